import { decodeCharset } from '../mime/charset.ts';
import { decodeQuotedPrintable } from '../mime/transfer-encoding.ts';

/** A line of iCalendar (RFC 5545, 3.1) or vCard (RFC 6350, 3.2): name, parameters and value. */
export interface ContentLine {
  readonly name: string;
  /** Parameter values by name in capital letters; the last one where a name repeats. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As it stands, escapes not yet taken out. */
  readonly value: string;
}

/** Lines put together where they were folded; values in quoted-printable (vCard 2.1) decoded. */
export function parseContentLines(text: string): ContentLine[] {
  const lines: ContentLine[] = [];
  for (const line of unfold(text)) {
    const parsed = parseLine(line);
    if (parsed !== null) lines.push(parsed);
  }
  return lines;
}

function unfold(text: string): string[] {
  const folded: string[][] = [];
  let soft = false;
  for (const line of text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u)) {
    const last = folded.at(-1);
    if (soft && last !== undefined) {
      // A soft line end of quoted-printable: its mark goes, the next line goes on without a blank in front.
      last.push(last.pop()!.slice(0, -1), line);
    } else if (/^[ \t]/u.test(line) && last !== undefined) last.push(line.slice(1));
    else folded.push([line]);
    soft = line.endsWith('=') && /^[^:]{0,300};(?:ENCODING=)?QUOTED-PRINTABLE/iu.test(folded.at(-1)![0]!);
  }
  return folded.map((pieces) => pieces.join(''));
}

function parseLine(line: string): ContentLine | null {
  const { pieces, colon } = splitHead(line);
  if (colon <= 0) return null;
  const [head, ...rest] = pieces;
  const parameters = new Map<string, string>();
  for (const piece of rest) {
    const equals = piece.indexOf('=');
    if (equals < 0) parameters.set(piece.trim().toUpperCase(), '');
    else
      parameters.set(
        piece.slice(0, equals).trim().toUpperCase(),
        piece.slice(equals + 1).replace(/^"|"$/gu, ''),
      );
  }
  // vCard groups: `item1.EMAIL`.
  const name = head!
    .replace(/^[\w-]+\./u, '')
    .trim()
    .toUpperCase();
  return { name, parameters, value: decodedValue(line.slice(colon + 1), parameters) };
}

/** Name and parameters in front of the first colon outside of quotation marks; colon is -1 where there is none. */
function splitHead(line: string): { pieces: string[]; colon: number } {
  const pieces: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const character = line[at];
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ';' || character === ':')) {
      pieces.push(line.slice(start, at));
      start = at + 1;
      if (character === ':') return { pieces, colon: at };
    }
  }
  return { pieces, colon: -1 };
}

function decodedValue(value: string, parameters: ReadonlyMap<string, string>): string {
  const encoding = parameters.get('ENCODING')?.toUpperCase();
  if (encoding !== 'QUOTED-PRINTABLE' && !parameters.has('QUOTED-PRINTABLE')) return value;
  return decodeCharset(
    decodeQuotedPrintable(Buffer.from(value, 'utf8')),
    parameters.get('CHARSET') ?? 'utf-8',
  ).text;
}

/** A text value with its escapes taken out (RFC 5545, 3.3.11). */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/gu, (_, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}
