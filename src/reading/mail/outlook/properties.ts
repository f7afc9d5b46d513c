import { decodeCharset } from '../mime/charset.ts';

/** A MAPI property as it lies in a file: type of [MS-OXCDATA] 2.11.1 and bytes, or several values of it. */
export interface RawProperty {
  readonly type: number;
  readonly values: readonly Buffer[];
}

/** Types of property values ([MS-OXCDATA] 2.11.1). */
export const propertyType = {
  integer16: 0x0002,
  integer32: 0x0003,
  boolean: 0x000b,
  object: 0x000d,
  integer64: 0x0014,
  string8: 0x001e,
  string: 0x001f,
  time: 0x0040,
  binary: 0x0102,
} as const;

/** Windows code pages and the charset names that stand for them; others are read as windows-NNNN. */
const codePages: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  20127: 'us-ascii',
  20866: 'koi8-r',
  28591: 'iso-8859-1',
  28592: 'iso-8859-2',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51936: 'gb18030',
  51949: 'euc-kr',
  52936: 'hz-gb-2312',
  54936: 'gb18030',
  65000: 'utf-7',
  65001: 'utf-8',
};

/** Charset name of a Windows code page; null for none. */
export function charsetOfCodePage(codePage: number | null): string | null {
  if (codePage === null || codePage <= 0) return null;
  return codePages[codePage] ?? `windows-${codePage}`;
}

/** The properties of one object (message, recipient, attachment) by property id, without the type. */
export class Properties {
  readonly #properties: ReadonlyMap<number, RawProperty>;
  /** Charset of 8-bit strings; null where nothing states it. */
  readonly charset: string | null;

  constructor(properties: ReadonlyMap<number, RawProperty>, charset: string | null) {
    this.#properties = properties;
    this.charset = charset;
  }

  /** The first of these properties that holds text, decoded, without zeros at its end; empty where none does. */
  text(...ids: number[]): string {
    for (const id of ids) {
      const text = this.texts(id)[0] ?? '';
      if (text !== '') return text;
    }
    return '';
  }

  texts(id: number): string[] {
    const property = this.#properties.get(id);
    if (property === undefined) return [];
    const { type, values } = property;
    if (type === propertyType.string) return values.map((value) => trimZeros(value.toString('utf16le')));
    if (type === propertyType.string8)
      return values.map((value) => trimZeros(decodeCharset(upToZero(value), this.charset).text));
    return [];
  }

  bytes(id: number): Buffer | null {
    const property = this.#properties.get(id);
    if (property === undefined) return null;
    const isBytes = property.type === propertyType.binary || property.type === propertyType.object;
    return isBytes ? (property.values[0] ?? null) : null;
  }

  integer(id: number): number | null {
    const value = this.#properties.get(id)?.values[0];
    if (value === undefined) return null;
    if (value.length >= 4) return value.readInt32LE(0);
    return value.length >= 2 ? value.readInt16LE(0) : null;
  }

  /** A time (100 nanoseconds since 1601, UTC) in ISO 8601; null for none or one out of all reason. */
  time(id: number): string | null {
    const value = this.#properties.get(id)?.values[0];
    if (value === undefined || value.length < 8) return null;
    const milliseconds = Number(value.readBigUInt64LE(0) / 10_000n) - 11_644_473_600_000;
    if (milliseconds < 0 || milliseconds > 253_402_300_799_000) return null;
    return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/u, 'Z');
  }
}

function trimZeros(text: string): string {
  return text.replace(/\u0000+$/u, '');
}

function upToZero(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}
