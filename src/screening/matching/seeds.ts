import type { Seed } from './seed-automaton.ts';
import { squash } from './squash.ts';
import { commonWords } from './vocabulary.ts';

/** Lengths of pieces whose frequency is known, symbols. */
const shortest = 3;
const longest = 7;
/** Room for one symbol of a piece in the key of a piece; pieces of other scripts have no key. */
const symbolRoom = 64;
/** How far a seam between two pieces may be moved from where even pieces would have it. */
const shift = 2;

/** Words that stand on many a page and in many a name, with how much more often than others. */
const frequent: Readonly<Record<string, number>> = {
  group: 40,
  company: 20,
  limited: 20,
  international: 20,
  internationaltrade: 15,
  internationaltrading: 15,
  industry: 15,
  technology: 15,
  production: 15,
  product: 15,
  factory: 15,
  cotton: 15,
  textile: 15,
  trading: 15,
  import: 10,
  importandexport: 10,
  importexport: 10,
  development: 10,
  manufacturing: 10,
  materials: 10,
  newmaterials: 5,
  energy: 10,
  energygroup: 10,
  industrygroup: 10,
  logistics: 10,
  number: 10,
  country: 10,
  corporation: 10,
  information: 10,
  inspection: 10,
  spinning: 10,
  mining: 10,
  training: 10,
  loading: 10,
  shipping: 10,
  silicon: 5,
  warehouse: 5,
  including: 10,
  regarding: 10,
  according: 10,
  certificate: 10,
  management: 10,
  service: 10,
};

let frequencies: Map<number, number> | null = null;

/** How many words of trade, place and daily life hold a piece: `group` stands on every page, `ygrou` on few. */
function frequencyTable(): Map<number, number> {
  if (frequencies !== null) return frequencies;
  const table = new Map<number, number>();
  const weighted = [...[...commonWords()].map((word) => [word, 1] as const), ...Object.entries(frequent)];
  for (const [word, weight] of weighted) {
    const { symbols, length } = squash(word);
    for (let from = 0; from < length; from++) {
      let key = 0;
      for (let to = from; to < Math.min(length, from + longest); to++) {
        key = key * symbolRoom + symbols[to]!;
        if (to - from + 1 >= shortest) table.set(key, (table.get(key) ?? 0) + weight);
      }
    }
  }
  frequencies = table;
  return table;
}

/** Expected trouble of looking for a piece: how common it is, and chance for short pieces. */
function costOf(symbols: Uint16Array, from: number, to: number, table: Map<number, number>): number {
  const length = to - from;
  let key = 0;
  for (let index = from; index < Math.min(to, from + longest); index++) {
    if (symbols[index]! >= symbolRoom) return 1;
    key = key * symbolRoom + symbols[index]!;
  }
  const chance = 3000 / 8 ** length;
  return chance + (length < shortest ? 40 : (table.get(key) ?? 0));
}

/**
 * Divides a pattern into one piece more than it may have edits: one piece must then stand unchanged (pigeonhole). The
 * seams are put where the pieces are rarest, so that few places are looked at in vain.
 */
export function seedsOf(index: number, symbols: Uint16Array, edits: number): Seed[] {
  const { length } = symbols;
  const pieces = edits + 1;
  const seams = Array.from({ length: pieces + 1 }, (_, piece) => Math.floor((piece * length) / pieces));
  if (pieces > 1 && length / pieces > shortest + 1) moveSeams(seams, symbols);
  return seams.slice(0, -1).map((from, piece): Seed => ({ pattern: index, from, to: seams[piece + 1]! }));
}

/** Moves the seams to the cheapest places within their reach (shortest path over the places of each seam). */
function moveSeams(seams: number[], symbols: Uint16Array): void {
  const table = frequencyTable();
  const places = seams.map((seam, index) =>
    index === 0 || index === seams.length - 1
      ? [seam]
      : Array.from({ length: 2 * shift + 1 }, (_, place) => seam + place - shift),
  );
  let costs = [0];
  const choices: number[][] = [];
  for (let index = 1; index < places.length; index++) {
    const before = places[index - 1]!;
    const next: number[] = [];
    const chosen: number[] = [];
    for (const place of places[index]!) {
      let best = Number.POSITIVE_INFINITY;
      let from = 0;
      for (const [at, start] of before.entries()) {
        if (place - start < shortest) continue;
        const cost = costs[at]! + costOf(symbols, start, place, table);
        if (cost < best) {
          best = cost;
          from = at;
        }
      }
      next.push(best);
      chosen.push(from);
    }
    costs = next;
    choices.push(chosen);
  }
  if (!Number.isFinite(costs[0]!)) return;
  let at = 0;
  for (let index = places.length - 1; index > 0; index--) {
    seams[index] = places[index]![at]!;
    at = choices[index - 1]![at]!;
  }
}
