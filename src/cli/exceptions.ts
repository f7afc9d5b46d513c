import { EvidenceIndex } from '../index/evidence-index.ts';
import { exceptionsOf, standingExceptions } from '../index/export-reader.ts';
import { writeExceptionsWorkbook } from '../index/exports/exceptions-workbook.ts';
import { type Exception, UsageError } from '../model/exception.ts';
import { type Command, defaultIndexFolder, readWords } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { count, plain } from './table.ts';

/** An exception under the supplier label of its file. */
interface Row extends Exception {
  readonly supplier: string | null;
}

export const exceptionsCommand: Command = {
  options: [
    [
      '--out FILE.xlsx',
      'also write the list as a workbook with columns for owner, status, due date and note',
    ],
    ['--code CODE', 'only this kind, such as encrypted'],
    ['--supplier NAME', 'only files under this supplier label'],
    ['--all', 'with those about files that were replaced on disk since'],
    ['--json', 'the list as JSON'],
    ['--index DIR', `the evidence index (default ${defaultIndexFolder})`],
  ],
  async run(words) {
    const { values, positionals } = readWords(words, {
      index: { type: 'string', default: defaultIndexFolder },
      out: { type: 'string' },
      code: { type: 'string' },
      supplier: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length > 0) throw new UsageError('exceptions takes no file; use --code or --supplier');
    if (values.out !== undefined && !/\.xlsx$/iu.test(values.out))
      throw new UsageError('--out takes the name of a workbook: --out FILE.xlsx');
    const index = EvidenceIndex.openToRead(values.index);
    try {
      index.requireHoldsDecided();
      index.settleAfterBreak();
      const all = values.all ? exceptionsOf(index) : standingExceptions(index);
      const suppliers = new Map(
        [...index.ledger.occurrences()].map((occurrence) => [occurrence.path, occurrence.supplier]),
      );
      const rows = all
        .map((exception): Row => ({ ...exception, supplier: suppliers.get(exception.path) ?? null }))
        .filter((row) => values.code === undefined || row.code === values.code)
        .filter((row) => values.supplier === undefined || (row.supplier ?? 'unknown') === values.supplier);
      const sorted = byRemedy(rows);
      if (values.out !== undefined) await writeExceptionsWorkbook(sorted, values.out);
      process.stdout.write(values.json ? `${JSON.stringify(sorted, null, 2)}\n` : listText(sorted));
      if (values.out !== undefined && !values.json) process.stdout.write(`Written to ${values.out}\n`);
      return exitCodes.done;
    } finally {
      index.close();
    }
  },
};

/** What many rows ask for comes first; below one remedy by path and page. */
function byRemedy(rows: readonly Row[]): Row[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.remedy, (counts.get(row.remedy) ?? 0) + 1);
  const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...rows].sort(
    (one, other) =>
      counts.get(other.remedy)! - counts.get(one.remedy)! ||
      compare(one.remedy, other.remedy) ||
      compare(one.path, other.path) ||
      (one.page ?? 0) - (other.page ?? 0) ||
      compare(one.code, other.code) ||
      compare(one.id, other.id),
  );
}

function listText(rows: readonly Row[]): string {
  if (rows.length === 0) return 'No exceptions.\n';
  const lines: string[] = [
    `${count(rows.length, 'exception')}, by what can be done about ${rows.length === 1 ? 'it' : 'them'}\n`,
  ];
  let remedy: string | null = null;
  for (const row of rows) {
    if (row.remedy !== remedy) {
      remedy = row.remedy;
      const number = rows.filter((each) => each.remedy === remedy).length;
      lines.push(`\n${plain(row.remedy, 400)} (${number})\n`);
    }
    const page = row.page === null ? '' : `, page ${row.page}`;
    const superseded = row.superseded === true ? ' (other bytes stand there now)' : '';
    lines.push(`  ${row.code}  ${plain(row.path)}${page}${superseded}\n      ${plain(row.cause, 400)}\n`);
  }
  return lines.join('');
}
