import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/model/exception.ts';
import { parsePrivilegeList } from '../../src/pipeline/privilege-list.ts';

function match(list: string, texts: { facts?: Record<string, string>; pages?: string[]; fileName?: string }) {
  return parsePrivilegeList(list, 'counsel.txt').match({ fileName: '', facts: {}, pages: [], ...texts });
}

describe('a privilege list', () => {
  test('finds addresses and domains in headings and text, those below a domain included', () => {
    const list = '# counsel\n\njane@firm.example\nlawfirm.example # all of them\n';
    expect(match(list, { facts: { mailFrom: 'Jane Doe <JANE@firm.example>' } })).toEqual({
      line: 3,
      place: 'mail heading',
    });
    expect(match(list, { facts: { mailCc: 'x@mail.lawfirm.example' } })?.line).toBe(4);
    expect(match(list, { pages: ['nothing', 'write to bo @ lawfirm. example today'] })).toEqual({
      line: 4,
      place: 'text',
    });
    expect(match(list, { pages: ['mary-jane@firm.example'] })).toBeNull();
    expect(match(list, { pages: ['x@notlawfirm.example, x@lawfirm.example.org'] })).toBeNull();
  });

  test('finds names whatever their case, width, accents and spacing, family name first too, and not inside others', () => {
    const list = 'Ann Lée\n王小明\n張大律師\n';
    for (const text of ['ann lee', 'ＡＮＮ  LEE', 'Lee, Ann', 'Ann\nLee', 'Ann-Lee'])
      expect(match(list, { pages: [text] }), text).toEqual({ line: 1, place: 'text' });
    expect(match(list, { pages: ['Joann Lee'] })).toBeNull();
    expect(match(list, { pages: ['Ann Leeds'] })).toBeNull();
    expect(match(list, { pages: ['请联系 王 小 明 律师'] })?.line).toBe(2);
    expect(match(list, { pages: ['张大律师'] })?.line).toBe(3);
    expect(match(list, { fileName: 'Memo_Ann_Lee.pdf' })).toEqual({ line: 1, place: 'file name' });
    expect(match(list, { facts: { author: 'Ann Lee' } })).toEqual({ line: 1, place: 'file property' });
  });

  test('finds long names that OCR misread on pages read from a picture, and only there', () => {
    const list = parsePrivilegeList('Jonathan Marlow\nAnn Lee\n', 'counsel.txt');
    const misread = 'signed: J0nathan Mar1ow';
    const texts = { fileName: '', facts: {}, pages: [misread] };
    expect(list.match(texts)).toBeNull();
    expect(list.match({ ...texts, scans: [misread] })).toEqual({ line: 1, place: 'text' });
    expect(list.match({ ...texts, scans: ['Joann Leeds'] })).toBeNull();
  });

  test('says which line cannot be used', () => {
    for (const [list, message] of [
      ['', /holds no entry/],
      ['# only words\n', /holds no entry/],
      ['lawfirm.example\nLi\n', /line 2: a name needs four letters/],
      ['王\n', /line 1: a name needs two characters/],
      ['a b@c\n', /line 1: this is no mail address/],
      [`${'x'.repeat(300)}\n`, /at most 200 characters/],
    ] as const) {
      expect(() => parsePrivilegeList(list, 'counsel.txt'), list).toThrow(UsageError);
      expect(() => parsePrivilegeList(list, 'counsel.txt'), list).toThrow(message);
    }
  });

  test('takes no time to speak of on a text that is made to slow patterns down', () => {
    const list = `${Array.from({ length: 200 }, (_, index) => `Person ${index} Ofthelist`).join('\n')}\nlawfirm.example\n`;
    const text = `${'person '.repeat(20_000)}${' . '.repeat(20_000)}${'@lawfirm '.repeat(5_000)}`;
    expect(match(list, { pages: [text] })).toBeNull();
  });
});
