import type { FieldDecision, ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { Grounding } from '../../model/field.ts';
import {
  capacityLabels,
  enginesLabel,
  fieldActionLabels,
  groundingLabels,
  polarityLabels,
  reviewLabels,
  todoLabels,
} from '../../model/labels.ts';
import { pageKey } from '../../model/page-key.ts';
import { pathLabel } from '../../model/path-label.ts';
import type { Cell, Item, Sheet, SheetColumn, SheetRow } from '../brief.ts';
import { plain, plainCell } from '../brief.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { filePaths } from './file-paths.ts';
import { fieldItem, groundingOf, isShown } from './items.ts';

const columns: readonly SheetColumn[] = [
  { header: 'Field id', width: 34 },
  { header: 'Document no.', width: 10 },
  { header: 'Path', width: 28 },
  { header: 'Field', width: 28 },
  { header: 'Value', width: 40 },
  { header: 'Normalised', width: 26 },
  { header: 'How it is said', width: 16 },
  { header: 'Stated or inferred', width: 22 },
  { header: 'Said by', width: 26 },
  { header: 'State', width: 24 },
  { header: 'Decided by, when, event', width: 44 },
  { header: 'File (SHA-256)', width: 66 },
  { header: 'Path of the file', width: 44 },
  { header: 'Page of the file', width: 8 },
  { header: 'Box (x, y, width, height)', width: 34 },
  { header: 'Cells', width: 14 },
  { header: 'Quote', width: 44 },
  { header: 'How it was found', width: 36 },
  { header: 'Read by', width: 20 },
  { header: 'Further places', width: 30 },
  { header: 'Doubts and other readings', width: 44 },
];

/** Every field that the brief may show, one line each, with all that leads back from it to the bytes received. */
export function provenanceSheet(snapshot: Snapshot): Sheet {
  const context = contextOf(snapshot);
  const rows = snapshot.documents.flatMap((document) =>
    document.fields
      .filter(isShown)
      .map((reviewed): SheetRow => ({ kind: 'row', cells: cellsOf(document, reviewed, context) })),
  );
  return {
    name: 'Provenance',
    about:
      'Every field that sheets 2 to 6 may show: what the page says, where, how it was found, who read it and who decided about it. A box is given in fractions of the page as displayed, from its upper left corner.',
    columns,
    rows,
  };
}

/** What the lines of all documents need to know of the others. */
interface Context {
  /** Path of a file by its hash: of the first occurrence that may be shown. */
  readonly paths: ReadonlyMap<string, string>;
  /** Number of the document that a page belongs to, by `pageKey`. */
  readonly numbers: ReadonlyMap<string, number>;
  /** One cell for each text that many lines share: an index has some hundred thousand of them. */
  readonly shared: (text: string | null) => Cell;
}

function contextOf(snapshot: Snapshot): Context {
  const numbers = new Map(
    snapshot.documents.flatMap(({ number, document }) =>
      document.pages.map((page): [string, number] => [pageKey(page), number]),
    ),
  );
  return { paths: filePaths(snapshot), numbers, shared: sharedCells() };
}

function cellsOf(
  document: SnapshotDocument,
  reviewed: ReviewedField,
  { paths, numbers, shared }: Context,
): readonly Cell[] {
  const { field, state, todo } = reviewed;
  const place =
    groundingOf(document, reviewed) ?? field.groundings.find(({ status }) => status !== 'ungrounded')!;
  const value: Item = fieldItem(document, reviewed);
  return [
    plainCell(field.id),
    shared(exhibitNumberText(document.number)),
    shared(field.path),
    shared(pathLabel(field.path)),
    [value],
    plainCell(field.normalized ?? field.readings.join(' or ')),
    shared(polarityLabels[field.polarity]),
    shared(field.basis.kind === 'stated' ? 'stated' : `inferred: ${field.basis.rule ?? 'rule not named'}`),
    shared(saidBy(reviewed)),
    shared(
      todo === 'none' || todo === 'decide'
        ? reviewLabels[state]
        : `${reviewLabels[state]}; ${todoLabels[todo]}`,
    ),
    plainCell(reviewed.decisions.map(decisionText).join('; ')),
    shared(place.file),
    shared(paths.get(place.file) ?? null),
    shared(String(place.page)),
    plainCell(boxesText(place)),
    plainCell(place.cells?.join(', ') ?? null),
    plainCell(place.quote),
    shared(groundingLabels[place.status]),
    shared(enginesLabel(field.engines)),
    plainCell(
      furtherPlaces(
        document,
        field.groundings.filter((other) => other !== place),
        numbers,
      ),
    ),
    plainCell(doubts(reviewed)),
  ];
}

function sharedCells(): (text: string | null) => Cell {
  const known = new Map<string, Cell>();
  const none: Cell = [];
  return (text) => {
    if (text === null || text === '') return none;
    const cell = known.get(text) ?? [plain(text)];
    known.set(text, cell);
    return cell;
  };
}

function saidBy({ field: { assertedBy } }: ReviewedField): string {
  const capacity = capacityLabels[assertedBy.capacity];
  return assertedBy.name === undefined ? capacity : `${assertedBy.name} (${capacity})`;
}

/** What a person did, who and when, with the event of the chain that records it. */
function decisionText({ action, reviewer, at, event, undone }: FieldDecision): string {
  return `${fieldActionLabels[action]} by ${reviewer}, ${at} (event ${event})${undone ? ', taken back since' : ''}`;
}

function boxesText({ boxes }: Grounding): string {
  return boxes.map(({ x, y, width, height }) => [x, y, width, height].join(', ')).join('; ');
}

/** Further places of a value, as far as they lie on pages that the brief tells of. */
function furtherPlaces(
  document: SnapshotDocument,
  groundings: readonly Grounding[],
  numbers: Context['numbers'],
): string {
  const places = groundings.flatMap(({ status, file, page }) => {
    const number = status === 'ungrounded' ? undefined : numbers.get(pageKey({ file, page }));
    if (number === undefined) return [];
    return number === document.number ? [`page ${page}`] : [`page ${page} of ${exhibitNumberText(number)}`];
  });
  return [...new Set(places)].join('; ');
}

/** What speaks against a reading: warnings, what else was read, what is proposed since it was decided. */
function doubts({ field: { warnings, alternatives }, changedSince }: ReviewedField): string {
  return [
    ...warnings,
    ...alternatives.map(({ value, engines }) => `also read: ${value} (${enginesLabel(engines)})`),
    ...(changedSince === null
      ? []
      : [`changed since it was decided; proposed now: ${changedSince.value ?? 'nothing'}`]),
  ].join('; ');
}
