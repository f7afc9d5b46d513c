import { describe, expect, it } from 'vitest';
import type { Run } from '../helpers/make-page.ts';
import { type Reading, read } from '../helpers/read.ts';

const requests = (reading: Reading): string[] =>
  reading.fields.filter(({ path }) => /^request(?:\[\d+\])?\.text$/.test(path)).map(({ value }) => value);

const head: Run[] = [
  [180, 40, 'NOTICE OF DETENTION', 16],
  [50, 80, 'Detention No.'],
  [180, 80, '2025-2704-0091'],
  [320, 80, 'Notice Date'],
  [430, 80, 'March 3, 2025'],
];

describe('documents asked for in a notice of detention', () => {
  it('are the items of the list under the words that ask, over as many lines as each has', () => {
    const reading = read('detention_notice', [
      ...head,
      [50, 130, 'You may take any of these steps:'],
      [60, 146, '• export the goods at your own cost'],
      [50, 180, 'The following records are required for polysilicon:'],
      [60, 200, '•'],
      [74, 200, 'Flow chart of every step from quartzite to the module,'],
      [74, 213, 'with a map of each region'],
      [60, 232, '•'],
      [74, 232, 'Invoices and proof of payment for each purchase of silicon metal'],
      [50, 262, 'Ingots and wafers:'],
      [60, 280, '•'],
      [74, 280, 'Production records that name furnace and batch'],
    ]);
    expect(requests(reading)).toEqual([
      'Flow chart of every step from quartzite to the module, with a map of each region',
      'Invoices and proof of payment for each purchase of silicon metal',
      'Production records that name furnace and batch',
    ]);
    for (const field of reading.fields.filter(({ path }) => path.startsWith('request')))
      expect(field.groundings.length).toBeGreaterThan(0);
  });

  it('are none where nothing is asked for', () => {
    const reading = read('detention_notice', [
      ...head,
      [50, 130, 'Details of the shipment'],
      [60, 146, '1. Two containers arrived at the terminal'],
      [60, 162, '2. Seals were intact'],
    ]);
    expect(requests(reading)).toEqual([]);
  });
});

describe('clocks and laws of a notice', () => {
  const reading = read('detention_notice', [
    ...head,
    [50, 120, 'Port of Entry: 2704 Los Angeles, California'],
    [50, 136, 'Entry Number: XJ7-1130442-9'],
    [50, 170, 'The merchandise was presented for examination on February 27, 2025. It is detained under a'],
    [
      50,
      184,
      'Withhold Release Order of the agency. Your response must be received no later than April 2, 2025.',
    ],
  ]);

  it('tells presentation from arrival and from the day of the notice', () => {
    expect(reading.normalized('dates.presented')).toBe('2025-02-27');
    expect(reading.normalized('issueDate')).toBe('2025-03-03');
    expect(reading.value('dates.arrival')).toBeUndefined();
    expect(reading.normalized('dates.responseDue')).toBe('2025-04-02');
  });

  it('names port and law in the words of the notice', () => {
    expect(reading.value('customs.port')).toBe('2704 Los Angeles, California');
    expect(reading.value('customs.authority[0]') ?? reading.value('customs.authority')).toBe(
      'Withhold Release Order',
    );
    expect(reading.value('transport.portOfDischarge')).toBeUndefined();
  });
});

describe('a form with boxes to tick', () => {
  it('asks only for what is ticked, and ends with the boxes', () => {
    const reading = read('cf28_cf29', [
      [200, 40, 'REQUEST FOR INFORMATION', 15],
      [50, 90, 'Please furnish indicated item(s)'],
      [50, 108, '☐ A. Descriptive literature of the article'],
      [50, 124, '☒ B. Mill certificates of the steel used'],
      [50, 140, '☐ C. A sample of the article'],
      [50, 170, '16. Reply message of the importer'],
    ]);
    expect(requests(reading)).toEqual(['B. Mill certificates of the steel used']);
  });
});

