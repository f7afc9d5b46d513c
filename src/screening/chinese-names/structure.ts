import { isPinyin } from '../../text/pinyin.ts';
import type { ListEntry } from '../lists/list.ts';
import { isTradeName, type ListedForm } from './listed-forms.ts';
import { partsOf } from './name-parts.ts';
import { chinesePlaceAt } from './places.ts';

const none: ReadonlySet<string> = new Set();
const keyOf = (place: string, trade: Iterable<string>): string => `${place}|${[...trade].sort().join('+')}`;
const longestBrand = 4;
/** Fewer telling trade meanings than this are shared by too many firms of one place. */
const leastMeanings = 2;

/**
 * Listed names whose brand is an English trade name that no rule derives, by place and trade: a Chinese name of the same
 * place and trade may be theirs (grade C). Names whose Chinese form is published, or that list a pinyin form, are not here.
 */
export class StructureIndex {
  private readonly forms = new Map<string, ListedForm[]>();

  constructor(entries: readonly ListEntry[], forms: readonly ListedForm[]) {
    const known = new Set<number>();
    for (const [index, entry] of entries.entries()) {
      if (
        entry.kind === 'party' &&
        entry.names.some((name) => name.origin === 'curated' && /\p{Script=Han}/u.test(name.text))
      )
        known.add(index);
    }
    for (const form of forms)
      if (!form.everyday && form.keyWords.split(' ').every((word) => isPinyin(word) && word.length > 3))
        known.add(form.entry);
    for (const form of forms) {
      if (
        known.has(form.entry) ||
        !isTradeName(form) ||
        form.rest.length > 0 ||
        form.trade.size < leastMeanings
      )
        continue;
      for (const place of form.places) {
        const key = keyOf(place, form.trade);
        const listed = this.forms.get(key);
        if (listed === undefined) this.forms.set(key, [form]);
        else if (!listed.some((other) => other.entry === form.entry)) listed.push(form);
      }
    }
  }

  /** Listed names of the same place and trade as a Chinese name without its legal form, and where the name starts. */
  find(
    text: string,
    from: number,
    coreEnd: number,
  ): { start: number; forms: readonly ListedForm[]; brand: string } | null {
    if (this.forms.size === 0) return null;
    for (let start = from; start < coreEnd - 4; start++) {
      const place = chinesePlaceAt(text, start);
      if (place === null) continue;
      let at = start;
      const places: string[] = [];
      for (let next = chinesePlaceAt(text, at); next !== null; next = chinesePlaceAt(text, at)) {
        places.push(next.id);
        at += next.length;
      }
      for (let length = 2; length <= longestBrand && at + length < coreEnd; length++) {
        const parts = partsOf(text.slice(at + length, coreEnd), [], none);
        if (parts.residue !== '' || parts.trade.size < leastMeanings) continue;
        for (const id of places) {
          const found = this.forms.get(keyOf(id, parts.trade.keys()));
          if (found !== undefined) return { start, forms: found, brand: text.slice(at, at + length) };
        }
      }
      return null;
    }
    return null;
  }
}
