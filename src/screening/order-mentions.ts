import type { Grade } from '../model/flag.ts';
import { codePointOffset } from '../model/page-text.ts';
import type { ListEntry, RegionalOrderEntry } from './lists/list.ts';
import { type RegionalOrderTerms, termsOf } from './lists/regional-orders.ts';
import type { Mention } from './mention.ts';
import type { FieldsOn } from './page-fields.ts';
import { type CarveOut, carveOutsOf } from './places/carve-outs.ts';
import type { PageSigns } from './places/page-signs.ts';

const reach = 130;
const destinationReach = 28;
const originField = /origin|country/i;
const goodsField = /^goods|^lots|hsCode/i;
const destination =
  /\b(?:shipp?(?:ed)?|export(?:s|ed)?|deliver(?:y|ed|ies)?|sold|sales|send|sent|destin(?:ed|ation)|bound)\s{1,3}(?:to|for|in)\b|\bdestination\s{0,3}[:：]?|\bconsignee\s{0,3}[:：]|\bfor\s{1,3}(?:use\s{1,3}in\b)?|出口到|运往|發往|发往|目的国|目的地/iu;
const statementStop = /[。；;]|\.\s{1,2}(?=[\p{Lu}\d])|\n\s{0,3}\n/u;
/** Fields are asked about for so many goods words of a page at most. */
const mostGoodsWords = 40;

interface FoundGoods {
  readonly words: string;
  readonly rule: 'same-statement' | 'near' | 'goods-field' | 'page';
  /** The field of goods that the words stand in: path and place in the page text, code points. */
  readonly field?: readonly [path: string, start: string, end: string];
}

/** The order's goods beside a range, in a goods field, or else on the page: by words, or by a code of the Harmonized System. */
function goodsBeside(
  signs: PageSigns,
  terms: RegionalOrderTerms,
  start: number,
  end: number,
  stated: boolean,
  fieldsOn: FieldsOn,
): FoundGoods | null {
  const stops = signs.of(statementStop);
  const from = Math.max(0, start - reach);
  const to = end + reach;
  const left = Math.max(from, stops.lastBefore(start)?.end ?? 0);
  const right = Math.min(to, stops.rangeWithin(end, signs.text.length)?.start ?? to);
  const patterns = terms.goods.flatMap((goods) => [goods.words, headingPattern(goods.headings)]);
  for (const [low, high, rule] of [
    [left, right, 'same-statement'],
    [from, to, 'near'],
  ] as const) {
    for (const pattern of patterns) {
      const index = signs.of(pattern);
      const words = index.within(low, start) ?? index.within(end, high);
      if (words !== null) return { words: words.trim(), rule };
    }
  }
  if (!stated) return null;
  let onPage: FoundGoods | null = null;
  for (const pattern of patterns) {
    const index = signs.of(pattern);
    for (const place of index.first(mostGoodsWords)) {
      const words = signs.text.slice(place.start, place.end).trim();
      const path = fieldsOn(place.start, place.end).find((candidate) => goodsField.test(candidate));
      if (path !== undefined) {
        const offsets = [place.start, place.end].map((at) => String(codePointOffset(signs.text, at)));
        return { words, rule: 'goods-field', field: [path, offsets[0]!, offsets[1]!] };
      }
      onPage ??= { words, rule: 'page' };
    }
  }
  return onPage;
}

const headingPatterns = new Map<string, RegExp>();

