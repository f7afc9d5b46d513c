import { describe, expect, test } from 'vitest';
import { splitAndClassify } from '../../src/documents/index.ts';
import { extract } from '../../src/extraction/index.ts';
import type { EvidenceDocument } from '../../src/model/document.ts';
import type { Field } from '../../src/model/field.ts';
import { groundTranslations } from '../../src/pipeline/ground-translations.ts';
import { sketchFile } from '../documents/sketch-page.ts';

const original = `
  # MENŞE BEYANI
  Belge No: TX-2025/118 | Tarih: 17.04.2025
  Ege Pamuk Sanayi ve Ticaret A.Ş. olarak, aşağıdaki malların üretiminde kullanılan pamuğun
  Manisa ilindeki çırçır fabrikamızda işlendiğini beyan ederiz.
  Malın cinsi | Parti no | Balya | Net ağırlık (kg)
  Preseli pamuk | MN-24-0771 | 96 | 21.312,5
  Fatura: EP-20250411-03, tutarı 88.801,00 USD.`;
const translation = `
  Translation from Turkish
  # STATEMENT OF ORIGIN
  Document No.: TX-2025/118 | Date: 17 April 2025
  We, Ege Pamuk Sanayi ve Ticaret A.S., declare that the cotton used in the production of the goods below
  was processed in our ginning factory in the province of Manisa.
  Goods | Lot No. | Bales | Net weight (kg)
  Pressed cotton | MN-24-0771 | 96 | 21,312.5
  Invoice: EP-20250411-03 over USD 88,801.00.`;

function made(...sketches: string[]): {
  documents: { document: EvidenceDocument; fields: Field[] }[];
  pages: ReturnType<typeof sketchFile>;
} {
  const pages = sketchFile(...sketches);
  const documents = splitAndClassify(pages).documents.map((document) => {
    const own = document.pages.map(({ page }) => pages[page - 1]!);
    return { document, fields: extract({ document, pages: own }).fields };
  });
  return { documents, pages };
}

describe('fields of a translation in the file of its original', () => {
  test('are grounded on both pages, and again the same when they are made again', () => {
    const [first, second] = [made(original, translation), made(original, translation)];
    for (const { documents, pages } of [first, second])
      groundTranslations(documents, (references) => references.map(({ page }) => pages[page - 1]!));
    const [paper, english] = first.documents;
    expect(english!.document.pages.map(({ page }) => page)).toEqual([2]);
    const date = english!.fields.find(({ path }) => path === 'issueDate')!;
    expect(date.groundings.map(({ page, quote }) => [page, quote])).toEqual([
      [2, '17 April 2025'],
      [1, '17.04.2025'],
    ]);
    expect(paper!.fields.flatMap(({ groundings }) => groundings).every(({ page }) => page === 1)).toBe(true);
    expect(second.documents).toEqual(first.documents);
  });

  test('a file without a translation is left as it is', () => {
    const { documents, pages } = made(original, translation.replace('Translation from Turkish', ''));
    const before = structuredClone(documents);
    groundTranslations(documents, (references) => references.map(({ page }) => pages[page - 1]!));
    expect(documents).toEqual(before);
  });
});
