/** A file between `begin` and `end` in a text (POSIX, uuencode). */
export interface UuencodedFile {
  readonly name: string;
  readonly content: Buffer;
  /** Place in the text: from the `begin` line to behind the `end` line. */
  readonly start: number;
  readonly end: number;
}

/**
 * Files written into a text by uuencode. Only what holds together is taken for one: lines of the length that their
 * first character states, and an end; a sentence that begins with "begin" stays a sentence.
 */
export function decodeUuencoded(text: string): UuencodedFile[] {
  const files: UuencodedFile[] = [];
  const beginnings = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n?/gmu;
  for (let found = beginnings.exec(text); found !== null; found = beginnings.exec(text)) {
    const file = decodeOne(
      text,
      found.index,
      beginnings.lastIndex,
      found[1]!.trim(),
      found[0].startsWith('begin-'),
    );
    if (file === null) continue;
    files.push(file);
    beginnings.lastIndex = file.end;
  }
  return files;
}

function decodeOne(
  text: string,
  start: number,
  from: number,
  name: string,
  base64: boolean,
): UuencodedFile | null {
  const pieces: Buffer[] = [];
  let at = from;
  while (at < text.length) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(at, next).replace(/[\r\n]+$/u, '');
    at = next;
    if (base64 ? line === '====' : line === 'end') {
      return pieces.length === 0 ? null : { name, content: Buffer.concat(pieces), start, end: at };
    }
    const piece = base64 ? Buffer.from(line, 'base64') : decodeLine(line);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return null;
}

function decodeLine(line: string): Buffer | null {
  if (line === '' || line === '`' || line.trim() === '') return Buffer.alloc(0);
  const size = (line.charCodeAt(0) - 32) & 63;
  const groups = Math.ceil(size / 3);
  // Blanks at the end of a line are lost on the way; a checksum character may follow.
  if (line.length > 1 + groups * 4 + 2 || size > 45) return null;
  const padded = line.slice(1).padEnd(groups * 4, ' ');
  const out = Buffer.alloc(groups * 3);
  for (let group = 0; group < groups; group++) {
    let value = 0;
    for (let place = 0; place < 4; place++) {
      const code = padded.charCodeAt(group * 4 + place);
      if (code < 32 || code > 96) return null;
      value = (value << 6) | ((code - 32) & 63);
    }
    out.writeUIntBE(value, group * 3, 3);
  }
  return out.subarray(0, size);
}
