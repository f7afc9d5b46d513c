import { closeSync, openSync, readSync } from 'node:fs';
import type { SourceBytes } from '../../../model/ports.ts';
import { decodeLegacyNames } from '../legacy-names.ts';

/** Endings of packed single files, and what stands in their place once unpacked. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:tgz|tbz|tbz2|txz|tlz|tzst|taz)$/iu, '.tar'],
  [/\.(?:gz|bz2|xz|zst|z|lzma)$/iu, ''],
];

/** FLG bits of a gzip header (RFC 1952, 2.3.1). */
const extraFlag = 4;
const nameFlag = 8;

/** Name of the one file that a packed stream holds: as its header tells it, else its own name without the ending. */
export function onlyMemberName(source: SourceBytes): string {
  const stated = source.mediaType === 'application/gzip' ? gzipName(source.path) : null;
  if (stated !== null) return stated;
  const own = source.displayPath.split('/').at(-1)!;
  for (const [ending, replacement] of endings) {
    if (ending.test(own) && own.replace(ending, '') !== '') return own.replace(ending, replacement);
  }
  return `${own}.unpacked`;
}

function gzipName(path: string): string | null {
  const head = Buffer.alloc(70_000);
  const descriptor = openSync(path, 'r');
  let length: number;
  try {
    length = readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (length < 12 || (head[3]! & nameFlag) === 0) return null;
  const start = 10 + ((head[3]! & extraFlag) === 0 ? 0 : 2 + head.readUInt16LE(10));
  const end = head.indexOf(0, start);
  if (end <= start || end >= length) return null;
  const bytes = head.subarray(start, end);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeLegacyNames([bytes])[0]!;
  }
}
