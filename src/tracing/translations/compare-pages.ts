import { agreeingWith, type Fact, type Facts, sameFact, statesFact, unitOf } from '../../values/index.ts';
import { lengthOf, type PageFacts } from './paper.ts';

/** A place on a page; indexes are UTF-16 of its text. */
export interface ComparedPlace {
  readonly file: string;
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something that stands on one side and not on the other; null where nothing stands for it. */
export interface Difference {
  readonly kind: Fact['kind'] | 'unit' | 'currency' | 'row' | 'passage';
  readonly original: ComparedPlace | null;
  readonly translation: ComparedPlace | null;
}

/** Countries that a language's papers leave out or add in addresses without saying anything new. */
const homes: Readonly<Record<string, readonly string[]>> = {
  zh: ['CN', 'TW', 'HK'],
  vi: ['VN'],
  tr: ['TR'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH'],
  es: ['ES', 'MX', 'PE'],
  pt: ['BR', 'PT'],
  it: ['IT'],
  ja: ['JP'],
  ko: ['KR'],
  en: ['US', 'GB'],
};
const dimensions: readonly (readonly string[])[] = [
  ['kg', 'g', 'mg', 't', 'lb', 'oz', 'jin', 'dan', 'quintal', 'long ton', 'short ton'],
  ['m', 'yd', 'cm', 'mm', 'ft'],
  ['m2', 'm3'],
];
/** Least length, in Latin letters, of what is missing between two anchors. */
const passageLength = 55;
/** Share of the expected length below which words are missing; faithful translations keep above 0.64 where it matters. */
const passageShare = 0.55;
/** Share of the words of an added passage that the original has at most. */
const addedShare = 0.2;
/** Share of facts in the same order on both sides below which the layouts differ too much to speak of passages. */
const sameOrder = 0.75;

export interface ComparedPages {
  readonly pages: readonly PageFacts[];
  readonly language: string | null;
}

/**
 * What stands in one of two papers and not in the other, page by page: days, numbers, codes, countries, units,
 * currencies, rows whose values were exchanged, and passages without words on the other side. Ways of writing make no
 * difference. `pairs` say which page stands for which; a line that flows to the next page is found there.
 */
export function compareTranslation(
  translation: ComparedPages,
  original: ComparedPages,
  pairs: readonly { readonly translation: number; readonly original: number }[],
): Difference[] {
  const differences: Difference[] = [];
  for (const { translation: at, original: of } of pairs) {
    const mine = translation.pages[at]!;
    const theirs = original.pages[of]!;
    const beside = {
      mine: together(
        pairs
          .filter((pair) => Math.abs(pair.original - of) <= 1)
          .map((pair) => translation.pages[pair.translation]!),
      ),
      theirs: together(
        pairs
          .filter((pair) => Math.abs(pair.translation - at) <= 1)
          .map((pair) => original.pages[pair.original]!),
      ),
    };
    differences.push(...comparePages(mine, theirs, beside, translation.language, original.language));
  }
  return withoutRepeats(differences);
}

function together(pages: readonly PageFacts[]): Facts {
  return {
    hard: pages.flatMap(({ facts }) => facts.hard),
    soft: pages.flatMap(({ facts }) => facts.soft),
    units: new Set(pages.flatMap(({ facts }) => [...facts.units])),
    currencies: new Set(pages.flatMap(({ facts }) => [...facts.currencies])),
  };
}

function comparePages(
  translation: PageFacts,
  original: PageFacts,
  beside: { readonly mine: Facts; readonly theirs: Facts },
  language: string | null,
  originalLanguage: string | null,
): Difference[] {
  const home = new Set([...(homes[language ?? ''] ?? []), ...(homes[originalLanguage ?? ''] ?? [])]);
  const lost = original.facts.hard.filter((fact) => !statesFact(beside.mine, fact));
  const gained = translation.facts.hard.filter((fact) => !statesFact(beside.theirs, fact));
  const anchors = anchorsOf(translation.facts.hard, original.facts.hard);
  const found: Difference[] = [];
  const open = new Set(gained);
  for (const fact of lost) {
    const partner = partnerOf(fact, [...open], anchors, original, translation);
    if (partner !== null) open.delete(partner);
    if (fact.kind === 'country') {
      const foreign = [...open].some((other) => other.kind === 'country' && !home.has(other.readings[0]!));
      if (partner === null && home.has(fact.readings[0]!) && !foreign) continue;
    }
    if (partner === null && isSlight(fact)) continue;
    found.push({
      kind: fact.kind,
      original: placed(original, fact),
      translation: partner === null ? null : placed(translation, partner),
    });
  }
  for (const fact of open) {
    if (fact.kind === 'country' && home.has(fact.readings[0]!)) continue;
    if (isSlight(fact) || isPostcode(fact, translation)) continue;
    found.push({ kind: fact.kind, original: null, translation: placed(translation, fact) });
  }
  found.push(
    ...unitDifferences(translation, original, anchors),
    ...currencyDifferences(translation, original),
    ...exchangedRows(translation, original, found),
    ...missingPassages(translation, original, anchors),
  );
  return found;
}

/** Marks of lists and the like: alone they tell nothing. */
function isSlight(fact: Fact): boolean {
  return fact.kind === 'number' && fact.text.replace(/\D/g, '').length <= 1;
}

/** Translators write addresses as the other country does: with the postcode in front of the country. */
function isPostcode(fact: Fact, page: PageFacts): boolean {
  if (fact.kind !== 'number' || !/^\d{4,6}$/u.test(fact.text)) return false;
  const countries = [...page.facts.hard, ...page.facts.soft].filter(({ kind }) => kind === 'country');
  return (
    countries.some(({ start }) => start >= fact.end && start - fact.end <= 24) &&
    /\p{L},?\s*$/u.test(page.plain.slice(0, fact.start))
  );
}

interface Anchor {
  readonly translation: Fact;
  readonly original: Fact;
}

/** Facts that both sides state once each, or as often, in their order. */
function anchorsOf(translation: readonly Fact[], original: readonly Fact[]): Anchor[] {
  const anchors: Anchor[] = [];
  const taken = new Set<Fact>();
  const agreeing = agreeingWith(translation);
  const counts = new Map<Fact, number>();
  for (const fact of original) {
    const same = agreeing(fact);
    if (same[0] === undefined) continue;
    // The second mention stands for the second one.
    const rank = counts.get(same[0]) ?? 0;
    counts.set(same[0], rank + 1);
    const other = same[rank];
    if (other === undefined || taken.has(other)) continue;
    taken.add(other);
    anchors.push({ original: fact, translation: other });
  }
  return anchors;
}

/** The fact of the translation that stands where the lost one stood: same kind, between the same neighbours. */
function partnerOf(
  fact: Fact,
  open: readonly Fact[],
  anchors: readonly Anchor[],
  original: PageFacts,
  translation: PageFacts,
): Fact | null {
  const kinds = fact.kind === 'number' || fact.kind === 'code' ? ['number', 'code'] : [fact.kind];
  const candidates = open.filter((other) => kinds.includes(other.kind));
  if (candidates.length === 0) return null;
  const before = anchors.filter((anchor) => anchor.original.end <= fact.start).at(-1);
  const after = anchors.find((anchor) => anchor.original.start >= fact.end);
  const from = before?.translation.end ?? 0;
  const to = after?.translation.start ?? translation.plain.length;
  const between = candidates.filter((other) =>
    from <= to
      ? other.start >= from && other.end <= to
      : Math.abs(other.start - from) < 60 || Math.abs(other.start - to) < 60,
  );
  const expected = (fact.start / Math.max(1, original.plain.length)) * translation.plain.length;
  const near = (list: readonly Fact[]): Fact | null =>
    [...list].sort(
      (one, other) =>
        likeness(other, fact) - likeness(one, fact) ||
        Math.abs(one.start - expected) - Math.abs(other.start - expected),
    )[0] ?? null;
  return (
    near(between) ?? near(candidates.filter((other) => likeness(other, fact) >= 0.5 && !isSlight(other)))
  );
}

/** Share of equal characters at equal places: a changed digit leaves the others. */
function likeness(one: Fact, other: Fact): number {
  const [first, second] = [one.readings[0]!, other.readings[0]!];
  const length = Math.max(first.length, second.length);
  let same = 0;
  for (let at = 0; at < Math.min(first.length, second.length); at++) if (first[at] === second[at]) same++;
  return length === 0 ? 0 : same / length;
}

function placed(page: PageFacts, { start, end }: { start: number; end: number }): ComparedPlace {
  return { file: page.file, page: page.page, start, end, text: page.text.slice(start, end) };
}

/** The same number with another unit behind it, and a unit of the page exchanged for another. */
function unitDifferences(
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
function currencyDifferences(translation: PageFacts, original: PageFacts): Difference[] {
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

interface Row {
  readonly facts: readonly Fact[];
  readonly start: number;
  readonly end: number;
}

function rowsOf(page: PageFacts): Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const line of page.plain.split('\n')) {
    const end = start + line.length;
    const facts = page.facts.hard.filter(
      (fact) => fact.start >= start && fact.end <= end && fact.kind !== 'country',
    );
    if (facts.length > 0) rows.push({ facts, start, end });
    start = end + 1;
  }
  return rows;
}

/**
 * Rows that belong together by most of what they state, in which one value stands on either side that stands elsewhere
 * on the other: two lines of a table with their weights exchanged.
 */
function exchangedRows(
  translation: PageFacts,
  original: PageFacts,
  known: readonly Difference[],
): Difference[] {
  const mine = rowsOf(translation).filter(({ facts }) => facts.length >= 3);
  const theirs = rowsOf(original).filter(({ facts }) => facts.length >= 3);
  const found: Difference[] = [];
  for (const row of theirs) {
    const rated = mine
      .map((other) => ({
        other,
        shared: row.facts.filter((fact) => other.facts.some((each) => sameFact(fact, each))).length,
      }))
      .sort((one, other) => other.shared - one.shared);
    const [best, next] = rated;
    if (best === undefined || best.shared < 2 || (next !== undefined && next.shared >= best.shared)) continue;
    const only = row.facts.filter((fact) => !best.other.facts.some((each) => sameFact(fact, each)));
    const others = best.other.facts.filter((fact) => !row.facts.some((each) => sameFact(fact, each)));
    if (only.length === 0 || only.length > 2 || only.length !== others.length) continue;
    if (best.shared < only.length * 1.5) continue;
    for (const [at, fact] of only.entries()) {
      const other = others[at]!;
      const isKnown = known.some(
        (each) =>
          (each.original?.start === fact.start && each.original.page === original.page) ||
          (each.translation?.start === other.start && each.translation.page === translation.page),
      );
      if (isKnown || fact.kind !== other.kind) continue;
      found.push({ kind: 'row', original: placed(original, fact), translation: placed(translation, other) });
    }
  }
  return found;
}

/** Words between two facts that both sides share, with hardly any words between them on the other side. */
function missingPassages(
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

function withoutRepeats(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>();
  return differences.filter(({ kind, original, translation }) => {
    const key = [kind, original?.page, original?.start, translation?.page, translation?.start].join(':');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
