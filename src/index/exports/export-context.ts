import type { EvidenceDocument } from '../../model/document.ts';
import { FatalError } from '../../model/exception.ts';
import type { Field } from '../../model/field.ts';
import { pageKey } from '../../model/page-key.ts';
import type { Occurrence } from '../../model/source-file.ts';
import type { ExportReader } from './export-reader.ts';
import type { ExportedDocument, ExportedFile } from './line-schemas.ts';

type KnownDocument = Pick<EvidenceDocument, 'id' | 'type' | 'categories' | 'pages'>;

/** What lines refer to: the file under its first path, the document in short, the documents of a page. */
export class ExportContext {
  readonly #files = new Map<string, ExportedFile>();
  readonly #facts = new Map<string, Readonly<Record<string, string>>>();
  readonly #heldPaths = new Set<string>();
  readonly #suppliers = new Map<string, string | null>();
  readonly #documents = new Map<string, KnownDocument>();
  readonly #documentsOfPage = new Map<string, string[]>();

  /** Document and path of each field that a flag rests on. */
  readonly #flagged = new Set<string>();

  constructor(reader: Pick<ExportReader, 'occurrences' | 'documents' | 'facts' | 'flags'>) {
    for (const [sha256, facts] of reader.facts()) this.#facts.set(sha256, facts);
    for (const occurrence of reader.occurrences()) this.#addOccurrence(occurrence);
    for (const document of reader.documents()) this.#addDocument(document);
    for (const ids of this.#documentsOfPage.values()) ids.sort();
    for (const { document, fields } of reader.flags())
      for (const path of fields) this.#flagged.add(`${document} ${path}`);
  }

  /** True when a flag rests on a field. */
  isFlagged({ document, path }: Pick<Field, 'document' | 'path'>): boolean {
    return this.#flagged.has(`${document} ${path}`);
  }

  #addOccurrence(occurrence: Occurrence): void {
    this.#suppliers.set(occurrence.path, occurrence.supplier);
    if (occurrence.file === null) return;
    const known = this.#files.get(occurrence.file);
    if (occurrence.state === 'held') this.#heldPaths.add(occurrence.path);
    if (known !== undefined && !this.#standsBefore(occurrence, known)) return;
    const { file, path, supplier } = occurrence;
    this.#files.set(file, { sha256: file, path, supplier });
  }

  /** The first path by code units stands for the bytes: the same one after any re-run. A held one never does if another can. */
  #standsBefore(occurrence: Occurrence, known: ExportedFile): boolean {
    const knownIsHeld = this.#heldPaths.has(known.path);
    if (knownIsHeld !== (occurrence.state === 'held')) return knownIsHeld;
    return occurrence.path < known.path;
  }

  factsOf(sha256: string | null): Readonly<Record<string, string>> {
    return (sha256 === null ? undefined : this.#facts.get(sha256)) ?? {};
  }

  #addDocument({ id, type, categories, pages }: EvidenceDocument): void {
    this.#documents.set(id, { id, type, categories, pages });
    for (const reference of pages) {
      const key = pageKey(reference);
      this.#documentsOfPage.set(key, [...(this.#documentsOfPage.get(key) ?? []), id]);
    }
  }

  file(sha256: string): ExportedFile {
    const file = this.#files.get(sha256);
    if (file === undefined) throw damaged(`a result names the file ${sha256}, which has no custody row`);
    return file;
  }

  supplierOfPath(path: string): string | null {
    return this.#suppliers.get(path) ?? null;
  }

  document(id: string): KnownDocument {
    const document = this.#documents.get(id);
    if (document === undefined) throw damaged(`a result names the document ${id}, which is not in the index`);
    return document;
  }

  /** A document as a line about `file` shows it: pages of that file as bare numbers. */
  shortDocument(id: string, file: string): ExportedDocument {
    const { type, categories, pages } = this.document(id);
    return { id, type, categories, pages: shortPages(pages, file) };
  }

  documentsOfPage(file: string, page: number): string[] {
    return this.#documentsOfPage.get(pageKey({ file, page })) ?? [];
  }
}

export function shortPages(pages: KnownDocument['pages'], file: string): ExportedDocument['pages'] {
  return pages.map((reference) => (reference.file === file ? reference.page : reference));
}

function damaged(what: string): FatalError {
  return new FatalError(
    `The index does not hold together: ${what}. Run "evidex verify" to see what is wrong.`,
  );
}
