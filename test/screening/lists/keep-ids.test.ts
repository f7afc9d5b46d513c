import { describe, expect, it } from 'vitest';
import { cbpOrders } from '../../../src/screening/lists/cbp-orders.ts';
import { importListFile } from '../../../src/screening/lists/import/index.ts';
import type { ImportedList } from '../../../src/screening/lists/import/list-reader.ts';
import type { ListSource, PartyEntry } from '../../../src/screening/lists/list.ts';
import { uflpaEntityList } from '../../../src/screening/lists/uflpa-entity-list.ts';
import { dhsPage, dhsPageOf, type PageRow } from '../../support/lists/dhs-page.ts';
import { ordersCsv } from '../../support/lists/orders-csv.ts';

const day = 'August 3, 2026';
const importPage = (rows: readonly string[], known: ListSource, version = '2026-08-03'): ImportedList => {
  const printed = rows.map((cell): PageRow => ({ cell, day }));
  return importListFile(Buffer.from(dhsPage([{ section: 'v', rows: printed }])), 'page.html', {
    version,
    known,
  });
};
const edition = (rows: readonly string[]): ListSource =>
  importListFile(
    Buffer.from(dhsPage([{ section: 'v', rows: rows.map((cell) => ({ cell, day: 'May 1, 2024' })) }])),
    'before.html',
  ).list;
const entry = (imported: ImportedList, id: string): PartyEntry =>
  imported.list.entries.find((each): each is PartyEntry => each.id === id && each.kind === 'party')!;

