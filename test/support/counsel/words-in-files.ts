import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Names of all files below a folder, `/` between parts, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/**
 * Files of a folder that have a word in their name or anywhere in their bytes: in packed parts of office files, in packed
 * streams of PDFs, in their text as a viewer shows it, in notes and bookmarks.
 */
export async function filesWithWord(folder: string, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of filesIn(folder)) {
    const bytes = readFileSync(join(folder, name));
    const isIn =
      name.includes(word) ||
      hasWord(bytes, word) ||
      (/\.(?:xlsx|docx)$/u.test(name) && zipParts(bytes).some((part) => hasWord(part, word))) ||
      (name.endsWith('.pdf') &&
        (pdfStreams(bytes).some((part) => hasWord(part, word)) ||
          (await pdfWords(bytes)).some((text) => text.includes(word))));
    if (isIn) found.push(name);
  }
  return found;
}

/** True where the word stands in any of the forms in which PDF and XML write text. */
function hasWord(bytes: Buffer, word: string): boolean {
  const wide = Buffer.from(word, 'utf16le').swap16();
  const text = bytes.toString('latin1');
  const folded = text.toLowerCase();
  return (
    bytes.includes(word) ||
    bytes.includes(wide) ||
    bytes.includes(Buffer.from(word, 'utf16le')) ||
    folded.includes(Buffer.from(word).toString('hex')) ||
    folded.includes(wide.toString('hex'))
  );
}

/** The parts of a ZIP archive, unpacked, with their names. */
export function zipParts(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    parts.push(bytes.subarray(at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return parts;
}

function pdfStreams(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const from = at + 6 + (bytes[at + 6] === 13 ? 2 : 1);
    try {
      streams.push(inflateSync(bytes.subarray(from)));
    } catch {
      // The word ends a stream, or it is packed otherwise.
    }
  }
  return streams;
}

async function pdfWords(bytes: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const words = [JSON.stringify(await pdf.getOutline()), JSON.stringify(await pdf.getMetadata())];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    words.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    words.push(JSON.stringify(await page.getAnnotations()));
  }
  await task.destroy();
  return words;
}
