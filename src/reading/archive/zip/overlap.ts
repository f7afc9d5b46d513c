import type { Entry } from 'yauzl';

/** Fixed part of a local file header (APPNOTE 6.3.10, 4.3.7). */
const localHeaderBytes = 30;

/**
 * Members whose packed bytes share a place in the archive, which no packing program writes: the trick of the
 * "better zip bomb" (David Fifield, 2019), where one block of data serves thousands of members. Data that would run
 * beyond the end of the archive counts up to the end.
 */
export function overlappingEntries(entries: readonly Entry[], archiveBytes: number): Set<Entry> {
  const ranges = entries
    .map((entry) => ({
      entry,
      start: entry.relativeOffsetOfLocalHeader,
      // The local extra field may be longer than the central one; leaving it out only makes a range shorter.
      end: Math.min(
        archiveBytes,
        entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameLength + entry.compressedSize,
      ),
    }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const found = new Set<Entry>();
  let widest: (typeof ranges)[number] | null = null;
  for (const range of ranges) {
    if (widest !== null && range.start < widest.end) {
      found.add(range.entry);
      found.add(widest.entry);
    }
    if (widest === null || range.end > widest.end) widest = range;
  }
  return found;
}