describe('ids of a known edition', () => {
  const known = edition([
    'Oak Textile Co., Ltd. (also known as Oaktex Weaving)',
    'Elm Energy Material Co., Ltd.',
    'Ash Group (formerly known as Birch Holding Group)',
    'Fir Mining Co., Ltd.',
  ]);

  it('stay with their entries whatever the order, the spelling and the new name', () => {
    const imported = importPage(
      [
        'Willow Spinning Co., Ltd.',
        'Linden Energy Technology Co., Ltd. (formerly known as Elm Energy Material Co., Ltd.)',
        'Oaktex Weaving',
        'OAK TEXTILE CO LIMITED (also known as Oaktex Weaving)',
        'Birch Holding Group',
      ],
      known,
    );
    expect(imported.ids).toEqual([
      {
        id: 'uflpa-willow-spinning-co-ltd',
        name: 'Willow Spinning Co., Ltd.',
        because: 'new',
        knownAs: null,
        shared: null,
      },
      {
        id: 'uflpa-elm-energy-material-co-ltd',
        name: 'Linden Energy Technology Co., Ltd.',
        because: 'via former name',
        knownAs: 'Elm Energy Material Co., Ltd.',
        shared: 'Elm Energy Material Co., Ltd.',
      },
      // The firm itself has the better claim to the id than the row that is named like its alias.
      { id: 'uflpa-oaktex-weaving', name: 'Oaktex Weaving', because: 'new', knownAs: null, shared: null },
      {
        id: 'uflpa-oak-textile-co-ltd',
        name: 'OAK TEXTILE CO LIMITED',
        because: 'same name',
        knownAs: 'Oak Textile Co., Ltd.',
        shared: 'OAK TEXTILE CO LIMITED',
      },
      {
        id: 'uflpa-ash-group',
        name: 'Birch Holding Group',
        because: 'via former name',
        knownAs: 'Ash Group',
        shared: 'Birch Holding Group',
      },
    ]);
    expect(imported.gone).toEqual([{ id: 'uflpa-fir-mining-co-ltd', name: 'Fir Mining Co., Ltd.' }]);
    expect(imported.list.entries.some((each) => each.id === 'uflpa-fir-mining-co-ltd')).toBe(false);
  });

  it('keep the old name as a former one, from an earlier edition to a later one only', () => {
    const rows = ['Linden Energy Technology Co., Ltd. (also known as Elm Energy Material Co., Ltd.)'];
    expect(entry(importPage(rows, known), 'uflpa-elm-energy-material-co-ltd').names).toEqual([
      { text: 'Linden Energy Technology Co., Ltd.', origin: 'official' },
      { text: 'Elm Energy Material Co., Ltd.', origin: 'official' },
    ]);
    const renamed = ['Ash Trading Group (formerly known as Birch Holding Group)'];
    const later = entry(importPage(renamed, known), 'uflpa-ash-group');
    expect(later.names).toContainEqual({ text: 'Ash Group', origin: 'former' });
    const earlier = entry(importPage(renamed, known, '2023-01-01'), 'uflpa-ash-group');
    expect(earlier.names.map((name) => name.text)).not.toContain('Ash Group');
  });

  it('do not tell again of an entry that was dropped before', () => {
    const dropped = {
      ...known,
      entries: known.entries.map((each) =>
        each.kind === 'party' && each.id === 'uflpa-fir-mining-co-ltd'
          ? { ...each, delisted: '2025-01-01' }
          : each,
      ),
    };
    const imported = importPage(
      ['Oak Textile Co., Ltd.', 'Elm Energy Material Co., Ltd.', 'Ash Group'],
      dropped,
    );
    expect(imported.gone).toEqual([]);
  });

  it('do not go by a short word that two firms share', () => {
    const imported = importPage(
      ['Pine Co., Ltd. (also known as Meike)'],
      edition(['Rowan Co., Ltd. (also known as Meike)']),
    );
    expect(imported.ids[0]).toMatchObject({ id: 'uflpa-pine-co-ltd', because: 'new' });
  });

  it('are never given twice', () => {
    const imported = importPage(
      [
        'Maple Mill Co., Ltd. (also known as Oak Textile Co., Ltd.)',
        'Cedar Mill Co., Ltd. (also known as Oaktex Weaving)',
      ],
      known,
    );
    expect(new Set(imported.ids.map((each) => each.id)).size).toBe(2);
    expect(imported.ids[0]).toMatchObject({ id: 'uflpa-oak-textile-co-ltd', because: 'via alias' });
    expect(imported.ids[1]).toMatchObject({ id: 'uflpa-cedar-mill-co-ltd', because: 'new' });
  });

  it('carry names that people added, and the brand families', () => {
    const builtIn = uflpaEntityList();
    const parties = builtIn.entries.filter((each): each is PartyEntry => each.kind === 'party');
    const imported = importListFile(Buffer.from(dhsPageOf(parties)), 'page.html', {
      known: builtIn,
      version: '2026-09-01',
    });
    expect(imported.ids.every((each) => each.because === 'same name')).toBe(true);
    expect(imported.gone).toEqual([]);
    const added = (list: ListSource): string[] =>
      list.entries.flatMap((each) =>
        each.kind === 'party'
          ? each.names
              .filter((name) => name.origin === 'curated' || name.origin === 'unverified')
              .map((name) => `${each.id} ${name.text} ${name.source ?? ''}`)
          : [],
      );
    expect(added(imported.list).sort()).toEqual(added(builtIn).sort());
  });

  it('tell the orders of one firm apart by their days', () => {
    const builtIn = cbpOrders();
    const line = { entity: 'Xuzhou Forging and Pressing Machine Works', merchandise: 'Machine Presses' };
    const imported = importListFile(
      ordersCsv([
        { ...line, date: '8/14/1992', type: 'Finding' },
        { ...line, date: '12/2/1991' },
        { ...line, date: '5/5/2026' },
      ]),
      'orders.csv',
      { known: builtIn },
    );
    expect(imported.ids.map((each) => [each.id, each.because])).toEqual([
      ['cbp-finding-1992-08-14-xuzhou-forging-and-pressing-machine-works', 'same name'],
      ['cbp-wro-1991-12-02-xuzhou-forging-and-pressing-machine-works', 'same name'],
      ['cbp-wro-2026-05-05-xuzhou-forging-and-pressing-machine-works', 'new'],
    ]);
  });
});
