import { z } from 'zod';
import { type EvidenceClass, evidenceClasses, strengths } from './reading-evidence.ts';

const share = z.number().min(0).max(1);

const calibrationBinSchema = z.object({
  /** Values of the gold in this bin, and how many of them were right. */
  n: z.number().int().nonnegative(),
  right: z.number().int().nonnegative(),
  share: share.nullable(),
  /** Wilson interval of the share, 95 %. */
  interval: z.tuple([share, share]).nullable(),
});
export type CalibrationBin = z.infer<typeof calibrationBinSchema>;

/**
 * How often values of each kind of evidence were right on gold. Bins are named from the coarse to the fine
 * (`rules/ocr-fair/words/plain`); each coarser bin holds the counts of all below it.
 */
export const calibrationTableSchema = z.strictObject({
  /** Names the content: date of making and a hash of the counts and priors. */
  version: z.string().min(1),
  /** ISO 8601 date on which it was measured. */
  made: z.string(),
  gold: z.array(
    z.strictObject({
      name: z.string(),
      /** SHA-256 of the gold file. */
      sha256: z.string(),
      /** Documents of it that were found and compared. */
      documents: z.number().int().nonnegative(),
      values: z.number().int().nonnegative(),
    }),
  ),
  /** Engines whose readings were measured, and the model where one took part. */
  engines: z.array(z.string()),
  model: z.string().nullable(),
  /** Bins with fewer values say nothing of their own: the next coarser one speaks for them. */
  minimum: z.number().int().positive(),
  /** A bin counts as if so many values of the next coarser one were in it: few values move little. */
  pull: z.number().nonnegative(),
  bins: z.record(z.string(), calibrationBinSchema),
});
export type CalibrationTable = z.infer<typeof calibrationTableSchema>;

/** What is assumed of a class that no gold has measured. */
interface Assumption {
  /** Log-odds by which the chance of the rules alone in the same place is moved. */
  readonly shift: number;
  /** The most that is assumed, 0..1. */
  readonly most: number;
}

/**
 * Stated, not measured: how a class never seen on gold relates to the rules alone in the same place. A class that a
 * table has measured has no use for it.
 */
export const assumptions: Readonly<Record<EvidenceClass, Assumption>> = {
  rules: { shift: 0, most: 1 },
  'rules-doubted': { shift: -1.2, most: 0.9 },
  model: { shift: -0.7, most: 0.9 },
  'model-doubted': { shift: -1.6, most: 0.8 },
  agreed: { shift: 1.2, most: 1 },
  'differs-rules': { shift: -1.8, most: 0.75 },
  'differs-model': { shift: -2.2, most: 0.65 },
  'not-stated': { shift: -1.5, most: 0.8 },
  rival: { shift: -4.5, most: 0.15 },
  ungrounded: { shift: -5, most: 0.1 },
};

/** What is assumed of the rules themselves where no table says anything: by source. */
const assumedRules: Readonly<Record<string, number>> = {
  print: 0.95,
  'ocr-sharp': 0.9,
  'ocr-fair': 0.8,
  'ocr-poor': 0.7,
  'ocr-faint': 0.5,
};
const assumedAnywhere = 0.9;

/** Where a chance comes from, for people: the bin that spoke, with its count, or the assumption. */
export interface BinChance {
  /** 0.01..0.995 */
  readonly chance: number;
  /** The finest bin with enough values; null where the class was never measured. */
  readonly measured: string | null;
}

/**
 * The chance that a value in a bin is right. The finest bin that holds enough values speaks, drawn towards the coarser
 * ones by `pull`; a plainer label is never less sure than a weaker one. A class too little measured is assumed from the
 * rules alone (`assumptions`).
 */
export function chanceOf(bin: string, table: CalibrationTable): BinChance {
  const known = chances.get(table) ?? new Map<string, BinChance>();
  chances.set(table, known);
  const chance = known.get(bin) ?? reckonedChance(bin, table);
  known.set(bin, chance);
  return chance;
}

/** A table is asked the same few questions for every field of a run. */
const chances = new WeakMap<CalibrationTable, Map<string, BinChance>>();

function reckonedChance(bin: string, table: CalibrationTable): BinChance {
  const parts = bin.split('/');
  const evidenceClass = parts[0] as EvidenceClass;
  const own = measuredChance(parts, table);
  if (own !== null) return { ...own, chance: within(own.chance, evidenceClass) };
  const rules =
    measuredChance(['rules', ...parts.slice(1)], table)?.chance ??
    assumedRules[parts[1] ?? ''] ??
    assumedAnywhere;
  const { shift, most } = evidenceClasses.includes(evidenceClass)
    ? assumptions[evidenceClass]
    : assumptions.model;
  return { chance: within(Math.min(most, moved(rules, shift)), evidenceClass), measured: null };
}

function measuredChance(parts: readonly string[], table: CalibrationTable): BinChance | null {
  const whole = table.bins[parts[0]!];
  if (whole === undefined || whole.n < table.minimum) return null;
  let chance = (whole.right + 1) / (whole.n + 2);
  let measured = parts[0]!;
  for (let depth = 2; depth <= parts.length; depth++) {
    const above = parts.slice(0, depth - 1).join('/');
    const sharesOf = (names: readonly string[]): number[] =>
      names.flatMap((name) => {
        const bin = table.bins[`${above}/${name}`];
        return bin === undefined || bin.n < table.minimum
          ? []
          : // One value more that is wrong: what was always right so far is not certain.
            [(bin.right + table.pull * chance) / (bin.n + table.pull + 1)];
      });
    const part = parts[depth - 1]!;
    const own = sharesOf([part]);
    // A plainer label never makes a value less sure: what is little measured lies between its neighbours.
    const rank = (strengths as readonly string[]).indexOf(part);
    const weaker = rank < 0 ? [] : sharesOf(strengths.slice(rank + 1));
    const stronger = rank < 0 ? [] : sharesOf(strengths.slice(0, rank));
    if (own.length > 0) {
      chance = Math.max(...own, ...weaker);
      measured = `${above}/${part}`;
    } else {
      chance = Math.max(Math.min(chance, ...stronger), ...weaker);
      break;
    }
  }
  return { chance, measured };
}

function moved(chance: number, shift: number): number {
  const odds = Math.log(chance / (1 - chance)) + shift;
  return 1 / (1 + Math.exp(-odds));
}

/** One reader alone stays a little below what two who agree may come to, however often it was right. */
function within(chance: number, evidenceClass: EvidenceClass): number {
  const most = evidenceClass === 'agreed' ? 0.995 : 0.99;
  return Math.round(Math.min(most, Math.max(0.01, chance)) * 1000) / 1000;
}

/** Names of a bin and of all coarser ones. */
export function binsAbove(bin: string): string[] {
  const parts = bin.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
