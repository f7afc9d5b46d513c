export { findIndicators, type IndicatorInput } from './indicators/find-indicators.ts';
export type { ActiveLists, ListEntry, ListedName, ListSource, ListVersion } from './lists/list.ts';
export { activateLists, loadLists } from './lists/load.ts';
export { type Reproduction, reproduce } from './reproduce.ts';
export {
  createScreener,
  type ScreenedText,
  type Screener,
  type ScreeningInput,
  type TextScreener,
} from './screener.ts';
export {
  SCREENING_VERSION,
  type ScreeningSettings,
  screeningSettingsSchema,
  searchIdentity,
} from './search-settings.ts';
export type { StatedWords } from './stated-words.ts';
