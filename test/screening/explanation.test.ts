import { expect, it } from 'vitest';
import { createScreener, loadLists } from '../../src/screening/index.ts';
import { pageOf } from './pages.ts';

const screener = createScreener(loadLists());
const explained = (text: string, entry: RegExp): string =>
  screener
    .screen({ pages: [pageOf(text)], documents: [], fields: [] })
    .find((flag) => entry.test(flag.entry.name))!.explanation;

it("says a name once where it is the entry's own", () => {
  const words = explained('Seller: XINJIANG ZHONGTAI CHEMICAL CO., LTD.', /Zhongtai Chemical/);
  expect(words).toMatch(
    /^"XINJIANG ZHONGTAI CHEMICAL CO\., LTD\." matches the name "Xinjiang Zhongtai Chemical Co\. Ltd\.?" in the DHS UFLPA Entity List of 2026-08-03; grade E1 because /,
  );
});

it('names the kind of another name and whose it is', () => {
  const words = explained('Supplier: Wuxi Shangji Automation Co., Ltd.', /Hongyuan/);
  expect(words).toMatch(/, a former name on the list, of Hongyuan Green Energy Co\., Ltd\./);
});

it('says which pattern a number fits, without repeating the number', () => {
  const words = explained('Carrier of cotton lint, Aksu, Xinjiang, tel 0997-555 0182', /telephone area/);
  expect(words).toMatch(/^"0997-555 0182" fits the pattern of telephone area of Xinjiang /);
});

it('tells what the words around a mention say without the name of a rule', () => {
  const words = explained('We do not source any cotton from Xinjiang.', /Xinjiang/);
  expect(words).toContain('; the words around it deny it, which changes nothing in the grade.');
});
