import { describe, expect, it } from 'vitest';
import { columnLabel, tablePlaceOf } from '../../../src/model/table-place.ts';
import type { FieldView, PlaceView } from '../../../src/review/api/document.ts';
import {
  openCells,
  pagesOfTable,
  tableAmong,
  tablesAmong,
} from '../../../src/review/server/tables/table-of-document.ts';

const place: PlaceView = {
  file: 'f',
  page: 1,
  status: 'exact',
  boxes: [{ x: 0.1, y: 0.2, width: 0.1, height: 0.02 }],
  offsets: [0, 4],
  cells: [],
  quote: '',
  textOrigin: 'text',
  ocrConfidence: 1,
};

function field(path: string, value: string, given: Partial<FieldView> = {}): FieldView {
  return {
    id: `id ${path} ${value}`,
    document: 'd',
    path,
    form: path.replace(/\[\d+\]/gu, ''),
    label: path,
    group: 'goods',
    groupLabel: 'Goods',
    kind: 'text',
    criticality: 0.5,
    value,
    normalized: value,
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 0.9,
    engines: ['rules'],
    standing: 'alone',
    because: '',
    places: [place],
    rivals: [],
    state: 'proposed',
    todo: 'decide',
    changedSince: null,
    risk: 0.1,
    flags: [],
    version: null,
    decisions: [],
    unreadLanguage: null,
    ...given,
  };
}

const invoice = (third: string, total: string, given: Partial<FieldView> = {}) => [
  field('goods[0].description', 'white'),
  field('goods[0].amount', '36000.00'),
  field('goods[1].description', 'navy'),
  field('goods[1].amount', '28800.00'),
  field('goods[2].description', 'sage'),
  field('goods[2].amount', third, given),
  field('totals.amount', total),
];

describe('cells of a table', () => {
  it('are known by their path, with and without an index', () => {
    expect(tablePlaceOf('goods[12].hsCode')).toEqual({ group: 'goods', row: 12, part: 'hsCode' });
    expect(tablePlaceOf('lots.id')).toEqual({ group: 'lots', row: 0, part: 'id' });
    expect(tablePlaceOf('audit.finding[1].text')).toEqual({ group: 'audit.finding', row: 1, part: 'text' });
    expect(tablePlaceOf('parties.seller[1].name')).toBeNull();
    expect(tablePlaceOf('goodsx[1].name')).toBeNull();
  });

  it('have headings in words', () => {
    expect(columnLabel('countryOfOrigin')).toBe('Country of origin');
    expect(columnLabel('hsCode')).toBe('HS code');
    expect(columnLabel('id')).toBe('Id');
  });
});

describe('a table of a document', () => {
  it('has its rows by number and its columns in the order of the type', () => {
    const table = tableAmong(
      'invoice',
      [
        field('goods[10].description', 'k'),
        field('goods[2].amount', '1'),
        field('goods[2].description', 'c'),
        field('title', 'Invoice'),
      ],
      'goods',
    )!;
    expect(table.rows.map(({ index }) => index)).toEqual([2, 10]);
    expect(table.columns.map(({ part }) => part)).toEqual(['description', 'amount']);
    expect(table.rows[0]!.place).toMatchObject({ file: 'f', page: 1, boxes: [{ x: 0.1, y: 0.2 }] });
  });

  it('is none where no field stands in it', () => {
    expect(tableAmong('invoice', [field('title', 'Invoice')], 'goods')).toBeNull();
  });

  it('is listed with its rows and what is open', () => {
    expect(tablesAmong([...invoice('1', '2'), field('lots.id', 'L', { todo: 'none' })])).toEqual([
      { group: 'goods', label: 'Goods', rows: 3, open: 6 },
      { group: 'lots', label: 'Lots and bales', rows: 1, open: 0 },
    ]);
  });

  it('shows the cell that is not rejected where two fields stand at one path', () => {
    const table = tableAmong(
      'invoice',
      [field('goods[0].amount', 'wrong', { state: 'rejected', todo: 'none' }), field('goods[0].amount', '5')],
      'goods',
    )!;
    expect(table.rows[0]!.cells.amount!.value).toBe('5');
  });

  it('names the pages that it stands on', () => {
    const table = tableAmong(
      'invoice',
      [field('goods[0].amount', '5', { places: [{ ...place, page: 2 }] })],
      'goods',
    )!;
    const pages = [1, 2, 3].map((page) => ({ file: 'f', page }));
    expect(pagesOfTable(table, pages as never).map(({ page }) => page)).toEqual([2]);
  });
});

