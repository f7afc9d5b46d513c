import type { Candidate } from '../../../model/field.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { type Piece, piecesOf, propose } from '../evidence.ts';
import { rowText } from '../row-text.ts';

/** Words that ask for the list beneath them. */
const asks =
  /\b(?:(?:please|must|should|shall|may|are (?:required|requested) to|required to|to)\s+(?:\p{L}+\s+){0,3}?(?:provide|submit|furnish|supply|produce|include|send)|(?:documents?|documentation|records?|information|items?)\s+(?:\p{L}+\s+){0,4}?(?:requested|required|needed|sought)|(?:requested|required)\s+(?:\p{L}+\s+){0,2}?(?:documents?|documentation|records?|information|items?)|(?:the )?following\s+(?:\p{L}+\s+){0,3}?(?:documents?|documentation|records?|information|items?|evidence)|list of (?:requested |required )?documents|please furnish)\b|请提供|所需(?:文件|资料)|要求提供|提交(?:以下|下列)/iu;
/** The mark of an item: a bullet, a box, a number or a letter. The group holds it with the blank behind. */
const bullet =
  /^(?:[•·▪●○◦‣⁃*]\s*|[–—-]\s+|(?:[☐□▢❏☑☒✓✔✗✘]|\[[ xX✓]?\]|\([xX ]\))\s*|\(?\d{1,2}[.)]\s*|\(?[a-zA-Z][.)]\s+|\(?[ivx]{1,4}[.)]\s+|[（(]\d{1,2}[）)]\s*|[①-⑳]\s*)(?=\p{L}|["“(（\d])/u;
const box = /^(?:[☐□▢❏]|\[ ?\]|\( ?\))/u;
const ticked = /^(?:[☑☒✓✔✗✘]|\[[xX✓]\]|\([xX]\))/u;
/** What may be done or must be known is no document: "You may export the goods". */
const noRequest =
  /^(?:you may|failure|if you|this notice|note|the importer may|please note|export|abandon|within \d+|protest|for questions|inquir|contact|signature|date|title|page \d)\b/iu;

/** One item while its lines are gathered. */
interface Item {
  readonly mark: string;
  readonly left: number;
  /** Where the words of the item begin, behind its mark. */
  readonly indent: number;
  text: string;
  readonly pieces: Piece[];
}

/**
 * The documents that a customs paper asks for: items of a list under words that ask, over as many lines as each has.
 * Where boxes are printed before the items and some are ticked, only those are asked for (CBP Form 28).
 */
export function requestedDocuments(context: RuleContext): Candidate[] {
  if (!context.type.fields.some(({ path }) => path === 'request.text')) return [];
  const items: Item[] = [];
  let open = false;
  for (const layout of context.layouts) {
    const found = itemsOn(context, layout, open);
    items.push(...found.items);
    open = found.open;
  }
  const someTicked = items.some(({ mark }) => ticked.test(mark));
  return items
    .filter(({ mark, text }) => !(someTicked && box.test(mark)) && text.length >= 6 && !noRequest.test(text))
    .map((item, number) =>
      propose({
        path: `request[${number}].text`,
        kind: 'paragraph',
        value: item.text,
        pieces: item.pieces,
        score: 0.86,
        because: `item ${number + 1} of the list of what is asked for`,
        capacity: context.type.assertedBy,
        subject: `request ${number + 1}`,
      }),
    );
}

function itemsOn(
  context: RuleContext,
  layout: PageLayout,
  openBefore: boolean,
): { items: Item[]; open: boolean } {
  const items: Item[] = [];
  let open = openBefore;
  let current: Item | null = null;
  let bottom = -Infinity;
  for (const row of layout.rows) {
    const text = rowText(row);
    const lead = row.segments[0];
    if (lead === undefined) continue;
    const near = row.top - bottom < 1.9 * layout.em;
    const mark = bullet.exec(text.text);
    const heads = asks.test(text.text) && (mark === null || /[:：]\s*$/u.test(text.text));
    if (heads) {
      open = true;
      current = null;
    } else if (open && mark !== null && boxed(items) && !isBox(mark[0])) {
      // The next numbered box of the form: the list of boxes to tick is over.
      open = false;
      current = null;
    } else if (open && mark !== null && !isField(context, lead)) {
      const words = text.text.slice(mark[0].length);
      current = {
        mark: mark[0],
        left: lead.left,
        indent: leftOf(text.segments, mark[0].length),
        text: words.trim(),
        pieces: text.pieces(mark[0].length, text.text.length),
      };
      items.push(current);
    } else if (open && current !== null && near && goesOn(current, lead, layout)) {
      current.text = joined(current.text, text.text.trim());
      current.pieces.push(...row.segments.flatMap((segment) => piecesOf(segment)));
    } else {
      // A heading between two parts of the list ("Raw cotton:") does not end it, a paragraph does.
      if (current !== null && text.text.length > 90) open = false;
      current = null;
    }
    bottom = row.bottom;
  }
  return { items, open };
}

function isBox(mark: string): boolean {
  return box.test(mark) || ticked.test(mark);
}

function boxed(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return last !== undefined && isBox(last.mark);
}

/** A numbered box of a form with its value, not an item: its label is one of a known field. */
function isField(context: RuleContext, segment: Segment): boolean {
  return (context.labelsOf.get(segment) ?? []).some((match) => match.colon || match.whole);
}

/** A further line of an item stands under its words, not under its mark, unless all lines are flush. */
function goesOn(item: Item, lead: Segment, layout: PageLayout): boolean {
  if (Math.abs(lead.left - item.indent) < 0.9 * layout.em) return true;
  const flush = Math.abs(lead.left - item.left) < 0.5 * layout.em;
  return flush && !/[.;。；]$/u.test(item.text) && /^[\p{Ll}\p{Script=Han}(（\d]/u.test(lead.text);
}

/** Where the words behind the mark begin: the mark may be a segment of its own. */
function leftOf(segments: readonly Segment[], markLength: number): number {
  const first = segments[0]!;
  if (first.text.length <= markLength) return segments[1]?.left ?? first.left;
  const at = first.offsets[markLength];
  return first.words.find((word) => at !== undefined && word.end > at)?.left ?? first.left;
}

function joined(before: string, line: string): string {
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(line)
    ? before + line
    : `${before} ${line}`;
}
