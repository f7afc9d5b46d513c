import { describe, expect, it } from 'vitest';
import { splitVesselVoyage } from '../../../src/extraction/rules/transport.ts';
import type { Run } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

/** A cell of a form: a heading in small type and what is filled in beneath it. */
function cell(left: number, top: number, heading: string, ...lines: string[]): Run[] {
  return [[left, top, heading, 6], ...lines.map((line, index): Run => [left, top + 9 + index * 12, line, 9])];
}

describe('cells of forms', () => {
  const form: Run[] = [
    [220, 30, 'BILL OF LADING', 14],
    ...cell(
      40,
      60,
      'Exporter/Shipper Insert full name, address and telephone',
      'ALMA HALI A.S.',
      'GAZIANTEP',
    ),
    ...cell(320, 60, 'Bill of lading number', 'ALM77120'),
    ...cell(
      40,
      110,
      'Consignee: this document is not negotiable unless it is made out to order',
      'SOUTHERN RUG CO. LLC',
      '12 PEACH STREET, DALTON, GA 30720',
    ),
    ...cell(
      40,
      160,
      'Notify party (the carrier and its agents accept no responsibility whatever for a failure to give notice of arrival)',
      'DALTON BROKERS, INC.',
    ),
    ...cell(40, 200, 'Port of loading', 'MERSIN'),
    ...cell(160, 200, 'Kind of service', 'FCL/FCL'),
    [280, 200, 'Place of delivery. To be filled in only where goods go on by land', 6],
    ...cell(40, 240, 'Port of discharge'),
    ...cell(160, 240, 'Terms of carriage', 'CY/CY'),
  ];
  const reading = read('transport_document', form);

  it('takes the words of a heading for label to its end', () => {
    expect(reading.value('parties.consignor.name')).toBe('ALMA HALI A.S.');
    expect(reading.value('parties.consignee.name')).toBe('SOUTHERN RUG CO. LLC');
    expect(reading.value('parties.notifyParty.name')).toBe('DALTON BROKERS, INC.');
    expect(reading.value('transport.placeOfDelivery')).toBeUndefined();
  });

  it('reads a cell beneath its heading, never in the heading or the cell beside', () => {
    expect(reading.value('transport.portOfLoading')).toBe('MERSIN');
    expect(reading.value('transport.portOfDischarge')).toBeUndefined();
  });

  it('leaves a value behind a small label alone', () => {
    const invoice = read('transport_document', [
      ...form,
      [40, 300, 'Carrier: ORIENTAL STAR LINES LTD', 6],
      [40, 309, 'as agent', 9],
    ]);
    expect(invoice.value('parties.carrier.name')).toBe('ORIENTAL STAR LINES LTD');
  });

  it('reads nothing from a heading that asks for several things', () => {
    const certificate = read('certificate_of_origin', [
      ...cell(40, 60, '1 Versender', 'Kesselbau Thoma GmbH', 'Werkweg 2, 73430 Aalen'),
      ...cell(40, 110, '2 Empfänger', 'Al Noor Trading LLC', 'Dubai'),
      ...cell(40, 160, '3 Ursprungsland', 'Deutschland'),
      ...cell(40, 200, '6 Laufende Nummer; Zeichen; Anzahl und Art der Packstücke', '1 KT 1-4 4 Kisten'),
    ]);
    expect(certificate.value('documentNumber')).toBeUndefined();
    expect(certificate.value('parties.exporter.name')).toBe('Kesselbau Thoma GmbH');
  });
});

describe('ship and voyage in one cell', () => {
  const split = (words: string): [string, string] | null => {
    const parts = splitVesselVoyage(words);
    return parts === null ? null : [words.slice(...parts.vessel), words.slice(...parts.voyage)];
  };

  it('splits at the last word with a number, a flag behind it aside', () => {
    expect(split('NORDIC PEARL 0447-E')).toEqual(['NORDIC PEARL', '0447-E']);
    expect(split('CAPE ROSA AB312N LIBERIA')).toEqual(['CAPE ROSA', 'AB312N']);
    expect(split('BALTIC STAR 018')).toEqual(['BALTIC STAR', '018']);
  });

  it('leaves the number in the name of a ship', () => {
    expect(split('NORTHERN LIGHT 7')).toBeNull();
    expect(split('ATLANTIC 12 EXPRESS')).toBeNull();
  });
});

describe('packages of papers of carriage', () => {
  const carried = (...runs: Run[]): string | null | undefined =>
    read('transport_document', [[220, 30, 'SEA WAYBILL', 14], ...runs]).normalized('totals.packages');

  it('takes the only count with its noun, the count in the row of totals, what was said to be inside', () => {
    expect(carried([300, 300, '64 DRUMS'])).toBe('64');
    expect(
      carried([300, 300, '10 BALES'], [300, 315, '14 BALES'], [50, 340, 'TOTAL'], [300, 340, '24 BALES']),
    ).toBe('24');
    expect(carried([50, 300, '1 x 40HC CONTAINER S.T.C. 880 CARTONS GARMENTS'])).toBe('880');
    expect(carried([50, 300, 'Total items : 31'])).toBe('31');
  });

  it('takes no count of a line for that of the consignment', () => {
    expect(carried([300, 300, '10 BALES'], [300, 315, '14 BALES'])).toBeUndefined();
  });
});

describe('parties by their part, numbers by their check digit', () => {
  it('keeps "same as consignee" as printed', () => {
    const reading = read('transport_document', [
      [220, 30, 'BILL OF LADING', 14],
      [40, 80, 'CONSIGNEE:'],
      [140, 80, 'Thames Tea Importers Ltd'],
      [40, 120, 'NOTIFY PARTY:'],
      [140, 120, 'Same as consignee'],
    ]);
    expect(reading.value('parties.notifyParty.name')).toBe('Same as consignee');
  });

  it('takes the number of an air waybill at its corner where the check digit is right', () => {
    const waybill = (number: string): string | undefined =>
      read('transport_document', [
        [40, 30, number],
        [300, 60, 'Air Waybill', 14],
      ]).value('documentNumber');
    expect(waybill('020-12345675')).toBe('020-12345675');
    expect(waybill('020-12345674')).toBeUndefined();
  });

  it('reads a count beside its label though its noun is the heading of a column', () => {
    const reading = read('packing_list', [
      [220, 30, 'PACKING LIST', 14],
      [40, 200, 'Number of rolls'],
      [200, 200, '17 rolls'],
    ]);
    expect(reading.normalized('totals.packages')).toBe('17');
  });
});
