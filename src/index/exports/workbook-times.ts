const endOfDirectory = 0x06054b50;
const endLength = 22;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
/** 1 January 1980, the first day a ZIP archive can state (APPNOTE 6.3.10, 4.4.6). */
const firstDay = 0x0021;

/**
 * Takes the time of writing out of a workbook, in place: the same index gives the same bytes. A workbook is a ZIP archive
 * (ECMA-376, part 2) with a time on each of its parts.
 */
export function withoutTimes(workbook: Buffer): Buffer {
  let end = workbook.length - endLength;
  while (end >= 0 && workbook.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) return workbook;
  const entries = workbook.readUInt16LE(end + 10);
  let at = workbook.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry++) {
    if (workbook.readUInt32LE(at) !== directoryEntry) return workbook;
    const local = workbook.readUInt32LE(at + 42);
    writeDay(workbook, at + 12);
    if (workbook.readUInt32LE(local) === localHeader) writeDay(workbook, local + 10);
    at +=
      46 + workbook.readUInt16LE(at + 28) + workbook.readUInt16LE(at + 30) + workbook.readUInt16LE(at + 32);
  }
  return workbook;
}

function writeDay(workbook: Buffer, at: number): void {
  workbook.writeUInt16LE(0, at);
  workbook.writeUInt16LE(firstDay, at + 2);
}