describe('the total of a table', () => {
  const amount = (fields: readonly FieldView[]) =>
    tableAmong('invoice', fields, 'goods')!.checks.find(({ part }) => part === 'amount')!;

  it('agrees with the sum of its rows to the last digit', () => {
    expect(amount(invoice('21600.00', '86400.0'))).toMatchObject({
      kind: 'sum',
      stated: '86400',
      reckoned: '86400',
      agrees: true,
    });
    expect(amount(invoice('21600.01', '86400.00')).agrees).toBe(false);
  });

  it('is not told to agree or differ where a row has no number, or no total is stated', () => {
    expect(amount(invoice('about 20', '86400')).agrees).toBeNull();
    expect(
      amount(invoice('21600', '86400').filter(({ path }) => path !== 'goods[1].amount')).agrees,
    ).toBeNull();
    expect(amount(invoice('21600', '86400').slice(0, -1))).toMatchObject({ stated: null, agrees: null });
  });

  it('leaves rejected cells out of the sum', () => {
    const fields = [...invoice('21600', '86400'), field('goods[3].amount', '9', { state: 'rejected' })];
    expect(amount(fields).agrees).toBe(true);
  });

  it('is not reckoned over different units', () => {
    const fields = [
      field('goods[0].quantity', '10'),
      field('goods[0].unit', 'pcs'),
      field('goods[1].quantity', '20'),
      field('goods[1].unit', 'kg'),
      field('totals.quantity', '30'),
    ];
    const quantity = (own: readonly FieldView[]) =>
      tableAmong('invoice', own, 'goods')!.checks.find(({ part }) => part === 'quantity')!.agrees;
    expect(quantity(fields)).toBeNull();
    expect(
      quantity(fields.map((each) => (each.path.endsWith('.unit') ? { ...each, normalized: 'pcs' } : each))),
    ).toBe(true);
  });

  const onPage = (page: number) => ({ places: [{ ...place, page }] });

  it('is held against the rows of its own sheet where it is that of one sheet, and then confirms no others', () => {
    const sheets = [
      field('goods[0].amount', '1400', onPage(1)),
      field('goods[1].amount', '3140', onPage(1)),
      field('goods[2].amount', '990', onPage(2)),
      field('totals.amount', '4540', onPage(1)),
    ];
    expect(amount(sheets)).toMatchObject({ reckoned: '4540', agrees: true, scope: 'page 1' });
    expect(tableAmong('invoice', sheets, 'goods')!.why).toMatch(/one sheet or page alone/u);
    // A total below rows that run over several pages is about all of them.
    const over = [...sheets.slice(0, -1), field('totals.amount', '5530', onPage(2))];
    expect(amount(over)).toMatchObject({ reckoned: '5530', agrees: true, scope: null });
    expect(tableAmong('invoice', over, 'goods')!.why).toBeNull();
    // Hidden rows of a sheet are read as a page of their own.
    const cell = (page: number, cells: string) => ({ places: [{ ...place, page, cells: [cells] }] });
    const hidden = [
      field('goods[0].amount', '4340', cell(1, 'Packing 1!E9')),
      field('goods[1].amount', '200', cell(2, 'Packing 1!E11')),
      field('goods[2].amount', '990', cell(3, 'Cotton!F3')),
      field('totals.amount', '4540', cell(1, 'Packing 1!E13')),
    ];
    expect(amount(hidden)).toMatchObject({ reckoned: '4540', agrees: true, scope: 'Packing 1' });
    // What fits neither is told against all rows.
    const off = [...sheets.slice(0, -1), field('totals.amount', '4541', onPage(1))];
    expect(amount(off)).toMatchObject({ reckoned: '5530', agrees: false, scope: null });
  });

  it('of cartons agrees with as many lines, which alone confirms nothing', () => {
    const lines = [field('goods[0].lot', 'W'), field('goods[1].lot', 'S'), field('totals.packages', '2')];
    const told = (fields: readonly FieldView[]) =>
      tableAmong('packing_list', fields, 'goods')!.checks.filter(({ kind }) => kind === 'lines');
    expect(told(lines)).toMatchObject([{ stated: '2', reckoned: '2', agrees: true }]);
    expect(tableAmong('packing_list', lines, 'goods')!.why).toMatch(/states no total/u);
    // A line may be about many cartons.
    expect(told([...lines.slice(0, 2), field('totals.packages', '40')])).toEqual([]);
    expect(told([...lines, field('goods[0].packages', '1')])).toEqual([]);
  });

  it('bears what conversion of pounds to kilograms rounds off, and no more', () => {
    const weights = (total: string) =>
      tableAmong(
        'bale_list',
        [
          field('lots[0].netWeight', '227.703370'),
          field('lots[1].netWeight', '224.981816'),
          field('totals.netWeight', total),
        ],
        'lots',
      )!.checks.find(({ part }) => part === 'netWeight')!.agrees;
    expect(weights('452.685187')).toBe(true);
    expect(weights('452.685190')).toBe(false);
  });

  it('is held against how many bales are listed, one by one or in ranges', () => {
    const listed = (fields: readonly FieldView[]) =>
      tableAmong('bale_list', fields, 'lots')!.checks.filter(({ kind }) => kind === 'count');
    const ranges = [
      field('lots[0].rangeFrom', '0071840001'),
      field('lots[0].rangeTo', '0071840110'),
      field('lots[0].statedCount', '111'),
      field('lots[1].id', '0071840500'),
      field('totals.packages', '111'),
    ];
    expect(listed(ranges)).toMatchObject([
      { label: 'Listed', stated: '111', reckoned: '111', agrees: true },
      { label: 'Row 1', stated: '111', reckoned: '110', agrees: false },
    ]);
    const backwards = [field('lots[0].rangeFrom', '20'), field('lots[0].rangeTo', '10'), ranges[4]!];
    expect(listed(backwards)).toMatchObject([{ reckoned: null, agrees: null }]);
  });
});

