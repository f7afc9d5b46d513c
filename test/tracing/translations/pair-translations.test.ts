import { describe, expect, test } from 'vitest';
import { type Paper, pairTranslations } from '../../../src/tracing/index.ts';
import { faithfulPairs } from './faithful-pairs.ts';
import { sketchedPapers } from './sketched-papers.ts';

const agreement = faithfulPairs.find(({ name }) => name.startsWith('Chinese processing agreement'))!;

function summary(papers: readonly Paper[]): { clear: string[]; possible: string[] } {
  const { clear, possible } = pairTranslations(papers);
  const told = (pair: (typeof clear)[number]): string =>
    `${place(pair.translation)} of ${place(pair.original)}: ${pair.pages.pairs
      .map(
        (each) =>
          `${pair.translation.pages[each.translation]!.page}=${pair.original.pages[each.original]!.page}`,
      )
      .join(
        ' ',
      )}${pair.pages.untranslated.length > 0 ? ` without ${pair.pages.untranslated.map((at) => pair.original.pages[at]!.page).join(' ')}` : ''}`;
  return { clear: clear.map(told), possible: possible.map(told) };
}

function place({ pages }: Paper): string {
  return `${pages[0]!.file.charAt(0)}${pages.map(({ page }) => page).join('+')}`;
}

describe('inside one file', () => {
  test('the original, then its translation, then the certificate', () => {
    const certificate = `
      # Translator's Certificate
      I, Alma Reyes, hereby certify that the foregoing is a true and accurate translation from Chinese into English
      of agreement no. JG2025-031 and that I am fluent in both languages.
      Date: 30 April 2025`;
    const papers = sketchedPapers([...agreement.original, ...agreement.translation, certificate], 'a');
    expect(papers.map(place)).toEqual(['a1+2', 'a3+4', 'a5']);
    expect(summary(papers).clear).toEqual(['a3+4 of a1+2: 3=1 4=2']);
    const [pair] = pairTranslations(papers).clear;
    expect(pair!.certificates.map(place)).toEqual(['a5']);
  });

  test('pages turn by turn', () => {
    const [one, two] = agreement.original;
    const [first, second] = agreement.translation;
    const papers = sketchedPapers([one!, first!, two!, second!], 'a');
    expect(papers.map(place)).toEqual(['a1+3', 'a2+4']);
    expect(summary(papers).clear).toEqual(['a2+4 of a1+3: 2=1 4=3']);
  });

  test('papers of one order in two languages stay what they are', () => {
    const order = `
      # 采购订单
      订单号 PO-5512 | 日期 2025年3月1日
      供方：苏州锦程针织有限公司
      品名 | 数量(公斤) | 单价 | 金额
      汗布 | 1,200 | 42.00 | 50,400.00`;
    const invoice = `
      # COMMERCIAL INVOICE
      Invoice No.: SJ-25-0091 | Date: 12 April 2025
      Purchase order: PO-5512
      Description | Quantity | Unit price | Amount
      Jersey fabric | 1,180.5 kg | USD 5.90 | 6,964.95
      Total USD 6,964.95`;
    const papers = sketchedPapers([order, invoice], 'a');
    expect(papers.length).toBe(2);
    expect(summary(papers)).toEqual({ clear: [], possible: [] });
  });
});

