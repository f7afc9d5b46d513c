import { capital, matterFactLabels, matterFactText } from '../../../model/labels.ts';
import type { MatterFacts } from '../../../model/matter.ts';
import { headingRow, noteRow, type SheetRow } from '../../brief.ts';
import { groundsLabels, lengthText, reckonClocks } from '../../clocks/index.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { factRow } from './fact-row.ts';

export function matterRows({ matter: { name, facts } }: Snapshot): SheetRow[] {
  const all = Object.keys(matterFactLabels) as (keyof MatterFacts)[];
  const told = all.flatMap((fact) => {
    const text = matterFactText(fact, facts);
    return text === null ? [] : [factRow(capital(matterFactLabels[fact]), text)];
  });
  const untold = all.filter((fact) => matterFactText(fact, facts) === null);
  return [
    headingRow('The matter, as people told it'),
    factRow('Name', name),
    ...told,
    ...(untold.length === 0
      ? []
      : [
          noteRow(
            `Not told: ${untold.map((fact) => matterFactLabels[fact]).join(', ')}. Nothing is filled in from documents.`,
          ),
        ]),
  ];
}

/** Periods that run from days of the matter, the earliest first. */
export function clockRows({ matter: { facts } }: Snapshot): SheetRow[] {
  const running = reckonClocks(facts).filter(({ due }) => due !== null);
  if (running.length === 0)
    return [headingRow('Periods'), noteRow('No day is told that a period runs from: see evidex matter set.')];
  return [
    headingRow('Periods that run from the days told; the earliest first'),
    ...running.map(({ clock, due, start, remarks }) =>
      factRow(capital(clock.label), due, [
        `${lengthText(clock)} from ${start!.what}, ${start!.day}${start!.isStated ? '' : ' (itself reckoned)'}; ${clock.authority}; ${groundsLabels[clock.grounds]}`,
        ...remarks,
        ...(clock.note === null ? [] : [clock.note]),
      ]),
    ),
    noteRow('Reckoned by rule from the days that people told. Counsel decides which period counts.'),
  ];
}
