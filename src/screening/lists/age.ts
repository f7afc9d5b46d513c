import type { ListVersion } from './list.ts';

const millisecondsPerDay = 86_400_000;

/** Whole days from one day to another, both YYYY-MM-DD; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** The day of a moment in UTC, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/**
 * What a report has to say on how up to date an edition is, one sentence without a full stop each; empty when it was
 * fetched recently and no later edition is known. A gazetteer has no age: nobody publishes one from month to month.
 * @param today YYYY-MM-DD.
 * @param maximumAge days since the edition was fetched after which it is said (`screening.maximumListAge`).
 */
export function listNotes(
  version: Pick<ListVersion, 'version' | 'retrieved' | 'subject' | 'newerKnown' | 'newerHere'>,
  today: string,
  maximumAge: number,
): string[] {
  const notes: string[] = [];
  for (const day of later(version.newerKnown, version))
    if (!version.newerHere.includes(day)) notes.push(`a newer edition of ${day} is known and not here`);
  for (const day of later(version.newerHere, version))
    notes.push(`a newer edition of ${day} is here and not active`);
  const age = daysBetween(version.retrieved, today);
  if (version.subject === 'parties' && age > maximumAge)
    // Without the number of days: an export of the same search says the same on any day.
    notes.push(
      `fetched on ${version.retrieved}, longer ago than ${maximumAge} days (setting screening.maximumListAge)`,
    );
  return notes;
}

function later(days: readonly string[], { version }: Pick<ListVersion, 'version'>): string[] {
  return [...new Set(days)].filter((day) => day > version).sort();
}
