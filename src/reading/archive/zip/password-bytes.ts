import { codePage437 } from '../legacy-names.ts';

/** Code pages of the machines that ZIP files with a password in another script come from; none is stated in the file. */
const twoByteEncodings = ['gbk', 'big5', 'shift_jis'] as const;

/**
 * The bytes a ZIP program may have made of a password: UTF-8 first, then the code pages of Windows for what is not
 * ASCII. The format does not say which was used.
 */
export function passwordBytes(password: string): Uint8Array[] {
  const unicode = Buffer.from(password, 'utf8');
  if (/^[\u0000-\u007f]*$/u.test(password)) return [unicode];
  const forms = [unicode, ...twoByteEncodings.map((name) => encode(password, twoByteTable(name)))];
  forms.push(encode(password, codePage437Table()));
  const different = new Map<string, Uint8Array>();
  for (const form of forms) if (form !== null) different.set(Buffer.from(form).toString('hex'), form);
  return [...different.values()];
}

type Table = ReadonlyMap<string, readonly number[]>;

function encode(text: string, table: Table): Uint8Array | null {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const known = code < 0x80 ? [code] : table.get(character);
    if (known === undefined) return null;
    bytes.push(...known);
  }
  return Uint8Array.from(bytes);
}

const tables = new Map<string, Table>();

/** Characters to bytes, made from the decoder: the platform has no encoder for these. */
function twoByteTable(encoding: (typeof twoByteEncodings)[number]): Table {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}

function codePage437Table(): Table {
  const known = tables.get('cp437');
  if (known !== undefined) return known;
  const table = new Map([...codePage437].map((character, index) => [character, [index + 0x80]]));
  tables.set('cp437', table);
  return table;
}
