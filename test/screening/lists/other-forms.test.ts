import { describe, expect, it } from 'vitest';
import { importListFile, readAliasTable, readListFile } from '../../../src/screening/lists/import/index.ts';
import type { ListEntry, PartyEntry } from '../../../src/screening/lists/list.ts';
import { activateLists, builtInEditions } from '../../../src/screening/lists/load.ts';
import { uflpaEntityList } from '../../../src/screening/lists/uflpa-entity-list.ts';
import { dhsPage } from '../../support/lists/dhs-page.ts';
import { ordersCsv } from '../../support/lists/orders-csv.ts';
import { targetsCsv } from '../../support/lists/targets-csv.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const party = (entry: ListEntry | undefined): PartyEntry => entry as PartyEntry;
const texts = (entry: ListEntry | undefined): string[] =>
  party(entry).names.map((name) => `${name.origin} ${name.text}`);

describe('targets.simple.csv of OpenSanctions', () => {
  const file = targetsCsv([
    {
      id: 'NK-oak',
      name: 'Oak Company',
      aliases: ['橡树有限公司', 'OOO "Dub"', 'Дуб'],
      countries: 'cn;ru',
      identifiers: '91650000X',
    },
    { id: 'NK-sea', schema: 'Vessel', name: 'OAK TANKER', identifiers: 'IMO9422964' },
    { id: 'NK-ada', schema: 'Person', name: 'Ada Oak' },
    { id: 'NK-coin', schema: 'CryptoWallet', name: 'bc1qexample' },
    { id: 'NK-sign', name: '--' },
  ]);

  it('keeps ids, names in every script, countries and kinds, and says what it left out', () => {
    const list = readListFile(file, 'targets.simple.csv');
    expect(list).toMatchObject({ id: 'example-register-of-firms', version: '2026-10-02' });
    expect(list.entries.map((entry) => [entry.kind, entry.id])).toEqual([
      ['party', 'example-register-of-firms-NK-oak'],
      ['vessel', 'example-register-of-firms-NK-sea'],
      ['party', 'example-register-of-firms-NK-ada'],
    ]);
    expect(texts(list.entries[0])).toEqual([
      'official Oak Company',
      'official 橡树有限公司',
      'official OOO "Dub"',
      'official Дуб',
    ]);
    expect(party(list.entries[0])).toMatchObject({ country: 'cn;ru' });
    expect(party(list.entries[0]).remarks).toContain('identifiers: 91650000X');
    expect(list.notes.join(' ')).toContain('1 CryptoWallet, 1 no name to search for');
  });

  it('reads thousands of rows', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      id: `NK-${index}`,
      name: `Firm ${index} Trading Co., Ltd.`,
      aliases: [`F${index}`, `第${index}公司`],
    }));
    expect(readListFile(targetsCsv(many), 'targets.simple.csv').entries).toHaveLength(5_000);
  });

  it('stands beside the built-in lists under an id of its own', () => {
    const list = readListFile(file, 'targets.simple.csv', { id: 'sanctions', title: 'Sanctions' });
    expect(list.entries.every((entry) => entry.list === 'sanctions')).toBe(true);
    const lists = activateLists([...builtInEditions(), list]);
    expect(lists.versions.map((version) => version.id)).toContain('sanctions');
  });

  it.each([
    [
      'an id that stands twice',
      targetsCsv([
        { id: 'a', name: 'Oak' },
        { id: 'a', name: 'Elm' },
      ]),
      /the id a stands twice/,
    ],
    ['no id', targetsCsv([{ id: '', name: 'Oak' }]), /has no id/],
    ['no party', targetsCsv([{ id: 'a', schema: 'Security', name: 'Oak' }]), /no row names a party/],
    [
      'a quotation mark left open',
      bytes('"id","schema","name","aliases"\n"a","Company","Oak\n'),
      /quotation mark left open/,
    ],
    [
      'a name that is a book',
      targetsCsv([{ id: 'a', name: 'x'.repeat(5_000) }]),
      /5000 characters are no name/,
    ],
    [
      'a cell of fifty megabytes',
      Buffer.concat([bytes('id,schema,name,aliases\na,Company,Oak,'), Buffer.alloc(50 * 1024 * 1024, 'y')]),
      /one row is longer/,
    ],
  ])('refuses %s', (_, content, message) => {
    expect(() => readListFile(content, 'targets.simple.csv')).toThrow(message);
  });
});

