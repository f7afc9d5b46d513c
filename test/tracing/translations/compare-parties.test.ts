import { describe, expect, test } from 'vitest';
import type { Field } from '../../../src/model/field.ts';
import { differencesOf, namePairs, type Paper, pairTranslations } from '../../../src/tracing/index.ts';
import { sketchedPapers } from './sketched-papers.ts';

const contract = `
  # 棉纱购销合同
  合同编号：HX-2024-0815
  签订日期：2024年3月5日
  卖方：安徽和信纺织有限公司
  买方：苏州锦程针织有限公司
  品名 | 数量（公斤） | 单价（元） | 金额（元）
  精梳棉纱 | 12,500 | 23.80 | 297,500.00`;

function english(seller: string, buyer: string): string {
  return `
    Translation from Chinese
    # Cotton Yarn Purchase Contract
    Contract No.: HX-2024-0815
    Date: 5 March 2024
    Seller: ${seller}
    Buyer: ${buyer}
    Goods | Quantity (kg) | Unit price (RMB) | Amount (RMB)
    Combed cotton yarn | 12,500 | 23.80 | 297,500.00`;
}

/** A paper of the dump that sets both names of both firms side by side. */
function licence(name: string, translated: string, id: string): Field[] {
  const [paper] = sketchedPapers([contract], 'e');
  const like = paper!.fields.find(({ path }) => path === 'documentNumber')!;
  return [
    { ...like, document: id, path: 'parties.seller.name', value: name },
    { ...like, document: id, path: 'parties.seller.nameTranslated', value: translated },
  ];
}

const names = namePairs([
  ...licence('安徽和信纺织有限公司', 'Anhui Hexin Textile Co., Ltd.', 'one'),
  ...licence('苏州锦程针织有限公司', 'Suzhou Jincheng Knitting Co., Ltd.', 'two'),
]);

function roles(translation: string): string[] {
  const papers: Paper[] = [...sketchedPapers([contract], 'a'), ...sketchedPapers([translation], 'b')];
  const [pair] = pairTranslations(papers).clear;
  return differencesOf(pair!, names).fields.map(([{ path }]) => path);
}

describe('parties of a translation', () => {
  test('names that the papers pair are the same', () => {
    expect(roles(english('Anhui Hexin Textile Co., Ltd.', 'Suzhou Jincheng Knitting Co., Ltd.'))).toEqual([]);
  });

  test('swapped parties are told for both roles', () => {
    expect(roles(english('Suzhou Jincheng Knitting Co., Ltd.', 'Anhui Hexin Textile Co., Ltd.'))).toEqual([
      'parties.buyer.name',
      'parties.seller.name',
    ]);
  });

  test('a name that no paper pairs with anything is left open', () => {
    expect(roles(english('Anhui Hexin Textile Co., Ltd.', 'Suzhou Brocade Way Knitting Co., Ltd.'))).toEqual(
      [],
    );
  });
});
