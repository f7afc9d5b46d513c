import type { EvidenceIndex } from '../index/evidence-index.ts';
import { standingExceptions } from '../index/export-reader.ts';
import { readFlagGroups } from '../index/flag-groups/read-groups.ts';
import { type NamedCount, summarize } from '../index/summary.ts';
import type { GroundingStatus } from '../model/field.ts';
import type { Flag, Grade } from '../model/flag.ts';
import { flagPolarityLabels, gradeLabels, groundingLabels } from '../model/labels.ts';
import { searchedLists } from '../pipeline/lists/searched-lists.ts';
import { dayOf } from '../screening/lists/age.ts';
import { flagGroupLines } from './flag-group-text.ts';
import { modelLines } from './model-text.ts';
import { observationLines } from './observation-text.ts';
import { bytesText, count, formatTable, plain } from './table.ts';

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
        groundingLabels[row.name as GroundingStatus],
      ]),
    ),
    section('Fields by where their words come from (OCR may misread them)', rows(summary.fieldsByOrigin)),
    section(
      `Flags (${total(summary.flagsByGrade)}) by grade`,
      summary.flagsByGrade.map((row) => [row.name, String(row.count), gradeLabels[row.name as Grade]]),
    ),
    section(
      'Flags by what the words around them say',
      rows(
        summary.flagsByPolarity.map((row) => ({
          ...row,
          name: flagPolarityLabels[row.name as Flag['polarity']['value']],
        })),
      ),
    ),
    section(
      'Passages about indicators of forced labour (ILO), by how they are said',
      rows(summary.indicatorsByPolarity),
    ),
    modelLines(index),
    flagLines(index),
    observationLines(index),
    exceptionLines(index),
    searchedLines(index),
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

/** Groups of flags, what to look at first on top. */
function flagLines(index: EvidenceIndex): string {
  const groups = readFlagGroups(index);
  return groups.length === 0 ? '' : `Mentions to look at\n${flagGroupLines(groups, groups.length, false)}`;
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
function searchedLines(index: EvidenceIndex): string {
  const lists = searchedLists(index, dayOf(new Date()));
  if (lists.length === 0) return '';
  const search = index.searches.batch(lists);
  const named = lists.map(
    (list) =>
      `  ${plain(list.title)}, as of ${list.version} (${[list.checked, ...(list.notes ?? [])].map((note) => plain(note, 200)).join('; ')})\n`,
  );
  const missed = search.notSearched.map(
    ({ reason, pages, files }) =>
      `  Not searched: ${files > 0 ? count(files, 'file') : count(pages, 'page')}, ${reason}.\n`,
  );
  return `Lists searched, ${count(search.names, 'name')}\n${named.join('')}  Pages searched: ${search.pagesSearched}.\n${missed.join('')}  ${search.statement}\n`;
}
