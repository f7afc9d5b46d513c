import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extraction/index.ts';
import type { Page } from '../../../src/model/page.ts';
import { makeDocument, makePage } from '../helpers/make-page.ts';

/** The words of one printed line dealt out to two lines of the reader, as happens on slanting scans. */
function splintered(page: Page, text: string): Page {
  const line = page.words.find((word) => word.text === text)!.line;
  const later = page.words.map((word) => (word.line > line ? { ...word, line: word.line + 1 } : word));
  const own = later.filter((word) => word.line === line);
  const odd = own.filter((_, index) => index % 2 === 1).map((word) => ({ ...word, line: line + 1 }));
  const even = own.filter((_, index) => index % 2 === 0);
  return {
    ...page,
    words: [
      ...later.filter((word) => word.line < line),
      ...even,
      ...odd,
      ...later.filter((word) => word.line > line + 1),
    ],
  };
}

describe('lines that a reader of scans interleaved', () => {
  it('are read as one line, and their values stay grounded', () => {
    const page = splintered(
      makePage(
        [
          [50, 40, 'BILL OF LADING', 16],
          [50, 80, 'Shipper'],
          [50, 93, 'TRAS OS MONTES TEXTEIS LDA.'],
          [50, 106, 'RUA DA FONTE 12,'],
          [50, 119, '5000-100 VILA REAL, PORTUGAL'],
        ],
        { ocr: true },
      ),
      '5000-100',
    );
    const { fields } = extract({ document: makeDocument('transport_document', [page]), pages: [page] });
    const address = fields.find((field) => field.path === 'parties.consignor.address');
    expect(address?.value).toBe('RUA DA FONTE 12, 5000-100 VILA REAL, PORTUGAL');
    expect(address?.groundings.length).toBeGreaterThan(0);
    expect(fields.find((field) => field.path === 'parties.consignor.country')?.normalized).toBe('PT');
  });
});
