import { describe, expect, it } from 'vitest';
import { cbpOrders } from '../../../src/screening/lists/cbp-orders.ts';
import { readOrderCell } from '../../../src/screening/lists/import/cbp-orders-csv.ts';
import { readListFile } from '../../../src/screening/lists/import/index.ts';
import type { ListEntry, PartyEntry } from '../../../src/screening/lists/list.ts';
import { ordersCsv } from '../../support/lists/orders-csv.ts';

const read = (...lines: Parameters<typeof ordersCsv>[0]): readonly ListEntry[] =>
  readListFile(ordersCsv(lines), 'orders.csv').entries;
const names = (entry: ListEntry): string[] => ('names' in entry ? entry.names.map((name) => name.text) : []);

describe('entity cell of the table of orders', () => {
  it.each([
    [
      'Oak Machinery, a/k/a Golden Oak Factory, a/k/a Elm 1st Prison',
      ['Oak Machinery', 'Golden Oak Factory', 'Elm 1st Prison'],
    ],
    [
      'Oak Cattle Enterprise, a/k/a Oak Qiye; Elm Cattle Farm, a/k/a Elm Farm',
      ['Oak Cattle Enterprise', 'Elm Cattle Farm', 'Oak Qiye', 'Elm Farm'],
    ],
    [
      'Oak Apparel S.A. de C.V. and Elm Apparel S.A. de C.V. and their subsidiaries',
      ['Oak Apparel S.A. de C.V.', 'Elm Apparel S.A. de C.V.'],
    ],
    ['Oak Silicon Co. Ltd. and Subsidiaries', ['Oak Silicon Co. Ltd.']],
    [
      'Oak Gloves Company, Limited and its two subsidiaries from China, Elm (Nantong) Gloves Co. Limited and Ash Gloves (HK) Limited.',
      ['Oak Gloves Company, Limited', 'Elm (Nantong) Gloves Co. Limited', 'Ash Gloves (HK) Limited'],
    ],
    [
      'Oak Carpet Pvt., Elm Carpet Pvt., Ltd., Ash Carpet, and K.K. Carpets; Kathmandu.',
      ['Oak Carpet Pvt.', 'Elm Carpet Pvt., Ltd.', 'Ash Carpet', 'K.K. Carpets'],
    ],
    [
      'Oak Zinc Factory, a/k/a Elm Prison (Changsha No. 4 Prison)',
      ['Oak Zinc Factory', 'Changsha No. 4 Prison', 'Elm Prison'],
    ],
    ['Imai Tea & Trading Co., Ltd. (of Nagoya, Japan)', ['Imai Tea & Trading Co., Ltd.']],
    ['Oak Copper D.O.O..', ['Oak Copper D.O.O.']],
    [
      'Oak Garment Co., Ltd.; Elm Weaving Co., Ltd. a.k.a. EW Tex; and Ash Dyeing Co., Ltd. and its subsidiaries',
      ['Oak Garment Co., Ltd.', 'Elm Weaving Co., Ltd.', 'Ash Dyeing Co., Ltd.', 'EW Tex'],
    ],
    [
      'Oak Farms S.A. de C.V. (Rancho El Roble) & Elm Growers, S.A. de C.V.',
      ['Oak Farms S.A. de C.V.', 'Elm Growers, S.A. de C.V.', 'Rancho El Roble'],
    ],
    ['Oak Leaf Tobacco Limited (OLTL)', ['Oak Leaf Tobacco Limited', 'OLTL']],
    ['Oak & Co., Ltd. & Sons', ['Oak & Co., Ltd. & Sons']],
    ['Oak Trading Inc., doing business as Elm Foods', ['Oak Trading Inc.', 'Elm Foods']],
  ])('reads %s', (cell, expected) => {
    const { members, aliases } = readOrderCell(cell);
    expect([...members, ...aliases]).toEqual(expected);
  });

  it('reads vessels without their numbers, and the numbers', () => {
    expect(readOrderCell('Fishing Vessel: Oak Maru 88 (IMO 9074729)')).toMatchObject({
      vessels: ['Oak Maru 88'],
      numbers: ['IMO 9074729'],
    });
    expect(
      readOrderCell('Fishing Vessels: Oak 1, IMO 9074729; Elm 2 (f/k/a Ash 3) and Fir 4 (call sign BZ1)')
        .vessels,
    ).toEqual(['Oak 1', 'Elm 2', 'Ash 3', 'Fir 4']);
  });

  it('is linear on endless cells', () => {
    for (const cell of [
      ', a/k/a '.repeat(8_000),
      ' and its'.repeat(8_000),
      '(of '.repeat(15_000),
      'x, '.repeat(20_000),
      ` (${'A '.repeat(30_000)}`,
      `Ltd. ${'(A b '.repeat(10_000)}`,
      `Fishing Vessel: ${', IMO '.repeat(8_000)}`,
      'Co. & A'.repeat(8_000),
    ])
      expect(JSON.stringify(readOrderCell(cell)).length).toBeLessThan(4 * cell.length);
  });
});

