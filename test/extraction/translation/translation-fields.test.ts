import { describe, expect, test } from 'vitest';
import { splitAndClassify } from '../../../src/documents/index.ts';
import { extract, groundInOriginal, machineWarning } from '../../../src/extraction/index.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Candidate, Field } from '../../../src/model/field.ts';
import type { Page } from '../../../src/model/page.ts';
import { sketchFile } from '../../documents/sketch-page.ts';

interface Read {
  readonly document: EvidenceDocument;
  readonly fields: Field[];
  readonly pages: readonly Page[];
}

function read(pages: readonly Page[], candidates: readonly Candidate[] = []): Read[] {
  return splitAndClassify(pages).documents.map((document) => {
    const own = document.pages.map(({ page }) => pages.find((each) => each.page === page)!);
    return { document, pages: own, fields: extract({ document, pages: own, candidates }).fields };
  });
}

function field({ fields }: Read, path: string): Field | undefined {
  return fields.find((each) => each.path === path);
}

const translated = `
  Translation from Vietnamese
  # Delivery Order
  Delivery order No.: DO-2231 | Date: 3 June 2025
  Consignor: Song Hong Yarn Company Limited
  Goods | Lot | Net weight (kg)
  Cotton yarn | SH-771 | 1,815.5
  Translated by Quill & Reed Ltd., 4 July 2025`;

describe('fields of a translation', () => {
  test('method, translator, day and the paper translated; the type is its own', () => {
    const [paper] = read(sketchFile(translated));
    expect(paper!.document.type).not.toBe('translation');
    expect(field(paper!, 'translation.method')).toMatchObject({
      value: 'human',
      basis: { kind: 'inferred' },
    });
    expect(field(paper!, 'translation.method')?.groundings[0]?.status).toBe('derived');
    expect(field(paper!, 'translation.translator')?.value).toBe('Quill & Reed Ltd.');
    expect(field(paper!, 'translation.date')?.normalized).toBe('2025-07-04');
    expect(field(paper!, 'translation.ofDocument')?.value).toBe('DO-2231');
  });

  test('a bare heading tells no method', () => {
    const [paper] = read(sketchFile(translated.replace(/Translated by.*/u, '')));
    expect(field(paper!, 'translation.method')).toBeUndefined();
    expect(field(paper!, 'translation.ofDocument')).toBeDefined();
  });

  test('a certificate of its own: translator, languages, paper and day', () => {
    const [paper] = read(
      sketchFile(`
        # Certificate of Translation Accuracy
        We, Grey Heron Translations, hereby certify that the attached is a true and accurate translation
        from Turkish into English of invoice no. EP-20250411-03 and that the translator is fluent in both languages.
        Date: 9 July 2025`),
    );
    expect(paper!.document.type).toBe('translator_certificate');
    expect(field(paper!, 'translation.method')?.value).toBe('certified');
    expect(field(paper!, 'translation.translator')?.value).toBe('Grey Heron Translations');
    expect(field(paper!, 'translation.ofDocument')?.value).toBe('EP-20250411-03');
    expect(field(paper!, 'translation.date')?.normalized).toBe('2025-07-09');
  });

  test('a translation of a paper of no known kind is of the type translation', () => {
    const [paper] = read(
      sketchFile(`
        # Certified Translation
        Translated from the Chinese original
        The well of Shunhe village was dug in the third month; its water is clear and the children like it.`),
    );
    expect(paper!.document.type).toBe('translation');
  });
});

describe('words of a program', () => {
  const machine = translated
    .replace('Translation from Vietnamese', 'Machine Translated by Google')
    .replace(/Translated by Quill.*/u, '');

  test('ground nothing: every field stays with the warning, without a place', () => {
    const [paper] = read(sketchFile(machine));
    expect(field(paper!, 'translation.method')?.value).toBe('machine');
    const others = paper!.fields.filter(
      ({ path }) => !/^(?:translation\.(?:method|date)|language)$/u.test(path),
    );
    expect(others.length).toBeGreaterThan(2);
    for (const each of others) {
      expect(each.groundings, each.path).toEqual([]);
      expect(each.warnings, each.path).toContain(machineWarning);
    }
  });

  test('a firm of that name and a line that sells such programs take nothing away', () => {
    const plain = translated
      .replace('Translation from Vietnamese', 'DeepL Textile Trading Ltd')
      .replace(/Translated by Quill.*/u, 'Machine translation software is not part of this delivery');
    const [paper] = read(sketchFile(plain));
    expect(field(paper!, 'translation.method')).toBeUndefined();
    expect(paper!.fields.every(({ warnings }) => !warnings.includes(machineWarning))).toBe(true);
    expect(field(paper!, 'issueDate')?.groundings.length).toBeGreaterThan(0);
  });

  test("the original's page in the same file grounds what the program's page does not", () => {
    const original = `
      # PHIẾU GIAO HÀNG
      Phiếu giao hàng số: DO-2231 | Ngày 03 tháng 06 năm 2025
      Bên giao: Công ty TNHH Sợi Sông Hồng
      Hàng hóa | Lô | Trọng lượng tịnh (kg)
      Sợi cotton | SH-771 | 1.815,5
      Người giao hàng và người nhận hàng đã ký tên trên phiếu này`;
    const papers = read(sketchFile(original, machine));
    expect(papers.map(({ document }) => document.pages.map(({ page }) => page))).toEqual([[1], [2]]);
    const [one, other] = papers;
    const fields = groundInOriginal({
      original: one!,
      translation: other!,
      pages: [{ original: one!.document.pages[0]!, translation: other!.document.pages[0]! }],
      on: [...one!.pages, ...other!.pages],
    });
    const date = fields.find(({ path }) => path === 'issueDate')!;
    expect(date.groundings.map(({ page, status }) => [page, status])).toEqual([[1, 'normalized']]);
    expect(date.groundings[0]!.quote).toContain('tháng');
    expect(date.warnings).toContain(machineWarning);
  });
});

