import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import { CannotCopy } from './cannot-copy.ts';

/** Most bytes that one stream of a file's own structure may give. */
const mostBytes = 64_000_000;

/** The bytes of a stream that holds objects or cross-references. @throws CannotCopy */
export function decodedStream(stream: PDFRawStream): Buffer {
  const only = single(stream.dict.lookup(PDFName.of('Filter')));
  const parameters = single(stream.dict.lookup(PDFName.of('DecodeParms')));
  try {
    if (only === undefined) return Buffer.from(stream.contents);
    if (only !== PDFName.of('FlateDecode')) return Buffer.from(decodePDFRawStream(stream).decode());
    // What ends too early is used as far as it goes, as viewers do.
    const bytes = inflateSync(stream.contents, { maxOutputLength: mostBytes, finishFlush: 2 });
    return parameters instanceof PDFDict ? unpredicted(bytes, parameters) : bytes;
  } catch (error) {
    if (error instanceof CannotCopy) throw error;
    throw new CannotCopy('a stream of objects in it cannot be unpacked');
  }
}

function single(value: unknown): unknown {
  if (!(value instanceof PDFArray)) return value;
  if (value.size() > 1) throw new CannotCopy('a stream of objects in it is packed more than once');
  return value.size() === 0 ? undefined : value.lookup(0);
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
