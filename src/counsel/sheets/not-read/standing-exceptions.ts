import type { Exception } from '../../../model/exception.ts';
import type { PageReference } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { Occurrence } from '../../../model/source-file.ts';
import { type Item, plain } from '../../brief.ts';
import type { Snapshot, SnapshotDocument } from '../../snapshot/snapshot.ts';
import { documentName } from '../items.ts';

/** The exceptions of a snapshot that stand, by what they are about; what one row has told is not told again by another. */
export class StandingExceptions {
  readonly snapshot: Snapshot;
  readonly #standing: readonly Exception[];
  readonly #byFile: ReadonlyMap<string, readonly Exception[]>;
  readonly #byDocument: ReadonlyMap<string | null, readonly Exception[]>;
  readonly #occurrences: ReadonlyMap<string | null, readonly Occurrence[]>;
  readonly #byPage = new Map<string, SnapshotDocument>();
  readonly #byId = new Map<string, SnapshotDocument>();
  readonly #told = new Set<Exception>();

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
    this.#standing = snapshot.exceptions.filter(({ superseded }) => superseded !== true);
    this.#byFile = Map.groupBy(this.#standing, ({ file, path }) => file ?? path);
    this.#byDocument = Map.groupBy(this.#standing, ({ document }) => document);
    this.#occurrences = Map.groupBy(snapshot.occurrences, ({ file }) => file);
    for (const document of snapshot.documents) {
      this.#byId.set(document.document.id, document);
      for (const page of document.document.pages)
        if (!this.#byPage.has(pageKey(page))) this.#byPage.set(pageKey(page), document);
    }
  }

  /** Takes those about a file (or a path, where there are no bytes) that are wanted: they count as told. */
  takeOfFile(file: string, wanted: (exception: Exception) => boolean): readonly Exception[] {
    return this.#take(this.#byFile.get(file) ?? [], wanted);
  }

  /** Takes those about a document, by its id, that are wanted: they count as told. */
  takeOfDocument(id: string, wanted: (exception: Exception) => boolean): readonly Exception[] {
    return this.#take(this.#byDocument.get(id) ?? [], wanted);
  }

  /** Those that nobody took. */
  left(): Exception[] {
    return this.#standing.filter((exception) => !this.#told.has(exception));
  }

  #take(exceptions: readonly Exception[], wanted: (exception: Exception) => boolean): readonly Exception[] {
    const own = exceptions.filter(wanted);
    for (const exception of own) this.#told.add(exception);
    return own;
  }

  /** Under what paths the bytes of a file were received. */
  occurrencesOf(file: string): readonly Occurrence[] {
    return this.#occurrences.get(file) ?? [];
  }

  pathOf(file: string): string {
    return this.occurrencesOf(file)[0]?.path ?? '';
  }

  /** The document that an exception is about, as it says or by its page; null for none. */
  documentOf({ document, file, page }: Exception): SnapshotDocument | null {
    const named = document === null ? null : (this.#byId.get(document) ?? null);
    if (named !== null || file === null || page === null) return named;
    return this.#byPage.get(pageKey({ file, page })) ?? null;
  }

  /** What a page is in: a document, else its file. */
  nameItem(page: PageReference): Item {
    const document = this.#byPage.get(pageKey(page));
    return document === undefined ? plain(this.pathOf(page.file)) : this.documentItem(document, page);
  }

  /** A document and the file it is in: what could not be read has no number of its own, and people know it by its file. */
  documentItem(document: SnapshotDocument, page: PageReference = document.document.pages[0]!): Item {
    const fileName = this.pathOf(page.file).split('/').at(-1) ?? '';
    return {
      ...plain(`${documentName(document)}, in ${fileName}`),
      place: { number: document.number, page: { file: page.file, page: page.page }, boxes: [] },
    };
  }
}
