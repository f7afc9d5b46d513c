import type { Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { isTillReceipt } from '../papers/till-receipt.ts';
import { addressLikeness, hasLegalForm, isContactLine, nameLikeness } from './line-shape.ts';
import { type PartyLine, type PartyReading, partyLine, readPartyBlock } from './party-block.ts';
import { isShred } from './unlabelled-parties.ts';

/** The shop at the head of a till receipt. */
export interface ReceiptHead {
  readonly reading: PartyReading;
  readonly lines: readonly PartyLine[];
  /** The name runs over two lines, of which only the second bears a legal form. */
  readonly joined: boolean;
}

const rowsLookedAt = 6;

/**
 * The first line of words on a till receipt is the shop, whether or not it bears a legal form; where only the line
 * beneath ends in one ("WESTERN EASTERN / STATIONERY SDN. BHD.") both are the name. Null on other papers.
 */
export function receiptHead(context: RuleContext): ReceiptHead | null {
  const layout = context.layouts[0];
  if (layout === undefined || !isTillReceipt(context)) return null;
  const rows = layout.rows.filter((row) => row.segments.some((one) => isPrint(one))).slice(0, rowsLookedAt);
  for (const [index, row] of rows.entries()) {
    const lines = row.segments.filter((one) => isPrint(one));
    const first = lines[0]!;
    if (lines.length !== 1 || !isShopName(context, first)) {
      if (lines.some((one) => addressLikeness(one.text) >= 0.6 || isContactLine(one.text))) return null;
      continue;
    }
    const below = rows[index + 1]?.segments.filter((one) => isPrint(one)) ?? [];
    const second = below.length === 1 ? below[0]! : null;
    const joined = second !== null && closesName(first, second);
    const name = readPartyBlock([partyLine(first)], {}, true).name;
    if (name === null || (!joined && layout.ocr && isShred(name.value))) return null;
    if (!joined) return { reading: bare(name), lines: [partyLine(first)], joined };
    const both = [partyLine(first), partyLine(second)];
    const rest = readPartyBlock([both[1]!], {}, true).name;
    if (rest === null) return null;
    const value = `${name.value} ${rest.value}`;
    return {
      reading: bare({ value, pieces: [...name.pieces, ...rest.pieces], score: 0.9 }),
      lines: both,
      joined,
    };
  }
  return null;
}

function bare(name: NonNullable<PartyReading['name']>): PartyReading {
  return { name, nameTranslated: null, address: null, country: null };
}

/** Specks and shreds at the edge of a photograph are no lines of print. */
function isPrint(segment: Segment): boolean {
  const em = segment.layout.em;
  return (
    segment.height > 0.7 * em && segment.height < 3.5 * em && /\p{L}{2}|\p{Script=Han}/u.test(segment.text)
  );
}

function isShopName(context: RuleContext, segment: Segment): boolean {
  const text = segment.text.trim();
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  if (letters < 4 || letters * 2 < text.replace(/\s/g, '').length || text.length > 60) return false;
  if (context.titles.has(segment) || context.inTable.has(segment) || isContactLine(text)) return false;
  if ((context.labelsOf.get(segment) ?? []).some((match) => match.atStart && (match.colon || match.whole)))
    return false;
  return addressLikeness(text) < 0.6 && nameLikeness(text) >= 0.25;
}

/** The line beneath ends in a legal form that the first line lacks, is printed alike and follows at once. */
function closesName(upper: Segment, lower: Segment): boolean {
  if (hasLegalForm(upper.text) || !hasLegalForm(lower.text)) return false;
  const height = Math.max(upper.height, lower.height);
  if (Math.abs(upper.height - lower.height) > 0.25 * height || lower.top - upper.bottom > 1.3 * height)
    return false;
  return addressLikeness(lower.text) < 0.6;
}
