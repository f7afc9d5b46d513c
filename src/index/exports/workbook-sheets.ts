import {
  capacityLabels,
  enginesLabel,
  flagGroupStateLabels,
  flagPolarityLabels,
  flagReviewLabels,
  gradeWithLabel,
  groundingLabels,
  indicatorPolarityLabels,
  observationLabels,
  occurrenceLabels,
  polarityLabels,
  reviewLabels,
  standingLabels,
  typeLabel,
} from '../../model/labels.ts';
import { factLabel } from './fact-labels.ts';
import type {
  DocumentLine,
  ExceptionLine,
  ExportedDocument,
  FieldLine,
  FileLine,
  FlagGroupLine,
  FlagLine,
  IndicatorLine,
  ObservationLine,
  SearchLine,
  UngroundedLine,
} from './line-schemas.ts';

export type CellValue = string | number | null;

export interface SheetColumn<Line> {
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  readonly value: (line: Line) => CellValue;
}

/** One sheet made of one export: the sheet is a view of the lines, never a second truth. */
export interface SheetDefinition<Line> {
  readonly name: string;
  readonly source: string;
  readonly columns: readonly SheetColumn<Line>[];
  /** Rows made of one line; one row when absent. */
  readonly rows?: (source: never) => readonly Line[];
}

function sheet<Line>(
  name: string,
  source: string,
  columns: readonly (readonly [header: string, width: number, value: (line: Line) => CellValue])[],
): SheetDefinition<Line> {
  return { name, source, columns: columns.map(([header, width, value]) => ({ header, width, value })) };
}

function pagesText(pages: ExportedDocument['pages']): string {
  return pages
    .map((page) => (typeof page === 'number' ? page : `${page.page} of ${page.file.slice(0, 8)}`))
    .join(', ');
}

function fieldColumns<Line extends FieldLine | UngroundedLine>(): [
  string,
  number,
  (line: Line) => CellValue,
][] {
  return [
    ['Document type', 22, (line) => typeLabel(line.document.type)],
    ['Field', 28, (line) => line.path],
    ['Value', 40, (line) => line.value],
    ['Normalised', 26, (line) => line.normalized ?? line.readings.join(' or ')],
    ['Found on the page as', 24, (line) => groundingLabels[line.groundings[0]?.status ?? 'ungrounded']],
    ['Page', 8, (line) => groundedPages(line)],
    ['Quote', 44, (line) => line.groundings[0]?.quote ?? ''],
    ['Said by', 16, (line) => saidBy(line)],
    ['How it is said', 16, (line) => polarityLabels[line.polarity]],
    ['Basis', 18, (line) => (line.basis.kind === 'stated' ? 'stated' : `inferred: ${line.basis.rule ?? ''}`)],
    ['Reading confidence', 12, (line) => line.confidence],
    ['Other readings', 26, (line) => line.alternatives.map((rival) => rival.value).join('\n')],
    ['Notes', 30, (line) => line.warnings.join('\n')],
    ['Review', 20, (line) => reviewLabels[line.review]],
    ['File', 44, (line) => line.file.path],
    ['Supplier', 24, (line) => line.file.supplier],
    ['Field id', 34, (line) => line.id],
    ['Engines', 26, (line) => enginesText(line)],
    ['Review priority', 12, (line) => line.reviewPriority ?? null],
    ['Why this value', 40, (line) => line.because],
  ];
}

/** Who read it, and how the engines stand to each other where two were asked. */
function enginesText({ engines, evidence }: FieldLine | UngroundedLine): string {
  const standing = evidence?.standing ?? 'alone';
  const readers = enginesLabel(engines);
  return standing === 'alone' ? readers : `${readers}: ${standingLabels[standing]}`;
}

/** The page as a number, so that it sorts as one; a list when the value is printed on several. */
function groundedPages(line: FieldLine | UngroundedLine): CellValue {
  const pages = [...new Set(line.groundings.map((grounding) => grounding.page))];
  return pages.length === 1 ? pages[0]! : pages.join(', ');
}

function saidBy(line: FieldLine | UngroundedLine): string {
  const { capacity, name } = line.assertedBy;
  return name === undefined ? capacityLabels[capacity] : `${name} (${capacityLabels[capacity]})`;
}

export const documentsSheet = sheet<DocumentLine>('Documents', 'documents.jsonl', [
  ['Type', 26, (line) => typeLabel(line.type)],
  ['Categories', 30, (line) => line.categories.map(typeLabel).join('\n')],
  ['Title as printed', 40, (line) => line.title],
  ['Language', 10, (line) => line.language],
  ['Pages', 12, (line) => pagesText(line.pages)],
  ['Pages missing', 14, (line) => line.pagination.missing.join(', ')],
  [
    'Annexes named, not found',
    26,
    ({ pagination }) =>
      pagination.annexesNamed.filter((annex) => !pagination.annexesFound.includes(annex)).join('\n'),
  ],
  ['Type confidence', 12, (line) => line.typeConfidence],
  ['Why this type', 44, (line) => evidenceText(line)],
  ['File', 44, (line) => line.file.path],
  ['Supplier', 24, (line) => line.file.supplier],
  ['Document id', 34, (line) => line.id],
]);

