import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';
import { decodedStream } from './decoded-stream.ts';
import { ObjectReader } from './object-reader.ts';

/** Where an object stands: at an offset of the file, or in an object stream. */
type Place =
  | { readonly at: number; readonly generation: number }
  | { readonly stream: number; readonly index: number };

/** A page as the page tree holds it, with what it has from the nodes above it. */
export interface ReceivedPage {
  readonly dictionary: PDFDict;
  readonly inherited: ReadonlyMap<string, PDFObject>;
}

/** Objects of a received PDF by reference. */
export interface ReceivedPdf {
  readonly pages: readonly ReceivedPage[];
  readonly catalog: PDFDict;
  /** Follows references until a value stands there; undefined for none. @throws CannotCopy for a damaged object. */
  resolve(value: PDFObject | undefined): PDFObject | undefined;
}

const mostSections = 1_000;
const mostObjects = 4_000_000;
const mostPages = 100_000;
/** Of the page tree, pages included. */
const mostNodes = 250_000;

/**
 * Opens a received PDF by its cross-reference table, as viewers do; nothing of it is repaired. An encrypted one is
 * opened with the first password that fits.
 * @throws CannotCopy when it is damaged, or no password fits.
 */
export async function openReceived(bytes: Buffer, passwords: readonly string[]): Promise<ReceivedPdf> {
  const file = new CrossReferencedFile(bytes);
  if (file.trailer('Encrypt') === undefined) return withPages(file.catalog(), (value) => file.resolve(value));
  return openEncrypted(bytes, passwords);
}

async function openEncrypted(bytes: Buffer, passwords: readonly string[]): Promise<ReceivedPdf> {
  for (const password of ['', ...passwords]) {
    try {
      const { context, catalog } = await PDFDocument.load(bytes, { password, updateMetadata: false });
      if (!context.isDecrypted || context.trailerInfo.Encrypt !== undefined) continue;
      const resolve = (value: PDFObject | undefined): PDFObject | undefined => {
        let current = value;
        for (let steps = 0; steps < 32 && current instanceof PDFRef; steps++)
          current = context.lookup(current);
        return current instanceof PDFRef ? undefined : current;
      };
      return withPages(catalog, resolve);
    } catch (error) {
      // A password that does not fit and a file that cannot be taken apart look alike here.
      if (error instanceof CannotCopy) throw error;
    }
  }
  throw new CannotCopy('it is encrypted in a way that cannot be copied');
}

class CrossReferencedFile {
  readonly #bytes: Buffer;
  readonly #reader: ObjectReader;
  readonly #places = new Map<number, Place>();
  readonly #free = new Set<number>();
  readonly #values = new Map<number, PDFObject | undefined>();
  readonly #streams = new Map<number, ReadonlyMap<number, PDFObject>>();
  readonly #reading = new Set<number>();
  #trailer: PDFDict | null = null;

