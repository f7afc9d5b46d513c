import { splitLegalForm } from '../../../values/index.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import type { LabelMatch } from './label-matches.ts';

/** How much larger than the heading of a form's cell its value is set; headings are printed, values are filled in. */
const larger = 1.12;
/** Fewest labels over a line in larger type that make a page a form. */
const fewest = 3;

/**
 * True when the line right under a segment, flush with it, is set in larger type: the segment is the heading of a
 * form's cell, the line beneath is its value. Boxes of OCR hug the glyphs and say nothing about sizes of type.
 */
export function headsCell(segment: Segment): boolean {
  const { layout } = segment;
  if (layout.ocr) return false;
  let bottom = segment.bottom;
  for (const row of layout.rows.slice(segment.row + 1, segment.row + 8)) {
    if (row.top - bottom > 1.3 * segment.height) return false;
    const under = row.segments.find(
      (other) =>
        other.top >= bottom - 0.3 * segment.height &&
        other.left > segment.left - 0.5 * segment.height &&
        other.left < segment.left + 1.2 * segment.height,
    );
    if (under === undefined) continue;
    if (under.top - bottom > 1.3 * segment.height) return false;
    if (under.height >= larger * segment.height) return under.height < 2 * segment.height;
    if (!isOfSize(under, segment.height)) return false;
    // The heading goes on over a further line.
    bottom = under.bottom;
  }
  return false;
}

/**
 * The headings of the cells of a form: where at least three labels stand in small type over larger values, every
 * segment of that size over a larger line is one, be its words known or not.
 */
export function cellHeadings(layout: PageLayout, matches: readonly LabelMatch[]): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  const sizes = [
    ...new Set(
      matches
        .filter((match) => match.atStart && match.segment.layout === layout)
        .map((match) => match.segment),
    ),
  ]
    .filter((segment) => headsCell(segment))
    .map((segment) => segment.height);
  for (const segment of layout.segments) {
    if (sizes.filter((size) => isOfSize(segment, size)).length >= fewest && headsCell(segment))
      found.add(segment);
  }
  return found;
}

/** True when a segment is set in type of a size (typical height of its words), give or take a twentieth. */
export function isOfSize(segment: Segment, size: number): boolean {
  return Math.abs(segment.height - size) <= 0.06 * size;
}

/**
 * All words of such a heading are label: "Shipper Insert Name Address and Phone/Fax", "Consignee: not negotiable unless
 * made out to order", "Place of delivery. Applicable only when …". Numbers, names of firms and short words behind a
 * colon stay what they are.
 */
export function wholeHeadings(matches: readonly LabelMatch[], headings: ReadonlySet<Segment>): LabelMatch[] {
  const bySegment = new Map<Segment, LabelMatch[]>();
  for (const match of matches) {
    const list = bySegment.get(match.segment);
    if (list === undefined) bySegment.set(match.segment, [match]);
    else list.push(match);
  }
  const sizes = [...headings].map((segment) => segment.height);
  return [...bySegment].flatMap(([segment, own]) => {
    if (headings.has(segment)) return wholeHeading(own, false);
    // The cell may be empty: in type of that size a label may still go on in a sentence.
    return sizes.some((size) => isOfSize(segment, size)) ? wholeHeading(own, true) : own;
  });
}

function wholeHeading(own: readonly LabelMatch[], empty: boolean): readonly LabelMatch[] {
  const first = own[0]!;
  if (!first.atStart) return own;
  const { text } = first.segment;
  let last = 0;
  while (own[last + 1] !== undefined && !word.test(text.slice(own[last]!.valueStart, own[last + 1]!.start)))
    last++;
  const label = own[last]!;
  const rest = text.slice(label.valueStart).trim();
  // "Item number; Marks; Number of packages": what stands beneath is several things.
  if (
    /^[\s.)]*[;,]/u.test(text.slice(label.end)) ||
    !word.test(rest) ||
    isFilledIn(rest, empty || label.colon)
  )
    return own;
  return [...own.slice(0, last), { ...label, valueStart: text.length, whole: true, share: 1 }];
}

const word = /[\p{L}\p{N}]/u;

function isFilledIn(rest: string, colon: boolean): boolean {
  if (/\d/.test(rest.replace(/\([^)]*\)/gu, '')) || splitLegalForm(rest).legalForm !== null) return true;
  if (!colon || rest.startsWith('(')) return false;
  // Behind a colon, and over an empty cell, only a sentence is none: most of its words are in lower case.
  const words = rest.split(/\s+/);
  return words.length < 5 || words.filter((one) => /^\p{Ll}/u.test(one)).length * 2 < words.length;
}
