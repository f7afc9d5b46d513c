import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { decodeLegacyNames } from '../legacy-names.ts';

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
