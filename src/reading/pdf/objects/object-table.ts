import { inflateSync } from 'node:zlib';
import { nameOf, ObjectLexer, type PdfDictionary, type PdfValue, referenceOf } from './lexer.ts';

/** Largest file that is scanned, bytes; most objects; most bytes that object streams may give together. */
const mostBytes = 256_000_000;
const mostObjects = 400_000;
/** Most places where `obj` stands without beginning an object: each object has one, its end. */
const mostStrays = 2 * mostObjects;
const mostInflated = 64_000_000;

export interface StreamPlace {
  readonly dictionary: PdfDictionary;
  readonly start: number;
  readonly end: number;
}

/**
 * The objects of a PDF as its bytes hold them, found by looking for them instead of believing the cross-reference
 * table: later definitions of a number replace earlier ones. Tells what a document carries besides its pages (actions,
 * attachments, signatures) even where its structure is damaged. Page content is never read from here.
 */
export class ObjectTable {
  readonly values = new Map<number, PdfValue>();
  readonly streams = new Map<number, StreamPlace>();
  /** Trailer dictionaries and those of cross-reference streams, in file order. */
  readonly trailers: PdfDictionary[] = [];
  /** Set when the file is too large or holds too many objects for a full look. */
  incomplete: string | null = null;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes.length > mostBytes ? bytes.subarray(0, mostBytes) : bytes;
    if (bytes.length > mostBytes) this.incomplete = `only the first ${mostBytes} bytes were looked through`;
    this.#scan();
  }

  /** Follows references until a value stands there; null for one that leads nowhere or in a circle. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let steps = 0; steps < 32; steps++) {
      const reference = referenceOf(current);
      if (reference === null) return current;
      current = this.values.get(reference) ?? null;
    }
    return null;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    const resolved = this.resolve(value);
    return resolved instanceof Map ? resolved : null;
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const resolved = this.resolve(value);
    return Array.isArray(resolved) ? resolved : [];
  }

  number(value: PdfValue | undefined): number | null {
    const resolved = this.resolve(value);
    return typeof resolved === 'number' ? resolved : null;
  }

  /** True when strings and streams are encrypted: names and structure can be read, text cannot. */
  get encrypted(): boolean {
    return this.trailers.some((trailer) => trailer.get('Encrypt') != null);
  }

  /** The catalogue of the last revision. */
  get catalog(): PdfDictionary | null {
    for (const trailer of [...this.trailers].reverse()) {
      const root = this.dictionary(trailer.get('Root'));
      if (root !== null) return root;
    }
    for (const value of this.values.values()) {
      if (value instanceof Map && nameOf(value.get('Type')) === 'Catalog') return value;
    }
    return null;
  }

  /**
   * The decoded bytes of a stream; null where its filters are others than Flate or none.
   *
   * @throws RangeError when it would be longer than `most` bytes.
   */
  content(number: number, most: number): Buffer | null {
    const place = this.streams.get(number);
    if (place === undefined || this.encrypted) return null;
    const raw = this.#bytes.subarray(place.start, place.end);
    const filter = this.resolve(place.dictionary.get('Filter'));
    const filters = (Array.isArray(filter) ? filter : filter === null ? [] : [filter]).map((each) =>
      nameOf(this.resolve(each)),
    );
    if (place.dictionary.has('DecodeParms') && filters.length > 0) {
      const parameters = this.dictionary(place.dictionary.get('DecodeParms'));
      if (parameters !== null && (this.number(parameters.get('Predictor')) ?? 1) > 1) return null;
    }
    if (filters.length === 0) {
      if (raw.length > most) throw new RangeError('too long');
      return raw;
    }
    if (filters.length > 1 || (filters[0] !== 'FlateDecode' && filters[0] !== 'Fl')) return null;
    return inflate(raw, most);
  }

  #scan(): void {
    const bytes = this.#bytes;
    let from = 0;
    let inflated = 0;
    let definitions = 0;
    let strays = 0;
    while (true) {
      const at = bytes.indexOf('obj', from, 'latin1');
      const trailer = nextTrailer(bytes, from, at < 0 ? bytes.length : at);
      if (trailer !== null) {
        const value = new ObjectLexer(bytes, trailer).value();
        if (value instanceof Map) this.trailers.push(value);
      }
      if (at < 0) return;
      from = at + 3;
      const number = numberBefore(bytes, at);
      if (number === null && ++strays < mostStrays) continue;
      if (number === null || ++definitions > mostObjects) {
        this.incomplete ??= `only the first ${mostObjects} objects were looked at`;
        return;
      }
      const lexer = new ObjectLexer(bytes, at + 3);
      const value = lexer.value();
      from = Math.max(from, lexer.position);
      if (value === undefined) continue;
      this.values.set(number, value);
      this.streams.delete(number);
      if (!(value instanceof Map) || !lexer.take('stream')) continue;
      const place = this.#streamAt(value, lexer.position);
      this.streams.set(number, place);
      from = place.end;
      const type = nameOf(value.get('Type'));
      if (type === 'XRef') this.trailers.push(value);
      if (type === 'ObjStm' && !this.encrypted && inflated < mostInflated) {
        inflated += this.#openObjectStream(number, mostInflated - inflated);
        if (inflated >= mostInflated) this.incomplete ??= 'its object streams are too long for a full look';
      }
    }
  }

  #streamAt(dictionary: PdfDictionary, position: number): StreamPlace {
    const bytes = this.#bytes;
    let start = position;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    // The length of a stream that is told by reference may not be known yet: the end mark is looked for.
    const length = this.number(dictionary.get('Length'));
    if (length !== null && length >= 0) {
      const end = start + length;
      const after = bytes.subarray(end, end + 14).toString('latin1');
      if (/^\s{0,3}endstream/.test(after)) return { dictionary, start, end };
    }
    const mark = bytes.indexOf('endstream', start, 'latin1');
    return { dictionary, start, end: mark < 0 ? bytes.length : mark };
  }

  /** Reads the objects of an object stream (ISO 32000-1, 7.5.7). Returns how many bytes it gave. */
  #openObjectStream(number: number, most: number): number {
    let content: Buffer | null;
    try {
      content = this.content(number, most);
    } catch {
      return most;
    }
    if (content === null) return 0;
    const { dictionary } = this.streams.get(number)!;
    const count = Math.min(this.number(dictionary.get('N')) ?? 0, 200_000);
    const first = this.number(dictionary.get('First')) ?? 0;
    const header = new ObjectLexer(content, 0);
    for (let index = 0; index < count && this.values.size < mostObjects; index++) {
      const own = header.value();
      const offset = header.value();
      if (typeof own !== 'number' || typeof offset !== 'number') break;
      const value = new ObjectLexer(content, first + offset).value();
      if (value === undefined) continue;
      this.values.set(own, value);
      this.streams.delete(own);
    }
    return content.length;
  }
}

/** Decompresses with a bound; a stream that breaks off gives nothing. @throws RangeError beyond the bound. */
function inflate(raw: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(raw, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new RangeError('too long');
    return null;
  }
}

/** Position behind the last `trailer` keyword between two places; null without one. */
function nextTrailer(bytes: Buffer, from: number, to: number): number | null {
  const at = bytes.subarray(from, to).lastIndexOf('trailer');
  return at < 0 ? null : from + at + 7;
}

/** The object number of `12 0 obj` when `obj` stands at a place; null for `endobj` and the like. */
function numberBefore(bytes: Buffer, at: number): number | null {
  const last = bytes[at - 1] ?? 0;
  // Most often it is the end of `endobj`.
  if (last > 32 && (last < 48 || last > 57)) return null;
  const match = /(\d{1,9})[\s\0]+\d{1,5}[\s\0]*$/.exec(
    bytes.subarray(Math.max(0, at - 24), at).toString('latin1'),
  );
  return match === null ? null : Number(match[1]);
}
