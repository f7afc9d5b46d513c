import { z } from 'zod';
import { enforcementAuthoritySchema } from '../../model/matter.ts';
import file from './data/clocks.json' with { type: 'json' };

/**
 * What a period runs from: a day that people state of a matter, or the end of another period. Days of which a matter says
 * nothing are among them; periods from there are told and not reckoned.
 */
const startSchema = z.enum([
  'presented',
  'detained',
  'imported',
  'excluded',
  'exclusion-advice',
  'release-or-detain',
  'protest-filed',
  'protest-denied',
  'released',
  'entered',
]);
export type ClockStart = z.infer<typeof startSchema>;

const clockSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** Null for a rule that runs from no day. */
  start: startSchema.nullable(),
  /** In units; null for a period without a length of its own. */
  length: z.number().int().positive().nullable(),
  unit: z.enum(['business-days', 'calendar-days', 'calendar-months']).nullable(),
  /** Who has to act; `law` where it comes by itself. */
  whose: z.enum(['customs', 'importer', 'law']),
  /** Provision, as it is cited. */
  authority: z.string(),
  /** How well the period is known: from the provision, from a ruling, described by others, or from memory. */
  grounds: z.enum(['text', 'ruling', 'secondary', 'unsourced']),
  source: z.string().nullable(),
  /** Laws under which goods were stopped that it counts for; null for all. */
  for: z.array(enforcementAuthoritySchema).nullable(),
  note: z.string().nullable(),
});

/** A period of customs law. */
export type Clock = z.infer<typeof clockSchema>;

/** All periods that are known, in the order in which they come up. */
export const clocks: readonly Clock[] = z.array(clockSchema).parse(file.clocks);

/** What a period runs from, in words. */
export const startLabels: Readonly<Record<ClockStart, string>> = {
  presented: 'presentation for examination',
  detained: 'date of the detention notice',
  imported: 'importation',
  excluded: 'exclusion',
  'exclusion-advice': 'written advice of the exclusion',
  'release-or-detain': 'the last of the days in which customs releases or detains',
  'protest-filed': 'filing of the protest',
  'protest-denied': 'denial of the protest',
  released: 'release',
  entered: 'entry',
};

/** How well a period is known, in words; shown wherever a day that follows from it is. */
export const groundsLabels: Readonly<Record<Clock['grounds'], string>> = {
  text: 'from the provision or a publication of customs',
  ruling: 'from a ruling that applies it',
  secondary: 'as described by others, not checked against the provision',
  unsourced: 'from memory, without a source: check before use',
};
