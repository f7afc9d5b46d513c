import type { ValueKind } from '../../model/value-kind.ts';
import { detectLanguage } from '../../text/language.ts';
import type { EvidenceIndex } from '../evidence-index.ts';

/** Values that are read by their figures and letters, in whatever language the paper is. */
const withoutLanguage: ReadonlySet<ValueKind> = new Set([
  'code',
  'date',
  'amount',
  'number',
  'quantity',
  'weight',
  'hs-code',
  'container',
  'uscc',
  'lei',
  'gtin',
  'mid',
  'vat',
  'bank-account',
]);

/** Values in running words: in Latin letters they are of the language of the paper. */
const inWords: ReadonlySet<ValueKind> = new Set(['text', 'paragraph']);

/** Languages by the letters that no Latin reader can spell out. */
const byLetters: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
];
const otherLetters = /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;

/**
 * Language (ISO 639-1; `und` where it cannot be told) that somebody must read to say what a value says, where that is
 * none of those read. Names in Latin letters are compared letter by letter and need none.
 * @param reads languages that the reviewer reads; null for all.
 */
export function unreadLanguage(
  value: string,
  kind: ValueKind,
  documentLanguage: string | null,
  reads: readonly string[] | null,
): string | null {
  if (reads === null || withoutLanguage.has(kind)) return null;
  const language = languageOf(value, kind, documentLanguage);
  return language === null || reads.includes(language) ? null : language;
}

function languageOf(value: string, kind: ValueKind, documentLanguage: string | null): string | null {
  for (const [letters, language] of byLetters) if (letters.test(value)) return language;
  if (otherLetters.test(value)) return detectLanguage(value).language ?? documentLanguage ?? 'und';
  if (!inWords.has(kind) || !/\p{L}{2}/u.test(value)) return null;
  // A paper in Chinese letters whose value is in Latin ones: the value is in no language of letters it does not have.
  return documentLanguage !== null && !['zh', 'ja', 'ko', 'th'].includes(documentLanguage)
    ? documentLanguage
    : null;
}

/**
 * Why a document cannot stand for another as its human translation; null where it can: a person or the papers say that
 * it translates that one, and it does not call itself the work of a machine.
 */
export function faultOfTranslation(
  index: EvidenceIndex,
  translation: string,
  original: { readonly id: string; readonly files: readonly string[] },
): string | null {
  if (!isPaired(index, translation, original))
    return 'the document named as its translation is not paired with it';
  const isMachine = index.reviewed
    .fieldsOf([translation])
    .some(
      ({ field, state }) =>
        field.path === 'translation.method' &&
        state !== 'rejected' &&
        (field.normalized ?? field.value) === 'machine',
    );
  return isMachine ? 'its translation says that a machine made it; it needs one by a person' : null;
}

function isPaired(
  index: EvidenceIndex,
  translation: string,
  original: { readonly id: string; readonly files: readonly string[] },
): boolean {
  const { views, observations } = index;
  if (views.relations([translation]).get(translation)?.translates === original.id) return true;
  const pages = (id: string) => views.documents([id]).get(id)?.pages ?? [];
  const isOn = (id: string, place: { readonly file: string; readonly page: number | null }): boolean =>
    pages(id).some(({ file, page }) => file === place.file && page === place.page);
  return original.files
    .flatMap((file) => observations.about(file))
    .some(
      ({ kind, places }) =>
        kind === 'translation-of' &&
        places.some((place) => place.what === 'original' && isOn(original.id, place)) &&
        places.some((place) => place.what === 'translation' && isOn(translation, place)),
    );
}
