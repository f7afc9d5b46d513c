import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { decodeLegacyNames } from './legacy-names.ts';

/** General purpose bit 11: the name is UTF-8 (APPNOTE 6.3.10, 4.4.4). */
const utf8Flag = 0x800;
/** Info-ZIP Unicode Path extra field (APPNOTE 6.3.10, 4.6.9). */
const unicodePathField = 0x7075;

/**
 * Names of the members of one archive, decoded: as UTF-8 where the member says so, by the Unicode path field where it
 * matches, as UTF-8 where the bytes are valid UTF-8, else in the one legacy encoding that fits the archive best.
 */
export function memberNames(entries: readonly Entry[]): string[] {
  const names = entries.map(statedName);
  const unknown = entries.filter((_, index) => names[index] === null).map((entry) => entry.fileNameRaw);
  const decoded = decodeLegacyNames(unknown);
  let next = 0;
  return names.map((name) => name ?? decoded[next++]!);
}

function statedName(entry: Entry): string | null {
  const raw = entry.fileNameRaw;
  if ((entry.generalPurposeBitFlag & utf8Flag) === 0) {
    const stated = unicodePath(entry);
    if (stated !== null) return stated;
  }
  // Many programs write UTF-8 without saying so; legacy text is hardly ever valid UTF-8 by chance.
  return decodeUtf8(raw);
}

function unicodePath(entry: Entry): string | null {
  const field = entry.extraFields.find((extra) => extra.id === unicodePathField);
  if (field === undefined || field.data.length < 6 || field.data[0] !== 1) return null;
  // The checksum ties the field to the plain name: a renaming program that does not know the field leaves it stale.
  if (field.data.readUInt32LE(1) !== crc32(entry.fileNameRaw)) return null;
  return decodeUtf8(field.data.subarray(5));
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Why a name must not be believed as a place, null for an ordinary relative name. */
export function unsafeName(name: string): string | null {
  if (name.includes('\u0000')) return 'the name holds a zero byte';
  if (/^[/\\]/u.test(name) || /^[a-z]:/iu.test(name)) return 'the name is an absolute path';
  if (name.split(/[/\\]/u).includes('..')) return 'the name leads out of the archive';
  return null;
}

/** Text with control and direction characters made visible: they can make `exe.pdf` look like `fdp.exe`. */
export function visibleText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '\ufffd');
}

/**
 * A name for showing: `/` between parts, no leading drive or slash, no `..`. It is a label in the ledger and never a
 * path on disk.
 */
export function displayName(name: string): string {
  const shown = visibleText(name)
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/iu, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '__' : part))
    .join('/')
    // `!/` parts a container from its member in ledger paths.
    .replaceAll('!/', '\uff01/')
    .slice(0, 1_000)
    .toWellFormed();
  return shown === '' ? '(no name)' : shown;
}

/** Makes every name the only one of its kind: the second `a.pdf` becomes `a (2).pdf`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    const [, stem, ending] = /^(.*?)(\.[^./]*)?$/su.exec(name)!;
    for (let count = 2; ; count++) {
      const candidate = `${stem} (${count})${ending ?? ''}`;
      if (!taken.has(candidate)) {
        taken.add(candidate);
        return candidate;
      }
    }
  });
}
