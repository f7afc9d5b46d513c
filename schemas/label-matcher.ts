import { labelKey, squeeze } from './label-key.ts';

/** A label found in a text. Indexes are UTF-16 of the text given, end exclusive. */
export interface LabelMatch<Claim> {
  readonly start: number;
  readonly end: number;
  /** What the label stands for: one entry per claim made for it. */
  readonly claims: readonly Claim[];
}

/**
 * Tells whether a label may not reach from one place to the next (a wide gap, another cell): true when a break lies
 * after UTF-16 index `from` and at or before `to`.
 */
export type BreakTest = (from: number, to: number) => boolean;

const hanLike = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const letter = /\p{L}/u;
const digit = /\p{N}/u;

/**
 * Finds many labels in one pass: a trie over squeezed labels, entered at every place where a word may begin. Build it
 * once per set of labels, use it for every page.
 */
export class LabelMatcher<Claim> {
  /** Nodes for the first character of a label: there are thousands of them in Han. */
  readonly #roots = new Map<number, number>();
  // Deeper nodes have few children each: a chain of siblings is built far faster than a map for every node. Node 0 is none.
  readonly #firstChild: number[] = [0];
  readonly #nextSibling: number[] = [0];
  readonly #codes: number[] = [0];
  readonly #claims: (Claim[] | undefined)[] = [undefined];

  /** Adds a label for a claim. A single Latin letter (`N.`) is no label: it would be found everywhere. */
  add(label: string, claim: Claim): void {
    this.addKey(labelKey(label), [claim]);
  }

  /** The same for a label in its comparison form, with all that is claimed for it. */
  addKey(key: string, claims: readonly Claim[]): void {
    if (key === '' || (key.length === 1 && !hanLike.test(key))) return;
    let node = 0;
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index);
      node = this.#childOf(node, code) || this.#addChild(node, code);
    }
    const known = this.#claims[node];
    if (known === undefined) this.#claims[node] = [...claims];
    else known.push(...claims);
  }

  /** The node that a character leads to; 0 when no label goes on so. */
  #childOf(node: number, code: number): number {
    if (node === 0) return this.#roots.get(code) ?? 0;
    let child = this.#firstChild[node]!;
    while (child !== 0 && this.#codes[child] !== code) child = this.#nextSibling[child]!;
    return child;
  }

  #addChild(node: number, code: number): number {
    const child = this.#claims.length;
    this.#claims.push(undefined);
    this.#codes.push(code);
    this.#firstChild.push(0);
    if (node === 0) {
      this.#nextSibling.push(0);
      this.#roots.set(code, child);
    } else {
      this.#nextSibling.push(this.#firstChild[node]!);
      this.#firstChild[node] = child;
    }
    return child;
  }

  /**
   * All labels in a text, by start, longest first; matches may overlap and contain one another. A label stands at word
   * boundaries and does not cross a line break or a place where `isBreak` says so.
   */
  find(source: string, isBreak?: BreakTest): LabelMatch<Claim>[] {
    const squeezed = squeeze(source);
    const { text, plain, starts, ends } = squeezed;
    const found: LabelMatch<Claim>[] = [];
    // 1 = nothing may reach over the gap before this unit.
    const breaks = new Uint8Array(text.length + 1);
    // 1 = a word may begin here.
    const begins = new Uint8Array(text.length + 1);
    for (let index = 0; index < text.length; index++) {
      const from = index === 0 ? 0 : ends[index - 1]!;
      const to = starts[index]!;
      if (index === 0 || hasBreak(source, from, to, isBreak)) breaks[index] = 1;
      begins[index] =
        index === 0 ||
        to > from ||
        hanLike.test(plain[index]!) ||
        !isWord(plain[index - 1]!) ||
        hanLike.test(plain[index - 1]!)
          ? 1
          : 0;
    }
    for (let start = 0; start < text.length; start++) {
      if (begins[start] === 0) continue;
      let node = 0;
      let matches: LabelMatch<Claim>[] | null = null;
      for (let end = start; end < text.length; end++) {
        if (end > start && breaks[end] === 1) break;
        node = this.#childOf(node, text.charCodeAt(end));
        if (node === 0) break;
        const claims = this.#claims[node];
        if (claims === undefined || !mayEnd(plain, starts, ends, start, end)) continue;
        matches ??= [];
        matches.push({ start: starts[start]!, end: ends[end]!, claims });
      }
      if (matches !== null) found.push(...matches.reverse());
    }
    return found;
  }
}

/** Matches that no longer match contains: `发票号码` and not the `号码` in it. */
export function outermost<Claim>(matches: readonly LabelMatch<Claim>[]): LabelMatch<Claim>[] {
  const kept: LabelMatch<Claim>[] = [];
  let reach = -1;
  for (const match of matches) {
    if (match.end <= reach) continue;
    kept.push(match);
    reach = Math.max(reach, match.end);
  }
  return kept;
}

function hasBreak(source: string, from: number, to: number, isBreak: BreakTest | undefined): boolean {
  for (let index = from; index < to; index++) if (source.charCodeAt(index) === 10) return true;
  return isBreak?.(from, to) ?? false;
}

function isWord(character: string): boolean {
  return letter.test(character) || digit.test(character);
}

/** A label ends before a gap, a sign or another script; after letters also before a digit, unless it is very short. */
function mayEnd(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  start: number,
  end: number,
): boolean {
  if (end + 1 >= text.length || starts[end + 1]! > ends[end]!) return true;
  const last = text[end]!;
  const next = text[end + 1]!;
  if (hanLike.test(last) || hanLike.test(next) || !isWord(last) || !isWord(next)) return true;
  return digit.test(next) && letter.test(last) && end - start >= 3;
}
