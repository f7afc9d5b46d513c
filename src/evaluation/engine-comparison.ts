import { coreFieldPaths } from '../../schemas/core-fields.ts';
import { withoutIndexes } from '../../schemas/paths.ts';
import { readerOf } from '../extraction/index.ts';
import type { Field, Standing } from '../model/field.ts';
import { compareFields, isEvidence } from './field-comparison.ts';
import type { GoldDocument } from './gold.ts';
import { type Score, ScoreTable, scoreOf } from './score.ts';
import { saysTheSame } from './value-match.ts';

export interface RightOf {
  readonly right: number;
  readonly of: number;
}

/** What each engine found by itself, and what became of it together. */
export interface EngineComparison {
  /** Names of the engines that read: `rules` (with all that belongs to them), `llm`. */
  readonly engines: readonly string[];
  /** `rules`, `llm` by their own best readings, `merged` as the fields stand. */
  readonly scores: Readonly<Record<string, { readonly all: Score; readonly core: Score }>>;
  /** Readings of each engine that are not found on the page, and how many of them are as in the gold. */
  readonly ungrounded: Readonly<Record<string, RightOf>>;
  /** Fields that count, by how the engines stand to each other: how many of the leading values are right. */
  readonly byStanding: Readonly<Record<string, RightOf>>;
  /** Of things that two engines read: on how many they agree. */
  readonly agreement: RightOf;
  /** Where they differ: neither, the leading value, the other one is right. */
  readonly differing: { readonly lead: number; readonly other: number; readonly neither: number };
}

/** Adds up, document by document, how the readings of each engine compare with the gold. */
export class EngineScores {
  readonly #tables = new Map<string, ScoreTable>();
  readonly #engines: readonly string[];
  readonly #ungrounded = new Map<string, { right: number; of: number }>();
  readonly #standings = new Map<string, { right: number; of: number }>();
  readonly #differing = { lead: 0, other: 0, neither: 0 };

  /** @param fields all fields that are to be compared: they name the engines that took part. */
  constructor(fields: Iterable<Field>) {
    const engines = new Set(['rules']);
    for (const field of fields) {
      for (const reader of readersOf(field)) engines.add(reader);
      for (const rival of field.alternatives) for (const name of rival.engines) engines.add(readerOf(name));
    }
    this.#engines = [...engines].sort(byRulesFirst);
  }

  add(gold: GoldDocument, fields: readonly Field[]): void {
    const merged = this.#score('merged', gold, fields);
    for (const engine of this.#engines) {
      const own = fields.flatMap((field) => viewOf(field, engine) ?? []);
      this.#score(engine, gold, own);
      this.#countUngrounded(engine, gold, own);
    }
    const right = new Set(merged.right.map(({ field }) => field));
    for (const field of [...right, ...merged.unexpected.map((each) => each.field)]) {
      this.#countStanding(gold, field, right.has(field));
    }
  }

  #score(name: string, gold: GoldDocument, fields: readonly Field[]): ReturnType<typeof compareFields> {
    const table = this.#tables.get(name) ?? new ScoreTable();
    this.#tables.set(name, table);
    const comparison = compareFields(gold, fields);
    const count = (path: string, counts: [number, number, number]): void => {
      table.add('all', ...counts);
      if (core.has(path)) table.add('core', ...counts);
    };
    for (const { path } of comparison.right) count(path, [1, 0, 0]);
    for (const { path } of comparison.unexpected) count(path, [0, 1, 0]);
    for (const { path } of comparison.missed) count(path, [0, 0, 1]);
    return comparison;
  }

  #countUngrounded(engine: string, gold: GoldDocument, own: readonly Field[]): void {
    const counts = this.#ungrounded.get(engine) ?? { right: 0, of: 0 };
    for (const field of own) {
      if (isEvidence(field) || field.review === 'rejected') continue;
      counts.of++;
      if (isInGold(gold, field)) counts.right++;
    }
    this.#ungrounded.set(engine, counts);
  }

  #countStanding(gold: GoldDocument, field: Field, right: boolean): void {
    const standing: Standing = field.evidence?.standing ?? 'alone';
    const name = standing === 'alone' ? `alone: ${readersOf(field).join(', ')}` : standing;
    const counts = this.#standings.get(name) ?? { right: 0, of: 0 };
    counts.of++;
    if (right) counts.right++;
    this.#standings.set(name, counts);
    if (standing !== 'differs') return;
    const lead = new Set(readersOf(field));
    const other = field.alternatives.some(
      (rival) =>
        rival.engines.some((engine) => !lead.has(readerOf(engine))) &&
        isInGold(gold, { ...field, value: rival.value, normalized: rival.normalized }),
    );
    this.#differing[right ? 'lead' : other ? 'other' : 'neither']++;
  }

  result(): EngineComparison {
    const none = scoreOf(0, 0, 0);
    const engines = this.#engines;
    const scores = Object.fromEntries(
      [...engines, 'merged'].map((name) => {
        const { all = none, core: ofCore = none } = this.#tables.get(name)?.scores() ?? {};
        return [name, { all, core: ofCore }];
      }),
    );
    const agreed = this.#standings.get('agreed')?.of ?? 0;
    const differs = this.#standings.get('differs')?.of ?? 0;
    return {
      engines,
      scores,
      ungrounded: Object.fromEntries(
        engines.map((name) => [name, this.#ungrounded.get(name) ?? { right: 0, of: 0 }]),
      ),
      byStanding: Object.fromEntries([...this.#standings].sort(([one], [other]) => (one < other ? -1 : 1))),
      agreement: { right: agreed, of: agreed + differs },
      differing: { ...this.#differing },
    };
  }
}

const core = new Set(coreFieldPaths);

function byRulesFirst(one: string, other: string): number {
  return one === 'rules' ? -1 : other === 'rules' ? 1 : one < other ? -1 : 1;
}

function readersOf(field: Field): string[] {
  return [...new Set(field.engines.map(readerOf))].sort(byRulesFirst);
}

/** What one engine alone reads of a thing: the field, or its best alternative; null when it read nothing. */
function viewOf(field: Field, engine: string): Field | null {
  if (readersOf(field).includes(engine)) return field;
  const rival = field.alternatives.find((one) => one.engines.some((name) => readerOf(name) === engine));
  if (rival === undefined) return null;
  const { value, normalized, confidence, engines, groundings } = rival;
  return {
    ...field,
    value,
    normalized,
    confidence,
    engines,
    groundings,
    polarity: rival.polarity ?? field.polarity,
    alternatives: [],
  };
}

function isInGold(gold: GoldDocument, field: Field): boolean {
  const path = withoutIndexes(field.path);
  return Object.entries(gold.fields).some(
    ([wanted, values]) =>
      withoutIndexes(wanted) === path && values.some((value) => saysTheSame(path, value, field)),
  );
}
