import type { EvidenceIndex } from '../index/evidence-index.ts';
import { standingExceptions } from '../index/export-reader.ts';
import { type IndexSummary, type NamedCount, summarize } from '../index/summary.ts';
import type { GroundingStatus } from '../model/field.ts';
import type { Grade } from '../model/flag.ts';
import { modelLines } from './model-text.ts';
import { observationLines } from './observation-text.ts';
import { bytesText, count, formatTable, plain } from './table.ts';
import { gradeWords, groundingWords } from './words-for.ts';

/** The readable summary of an index: ledger, documents, fields, flags, exceptions, and what to do next. */
export function formatSummary(index: EvidenceIndex, folder: string): string {
  const summary = summarize(index);
  const occurrences = total(summary.occurrences);
  const pages = total(summary.pages);
  const sections = [
    `Evidence index ${folder}: ${count(occurrences, 'file')} received (${count(summary.files, 'different one')}, ${bytesText(summary.bytes)}), ${count(pages, 'page')}.\n`,
    section('Files by state', rows(summary.occurrences)),
    section('Pages', rows(summary.pages)),
    section(`Documents (${total(summary.documentsByType)})`, rows(summary.documentsByType)),
    section('Documents by category (one may have several)', rows(summary.documentsByCategory)),
    section(
      `Fields (${total(summary.fieldsByStatus)}) by grounding`,
      summary.fieldsByStatus.map((row) => [
        row.name,
        String(row.count),
        groundingWords[row.name as GroundingStatus],
      ]),
    ),
    section('Fields by where their words come from (OCR may misread them)', rows(summary.fieldsByOrigin)),
    section(
      `Flags (${total(summary.flagsByGrade)}) by grade`,
      summary.flagsByGrade.map((row) => [row.name, String(row.count), gradeWords[row.name as Grade]]),
    ),
    section('Flags by what the words around them say', rows(summary.flagsByPolarity)),
    modelLines(index),
    flagLines(index),
    observationLines(index),
    exceptionLines(index),
    searchedLines(index, pages, summary),
  ];
  return `\n${sections.filter((text) => text.length > 0).join('\n')}`;
}

function total(rows: readonly NamedCount[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}

function rows(counts: readonly NamedCount[]): string[][] {
  return counts.map((row) => [row.name, String(row.count)]);
}

function section(title: string, table: readonly (readonly string[])[]): string {
  return table.length === 0 ? '' : `${title}\n${formatTable(table)}`;
}

/** Flags grouped by file, entry and grade, so that a name printed ten times is one line. */
function flagLines(index: EvidenceIndex): string {
  const groups = new Map<string, { row: string[]; pages: Set<number>; count: number }>();
  for (const flag of index.results.flags()) {
    const key = [flag.grade, flag.entry.id, flag.file, flag.polarity.value].join('\n');
    const group = groups.get(key) ?? {
      row: [
        flag.grade,
        plain(flag.entry.name, 48),
        flag.polarity.value,
        plain(index.ledger.primary(flag.file)?.path ?? flag.file),
      ],
      pages: new Set<number>(),
      count: 0,
    };
    group.pages.add(flag.page);
    group.count += 1;
    groups.set(key, group);
  }
  const lines = [...groups.values()]
    .sort((one, other) => (one.row.join('\n') < other.row.join('\n') ? -1 : 1))
    .map((group) => [
      ...group.row,
      `page ${[...group.pages].join(', ')}${group.count > 1 ? ` (${group.count} times)` : ''}`,
    ]);
  const shown = lines.slice(0, 30);
  const more =
    lines.length > shown.length
      ? `  … and ${lines.length - shown.length} more: see flags.jsonl or the workbook after evidex export\n`
      : '';
  return lines.length === 0 ? '' : `Mentions to look at\n${formatTable(shown)}${more}`;
}

function exceptionLines(index: EvidenceIndex): string {
  if (index.isHoldingOpen)
    return 'Exceptions are not shown: the run was broken off before it was decided what is held. Run again with --privilege FILE.\n';
  const exceptions = standingExceptions(index);
  if (exceptions.length === 0) return 'Exceptions: none.\n';
  const lines = exceptions.slice(0, 40).map((exception) => {
    const page = exception.page === null ? '' : `, page ${exception.page}`;
    return `  ${exception.code}: ${plain(exception.path)}${page}\n    ${plain(exception.cause)}\n    remedy: ${plain(exception.remedy)}\n`;
  });
  const more =
    exceptions.length > 40 ? `  … and ${exceptions.length - 40} more: see evidex exceptions\n` : '';
  return `Exceptions (${exceptions.length}): what could not be read or held together\n${lines.join('')}${more}`;
}

/** What the screening did and did not look at: a search that found nothing is not a finding. */
function searchedLines(index: EvidenceIndex, pages: number, summary: IndexSummary): string {
  const lists = index.runs.lists();
  if (lists.length === 0) return '';
  const countOf = (kind: string): number => summary.pages.find((row) => row.name === kind)?.count ?? 0;
  const unreadable = countOf('unreadable');
  const held = countOf('held');
  const notReached = pages - summary.pagesSearched - unreadable - held;
  const lines = lists.map(
    (list) => `  ${list.name}, as of ${list.version}${list.note ? ` (${list.note})` : ''}\n`,
  );
  const notSearched = [
    `  Pages searched: ${summary.pagesSearched}. Pages not searched because they could not be read: ${unreadable}.`,
    held === 0 ? '' : ` Pages not searched because they are held back: ${held}.`,
    notReached === 0 ? '' : ` Pages not searched because the run did not come to them: ${notReached}.`,
  ];
  return `Lists searched\n${lines.join('')}${notSearched.join('')}\n  A page without a mention is not a finding that a party is unconnected.\n`;
}
