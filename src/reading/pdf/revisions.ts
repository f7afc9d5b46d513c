/** What the bytes of a PDF tell of its making, whatever its objects say. */
export interface Revisions {
  /** Version of the header (`1.7`); null without one. */
  readonly version: string | null;
  /** Bytes before the header. */
  readonly bytesBeforeHeader: number;
  /** How often the file was added to after it was first written. */
  readonly updates: number;
  readonly linearized: boolean;
  /** Bytes behind the last end mark that are no white space. */
  readonly bytesAfterEnd: number;
}

/** Counts what each saving of a PDF leaves at its end (ISO 32000-1, 7.5.6); a linearised file has one such end more. */
export function revisionsOf(bytes: Buffer): Revisions {
  const head = bytes.subarray(0, 2048).toString('latin1');
  const header = /%PDF-(\d\.\d)/.exec(head);
  const linearized = /\/Linearized\b/.test(head);
  let ends = 0;
  let last = -1;
  for (let at = bytes.indexOf('startxref'); at >= 0; at = bytes.indexOf('startxref', at + 9)) {
    // Inside a stream the words may stand by chance: an end has a number and its mark.
    if (!/^startxref\s{1,4}\d{1,12}\s{1,4}%%EOF/.test(bytes.subarray(at, at + 40).toString('latin1')))
      continue;
    ends++;
    last = bytes.indexOf('%%EOF', at) + 5;
  }
  const rest = last < 0 ? '' : bytes.subarray(last, last + 64).toString('latin1');
  return {
    version: header?.[1] ?? null,
    bytesBeforeHeader: header === null ? 0 : Buffer.byteLength(head.slice(0, header.index), 'latin1'),
    updates: Math.max(0, ends - 1 - (linearized ? 1 : 0)),
    linearized,
    bytesAfterEnd: last < 0 || /^\s*$/.test(rest) ? 0 : bytes.length - last,
  };
}
