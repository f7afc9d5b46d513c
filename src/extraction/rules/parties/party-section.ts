import type { ValueContext } from '../../../values/index.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { describesParty, namesParty, type RuleContext } from '../context.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { type PartyLine, type PartyReading, partyLine, readPartyBlock } from './party-block.ts';

type Part = 'name' | 'address' | 'other';

/**
 * Reads a party given as a list under its heading: "Seller / Name: … / Address: … / VAT: …", labels to the left or in
 * front of their values, values over several lines. Null when the heading is not followed by such a list.
 */
export function readPartySection(
  context: RuleContext,
  heading: Segment,
  values: ValueContext,
): { reading: PartyReading; lines: readonly PartyLine[] } | null {
  const rows = rowsUnder(context, heading);
  if (rows.length === 0) return null;
  const parts: { part: Part; lines: PartyLine[]; top: number }[] = [];
  let valueLeft: number | null = null;
  const loose: PartyLine[] = [];
  for (const row of rows) {
    const first = row[0]!;
    const match = context.labelsOf.get(first)?.find((other) => other.atStart);
    if (match === undefined) {
      for (const segment of row) loose.push(partyLine(segment));
      continue;
    }
    const lines: PartyLine[] = [];
    const behind = first.text.slice(match.valueStart);
    if (/[\p{L}\p{N}]/u.test(behind)) lines.push(partyLine(first, match.valueStart));
    for (const segment of row.slice(1)) lines.push(partyLine(segment));
    if (lines.length > 0 && valueLeft === null) valueLeft = lines[0]!.segment.left;
    parts.push({ part: partOf(match), lines, top: first.top });
  }
  if (!parts.some((entry) => entry.part === 'name' && entry.lines.length > 0)) return null;
  // A value of several lines may begin above its label or go on beneath it: it belongs to the nearest one.
  for (const line of loose) {
    if (valueLeft !== null && Math.abs(line.segment.left - valueLeft) > 3 * heading.layout.em) continue;
    const owner = nearest(parts, line.segment.top, heading.layout.em);
    if (owner !== null) owner.lines.push(line);
  }
  for (const entry of parts)
    entry.lines.sort(
      (one, other) => one.segment.top - other.segment.top || one.segment.left - other.segment.left,
    );
  const names = parts.filter((entry) => entry.part === 'name').flatMap((entry) => entry.lines);
  const addresses = parts.filter((entry) => entry.part === 'address').flatMap((entry) => entry.lines);
  const all = parts.flatMap((entry) => entry.lines);
  const name = wholeName(names);
  const rest = readPartyBlock(
    addresses.map((line) => ({ ...line, part: 'address' as const })),
    values,
    false,
  );
  return {
    reading: {
      name,
      nameTranslated: null,
      address: rest.address ?? joined(addresses),
      country: rest.country,
    },
    lines: all,
  };
}

function rowsUnder(context: RuleContext, heading: Segment): Segment[][] {
  const layout = heading.layout;
  const rows: Segment[][] = [];
  let bottom = heading.bottom;
  let labelled = 0;
  for (let index = heading.row + 1; index < layout.rows.length && rows.length < 14; index++) {
    const segments = layout.rows[index]!.segments.filter(
      (segment) => segment.left > heading.left - 2 * layout.em,
    );
    const first = segments[0];
    if (first === undefined) continue;
    if (first.top - bottom > 2.6 * layout.em) break;
    const matches = (context.labelsOf.get(first) ?? []).filter((match) => match.atStart);
    const isSub = matches.some((match) => partOf(match) !== 'other' || describesParty(match));
    if (matches.length > 0 && (!isSub || matches.some((match) => namesParty(match)))) break;
    if (isSub) labelled++;
    if (labelled === 0 && rows.length >= 1) return [];
    rows.push([...segments]);
    bottom = Math.max(...segments.map((segment) => segment.bottom));
  }
  return labelled >= 2 ? rows : [];
}

function partOf(match: LabelMatch): Part {
  for (const target of match.entry.targets) {
    if (target.kind === 'part' && target.part.path === 'name') return 'name';
    if (target.kind === 'part' && (target.part.path === 'address' || target.part.path === 'country'))
      return 'address';
    if (
      target.kind === 'other' &&
      target.meaning === 'address' &&
      /^(?:city|plz|ort|ville|zip|state)/.test(match.entry.key)
    )
      return 'address';
  }
  return 'other';
}

function nearest(
  parts: readonly { part: Part; lines: PartyLine[]; top: number }[],
  top: number,
  em: number,
): { part: Part; lines: PartyLine[]; top: number } | null {
  let best: { part: Part; lines: PartyLine[]; top: number } | null = null;
  let distance = Infinity;
  for (const entry of parts) {
    const tops = [entry.top, ...entry.lines.map((line) => line.segment.top)];
    const apart = Math.min(...tops.map((other) => Math.abs(other - top)));
    if (apart <= distance) {
      distance = apart;
      best = entry;
    }
  }
  return distance < 3.2 * em ? best : null;
}

/** Everything in the name's cell is the name, forms of address aside. */
function wholeName(lines: readonly PartyLine[]): PartyReading['name'] {
  const kept = lines.filter(
    (line) => !/^(?:herrn?|frau|firma|mr|mrs|ms|monsieur|madame)\.?$/iu.test(line.text),
  );
  if (kept.length === 0) return null;
  const block = readPartyBlock(kept.slice(0, 1), {}, true).name;
  if (kept.length === 1 || block === null) return block;
  return {
    value: kept.map((line) => line.text).join(' '),
    pieces: kept.flatMap((line) => readPartyBlock([line], {}, true).name?.pieces ?? []),
    score: block.score,
  };
}

function joined(lines: readonly PartyLine[]): PartyReading['address'] {
  if (lines.length === 0) return null;
  const parts = lines.flatMap((line) => {
    const part = readPartyBlock([line], {}, true).name;
    return part === null ? [] : [part];
  });
  if (parts.length === 0) return null;
  return {
    value: parts.map((part) => part.value).join(', '),
    pieces: parts.flatMap((part) => part.pieces),
    score: 0.6,
  };
}
