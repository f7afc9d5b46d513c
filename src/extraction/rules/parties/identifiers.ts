import type { Candidate, Capacity } from '../../../model/field.ts';
import { findValues, type ValueContext } from '../../../values/index.ts';
import { toTheRight } from '../../layout/neighbours.ts';
import type { RuleContext } from '../context.ts';
import { type Piece, piecesOf, propose } from '../evidence.ts';
import { takeValue } from '../take-value.ts';
import type { PartyLine } from './party-block.ts';

/** Identifiers that the lines of a party block state: labelled ones, and codes that prove themselves by their shape. */
export function identifierCandidates(
  context: RuleContext,
  lines: readonly PartyLine[],
  path: string,
  score: number,
  values: ValueContext,
  capacity: Capacity,
): Candidate[] {
  const candidates: Candidate[] = [];
  const seen = new Set<string>();
  const add = (
    scheme: string,
    kind: Parameters<typeof takeValue>[0],
    value: string,
    pieces: readonly Piece[],
    because: string,
  ): void => {
    const key = `${scheme}:${value}`;
    if (seen.has(key)) return;
    seen.add(key);
    candidates.push(
      propose({
        path: `${path}.${scheme}`,
        kind,
        value,
        pieces,
        score: Math.min(score, 0.9),
        because,
        capacity,
      }),
    );
  };
  for (const line of lines) {
    for (const match of context.labelsOf.get(line.segment) ?? []) {
      for (const target of match.entry.targets) {
        if (target.kind !== 'part' || !target.part.path.startsWith('identifiers.')) continue;
        if (match.start < line.start || match.end > line.end) continue;
        const all = context.labelsOf.get(line.segment) ?? [];
        const next = all[all.indexOf(match) + 1];
        const limit = Math.min(line.end, next?.start ?? line.end);
        const behind = line.segment.text.slice(match.valueStart, limit);
        const label = line.segment.text.slice(match.start, match.end);
        if (target.part.path === 'identifiers.registration' && namesStandard(line.segment.text, match.start))
          continue;
        const taken = takeValue(target.part.kind, behind, values, 'free');
        if (taken !== null) {
          const start = match.valueStart + taken.start;
          const end = match.valueStart + taken.end;
          add(
            target.part.path,
            target.part.kind,
            line.segment.text.slice(start, end),
            piecesOf(line.segment, start, end),
            `behind "${label}" in the block of the party`,
          );
          continue;
        }
        const right = match.whole ? toTheRight(line.segment)[0] : undefined;
        if (right === undefined) continue;
        const beside = takeValue(target.part.kind, right.text, values, 'tight');
        if (beside !== null)
          add(
            target.part.path,
            target.part.kind,
            right.text.slice(beside.start, beside.end),
            piecesOf(right, beside.start, beside.end),
            `beside "${label}" in the block of the party`,
          );
      }
    }
    // MT103: the account stands in the first line of the party, behind a stroke.
    const account = /^\/\s?([A-Z0-9][A-Z0-9 -]{5,33})$/.exec(line.text);
    if (account?.[1] !== undefined) {
      const begin = line.segment.text.indexOf(account[1], line.start);
      add(
        'identifiers.bankAccount',
        'bank-account',
        account[1],
        piecesOf(line.segment, begin, begin + account[1].length),
        'behind the stroke in the first line of the party',
      );
    }
    for (const kind of ['uscc', 'lei'] as const) {
      for (const found of findValues(kind, line.text, values)) {
        const begin = line.segment.text.indexOf(line.text, line.start);
        add(
          `identifiers.${kind}`,
          kind,
          found.text,
          piecesOf(line.segment, begin + found.start, begin + found.end),
          'its shape, in the block of the party',
        );
      }
    }
  }
  return candidates;
}

/** "ISO/IEC 17025", "GB/T 2912", "EN 45011": the number of a standard is no number of a register. */
const standard =
  /(?:^|[^\p{L}])(?:ISO(?:\s?\/\s?(?:IEC|TS|TR))?|IEC|EN|DIN|BS|GB(?:\s?\/\s?T)?|ASTM|AATCC|JIS|NF)\s?[-:]?\s?(?:[A-Z]\s?)?\d{3,6}/giu;

function namesStandard(line: string, at: number): boolean {
  for (const match of line.matchAll(standard)) {
    if (match.index <= at && match.index + match[0].length > at) return true;
  }
  return false;
}
