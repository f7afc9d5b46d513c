import type { PageSummary } from '../../../index/view-store.ts';
import { exceptionLabel, occurrenceLabels, pageLabels } from '../../../model/labels.ts';
import type { PageReference } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { Occurrence, OccurrenceState } from '../../../model/source-file.ts';
import { type Cell, plain, type SheetRow } from '../../brief.ts';
import type { ExhibitNote } from '../../exhibits/bound-exhibit.ts';
import { exhibitNumberText } from '../../exhibits/exhibit-names.ts';
import type { SnapshotDocument } from '../../snapshot/snapshot.ts';
import { counted, oneLine, pageRuns } from '../../wording.ts';
import type { StandingExceptions } from './standing-exceptions.ts';

/** States in which the content of a file, or a part of it, is not in the index; what weighs most first. */
export const unreadStates: readonly OccurrenceState[] = [
  'failed',
  'encrypted',
  'unsupported',
  'limited',
  'partial',
  'pending',
];

/** One row for each file that was not read, or not as a whole; every path that it was received under. */
export function fileRows(standing: StandingExceptions): SheetRow[] {
  const rows: KeyedRow[] = [];
  const seen = new Set<string>();
  for (const occurrence of standing.snapshot.occurrences) {
    const rank = unreadStates.indexOf(occurrence.state);
    if (rank === -1 || occurrence.supersededBy !== undefined) continue;
    const { file } = occurrence;
    if (file !== null && seen.has(file)) continue;
    if (file !== null) seen.add(file);
    const all = file === null ? [occurrence] : standing.occurrencesOf(file);
    const own = standing.takeOfFile(
      file ?? occurrence.path,
      ({ page, document }) => page === null && document === null,
    );
    const why = own.length > 0 ? own.map(({ cause }) => cause) : [occurrence.reason ?? 'no reason was noted'];
    rows.push({
      key: `${rank}\n${occurrence.path}`,
      row: row(
        all.map(({ path }) => plain(path)),
        [],
        [plain(occurrenceLabels[occurrence.state])],
        why.map((cause) => plain(oneLine(cause))),
        own.map(({ remedy }) => plain(oneLine(remedy))),
        suppliersOf(all),
      ),
    });
  }
  return inOrder(rows);
}

/** Pages that are unreadable or blank, of documents and of files without any. */
export function pageRows(standing: StandingExceptions): SheetRow[] {
  const { documents, loosePages } = standing.snapshot;
  const pages = new Map<string, PageSummary>();
  for (const page of [...documents.flatMap((document) => document.pages), ...loosePages])
    if (page.kind === 'unreadable' || page.kind === 'blank') pages.set(pageKey(page), page);
  const rows = [...pages.values()].map((page): KeyedRow => {
    const own = standing.takeOfFile(
      page.file,
      (exception) => exception.page === page.page && exception.code.startsWith('unreadable'),
    );
    const why = own.length > 0 ? own.map(({ cause }) => oneLine(cause)) : [page.reason];
    return {
      key: `${page.kind === 'unreadable' ? 0 : 1}\n${standing.pathOf(page.file)}\n${inDigits(page.page)}`,
      row: row(
        [standing.nameItem(page)],
        [plain(String(page.page))],
        [plain(pageLabels[page.kind])],
        why.map((cause) => plain(cause)),
        own.length > 0
          ? own.map(({ remedy }) => plain(oneLine(remedy)))
          : [plain(page.kind === 'blank' ? 'look at the page: nothing was found on it' : 'look at the page')],
        suppliersOf(standing.occurrencesOf(page.file)),
      ),
    };
  });
  return inOrder(rows);
}

