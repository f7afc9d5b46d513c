import type { Field } from '../../model/field.ts';
import { foldKey } from '../../text/fold.ts';
import { sameValue } from '../../values/index.ts';
import type { Witness, WitnessValue } from './witness.ts';

/** Which line of goods on the page each line of the data is. */
export interface GoodsAlignment {
  /** The field path on the page that a path of the data stands for; null for a line that the page does not show. */
  pathOnPage(path: string): string | null;
}

const line = /^goods\[(\d+)\]\.(\w+)$/;
/** Lines compared with each other at most. */
const mostLines = 500;

/**
 * Finds for each line of the data the line of the page that shares most values with it: the same description, or two
 * values that are the same. Order alone decides nothing, for pages have lines that data have not (carry-overs, notes).
 */
export function alignGoods(fields: readonly Field[], witness: Witness): GoodsAlignment {
  const onPage = new Map<number, Map<string, Field>>();
  for (const field of fields) {
    const match = line.exec(field.path);
    if (match === null) continue;
    const index = Number(match[1]);
    const known = onPage.get(index) ?? new Map<string, Field>();
    known.set(match[2]!, field);
    onPage.set(index, known);
  }
  const inData = new Map<number, Map<string, WitnessValue>>();
  for (const value of witness.values) {
    const match = line.exec(value.path);
    if (match === null) continue;
    const index = Number(match[1]);
    const known = inData.get(index) ?? new Map<string, WitnessValue>();
    known.set(match[2]!, value);
    inData.set(index, known);
  }
  const pairs: { data: number; page: number; score: number }[] = [];
  for (const [data, values] of [...inData].slice(0, mostLines)) {
    for (const [page, own] of [...onPage].slice(0, mostLines)) {
      const score = likeness(values, own) + (data === page ? 0.5 : 0);
      if (score >= 2) pairs.push({ data, page, score });
    }
  }
  pairs.sort((one, other) => other.score - one.score || one.data - other.data || one.page - other.page);
  const pageOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { data, page } of pairs) {
    if (pageOf.has(data) || taken.has(page)) continue;
    pageOf.set(data, page);
    taken.add(page);
  }
  return {
    pathOnPage: (path) => {
      const match = line.exec(path);
      if (match === null) return path;
      const page = pageOf.get(Number(match[1]));
      return page === undefined ? null : `goods[${page}].${match[2]}`;
    },
  };
}

function likeness(values: ReadonlyMap<string, WitnessValue>, own: ReadonlyMap<string, Field>): number {
  let score = 0;
  for (const [name, value] of values) {
    const field = own.get(name);
    if (field === undefined) continue;
    if (name === 'description') {
      const one = foldKey(value.value);
      const other = foldKey(field.value);
      if (one !== '' && other !== '' && (one.includes(other) || other.includes(one))) score += 2;
    } else if (sameValue(value.kind, value.value, field.normalized ?? field.value)) score += 1;
  }
  return score;
}
