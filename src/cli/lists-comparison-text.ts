import type { ChangedEntry, EditionComparison } from '../screening/lists/compare/compare-editions.ts';
import { count, formatTable, plain } from './table.ts';

/** How many entries of each kind of change are told without --json. */
const told = 25;

/** What differs between two editions, for a person. */
export function comparisonText(comparison: EditionComparison): string {
  const { added, removed, renamed, changed, before, after } = comparison;
  const sizes = `${before.entries} entries with ${before.names} names before, ${after.entries} with ${after.names} after.`;
  if (added.length + removed.length + renamed.length + changed.length === 0)
    return `No entry differs. ${sizes}\n`;
  return [
    `${added.length} added, ${removed.length} removed, ${renamed.length} renamed, ${changed.length} changed. ${sizes}\n`,
    part(
      'added',
      added.map(({ id, name }) => [plain(id), plain(name)]),
    ),
    part(
      'removed',
      removed.map(({ id, name }) => [plain(id), plain(name)]),
    ),
    part(
      'renamed',
      renamed.map(({ id, name, formerly }) => [plain(id), `${plain(name)}, before: ${plain(formerly)}`]),
    ),
    part(
      'changed',
      changed.map((entry) => [plain(entry.id), plain(changesOf(entry), 400)]),
    ),
  ].join('');
}

function part(title: string, rows: readonly string[][]): string {
  if (rows.length === 0) return '';
  const rest = rows.length > told ? `  … and ${rows.length - told} more (--json shows all)\n` : '';
  return `${title}\n${formatTable(rows.slice(0, told))}${rest}`;
}

function changesOf({ name, changes }: ChangedEntry): string {
  const said = changes.map(({ fact, removed, added }) =>
    [
      ...(removed.length === 0 ? [] : [`${fact} without ${quoted(removed)}`]),
      ...(added.length === 0 ? [] : [`${fact} with ${quoted(added)}`]),
    ].join(', '),
  );
  return `${name}: ${said.join('; ')}`;
}

function quoted(words: readonly string[]): string {
  const shown = words.slice(0, 3).map((word) => `"${word}"`);
  return `${shown.join(', ')}${words.length > 3 ? ` and ${words.length - 3} more` : ''}`;
}

/** Why an edition that lacks much of the one before it asks for a look. */
export function shrinkWords({ before, removed, shrink }: EditionComparison): string {
  const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  return `it lacks ${count(removed.length, 'entry', 'entries')} (${percent(shrink.entries)}) and ${percent(shrink.names)} of the names of the edition of ${before.version}; a page may have been saved or read in part`;
}
