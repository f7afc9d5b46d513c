import { describe, expect, it } from 'vitest';
import { adverseSheet } from '../../../src/counsel/sheets/adverse.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { rowsBelow, textOf, textsOf } from './sheet-text.ts';

describe('notices of customs', () => {
  const detention: GivenDocument = {
    number: 1,
    type: 'detention_notice',
    relation: 'in-chain',
    fields: {
      documentNumber: 'DN-1',
      'customs.authority': '19 U.S.C. 1307',
      'request[0].text': 'Purchase orders',
    },
  };
  const exclusion: GivenDocument = {
    number: 2,
    type: 'exclusion_notice',
    fields: { title: 'NOTICE OF EXCLUSION', issueDate: '2025-10-14', 'customs.reason': 'No proof of origin' },
  };

  it('are told with what they rest on, an exclusion before a detention, confirmed or not', () => {
    const rows = rowsBelow(adverseSheet(makeSnapshot([detention, exclusion])), 'Notices of customs');
    expect(rows.map(({ cells }) => textOf(cells[0]))).toEqual([
      'CBP notice of exclusion or seizure',
      'CBP notice of detention',
    ]);
    expect(textsOf(rows[0]!.cells[1])).toEqual(['NOTICE OF EXCLUSION', '2025-10-14', 'No proof of origin']);
    expect(
      rows[0]!.cells[1]!.every(({ place, style }) => place?.number === 2 && style === 'unconfirmed'),
    ).toBe(true);
    expect(textsOf(rows[1]!.cells[1])).toEqual(['Detention notice', 'DN-1', '19 U.S.C. 1307']);
  });
});

describe('numbers of papers of another origin', () => {
  const heading = 'Lots and containers of documents of another origin or shipment';
  const other: GivenDocument = {
    number: 1,
    type: 'declaration',
    relation: 'same-site-other-origin',
    fields: { 'references.lot': 'SK-2409-31', 'origin.lot': 'SK-2409-32' },
  };
  const paper = (number: number, relation: GivenDocument['relation'], lot: string): GivenDocument => ({
    number,
    type: 'packing_list',
    ...(relation === undefined ? {} : { relation }),
    fields: { 'goods[0].lot': lot },
  });

  it('are told where papers of the chain or undecided ones bear them', () => {
    const sheet = adverseSheet(
      makeSnapshot([other, paper(2, 'in-chain', 'SK-2409-31'), paper(3, null, 'sk-2409-31')]),
    );
    const [row, ...more] = rowsBelow(sheet, heading);
    expect(more).toEqual([]);
    expect(textOf(row!.cells[0])).toBe(
      'SK-2409-31: on 1 document of another origin or shipment, and on 2 other documents',
    );
    expect(row!.cells[1]!.map(({ place }) => place?.number)).toEqual([1, 2, 3]);
  });

  it('are not told of papers that are only context, nor of other numbers', () => {
    const sheet = adverseSheet(
      makeSnapshot([other, paper(2, 'context', 'SK-2409-31'), paper(3, 'in-chain', 'TP-2411-086')]),
    );
    expect(rowsBelow(sheet, heading)).toEqual([]);
  });
});
