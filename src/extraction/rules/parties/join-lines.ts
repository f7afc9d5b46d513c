import { piecesOf } from '../evidence.ts';
import type { PartyLine, PartyPart } from './party-block.ts';

const marks = /^[\s,;·•|-]+|[\s,;·•|]+$/gu;

/** Joins lines to one value. Lines of an address are parted by commas, unless the line above ran on to its edge. */
export function partOf(lines: readonly PartyLine[], address: boolean, score: number): PartyPart {
  let value = '';
  let last: PartyLine | null = null;
  const edge = Math.max(...lines.map((line) => line.segment.right));
  for (const line of lines) {
    const text = line.text.replace(marks, '');
    if (text === '') continue;
    if (last === null) value = text;
    else if (address && /\p{L}-$|\d-$/u.test(last.text)) value += text;
    else value += (address && !runsOn(last, line, edge) ? ', ' : ' ') + text;
    last = line;
  }
  const pieces = lines.flatMap((line) => {
    const text = line.text.replace(marks, '');
    const begin = line.segment.text.indexOf(text, line.start);
    return text === '' ? [] : piecesOf(line.segment, begin, begin + text.length);
  });
  return { value, pieces, score };
}

/** A long line that ends at the edge of its block was broken there, not ended. */
function runsOn(upper: PartyLine, lower: PartyLine, edge: number): boolean {
  if (upper.segment === lower.segment) return false;
  if (upper.segment.row === lower.segment.row) return true;
  if (/[,;]$/.test(upper.segment.text.slice(0, upper.end).trim())) return false;
  const em = upper.segment.layout.em;
  return (
    upper.text.length > 32 &&
    upper.segment.right > edge - 7 * em &&
    (upper.text.includes(',') || lower.text.includes(','))
  );
}
