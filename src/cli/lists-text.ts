import type { EditionComparison } from '../screening/lists/compare/compare-editions.ts';
import { comparisonLines } from '../screening/lists/compare/comparison-words.ts';
import { plain } from './table.ts';

/** How many lines of a comparison are printed without --json. */
const linesTold = 60;

/** What differs between two editions, indented; long comparisons are cut, and say so. */
export function comparisonText(comparison: EditionComparison): string {
  const lines = comparisonLines(comparison);
  const indent = (line: string): string => `  ${/^ */u.exec(line)![0]}${plain(line, 300)}\n`;
  const rest =
    lines.length > linesTold ? `  … and ${lines.length - linesTold} more lines (--json shows all)\n` : '';
  return `${lines.slice(0, linesTold).map(indent).join('')}${rest}`;
}
