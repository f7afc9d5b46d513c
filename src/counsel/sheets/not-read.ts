import type { PageSummary } from '../../index/view-store.ts';
import type { Exception } from '../../model/exception.ts';
import { exceptionLabel, occurrenceLabels, pageLabels } from '../../model/labels.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import type { Occurrence, OccurrenceState } from '../../model/source-file.ts';
import {
  type Cell,
  headingRow,
  type Item,
  noteRow,
  plain,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../brief.ts';
import type { ExhibitNote } from '../exhibits/bound-exhibit.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { counted, oneLine, pageRuns } from '../wording.ts';
import { documentName } from './items.ts';

const columns: readonly SheetColumn[] = [
  { header: 'File or document', width: 44 },
  { header: 'Page', width: 14 },
  { header: 'What was not read', width: 26 },
  { header: 'Why', width: 46 },
  { header: 'What can be done', width: 46 },
  { header: 'Received from', width: 24 },
];

/** States in which the content of a file, or a part of it, is not in the index; what weighs most first. */
const unread: readonly OccurrenceState[] = [
  'failed',
  'encrypted',
  'unsupported',
  'limited',
  'partial',
  'pending',
];

/** Told in sections of their own. */
const ownSection: ReadonlySet<string> = new Set(['incomplete-document']);

/**
 * What could not be read or held together, each with what can be done about it. Never of files that are held back.
 * @param notes pages of exhibits that are not the pages as received
 */
export function notReadSheet(snapshot: Snapshot, notes: readonly ExhibitNote[] = []): Sheet {
  const told = new NotRead(snapshot);
  const rows = [
    ...told.section('Files that were not read', told.files()),
    ...told.section('Pages that could not be read, or are blank', told.pages()),
    ...told.section('Documents of which pages were not received', told.documents()),
    ...told.section('Noted while reading', told.others()),
    ...told.section('Pages of the exhibits that are not the pages as received', told.notes(notes)),
    ...told.leftOut(),
  ];
  return {
    name: 'Not read',
    about:
      'What is not among the readings of this brief, and what can be done about it. What is kept back is counted in sheet 1 and told nowhere.',
    columns,
    rows,
  };
}

/** Puts the rows together; what a row about a file has told is not told again as an exception. */
class NotRead {
  readonly #snapshot: Snapshot;
  readonly #standing: readonly Exception[];
  /** By file, or by path where there are no bytes. */
  readonly #exceptionsOf = new Map<string, Exception[]>();
  readonly #byPage = new Map<string, SnapshotDocument>();
  readonly #byNumber = new Map<number, SnapshotDocument>();
  readonly #byId = new Map<string, SnapshotDocument>();
  readonly #occurrences = new Map<string, Occurrence[]>();
  readonly #toldOf = new Set<Exception>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#standing = snapshot.exceptions.filter(({ superseded }) => superseded !== true);
    for (const exception of this.#standing) {
      const key = exception.file ?? exception.path;
      const known = this.#exceptionsOf.get(key);
      if (known === undefined) this.#exceptionsOf.set(key, [exception]);
      else known.push(exception);
    }
    for (const document of snapshot.documents) {
      this.#byNumber.set(document.number, document);
      this.#byId.set(document.document.id, document);
      for (const page of document.document.pages)
        if (!this.#byPage.has(pageKey(page))) this.#byPage.set(pageKey(page), document);
    }
    for (const occurrence of snapshot.occurrences) {
      if (occurrence.file === null) continue;
      const known = this.#occurrences.get(occurrence.file);
      if (known === undefined) this.#occurrences.set(occurrence.file, [occurrence]);
      else known.push(occurrence);
    }
  }

  section(heading: string, rows: readonly SheetRow[]): SheetRow[] {
    if (rows.length === 0) return [headingRow(`${heading}: none`)];
    return [headingRow(`${heading} (${counted(rows.length, 'row')})`), ...rows];
  }

  /** One row for each file that was not read, or not as a whole; every path that it was received under. */
  files(): SheetRow[] {
    const rows: { readonly key: string; readonly row: SheetRow }[] = [];
    const seen = new Set<string>();
    for (const occurrence of this.#snapshot.occurrences) {
      const rank = unread.indexOf(occurrence.state);
      if (rank === -1 || occurrence.supersededBy !== undefined) continue;
      const { file } = occurrence;
      if (file !== null && seen.has(file)) continue;
      if (file !== null) seen.add(file);
      const all = file === null ? [occurrence] : (this.#occurrences.get(file) ?? [occurrence]);
      const own = (this.#exceptionsOf.get(file ?? occurrence.path) ?? []).filter(
        ({ page, document }) => page === null && document === null,
      );
      for (const exception of own) this.#toldOf.add(exception);
      const why =
        own.length > 0 ? own.map(({ cause }) => cause) : [occurrence.reason ?? 'no reason was noted'];
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

  /** Pages of documents and of files without any. */
  pages(): SheetRow[] {
    const pages = new Map<string, PageSummary>();
    for (const page of [
      ...this.#snapshot.documents.flatMap((document) => document.pages),
      ...this.#snapshot.loosePages,
    ])
      if (page.kind === 'unreadable' || page.kind === 'blank') pages.set(pageKey(page), page);
    const rows = [...pages.values()].map((page) => {
      const own = (this.#exceptionsOf.get(page.file) ?? []).filter(
        (exception) => exception.page === page.page && exception.code.startsWith('unreadable'),
      );
      for (const exception of own) this.#toldOf.add(exception);
      const why = own.length > 0 ? own.map(({ cause }) => oneLine(cause)) : [page.reason];
      return {
        key: `${page.kind === 'unreadable' ? 0 : 1}\n${this.#pathOf(page.file)}\n${String(page.page).padStart(9, '0')}`,
        row: row(
          [this.#nameOf(page)],
          [plain(String(page.page))],
          [plain(pageLabels[page.kind])],
          why.map((cause) => plain(cause)),
          own.length > 0
            ? own.map(({ remedy }) => plain(oneLine(remedy)))
            : [
                plain(
                  page.kind === 'blank' ? 'look at the page: nothing was found on it' : 'look at the page',
                ),
              ],
          suppliersOf(this.#occurrences.get(page.file) ?? []),
        ),
      };
    });
    return inOrder(rows);
  }

  /** Documents that print how many pages they have, or name annexes, and of which not all were received. */
  documents(): SheetRow[] {
    const exceptions = new Map<string, Exception[]>();
    for (const exception of this.#standing) {
      if (!ownSection.has(exception.code) || exception.document === null) continue;
      const known = exceptions.get(exception.document);
      if (known === undefined) exceptions.set(exception.document, [exception]);
      else known.push(exception);
    }
    return this.#snapshot.documents.flatMap((document): SheetRow[] => {
      const { id, pagination } = document.document;
      const own = exceptions.get(id) ?? [];
      for (const exception of own) this.#toldOf.add(exception);
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
          [this.#itemOf(document)],
          [plain(pagination.missing.length === 0 ? '' : pageRuns(pagination.missing))],
          (what.length > 0 ? what : ['pages not received']).map((words) => plain(words, 'not-found')),
          own.map(({ cause }) => plain(oneLine(cause))),
          own.map(({ remedy }) => plain(oneLine(remedy))),
          suppliersOf(document.occurrences),
        ),
      ];
    });
  }

  /** Every other exception that stands, by document or path. */
  others(): SheetRow[] {
    return inOrder(
      this.#standing
        .filter((exception) => !this.#toldOf.has(exception))
        .map((exception) => {
          const document = exception.document === null ? null : (this.#byId.get(exception.document) ?? null);
          const page =
            exception.file === null || exception.page === null
              ? null
              : { file: exception.file, page: exception.page };
          const on = document ?? (page === null ? null : (this.#byPage.get(pageKey(page)) ?? null));
          const name =
            on === null
              ? plain(exception.path)
              : this.#itemOf(on, page !== null && isIn(on, page) ? page : undefined);
          return {
            key: `${on === null ? `1\n${exception.path}` : `0\n${exhibitNumberText(on.number).padStart(9, '0')}`}\n${String(exception.page ?? 0).padStart(9, '0')}\n${exception.code}\n${exception.cause}`,
            row: row(
              [name],
              [plain(exception.page === null ? '' : String(exception.page))],
              [plain(exceptionLabel(exception.code))],
              [plain(oneLine(exception.cause))],
              [plain(oneLine(exception.remedy))],
              suppliersOf(exception.file === null ? [] : (this.#occurrences.get(exception.file) ?? [])),
            ),
          };
        }),
    );
  }

  notes(notes: readonly ExhibitNote[]): SheetRow[] {
    return notes.map(({ number, label, text }) => {
      const document = this.#byNumber.get(number);
      return row(
        [
          document === undefined
            ? plain(exhibitNumberText(number))
            : this.#itemOf(document, pageOf(document, label)),
        ],
        [plain(label ?? '')],
        [plain('copied as a picture, or not copied')],
        [plain(oneLine(text))],
        [plain('look at the file as received')],
        document === undefined ? [] : suppliersOf(document.occurrences),
      );
    });
  }

  /** What stands for nothing that could be read: counted. */
  leftOut(): SheetRow[] {
    const count = (state: OccurrenceState): number =>
      this.#snapshot.occurrences.filter((occurrence) => occurrence.state === state).length;
    const replaced = this.#snapshot.occurrences.filter(
      ({ supersededBy }) => supersededBy !== undefined,
    ).length;
    const notes = [
      [count('ignored'), 'left out as files of an operating system or a program'],
      [count('duplicate'), 'with the same bytes as another file, told of under the other one'],
      [replaced, 'of which other bytes stand under the same path on disk by now'],
    ] as const;
    return notes.flatMap(([number, words]): SheetRow[] =>
      number === 0 ? [] : [noteRow(`${counted(number, 'file')} ${words}.`)],
    );
  }

  #pathOf(file: string): string {
    return this.#occurrences.get(file)?.[0]?.path ?? '';
  }

  #nameOf(page: PageReference): Item {
    const document = this.#byPage.get(pageKey(page));
    return document === undefined ? plain(this.#pathOf(page.file)) : this.#itemOf(document, page);
  }

  #itemOf(document: SnapshotDocument, page: PageReference = document.document.pages[0]!): Item {
    // What could not be read has no number of its own: people know it by its file.
    const fileName = this.#pathOf(page.file).split('/').at(-1) ?? '';
    return {
      ...plain(`${documentName(document)}, in ${fileName}`),
      place: { number: document.number, page: { file: page.file, page: page.page }, boxes: [] },
    };
  }
}

function row(...cells: readonly Cell[]): SheetRow {
  return { kind: 'row', cells };
}

function inOrder(rows: readonly { readonly key: string; readonly row: SheetRow }[]): SheetRow[] {
  return [...rows]
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map((each) => each.row);
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
