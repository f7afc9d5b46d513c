import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { UsageError } from '../../model/exception.ts';
import { dayOf, listNotes } from '../../screening/lists/age.ts';
import type { ActiveLists, ListVersion } from '../../screening/lists/list.ts';
import { checkedWords } from '../../screening/lists/load.ts';

/** @throws UsageError when the pipeline file chooses a list that is not active in the index. */
export function requireKnownLists({ versions }: ActiveLists, chosen: readonly string[] = []): void {
  const ids = versions.map((version) => version.id);
  const missing = chosen.filter((id) => !ids.includes(id));
  if (missing.length > 0)
    throw new UsageError(
      `screening.lists in the pipeline file names ${missing.map((id) => `"${id}"`).join(', ')}; the active lists here are ${ids.join(', ')}`,
    );
}

/** Records which editions a run searches, an event for each that was not used before; call inside a transaction. */
export function recordLists(index: EvidenceIndex, versions: readonly ListVersion[]): void {
  for (const version of versions) {
    const { id, title, version: day, retrieved, entries, hash, aliasTables } = version;
    const tables = aliasTables.map((table) => ({ id: table.id, title: table.title, version: table.version }));
    const row = {
      id,
      name: title,
      version: day,
      retrieved,
      note: checkedWords(version),
      entries,
      hash,
      tables,
    };
    if (index.runs.recordList(row))
      index.events.append('list', {
        subject: id,
        version: day,
        hash,
        tables: tables.map(({ id, version }) => `${id}@${version}`),
      });
  }
}

/** Each list with its day and what is to be noted about its age, for the first lines of a run. */
export function listsInWords(
  versions: readonly ListVersion[],
  maximumAge: number,
  today = dayOf(new Date()),
): string[] {
  return versions.map((version) => {
    const notes = listNotes(version, today, maximumAge);
    return `${version.title}, as of ${version.version}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
  });
}
