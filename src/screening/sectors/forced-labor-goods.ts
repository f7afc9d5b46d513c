import { z } from 'zod';
import { countryNames } from '../../values/country-names.ts';
import data from './data/dol_tvpra_goods_2022.json' with { type: 'json' };

const listSchema = z.object({
  rows: z.array(z.object({ good: z.string(), country: z.string(), forced: z.string() })),
});

interface ListedGood {
  readonly good: string;
  readonly country: string;
  readonly code: string;
  readonly forced: string;
  readonly words: RegExp;
}

let listed: readonly ListedGood[] | null = null;

/** Words of a good's name in one or more, with and without the last s. */
function wordsOf(good: string): RegExp {
  const names = good
    .replace(/\s*\([^)]*\)/g, '')
    .split('/')
    .map((name) => name.trim().toLowerCase())
    .flatMap((name) =>
      name.endsWith('ies')
        ? [`${name.slice(0, -3)}(?:y|ies)`]
        : name.endsWith('oes')
          ? [`${name.slice(0, -2)}(?:es)?`]
          : name.endsWith('s') && !name.endsWith('ss')
            ? [`${name.slice(0, -1)}s?`]
            : [`${name}s?`],
    );
  return new RegExp(`\\b(?:${names.join('|')})\\b`, 'iu');
}

function goods(): readonly ListedGood[] {
  if (listed !== null) return listed;
  const codes = countryNames().byName;
  listed = listSchema.parse(data).rows.flatMap(({ good, country, forced }) => {
    const code = codes.get(country.toLowerCase()) ?? (country === 'Burma' ? 'MM' : undefined);
    return code === undefined ? [] : [{ good, country, code, forced, words: wordsOf(good) }];
  });
  return listed;
}

/**
 * Pairs of country and good of a document that the U.S. Department of Labor lists as produced by forced labor or forced child
 * labor (List of Goods under the TVPRA, edition of 2022: later editions exist and were not at hand). Only where fields name
 * both: countries as ISO 3166-1 alpha-2 codes, goods as printed. Context, never a hit.
 */
export function forcedLaborGoods(countries: readonly string[], descriptions: readonly string[]): string[] {
  if (countries.length === 0 || descriptions.length === 0) return [];
  return goods()
    .filter(({ code, words }) => countries.includes(code) && descriptions.some((text) => words.test(text)))
    .map(
      ({ good, country, forced }) =>
        `${good} of ${country} (U.S. Department of Labor, List of Goods, edition of 2022: ${forced})`,
    );
}
