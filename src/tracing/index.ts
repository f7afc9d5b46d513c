/** Across documents: what stands side by side, stated with both sides and judged by nobody here. */
export { keyPaths } from './key-fields.ts';
export { observe } from './observations.ts';
export type { TracedDocument, TracedFile, TracedInput, TracedPage } from './traced-input.ts';
export { type NamePairs, namePairs } from './translations/compare-parties.ts';
export type { ComparedPlace } from './translations/difference.ts';
export {
  type DecidedPair,
  findTranslations,
  type TranslationSource,
  translationPaths,
} from './translations/find-translations.ts';
export {
  differencesOf,
  type FieldInOriginal,
  observeTranslations,
} from './translations/observe-translations.ts';
export {
  decidedPair,
  isSaidTranslation,
  pairTranslations,
  type TranslationPair,
} from './translations/pair-translations.ts';
export type { Paper } from './translations/paper.ts';