/** A code of the Harmonized System under one of the headings: printed with its point, or behind its label. */
function headingPattern(headings: readonly string[]): RegExp {
  const key = headings.join('|');
  const known = headingPatterns.get(key);
  if (known !== undefined) return known;
  const sub = headings
    .map((heading) => (heading.length > 4 ? `${heading.slice(0, 4)}\\.?${heading.slice(4)}` : heading))
    .map((source) => (source.length === 2 ? `${source}\\d\\d` : source))
    .join('|');
  const dotted = headings
    .map((heading) =>
      heading.length === 2
        ? `${heading}\\d\\d\\.\\d{2}`
        : heading.length === 4
          ? `${heading}\\.\\d{2}`
          : `${heading.slice(0, 4)}\\.${heading.slice(4)}`,
    )
    .join('|');
  const pattern = new RegExp(
    `(?<![\\d.,])(?:${dotted})(?:\\.?\\d{2,4}){0,2}(?!\\d)|(?:\\bHTS?(?:US)?\\b|\\bH\\.?S\\.?\\b|\\btariff\\b|税则号?列?|商品编[码号]|商品編[碼號]|海关编码|税号)[^\\n\\d]{0,20}(?:${sub})\\d{0,6}(?!\\d)`,
    'iu',
  );
  headingPatterns.set(key, pattern);
  return pattern;
}

/**
 * Orders on the goods of a region: goods and place must be meant together. P1 where the place stands behind an origin label
 * or in a field of origin and the goods beside it or in a field of goods; P2 where both stand in one statement, or the page
 * names the goods elsewhere; P3 where they stand near each other in different statements, or the place behind a word of
 * destination. What the entry's own remarks exempt is said where the page names it, and drops nothing.
 */
export function orderMentions(
  orders: readonly number[],
  entries: readonly ListEntry[],
  signs: PageSigns,
  fieldsOn: FieldsOn,
): Mention[] {
  const mentions: Mention[] = [];
  for (const index of orders) {
    const order = entries[index]!;
    if (order.kind !== 'regional-order') continue;
    const terms = termsOf(order.terms);
    if (terms === null || signs.of(terms.place).count === 0) continue;
    const exempt = carveOutsOn(order, signs);
    for (const { start, end } of signs.of(terms.place).all()) {
      const stated =
        signs.originCue(start) !== null || fieldsOn(start, end).some((path) => originField.test(path));
      const goods = goodsBeside(signs, terms, start, end, stated, fieldsOn);
      if (goods === null) continue;
      const place = signs.text.slice(start, end);
      const sentTo = stated
        ? null
        : signs.of(destination).within(Math.max(0, start - destinationReach), start);
      mentions.push({
        entry: index,
        alias: place,
        origin: 'derived',
        grade: gradeOf(stated, goods, sentTo),
        rule: 'goods-and-place',
        because: [
          `the place "${place}" and the goods "${goods.words}" stand ${placing(stated, goods)}`,
          ...(sentTo === null ? [] : [`"${sentTo.trim()}" in front of the place may name where goods went`]),
          ...exempt.map(
            ({ printed, remark }) =>
              `the page also names "${printed}", which the order's remarks exempt ("${remark}")`,
          ),
        ],
        edits: [],
        start,
        coreEnd: end,
        end,
        cost: 0,
        alternates: [],
        searched: {
          terms: order.terms,
          goods: terms.goods.map(({ key }) => key),
          ...(goods.field === undefined ? {} : { goodsField: [...goods.field] }),
          ...(exempt.length === 0 ? {} : { carveOuts: exempt.map(({ remark }) => remark) }),
        },
      });
    }
  }
  return mentions;
}

function gradeOf(stated: boolean, goods: FoundGoods, sentTo: string | null): Grade {
  if (stated) return goods.rule === 'page' ? 'P2' : 'P1';
  return goods.rule === 'same-statement' && sentTo === null ? 'P2' : 'P3';
}

function placing(stated: boolean, goods: FoundGoods): string {
  if (goods.rule === 'goods-field')
    return 'in a statement of origin and in a field of goods of the same page';
  if (goods.rule === 'page') return 'in a statement of origin and elsewhere on the page';
  if (stated) return 'in a statement of origin';
  return goods.rule === 'same-statement' ? 'in one statement' : 'near each other, in different statements';
}

function carveOutsOn(
  order: RegionalOrderEntry,
  signs: PageSigns,
): { readonly printed: string; readonly remark: string }[] {
  return carveOutsOf(order).flatMap(({ pattern, remark }: CarveOut) => {
    const place = signs.of(pattern).first(1)[0];
    return place === undefined ? [] : [{ printed: signs.text.slice(place.start, place.end), remark }];
  });
}
