import { z } from 'zod';
import { hashOf } from '../model/hashing.ts';
import type { ActiveLists, ListVersion } from './lists/list.ts';
import { listIdentity } from './lists/load.ts';

/** Version of the matching rules: a change that can alter a hit is a new version, so that stored pages are screened again. */
export const SCREENING_VERSION = '4';

export const screeningSettingsSchema = z
  .object({
    /** Edits allowed per character of a listed name, 0 to 0.22. */
    editShare: z.number().min(0).max(0.22).default(0.18),
    /** Most edits allowed in one name, 0 to 8. */
    maximumEdits: z.number().int().min(0).max(8).default(6),
    /** Ids of the lists to screen against; all when absent. */
    lists: z.array(z.string()).optional(),
    /** Days since a list was fetched beyond which reports say so; bears on no hit. */
    maximumListAge: z.number().int().min(1).max(3650).default(30),
  })
  .strict();
export type ScreeningSettings = z.infer<typeof screeningSettingsSchema>;

/** What is searched for, and under which version: all that a key of screened pages needs. */
export interface SearchIdentity {
  /** Changes with the rules, the settings and the content of any list. */
  readonly version: string;
  readonly listVersions: readonly ListVersion[];
}

/** What a screener of these lists and settings searches for and under which version, without building it. */
export function searchIdentity(
  lists: ActiveLists,
  settings: Partial<ScreeningSettings> = {},
): SearchIdentity {
  const { maximumListAge: _age, ...chosen } = screeningSettingsSchema.parse(settings);
  const listVersions = lists.versions.filter((version) => chosen.lists?.includes(version.id) ?? true);
  const parts = ['screening', SCREENING_VERSION, chosen, listVersions.map(listIdentity)];
  return { version: hashOf(parts).slice(0, 16), listVersions };
}