describe("a translation's field in the original", () => {
  const original = `
    # 成品出库单
    出库单号 CK-8812 | 日期 2025年3月5日
    发货单位 苏州锦程针织有限公司
    品名 | 缸号 | 净重(公斤)
    针织布 | D-5521 | 1,905.0
    原产国：中国
    仓库主管签字，收货人签字，货物当面点清`;
  const english = `
    English translation
    # Delivery Note
    Delivery note No.: CK-8812 | Date: 5 March 2025
    Consignor: Suzhou Jincheng Knitting Co., Ltd.
    Goods | Lot | Net weight (kg)
    Knitted fabric | D-5521 | 1,950.0
    Country of origin: China`;
  const papers = read(sketchFile(original, english));
  const [one, two] = papers;
  const fields = groundInOriginal({
    original: one!,
    translation: two!,
    pages: [{ original: one!.document.pages[0]!, translation: two!.document.pages[0]! }],
    on: [...one!.pages, ...two!.pages],
  });
  const of = (path: string): Field | undefined => fields.find((each) => each.path === path);

  test('numbers, days, codes and countries by the rule of their kind', () => {
    expect(
      of('documentNumber')?.groundings.some(({ page, status }) => page === 1 && status === 'exact'),
    ).toBe(true);
    expect(of('issueDate')?.groundings.map(({ page }) => page)).toEqual([2, 1]);
    expect(of('issueDate')?.groundings[1]?.quote).toBe('2025年3月5日');
    expect(of('origin.country')?.groundings.some(({ page, quote }) => page === 1 && quote === '中国')).toBe(
      true,
    );
  });

  test('the first place stays the first, so that the field keeps its id', () => {
    expect(fields.map(({ id }) => id)).toEqual(two!.fields.map(({ id }) => id));
  });

  test('what the original does not say bears a warning', () => {
    const weight = fields.find(({ value }) => value.includes('1,950'));
    expect(weight).toBeDefined();
    expect(weight!.groundings.every(({ page }) => page === 2)).toBe(true);
    expect(weight!.warnings).toContain('not found on page 1 of the original');
  });

  test('the same input gives the same fields', () => {
    const again = groundInOriginal({
      original: one!,
      translation: { ...two!, fields: two!.fields },
      pages: [{ original: one!.document.pages[0]!, translation: two!.document.pages[0]! }],
      on: [...two!.pages, ...one!.pages],
    });
    expect(again).toEqual(fields);
  });
});

test('a translated name that a language model makes up has no words on the page and never grounds', () => {
  const pages = sketchFile(`
    # 棉纱销售发票
    发票号码 FP-2025-118 | 开票日期 2025年4月2日
    销售方：安徽和信纺织有限公司
    合计 297,500.00 元`);
  const proposal = (value: string, quote: string | null): Candidate => ({
    path: 'parties.seller.nameTranslated',
    value,
    kind: 'party-name',
    quote,
    hint: { page: { file: pages[0]!.file, page: 1 }, lines: [2] },
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    engine: 'llm',
    score: 0.9,
    because: 'model',
  });
  for (const quote of ['安徽和信纺织有限公司', 'Anhui Hexin Textile Co., Ltd.', null]) {
    const [paper] = read(pages, [proposal('Anhui Hexin Textile Co., Ltd.', quote)]);
    const found = paper!.fields.filter(({ path }) => path === 'parties.seller.nameTranslated');
    expect(found.flatMap(({ groundings }) => groundings)).toEqual([]);
  }
});
