import type { FieldDefinition } from '../../../model/document-type.ts';
import { linesBeneath } from '../../layout/blocks.ts';
import { toTheRight } from '../../layout/neighbours.ts';
import type { Segment } from '../../layout/page-layout.ts';
import { describesParty, isLabelOnly, type RuleContext, startsWithLabel, valuesOn } from '../context.ts';
import { labelCertainty } from '../labelled-values.ts';
import type { LabelMatch } from '../labels/label-matches.ts';
import { detailsUnder } from './details-under.ts';
import { partOf } from './join-lines.ts';
import { addressLikeness, hasLegalForm, nameLikeness } from './line-shape.ts';
import { linesByLabel } from './lines-by-label.ts';
import { type PartyLine, type PartyReading, partyLine, readPartyBlock } from './party-block.ts';
import { readPartySection } from './party-section.ts';
import { verticalLabels } from './vertical-labels.ts';

/** A party read at a label: how sure, and all its lines (for identifiers). */
export interface LabelledParty {
  readonly field: FieldDefinition;
  /** The label; absent for one that is printed downwards. */
  readonly match?: LabelMatch;
  readonly reading: PartyReading;
  readonly lines: readonly PartyLine[];
  readonly score: number;
  readonly because: string;
}

/** Reads the block at every party label: behind it, beneath it in its column, or to its right. */
export function labelledParties(context: RuleContext): LabelledParty[] {
  const parties: LabelledParty[] = [];
  for (const match of context.labels) {
    for (const target of match.entry.targets) {
      if (target.kind !== 'field' || target.field.kind !== 'party') continue;
      if (!announcesParty(match) || (context.inTable.has(match.segment) && !match.colon)) continue;
      const found = readPartyAt(context, match, target.field);
      if (found !== null) parties.push(found);
    }
  }
  parties.push(...besideVerticalLabels(context));
  return withoutWeakRepeats(parties);
}

/** A name that begins with a label's word ("Fazenda …", "Gin …") is not read twice: the block that holds it counts. */
function withoutWeakRepeats(parties: readonly LabelledParty[]): LabelledParty[] {
  const readIn = new Map<Segment, { party: LabelledParty; start: number }[]>();
  for (const party of parties) {
    for (const { segment, start } of party.lines) {
      const list = readIn.get(segment);
      if (list === undefined) readIn.set(segment, [{ party, start }]);
      else list.push({ party, start });
    }
  }
  return parties.filter((party) => {
    const own = party.match;
    if (own === undefined || own.colon || own.whole) return true;
    return !readIn.get(own.segment)?.some((line) => line.party !== party && line.start <= own.start);
  });
}

function besideVerticalLabels(context: RuleContext): LabelledParty[] {
  const parties: LabelledParty[] = [];
  for (const layout of context.layouts) {
    for (const label of verticalLabels(layout, context.index)) {
      const lines = label.beside.flatMap((segment) => linesByLabel(context, segment));
      const reading = readPartyBlock(lines, valuesOn(context, layout), true);
      if (reading.name === null) continue;
      parties.push({
        field: label.field,
        reading,
        lines,
        score: 0.9,
        because: `beside the vertical label "${label.text}"`,
      });
    }
  }
  return parties;
}

/** "Consignee:" or a heading announces a party; the word inside a sentence does not. */
function announcesParty(match: LabelMatch): boolean {
  return match.colon || match.whole || (match.atStart && match.share > 0.12);
}

