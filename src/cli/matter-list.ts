import type { EvidenceIndex } from '../index/evidence-index.ts';
import { count, formatTable, plain } from './table.ts';

/** All matters, one line each. */
export function matterList(index: EvidenceIndex, json: boolean): string {
  const matters = index.matters.all();
  if (json) return `${JSON.stringify(matters, null, 2)}\n`;
  if (matters.length === 0) return 'There is no matter yet. Open one with: evidex matter new NAME\n';
  const rows = matters.map((matter) => [
    matter.id,
    plain(matter.name),
    matter.facts.entry === null ? '' : `entry ${plain(matter.facts.entry)}`,
    matter.facts.detainedOn === null ? '' : `detained ${matter.facts.detainedOn}`,
    count(index.exhibitNumbers.of(matter.id).length, 'number given', 'numbers given'),
  ]);
  return formatTable(rows);
}
