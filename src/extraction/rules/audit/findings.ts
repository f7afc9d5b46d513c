import type { Basis, Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import type { LayoutWord, PageLayout, Row } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { piecesOfWords, propose } from '../evidence.ts';
import type { FoundTable } from '../tables/found-table.ts';
import { findingPolarity } from './finding-polarity.ts';
import { indicatorsNamed } from './forced-labour-indicators.ts';

const textPath = 'text';
/** One finding: its words by column path, line by line. */
interface Finding {
  readonly layout: PageLayout;
  readonly cells: Map<string, LayoutWord[][]>;
}

/**
 * Findings of an audit report set as a table: one line an area, its text over several printed lines, with grade and
 * corrective action beside it. Columns are told by their left edges, for all of them hold words; a row with words in
 * the first column and in the text opens a finding. Statements that nothing was found are denied (contract §4).
 */
export function auditFindings(context: RuleContext, tables: readonly FoundTable[]): Candidate[] {
  const candidates: Candidate[] = [];
  let number = 0;
  for (const { header, body } of tables) {
    if (header.table.path !== 'audit.finding') continue;
    for (const finding of findingsUnder(header, body.lastRow)) {
      const own = candidatesOf(context, finding, number);
      if (own.length === 0) continue;
      candidates.push(...own);
      number++;
    }
  }
  return candidates;
}

function findingsUnder(header: FoundTable['header'], lastRow: number): Finding[] {
  const { layout } = header;
  const rows = layout.rows.slice(header.lastRow + 1, lastRow + 1);
  const columns = header.columns.map((column, index) => ({
    path: column.column?.path ?? '',
    left: leftEdge(column, index === 0 ? null : header.columns[index - 1]!, rows),
  }));
  const first = columns[0]?.path;
  if (first === undefined || !columns.some((column) => column.path === textPath)) return [];
  const findings: Finding[] = [];
  let bottom = layout.rows[header.lastRow]!.bottom;
  for (const row of rows) {
    const cells = wordsByColumn(row, columns, layout.em);
    if (isHeading(row, columns, layout)) break;
    const gap = row.top - bottom;
    const last = findings.at(-1);
    if (last === undefined || opens(last, cells, first, gap, layout.em))
      findings.push({ layout, cells: new Map() });
    const finding = findings.at(-1)!;
    for (const [path, words] of cells) {
      const lines = finding.cells.get(path);
      if (lines === undefined) finding.cells.set(path, [words]);
      else lines.push(words);
    }
    bottom = row.bottom;
  }
  return findings;
}

/** Headings may be centred over their column: what stands under one and clear of its neighbour shows the true edge. */
function leftEdge(
  column: { left: number; right: number },
  before: { right: number } | null,
  rows: readonly Row[],
): number {
  const under = rows
    .flatMap((row) => row.segments)
    .filter(
      (segment) =>
        segment.left < column.right &&
        segment.right > column.left &&
        segment.left < column.left &&
        (before === null || segment.left > before.right),
    );
  return Math.min(column.left, ...under.map((segment) => segment.left));
}

function wordsByColumn(
  row: Row,
  columns: readonly { path: string; left: number }[],
  em: number,
): Map<string, LayoutWord[]> {
  const cells = new Map<string, LayoutWord[]>();
  for (const segment of row.segments) {
    for (const word of segment.words) {
      let index = columns.findLastIndex((column) => column.left - 0.5 * em <= word.left);
      if (index < 0) index = 0;
      const path = columns[index]!.path;
      const list = cells.get(path);
      if (list === undefined) cells.set(path, [word]);
      else list.push(word);
    }
  }
  return cells;
}

function opens(
  last: Finding,
  cells: ReadonlyMap<string, LayoutWord[]>,
  first: string,
  gap: number,
  em: number,
): boolean {
  if (!cells.has(textPath)) return false;
  const ended = /[.;!?。；]["”)]?$/u.test(said(last.cells.get(textPath) ?? []));
  if (first !== textPath) return cells.has(first) && (ended || gap > 0.55 * em);
  // Without a column of areas in front, a grade beside the words or a blank above them opens a finding.
  return (cells.has('severity') && (ended || gap > 0.55 * em)) || (ended && gap > 0.9 * em);
}

/** "Performance area 6: health and safety": words that run over the edge of the first columns head a new part. */
function isHeading(row: Row, columns: readonly { left: number }[], layout: PageLayout): boolean {
  const second = columns[1];
  const lead = row.segments[0];
  return (
    second !== undefined &&
    lead !== undefined &&
    row.segments.length === 1 &&
    lead.left < second.left - layout.em &&
    lead.right > second.left + layout.em
  );
}

function said(lines: readonly (readonly LayoutWord[])[]): string {
  return lines
    .map((words) => words.map((word) => word.text).join(' '))
    .join(' ')
    .trim();
}

const untilDay =
  /(?:\b(?:by|due(?: on| by)?|before|until|no later than|not later than|deadline|bis(?: zum)?|avant le|antes del?|até)|完成期限|于)\s*[:：]?\s*(?=\d|\p{Lu}\p{L}{2,8}\.? \d)/iu;

/** Rules and dots that OCR reads as letters' neighbours, and dashes that mean nothing. */
const edges = /^[\s|¦_.,:;·•*-]+|[\s|¦_]+$/gu;

function candidatesOf(context: RuleContext, finding: Finding, number: number): Candidate[] {
  const text = said(finding.cells.get(textPath) ?? []);
  if (text.split(/\s+/).length < 2 && !/\p{Script=Han}{4}/u.test(text)) return [];
  const grade = said(finding.cells.get('severity') ?? []).replace(edges, '');
  const polarity = findingPolarity(text, grade);
  const candidates: Candidate[] = [];
  const add = (
    part: string,
    value: string,
    kind: 'text' | 'paragraph' | 'date',
    lines: readonly LayoutWord[][],
    basis: Basis = { kind: 'stated' },
  ): void => {
    candidates.push(
      propose({
        path: `audit.finding[${number}].${part}`,
        kind,
        value,
        pieces: lines.flatMap((words) => piecesOfWords(finding.layout, words)),
        score: 0.84,
        because: `in the table of findings, line ${number + 1}`,
        capacity: context.type.assertedBy,
        // Grade and action are stated whatever the finding says of its subject.
        polarity: part === 'text' || part === 'indicator' ? polarity : 'asserted',
        subject: `audit.finding ${number + 1}`,
        basis,
      }),
    );
  };
  add('text', text, 'paragraph', finding.cells.get(textPath)!);
  for (const part of ['severity', 'correctiveAction'] as const) {
    const lines = finding.cells.get(part);
    if (lines === undefined) continue;
    const value = said(lines).replace(edges, '');
    if (!/[\p{L}\p{N}]/u.test(value) || (part === 'severity' && value.length > 30)) continue;
    add(part, value, part === 'severity' ? 'text' : 'paragraph', lines);
  }
  for (const { id, start, end, named } of indicatorsNamed(text)) {
    const lines = finding.cells.get(textPath)!;
    // What the words describe without naming it follows from them by a rule, and is shown so.
    if (named) add('indicator', text.slice(start, end), 'text', lines);
    else add('indicator', id, 'text', lines, { kind: 'inferred', rule: 'indicator-of-description' });
  }
  for (const part of ['due', 'closedOn'] as const) {
    const lines = finding.cells.get(part);
    if (lines === undefined) continue;
    const printed = said(lines);
    const day = findValues('date', printed, context.values)[0];
    if (day !== undefined) add(part, day.text, 'date', lines);
  }
  // "Weekly alert at 56 hours, by 30/06/2025": the day stands in the words of the action.
  const action = finding.cells.get('correctiveAction');
  if (action !== undefined && !finding.cells.has('due')) {
    const printed = said(action);
    const cue = untilDay.exec(printed);
    const from = cue === null ? 0 : cue.index + cue[0].length;
    const day = cue === null ? undefined : findValues('date', printed.slice(from), context.values)[0];
    if (day !== undefined && day.start <= 1) add('due', day.text, 'date', action);
  }
  const state = finding.cells.get('status');
  if (state !== undefined) {
    const value = said(state).replace(edges, '');
    if (/\p{L}/u.test(value) && value.length <= 40) add('status', value, 'text', state);
  }
  return candidates;
}