describe('across files', () => {
  test('half a translation names the pages without one', () => {
    const papers = [
      ...sketchedPapers(agreement.original, 'a'),
      ...sketchedPapers([agreement.translation[0]!], 'b'),
    ];
    expect(summary(papers).clear).toEqual(['b1 of a1+2: 1=1 without 2']);
  });

  test('each of many translations finds its own original among all the others', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOP';
    const papers = faithfulPairs.flatMap(({ original, translation }, at) => [
      ...sketchedPapers(original, letters.charAt(2 * at)),
      ...sketchedPapers(translation, letters.charAt(2 * at + 1)),
    ]);
    const { clear, possible } = pairTranslations(papers);
    expect(possible).toEqual([]);
    expect(
      clear
        .map(({ translation, original }) => [original.pages[0]!.file[0], translation.pages[0]!.file[0]])
        .sort(),
    ).toEqual(faithfulPairs.map((_, at) => [letters.charAt(2 * at), letters.charAt(2 * at + 1)]).sort());
  });

  const note = (lot: string, weight: string): string => `
    # 成品出库单
    出库单号 CK-${lot} | 日期 2025年3月5日 | 合同 HX-2024-0815
    发货单位 苏州锦程针织有限公司，收货单位 无锡市嘉禾服饰有限公司
    品名 | 缸号 | 件数 | 净重(公斤)
    针织布 | D-${lot} | 40 | ${weight}
    仓库主管签字，收货人签字，货物当面点清`;
  const english = (lot: string, weight: string): string => `
    English translation
    # Delivery Note
    No.: CK-${lot} | Date: 5 March 2025 | Contract: HX-2024-0815
    Consignor: Suzhou Jincheng Knitting Co., Ltd. Consignee: Wuxi Jiahe Apparel Co., Ltd.
    Goods | Lot | Pieces | Net weight (kg)
    Knitted fabric | D-${lot} | 40 | ${weight}
    Signed by the warehouse manager and the receiver, goods counted on the spot`;

  test('one form filled in many times: the numbers decide', () => {
    const papers = [
      ...sketchedPapers([note('5521', '1,905.0')], 'a'),
      ...sketchedPapers([note('5522', '1,520.0')], 'b'),
      ...sketchedPapers([note('5523', '1,135.0')], 'c'),
      ...sketchedPapers([english('5522', '1,520.0')], 'd'),
    ];
    expect(summary(papers)).toEqual({ clear: ['d1 of b1: 1=1'], possible: [] });
  });

  test('a scan made twice is one original; two originals that differ a little are for a person', () => {
    const twice = [
      ...sketchedPapers([note('5521', '1,905.0')], 'a'),
      ...sketchedPapers([note('5521', '1,905.0')], 'b'),
      ...sketchedPapers([english('5521', '1,905.0')], 'c'),
    ];
    expect(summary(twice).clear.length).toBe(1);
    const close = [
      ...sketchedPapers([note('5521', '1,905.0')], 'a'),
      ...sketchedPapers([note('5521', '1,509.0')], 'b'),
      ...sketchedPapers([english('5521', '1,095.0')], 'c'),
    ];
    const { clear, possible } = summary(close);
    expect(clear).toEqual([]);
    expect(possible.length).toBe(2);
  });

  test('what does not say that it is a translation is only named', () => {
    const plain = english('5521', '1,905.0').replace('English translation', '');
    const papers = [...sketchedPapers([note('5521', '1,905.0')], 'a'), ...sketchedPapers([plain], 'b')];
    const { clear, possible } = summary(papers);
    expect(clear).toEqual([]);
    expect(possible.length).toBeLessThanOrEqual(1);
  });

  test('the name of the file may say it', () => {
    const plain = english('5521', '1,905.0').replace('English translation', '');
    const papers = [
      ...sketchedPapers([note('5521', '1,905.0')], 'a', 'supplier/出库单 5521.pdf'),
      ...sketchedPapers([plain], 'b', 'supplier/出库单 5521 - EN.pdf'),
    ];
    expect(summary(papers).clear).toEqual(['b1 of a1: 1=1']);
  });

  test('the order of the papers makes no difference, a decision of a person does', () => {
    const papers = [
      ...sketchedPapers([note('5521', '1,905.0')], 'a'),
      ...sketchedPapers([note('5522', '1,520.0')], 'b'),
      ...sketchedPapers([english('5522', '1,520.0')], 'c'),
      ...sketchedPapers([english('5521', '1,905.0')], 'd'),
    ];
    expect(pairTranslations([...papers].reverse())).toEqual(pairTranslations(papers));
    const apart = pairTranslations(papers, (translation) => translation.pages[0]!.file.startsWith('c'));
    expect(apart.clear.map(({ translation }) => place(translation))).toEqual(['d1']);
  });
});
