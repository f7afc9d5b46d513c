import type { Anchor } from './anchors.ts';
import { type Difference, placed } from './difference.ts';
import { lengthOf, type PageFacts } from './paper.ts';

/** Least length, in Latin letters, of what is missing between two anchors. */
const passageLength = 55;
/** Share of the expected length below which words are missing; faithful translations keep above 0.64 where it matters. */
const passageShare = 0.55;
/** Share of the words of an added passage that the original has at most. */
const addedShare = 0.2;
/** Share of facts in the same order on both sides below which the layouts differ too much to speak of passages. */
const sameOrder = 0.75;

/** Words between two facts that both sides share, with hardly any words between them on the other side. */
export function missingPassages(
  translation: PageFacts,
  original: PageFacts,
  anchors: readonly Anchor[],
): Difference[] {
  const ordered = risingAnchors(anchors);
  const all = Math.max(translation.facts.hard.length, original.facts.hard.length);
  if (all > 0 && ordered.length < sameOrder * Math.max(anchors.length, 0.8 * all)) return [];
  const edges = [
    { original: { start: 0, end: 0 }, translation: { start: 0, end: 0 } },
    ...ordered,
    {
      original: { start: original.plain.length, end: original.plain.length },
      translation: { start: translation.plain.length, end: translation.plain.length },
    },
  ];
  const found: Difference[] = [];
  const ratio = lengthOf(translation.plain) / Math.max(1, lengthOf(original.plain));
  for (let at = 1; at < edges.length; at++) {
    const [from, to] = [edges[at - 1]!, edges[at]!];
    const theirs = { start: from.original.end, end: to.original.start };
    const mine = { start: from.translation.end, end: to.translation.start };
    const length = lengthOf(original.plain.slice(theirs.start, theirs.end));
    const own = lengthOf(translation.plain.slice(mine.start, mine.end));
    const expected = length * Math.min(1.6, Math.max(0.6, ratio));
    if (expected - own >= passageLength && own < passageShare * expected)
      found.push({
        kind: 'passage',
        original: placed(original, trimmed(original, theirs)),
        translation: null,
      });
    else if (own - expected >= 1.2 * passageLength && length < addedShare * own)
      found.push({
        kind: 'passage',
        original: null,
        translation: placed(translation, trimmed(translation, mine)),
      });
  }
  return found;
}

function trimmed(
  page: PageFacts,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const text = page.plain.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length };
}

/** The longest run of anchors whose places rise on both sides. */
function risingAnchors(anchors: readonly Anchor[]): Anchor[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, anchor] of anchors.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[tails[middle]!]!.translation.start < anchor.translation.start) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : tails[low - 1]!;
    tails[low] = at;
  }
  const run: Anchor[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) run.unshift(anchors[at]!);
  return run;
}
