import { roleNames } from '../../schemas/index.ts';
import { groundInOriginal } from '../extraction/translation/ground-in-original.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { EvidenceDocument } from '../model/document.ts';
import type { Field } from '../model/field.ts';
import type { Observation } from '../model/observation.ts';
import type { Page } from '../model/page.ts';
import { boxesOfRange, codePointOffset, pageText } from '../model/page-text.ts';
import {
  type ComparedPlace,
  type FieldInOriginal,
  findTranslations,
  namePairs,
  observeTranslations,
  type TranslationPair,
  translationPaths,
} from '../tracing/index.ts';
import { decidedPairs } from './document-decisions/decided-pairs.ts';

/** Observations of translations and their originals across the documents of an index. */
export function traceTranslations(index: EvidenceIndex): Observation[] {
  const held = new Set([...index.ledger.files()].flatMap((file) => (file.held ? [file.sha256] : [])));
  const documents = [...index.results.documents()].filter(({ pages }) => !held.has(pages[0]!.file));
  const keyFields = index.results.fieldsAt(translationPaths);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const pairs = findTranslations(
    {
      documents: documents.map(({ id, type, language, pages }) => ({
        id,
        type,
        language,
        pages,
        path: index.ledger.primary(pages[0]!.file)?.path ?? '',
        keyFields: keyFields.get(id) ?? [],
      })),
      fieldsOf: (document) => index.results.fieldsOf(document),
      textOf: (file, page) => index.pages.text(file, page),
    },
    decidedPairs(index.documentChanges.pairs(), documents),
  );
  const pagesOf = (document: EvidenceDocument): Page[] =>
    document.pages.flatMap(({ file, page }) => index.pages.get(file, page) ?? []);
  return observeTranslations(pairs, {
    names: namePairs(namedTwice(index, byId)),
    boxesOf: (place) => boxesOf(index, place),
    fieldsInOriginal: (pair) => fieldsInOriginal(pair, byId, pagesOf),
  });
}

const paths = roleNames.map((role) => `parties.${role}.nameTranslated`);

/** All fields of the papers that give a party's name in two scripts. */
function* namedTwice(index: EvidenceIndex, byId: ReadonlyMap<string, EvidenceDocument>): Generator<Field> {
  for (const document of index.results.fieldsAt(paths).keys()) {
    if (byId.has(document)) yield* index.results.fieldsOf(document);
  }
}

/** Fields of a translation that stand in its original in another file; within one file they are grounded there. */
function fieldsInOriginal(
  pair: TranslationPair,
  byId: ReadonlyMap<string, EvidenceDocument>,
  pagesOf: (document: EvidenceDocument) => Page[],
): FieldInOriginal[] {
  const { translation, original } = pair;
  if (translation.pages[0]!.file === original.pages[0]!.file) return [];
  const [one, other] = [byId.get(translation.id), byId.get(original.id)];
  if (one === undefined || other === undefined) return [];
  const file = original.pages[0]!.file;
  const grounded = groundInOriginal({
    translation: { document: one, fields: translation.fields },
    original: { document: other, fields: original.fields },
    pages: pair.pages.pairs.map((each) => ({
      translation: translation.pages[each.translation]!,
      original: original.pages[each.original]!,
    })),
    on: [...pagesOf(one), ...pagesOf(other)],
  });
  return grounded.flatMap((field, at) => {
    const place = field.groundings.find((each) => each.file === file);
    // The field as it is stored: its id is that of its place in the translation.
    return place === undefined ? [] : [{ field: translation.fields[at]!, place }];
  });
}

function boxesOf(
  index: EvidenceIndex,
  { file, page: number, start, end }: ComparedPlace,
): ReturnType<typeof boxesOfRange> {
  const page = index.pages.get(file, number);
  if (page === null) return [];
  const text = pageText(page);
  return boxesOfRange(page, text, codePointOffset(text.text, start), codePointOffset(text.text, end));
}
