import { confusionClassOf } from '../../text/confusions.ts';
import { pinyinOf } from '../../text/pinyin.ts';
import type { ListedName } from '../lists/list.ts';
import type { NamePart } from './name-part.ts';
import { type PreparedName, prepareName } from './name-parts.ts';

/** A listed name that is compared with the names of fields. */
export interface ListedCandidate {
  readonly entry: number;
  readonly name: ListedName;
  readonly prepared: PreparedName;
}

/** Of the telling letters of a listed name at least this share stands in a field that is compared with it. */
const leastShare = 0.34;
const mostCandidates = 12;

const folded = new Map<string, string>();
function fold(text: string): string {
  let result = folded.get(text);
  if (result === undefined) {
    result = [...text].map(confusionClassOf).join('');
    if (folded.size > 50_000) folded.clear();
    folded.set(text, result);
  }
  return result;
}

const speltOf = (part: NamePart): string => fold(part.han ? pinyinOf(part.spelt) : part.spelt);

/** The parts that tell a firm from others: brands; everyday, trade and place words only where there is no brand. */
function telling(name: PreparedName): readonly NamePart[] {
  const brands = name.parts.filter((part) => part.kind === 'brand' && part.spelt.length > (part.han ? 0 : 1));
  if (brands.length > 0) return brands;
  const words = name.parts.filter((part) => part.kind === 'word');
  return words.length > 0 ? words : name.parts.filter((part) => part.kind !== 'legal-form');
}

function addGrams(text: string, grams: Set<string>): void {
  const padded = `^${text}$`;
  if (text.length <= 2) grams.add(padded);
  for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3));
}

/** Finds the listed names that share letters of their telling parts with a name, by an index of three-letter runs. */
export class CandidateIndex {
  readonly #names: ListedCandidate[] = [];
  readonly #sizes: number[] = [];
  readonly #postings = new Map<string, number[]>();
  readonly #initials = new Map<string, number[]>();

  add(entry: number, name: ListedName): void {
    const prepared = prepareName(name.text);
    const parts = telling(prepared);
    if (parts.length === 0) return;
    const id = this.#names.length;
    this.#names.push({ entry, name, prepared });
    const grams = new Set<string>();
    for (const part of parts) addGrams(speltOf(part), grams);
    this.#sizes.push(grams.size);
    for (const gram of grams) {
      const known = this.#postings.get(gram);
      if (known === undefined) this.#postings.set(gram, [id]);
      else known.push(id);
    }
    const words = prepared.parts.filter(
      (part) => part.kind !== 'legal-form' && part.kind !== 'number' && !part.han,
    );
    if (words.length >= 3) {
      const key = words.map((part) => part.spelt.charAt(0)).join('');
      const known = this.#initials.get(key);
      if (known === undefined) this.#initials.set(key, [id]);
      else known.push(id);
    }
  }

  get size(): number {
    return this.#names.length;
  }

  /** Listed names worth comparing with a name, the likelier first, at most a dozen per entry's telling letters. */
  find(name: PreparedName): ListedCandidate[] {
    const grams = new Set<string>();
    let joined = '';
    for (const part of name.parts) {
      if (part.kind === 'legal-form') continue;
      const spelt = speltOf(part);
      addGrams(spelt, grams);
      joined += spelt;
    }
    if (joined.length > 3 && joined.length <= 80) addGrams(joined, grams);
    const counts = new Map<number, number>();
    for (const gram of grams)
      for (const id of this.#postings.get(gram) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
    const scored: { id: number; share: number }[] = [];
    for (const [id, count] of counts) {
      const share = count / this.#sizes[id]!;
      if (share >= leastShare) scored.push({ id, share });
    }
    scored.sort((one, other) => other.share - one.share || one.id - other.id);
    // Names whose telling letters all stand there are all compared: sisters share a brand.
    const kept = scored.filter(
      (each, index) => index < mostCandidates || (each.share > 0.95 && index < 4 * mostCandidates),
    );
    const found = kept.map(({ id }) => this.#names[id]!);
    for (const part of name.parts) {
      if (part.kind !== 'brand' || part.han || part.spelt.length < 3 || part.spelt.length > 6) continue;
      for (const id of this.#initials.get(part.spelt) ?? [])
        if (!found.includes(this.#names[id]!)) found.push(this.#names[id]!);
    }
    return found;
  }
}
