import { describe, expect, it } from 'vitest';
import { splitAndClassify } from '../../src/documents/index.ts';
import { sketchFile, sketchPage } from './sketch-page.ts';

const invoice = (number: string, foot = ''): string => `
  Brightwell Fabrics Ltd
  # INVOICE
  Bill to: Northgate Garments plc | Invoice No.: ${number} | Invoice Date: 14 March 2025
  Description | Qty | Unit price | Amount
  Cotton poplin | 400 m | 3.20 | 1,280.00
  Elastic tape | 50 m | 0.40 | 20.00
  Total due | GBP 1,300.00
  ${foot}`;
const packingList = `
  Brightwell Fabrics Ltd
  # PACKING LIST
  Invoice No.: BF-20117 | Date 14 March 2025
  Ctn No. | Description | Qty | N.W. (kgs) | G.W. (kgs)
  1-8 | Cotton poplin | 400 m | 60 | 66`;
const certificate = `
  1. Exporter | # CERTIFICATE OF ORIGIN
  2. Consignee | Certificate No. 25C33
  3. Means of transport and route | 5. For certifying authority use only
  4. Country / region of destination
  6. Marks and numbers | 7. Description of goods | 8. H.S. Code | 9. Quantity`;
const continued = `
  Description | Qty | Unit price | Amount
  Cotton drill | 100 m | 4.00 | 400.00
  Carried forward | 400.00`;
const terms = `
  Terms and Conditions of Sale
  1. The seller shall deliver the goods within the time agreed and the buyer shall accept them when they are offered.
  2. Title to the goods passes when the invoice has been paid in full and not before that day.`;

const split = (...sketches: readonly string[]): string[] =>
  splitAndClassify(sketchFile(...sketches)).documents.map(
    (one) => `${one.type} ${one.pages.map((page) => page.page).join(',')}`,
  );

describe('papers bundled in one file', () => {
  it('cuts at titles of other papers', () => {
    expect(split(invoice('BF-20117'), packingList, certificate)).toEqual([
      'invoice 1',
      'packing_list 2',
      'certificate_of_origin 3',
    ]);
  });

  it('cuts between two invoices of one seller by their numbers', () => {
    expect(split(invoice('BF-20117'), invoice('BF-20118'))).toEqual(['invoice 1', 'invoice 2']);
  });

  it('cuts where page numbers begin again', () => {
    expect(
      split(
        invoice('BF-20117', '@foot Page 1 of 2'),
        `${continued}\n@foot Page 2 of 2`,
        `${packingList}\n@foot Page 1 of 1`,
      ),
    ).toEqual(['invoice 1,2', 'packing_list 3']);
  });

  it('gives the reason for each cut', () => {
    const { documents } = splitAndClassify(sketchFile(invoice('BF-20117'), packingList));
    expect(documents[0]!.startReason).toBe('first page of the file');
    expect(documents[1]!.startReason).toContain('PACKING LIST');
  });
});

describe('pages that belong together', () => {
  it('keeps continued tables and terms with the paper before', () => {
    expect(split(invoice('BF-20117'), continued, terms)).toEqual(['invoice 1,2,3']);
  });

  it('keeps a paper that repeats its title and number on every page', () => {
    expect(split(invoice('BF-20117'), invoice('BF-20117'))).toEqual(['invoice 1,2']);
  });

  it('keeps pages numbered through, whatever headings they bear', () => {
    expect(split(invoice('BF-20117', '@foot Page 1 of 2'), `${packingList}\n@foot Page 2 of 2`)).toEqual([
      'invoice 1,2',
    ]);
  });

  it('does not cut a long report at inner headings that read like titles', () => {
    const first = `
      # Social Audit Report
      Audit company: Example Assurance | Auditee: Some Garment Co., Ltd.
      Audit date: 12 May 2025 | Audit type: Initial | Announced: No
      Number of workers interviewed: 24 | Lead auditor`;
    const inner = (heading: string): string => `
      - Social Audit Report | Some Garment Co., Ltd.
      ## ${heading}
      The auditors asked for the papers of three orders and compared the quantities with the records of the line.
      No difference was found between the papers shown and the records kept by the factory in that month.`;
    expect(
      split(
        first,
        inner('Management systems'),
        inner('Invoice'),
        inner('Packing list'),
        inner('Certificate of Origin'),
      ),
    ).toEqual(['audit_report 1,2,3,4,5']);
  });

  it('puts blank pages with the paper before, and one at the beginning with the paper behind it', () => {
    expect(split('', invoice('BF-20117'), '', packingList)).toEqual(['invoice 1,2,3', 'packing_list 4']);
  });

  it('does not cut parts of one text', () => {
    const parts = [1, 2].map((page) =>
      sketchPage(page === 1 ? 'PACKING LIST\nCtn No. N.W. (kgs) G.W. (kgs)' : 'INVOICE\nAmount due 12.00', {
        page,
        part: `rows ${page}`,
      }),
    );
    expect(splitAndClassify(parts).documents).toHaveLength(1);
  });
});

describe('pages that are missing', () => {
  const run = (...sketches: readonly string[]) => splitAndClassify(sketchFile(...sketches));

  it('reports page 2 of 5 alone', () => {
    const { documents, exceptions } = run(`${continued}\n@foot Page 2 of 5`);
    expect(documents[0]!.pagination).toMatchObject({ printedTotal: 5, printed: [2], missing: [1, 3, 4, 5] });
    expect(exceptions).toHaveLength(1);
    expect(exceptions[0]).toMatchObject({
      code: 'incomplete-document',
      stage: 'documents',
      page: 1,
      document: documents[0]!.id,
    });
    expect(exceptions[0]!.cause).toContain('pages 1, 3 to 5 of 5');
  });

  it('is silent about complete papers', () => {
    const { documents, exceptions } = run(
      invoice('BF-1', '@foot 第1页 共2页'),
      `${continued}\n@foot 第2页 共2页`,
    );
    expect(documents[0]!.pagination).toMatchObject({ printedTotal: 2, printed: [1, 2], missing: [] });
    expect(exceptions).toEqual([]);
  });

  it('is silent where numbers run through a whole bundle', () => {
    const { exceptions } = run(`${invoice('BF-1')}\n@foot – 1 –`, `${packingList}\n@foot – 2 –`);
    expect(exceptions).toEqual([]);
  });

  it('names annexes the paper says it has, and those found', () => {
    const { documents } = run(
      'AFFIDAVIT\nI hereby declare that the list attached as Annex A and the map (see Annex B) are true and correct.',
      'Annex A\nList of lots\nHZ30C-2503A',
    );
    expect(documents[0]!.pagination).toMatchObject({
      annexesNamed: ['Annex A', 'Annex B'],
      annexesFound: ['Annex A'],
    });
  });
});