function readPartyAt(context: RuleContext, match: LabelMatch, field: FieldDefinition): LabelledParty | null {
  const segment = match.segment;
  const values = valuesOn(context, segment.layout);
  const certainty = labelCertainty(match);
  const label = segment.text.slice(match.start, match.end);
  const matches = context.labelsOf.get(segment) ?? [];
  const following = matches.filter(
    (other) => other.start > match.start && !sharesPath(other, field) && !describesParty(other),
  );
  const next = following[0];
  const limit = next === undefined ? segment.text.length : next.start;
  const ownLast = matches.filter((other) => sharesPath(other, field) && other.start < limit).at(-1) ?? match;
  const behind = segment.text.slice(ownLast.valueStart, limit);

  const done = (
    reading: PartyReading | null,
    lines: readonly PartyLine[],
    placement: number,
    where: string,
  ): LabelledParty | null => {
    const same = lines[0] === undefined ? null : asStated(lines[0]);
    if ((reading === null || reading.name === null) && same !== null) {
      const because = `${where} the label "${label}": named by its part in the document`;
      return { field, match, reading: same, lines: [], score: 0.8, because };
    }
    if (reading === null || (reading.name === null && reading.address === null)) return null;
    if (isDirection(match) && !speaksOfParty(reading, lines)) return null;
    const nameScore = reading.name?.score ?? 0.3;
    return {
      field,
      match,
      reading,
      lines,
      score: Math.min(0.97, certainty * placement * (0.72 + 0.3 * nameScore)),
      because: `${where} the label "${label}"`,
    };
  };

  if (/[\p{L}\p{N}]/u.test(behind) && !isTailOfLabel(behind, ownLast)) {
    if (!ownLast.colon && nameLikeness(behind) < 0.4) return null;
    const begin = segment.text.indexOf(behind.trim(), ownLast.valueStart);
    const end = segment.text.length;
    const lines = [
      ...linesByLabel(context, segment, begin, end),
      ...addressBehind(context, segment, leftOfText(segment, begin), field),
    ];
    return done(readPartyBlock(lines, values, true), lines, 0.96, 'behind');
  }
  if (next !== undefined) return null;

  const right = rightOf(context, segment, field);
  if (right !== null && sameAs.test(right.text.trim()))
    return done(null, [partyLine(right)], 0.9, 'to the right of');
  const details = right === null ? [] : detailsUnder(context, segment);
  const hasDetails = details.some((line) => line.part !== undefined);
  if (right !== null && hasDetails && nameLikeness(right.text) >= 0.25) {
    const lines = [partyLine(right), ...details];
    return done(readPartyBlock(lines, values, true), lines, 0.95, 'to the right of');
  }
  const section = readPartySection(context, segment, values);
  if (section !== null) return done(section.reading, section.lines, 0.98, 'in the section under');
  const below = underneath(context, segment, segment.left, field);
  const rightLines =
    right === null ? [] : [partyLine(right), ...underneath(context, right, right.left, field)];
  const belowFirst = below[0] === undefined ? 0 : bestLikeness(below);
  const rightFirst = rightLines[0] === undefined ? 0 : bestLikeness(rightLines);
  const preferRight = (field.placement ?? []).indexOf('right') === 0;
  const takeRight =
    rightFirst > 0 &&
    (belowFirst < 0.3 || (preferRight && rightFirst >= 0.3) || rightFirst > belowFirst + 0.3);
  if (takeRight) return done(readPartyBlock(rightLines, values, true), rightLines, 0.9, 'to the right of');
  if (below.length === 0) return null;
  return done(readPartyBlock(below, values, true), below, 0.95, 'below');
}

/** The lines under a name behind its label: in the column of the name, or an address flush with the label. */
function addressBehind(
  context: RuleContext,
  segment: Segment,
  left: number,
  field: FieldDefinition,
): PartyLine[] {
  const inColumn = underneath(context, segment, left, field);
  if (inColumn.length > 0) return inColumn;
  const flush: PartyLine[] = [];
  let bottom = segment.bottom;
  for (const line of underneath(context, segment, segment.left, field)) {
    const { left, top } = line.segment;
    if (Math.abs(left - segment.left) > 0.5 * segment.layout.em || top - bottom > 0.8 * segment.layout.em)
      break;
    const needed = flush.length === 0 ? surelyAddress : 0.5;
    if (line.part !== 'address' && (line.part !== undefined || addressLikeness(line.text) < needed)) break;
    flush.push(line);
    bottom = line.segment.bottom;
  }
  return flush;
}

/** Likeness of a line that is an address whatever stands above it: street or postcode with a town, not a town alone. */
const surelyAddress = 0.8;

/** "SAME AS CONSIGNEE": the paper names the party by its part; the words are kept as printed, no name is filled in. */
function asStated(line: PartyLine): PartyReading | null {
  if (!sameAs.test(line.text)) return null;
  return {
    name: partOf([line], false, 0.8),
    nameTranslated: null,
    address: null,
    country: null,
  };
}

const sameAs =
  /^same as (?:the )?(?:consignee|consignor|shipper|exporter|buyer|seller|importer|notify(?: party)?)\.?$/iu;

/** "From" and "To" announce a party as often as the ends of a way. */
function isDirection(match: LabelMatch): boolean {
  return /^(?:from|to|von|an|de|a|da|à|von|per|tới|đến|kime)$/.test(match.entry.key);
}

function speaksOfParty(reading: PartyReading, lines: readonly PartyLine[]): boolean {
  if (reading.name === null) return false;
  return nameLikeness(reading.name.value) >= 0.6 || (lines.length > 1 && reading.address !== null);
}

