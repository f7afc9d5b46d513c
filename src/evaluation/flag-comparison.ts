import type { Flag } from '../model/flag.ts';
import type { GoldFlag } from './gold.ts';

export interface FlagComparison {
  readonly found: readonly { readonly gold: GoldFlag; readonly flag: Flag; readonly samePolarity: boolean }[];
  readonly missed: readonly GoldFlag[];
  readonly unexpected: readonly Flag[];
}

/**
 * Compares the flags of one document with the planted ones: the same page, the same list entry (id, name or alias), and
 * quotes of which one holds the other. Several flags on the words of one planted mention are one find.
 */
export function compareFlags(expected: readonly GoldFlag[], flags: readonly Flag[]): FlagComparison {
  const claimed = new Set<Flag>();
  const found: { gold: GoldFlag; flag: Flag; samePolarity: boolean }[] = [];
  const missed: GoldFlag[] = [];
  for (const gold of expected) {
    const fitting = flags.filter((flag) => fits(gold, flag));
    for (const flag of fitting) claimed.add(flag);
    const polarity = (flag: Flag): boolean =>
      gold.polarity === undefined || flag.polarity.value === gold.polarity;
    const best = fitting.find(polarity) ?? fitting[0];
    if (best === undefined) missed.push(gold);
    else found.push({ gold, flag: best, samePolarity: polarity(best) });
  }
  return { found, missed, unexpected: flags.filter((flag) => !claimed.has(flag)) };
}

function fits(gold: GoldFlag, flag: Flag): boolean {
  if (flag.page !== gold.page) return false;
  if (gold.grade !== undefined && gold.grade !== flag.grade) return false;
  const entry = fold(gold.entry);
  const { id, name, matchedAlias } = flag.entry;
  const names = [id, `${flag.list.id}:${id}`, name, matchedAlias].map(fold);
  if (entry !== '' && !names.includes(entry)) return false;
  const wanted = fold(gold.quote);
  const quote = fold(flag.quote);
  return wanted === '' || quote.includes(wanted) || wanted.includes(quote);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
}
