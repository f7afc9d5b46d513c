import type { ListEntry } from './lists/list.ts';
import { regionalOrderTerms } from './lists/regional-orders.ts';
import type { Mention } from './mention.ts';
import type { FieldsOn } from './page-fields.ts';
import { lineContext, originCue } from './places/context.ts';

const reach = 130;
const carveOuts =
  /premium tobacco|\bPTML\b|limbe leaf|\bLLTC\b|alliance one|everest carpet|k\.?k\.? carpet|norsang|annapurna carpet/iu;

/** Orders on the goods of a region: the goods and the place must stand near each other, or the place in an origin statement. */
export function orderMentions(
  orders: readonly number[],
  entries: readonly ListEntry[],
  text: string,
  fieldsOn: FieldsOn,
): Mention[] {
  const mentions: Mention[] = [];
  for (const index of orders) {
    const order = entries[index]!;
    if (order.kind !== 'regional-order') continue;
    const terms = regionalOrderTerms.find((candidate) => candidate.key === order.terms);
    if (terms === undefined) continue;
    for (const place of text.matchAll(
      new RegExp(terms.place.source, `g${terms.place.flags.replace('g', '')}`),
    )) {
      const start = place.index;
      const end = start + place[0].length;
      const window = text.slice(Math.max(0, start - reach), end + reach);
      const stated =
        originCue(lineContext(text, start, end)) !== null ||
        fieldsOn(start, end).some((path) => /origin|country/i.test(path));
      const goods = terms.goods.exec(window) ?? (stated ? terms.goods.exec(text) : null);
      if (goods === null) continue;
      const exempt = carveOuts.exec(text);
      mentions.push({
        entry: index,
        alias: place[0],
        origin: 'derived',
        grade: stated ? 'P1' : 'P2',
        rule: 'goods-and-place',
        because: [
          `the place "${place[0]}" and the goods "${goods[0]}" stand ${stated ? 'in a statement of origin' : 'near each other'}`,
          ...(exempt === null ? [] : [`the page also names "${exempt[0]}", which the order may exempt`]),
        ],
        edits: [],
        start,
        coreEnd: end,
        end,
        cost: 0,
        alternates: [],
      });
    }
  }
  return mentions;
}