/** "Seller of certified products", "Shipper (name and address)": words that go on with the label, not a party. */
function isTailOfLabel(behind: string, match: LabelMatch): boolean {
  const text = behind.trim();
  if (match.colon) return /^\(.*\)?$/.test(text) && !hasLegalForm(text);
  return (
    /^(?:(?:of|for|and|or|to|as|des|der|du|de la|del|de)\s|\/|&|\()\s*[\p{Ll}(/]/u.test(text) &&
    text.split(/\s+/).length <= 8 &&
    nameLikeness(text) < 0.5 &&
    !/\d/.test(text)
  );
}

function bestLikeness(lines: readonly PartyLine[]): number {
  return Math.max(...lines.slice(0, 2).map((line) => nameLikeness(line.text)));
}

function sharesPath(match: LabelMatch, field: FieldDefinition): boolean {
  return match.entry.targets.some((target) => target.kind === 'field' && target.field.path === field.path);
}

function leftOfText(segment: Segment, index: number): number {
  const offset = segment.offsets[index];
  const word = segment.words.find((other) => offset !== undefined && other.end > offset);
  return word?.left ?? segment.left;
}

function rightOf(context: RuleContext, segment: Segment, field: FieldDefinition): Segment | null {
  for (const other of toTheRight(segment)) {
    if (other.left - segment.right > 30 * segment.layout.em) return null;
    if (startsWithLabel(context, other)) {
      const own = context.labelsOf.get(other)?.some((match) => match.whole && sharesPath(match, field));
      if (own) continue;
      return null;
    }
    if (/[\p{L}\p{N}]/u.test(other.text)) return other;
  }
  return null;
}

/** The lines of a block beneath: until the next label of another thing, a wide blank, or the end of the column. */
function underneath(
  context: RuleContext,
  segment: Segment,
  left: number,
  field: FieldDefinition,
): PartyLine[] {
  const lines: PartyLine[] = [];
  const right = columnRight(segment);
  for (const line of linesBeneath(segment, { right, left, blank: 1.5, most: 10 })) {
    const first = line.segments[0]!;
    if (besideOtherLabel(context, segment, first)) break;
    if (startsWithLabel(context, first)) {
      if (
        lines.length === 0 &&
        isLabelOnly(context, first) &&
        (context.labelsOf.get(first) ?? []).some((match) => sharesPath(match, field))
      )
        continue;
      const stops = (context.labelsOf.get(first) ?? []).some(
        (match) => match.atStart && !describesParty(match),
      );
      if (stops) break;
    }
    if (lines.length === 0 && continuesLabel(first.text)) continue;
    if (context.titles.has(first)) break;
    // "No. 4711" under the label is its number, "No. 19 Mill Road, Ningbo" a street.
    if (lines.length === 0 && startsWithGenericNumber(context, first) && addressLikeness(first.text) < 0.5)
      continue;
    for (const other of line.segments) {
      if (
        other !== first &&
        startsWithLabel(context, other) &&
        !(context.labelsOf.get(other) ?? []).some((match) => match.atStart && describesParty(match))
      )
        break;
      lines.push(...linesByLabel(context, other));
    }
  }
  return lines;
}

/** The row has a label of its own to the left: its value belongs to that one, though it stands in the column. */
function besideOtherLabel(context: RuleContext, value: Segment, line: Segment): boolean {
  const left = line.layout.rows[line.row]!.segments.filter((other) => other.right <= line.left).at(-1);
  if (left === undefined || left.right > value.left) return false;
  return (context.labelsOf.get(left) ?? []).some(
    (match) => (match.colon || match.whole || match.atStart) && !describesParty(match),
  );
}

/** The rest of a label over two lines: "business name, address, country)". */
function continuesLabel(text: string): boolean {
  return (
    /^\(.*\)$/.test(text.trim()) ||
    (/\)\s*:?$/.test(text.trim()) &&
      !text.includes('(') &&
      /name|address|country|地址|名称|country/i.test(text))
  );
}

/** Where the column of a label ends: at the next thing in its row, else at the page's edge. */
export function columnRight(segment: Segment): number {
  const layout = segment.layout;
  const row = layout.rows[segment.row]!;
  const next = row.segments.find((other) => other.left > segment.right + 0.5 * layout.em);
  if (next !== undefined) return next.left;
  return layout.width;
}

/** "Nummer: 549910" between the heading of a party and its name. */
function startsWithGenericNumber(context: RuleContext, segment: Segment): boolean {
  return (context.labelsOf.get(segment) ?? []).some(
    (match) =>
      match.atStart &&
      (match.colon || match.whole) &&
      match.entry.targets.every((target) => target.kind !== 'part') &&
      describesParty(match),
  );
}
