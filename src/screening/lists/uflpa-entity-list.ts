import { z } from 'zod';
import data from './data/uflpa_entity_list.json' with { type: 'json' };
import { uflpaEntry, uflpaListId, withFamilies } from './import/uflpa-row.ts';
import type { ListSource } from './list.ts';

const listSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      aliases: z.array(z.string()),
      former_names: z.array(z.string()),
      scope_notes: z.array(z.string()),
      sections: z.array(z.string()),
      effective_dates: z.array(z.string()),
    }),
  ),
});

export { uflpaListId };

/**
 * The DHS Uyghur Forced Labor Prevention Act Entity List (Pub. L. 117-78 section 2(d)(2)(B)) as of 2026-08-03.
 * The official page prints no Chinese names: those are in `chinese-names.ts`.
 */
export function uflpaEntityList(): ListSource {
  const { rows } = listSchema.parse(data);
  const entries = rows.map((row) =>
    uflpaEntry({
      id: row.id,
      name: row.name,
      aliases: row.aliases,
      formerNames: row.former_names,
      scope: row.scope_notes,
      sections: row.sections,
      dates: row.effective_dates,
    }),
  );
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
    entries: withFamilies(entries),
  };
}
