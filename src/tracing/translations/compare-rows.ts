import { type Fact, sameFact } from '../../values/index.ts';
import { type Difference, placed } from './difference.ts';
import type { PageFacts } from './paper.ts';

/** A line of a page that states something. */
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
export function exchangedRows(
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
