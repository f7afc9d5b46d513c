import { describe, expect, it } from 'vitest';
import { pageRequests } from '../../../src/counsel/requests/page-requests.ts';
import { makeDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const pagination = {
  printedTotal: 5,
  printed: [2],
  received: 1,
  missing: [1, 3, 4, 5],
  annexesNamed: [],
  annexesFound: [],
};

describe('pages that were not received', () => {
  it('asks the supplier for the pages that the numbering misses', () => {
    const snapshot = makeSnapshot([
      {
        number: 2,
        type: 'audit_report',
        supplier: '04 Lanting',
        path: 'dump/04 Lanting/box.zip!/BSCI p2.pdf',
        fields: {
          title: 'Audit Report',
          documentNumber: 'A-1',
          'parties.auditee.name': 'Lanting Dyeing',
          'parties.auditee.siteAddress': '1 Road',
        },
        document: { pagination },
      },
    ]);
    const [request, ...others] = pageRequests(snapshot);
    expect(others).toEqual([]);
    expect(request!.to).toEqual({ kind: 'supplier', label: '04 Lanting' });
    expect(request!.english).toBe(
      'Please send pages 1, 3 to 5 of 5 of the audit report “Audit Report” (no. A-1; your file “BSCI p2.pdf”; our no. 0002). We received page 2 only. If you can, send the whole document again as one file.',
    );
    expect(request!.chinese).toBe(
      '审核报告《Audit Report》（编号A-1；贵方文件“BSCI p2.pdf”；我方编号0002）共5页，我方仅收到第2页。请补充提供第1页、第3至5页；如方便，请将全部页面合并为一个文件重新发送。',
    );
    expect(request!.rests[0]!.place).toMatchObject({ number: 2 });
    expect(request!.contact.map(({ text }) => text)).toEqual(['Lanting Dyeing', '1 Road']);
  });

  it('asks for annexes that are named and not found', () => {
    const [request] = pageRequests(
      makeSnapshot([
        {
          number: 1,
          type: 'purchase_order',
          document: {
            pagination: {
              ...pagination,
              missing: [],
              annexesNamed: ['Annex A', 'Annex B'],
              annexesFound: ['Annex A'],
            },
          },
        },
      ]),
    );
    expect(request!.what.map(({ text }) => text)).toEqual(['annexes named and not found: Annex B']);
  });

  it('asks for nothing where all that is printed was received', () => {
    expect(pageRequests(makeSnapshot([{ number: 1, type: 'invoice' }]))).toEqual([]);
  });
});

describe('pages that could not be read', () => {
  const made = makeDocument({ number: 3, type: 'invoice' });
  const pages = made.pages.map((page) => ({ ...page, kind: 'unreadable' as const }));

  it('asks for a better scan, once for each document', () => {
    const [request] = pageRequests(makeSnapshot([{ number: 3, type: 'invoice', more: { pages } }]));
    expect(request).toMatchObject({
      kind: 'unreadable',
      what: [{ text: 'page 1 of the file could not be read' }],
    });
  });

  it('leaves a file to its own request of which nothing could be read', () => {
    const occurrences = made.occurrences.map((each) => ({ ...each, state: 'failed' as const }));
    expect(
      pageRequests(makeSnapshot([{ number: 3, type: 'invoice', more: { pages, occurrences } }])),
    ).toEqual([]);
  });
});
