import { describe, expect, it } from 'vitest';
import {
  characterConfusions,
  confusionClassOf,
  groupConfusions,
  hanConfusions,
} from '../../src/text/confusions.ts';
import { fold, foldKey, normalizedFolding, sourceRange } from '../../src/text/fold.ts';
import { segmentForSearch } from '../../src/text/segment.ts';
import { toSimplified } from '../../src/text/simplified.ts';

describe('fold', () => {
  it('maps every folded unit back to its place', () => {
    const source = 'Ｈｅｂｅｉ  Straße ﬁn 纺織';
    const folded = fold(source, {
      width: true,
      case: true,
      diacritics: true,
      spaces: 'single',
      simplified: true,
    });
    expect(folded.text).toBe('hebei strasse fin 纺织');
    expect(folded.map).toHaveLength(folded.text.length + 1);
    expect(folded.map.at(-1)).toBe(source.length);
    const at = folded.text.indexOf('strasse');
    const range = sourceRange(folded, at, at + 'strasse'.length);
    expect(source.slice(range.start, range.end)).toBe('Straße');
    const fin = folded.text.indexOf('fin');
    const finRange = sourceRange(folded, fin, fin + 3);
    expect(source.slice(finRange.start, finRange.end)).toBe('ﬁn');
  });

  it('keeps composed and decomposed letters alike, and surrogate pairs whole', () => {
    expect(fold('Mu\u0308ller', normalizedFolding).text).toBe(fold('Müller', normalizedFolding).text);
    const source = '𠮷田 a';
    const folded = fold(source, { case: true });
    expect(folded.text).toBe('𠮷田 a');
    expect(folded.map).toHaveLength(folded.text.length + 1);
  });

  it('never closes the gap between two numbers', () => {
    expect(fold('1 5', normalizedFolding).text).toBe('1 5');
    expect(fold('1\n5', normalizedFolding).text).toBe('1 5');
    expect(fold('1.5', normalizedFolding).text).toBe('1.5');
    expect(fold('INV 2024', normalizedFolding).text).toBe('inv2024');
  });

  it('keeps signs that carry meaning', () => {
    expect(fold('5 %', normalizedFolding).text).toBe('5%');
    expect(fold('a & b', normalizedFolding).text).toBe('a&b');
  });

  it('makes comparison keys', () => {
    expect(foldKey('  HEBEI  Example-Textile Co., Ltd. ')).toBe('hebei exampletextile co ltd');
    expect(foldKey('Côte d’Ivoire')).toBe(foldKey("COTE D'IVOIRE"));
    expect(foldKey('Đà Nẵng')).toBe('da nang');
    expect(foldKey('İSTANBUL')).toBe('istanbul');
  });
});

describe('confusion table', () => {
  it('holds at most one digit in every class, so no digit becomes another', () => {
    for (const { as, members } of [...characterConfusions, ...groupConfusions, ...hanConfusions]) {
      expect(members.filter((member) => /\d/.test(member)).length, as).toBeLessThanOrEqual(1);
    }
    const classes = new Set('0123456789'.split('').map(confusionClassOf));
    expect(classes.size).toBe(10);
  });

  it('has every character in one class only', () => {
    const members = [...characterConfusions, ...hanConfusions].flatMap((one) => one.members);
    expect(new Set(members).size).toBe(members.length);
  });
});

describe('segmentForSearch', () => {
  it('puts a space around each Han, kana and Thai character', () => {
    expect(segmentForSearch('新疆棉花cotton')).toBe('新 疆 棉 花 cotton');
    expect(segmentForSearch('コットン')).toBe('コ ッ ト ン');
  });
});

describe('toSimplified', () => {
  it('goes character by character and keeps lengths', () => {
    expect(toSimplified('紡織廠有限公司')).toBe('纺织厂有限公司');
    const text = '中華人民共和國 ABC 臺灣';
    expect(toSimplified(text)).toHaveLength(text.length);
  });
});