  constructor(received: Buffer) {
    // Offsets count from the header: mail programs and printers put lines before it.
    const header = received.subarray(0, 1024 * 64).indexOf('%PDF-');
    if (header < 0) throw new CannotCopy('it does not begin as a PDF does');
    this.#bytes = received.subarray(header);
    this.#reader = ObjectReader.over(this.#bytes, (reference) => {
      const value = this.resolve(reference);
      return value instanceof PDFNumber ? value.asNumber() : null;
    });
    try {
      this.#readSections();
    } catch (error) {
      throw error instanceof CannotCopy ? error : new CannotCopy('its cross-reference table is damaged');
    }
  }

  trailer(key: string): PDFObject | undefined {
    return this.#trailer?.get(PDFName.of(key));
  }

  catalog(): PDFDict {
    const catalog = this.resolve(this.trailer('Root'));
    if (!(catalog instanceof PDFDict)) throw new CannotCopy('it has no catalogue');
    return catalog;
  }

  resolve(value: PDFObject | undefined): PDFObject | undefined {
    let current = value;
    for (let steps = 0; steps < 32 && current instanceof PDFRef; steps++) current = this.#object(current);
    return current instanceof PDFRef ? undefined : current;
  }

  #object(reference: PDFRef): PDFObject | undefined {
    const number = reference.objectNumber;
    if (this.#values.has(number)) return this.#values.get(number);
    const place = this.#places.get(number);
    if (place === undefined) return undefined;
    if (this.#reading.has(number)) throw new CannotCopy('an object of it stands within itself');
    this.#reading.add(number);
    try {
      const value =
        'at' in place
          ? this.#reader.indirectObject(place.at, number, place.generation)
          : this.#objectsOf(place.stream).get(number);
      this.#values.set(number, value);
      return value;
    } finally {
      this.#reading.delete(number);
    }
  }

  /** Objects of an object stream (ISO 32000-1, 7.5.7). */
  #objectsOf(stream: number): ReadonlyMap<number, PDFObject> {
    const known = this.#streams.get(stream);
    if (known !== undefined) return known;
    const holder = this.#object(PDFRef.of(stream));
    if (!(holder instanceof PDFRawStream)) throw new CannotCopy('a stream of objects is not there');
    const count = this.resolve(holder.dict.get(PDFName.of('N')));
    const first = this.resolve(holder.dict.get(PDFName.of('First')));
    if (!(count instanceof PDFNumber) || !(first instanceof PDFNumber) || count.asNumber() > mostObjects)
      throw new CannotCopy('a stream of objects in it is damaged');
    const objects = new Map<number, PDFObject>();
    try {
      const reader = ObjectReader.over(
        decodedStream(holder, (value) => this.resolve(value)),
        () => null,
      );
      const pairs = reader.numbersAt(0, 2 * count.asNumber());
      for (let index = 0; index < pairs.length; index += 2) {
        const place = this.#places.get(pairs[index]!);
        if (place === undefined || !('stream' in place) || place.stream !== stream) continue;
        objects.set(pairs[index]!, reader.valueAt(first.asNumber() + pairs[index + 1]!));
      }
    } catch (error) {
      throw error instanceof CannotCopy ? error : new CannotCopy('a stream of objects in it is damaged');
    }
    this.#streams.set(stream, objects);
    return objects;
  }

  /** Sections from the newest back: what is stated first holds. */
  #readSections(): void {
    const end = this.#bytes.lastIndexOf('startxref');
    if (end < 0) throw new CannotCopy('the end of it is missing');
    const waiting = this.#reader.numbersAt(end + 'startxref'.length, 1);
    const seen = new Set<number>();
    for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
      if (seen.has(offset)) continue;
      seen.add(offset);
      if (seen.size > mostSections) throw new CannotCopy('it has too many revisions');
      const trailer = this.#isTable(offset) ? this.#readTable(offset) : this.#readStream(offset);
      this.#trailer ??= trailer;
      for (const key of ['XRefStm', 'Prev']) {
        const further = trailer.get(PDFName.of(key));
        if (further instanceof PDFNumber) waiting.push(further.asNumber());
      }
    }
  }

  #isTable(offset: number): boolean {
    return /^\s*xref/u.test(this.#bytes.subarray(offset, offset + 32).toString('latin1'));
  }

  #readTable(offset: number): PDFDict {
    const behind = this.#reader.crossReferences(offset, ({ number, at, generation, inUse }) => {
      this.#state(number, inUse ? { at, generation } : null);
    });
    const trailer = this.#reader.valueAt(behind);
    if (!(trailer instanceof PDFDict)) throw new CannotCopy('its trailer is damaged');
    return trailer;
  }

  #state(number: number, place: Place | null): void {
    if (this.#places.has(number) || this.#free.has(number)) return;
    if (this.#places.size + this.#free.size > mostObjects) throw new CannotCopy('it has too many objects');
    if (place === null) this.#free.add(number);
    else this.#places.set(number, place);
  }

  /** A cross-reference stream (ISO 32000-1, 7.5.8). */
  #readStream(offset: number): PDFDict {
    const head = this.#reader.numbersAt(offset, 2);
    const stream = this.#reader.indirectObject(offset, head[0]!, head[1]!);
    if (!(stream instanceof PDFRawStream))
      throw new CannotCopy('its cross-reference table is not where it should be');
    const { dict } = stream;
    const numbers = (key: string): number[] => {
      const value = dict.get(PDFName.of(key));
      return value instanceof PDFArray ? value.asArray().map((each) => (each as PDFNumber).asNumber()) : [];
    };
    const widths = numbers('W');
    const size = dict.get(PDFName.of('Size'));
    if (widths.length !== 3 || !(size instanceof PDFNumber))
      throw new CannotCopy('its cross-reference table is damaged');
    const ranges = numbers('Index');
    if (ranges.length === 0) ranges.push(0, size.asNumber());
    // The table is not known yet: what it says of itself stands in it.
    const bytes = decodedStream(stream, (value) => (value instanceof PDFRef ? undefined : value));
    let cursor = 0;
    const next = (width: number, otherwise: number): number => {
      if (width === 0) return otherwise;
      let value = 0;
      for (let index = 0; index < width; index++) value = value * 256 + (bytes[cursor++] ?? 0);
      return value;
    };
    for (let index = 0; index + 1 < ranges.length; index += 2) {
      for (let each = 0; each < ranges[index + 1]! && cursor < bytes.length; each++) {
        const kind = next(widths[0]!, 1);
        const second = next(widths[1]!, 0);
        const third = next(widths[2]!, 0);
        const number = ranges[index]! + each;
        if (kind === 1) this.#state(number, { at: second, generation: third });
        else if (kind === 2) this.#state(number, { stream: second, index: third });
        else if (kind === 0) this.#state(number, null);
      }
    }
    return dict;
  }
}

/** What a page has from the nodes above it where it does not say otherwise. */
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** Pages in the order of the tree. A tree whose counts do not fit is shown differently by different viewers. */
function withPages(catalog: PDFDict, resolve: ReceivedPdf['resolve']): ReceivedPdf {
  const pages: ReceivedPage[] = [];
  const above = new Set<PDFObject>();
  let nodes = 0;
  const visit = (value: PDFObject | undefined, inherited: ReadonlyMap<string, PDFObject>): void => {
    const node = resolve(value);
    if (!(node instanceof PDFDict) || above.has(node)) throw new CannotCopy('its page tree is damaged');
    // Branches that are hung in twice each make no page and never end.
    nodes++;
    if (nodes > mostNodes) throw new CannotCopy('its page tree has too many branches');
    const kids = resolve(node.get(PDFName.of('Kids')));
    if (!(kids instanceof PDFArray)) {
      if (pages.length >= mostPages) throw new CannotCopy('it has too many pages');
      pages.push({ dictionary: node, inherited });
      return;
    }
    const own = new Map(inherited);
    for (const key of inheritable) {
      const stated = node.get(PDFName.of(key));
      if (stated !== undefined) own.set(key, stated);
    }
    const before = pages.length;
    above.add(node);
    for (const kid of kids.asArray()) visit(kid, own);
    above.delete(node);
    const count = resolve(node.get(PDFName.of('Count')));
    if (!(count instanceof PDFNumber) || count.asNumber() !== pages.length - before)
      throw new CannotCopy('its page tree states another number of pages than it holds');
  };
  try {
    visit(catalog.get(PDFName.of('Pages')), new Map());
  } catch (error) {
    throw error instanceof CannotCopy ? error : new CannotCopy('its page tree is damaged');
  }
  return { pages, catalog, resolve };
}
