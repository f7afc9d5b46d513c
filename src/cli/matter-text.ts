import { matterFactLabels, matterFactText } from '../model/labels.ts';
import type { Matter, MatterFacts } from '../model/matter.ts';
import { formatTable, plain } from './table.ts';

/** What a person said of a matter, in the order in which it is shown; what nobody said is left out. */
export function factRows({ facts }: Matter): [string, string][] {
  return (Object.keys(matterFactLabels) as (keyof MatterFacts)[]).flatMap((fact): [string, string][] => {
    const text = matterFactText(fact, facts);
    return text === null ? [] : [[matterFactLabels[fact], plain(text)]];
  });
}

/** A matter with all that was said of it. */
export function matterLine(matter: Matter): string {
  const rows = factRows(matter);
  const title = `Matter "${plain(matter.name)}" (${matter.id})`;
  return rows.length === 0
    ? `${title}: nothing is said of it yet`
    : `${title}\n${formatTable(rows).trimEnd()}`;
}
