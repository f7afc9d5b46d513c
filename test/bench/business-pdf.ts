import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';

/** A reproducible row of whole numbers (linear congruential), so that every run measures the same pages. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    // The low bits of such a generator repeat after a few numbers, which would compress to nothing.
    return (state >>> 8) % limit;
  };
}

const goods = [
  'cotton yarn Ne 30/1',
  'single jersey fabric',
  'T-shirt, men, navy',
  'sewing thread',
  'polybag',
  'care label',
  'carton 60x40x40',
];
const firms = [
  'Harbour Knitting Ltd.',
  'Northfield Textiles GmbH',
  'Linden Apparel S.A.',
  'Eastgate Trading Co., Ltd.',
  'Mira Spinning Mills',
];
const phrases = [
  'The goods remain our property until they have been paid in full.',
  'Quantities were counted at loading and agreed with the carrier.',
  'Please state order and lot number with every enquiry.',
  'Samples of each lot are kept for twelve months.',
];

/**
 * A PDF of text pages of about 250 words, by turns an invoice with ten goods lines and a page of running text with three.
 * Still denser than real papers: born-digital invoices give about 11 fields a page, these about 45.
 */
export async function businessPdf(pages: number, seed: number, padding = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date(0));
  document.setModificationDate(new Date(0));
  const font = await document.embedFont(StandardFonts.Helvetica);
  const next = numbers(seed);
  for (let page = 0; page < pages; page++)
    drawPage(document.addPage([595, 842]), font, next, seed * 1000 + page);
  if (padding > 0) {
    const noise = new Uint8Array(padding).map(() => next(256));
    // A stream nothing refers to: an attached file would be a second file of the dump.
    document.context.register(document.context.stream(noise));
  }
  return document.save();
}

function drawPage(page: PDFPage, font: PDFFont, next: (limit: number) => number, number: number): void {
  const text = (words: string, x: number, y: number, size = 9): void =>
    page.drawText(words, { x, y, size, font });
  const seller = firms[next(firms.length)]!;
  text(seller, 50, 790, 14);
  text(`${1 + next(90)} Mill Road, ${10_000 + next(80_000)} Weavers Town`, 50, 774);
  text('INVOICE', 420, 790, 16);
  text(`Invoice No.: INV-${number}`, 420, 770);
  text(`Date: 2025-0${1 + next(9)}-1${next(10)}`, 420, 756);
  text('Bill to:', 50, 730);
  text(firms[next(firms.length)]!, 50, 717);
  text(`${1 + next(200)} Harbour Street, Portside`, 50, 704);
  for (const [column, header] of ['Description', 'Lot', 'Quantity', 'Unit price', 'Amount'].entries()) {
    text(header, 50 + column * 105, 670);
  }
  let total = 0;
  const lines = number % 2 === 0 ? 10 : 3;
  for (let line = 0; line < lines; line++) {
    const quantity = 10 + next(900);
    const price = 100 + next(9000);
    total += quantity * price;
    const y = 652 - line * 15;
    text(goods[next(goods.length)]!, 50, y);
    text(`L-${1000 + next(9000)}`, 155, y);
    text(`${quantity} pcs`, 260, y);
    text((price / 100).toFixed(2), 365, y);
    text(((quantity * price) / 100).toFixed(2), 470, y);
  }
  text(`Total USD ${(total / 100).toFixed(2)}`, 420, 240, 11);
  const prose = number % 2 === 0 ? 8 : 16;
  for (let line = 0; line < prose; line++) {
    text(`${phrases[next(phrases.length)]!} ${phrases[next(phrases.length)]!}`, 50, 470 - line * 14, 8);
  }
}
