import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extraction/index.ts';
import { makeDocument, makePage } from '../helpers/make-page.ts';

/** Each statement found with whether its wording is said to differ, and what is said not to have been found. */
function certificate(text: string, ocr = false) {
  const lines = text.trim().split('\n');
  const page = makePage(
    lines.map((line, index) => [50, 60 + index * 16, line.trim()] as const),
    { ocr },
  );
  const { fields, exceptions } = extract({
    document: makeDocument('certificate_12_43_a', [page]),
    pages: [page],
  });
  const clauses = new Map(
    fields
      .filter(({ path }) => path.startsWith('clauses.'))
      .map(({ path, value, warnings }) => [
        path.slice(8),
        [value, warnings.join().includes('different')] as const,
      ]),
  );
  return { clauses, value: (path: string) => fields.find((field) => field.path === path)?.value, exceptions };
}

describe('certificates that say it otherwise', () => {
  it('other words are found as other words', () => {
    const { clauses, value } = certificate(`CERTIFICATE OF ORIGIN
      I, the owner of the goods described below, hereby certify that these goods,
      a quantity of 7,500 pieces of cotton towels, packed in 150 cartons
      with marks GL 1-150, were manufactured by Gujarat Linen Pvt. Ltd. in or near Surat, India,
      and were loaded on the vessel BALTIC STAR at Mundra, which sailed on 3 May 2025,
      and that neither forced nor indentured labour was used at any stage of production of the goods or of their components.
      Date: 5 May 2025`);
    expect(clauses.get('labor')?.[0]).toMatch(/^neither forced nor indentured labour was used/u);
    expect(clauses.get('labor')?.[1]).toBe(true);
    expect(clauses.get('description')?.[0]).toBe('of cotton towels');
    expect(clauses.get('producedAt')).toEqual(['in or near Surat, India', true]);
    expect(value('origin.siteName')).toBe('Surat, India');
    expect([...clauses.keys()]).toHaveLength(13);
  });

  it('what is left out is told one by one', () => {
    const { clauses, exceptions } = certificate(`CERTIFICATE OF ORIGIN
      I, foreign seller or owner of the merchandise hereinafter described, certify that such merchandise,
      consisting of 7,500 pieces of towels in 150 cartons, was mined, produced, or manufactured by Gujarat Linen
      Pvt. Ltd. at or near Surat, India, and that forced labor was not employed in any stage of the production of
      the merchandise. Dated May 5, 2025`);
    expect(clauses.get('description')?.[0]).toBe('of towels');
    expect(clauses.get('labor')?.[1]).toBe(false);
    const missing = exceptions
      .filter(({ code }) => code === 'clause-not-found')
      .map(({ cause }) => cause)
      .join('\n');
    for (const words of [
      'marks and numbers',
      'carrier on board',
      'place of lading',
      'date on which',
      'every component',
    ])
      expect(missing).toContain(words);
    expect(missing).not.toContain('class of labor');
  });

  it('letters that OCR confuses are no other wording; on a text page they are', () => {
    const text = `CERTIFICATE OF ORIGIN
      I, foreign se11er or owner of the merchandise hereinafter describcd, certify that such merchandise,
      consistlng of 7,500 pieces of towels in 150 cartons bearing the following rnarks and numbers GL 1-150,
      was mined, produced, or rnanufactured by Gujarat Linen Pvt. Ltd. at or near Surat, India,
      and was laden on board BALTIC STAR at Mundra which departed from Mundra on May 3, 2025;
      and that forced labor was not ernployed in any stage of the mining, production, or manufacture
      of the merchandise or of any cornponent thereof. Dated May 5, 2025`;
    const read = certificate(text, true).clauses;
    expect([...read.keys()]).toHaveLength(13);
    expect([...read].filter(([, [, differs]]) => differs)).toEqual([]);
    expect(read.get('labor')?.[0]).toContain('was not ernployed in any stage');
    const printed = certificate(text).clauses;
    expect([...printed].every(([, [, differs]]) => !differs) && printed.size === 13).toBe(false);
  });

  it('a form in Chinese and English is read by its English words', () => {
    const { clauses, value } = certificate(`原产地证明 CERTIFICATE OF ORIGIN
      本人系下述货物的外国卖方 I, foreign seller or owner of the merchandise hereinafter described, certify that such merchandise,
      数量 consisting of 7,500 pieces of 棉毛巾 cotton towels, in 150 cartons
      bearing the following marks and numbers GL 1-150 was manufactured by 江苏绿洲纺织有限公司 Jiangsu Lvzhou Textile Co., Ltd.
      at or near 南通 Nantong, Jiangsu, China, was laden on board BALTIC STAR at Shanghai
      which departed from Shanghai on May 3, 2025, and that 强迫劳动 forced labor was not employed in any stage of the
      production or manufacture of the merchandise or of any component thereof. 日期 Dated May 5, 2025`);
    expect(clauses.get('producedAt')).toEqual(['at or near 南通 Nantong, Jiangsu, China', false]);
    expect(clauses.get('producedBy')?.[0]).toContain('江苏绿洲纺织有限公司');
    expect(clauses.get('labor')).toEqual([
      '强迫劳动 forced labor was not employed in any stage of the production or manufacture of the merchandise',
      true,
    ]);
    expect(value('origin.country')).toBe('China');
  });
});
