import type { LiteralPattern } from '../matching/literal-patterns.ts';
import type { NearForm, NearMatch, NeededSupport } from './near-names.ts';

/**
 * 新疆 with one character misread: 疆 as another character of the same shape, or 新 as any that makes no word with 疆 (疆 is
 * rare outside the region's name). The words for borders and for the region's parts are none.
 */
const likeJiang = /新\s?[彊畺]|新\s?[僵缰韁礓橿殭]/gu;
const otherNew = /([\p{Script=Han}])\s?疆(?![域土界场場])/gu;

/** Places of a page where the region's name is misread in Chinese. */
export function misreadRegion(form: NearForm, pattern: LiteralPattern, source: string): NearMatch[] {
  const found: NearMatch[] = [];
  const add = (
    match: RegExpMatchArray,
    at: number,
    got: string,
    want: string,
    needs: NeededSupport,
  ): void => {
    found.push({
      form,
      pattern,
      start: match.index!,
      end: match.index! + match[0].length,
      cost: 1,
      edits: [{ at, got, want, kind: 'substitution', inBrand: false }],
      needs,
    });
  };
  for (const match of source.matchAll(likeJiang)) {
    const got = match[0].slice(-1);
    add(match, 1, got, '疆', /[彊畺]/u.test(got) ? 'nothing' : 'one');
  }
  for (const match of source.matchAll(otherNew)) {
    if (!bordering.test(match[1]!)) add(match, 0, match[1]!, '新', 'one');
  }
  return found;
}

const bordering =
  /[边邊海封无無守戍南北东東西辟拓保卫援入进進出来來治稳驻涉全藏兴爱建赴在留离回返开固安本各我蒙华分裂定靖镇故旧万千大新拜]/u;
