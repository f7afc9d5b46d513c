export { defaultUnpackLimits, type UnpackLimits } from './archive/limits.ts';
export type { Format } from './format.ts';
export { formatFamilies, formatOf, formats, pagesPerTask, supportedMediaTypes } from './formats.ts';
export { decideOcr, type OcrDecision, type PageFacts } from './ocr/decide.ts';
export { missingLanguages } from './ocr/language-data.ts';
export { libreOfficeState } from './office/libre-office/program.ts';
export { createReadingPool, type ReadingPool, type ReadingPoolOptions } from './pool.ts';
export { ReadingTime } from './reading-time.ts';
export { type ReadingSettings, readingSettingsSchema } from './settings.ts';
export { boxesOnTypedSheet } from './text/typed-sheet.ts';
export { unsupportedCause, unsupportedFormat } from './unsupported-formats.ts';
export { ProcessEnded, WatchedProcess } from './watched-process.ts';

/** Changes whenever the same bytes would read differently: part of the key of every page read. */
export const READING_VERSION = 4;