/** Documents that print how many pages they have, or name annexes, and of which not all were received. */
export function documentRows(standing: StandingExceptions): SheetRow[] {
  return standing.snapshot.documents.flatMap((document): SheetRow[] => {
    const { id, pagination } = document.document;
    const own = standing.takeOfDocument(id, ({ code }) => code === 'incomplete-document');
    const found = new Set(pagination.annexesFound);
    const annexes = pagination.annexesNamed.filter((annex) => !found.has(annex));
    if (own.length === 0 && pagination.missing.length === 0 && annexes.length === 0) return [];
    const received =
      pagination.printedTotal === null
        ? counted(pagination.received, 'page')
        : `${pagination.received} of ${pagination.printedTotal} pages`;
    const what = [
      ...(pagination.missing.length === 0
        ? []
        : [`received ${received}; not received: ${pageRuns(pagination.missing)}`]),
      ...(annexes.length === 0 ? [] : [`annexes named and not found in it: ${annexes.join(', ')}`]),
    ];
    return [
      row(
        [standing.documentItem(document)],
        [plain(pageRuns(pagination.missing))],
        (what.length > 0 ? what : ['pages not received']).map((words) => plain(words, 'not-found')),
        own.map(({ cause }) => plain(oneLine(cause))),
        own.map(({ remedy }) => plain(oneLine(remedy))),
        suppliersOf(document.occurrences),
      ),
    ];
  });
}

/** Every exception that no other row told, by document or path. */
export function otherRows(standing: StandingExceptions): SheetRow[] {
  return inOrder(
    standing.left().map((exception): KeyedRow => {
      const { file, page, path, code, cause, remedy } = exception;
      const document = standing.documentOf(exception);
      const on = file === null || page === null ? null : { file, page };
      const name =
        document === null
          ? plain(path)
          : standing.documentItem(document, on !== null && isIn(document, on) ? on : undefined);
      const group = document === null ? `1\n${path}` : `0\n${inDigits(document.number)}`;
      return {
        key: `${group}\n${inDigits(page ?? 0)}\n${code}\n${cause}`,
        row: row(
          [name],
          [plain(page === null ? '' : String(page))],
          [plain(exceptionLabel(code))],
          [plain(oneLine(cause))],
          [plain(oneLine(remedy))],
          suppliersOf(file === null ? [] : standing.occurrencesOf(file)),
        ),
      };
    }),
  );
}

/** Pages of exhibits that are not the pages as received. */
export function noteRows(standing: StandingExceptions, notes: readonly ExhibitNote[]): SheetRow[] {
  const byNumber = new Map(standing.snapshot.documents.map((document) => [document.number, document]));
  return notes.map(({ number, label, text }) => {
    const document = byNumber.get(number);
    return row(
      [
        document === undefined
          ? plain(exhibitNumberText(number))
          : standing.documentItem(document, pageOf(document, label)),
      ],
      [plain(label ?? '')],
      [plain('copied as a picture, or not copied')],
      [plain(oneLine(text))],
      [plain('look at the file as received')],
      document === undefined ? [] : suppliersOf(document.occurrences),
    );
  });
}

function row(...cells: readonly Cell[]): SheetRow {
  return { kind: 'row', cells };
}

interface KeyedRow {
  readonly key: string;
  readonly row: SheetRow;
}

function inOrder(rows: readonly KeyedRow[]): SheetRow[] {
  return [...rows]
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map((each) => each.row);
}

/** A number whose order as text is that of its value. */
function inDigits(number: number): string {
  return String(number).padStart(9, '0');
}

function isIn({ document }: SnapshotDocument, page: PageReference): boolean {
  return document.pages.some((own) => own.file === page.file && own.page === page.page);
}

/** Page that a label of an exhibit stands for: its last number counts the pages of the document. */
function pageOf({ document }: SnapshotDocument, label: string | null): PageReference | undefined {
  return document.pages[Number(/\d+$/u.exec(label ?? '')?.[0] ?? 1) - 1];
}

function suppliersOf(occurrences: readonly Occurrence[]): Cell {
  const labels = [...new Set(occurrences.flatMap(({ supplier }) => supplier ?? []))].sort();
  return labels.map((label) => plain(label));
}
