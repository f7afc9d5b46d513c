import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { FatalError, UsageError } from '../model/exception.ts';
import type { ReportedChange, ScreeningReport } from '../pipeline/rescreen/screening-report.ts';

/**
 * Looks before the search whether a report can be written there, as JSON or CSV.
 * @throws UsageError for another ending or a folder that is not there.
 */
export function requireReportFile(path: string): void {
  if (!['.json', '.csv'].includes(extname(path).toLowerCase()))
    throw new UsageError(`--report takes a file ending in .json or .csv, not "${path}"`);
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true)
    throw new UsageError(`there is no folder ${dirname(path)} to write the report in`);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`${path} is a folder; --report needs a file`);
}

/** Writes the whole report; a reader never sees half of it. @throws FatalError when it cannot be written. */
export function writeReport(path: string, report: ScreeningReport): void {
  const text =
    extname(path).toLowerCase() === '.csv' ? reportCsv(report) : `${JSON.stringify(report, null, 2)}\n`;
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new FatalError(`cannot write the report ${path}: ${(error as Error).message}`);
  }
}

const columns: readonly (readonly [string, (change: ReportedChange) => string | number | null])[] = [
  ['change', ({ kind }) => kind],
  ['says_more_than_before', ({ raised }) => (raised ? 'yes' : 'no')],
  ['supplier', ({ suppliers }) => suppliers.map((label) => label ?? 'not known').join('; ')],
  ['article_numbers', ({ goods }) => goods.flatMap(({ articleNumber }) => articleNumber ?? []).join('; ')],
  ['goods', ({ goods }) => goods.flatMap(({ description }) => description ?? []).join('; ')],
  ['grade_before', ({ grade }) => grade.before],
  ['grade_now', ({ grade }) => grade.now],
  ['polarity_before', ({ polarity }) => polarity.before],
  ['polarity_now', ({ polarity }) => polarity.now],
  ['entry', ({ entry }) => entry.name],
  ['matched_name', ({ entry }) => entry.matchedAlias],
  ['printed', ({ quote }) => quote],
  ['list', ({ list }) => list.id],
  ['list_version', ({ list }) => list.version],
  ['why', ({ reason }) => reason.words],
  ['why_code', ({ reason }) => reason.code],
  ['file', ({ file }) => file.path],
  ['file_sha256', ({ file }) => file.sha256],
  ['page', ({ page }) => page],
  ['document_type', ({ document }) => document?.type ?? null],
  ['explanation', ({ explanation }) => explanation],
  ['flag', ({ flag }) => flag],
];

/** One row per change, UTF-8 with a byte order mark, so that spreadsheet programs read Chinese names. */
export function reportCsv({ changes }: Pick<ScreeningReport, 'changes'>): string {
  const rows = [
    columns.map(([name]) => name),
    ...changes.map((change) => columns.map(([, value]) => cell(value(change)))),
  ];
  return `\ufeff${rows.map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** Where a spreadsheet program would begin to read a formula: at the start of a cell, or behind what may part cells. */
const formulaStart =
  /^(?=\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])|(?<=[;\t])(?=\s{0,100}[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

/**
 * A cell (RFC 4180). Text that a spreadsheet program would take for a formula gets an apostrophe before it, which those
 * programs show as text: what a document prints must not be reckoned. So does what stands behind a semicolon or tab
 * inside a cell: where the decimal sign is a comma, these programs cut the file there, whatever stands around it.
 */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replace(formulaStart, "'");
  return /[",;\t\r\n]/u.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}
