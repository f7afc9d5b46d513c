import { sharedWeight } from '../../values/index.ts';
import { lengthOf, type PageFacts, weightOf } from './paper.ts';

/** Which page of a translation stands for which pages of the original; places in the lists of pages. */
export interface PagePairing {
  readonly pairs: readonly { readonly translation: number; readonly original: number }[];
  /** Pages of the original that no page of the translation stands for. */
  readonly untranslated: readonly number[];
}

/** Least share of a page's facts that must stand on one page for it to stand for that page. */
const leastShare = 0.35;
/** Share of a page's facts that put it on a translated page already taken: two pages set on one. */
const shareOfFurther = 0.6;
/** A page with less text (in Latin letters) need not be translated. */
const leastText = 30;
/** Length of a translation that takes in pages without facts of their own, as a share of what is expected. */
const leastLength = 0.55;

/**
 * Pages are paired in their order by what they say in every language; pages of plain prose between two pairs are paired
 * one by one where there are as many of them on both sides.
 */
export function pairPages(translation: readonly PageFacts[], original: readonly PageFacts[]): PagePairing {
  const likeness = translation.map((page) => original.map((other) => likenessOf(page, other)));
  const matched = inOrder(likeness);
  const pairs = [...matched, ...betweenPairs(matched, translation, original)];
  const taken = new Set(pairs.map((pair) => pair.original));
  for (const [at, page] of original.entries()) {
    if (taken.has(at) || page.weight < 1) continue;
    const [best] = translation
      .map((other, number) => ({ number, share: sharedWeight(page.facts.hard, other.facts) / page.weight }))
      .sort((one, other) => other.share - one.share || one.number - other.number);
    if (best !== undefined && best.share >= shareOfFurther) {
      pairs.push({ translation: best.number, original: at });
      taken.add(at);
    }
  }
  pairs.sort((one, other) => one.translation - other.translation || one.original - other.original);
  const missing = [...original.keys()].filter(
    (at) => !taken.has(at) && lengthOf(original[at]!.plain) >= leastText,
  );
  const length = translation.reduce((sum, page) => sum + lengthOf(page.plain), 0);
  const expected = original.reduce((sum, page) => sum + lengthOf(page.plain), 0);
  // Prose that flows on is set on fewer pages: what counts is whether all of it is there.
  const flowsOn = missing.every((at) => original[at]!.weight < 1) && length >= leastLength * expected;
  return { pairs, untranslated: flowsOn ? [] : missing };
}

function likenessOf(one: PageFacts, other: PageFacts): number {
  const least = Math.min(one.weight, other.weight);
  if (least === 0) return 0;
  const shared = Math.min(
    sharedWeight(one.facts.hard, other.facts),
    sharedWeight(other.facts.hard, one.facts),
  );
  const share = shared / Math.max(weightOf(one.facts.hard), weightOf(other.facts.hard));
  return share < leastShare * (least < 3 ? 2 : 1) ? 0 : shared;
}

/** The pairs in rising order on both sides that share most. */
function inOrder(likeness: readonly (readonly number[])[]): { translation: number; original: number }[] {
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const both = likeness[row]![column]! > 0 ? likeness[row]![column]! + best[row + 1]![column + 1]! : 0;
      best[row]![column] = Math.max(both, best[row + 1]![column]!, best[row]![column + 1]!);
    }
  }
  const pairs: { translation: number; original: number }[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const own = likeness[row]![column]!;
    if (own > 0 && best[row]![column]! === own + best[row + 1]![column + 1]!) {
      pairs.push({ translation: row, original: column });
      row++;
      column++;
    } else if (best[row]![column]! === best[row + 1]![column]!) row++;
    else column++;
  }
  return pairs;
}

/** Pages without facts between two pairs, as many on both sides and with text on both. */
function betweenPairs(
  pairs: readonly { translation: number; original: number }[],
  translation: readonly PageFacts[],
  original: readonly PageFacts[],
): { translation: number; original: number }[] {
  if (pairs.length === 0 && translation.length !== original.length) return [];
  const edges = [
    { translation: -1, original: -1 },
    ...pairs,
    { translation: translation.length, original: original.length },
  ];
  const found: { translation: number; original: number }[] = [];
  for (let at = 1; at < edges.length; at++) {
    const [from, to] = [edges[at - 1]!, edges[at]!];
    const count = to.translation - from.translation - 1;
    if (count < 1 || count !== to.original - from.original - 1) continue;
    for (let step = 1; step <= count; step++) {
      const one = translation[from.translation + step]!;
      const other = original[from.original + step]!;
      const lengths = [lengthOf(one.plain), lengthOf(other.plain)];
      if (Math.min(...lengths) < leastText || Math.min(...lengths) < 0.3 * Math.max(...lengths)) continue;
      // Pages with facts of their own that do not agree are pages of something else.
      if (Math.min(one.weight, other.weight) > 3) continue;
      found.push({ translation: from.translation + step, original: from.original + step });
    }
  }
  return found;
}
