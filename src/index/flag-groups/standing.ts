import { type Disposition, decisionsOfTwo, type FlagStanding } from '../../model/disposition.ts';
import type { Flag } from '../../model/flag.ts';
import { aliasSeen } from './flag-subject.ts';

/** How far the decisions about a flag's subject hold for the flag as it is now. */
export function standingOf(flag: Flag, decisions: readonly Disposition[]): FlagStanding {
  const last = decisions.at(-1) ?? null;
  if (last === null || last.decision === null) return { state: 'open', last, because: [] };
  const because = changesSince(flag, last);
  if (because.length > 0) return { state: 'reopened', last, because };
  if (decisionsOfTwo.has(last.decision) && !agreedByTwo(decisions))
    return { state: 'awaits-second', last, because: ['a second person has not decided the same'] };
  return { state: 'decided', last, because: [] };
}

/** What is not as it was when the decision was taken. */
function changesSince(flag: Flag, { seen }: Disposition): string[] {
  const changes: string[] = [];
  if ((flag.entry.hash ?? '') !== seen.entry) changes.push('the list entry has changed since');
  if (!seen.aliases.includes(aliasSeen(flag))) changes.push('another name of the entry matches now');
  if (flag.matcher !== seen.matcher) changes.push('the matcher has changed since');
  if (!seen.documents.includes(flag.document ?? flag.file))
    changes.push('it stands in a document that was not looked at then');
  return changes;
}

/** True when the last decisions in a row are the same and of two different people. */
function agreedByTwo(decisions: readonly Disposition[]): boolean {
  const last = decisions.at(-1)!;
  const people = new Set<string>();
  for (const decision of [...decisions].reverse()) {
    if (decision.decision !== last.decision) break;
    people.add(decision.by.trim().toLowerCase());
  }
  return people.size > 1;
}
