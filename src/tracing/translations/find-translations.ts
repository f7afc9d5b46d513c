import type { Field } from '../../model/field.ts';
import type { PageReference } from '../../model/page.ts';
import { foldKey } from '../../text/fold.ts';
import {
  decidedPair,
  isSaidTranslation,
  originalsOf,
  type TranslationPair,
  type TranslationPairs,
  unsaidTranslations,
} from './pair-translations.ts';
import type { Paper } from './paper.ts';

/** A document of an index as looking for pairs needs it. */
export interface TranslatedDocument {
  readonly id: string;
  readonly type: string;
  readonly language: string | null;
  readonly path: string;
  readonly pages: readonly PageReference[];
  /** Its number, and what it says of itself as a translation. */
  readonly keyFields: readonly Field[];
}

/** Documents that a person paired, by id. */
export interface DecidedPair {
  readonly translation: string;
  readonly original: string;
}

export interface TranslationSource {
  readonly documents: readonly TranslatedDocument[];
  readonly fieldsOf: (document: string) => readonly Field[];
  readonly textOf: (file: string, page: number) => string;
}

/** Paths of the fields that `keyFields` holds. */
export const translationPaths: readonly string[] = [
  'documentNumber',
  'translation.method',
  'translation.translator',
  'translation.ofDocument',
];

/** Papers that one translation is held against: those of its file, its number and its folder come first. */
const mostCandidates = 80;
/** Pages of a paper that are compared. */
const mostPages = 60;
/** Papers of one number and type: more of them are copies of a form. */
const mostOfNumber = 8;

/**
 * The pairs among all documents of an index. Only papers that say that they are translations, and papers of one number in
 * two languages, are opened, so that an index of any size fits.
 * @param decided by people: these pairs stand, and their translations have no other original.
 */
export function findTranslations(
  source: TranslationSource,
  decided: readonly DecidedPair[] = [],
): TranslationPairs {
  const documents = [...source.documents].sort((one, other) => (one.id < other.id ? -1 : 1));
  const opened = new Map<string, Paper>();
  const open = (document: TranslatedDocument): Paper => {
    let paper = opened.get(document.id);
    if (paper === undefined) {
      paper = {
        id: document.id,
        type: document.type,
        language: document.language,
        path: document.path,
        fields: source.fieldsOf(document.id),
        pages: document.pages
          .slice(0, mostPages)
          .map(({ file, page }) => ({ file, page, text: source.textOf(file, page) })),
      };
      if (opened.size >= 4 * mostCandidates) opened.delete(opened.keys().next().value!);
      opened.set(document.id, paper);
    }
    return paper;
  };
  const byNumber = groupBy(documents, ({ keyFields }) => numbersOf(keyFields));
  const byFolder = groupBy(documents, ({ path }) => [folderOf(path)]);
  const byFile = groupBy(documents, ({ pages }) => [pages[0]!.file]);
  const clear: TranslationPair[] = [];
  const possible: TranslationPair[] = [];
  const byId = new Map(documents.map((document) => [document.id, document]));
  const settled = new Set<string>();
  for (const pair of decided) {
    const [translation, original] = [byId.get(pair.translation), byId.get(pair.original)];
    if (translation === undefined || original === undefined || settled.has(translation.id)) continue;
    settled.add(translation.id);
    const certificates = (byFile.get(translation.pages[0]!.file) ?? []).filter(
      ({ type }) => type === 'translator_certificate',
    );
    clear.push(decidedPair(open(translation), open(original), certificates.map(open)));
  }
  for (const document of documents) {
    if (document.type === 'translator_certificate' || settled.has(document.id)) continue;
    const light: Paper = { ...document, pages: [], fields: document.keyFields };
    if (!isSaidTranslation(light)) continue;
    const near = new Set<TranslatedDocument>();
    const take = (list: readonly TranslatedDocument[] | undefined): void => {
      for (const other of list ?? []) if (near.size < mostCandidates && other !== document) near.add(other);
    };
    take(byFile.get(document.pages[0]!.file));
    for (const number of numbersOf(document.keyFields)) take(byNumber.get(number));
    take(byFolder.get(folderOf(document.path)));
    const others = [...near].filter(
      ({ language, type }) =>
        type === 'translator_certificate' || (language !== null && language !== document.language),
    );
    const pairs = originalsOf(open(document), others.map(open));
    clear.push(...pairs.clear);
    possible.push(...pairs.possible);
  }
  const paired = new Set(
    [...clear, ...possible].flatMap(({ translation, original }) => [translation.id, original.id]),
  );
  const seen = new Set<string>();
  for (const group of byNumber.values()) {
    const rest = group.filter(({ id }) => !paired.has(id));
    if (
      rest.length < 2 ||
      rest.length > mostOfNumber ||
      new Set(rest.map(({ language }) => language)).size < 2
    )
      continue;
    for (const pair of unsaidTranslations(rest.map(open))) {
      const key = `${pair.translation.id}\n${pair.original.id}`;
      if (!seen.has(key)) possible.push(pair);
      seen.add(key);
    }
  }
  return { clear, possible };
}

function numbersOf(fields: readonly Field[]): string[] {
  return [
    ...new Set(
      fields
        .filter(({ path }) => path === 'documentNumber' || path === 'translation.ofDocument')
        .map(({ value }) => foldKey(value))
        .filter((number) => number.length >= 3 && /\d/u.test(number)),
    ),
  ];
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function groupBy(
  documents: readonly TranslatedDocument[],
  keysOf: (document: TranslatedDocument) => readonly string[],
): Map<string, TranslatedDocument[]> {
  const groups = new Map<string, TranslatedDocument[]>();
  for (const document of documents) {
    for (const key of keysOf(document)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [document]);
      else group.push(document);
    }
  }
  return groups;
}
