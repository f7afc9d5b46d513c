export type { ActiveLists, ListEntry, ListedName, ListSource, ListVersion } from './lists/list.ts';
export { activateLists, loadLists } from './lists/load.ts';
export { type Reproduction, reproduce } from './reproduce.ts';
export {
  createScreener,
  SCREENING_VERSION,
  type ScreenedText,
  type Screener,
  type ScreeningInput,
  type ScreeningSettings,
  screeningSettingsSchema,
  searchIdentity,
  type TextScreener,
} from './screener.ts';
