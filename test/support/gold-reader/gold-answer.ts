import { type AnswerEntry, notStated, partyParts, planAnswer } from '../../../schemas/answers/index.ts';
import { documentType } from '../../../schemas/index.ts';
import { goldForms } from '../../../src/evaluation/gold.ts';
import { type FoundWords, findValue } from './find-value.ts';
import type { SeenLine } from './read-rows.ts';

type Fields = Readonly<Record<string, readonly string[]>>;

/** What a reader who makes no mistake would answer: every value of the gold that stands in the lines shown. */
export function goldAnswer(
  typeId: string,
  fields: Fields,
  lines: readonly SeenLine[],
): Record<string, unknown> {
  const plan = planAnswer(documentType(typeId));
  const answer: Record<string, unknown> = {};
  for (const group of plan.groups) {
    const only = group.entries[0];
    answer[group.key] =
      group.entries.length === 1 && only?.shape === 'items'
        ? items(only, fields, lines)
        : Object.fromEntries(group.entries.map((entry) => [entry.key, entryAnswer(entry, fields, lines)]));
  }
  return answer;
}

function entryAnswer(entry: AnswerEntry, fields: Fields, lines: readonly SeenLine[]): unknown {
  switch (entry.shape) {
    case 'reading': {
      const values = fields[entry.path] ?? [];
      const found = values.flatMap((value) =>
        best(findValue(goldForms(value), lines, entry.kind), entry.path),
      );
      return found.length === 0 ? notStated : { ...stated(found[0]!), polarity: 'asserted' };
    }
    case 'readings':
      return indexed(fields, entry.path).flatMap((path) =>
        fields[path]!.flatMap((value) =>
          best(findValue(goldForms(value), lines, entry.kind), path).map((words) => ({
            ...stated(words),
            polarity: 'asserted',
          })),
        ),
      );
    case 'party':
      return party(entry.path, fields, lines) ?? notStated;
    case 'parties':
      return partyIndexes(fields, entry.path).flatMap((path) => party(path, fields, lines) ?? []);
    case 'items':
      return [];
  }
}

function party(path: string, fields: Fields, lines: readonly SeenLine[]): Record<string, unknown> | null {
  const cells: Record<string, unknown> = {};
  let any = false;
  let near: FoundWords | null = null;
  for (const part of partyParts) {
    const value = fields[`${path}.${part.path}`]?.[0];
    const words: FoundWords | undefined =
      value === undefined ? undefined : nearest(findValue(goldForms(value), lines, part.kind), near);
    near ??= words ?? null;
    if (words !== undefined) any = true;
    cells[part.key] = words === undefined ? notStated : stated(words);
  }
  const identifiers = Object.entries(fields)
    .filter(([key]) => key.startsWith(`${path}.identifiers.`))
    .flatMap(([key, values]) =>
      values.flatMap((value) =>
        findValue(goldForms(value), lines)
          .slice(0, 1)
          .map((words) => ({ scheme: key.slice(key.lastIndexOf('.') + 1), ...stated(words) })),
      ),
    );
  return any || identifiers.length > 0 ? { ...cells, identifiers, polarity: 'asserted' } : null;
}

const originWords =
  /origin(?!al)|made in|produced|products of|grown|gin(?:ned|s)|spun|cotton|原产|产地|产自|棉|origem|origen|ursprung|menşe|xuất xứ/iu;

/** Lines of a table: a row is where most of its values stand, and no other line has it yet. */
function items(
  entry: Extract<AnswerEntry, { shape: 'items' }>,
  fields: Fields,
  lines: readonly SeenLine[],
): unknown[] {
  const taken: number[] = [];
  /** Words of a statement of origin on a row: what an address says is none. */
  const statesOrigin = (row: number): boolean =>
    lines.some((line) => line.row === row && originWords.test(line.text));
  return indexesOf(fields, entry.path).map((prefix) => {
    const places = entry.columns.map((column) => {
      const value = fields[`${prefix}.${column.path}`]?.[0];
      return { column, found: value === undefined ? [] : findValue(goldForms(value), lines, column.kind) };
    });
    const votes = new Map<number, number>();
    for (const { found } of places)
      for (const row of new Set(found.map((one) => one.row))) votes.set(row, (votes.get(row) ?? 0) + 1);
    const rows = [...votes].sort((one, other) => {
      const used = Number(taken.includes(one[0])) - Number(taken.includes(other[0]));
      const statement =
        entry.path === 'origin' ? Number(statesOrigin(other[0])) - Number(statesOrigin(one[0])) : 0;
      return used || statement || other[1] - one[1] || one[0] - other[0];
    });
    const row = rows[0]?.[0] ?? 0;
    if (entry.path === 'goods' || entry.path === 'lots') taken.push(row);
    const cells = places.map(({ column, found }) => {
      const words = [...found].sort((one, other) => Math.abs(one.row - row) - Math.abs(other.row - row))[0];
      return [column.key, words === undefined ? notStated : stated(words)];
    });
    return { ...Object.fromEntries(cells), polarity: 'asserted' };
  });
}

function stated(words: FoundWords): { value: string; quote: string; lines: readonly number[] } {
  return { value: words.value, quote: words.quote, lines: words.lines };
}

/** Totals stand last, what heads the paper stands first. */
function best(found: readonly FoundWords[], path: string): FoundWords[] {
  const at = path.startsWith('totals.') ? found.at(-1) : found[0];
  return at === undefined ? [] : [at];
}

function nearest(found: readonly FoundWords[], near: FoundWords | null): FoundWords | undefined {
  if (near === null) return found[0];
  const behind = (words: FoundWords): number => {
    const rows = words.row - near.row;
    return (rows < 0 ? 1000 - rows : rows) + Math.abs(words.page - near.page) * 5000;
  };
  return [...found].sort((one, other) => behind(one) - behind(other))[0];
}

function indexed(fields: Fields, path: string): string[] {
  const pattern = new RegExp(`^${path.replaceAll('.', '\\.')}(?:\\[\\d+\\])?$`, 'u');
  return Object.keys(fields).filter((key) => pattern.test(key));
}

function partyIndexes(fields: Fields, path: string): string[] {
  return indexesOf(fields, path);
}

/** `goods[0]`, `goods[1]`, ... or `origin` where there is only one. */
function indexesOf(fields: Fields, path: string): string[] {
  const pattern = new RegExp(`^(${path.replaceAll('.', '\\.')}(?:\\[\\d+\\])?)\\.`, 'u');
  return [...new Set(Object.keys(fields).flatMap((key) => pattern.exec(key)?.[1] ?? []))];
}
