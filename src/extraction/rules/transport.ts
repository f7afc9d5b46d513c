import type { Candidate } from '../../model/field.ts';
import { findValues, parseValue } from '../../values/index.ts';
import type { Segment } from '../layout/page-layout.ts';
import type { RuleContext } from './context.ts';
import { piecesOf, propose } from './evidence.ts';
import type { LabelMatch } from './labels/label-matches.ts';
import { nameLikeness } from './parties/line-shape.ts';

/**
 * A ship and its voyage printed in one place: "Vessel/Voyage: MERIDIAN CORAL / 014E", "EVER GIVEN V.0123W". Gives the
 * end of the ship's name and the place of the voyage; null when the words are one thing.
 */
export function splitVesselVoyage(
  printed: string,
): { vessel: [number, number]; voyage: [number, number] } | null {
  const words = withoutFlag(printed);
  const match =
    /^(\s*)(.*?[\p{L}\d])\s*(?:\/|,|\s-\s|\s+v(?:oy(?:age)?)?\.?\s*(?:no\.?)?[:.\s]?\s*|\s{2,}|\s(?=(?:\d{2,4}-?[A-Z]{1,2}|[A-Z]{1,2}\d{3,4}[A-Z]?|0\d{1,3}|\d{3,5})\s*$))\s*((?:v(?:oy)?\.?\s*)?[\p{L}]{0,3}\d[\p{L}\d-]{0,7})\s*$/iu.exec(
      words,
    );
  if (match === null) return null;
  const vesselStart = match[1]!.length;
  const voyage = match[3]!;
  const bare = voyage.replace(/^v(?:oy)?\.?\s*(?=\d)/i, '');
  const end = words.trimEnd().length;
  return {
    vessel: [vesselStart, vesselStart + match[2]!.trimEnd().length],
    voyage: [end - bare.length, end],
  };
}

/** "ORCHID BRIDGE 031W JAPAN": the flag the ship flies behind the voyage, in cells that ask for all three. */
function withoutFlag(words: string): string {
  const flag = /^(.*\d[\p{L}\d-]*)\s+\(?([\p{L} ]{4,30})\)?\s*$/u.exec(words);
  if (flag === null || parseValue('country', flag[2]!) === null) return words;
  return flag[1]!;
}

/**
 * "FROM: NINGBO, CHINA  TO: SAVANNAH, GA" in one row: the ports of the way, not parties. Both words must stand in the
 * row with a place behind each.
 */
export function fromTo(context: RuleContext): Candidate[] {
  const has = (path: string): boolean => context.type.fields.some((field) => field.path === path);
  if (!has('transport.portOfLoading')) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const row of layout.rows) {
      const parts = row.segments.flatMap((segment) => placesBehind(segment));
      const from = parts.find((part) => part.word === 'from');
      const to = parts.find(
        (part) =>
          part.word === 'to' &&
          (from === undefined || part.segment !== from.segment || part.start > from.start),
      );
      if (from === undefined || to === undefined) continue;
      for (const [part, path] of [
        [from, 'transport.portOfLoading'],
        [to, 'transport.portOfDischarge'],
      ] as const) {
        candidates.push(
          propose({
            path,
            kind: 'place',
            value: part.segment.text.slice(part.start, part.end),
            pieces: piecesOf(part.segment, part.start, part.end),
            score: 0.72,
            because: `behind "${part.word.toUpperCase()}" in a row with both ends of the way`,
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return candidates;
}

interface PlaceBehind {
  readonly word: 'from' | 'to';
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

function placesBehind(segment: Segment): PlaceBehind[] {
  const found: PlaceBehind[] = [];
  const marks = [...segment.text.matchAll(/(?:^|\s)(from|to)\s*:?\s+(?=\p{Lu})/giu)];
  marks.forEach((mark, index) => {
    const start = mark.index + mark[0].length;
    const next = marks[index + 1]?.index ?? segment.text.length;
    const via = /\s(?:via|by|per|vessel|on)\b/iu.exec(segment.text.slice(start, next));
    const end = start + (via?.index ?? next - start);
    const words = segment.text.slice(start, end).trim();
    if (words.length < 3 || words.length > 45 || /\d{2}/.test(words) || nameLikeness(words) >= 0.6) return;
    if (mark.index > 0 && index === 0 && !/:/.test(mark[0])) return;
    found.push({ word: mark[1]!.toLowerCase() as 'from' | 'to', segment, start, end: start + words.length });
  });
  return found;
}

/** A label that names ship and voyage together. */
export function namesVesselAndVoyage(match: LabelMatch): boolean {
  const label = match.segment.text.slice(match.start, match.valueStart);
  return /voy|航次|chuyến|reise/iu.test(label);
}

const forCarrier =
  /(?:as agents? (?:only )?(?:for|of|on behalf of)|signed (?:for|on behalf of)|for and on behalf of|for) the carrier\s*[,:;-]?\s+(?=\p{Lu})/iu;

/** "AS AGENT FOR THE CARRIER Meridian Lines Ltd.": carriers are named where their agent signs. */
export function carrierAtSignature(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'parties.carrier')) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      const match = forCarrier.exec(segment.text);
      if (match === null) continue;
      const from = match.index + match[0].length;
      const found = findValues('party-name', segment.text.slice(from))[0];
      if (found === undefined || found.start > 2) continue;
      candidates.push(
        propose({
          path: 'parties.carrier.name',
          kind: 'party-name',
          value: found.text,
          pieces: piecesOf(segment, from + found.start, from + found.end),
          score: 0.84,
          because: 'named as the carrier for whom the document is signed',
          capacity: context.type.assertedBy,
        }),
      );
    }
  }
  return candidates;
}