describe("list of the user's own", () => {
  const csv = `Name;ID;Aliases;Former names;Listed;Country;Goods;Note;Colour
Oak Textile Co., Ltd.;A-1;橡树纺织有限公司; Old Oak Mill ;2025-03-04;China;yarn;"said by
a customer";red
=HYPERLINK("http://example.test","Elm Co., Ltd.");A-2;@elm;;03/05/2025;;;;
Oak 7;A-3;;;;;;;
`;

  it('reads the documented columns, and text that looks like a formula as text', () => {
    const list = readListFile(bytes(csv), 'customers/Watch List.csv', { retrieved: '2026-01-01' });
    expect(list).toMatchObject({ id: 'watch-list', version: '2025-03-05', retrieved: '2026-01-01' });
    expect(list.entries.map((entry) => entry.id)).toEqual([
      'watch-list-A-1',
      'watch-list-A-2',
      'watch-list-A-3',
    ]);
    expect(texts(list.entries[0])).toEqual([
      'official Oak Textile Co., Ltd.',
      'official 橡树纺织有限公司',
      'former Old Oak Mill',
    ]);
    expect(party(list.entries[0])).toMatchObject({
      listed: ['2025-03-04'],
      country: 'China',
      goods: ['yarn'],
      remarks: ['said by', 'a customer'],
    });
    expect(texts(list.entries[1])).toEqual([
      'official =HYPERLINK("http://example.test","Elm Co., Ltd.")',
      'official @elm',
    ]);
    expect(list.notes).toContain('Columns not used: Colour.');
  });

  it('reads JSON with keys in either spelling, and merges two rows of one name', () => {
    const json = JSON.stringify({
      id: 'our-list',
      title: 'Our list',
      version: '2026-02-03',
      entries: [
        { name: 'Oak Co., Ltd.', aliases: ['Oak', '橡树'], formerNames: 'Elm Co.', sections: ['a'] },
        { name: 'OAK CO. LTD', carveOuts: ['yarn'], sections: ['b'], identifiers: ['IMO 9074729'] },
      ],
    });
    const list = readListFile(bytes(json), 'x.json');
    expect(list).toMatchObject({ id: 'our-list', title: 'Our list', version: '2026-02-03' });
    expect(list.entries).toHaveLength(1);
    expect(party(list.entries[0])).toMatchObject({ sections: ['a', 'b'], carveOuts: ['yarn'] });
    expect(party(list.entries[0]).identifiers).toEqual([{ kind: 'imo', value: '9074729' }]);
    expect(texts(list.entries[0])).toContain('former Elm Co.');
  });

  it('reads a CSV in GB 18030', () => {
    const text = 'name,aliases\n';
    // 新疆橡树纺织有限公司,橡树 in GB 18030.
    const row = Buffer.from('d0c2bdaecff0cAf7b7c4d6afd3d0cfdeb9abcbbe2ccff0caf70a'.toLowerCase(), 'hex');
    const list = readListFile(Buffer.concat([bytes(text), row]), 'own.csv', { version: '2026-01-01' });
    expect(list.entries[0]!.name).toBe('新疆橡树纺织有限公司');
    expect(list.entries[0]!.id).toMatch(/^own-[0-9a-f]{16}$/);
  });

  it('reads an edition in the form that is stored', () => {
    const edition = uflpaEntityList();
    const back = readListFile(bytes(JSON.stringify(edition)), 'uflpa.json');
    expect(back.entries).toEqual(edition.entries);
    expect(back.version).toBe(edition.version);
  });

  const version = { version: '2026-01-01' };
  it.each([
    ['an empty file', '', /the file is empty/],
    ['headings alone', 'name,aliases\n', /no row names anybody/],
    ['no column of names', 'firm number,place\n1,Oak\n', /neither the saved DHS page/],
    ['a row without a name', 'name,country\n,China\n', /line 2 has no name/],
    ['names of nothing', 'name,country\n=,China\n', /no row names anybody/],
    ['an unknown kind', 'name,kind\nOak,ship\n', /"ship" is no kind/],
    ['a day that is none', 'name,listed\nOak,2025-02-30\n', /"2025-02-30" is no day/],
    ['one id for two names', 'name,id\nOak,1\nElm,1\n', /the id 1 stands twice/],
    ['JSON cut off', '[{"name": "Oak"', /no sound JSON/],
    ['JSON without entries', '{"rows": []}', /no array "entries"/],
    ['JSON of texts', '["Oak"]', /entry 1 is not an object/],
    ['an object for a name', '[{"name": {"en": "Oak"}}]', /neither text nor an array/],
    ['a broken edition', '{"entries": [{"names": 1}]}', /no edition of a list/],
  ])('refuses %s', (_, content, message) => {
    expect(() => readListFile(bytes(content), 'own.csv', version)).toThrow(message);
  });

  it('asks for a day when the file names none', () => {
    expect(() => readListFile(bytes('name\nOak Factory\n'), 'own.csv')).toThrow(/say from which day/);
    expect(() => readListFile(bytes('name\nOak Factory\n'), 'own.csv', { version: 'May 2026' })).toThrow(
      /"May 2026" is no day/,
    );
  });

  it('says what a file is that is no text', () => {
    const workbook = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(500)]);
    for (const format of [undefined, 'own-list', 'cbp-orders-csv'] as const) {
      const options = format === undefined ? version : { ...version, format };
      expect(() => readListFile(workbook, 'list.csv', options)).toThrow(
        /a workbook or archive \(XLSX, ZIP\)/,
      );
    }
    const archive = bytes(
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.dhs.gov/x\r\nMIME-Version: 1.0\r\n\r\n<html><table>',
    );
    for (const format of [undefined, 'dhs-entity-list-html'] as const) {
      const options = format === undefined ? version : { ...version, format };
      expect(() => readListFile(archive, 'list.mhtml', options)).toThrow(/a web archive \(MHTML\)/);
    }
    expect(() => readListFile(bytes('%PDF-1.7 …'), 'list.csv')).toThrow(/this is a PDF/);
    expect(() =>
      readListFile(bytes('<p>Not found</p>'), 'l.csv', { ...version, format: 'own-list' }),
    ).toThrow(/web page/);
  });
});

