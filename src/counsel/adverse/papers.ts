import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { Box } from '../../model/box.ts';
import { relationLabel, reviewLabels, todoLabels } from '../../model/labels.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { type Item, type ItemPlace, plain } from '../brief.ts';
import { documentName, fieldItem } from '../sheets/items.ts';
import type { DocumentField, Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { oneLine } from '../wording.ts';
import type { AdverseLine } from './entry.ts';

/** Finds, for pages, files and ids, the documents of a snapshot, and makes lines about them. */
export class Papers {
  readonly documents: readonly SnapshotDocument[];
  readonly #byPage = new Map<string, SnapshotDocument>();
  readonly #byFile = new Map<string, SnapshotDocument>();
  readonly #byField = new Map<string, DocumentField>();
  readonly #paths = new Map<string, string>();
  readonly #names = new Map<number, string>();

  constructor({ documents, occurrences }: Pick<Snapshot, 'documents' | 'occurrences'>) {
    this.documents = documents;
    for (const document of documents) {
      for (const page of document.document.pages) {
        if (!this.#byPage.has(pageKey(page))) this.#byPage.set(pageKey(page), document);
        if (!this.#byFile.has(page.file)) this.#byFile.set(page.file, document);
      }
      for (const reviewed of document.fields) this.#byField.set(reviewed.field.id, { document, reviewed });
    }
    for (const { file, path } of occurrences) {
      const known = file === null ? undefined : this.#paths.get(file);
      if (file !== null && (known === undefined || path < known)) this.#paths.set(file, path);
    }
  }

  /** The document with the lowest number that a page is in; null for a page in none. */
  onPage(page: PageReference): SnapshotDocument | null {
    return this.#byPage.get(pageKey(page)) ?? null;
  }

  /** The document with the lowest number that has a page of a file; null for a file without documents. */
  ofFile(file: string): SnapshotDocument | null {
    return this.#byFile.get(file) ?? null;
  }

  field(id: string): DocumentField | null {
    return this.#byField.get(id) ?? null;
  }

  /** Path by which people know a file. */
  pathOf(file: string): string {
    return this.#paths.get(file) ?? 'a file of the matter';
  }

  /** Place on the document that a page is in; null for a page in none, which no exhibit shows. */
  placeOn(page: PageReference, boxes: readonly Box[]): ItemPlace | null {
    const document = this.onPage(page);
    return document === null ? null : { number: document.number, page, boxes };
  }

  /** What a document is called, with the way to its first page. */
  nameItem(document: SnapshotDocument, page: PageReference = document.document.pages[0]!): Item {
    return {
      ...plain(this.#nameOf(document)),
      place: { number: document.number, page, boxes: [] },
    };
  }

  /** A line about words on a page of a document, or of a file from which no document was made. */
  lineOnPage(
    page: PageReference,
    boxes: readonly Box[],
    words: string,
    rest: Partial<Pick<AdverseLine, 'readAs' | 'because' | 'list' | 'stands'>> & {
      readonly style?: Item['style'];
    } = {},
  ): AdverseLine {
    const document = this.onPage(page);
    const { style = 'unconfirmed', ...told } = rest;
    return {
      words: {
        text: oneLine(words),
        style,
        place: this.placeOn(page, boxes),
        field: null,
        ...(document?.document.language == null ? {} : { language: document.document.language }),
      },
      readAs: '',
      because: '',
      list: '',
      stands: '',
      ...told,
      ...this.#about(page, document),
    };
  }

  /** A line about a field of a document. */
  lineOfField(
    { document, reviewed }: DocumentField,
    rest: Partial<Pick<AdverseLine, 'readAs' | 'because' | 'list' | 'stands'>> = {},
  ): AdverseLine {
    const item = fieldItem(document, reviewed);
    return {
      words: { ...item, text: oneLine(item.text) },
      readAs: '',
      because: '',
      list: '',
      stands: standsOf(reviewed),
      ...rest,
      document: item.place === null ? this.nameItem(document) : plain(this.#nameOf(document)),
      relation: relationLabel(document.relation),
    };
  }

  /** A document may have tens of thousands of fields, and lines: its name is looked for once. */
  #nameOf(document: SnapshotDocument): string {
    const known = this.#names.get(document.number);
    if (known !== undefined) return known;
    const name = documentName(document);
    this.#names.set(document.number, name);
    return name;
  }

  #about(page: PageReference, document: SnapshotDocument | null): Pick<AdverseLine, 'document' | 'relation'> {
    return document === null
      ? {
          document: plain(`page ${page.page} of ${this.pathOf(page.file)}, in no document`),
          relation: '',
        }
      : { document: plain(this.#nameOf(document)), relation: relationLabel(document.relation) };
  }
}

/** How a field stands after review, in words; no names of people. */
export function standsOf({ state, todo }: ReviewedField): string {
  if (todo === 'second' || todo === 'conflict') return `${reviewLabels[state]}; ${todoLabels[todo]}`;
  return state === 'proposed' ? 'not yet confirmed' : reviewLabels[state];
}
