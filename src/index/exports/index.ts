/** Exports of an evidence index: JSONL lines for programs, a workbook for people. */
export {
  type ExportReader,
  heldPageSummary,
  type PageSummary,
  pageSummary,
} from './export-reader.ts';
export { type ExportName, lineSchemas } from './line-schemas.ts';
export type { WrittenFile } from './whole-file.ts';
export { workbookName } from './workbook.ts';
export { type ExportOptions, writeExports } from './write-exports.ts';