describe('one decision about a table', () => {
  const whole = invoice('21600', '86400');
  const why = (fields: readonly FieldView[]) => tableAmong('invoice', fields, 'goods')!.why;
  const withCell = (given: Partial<FieldView>) => invoice('21600', '86400', given);

  it('is offered where the control total agrees', () => {
    const table = tableAmong('invoice', whole, 'goods')!;
    expect(table).toMatchObject({ confirmable: true, why: null, open: 6 });
    expect(openCells(table)).toHaveLength(6);
  });

  it('is not offered where a total differs, none is stated, or nothing is open', () => {
    expect(why(invoice('21601', '86400'))).toMatch(/another total/u);
    expect(why(whole.slice(0, -1))).toMatch(/states no total/u);
    expect(why(whole.map((each) => ({ ...each, todo: 'none' as const })))).toMatch(/nothing of it is open/u);
  });

  it('is not offered where only the number of rows is stated and the rows bear weights', () => {
    const bales = [field('lots[0].id', '71'), field('lots[1].id', '72'), field('totals.packages', '2')];
    const weights = [field('lots[0].netWeight', '220'), field('lots[1].netWeight', '230')];
    const reason = (fields: readonly FieldView[]) => tableAmong('bale_list', fields, 'lots')!.why;
    expect(reason(bales)).toBeNull();
    expect(reason([...bales, ...weights])).toMatch(/no total of net weight/u);
    expect(reason([...bales, ...weights, field('totals.netWeight', '450')])).toBeNull();
  });

  it.each([
    ['not found on the page', { places: [] }],
    ['not found on the page', { places: [{ ...place, status: 'ungrounded' as const }] }],
    ['wait for another person', { todo: 'conflict' as const }],
    ['changed since decided', { changedSince: { value: '2', normalized: '2' } }],
    ['a language that you do not read', { unreadLanguage: 'zh' }],
    ['mention of a listed party', { flags: ['flag'] }],
  ])('is not offered while a cell is %s', (words, given) => {
    expect(why(withCell(given))).toContain(words);
  });

  it('holds for what was seen: the seal changes with every value, state and total', () => {
    const seal = (fields: readonly FieldView[]) => tableAmong('invoice', fields, 'goods')!.seal;
    const before = seal(whole);
    expect(seal(invoice('21600', '86400'))).toBe(before);
    for (const other of [
      invoice('21601', '86400'),
      invoice('21600', '86401'),
      withCell({ version: 7 }),
      withCell({ state: 'confirmed', todo: 'none' }),
      withCell({ places: [] }),
    ])
      expect(seal(other)).not.toBe(before);
  });
});