function evidenceText(line: DocumentLine): string {
  return line.evidence
    .filter((evidence) => evidence.type === line.type)
    .slice(0, 4)
    .map((evidence) => `${evidence.kind}: ${evidence.text} (page ${evidence.page})`)
    .join('\n');
}

export const fieldsSheet = sheet<FieldLine>('Fields', 'fields.jsonl', fieldColumns<FieldLine>());

export const ungroundedSheet = sheet<UngroundedLine>('Not found on the page', 'ungrounded.jsonl', [
  ...fieldColumns<UngroundedLine>(),
  // Nothing of it has a place, so these pages are where a person would look for it.
  ['Pages of the document', 12, (line) => pagesText(line.document.pages)],
  ['Field it was another reading of', 34, (line) => line.alternativeOf],
]);

export const flagsSheet = sheet<FlagLine>('Flags', 'flags.jsonl', [
  ['Match', 30, (line) => gradeWithLabel(line.grade)],
  ['List entry', 40, (line) => line.entry.name],
  ['Matched name', 32, (line) => line.entry.matchedAlias],
  ['How it is said', 18, (line) => flagPolarityLabels[line.polarity.value]],
  ['Words that show it', 24, (line) => line.polarity.cue],
  ['Quote', 48, (line) => line.quote],
  ['Page', 7, (line) => line.page],
  ['Explanation', 48, (line) => line.explanation],
  ['Document type', 22, (line) => (line.document === null ? '' : typeLabel(line.document.type))],
  ['File', 44, (line) => line.file.path],
  ['Supplier', 24, (line) => line.file.supplier],
  ['Review', 24, (line) => flagReviewLabels[line.review]],
  ['List', 24, (line) => line.list.id],
  ['List version', 16, (line) => line.list.version],
  ['List retrieved', 14, (line) => line.list.retrieved],
  ['Flag id', 34, (line) => line.id],
]);

export const flagGroupsSheet = sheet<FlagGroupLine>('Flags by supplier', 'flag-groups.jsonl', [
  ['Supplier', 26, (line) => line.supplier ?? 'not known'],
  ['Match', 30, (line) => gradeWithLabel(line.grade)],
  ['List entry', 40, (line) => line.entry.name],
  ['Mentions', 9, (line) => line.mentions],
  ['Documents', 10, (line) => line.documents],
  [
    'How it is said',
    28,
    (line) =>
      Object.entries(line.polarities)
        .map(
          ([value, mentions]) => `${flagPolarityLabels[value as FlagLine['polarity']['value']]}: ${mentions}`,
        )
        .join('\n'),
  ],
  [
    'Denied and stated',
    20,
    (line) => (line.contradiction === null ? null : 'a document of the supplier denies, another states'),
  ],
  [
    'Words that matched',
    44,
    (line) =>
      line.matched
        .slice(0, 10)
        .map(({ words }) => words)
        .join('\n'),
  ],
  [
    'Same passage',
    22,
    (line) => (line.passages[0] === undefined ? null : `the same in ${line.passages[0].documents} documents`),
  ],
  ['Also a mention of', 34, (line) => line.alongside.join('\n')],
  ['Review', 30, (line) => flagGroupStateLabels[line.state]],
  ['Opened again because', 34, (line) => line.decisions.flatMap(({ because }) => because).join('\n')],
  ['List', 20, (line) => line.list],
  ['Group', 16, (line) => line.key],
]);

export const indicatorsSheet = sheet<IndicatorLine>('Indicators', 'indicators.jsonl', [
  ['Indicator (ILO)', 34, (line) => line.name],
  ['How it is said', 30, (line) => indicatorPolarityLabels[line.polarity.value]],
  ['Words that show it', 28, (line) => line.polarity.cue],
  ['Quote', 48, (line) => line.quote],
  ['Page', 7, (line) => line.page],
  ['Explanation', 56, (line) => line.explanation],
  ['Document type', 22, (line) => (line.document === null ? '' : typeLabel(line.document.type))],
  ['File', 44, (line) => line.file.path],
  ['Supplier', 24, (line) => line.file.supplier],
  ['Looked for', 30, (line) => line.phrase],
  ['Rule', 22, (line) => line.polarity.rule.replaceAll('-', ' ')],
  ['Indicator id', 34, (line) => line.id],
]);

