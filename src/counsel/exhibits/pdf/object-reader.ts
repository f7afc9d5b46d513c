import {
  PDFContext,
  type PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';

/** The cursor of pdf-lib's parser over the bytes of a file. */
interface Cursor {
  moveTo(offset: number): void;
  offset(): number;
}

/**
 * Reads the object that stands at a place of a file. Unlike pdf-lib's own loading, which takes whatever object it meets
 * last, an object is read only where the cross-reference table says that it stands, as viewers do.
 */
export class ObjectReader extends PDFObjectParser {
  readonly #lengthOf: (reference: PDFRef) => number | null;

  /**
   * @param lengthOf length of a stream that stands in an object of its own.
   */
  static over(bytes: Uint8Array, lengthOf: (reference: PDFRef) => number | null): ObjectReader {
    const context = PDFContext.create();
    const stream = (PDFObjectParser.forBytes(bytes, context) as unknown as { bytes: Cursor }).bytes;
    return new ObjectReader(stream, context, lengthOf);
  }

  private constructor(cursor: Cursor, context: PDFContext, lengthOf: (reference: PDFRef) => number | null) {
    super(cursor as never, context);
    this.#lengthOf = lengthOf;
  }

  get #cursor(): Cursor {
    return this.bytes as unknown as Cursor;
  }

  /** The object that begins at an offset with its number. @throws CannotCopy when another one or none stands there. */
  indirectObject(offset: number, number: number, generation: number): PDFObject {
    try {
      this.#cursor.moveTo(offset);
      this.skipWhitespaceAndComments();
      const foundNumber = this.parseRawInt();
      this.skipWhitespaceAndComments();
      const foundGeneration = this.parseRawInt();
      this.skipWhitespaceAndComments();
      if (foundNumber === number && foundGeneration === generation && this.matchKeyword(objKeyword))
        return this.parseObject();
    } catch (error) {
      throw new CannotCopy(`an object of it cannot be read (${messageOf(error)})`);
    }
    throw new CannotCopy('its cross-reference table does not fit its objects');
  }

  /** The value at an offset, without a number before it: in object streams, behind `trailer`. */
  valueAt(offset: number): PDFObject {
    this.#cursor.moveTo(offset);
    return this.parseObject();
  }

  /** Whole numbers from an offset on. @throws CannotCopy */
  numbersAt(offset: number, count: number): number[] {
    this.#cursor.moveTo(offset);
    return Array.from({ length: count }, () => {
      this.skipWhitespaceAndComments();
      return this.parseRawInt();
    });
  }

  /** A classic cross-reference section: calls `entry` for each and returns the offset behind `trailer`. */
  crossReferences(offset: number, entry: (found: ReferenceEntry) => void): number {
    this.#cursor.moveTo(offset);
    this.skipWhitespaceAndComments();
    if (!this.matchKeyword(xrefKeyword))
      throw new CannotCopy('its cross-reference table is not where it should be');
    for (;;) {
      this.skipWhitespaceAndComments();
      if (this.matchKeyword(trailerKeyword)) return this.#cursor.offset();
      let first = this.parseRawInt();
      this.skipWhitespaceAndComments();
      const count = this.parseRawInt();
      for (let index = 0; index < count; index++) {
        this.skipWhitespaceAndComments();
        const at = this.parseRawInt();
        this.skipWhitespaceAndComments();
        const generation = this.parseRawInt();
        this.skipWhitespaceAndComments();
        const inUse = this.matchKeyword(inUseKeyword);
        if (!inUse && !this.matchKeyword(freeKeyword))
          throw new CannotCopy('its cross-reference table is damaged');
        // Some programs count from 1: the first entry is that of object 0, which is never in use.
        if (index === 0 && !inUse && first === 1) first = 0;
        entry({ number: first + index, at, generation, inUse });
      }
    }
  }

  protected override parseDict(ref?: PDFRef): PDFDict {
    const dictionary = super.parseDict(ref);
    const length = dictionary.get(PDFName.of('Length'));
    if (length !== undefined && !(length instanceof PDFNumber) && 'objectNumber' in length) {
      const cursor = this.#cursor.offset();
      const known = this.#lengthOf(length as PDFRef);
      this.#cursor.moveTo(cursor);
      if (known !== null) dictionary.set(PDFName.of('Length'), PDFNumber.of(known));
    }
    return dictionary;
  }
}

export interface ReferenceEntry {
  readonly number: number;
  readonly at: number;
  readonly generation: number;
  readonly inUse: boolean;
}

const codes = (word: string): number[] => [...word].map((letter) => letter.charCodeAt(0));
const objKeyword = codes('obj');
const xrefKeyword = codes('xref');
const trailerKeyword = codes('trailer');
const inUseKeyword = codes('n');
const freeKeyword = codes('f');

function messageOf(error: unknown): string {
  return error instanceof RangeError ? 'it is nested too deeply' : 'it is damaged';
}
