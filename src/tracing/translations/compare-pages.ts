import { type Fact, type Facts, statesFact } from '../../values/index.ts';
import { type Anchor, anchorsOf } from './anchors.ts';
import { missingPassages } from './compare-passages.ts';
import { exchangedRows } from './compare-rows.ts';
import { currencyDifferences, unitDifferences } from './compare-units.ts';
import { type Difference, placed } from './difference.ts';
import type { PageFacts } from './paper.ts';

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

function withoutRepeats(differences: readonly Difference[]): Difference[] {
  const seen = new Set<string>();
  return differences.filter(({ kind, original, translation }) => {
    const key = [kind, original?.page, original?.start, translation?.page, translation?.start].join(':');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
