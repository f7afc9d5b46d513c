import { type Header, lineAt, rawField, readHeader } from './header.ts';
import { type ParameterField, parseParameters } from './parameters.ts';

/** A part of a mail, or the mail itself: places in the bytes of the file, nothing copied. */
export interface Entity {
  readonly header: Header;
  readonly contentType: ParameterField;
  readonly disposition: ParameterField;
  /** Content-Transfer-Encoding in small letters; `7bit` where none is stated. */
  readonly transferEncoding: string;
  /** The body as it stands in the file. */
  readonly start: number;
  readonly end: number;
  readonly body: Buffer;
  /** Parts of a multipart; empty for everything else. */
  readonly parts: readonly Entity[];
  /** Text in front of the first part and behind the last, which mail programs do not show. */
  readonly preamble: Buffer | null;
  readonly epilogue: Buffer | null;
  /** What was found wrong with this part. */
  readonly faults: readonly MimeFault[];
}

export type MimeFault = 'header-cut' | 'no-closing-boundary' | 'no-boundary' | 'too-deep' | 'too-many-parts';

export interface MimeLimits {
  readonly headerBytes: number;
  /** Parts in the whole mail. */
  readonly parts: number;
  readonly depth: number;
}

/** Takes a mail apart (RFC 2045, RFC 2046) without decoding anything. Never throws: faults are on the parts. */
export function parseMime(bytes: Buffer, limits: MimeLimits): Entity {
  return parseEntity(bytes, 0, bytes.length, 0, { limits, left: limits.parts }, 'text/plain');
}

interface Progress {
  readonly limits: MimeLimits;
  left: number;
}

function parseEntity(
  bytes: Buffer,
  start: number,
  end: number,
  depth: number,
  progress: Progress,
  defaultType: string,
): Entity {
  const header = readHeader(bytes, start, end, progress.limits.headerBytes);
  const faults: MimeFault[] = header.cut ? ['header-cut'] : [];
  const stated = parseParameters(rawField(header, 'content-type') ?? defaultType);
  const contentType = stated.value.includes('/')
    ? stated
    : { ...stated, value: typeOfOddName(stated.value, defaultType) };
  const base = {
    header,
    contentType,
    disposition: parseParameters(rawField(header, 'content-disposition') ?? ''),
    transferEncoding: (rawField(header, 'content-transfer-encoding') ?? '7bit')
      .replace(/\([^()]*\)/gu, '')
      .trim()
      .toLowerCase()
      .replace(/^"|[";].*$/gu, ''),
    start: header.bodyStart,
    end,
    body: bytes.subarray(header.bodyStart, end),
  };
  const leaf = { ...base, parts: [], preamble: null, epilogue: null, faults };
  if (!contentType.value.startsWith('multipart/')) return leaf;
  if (depth >= progress.limits.depth) {
    faults.push('too-deep');
    return leaf;
  }
  const stoodIn = contentType.parameters.get('boundary') ?? null;
  const boundary = stoodIn?.trimEnd() || guessBoundary(bytes, header.bodyStart, end);
  if (!stoodIn) faults.push('no-boundary');
  if (boundary === null) return leaf;
  const split = splitAtBoundary(bytes, header.bodyStart, end, boundary);
  if (split.ranges.length === 0) {
    if (!faults.includes('no-boundary')) faults.push('no-boundary');
    return leaf;
  }
  if (!split.closed) faults.push('no-closing-boundary');
  const parts: Entity[] = [];
  // RFC 2046, 5.1.5: the parts of a digest are mails unless they say otherwise.
  const partType = contentType.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  for (const range of split.ranges) {
    if (progress.left <= 0) {
      faults.push('too-many-parts');
      break;
    }
    progress.left--;
    parts.push(parseEntity(bytes, range.start, range.end, depth + 1, progress, partType));
  }
  return {
    ...base,
    parts,
    preamble: bytes.subarray(header.bodyStart, split.preambleEnd),
    epilogue: split.epilogueStart === null ? null : bytes.subarray(split.epilogueStart, end),
    faults,
  };
}

/** Types that programs before MIME wrote, and ones without a subtype. */
function typeOfOddName(value: string, defaultType: string): string {
  if (value === 'text') return 'text/plain';
  return value === '' ? defaultType : 'application/octet-stream';
}

interface Split {
  readonly ranges: { start: number; end: number }[];
  readonly preambleEnd: number;
  readonly epilogueStart: number | null;
  readonly closed: boolean;
}

function splitAtBoundary(bytes: Buffer, from: number, end: number, boundary: string): Split {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const ranges: { start: number; end: number }[] = [];
  let partStart: number | null = null;
  let preambleEnd = from;
  let at = from;
  while (at < end) {
    const found = bytes.indexOf(delimiter, at);
    if (found < 0 || found >= end) break;
    at = found + delimiter.length;
    const atLineStart = found === from || bytes[found - 1] === 0x0a || bytes[found - 1] === 0x0d;
    if (!atLineStart) continue;
    const [lineEnd, next] = lineAt(bytes, at, end);
    const tail = bytes
      .subarray(at, Math.min(lineEnd, at + 200))
      .toString('latin1')
      .trimEnd();
    if ((tail !== '' && tail !== '--') || lineEnd - at > 200) continue;
    const before = Math.max(partStart ?? from, withoutLineEnd(bytes, found, partStart ?? from));
    if (partStart === null) preambleEnd = before;
    else ranges.push({ start: partStart, end: before });
    if (tail === '--') return { ranges, preambleEnd, epilogueStart: next, closed: true };
    partStart = next;
    at = next;
  }
  // The last part of a mail that was cut on the way.
  if (partStart !== null) ranges.push({ start: Math.min(partStart, end), end });
  return { ranges, preambleEnd, epilogueStart: null, closed: false };
}

/** The line end before a delimiter belongs to it (RFC 2046, 5.1.1). */
function withoutLineEnd(bytes: Buffer, at: number, from: number): number {
  if (bytes[at - 1] === 0x0a) return at - 2 >= from && bytes[at - 2] === 0x0d ? at - 2 : at - 1;
  return bytes[at - 1] === 0x0d ? at - 1 : at;
}

/** A boundary that the header does not state: the first line of two dashes that a header field follows. */
function guessBoundary(bytes: Buffer, from: number, end: number): string | null {
  const text = bytes.subarray(from, Math.min(end, from + 64 * 1024)).toString('latin1');
  return /(?:^|[\r\n])--([^\r\n]{1,200}?)[ \t]*(?:\r\n|\r|\n)content-/iu.exec(text)?.[1] ?? null;
}
