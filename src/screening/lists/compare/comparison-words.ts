import type { ChangedFact, EditionComparison } from './compare-editions.ts';

const factWords: Readonly<Record<ChangedFact, string>> = {
  names: 'names',
  listed: 'days of listing',
  sections: 'sections',
  scope: 'scope',
  'carve-outs': 'exemptions',
  status: 'status',
  country: 'country',
  goods: 'goods',
  vessels: 'vessels',
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A comparison of two editions as lines for people: one of figures, then one or more for each entry that differs. */
export function comparisonLines(comparison: EditionComparison): string[] {
  const { list, before, after, added, removed, renamed, changed } = comparison;
  if (added.length + removed.length + renamed.length + changed.length === 0)
    return [
      `${list}: ${before.version} and ${after.version} say the same of every entry (${counted(after.entries, 'entry', 'entries')}, ${counted(after.names, 'name', 'names')})`,
    ];
  const lines = [
    `${list}: ${before.version} (${counted(before.entries, 'entry', 'entries')}, ${counted(before.names, 'name', 'names')}) -> ` +
      `${after.version} (${counted(after.entries, 'entry', 'entries')}, ${counted(after.names, 'name', 'names')})`,
  ];
  lines.push(
    `${added.length} added, ${removed.length} removed, ${renamed.length} renamed, ${changed.length} changed otherwise`,
  );
  for (const { id, name } of added) lines.push(`+ ${name}  [${id}]`);
  for (const { id, name } of removed) lines.push(`- ${name}  [${id}]`);
  for (const { id, name, formerly } of renamed) lines.push(`> ${name}, formerly ${formerly}  [${id}]`);
  for (const { id, name, changes } of changed) {
    lines.push(`~ ${name}  [${id}]`);
    for (const { fact, removed: out, added: put } of changes) {
      const parts = [
        ...(out.length === 0 ? [] : [`no longer ${out.join('; ')}`]),
        ...(put.length === 0 ? [] : [`now ${put.join('; ')}`]),
      ];
      lines.push(`    ${factWords[fact]}: ${parts.join(', ')}`);
    }
  }
  const shrink = shrinkSentence(comparison);
  if (shrink !== null) lines.push(shrink);
  return lines;
}

/** One sentence where the later edition lost more than an ordinary one does; null otherwise. */
export function shrinkSentence({ shrink, unusualShrink, removed }: EditionComparison): string | null {
  if (!unusualShrink) return null;
  return (
    `The later edition lacks ${counted(removed.length, 'entry', 'entries')} (${percent(shrink.entries)}) and ` +
    `${percent(shrink.names)} of the names of the earlier one: more than an ordinary edition loses. Compare it with the official page.`
  );
}
