import type { Field } from '../../model/field.ts';
import type { Flag } from '../../model/flag.ts';

/** An article of the paper that a mention stands in. */
export interface MentionedGoods {
  readonly articleNumber: string | null;
  readonly description: string | null;
}

const goodsPath = /^(goods|components|stock)\[(\d+)\]\.(articleNumber|description|product|material)$/u;
const onGoods = /^(?:goods|components|stock)\[\d+\]/u;

/**
 * Articles that the fields of a document name: those of the line that the mention stands on, else all of its document.
 * What the paper says of its goods, not where they come from.
 */
export function goodsOfMention(flag: Pick<Flag, 'fields'>, fields: readonly Field[]): MentionedGoods[] {
  const lines = new Map<string, { articleNumber: string | null; description: string | null }>();
  for (const { path, value } of fields) {
    const parts = goodsPath.exec(path);
    if (parts === null) continue;
    const key = `${parts[1]}[${parts[2]}]`;
    const line = lines.get(key) ?? { articleNumber: null, description: null };
    if (parts[3] === 'articleNumber') line.articleNumber ??= value;
    else line.description ??= value;
    lines.set(key, line);
  }
  const own = flag.fields
    .flatMap((path) => onGoods.exec(path)?.[0] ?? [])
    .flatMap((key) => lines.get(key) ?? []);
  const chosen = own.length > 0 ? own : [...lines.values()];
  const told = new Set<string>();
  return chosen.filter((line) => {
    const key = JSON.stringify([line.articleNumber, line.description]);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
