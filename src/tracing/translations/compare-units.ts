import { type Fact, unitOf } from '../../values/index.ts';
import type { Anchor } from './anchors.ts';
import { type ComparedPlace, type Difference, placed } from './difference.ts';
import type { PageFacts } from './paper.ts';

/** Units that measure the same, so that one can be taken for the other. */
const dimensions: readonly (readonly string[])[] = [
  ['kg', 'g', 'mg', 't', 'lb', 'oz', 'jin', 'dan', 'quintal', 'long ton', 'short ton'],
  ['m', 'yd', 'cm', 'mm', 'ft'],
  ['m2', 'm3'],
];

/** The same number with another unit behind it, and a unit of the page exchanged for another. */
export function unitDifferences(
  translation: PageFacts,
  original: PageFacts,
  anchors: readonly Anchor[],
): Difference[] {
  const found: Difference[] = [];
  for (const anchor of anchors) {
    const [mine, theirs] = [anchor.translation.unit, anchor.original.unit];
    if (mine === null || theirs === null || mine === theirs) continue;
    // The same weight in other units: 5 t and 5,000 kg.
    const kilograms = (fact: Fact): readonly string[] =>
      fact.readings.filter((reading) => reading.startsWith('kg '));
    if (kilograms(anchor.translation).some((reading) => kilograms(anchor.original).includes(reading)))
      continue;
    if (dimensionOf(mine) === null) continue;
    found.push({
      kind: 'unit',
      original: withUnit(original, anchor.original),
      translation: withUnit(translation, anchor.translation),
    });
  }
  if (found.length > 0) return found;
  for (const dimension of dimensions) {
    const only = (own: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
      dimension.filter((unit) => own.has(unit) && !other.has(unit));
    const mine = only(translation.facts.units, original.facts.units);
    const theirs = only(original.facts.units, translation.facts.units);
    if (mine.length === 0 || theirs.length === 0 || convertsAll(anchors)) continue;
    const one = unitPlace(original, theirs[0]!);
    const other = unitPlace(translation, mine[0]!);
    if (one !== null && other !== null) found.push({ kind: 'unit', original: one, translation: other });
  }
  return found;
}

/** Weights were put into another unit with their numbers. */
function convertsAll(anchors: readonly Anchor[]): boolean {
  return anchors.some(
    ({ translation, original }) =>
      translation.unit !== null && original.unit !== null && translation.unit !== original.unit,
  );
}

function dimensionOf(unit: string): readonly string[] | null {
  return dimensions.find((dimension) => dimension.includes(unit)) ?? null;
}

function withUnit(page: PageFacts, fact: Fact): ComparedPlace {
  const behind = /^[ \u00a0]?(?:[\p{L}²³]+)/u.exec(page.plain.slice(fact.end, fact.end + 16))?.[0] ?? '';
  const unit = /^[ \u00a0]?\p{Script=Han}/u.test(behind) ? behind.slice(0, 3) : behind;
  return placed(page, { start: fact.start, end: fact.end + unit.length });
}

function unitPlace(page: PageFacts, unit: string): ComparedPlace | null {
  for (const match of page.plain.matchAll(/[\p{Script=Latin}²³]+|\p{Script=Han}{1,2}/gu)) {
    if (unitOf(match[0])?.name === unit)
      return placed(page, { start: match.index, end: match.index + match[0].length });
  }
  return null;
}

/** A currency that the original names nowhere. Its own may be left out where the goods make it plain. */
export function currencyDifferences(translation: PageFacts, original: PageFacts): Difference[] {
  const theirs = original.facts.currencies;
  const mine = [...translation.facts.currencies].filter((code) => !theirs.has(code));
  // A sign of several currencies ("$", "¥") stands for whichever of them the other side names.
  const other = mine.map((code) => currencyPlace(translation, code)).find((place) => place !== null);
  if (theirs.size === 0 || other === undefined) return [];
  return [{ kind: 'currency', original: currencyPlace(original, null), translation: other }];
}

const currencyWords: Readonly<Record<string, RegExp>> = {
  USD: /(?<!\p{L})(?:USD|US\$|U\.S\. dollars?|US dollars?)(?!\p{L})|美元/iu,
  CNY: /(?<!\p{L})(?:CNY|RMB|yuan|renminbi)(?!\p{L})|人民币|元/iu,
  EUR: /(?<!\p{L})(?:EUR|euros?)(?!\p{L})|€|欧元/iu,
  VND: /(?<!\p{L})(?:VND|VNĐ|dong)(?!\p{L})|₫|越南盾/iu,
  TRY: /(?<!\p{L})(?:TRY|TL|lira)(?!\p{L})|₺/iu,
  JPY: /(?<!\p{L})(?:JPY|yen)(?!\p{L})|日元/iu,
  HKD: /(?<!\p{L})(?:HKD|HK\$)(?!\p{L})|港币|港元/iu,
  GBP: /(?<!\p{L})(?:GBP|pounds sterling)(?!\p{L})|£|英镑/iu,
};

/** Where a page names a currency by a word of its own; any of them where none is asked for. */
function currencyPlace(page: PageFacts, code: string | null): ComparedPlace | null {
  for (const [each, pattern] of Object.entries(currencyWords)) {
    const match = code === null || code === each ? pattern.exec(page.plain) : null;
    if (match !== null) return placed(page, { start: match.index, end: match.index + match[0].length });
  }
  return null;
}
