import { join } from 'node:path';
import {
  flagPolarityLabels,
  gradeWithLabel,
  groundingLabels,
  indicatorPolarityLabels,
  observationLabels,
  occurrenceLabels,
  pageLabels,
  reviewLabels,
  typeLabel,
} from '../../model/labels.ts';
import type { OccurrenceState } from '../../model/source-file.ts';
import type { ExportReader } from './export-reader.ts';
import { readJsonLines } from './json-lines.ts';
import type {
  DocumentLine,
  ExceptionLine,
  FieldLine,
  FileLine,
  FlagLine,
  IndicatorLine,
  ObservationLine,
  PageLine,
} from './line-schemas.ts';
import type { CellValue } from './workbook-sheets.ts';

/** States in which the content of a file, or a part of it, is not in the index. */
const unreadStates: readonly OccurrenceState[] = [
  'partial',
  'unsupported',
  'encrypted',
  'limited',
  'held',
  'failed',
];

export interface SummaryRow {
  readonly kind: 'title' | 'heading' | 'row' | 'note';
  readonly cells: readonly CellValue[];
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  rows(): SummaryRow[] {
    const sorted = [...this.#counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
    return sorted.map(([name, count]) => ({ kind: 'row', cells: [name, count] }));
  }
}

async function tally<Line>(folder: string, name: string, count: (line: Line) => void): Promise<void> {
  for await (const line of readJsonLines(join(folder, name))) count(line as Line);
}

/** The first sheet: what was received, what was read and what was not, counted from the exported lines themselves. */
export async function summaryRows(reader: ExportReader, folder: string): Promise<SummaryRow[]> {
  const files = new Tally();
  const pages = new Tally();
  const unread: SummaryRow[] = [];
  const types = new Tally();
  const categories = new Tally();
  const groundings = new Tally();
  const reviews = new Tally();
  const grades = new Tally();
  const polarities = new Tally();
  const indicators = new Tally();
  const exceptions = new Tally();
  const observations = new Tally();
  let readings = 0;
  await tally<FileLine>(folder, 'files.jsonl', (line) => {
    files.add(occurrenceLabels[line.state]);
    if (unreadStates.includes(line.state)) {
      unread.push({ kind: 'row', cells: [line.path, occurrenceLabels[line.state], line.reason] });
    }
  });
  await tally<PageLine>(folder, 'pages.jsonl', (line) => {
    pages.add(pageLabels[line.kind]);
    if (line.kind === 'unreadable') {
      unread.push({
        kind: 'row',
        cells: [`${line.file.path}, page ${line.page}`, pageLabels.unreadable, line.reason],
      });
    }
  });
  await tally<DocumentLine>(folder, 'documents.jsonl', (line) => {
    types.add(typeLabel(line.type));
    for (const category of line.categories) categories.add(typeLabel(category));
  });
  await tally<FieldLine>(folder, 'fields.jsonl', (line) => {
    groundings.add(groundingLabels[line.groundings[0]!.status]);
    reviews.add(reviewLabels[line.review]);
  });
  await tally(folder, 'ungrounded.jsonl', () => {
    readings++;
  });
  await tally<FlagLine>(folder, 'flags.jsonl', (line) => {
    grades.add(gradeWithLabel(line.grade));
    polarities.add(flagPolarityLabels[line.polarity.value]);
  });
  await tally<IndicatorLine>(folder, 'indicators.jsonl', (line) => {
    indicators.add(indicatorPolarityLabels[line.polarity.value]);
  });
  await tally<ExceptionLine>(folder, 'exceptions.jsonl', (line) =>
    exceptions.add(line.code.replaceAll('-', ' ')),
  );
  await tally<ObservationLine>(folder, 'observations.jsonl', (line) =>
    observations.add(observationLabels[line.kind]),
  );

  const { program, pipeline } = reader.about();
  const { batch: search } = reader.searches();
  const lists = search.lists.map(
    (list): SummaryRow => ({
      kind: 'row',
      cells: [
        list.title,
        list.entries,
        `version ${list.version}, retrieved ${list.retrieved}; ${[list.checked, ...(list.notes ?? [])].join('; ')}; content ${list.hash.slice(0, 12)}`,
      ],
    }),
  );
  return [
    { kind: 'title', cells: ['Evidence index'] },
    {
      kind: 'note',
      cells: ['What the documents received say, and where they say it. It draws no conclusion from them.'],
    },
    { kind: 'row', cells: ['Program', null, program] },
    { kind: 'row', cells: ['Pipeline', null, pipeline] },
    ...section('Files received, by state', files.rows()),
    ...section('Pages, by how they were read', pages.rows()),
    ...section('What was not read', cut(unread), 'Every file and page was read.'),
    ...section('Documents, by type', types.rows()),
    ...section('Documents, by category', categories.rows()),
    ...section('Fields, by how the page bears them', [
      ...groundings.rows(),
      { kind: 'row', cells: ['Readings not found on the page (listed apart)', readings] },
    ]),
    ...section('Fields, by review', reviews.rows()),
    ...section('Lists that the pages were compared with', lists),
    ...section('What was searched', [
      { kind: 'row', cells: ['Names looked for', search.names] },
      { kind: 'row', cells: ['Pages searched', search.pagesSearched] },
      ...search.notSearched.map(
        ({ reason, pages, files }): SummaryRow => ({
          kind: 'row',
          cells: [
            files > 0 ? 'Files not searched, without pages' : 'Pages not searched',
            files > 0 ? files : pages,
            reason,
          ],
        }),
      ),
      { kind: 'note', cells: [search.statement] },
    ]),
    ...section('Mentions of listed entities and places, by match', grades.rows()),
    ...section('Mentions, by how the document puts it', polarities.rows()),
    ...section('Passages about indicators of forced labour, by how the document puts it', indicators.rows()),
    ...section('Observations across files, by kind', observations.rows()),
    ...section('Exceptions, by kind', exceptions.rows()),
  ];
}

function section(heading: string, rows: readonly SummaryRow[], none = 'none'): SummaryRow[] {
  return [
    { kind: 'row', cells: [] },
    { kind: 'heading', cells: [heading] },
    ...(rows.length > 0 ? rows : [{ kind: 'row' as const, cells: [none] }]),
  ];
}

const unreadShown = 200;

function cut(rows: readonly SummaryRow[]): SummaryRow[] {
  if (rows.length <= unreadShown) return [...rows];
  const rest = rows.length - unreadShown;
  return [
    ...rows.slice(0, unreadShown),
    { kind: 'note', cells: [`and ${rest} more: see the sheets Files and Exceptions`] },
  ];
}
