import { describe, expect, it } from 'vitest';
import { documentType } from '../../../schemas/index.ts';
import { layoutPage } from '../../../src/extraction/layout/page-layout.ts';
import { labelIndex } from '../../../src/extraction/rules/labels/label-index.ts';
import { keyed, labelKey } from '../../../src/extraction/rules/labels/label-key.ts';
import { matchLabels } from '../../../src/extraction/rules/labels/label-matches.ts';
import { makePage } from '../helpers/make-page.ts';

function pathsIn(text: string, ocr = false): string[] {
  const layout = layoutPage(makePage([[40, 40, text]], { ocr }), 0);
  return matchLabels(layout, labelIndex(documentType('invoice'), new Map())).flatMap((match) =>
    match.entry.targets.flatMap((target) => (target.kind === 'field' ? [target.field.path] : [])),
  );
}

describe('label keys', () => {
  it.each([
    ['INVOICE  N°:', 'Invoice No'],
    ['Invoice #', 'Invoice No.'],
    ['发 票 号 码：', '发票号码'],
    ['Ｉｎｖｏｉｃｅ Ｎｏ', 'invoice no'],
    ["Date d'échéance", 'DATE D’ECHEANCE'],
  ])('%s and %s are one label', (one, other) => {
    expect(labelKey(one)).toBe(labelKey(other));
  });
  it('lead back to the printed text', () => {
    const { key, positions } = keyed('N° de Facture');
    expect('N° de Facture'.charAt(positions[key.indexOf('f')]!)).toBe('F');
  });
});

describe('labels on a page', () => {
  it('reads a label with its number sign, colon and leaders', () => {
    expect(pathsIn('Invoice No. ...... : 4711')).toContain('documentNumber');
  });
  it('prefers the longest label', () => {
    expect(pathsIn('Due date: 1 May 2024')).not.toContain('issueDate');
    expect(pathsIn('Lieferdatum: 01.05.2024')).not.toContain('issueDate');
  });
  it('takes no word inside a sentence for a label', () => {
    expect(pathsIn('the invoice was sent to the buyer on time and the total was agreed')).toEqual([]);
  });
  it('takes a firm called like a label for no label', () => {
    expect(pathsIn('Lieferant GmbH')).toEqual([]);
    expect(pathsIn('Rohstoff AG Salzgitter')).toEqual([]);
  });
  it('takes no part of a word or a code for a label', () => {
    expect(pathsIn('CO-MT-24-118834')).toEqual([]);
    expect(pathsIn('Dateline: home')).not.toContain('issueDate');
  });
  it('finds labels whose spaces were lost, and misread ones on OCR text only', () => {
    expect(pathsIn('InvoiceNumber: 4711')).toContain('documentNumber');
    expect(pathsIn('Rechnungsnurnmer: 4711', true)).toContain('documentNumber');
    expect(pathsIn('Rechnungsnurnmer: 4711', false)).not.toContain('documentNumber');
  });
});
