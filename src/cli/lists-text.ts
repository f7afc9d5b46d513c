import type { EditionComparison } from '../screening/lists/compare/compare-editions.ts';
import { comparisonLines } from '../screening/lists/compare/comparison-words.ts';
import { plain } from './table.ts';

/** How many entries of each kind of difference are printed without --json. */
const entriesTold = 15;
/** How many lines of what changed in entries are printed without --json. */
const changesTold = 60;

const kinds: Readonly<Record<string, string>> = {
  '+': 'added',
  '-': 'removed',
  '>': 'renamed',
  '~': 'changed otherwise',
};

/** What differs between two editions, indented. Of each kind of difference the first entries are told, then how many more there are. */
export function comparisonText(comparison: EditionComparison): string {
  const indent = (line: string): string => `  ${/^ */u.exec(line)![0]}${plain(line, 300)}\n`;
  const told: string[] = [];
  const of = new Map<string, number>();
  let kind = '';
  let changes = 0;
  const rest = (): void => {
    const more = (of.get(kind) ?? 0) - entriesTold;
    if (more > 0) told.push(`  … and ${more} more ${kinds[kind]} (--json shows all)\n`);
  };
  for (const line of comparisonLines(comparison)) {
    if (line.startsWith(' ')) {
      if (of.get(kind)! <= entriesTold && changes++ < changesTold) told.push(indent(line));
      continue;
    }
    const sign = / {2}\[[^\]]*\]$/u.test(line) ? line[0]! : '';
    if (sign !== kind) rest();
    kind = sign;
    of.set(kind, (of.get(kind) ?? 0) + 1);
    if (kind === '' || of.get(kind)! <= entriesTold) told.push(indent(line));
  }
  rest();
  return told.join('');
}
