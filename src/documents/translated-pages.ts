import { isBilingual, translationStatements } from '../../schemas/index.ts';
import { detectLanguage } from '../text/language.ts';
import { type Facts, factsIn, sharedWeight, weightOfFact } from '../values/index.ts';
import type { PageView } from './page-view.ts';

/** A page that says of itself that it is a translation, or that repeats an earlier page in another language. */
export interface TranslatedPage {
  readonly reason: string;
  /** Number in the file of the page it repeats; null where none is found. */
  readonly of: number | null;
}

/** Least weight of facts on a page before it can be told that another one repeats them. */
const leastWeight = 6;
/** The same once another page of the file has been found to repeat one. */
const leastWeightOfFurther = 2.5;
/** Least share of a page's facts, by weight, that the other one must bear, in both directions. */
const leastShared = 0.6;
/** How far back a page looks for the one it repeats: a file of thousands of pages stays cheap. */
const furthestBack = 60;

interface Look {
  readonly number: number;
  readonly language: string | null;
  readonly says: boolean;
  readonly facts: Facts;
  readonly weight: number;
}

/**
 * The pages of a file that are translations of other pages of it, by their place in the list. A paper and its
 * translation are two papers, however their pages are put together: one after the other, or turn by turn.
 */
export function translatedPages(views: readonly PageView[]): ReadonlyMap<number, TranslatedPage> {
  const found = new Map<number, TranslatedPage>();
  if (views.length < 2 || views.some((view) => view.page.part !== null)) return found;
  const languages = views.map((view) => detectLanguage(view.text).language);
  if (new Set(languages.filter((language) => language !== null)).size < 2) return found;
  const looks: Look[] = views.map((view, at) => {
    const bilingual = isBilingual(view.text);
    return {
      number: view.page.page,
      language: bilingual ? null : languages[at]!,
      says:
        !bilingual &&
        translationStatements(view.text).some(({ kind }) => kind === 'heading' || kind === 'machine'),
      ...factsOf(bilingual ? '' : view.text, languages[at]!),
    };
  });
  const repeated = new Set<number>();
  for (const [at, look] of looks.entries()) {
    if (look.language === null) continue;
    let of: number | null = null;
    for (let before = Math.max(0, at - furthestBack); before < at && of === null; before++) {
      const other = looks[before]!;
      if (other.language === null || other.language === look.language) continue;
      if (found.has(before) || repeated.has(before)) continue;
      if (repeats(look, other, repeated.size === 0 ? leastWeight : leastWeightOfFurther)) of = before;
    }
    if (of !== null) repeated.add(of);
    const other = of === null ? null : views[of]!.page.page;
    if (other !== null) found.set(at, { of: other, reason: `repeats page ${other} in another language` });
    else if (
      look.says &&
      looks.slice(0, at).some(({ language }) => language !== null && language !== look.language)
    )
      found.set(at, { of: null, reason: 'the page says that it is a translation' });
    else if (at > 0 && found.has(at - 1) && looks[at - 1]!.language === look.language)
      // What goes on in the language of the translation before it belongs beside it, until the other paper goes on.
      found.set(at, { of: null, reason: 'goes on in the language of the translation before it' });
  }
  return found;
}

function factsOf(text: string, language: string | null): { facts: Facts; weight: number } {
  const facts = factsIn(text, { language });
  return { facts, weight: facts.hard.reduce((sum, fact) => sum + weightOfFact(fact), 0) };
}

function repeats(one: Look, other: Look, least: number): boolean {
  if (Math.min(one.weight, other.weight) < least) return false;
  return shareIn(one, other) >= leastShared && shareIn(other, one) >= leastShared;
}

/** Share of a page's facts, by weight, that the other page bears as well. */
function shareIn({ facts, weight }: Look, other: Look): number {
  return weight === 0 ? 0 : sharedWeight(facts.hard, other.facts) / weight;
}