describe('table of orders', () => {
  it('finds a vessel by its name and by its number', () => {
    const [vessel] = read({ date: '09/05/2026', entity: 'Fishing Vessel: Oak Maru 88 (IMO 9074729)' });
    expect(vessel).toMatchObject({ kind: 'vessel', identifiers: [{ kind: 'imo', value: '9074729' }] });
    expect(names(vessel!)).toEqual(['Oak Maru 88']);
  });

  it('reads days with the mark of a footnote', () => {
    expect(read({ date: '09/05/2026*', entity: 'Oak Copper Co., Ltd.' })[0]).toMatchObject({
      listed: ['2026-09-05'],
    });
  });

  it('reads parties, vessels, orders on goods and exemptions, in Windows-1252', () => {
    const entries = read(
      {
        date: '12/28/1953',
        entity: 'Prisión Estatal, Elm City',
        country: 'Mexico',
        merchandise: 'Furniture',
        type: 'Finding',
      },
      {
        date: '05/28/2025',
        entity: 'Fishing Vessel: Oak Fa 7',
        country: 'Fishing Vessels',
        merchandise: 'Seafood',
      },
      {
        date: '5/18/2018',
        entity: 'All Turkmenistan Cotton or products produced in whole or in part with Turkmenistan cotton.',
        country: 'Turkmenistan',
        merchandise: 'Cotton',
      },
      {
        date: '11/01/2019',
        entity: 'Tobacco produced in Malawi and products containing tobacco produced in Malawi',
        country: 'Malawi',
        status: 'Partially Modified',
        remarks:
          'CBP has removed tobacco from the order that is produced by the following:Oak Leaf Company Limited (OLC) removed from the order, 07/31/2020Elm One International removed from the order, 06/03/2020',
      },
      { date: '11/9/2023', entity: 'Oak Tobacco Malawi Limited', country: 'Malawi', status: 'Inactive' },
      {
        date: '1/13/2021',
        entity: 'Oak Group (XPCC) and its subordinates',
        remarks: 'Enforcement of WRO superseded by enforcement of UFLPA rebuttable presumption',
      },
    );
    expect(entries.map((entry) => [entry.kind, entry.id])).toEqual([
      ['party', 'cbp-finding-1953-12-28-prision-estatal-elm-city'],
      ['vessel', 'cbp-wro-2025-05-28-fishing-vessel-oak-fa-7'],
      ['regional-order', 'cbp-wro-2018-05-18-all-turkmenistan-cotton-or-products-produced-in-wh'],
      ['regional-order', 'cbp-wro-2019-11-01-tobacco-produced-in-malawi-and-products-containing'],
      ['party', 'cbp-wro-2023-11-09-oak-tobacco-malawi-limited'],
      ['party', 'cbp-wro-2021-01-13-oak-group-xpcc-and-its-subordinates'],
    ]);
    expect(entries[0]).toMatchObject({
      name: 'Prisión Estatal, Elm City',
      country: 'Mexico',
      goods: ['Furniture'],
      listed: ['1953-12-28'],
    });
    expect(entries[1]).toMatchObject({ vessels: ['Oak Fa 7'], status: 'Active' });
    expect(names(entries[1]!)).toEqual(['Oak Fa 7']);
    expect(entries[2]).toMatchObject({ terms: 'turkmenistan-cotton' });
    expect(entries[3]).toMatchObject({
      carveOuts: [
        'Oak Leaf Company Limited (OLC) removed from the order, 07/31/2020',
        'Elm One International removed from the order, 06/03/2020',
      ],
    });
    expect(entries[4]).toMatchObject({ status: 'Inactive' });
    expect(entries[5]).toMatchObject({ scope: ['and subsidiaries'] });
    expect((entries[5] as PartyEntry).remarks.join(' ')).toContain('superseded');
    expect(names(entries[5]!)).toEqual(['Oak Group', 'XPCC']);
  });

  it('says of an order on goods without search terms that only its words are searched for', () => {
    const list = readListFile(
      ordersCsv([{ date: '1/2/2026', entity: 'All cocoa produced in Oakland' }]),
      'orders.csv',
    );
    expect(list.notes.join(' ')).toContain('no search terms');
    expect(list.entries[0]).toMatchObject({ kind: 'party' });
  });

  it('reads a table made from the built-in edition back into the same ids, names and orders', () => {
    const builtIn = cbpOrders();
    const lines = builtIn.entries
      .filter((entry, index, all) => all.findIndex((other) => other.id === entry.id) === index)
      .map((entry) => {
        const known = new Set([entry.name]);
        const aliases = names(entry).filter(
          (name) => !entry.name.includes(name.split(' ')[0]!) && !known.has(name),
        );
        const [, type, year, month, day] = /^cbp-(wro|finding)-(\d{4})-(\d\d)-(\d\d)/.exec(entry.id)!;
        const facts = entry.kind === 'party' || entry.kind === 'vessel' ? entry : null;
        return {
          type: type === 'wro' ? 'WRO' : 'Finding',
          date: `${Number(month)}/${Number(day)}/${year}`,
          country: facts?.country ?? 'Elsewhere',
          merchandise: facts?.goods?.[0] ?? '',
          status: facts?.status ?? 'Active',
          entity: [
            entry.name,
            ...(facts?.kind === 'vessel'
              ? []
              : aliases.filter(() => !/[;&]|Pvt| and /.test(entry.name)).map((alias) => `a/k/a ${alias}`)),
          ].join(', '),
          remarks:
            entry.kind === 'regional-order' || facts !== null
              ? ((entry as PartyEntry).carveOuts ?? []).join('')
              : '',
        };
      });
    const list = readListFile(ordersCsv(lines), 'orders.csv', { known: builtIn, version: '2026-06-23' });
    const key = (entry: ListEntry): string => `${entry.kind} ${entry.id}`;
    expect(list.entries.map(key).sort()).toEqual(builtIn.entries.map(key).sort());
    for (const entry of builtIn.entries) {
      const back = list.entries.find((other) => key(other) === key(entry))!;
      expect('carveOuts' in back ? back.carveOuts : []).toEqual('carveOuts' in entry ? entry.carveOuts : []);
      expect('vessels' in back ? back.vessels : []).toEqual('vessels' in entry ? entry.vessels : []);
      if (entry.kind === 'vessel') expect(names(back)).toEqual(names(entry));
    }
  });

  it.each([
    [
      'without a column',
      ordersCsv([{ date: '1/2/2020', entity: 'Oak' }], ['Merchandise']),
      /no column "Merchandise"/,
    ],
    [
      'with a day that is none',
      ordersCsv([{ date: '31/12/2020', entity: 'Oak Factory' }]),
      /"31\/12\/2020" is no day/,
    ],
    ['with headings alone', ordersCsv([]), /no rows below/],
    ['with an empty entity', ordersCsv([{ date: '1/2/2020', entity: '' }]), /line 2 names no entity/],
    [
      'with an endless entity',
      ordersCsv([{ date: '1/2/2020', entity: 'x'.repeat(20_000) }]),
      /20000 characters/,
    ],
  ])('refuses a table %s', (_, bytes, message) => {
    expect(() => readListFile(bytes, 'orders.csv', { format: 'cbp-orders-csv' })).toThrow(message);
  });
});
