import { enforcementAuthorityLabels } from '../model/labels.ts';
import type { Matter, MatterFacts } from '../model/matter.ts';
import { formatTable, plain } from './table.ts';

/** What facts of a matter are called. */
export const factLabels: Readonly<Record<keyof MatterFacts, string>> = {
  entry: 'entry',
  lines: 'lines',
  detention: 'detention notice',
  detainedOn: 'detained on',
  importedOn: 'imported on',
  presentedOn: 'presented on',
  excludedOn: 'excluded on',
  authority: 'authority',
  port: 'port',
  goods: 'goods',
  importer: 'importer',
  counsel: 'counsel',
  chain: 'supply chain',
  answersBy: 'answers by',
};

/** What a person said of a matter, in the order in which it is shown; what nobody said is left out. */
export function factRows({ facts }: Matter): [string, string][] {
  return (Object.keys(factLabels) as (keyof MatterFacts)[]).flatMap((fact): [string, string][] => {
    const value = fact === 'authority' ? authorityText(facts) : facts[fact];
    const text = Array.isArray(value) ? value.join(', ') : value;
    return text === null || text === '' ? [] : [[factLabels[fact], plain(text as string)]];
  });
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