describe('a notice of exclusion', () => {
  const reading = read('exclusion_notice', [
    [150, 40, 'U.S. Customs and Border Protection', 13],
    [180, 60, '301 East Ocean Boulevard, Long Beach, CA 90802', 8],
    [190, 90, 'EXCLUSION NOTICE', 15],
    [50, 130, 'Case No.'],
    [180, 130, '2025-2704-EX-114'],
    [50, 148, 'Exclusion date'],
    [180, 148, '05/19/2025'],
    [50, 166, 'Entry No.'],
    [180, 166, 'XJ7-1130442-9'],
    [50, 200, 'The goods are excluded from entry under 19 U.S.C. 1307.'],
  ]);

  it('reads office, case, day and law', () => {
    expect(reading.value('parties.issuer.name')).toBe('U.S. Customs and Border Protection');
    expect(reading.value('documentNumber')).toBe('2025-2704-EX-114');
    expect(reading.normalized('issueDate')).toBe('2025-05-19');
    expect(reading.value('customs.authority') ?? reading.value('customs.authority[0]')).toBe(
      '19 U.S.C. 1307',
    );
    expect(reading.value('references.entry') ?? reading.value('references.entry[0]')).toBe('XJ7-1130442-9');
  });
});

describe('an entry in the older form', () => {
  const reading = read('entry_document', [
    [180, 40, 'ENTRY/IMMEDIATE DELIVERY', 15],
    [50, 90, '1. Arrival Date', 7],
    [180, 90, '2. Elected Entry Date', 7],
    [310, 90, '3. Entry Type Code/Name', 7],
    [450, 90, '4. Entry Number', 7],
    [50, 101, '05/02/2025'],
    [180, 101, '05/03/2025'],
    [310, 101, '01 ABI/S'],
    [450, 101, 'XJ7-1130442-9'],
    [50, 130, '9. Importer Number', 7],
    [180, 130, '16. U.S. Port of Unlading', 7],
    [310, 130, '26. Manufacturer ID', 7],
    [50, 141, '94-2207715-00'],
    [180, 141, 'Los Angeles'],
    [310, 141, 'MYSUNSOL88PEN'],
  ]);

  it('reads the boxes by their captions', () => {
    expect(reading.value('documentNumber')).toBe('XJ7-1130442-9');
    expect(reading.normalized('dates.arrival')).toBe('2025-05-02');
    expect(reading.normalized('dates.entry')).toBe('2025-05-03');
    expect(reading.value('customs.entryType')).toBe('01 ABI/S');
    expect(reading.value('parties.importerOfRecord.identifiers.registration')).toBe('94-2207715-00');
    expect(reading.value('parties.manufacturer.identifiers.mid')).toBe('MYSUNSOL88PEN');
    expect(reading.value('transport.portOfDischarge')).toBe('Los Angeles');
  });

  it('takes the maker’s code for no name', () => {
    expect(reading.value('parties.manufacturer.name')).toBeUndefined();
  });
});

describe('a security filing in two columns', () => {
  const reading = read('security_filing', [
    [50, 40, 'ISF DATA SHEET', 15],
    [50, 80, 'Manufacturer (supplier)', 8],
    [320, 80, 'Container stuffing location', 8],
    [50, 93, 'Penang Solar Sdn. Bhd.'],
    [320, 93, 'Northport Freight Station Sdn. Bhd.'],
    [50, 106, '88 Bayan Lepas Industrial Zone, 11900 Penang, Malaysia'],
    [320, 106, 'Jalan Pelabuhan 3, 42000 Port Klang, Malaysia'],
    [50, 150, 'Importer of record number: 94-2207715-00'],
    [50, 166, 'Country of origin: Malaysia'],
    [50, 182, 'HTSUS-6: 854143'],
  ]);

  it('keeps the maker apart from the place of stuffing, and takes neither for the origin', () => {
    expect(reading.value('parties.manufacturer.name')).toBe('Penang Solar Sdn. Bhd.');
    expect(reading.value('parties.stuffingLocation.name')).toBe('Northport Freight Station Sdn. Bhd.');
    expect(reading.normalized('origin.country')).toBe('MY');
    expect(reading.value('parties.importerOfRecord.identifiers.registration')).toBe('94-2207715-00');
    expect(reading.value('goods[0].hsCode')).toBe('854143');
  });
});
