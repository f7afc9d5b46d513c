import type { Grounding } from '../../model/field.ts';
import { codePointOffset } from '../../model/page-text.ts';
import { findQuote } from '../../text/find-quote.ts';
import { type GroundingPage, groundingOf, leapsOverGap, type Run } from './grounding-page.ts';

/** Kinds whose value is as good as a name of the thing: further places where it stands are its groundings too. */
const recurringKinds = new Set<string>([
  'party-name',
  'code',
  'uscc',
  'lei',
  'vat',
  'container',
  'bank-account',
  'vessel',
]);

/** A value of which further places are asked for. */
export interface SoughtValue {
  readonly kind: string;
  readonly value: string;
}

const run = /\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;

/** True when further places of a value count: names and codes of at least five characters, four in Han. */
function recurs({ kind, value }: SoughtValue): boolean {
  const length = value.replace(/[^\p{L}\p{N}]/gu, '').length;
  return recurringKinds.has(kind) && length >= (/\p{Script=Han}/u.test(value) ? 4 : 5);
}

/**
 * Which pages can hold which values, found in one walk over the document, so that the work grows with its length and
 * not with pages times values. Pages are remembered by pairs of neighbouring runs of letters or digits, and only by
 * pairs that a sought value has.
 */
export class FurtherPlaces {
  readonly #pages: readonly GroundingPage[];
  readonly #pagesWith: ReadonlyMap<string, number[]>;

  constructor(pages: readonly GroundingPage[], sought: readonly SoughtValue[]) {
    const pagesWith = new Map<string, number[]>();
    for (const one of sought) {
      if (recurs(one)) for (const key of keysOf(one.value)) if (!pagesWith.has(key)) pagesWith.set(key, []);
    }
    if (pagesWith.size > 0) {
      pages.forEach((on, number) => {
        for (const key of allKeys(on.text.text)) {
          const known = pagesWith.get(key);
          if (known !== undefined && known.at(-1) !== number) known.push(number);
        }
      });
    }
    this.#pages = pages;
    this.#pagesWith = pagesWith;
  }

  /**
   * Other places of the document that say the same value word for word: a name in the letterhead, the bank details
   * and the signature. Only exact or normalised matches, at most `limit`; none for a value that was not sought.
   */
  of(sought: SoughtValue, known: readonly Grounding[], limit = 12): Grounding[] {
    if (!recurs(sought)) return [];
    const found: Grounding[] = [];
    for (const number of this.#candidatePages(sought.value)) {
      const on = this.#pages[number]!;
      const text = on.text.text;
      const taken = [...known, ...found].filter(
        (other) => other.file === on.page.file && other.page === on.page.page,
      );
      for (const match of findQuote(text, sought.value, {})) {
        const place: Run = [codePointOffset(text, match.start), codePointOffset(text, match.end)];
        if (taken.some((other) => other.offsets[0] < place[1] && other.offsets[1] > place[0])) continue;
        if (leapsOverGap(on, place, 1.5, false)) continue;
        const grounding = groundingOf(on, [place], match.status);
        found.push(grounding);
        taken.push(grounding);
        if (found.length >= limit) return found;
      }
    }
    return found;
  }

  /** The pages that hold the rarest pair of the value: no other page can hold the whole. */
  #candidatePages(value: string): readonly number[] {
    let fewest: readonly number[] | null = null;
    for (const key of keysOf(value)) {
      const pages = this.#pagesWith.get(key) ?? [];
      if (fewest === null || pages.length < fewest.length) fewest = pages;
    }
    return fewest ?? [];
  }
}

/** Pairs of neighbouring runs of a value; the run itself where there is only one. */
function keysOf(value: string): string[] {
  const runs = runsOf(value);
  return runs.length === 1 ? runs : runs.slice(1).map((other, index) => `${runs[index]} ${other}`);
}

function* allKeys(text: string): Generator<string> {
  let previous: string | null = null;
  for (const one of runsOf(text)) {
    yield one;
    if (previous !== null) yield `${previous} ${one}`;
    previous = one;
  }
}

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(run) ?? [];
}