describe('form of a file', () => {
  it('is told by the content, whatever the name', () => {
    const reader = (content: Uint8Array): string =>
      readListFile(content, 'download', { version: '2026-01-01' }).raw!.reader;
    expect(
      reader(bytes(dhsPage([{ section: 'v', rows: [{ cell: 'Oak Mill', day: 'May 1, 2024' }] }]))),
    ).toContain('DHS');
    expect(reader(ordersCsv([{ date: '1/2/2024', entity: 'Oak Mill' }]))).toContain('CBP');
    expect(reader(targetsCsv([{ id: 'a', name: 'Oak Mill' }]))).toContain('OpenSanctions');
    expect(reader(bytes('\ufeffname\nOak Mill\n'))).toContain('own list');
  });

  it('is named with the hash of the bytes', () => {
    const { raw } = readListFile(bytes('name\nOak Mill\n'), 'a.csv', { version: '2026-01-01' });
    expect(raw).toMatchObject({ name: 'a.csv', bytes: 14, reader: 'own list 1' });
    expect(raw!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('may be stated, and is then held to', () => {
    expect(() =>
      readListFile(targetsCsv([{ id: 'a', name: 'Oak' }]), 'x.csv', { format: 'cbp-orders-csv' }),
    ).toThrow(/no column "WRO\/Finding"/);
  });

  it('refuses a known edition of another list', () => {
    expect(() =>
      importListFile(bytes('name\nOak Mill\n'), 'a.csv', { version: '2026-01-01', known: uflpaEntityList() }),
    ).toThrow(/this is the list "a", not "uflpa"/);
  });
});

describe('table of aliases', () => {
  it('reads CSV and JSON alike', () => {
    const csv = `list,entry,name,kind,source,added by,checked by,checked on
uflpa,uflpa-oak,橡树纺织有限公司,registered,gsxt.gov.cn (2026-01-05),A. Reader,B. Reader,2026-01-06
uflpa,uflpa-oak,橡树,brand,,,,
`;
    const table = readAliasTable(bytes(csv), 'aliases.csv');
    expect(table).toMatchObject({ id: 'aliases', version: '2026-01-06' });
    expect(table.rows).toEqual([
      expect.objectContaining({
        kind: 'registered',
        source: 'gsxt.gov.cn (2026-01-05)',
        checkedBy: 'B. Reader',
        checkedOn: '2026-01-06',
      }),
      expect.objectContaining({
        kind: 'brand',
        source: null,
        addedBy: 'not stated',
        checkedBy: null,
        checkedOn: null,
      }),
    ]);
    expect(readAliasTable(bytes(JSON.stringify(table)), 'x.json').rows).toEqual(table.rows);
  });

  it.each([
    ['a missing column', 'list,name\nuflpa,Oak\n', /no column "entry"/],
    ['a row without a name', 'list,entry,name\nuflpa,uflpa-oak,\n', /line 2 has no "name"/],
    ['an unknown kind', 'list,entry,name,kind\nuflpa,uflpa-oak,Oak,nick\n', /"nick" is no kind/],
    ['no day', 'list,entry,name\nuflpa,uflpa-oak,Oak\n', /say of which day/],
    ['no rows', 'list,entry,name\n', /no rows/],
  ])('refuses %s', (_, content, message) => {
    expect(() => readAliasTable(bytes(content), 'aliases.csv')).toThrow(message);
  });
});
