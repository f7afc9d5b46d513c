import { z } from 'zod';
import { familyOfEntry } from './brand-families.ts';
import data from './data/uflpa_entity_list.json' with { type: 'json' };
import type { ListEntry, ListedName, ListSource } from './list.ts';

const listSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      former_names: z.array(z.string()),
      names_zh: z.array(z.string()),
      names_zh_source: z.string().nullable(),
      names_zh_unverified: z.array(z.string()),
      scope_notes: z.array(z.string()),
      sections: z.array(z.string()),
      effective_dates: z.array(z.string()),
    }),
  ),
});

export const uflpaListId = 'uflpa';

/**
 * The DHS Uyghur Forced Labor Prevention Act Entity List (Pub. L. 117-78 section 2(d)(2)(B)) as of 2026-08-03.
 * The official page prints no Chinese names: sourced ones are `curated`, remembered ones `unverified`.
 */
export function uflpaEntityList(): ListSource {
  const { rows } = listSchema.parse(data);
  const entries: ListEntry[] = [];
  for (const row of rows) {
    const names: ListedName[] = [
      { text: row.name, origin: 'official' },
      ...row.aliases.map((text): ListedName => ({ text, origin: 'official' })),
      ...row.former_names.map((text): ListedName => ({ text, origin: 'former' })),
      ...row.names_zh.map(
        (text): ListedName => ({
          text,
          origin: 'curated',
          source: row.names_zh_source ?? 'source not recorded',
        }),
      ),
      ...row.names_zh_unverified.map((text): ListedName => ({ text, origin: 'unverified' })),
    ];
    entries.push({
      kind: 'party',
      list: uflpaListId,
      id: row.id,
      name: row.name,
      names,
      scope: [...new Set(row.scope_notes.map((note) => note.toLowerCase()))],
      remarks: [
        `section ${row.sections.join(' and ')}, listed ${[...row.effective_dates].sort()[0] ?? 'on a date not recorded'}`,
      ],
    });
    const family = familyOfEntry(row.id);
    if (family !== null) {
      entries.push({ kind: 'family', list: uflpaListId, id: row.id, name: row.name, family });
    }
  }
  return {
    id: uflpaListId,
    title: 'DHS UFLPA Entity List',
    version: '2026-08-03',
    retrieved: '2026-08-10',
    source: 'https://www.dhs.gov/uflpa-entity-list',
    notes: [
      'The official page shows no addresses and no Chinese names.',
      'For rows of 2026-08-03 the source does not say whether an alias is a present or a former name.',
      'The page overwrites the effective date when a row is amended.',
      'Unnamed subsidiaries of entries "and subsidiaries" cannot be matched by name.',
    ],
    entries,
  };
}
