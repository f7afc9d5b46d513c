import { constants, inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';

/** Most bytes that one stream of a file's own structure may give. */
const mostBytes = 64_000_000;

type Resolve = (value: PDFObject | undefined) => PDFObject | undefined;

/** The bytes of a stream that holds objects or cross-references. @throws CannotCopy */
export function decodedStream(stream: PDFRawStream, resolve: Resolve): Buffer {
  try {
    // What ends too early is used as far as it goes, as viewers do.
    return unpacked(stream, { resolve, most: mostBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (error instanceof CannotCopy) throw error;
    throw new CannotCopy('a stream of objects in it cannot be unpacked');
  }
}

export interface Unpacking {
  /** Filters and their settings may stand in objects of their own. */
  readonly resolve: Resolve;
  /** Most bytes that each filter may give. */
  readonly most: number;
  /** How zlib takes a stream that ends too early; an error when left out. */
  readonly finishFlush?: number;
}

/**
 * Unpacks a stream by its filters in their order, with the prediction that each states (ISO 32000-1, 7.4).
 * @throws CannotCopy for an unusual prediction; other errors for damaged data and filters of pictures.
 */
export function unpacked(stream: PDFRawStream, { resolve, most, finishFlush }: Unpacking): Buffer {
  const filters = listOf(resolve(stream.dict.get(PDFName.of('Filter'))));
  const settings = listOf(resolve(stream.dict.get(PDFName.of('DecodeParms'))));
  let bytes = Buffer.from(stream.contents.buffer, stream.contents.byteOffset, stream.contents.length);
  for (const [index, each] of filters.entries()) {
    const filter = resolve(each);
    if (!(filter instanceof PDFName)) throw new CannotCopy('a stream in it is packed in an unknown way');
    const stated = resolve(settings[index]);
    const parameters = stated instanceof PDFDict ? resolved(stated, resolve) : null;
    if (filter === PDFName.of('FlateDecode') || filter === PDFName.of('Fl'))
      bytes = inflateSync(bytes, {
        maxOutputLength: most,
        ...(finishFlush === undefined ? {} : { finishFlush }),
      });
    else {
      const dictionary = PDFDict.withContext(stream.dict.context);
      dictionary.set(PDFName.of('Filter'), filter);
      if (parameters !== null) dictionary.set(PDFName.of('DecodeParms'), parameters);
      bytes = Buffer.from(decodePDFRawStream(PDFRawStream.of(dictionary, bytes)).decode());
    }
    if (parameters !== null) bytes = unpredicted(bytes, parameters);
  }
  return bytes;
}

function listOf(value: PDFObject | undefined): readonly PDFObject[] {
  if (value instanceof PDFArray) return value.asArray();
  return value === undefined ? [] : [value];
}

/** Settings with their values in place. */
function resolved(parameters: PDFDict, resolve: Resolve): PDFDict {
  const copy = PDFDict.withContext(parameters.context);
  for (const [key, value] of parameters.entries()) {
    const found = resolve(value);
    if (found !== undefined) copy.set(key, found);
  }
  return copy;
}

/** Undoes the prediction of PNG (ISO 32000-1, 7.4.4.4). */
function unpredicted(bytes: Buffer, parameters: PDFDict): Buffer {
  const number = (key: string, otherwise: number): number => {
    const value = parameters.lookup(PDFName.of(key));
    return value instanceof PDFNumber ? value.asNumber() : otherwise;
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return bytes;
  if (predictor < 10) throw new CannotCopy('a stream of objects in it is packed in an unusual way');
  const pixel = Math.max(1, (number('Colors', 1) * number('BitsPerComponent', 8)) >> 3);
  const row = (number('Colors', 1) * number('BitsPerComponent', 8) * number('Columns', 1) + 7) >> 3;
  if (!(row > 0) || row > 1_000_000) throw new CannotCopy('a stream of objects in it is damaged');
  const rows = Math.ceil(bytes.length / (row + 1));
  const result = Buffer.alloc(rows * row);
  for (let index = 0; index < rows; index++) {
    const from = index * (row + 1);
    const to = index * row;
    const kind = bytes[from];
    for (let column = 0; column < row; column++) {
      const value = bytes[from + 1 + column] ?? 0;
      const left = column >= pixel ? result[to + column - pixel]! : 0;
      const above = index > 0 ? result[to - row + column]! : 0;
      const corner = index > 0 && column >= pixel ? result[to - row + column - pixel]! : 0;
      result[to + column] = value + predicted(kind ?? 0, left, above, corner);
    }
  }
  return result;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const estimate = left + above - corner;
      const toLeft = Math.abs(estimate - left);
      const toAbove = Math.abs(estimate - above);
      const toCorner = Math.abs(estimate - corner);
      return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
    default:
      return 0;
  }
}
