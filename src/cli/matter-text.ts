import { enforcementAuthorityLabels } from '../model/labels.ts';
import type { Matter, MatterFacts } from '../model/matter.ts';
import { formatTable, plain } from './table.ts';

/** What a person said of a matter, in the order in which it is shown; what nobody said is left out. */
export function factRows({ facts }: Matter): [string, string][] {
  const rows: [string, string | null][] = [
    ['entry', facts.entry],
    ['lines', facts.lines.length === 0 ? null : facts.lines.join(', ')],
    ['detention notice', facts.detention],
    ['detained on', facts.detainedOn],
    ['imported on', facts.importedOn],
    ['presented on', facts.presentedOn],
    ['excluded on', facts.excludedOn],
    ['authority', authorityText(facts)],
    ['port', facts.port],
    ['goods', facts.goods],
    ['importer', facts.importer],
    ['counsel', facts.counsel],
    ['supply chain', facts.chain],
    ['answers by', facts.answersBy],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, plain(value)]]));
}

function authorityText({ authority }: MatterFacts): string | null {
  return authority === null ? null : enforcementAuthorityLabels[authority];
}

/** A matter with all that was said of it. */
export function matterLine(matter: Matter): string {
  const rows = factRows(matter);
  const title = `Matter "${plain(matter.name)}" (${matter.id})`;
  return rows.length === 0
    ? `${title}: nothing is said of it yet`
    : `${title}\n${formatTable(rows).trimEnd()}`;
}