export const searchesSheet = sheet<SearchLine>('Search record', 'searches.jsonl', [
  [
    'What was searched',
    30,
    (line) => (line.document === null ? 'everything received' : typeLabel(line.document.type)),
  ],
  ['File', 44, (line) => line.file?.path ?? null],
  ['Pages searched', 10, (line) => line.pagesSearched],
  ['Not searched', 44, (line) => line.notSearched.map(notSearchedText).join('\n')],
  ['Mentions', 9, (line) => line.mentions],
  ['In words', 70, (line) => line.statement],
  ['Lists', 60, (line) => line.lists.map((list) => `${list.title}, version ${list.version}`).join('\n')],
  ['Names looked for', 12, (line) => line.names],
]);

function notSearchedText({ page, pages, files, reason }: SearchLine['notSearched'][0]): string {
  if (page !== null) return `page ${page}: ${reason}`;
  return files > 0 ? `files without pages, ${files}: ${reason}` : `pages, ${pages}: ${reason}`;
}

export const exceptionsSheet = sheet<ExceptionLine>('Exceptions', 'exceptions.jsonl', [
  ['File', 50, (line) => line.file.path],
  ['Page', 7, (line) => line.page],
  ['Kind', 22, (line) => line.code.replaceAll('-', ' ')],
  ['Cause', 56, (line) => line.cause],
  ['Remedy', 56, (line) => line.remedy],
  ['Superseded', 26, (line) => (line.superseded ? 'other bytes stand there now' : null)],
  ['Stage', 12, (line) => line.stage],
  ['Document type', 22, (line) => (line.document === null ? '' : typeLabel(line.document.type))],
  ['Supplier', 24, (line) => line.file.supplier],
  ['Exception id', 34, (line) => line.id],
]);

export const filesSheet = sheet<FileLine>('Files', 'files.jsonl', [
  ['Path', 60, (line) => line.path],
  ['State', 26, (line) => occurrenceLabels[line.state]],
  ['Reason', 44, (line) => line.reason],
  ['Media type', 26, (line) => line.mediaType],
  ['Bytes', 12, (line) => line.size],
  ['Modified (UTC)', 24, (line) => line.modified],
  ['Supplier', 24, (line) => line.supplier],
  ['Supplier label from', 18, (line) => line.supplierBasis.replaceAll('-', ' ')],
  ['Submitted by', 22, (line) => line.receipt.submittedBy ?? null],
  ['Received from', 22, (line) => line.receipt.receivedFrom ?? null],
  ['Received by', 22, (line) => line.receipt.receivedBy ?? null],
  ['Received on', 14, (line) => line.receipt.receivedOn ?? null],
  ['Channel', 16, (line) => line.receipt.channel ?? null],
  ['Request', 16, (line) => line.receipt.requestId ?? null],
  ['Matter', 16, (line) => line.receipt.matter ?? null],
  ['SHA-256', 66, (line) => line.sha256],
]);

interface FactRow {
  readonly line: FileLine;
  readonly name: string;
  readonly value: string;
}

export const factsSheet: SheetDefinition<FactRow> = {
  ...sheet<FactRow>('Facts', 'files.jsonl', [
    ['File', 60, (row) => row.line.path],
    ['What the file states', 34, (row) => factLabel(row.name, row.line.mediaType)],
    ['As stated', 60, (row) => row.value],
    ['Name of the fact', 24, (row) => row.name],
    ['Supplier', 24, (row) => row.line.supplier],
    ['SHA-256', 66, (row) => row.line.sha256],
  ]),
  rows: (line: FileLine) =>
    Object.entries(line.facts)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => ({ line, name, value })),
};

export const observationsSheet = sheet<ObservationLine>('Observations', 'observations.jsonl', [
  ['What is observed', 34, (line) => observationLabels[line.kind]],
  ['Both sides', 70, (line) => line.statement],
  ['Where', 60, (line) => line.places.map(placeText).join('\n')],
  ['Fields', 34, (line) => line.places.flatMap((place) => place.fields).join('\n')],
  ['Observation id', 34, (line) => line.id],
]);

function placeText(place: ObservationLine['places'][number]): string {
  const page = place.page === null ? '' : `, page ${place.page}`;
  return `${place.file.path}${page}: ${place.what} ${place.value}`;
}

// biome-ignore lint/suspicious/noExplicitAny: each definition is only ever given lines of its own source
export const sheetDefinitions: readonly SheetDefinition<any>[] = [
  documentsSheet,
  fieldsSheet,
  flagGroupsSheet,
  flagsSheet,
  indicatorsSheet,
  searchesSheet,
  exceptionsSheet,
  observationsSheet,
  ungroundedSheet,
  filesSheet,
  factsSheet,
];
