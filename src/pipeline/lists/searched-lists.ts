import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type { SearchedList } from '../../index/search-record.ts';
import { dayOf, listNotes } from '../../screening/lists/age.ts';
import { checkedWords } from '../../screening/lists/load.ts';
import { screeningSettingsSchema } from '../../screening/search-settings.ts';
import { activeListsOf } from './active-lists.ts';

/**
 * The editions that the last pass over the pages of an index used, each with what is known of it by now: who checked it
 * since, its age, newer editions. Empty for an index that was never screened.
 * @param day on which the age is reckoned, YYYY-MM-DD; without one that of the last pass, so that an index that did not
 *   change gives the same words on any day.
 */
export function searchedLists(index: EvidenceIndex, day?: string): SearchedList[] {
  const pass = index.screenings.last();
  if (pass === null) return [];
  const on = day ?? dayOf(new Date(pass.finished ?? pass.started));
  const maximumAge = maximumAgeOf(index);
  const active = activeListsOf(index).versions;
  return pass.lists.map((used) => {
    const now = active.find((version) => version.id === used.id);
    if (now === undefined || now.hash !== used.hash)
      return { ...used, notes: ['another edition is active by now: run evidex screen'] };
    return { ...used, checked: checkedWords(now), notes: listNotes(now, on, maximumAge) };
  });
}

/** The setting of the last run; the default where there was none. */
function maximumAgeOf(index: EvidenceIndex): number {
  const last = index.runs.last();
  const given = last === null ? {} : (JSON.parse(last.pipeline) as { screening?: unknown });
  const settings = screeningSettingsSchema.safeParse(given.screening ?? {});
  return (settings.success ? settings.data : screeningSettingsSchema.parse({})).maximumListAge;
}
