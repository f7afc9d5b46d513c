import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { beginsHeader, isFromLine } from './from-line.ts';

/** A mail in a mailbox file: its bytes from `start` (behind its `From ` line) to `end`. */
export interface MailRange {
  readonly start: number;
  readonly end: number;
  /** Whether the mail states its length, and rightly: then its lines are not quoted. */
  readonly stated: boolean;
}

const chunkBytes = 1024 * 1024;
/** Beginning of a line that is looked at; more cannot make it a `From ` line. */
const lineStart = 600;

interface Found {
  readonly lineAt: number;
  readonly start: number;
  stated: boolean;
}

/**
 * Finds the mails of a mailbox (RFC 4155; mboxo, mboxrd, mboxcl and mboxcl2) in one run through the file, with memory
 * for one block of it. A `From ` line parts two mails only with a date in it, an empty line (or the beginning of the
 * file) before it and a header field behind it. Where a mail states its length and a `From ` line or the end of the
 * file stands there, what lies between is its own.
 *
 * @param limit most mails looked for; one more is returned where there are more.
 */
export function splitMailbox(path: string, limit: number): MailRange[] {
  const descriptor = openSync(path, 'r');
  try {
    const size = fstatSync(descriptor).size;
    const found: Found[] = [];
    let pending: Found | null = null;
    let blankBefore = true;
    let inHeader = false;
    let contentLength: number | null = null;
    let ownUntil = 0;
    eachLine(descriptor, size, (line, at, next) => {
      if (pending !== null && beginsHeader(line)) {
        found.push(pending);
        if (found.length > limit) return false;
        inHeader = true;
        contentLength = null;
      }
      pending = null;
      if (inHeader) {
        const stated = /^content-length:[ \t]*(\d{1,12})[ \t]*$/iu.exec(line);
        if (stated !== null) contentLength = Number(stated[1]);
        if (line === '') {
          inHeader = false;
          const end = contentLength === null ? -1 : next + contentLength;
          if (end > next && mailEndsAt(descriptor, end, size)) {
            ownUntil = end;
            found.at(-1)!.stated = true;
          }
        }
      } else if (
        at >= ownUntil &&
        (blankBefore || at === ownUntil) &&
        (isFromLine(line) || startsFile(line, at))
      ) {
        pending = { lineAt: at, start: next, stated: false };
      }
      blankBefore = line === '';
      return true;
    });
    return found.map(({ start, stated }, index) => ({
      start,
      end: found[index + 1]?.lineAt ?? size,
      stated,
    }));
  } finally {
    closeSync(descriptor);
  }
}

/** The first line of the file says what the file is; its date need not be written as usual. */
function startsFile(line: string, at: number): boolean {
  return at === 0 && line.startsWith('From ');
}

/** Whether a length stated leads to the end of the file or, after at most two line ends, to a `From ` line. */
function mailEndsAt(descriptor: number, position: number, size: number): boolean {
  if (position > size) return false;
  const window = Buffer.alloc(lineStart);
  const read = readSync(descriptor, window, 0, lineStart, position);
  const text = window.toString('latin1', 0, read).replace(/^(?:\r?\n){0,2}/u, '');
  return text === '' || isFromLine(text.split(/\r?\n/u, 1)[0]!);
}

/** Goes through the lines of a file, each given by its beginning; ends early on false. */
function eachLine(
  descriptor: number,
  size: number,
  visit: (line: string, at: number, next: number) => boolean,
): void {
  const chunk = Buffer.allocUnsafe(chunkBytes);
  let held = '';
  let lineAt = 0;
  for (let position = 0; position < size; ) {
    const read = readSync(descriptor, chunk, 0, chunkBytes, position);
    if (read === 0) break;
    for (let from = 0; from < read; ) {
      const found = chunk.indexOf(0x0a, from);
      const end = found < 0 || found >= read ? read : found;
      if (held.length < lineStart) held += chunk.toString('latin1', from, Math.min(end, from + lineStart));
      from = end + 1;
      if (end === read) break;
      if (!visit(held.replace(/\r$/u, ''), lineAt, position + end + 1)) return;
      lineAt = position + end + 1;
      held = '';
    }
    position += read;
  }
  if (lineAt < size) visit(held.replace(/\r$/u, ''), lineAt, size);
}
