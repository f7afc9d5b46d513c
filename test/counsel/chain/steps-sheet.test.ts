import { describe, expect, it } from 'vitest';
import { notFoundInChain } from '../../../src/counsel/chain/not-found.ts';
import { stepsSheet } from '../../../src/counsel/sheets/steps.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { itemsIn, rowsOf, textsIn } from '../../support/counsel/read-sheet.ts';

const facts = { chain: 'cotton' };
const record: GivenDocument = {
  number: 1,
  type: 'production_record',
  relation: 'in-chain',
  fields: [
    { path: 'documentNumber', value: 'PR-77001', state: 'confirmed' },
    { path: 'title', value: 'Spinning production record' },
    {
      path: 'parties.manufacturer.name',
      value: 'Adler Mills Ltd.',
      state: 'confirmed',
      field: { assertedBy: { capacity: 'maker', name: 'Adler Mills Ltd.' } },
    },
    { path: 'parties.manufacturer.siteAddress', value: '1 Mill Road, Nantong' },
    { path: 'production.inputLot[0]', value: 'BALE-100' },
    { path: 'production.inputQuantity', value: '5,000' },
    { path: 'production.outputLot[0]', value: 'YARN-200' },
    { path: 'production.outputQuantity', value: '4,500' },
    { path: 'dates.productionFrom', value: '2025-03-01' },
    { path: 'dates.productionTo', value: '2025-03-09' },
    { path: 'references.contract', value: 'CONTRACT-9' },
  ],
};
const invoice: GivenDocument = {
  number: 2,
  type: 'invoice',
  fields: [
    { path: 'documentNumber', value: 'INV-55001' },
    { path: 'parties.seller.name', value: 'ADLER MILLS LTD' },
    { path: 'goods[0].description', value: 'Cotton yarn' },
    { path: 'goods[0].lot', value: 'YARN-200' },
  ],
};
const rowOf = (documents: readonly GivenDocument[], step: number, more = {}) => {
  const sheet = stepsSheet(makeSnapshot(documents, { facts, ...more }));
  return rowsOf(sheet).filter((row) => textsIn(row, 'Step').join() === String(step));
};

describe('sheet of the steps', () => {
  it('has every step of the chain, and says where no document speaks of one', () => {
    const sheet = stepsSheet(makeSnapshot([], { facts }));
    expect(sheet.rows.filter(({ kind }) => kind === 'heading')).toHaveLength(10);
    for (const row of rowsOf(sheet))
      expect(itemsIn(row, 'Not found').map(({ style }) => style)).toEqual(['not-found']);
  });

  it('calls the numbers of a list what its heading calls them: a bale is no lot', () => {
    const bales = (fields: Record<string, string>): GivenDocument => ({
      number: 1,
      type: 'bale_list',
      placed: { step: 2, basis: 'person' },
      fields: {
        'parties.seller.name': 'Example Gin',
        'parties.processor.name': 'Example Gin',
        'origin.process': 'ginning',
        ...fields,
      },
    });
    const told = (fields: Record<string, string>) => textsIn(rowOf([bales(fields)], 2)[0]!, 'Outputs');
    expect(told({ 'lots[0].id': '4881700411', 'lots[0].kind': 'bale' })).toEqual(['bale 4881700411']);
    expect(told({ 'lots[0].rangeFrom': '001', 'lots[0].rangeTo': '110', 'lots[0].kind': 'bale' })).toEqual([
      'from bale 001',
      'to 110',
    ]);
    expect(told({ 'lots[0].id': 'TP-2411' })).toEqual(['lot TP-2411']);
  });

  it('tells at the step of exporters the maker that exports what it made, and asks for no other', () => {
    const facts = { chain: 'polysilicon' };
    const made = (number: number, process: string, name: string): GivenDocument => ({
      number,
      type: 'production_record',
      fields: { title: process, 'parties.manufacturer.name': name },
    });
    const exported = (number: number, name: string): GivenDocument => ({
      number,
      type: 'certificate_of_origin',
      fields: { 'parties.exporter.name': name },
    });
    const modules = made(1, 'Module assembly record', 'Example Solar Co., Ltd.');
    const smelter = made(2, 'Silicon smelting record', 'Example Silicon AS');
    const atExporter = (...documents: GivenDocument[]) => {
      const snapshot = makeSnapshot(documents, { facts });
      const [row] = rowsOf(stepsSheet(snapshot)).filter((one) => textsIn(one, 'Step').join() === '8');
      const missing = notFoundInChain(snapshot).filter(({ step }) => step === 8);
      return {
        told: textsIn(row!, 'Seller'),
        notFound: itemsIn(row!, 'Not found').length,
        missing: missing.length,
      };
    };
    expect(atExporter(modules, smelter, exported(3, 'EXAMPLE SOLAR CO LTD'))).toEqual({
      told: ['exporter, named above as maker: EXAMPLE SOLAR CO LTD'],
      notFound: 0,
      missing: 0,
    });
    // Who exports a material is no exporter of the finished goods.
    expect(atExporter(modules, smelter, exported(3, 'Example Silicon AS'))).toEqual({
      told: [],
      notFound: 1,
      missing: 1,
    });
  });

  it('shows a maker with inputs, outputs, dates and record, each with its place and field', () => {
    const [row, ...others] = rowOf([record], 4);
    expect(others).toEqual([]);
    expect(textsIn(row!, 'Maker')).toEqual(['Adler Mills Ltd.']);
    expect(textsIn(row!, 'Inputs')).toEqual(['lot BALE-100', 'quantity 5,000']);
    expect(textsIn(row!, 'Outputs')).toEqual(['lot YARN-200', 'quantity 4,500']);
    expect(textsIn(row!, 'Produced')).toEqual(['from 2025-03-01', 'to 2025-03-09']);
    expect(textsIn(row!, 'Production record')).toEqual(['PR-77001']);
    expect(textsIn(row!, 'Site address (English)')).toEqual(['1 Mill Road, Nantong']);
    expect(textsIn(row!, 'Asserted by')).toEqual(['maker: Adler Mills Ltd.']);
    for (const header of ['Maker', 'Inputs', 'Outputs', 'Produced', 'Production record'])
      for (const item of itemsIn(row!, header)) {
        expect(item.place?.number).toBe(1);
        expect(item.place?.boxes).not.toEqual([]);
        expect(item.field).not.toBeNull();
      }
  });

  it('tells the rule that led to a step apart from what is stated', () => {
    const [row] = rowOf([record], 4);
    expect(textsIn(row!, 'Process')).toEqual([]);
    expect(itemsIn(row!, 'Inferred: step')).toMatchObject([
      { text: 'step: process in the title of its record (Spinning), 0001', style: 'inferred' },
    ]);
  });

  it('puts a paper that names the firm into its column, and one that only a number ties into that of inferred ones', () => {
    const order = {
      number: 3,
      type: 'purchase_order',
      fields: { documentNumber: 'CONTRACT-9' },
    };
    const payment = {
      number: 4,
      type: 'proof_of_payment',
      fields: { 'payment.invoice': 'INV-55001', 'parties.payee.name': 'Somebody Ltd.' },
    };
    const [row] = rowOf([record, invoice, order, payment], 4);
    expect(textsIn(row!, 'Invoice')).toEqual(['INV-55001']);
    expect(textsIn(row!, 'Purchase order')).toEqual([]);
    expect(textsIn(row!, 'Payment')).toEqual([]);
    expect(itemsIn(row!, 'Inferred: documents')).toMatchObject([
      {
        text: '0003 Purchase order CONTRACT-9: order or contract no. CONTRACT-9 stands on it and on 0001',
        style: 'inferred',
      },
      { text: '0004 Proof of payment: invoice no. INV-55001 stands on it and on 0002', style: 'inferred' },
    ]);
    expect(textsIn(row!, 'Not found').join()).not.toContain('invoice');
    expect(textsIn(row!, 'Not found').join()).not.toContain('proof of payment');
  });

  it('does not take the order to another firm for the order of a maker that bears its number', () => {
    const order = {
      number: 3,
      type: 'purchase_order',
      fields: { documentNumber: 'CONTRACT-9', 'parties.seller.name': 'Other Ltd.' },
    };
    const [row] = rowOf([record, invoice, order], 4);
    expect(textsIn(row!, 'Inferred: documents')).toEqual([
      '0003 Purchase order CONTRACT-9: order or contract no. CONTRACT-9 stands on it and on 0001; its seller is another firm',
    ]);
    expect(textsIn(row!, 'Not found').join()).toContain('purchase order or contract');
  });

  it('tells the unit that stands in the heading beside amounts received and issued', () => {
    const stock: GivenDocument = {
      number: 5,
      type: 'inventory_record',
      fields: [
        { path: 'parties.warehouse.name', value: 'Adler Mills Ltd.' },
        { path: 'stock[0].lot', value: 'BALE-100' },
        { path: 'stock[0].received', value: '9,040', field: { because: 'in the column "Received (kg)"' } },
      ],
    };
    const [row] = rowOf([record, stock], 4);
    expect(textsIn(row!, 'Receipt')).toContain('received 9,040 (column “Received (kg)”), lot BALE-100');
  });

  it('does not tie papers by a number of another kind, nor by a short one without a common party', () => {
    const gin = { number: 3, type: 'purchase_order', fields: { documentNumber: 'INV-55001' } };
    const short: GivenDocument = {
      number: 4,
      type: 'invoice',
      fields: { documentNumber: '8801', 'parties.seller.name': 'Adler Mills Ltd.' },
    };
    const payment = {
      number: 5,
      type: 'proof_of_payment',
      fields: { 'payment.invoice': '8801', 'parties.payee.name': 'Somebody Ltd.' },
    };
    const [row] = rowOf([record, invoice, short, gin, payment], 4);
    expect(textsIn(row!, 'Inferred: documents')).toEqual([]);
    const shared = { ...payment, fields: { ...payment.fields, 'parties.payer.name': 'Adler Mills Ltd.' } };
    expect(textsIn(rowOf([record, short, shared], 4)[0]!, 'Inferred: documents')).toHaveLength(1);
  });

  it('does not take a seller for a maker: the row says that the maker is not found', () => {
    const [row] = rowOf([invoice], 4);
    expect(textsIn(row!, 'Maker')).toEqual([]);
    expect(textsIn(row!, 'Seller')).toEqual(['seller: ADLER MILLS LTD']);
    expect(textsIn(row!, 'Not found').join('; ')).toContain('who made the goods at this step');
  });

  it('keeps who sells the goods of a named maker at a step of trade', () => {
    const sale: GivenDocument = {
      number: 7,
      type: 'invoice',
      fields: {
        'goods[0].description': 'T-shirts',
        'parties.seller.name': 'Qinghe Trading',
        'parties.manufacturer.name': 'Yunling Sewers',
      },
    };
    expect(textsIn(rowOf([sale], 7)[0]!, 'Maker')).toEqual(['Yunling Sewers']);
    expect(textsIn(rowOf([sale], 7)[0]!, 'Seller')).toEqual([]);
    expect(textsIn(rowOf([sale], 9)[0]!, 'Seller')).toEqual(['seller: Qinghe Trading']);
  });

  it('has a row for who a bill of materials names as supplier, unless other papers say more of that firm', () => {
    const materials: GivenDocument = {
      number: 6,
      type: 'bill_of_materials',
      fields: {
        'components[0].material': 'Sewing thread',
        'components[0].supplier': 'Threads Ltd.',
        'components[1].material': 'Cotton yarn',
        'components[1].supplier': 'Adler Mills Ltd.',
        'components[2].material': 'Carton',
        'components[2].supplier': 'Cartons Ltd.',
      },
    };
    const [trims] = rowOf([record, materials], 8);
    expect(textsIn(trims!, 'Seller')).toEqual(['supplier: Threads Ltd.']);
    expect(textsIn(trims!, 'Component')).toEqual(['Sewing thread']);
    expect(textsIn(trims!, 'Not found').join()).toContain('who made the goods at this step');
    expect(rowOf([record, materials], 4)).toHaveLength(1);
    expect(rowOf([record, materials], 4).map((row) => textsIn(row, 'Maker'))).toEqual([['Adler Mills Ltd.']]);
    expect(rowOf([materials], 4).map((row) => textsIn(row, 'Seller'))).toEqual([
      ['supplier: Adler Mills Ltd.'],
    ]);
  });

  it('sets grower and gin apart where one paper names both', () => {
    const grower: GivenDocument = {
      number: 1,
      type: 'certificate_of_origin',
      fields: {
        'origin.material': 'cotton',
        'parties.producer.name': 'Three Palms Farm',
        'parties.processor.name': 'Valley Gin',
      },
    };
    expect(textsIn(rowOf([grower], 1)[0]!, 'Maker')).toEqual(['Three Palms Farm']);
    expect(textsIn(rowOf([grower], 2)[0]!, 'Maker')).toEqual(['Valley Gin']);
  });

  it('tells nothing of an undecided document as evidence, whatever was confirmed', () => {
    const styles = (relation: GivenDocument['relation']) =>
      itemsIn(rowOf([{ ...record, relation: relation ?? null }], 4)[0]!, 'Maker').map(({ style }) => style);
    expect(styles('in-chain')).toEqual(['confirmed']);
    expect(styles(null)).toEqual(['unconfirmed']);
  });

  it('rests on no document that a person related otherwise, and says how many there are', () => {
    for (const relation of ['same-site-other-origin', 'other-shipment', 'context'] as const) {
      const snapshot = makeSnapshot([{ ...record, relation }], { facts });
      const sheet = stepsSheet(snapshot);
      expect(JSON.stringify(sheet)).not.toContain('Adler');
      expect(sheet.rows.filter(({ kind }) => kind === 'note').map(({ cells }) => cells[0]![0]!.text)).toEqual(
        [
          '1 document that people related otherwise than as in the chain is not in this sheet; see Documents.',
        ],
      );
    }
  });

  it('rests on originals, and brings names together by what their translations say', () => {
    const original: GivenDocument = {
      number: 1,
      type: 'production_record',
      language: 'zh',
      fields: {
        title: '纺纱生产记录',
        'parties.manufacturer.name': '阿德勒有限公司',
        'production.outputLot': 'YARN-200',
      },
      more: { translations: [2] },
    };
    const translation: GivenDocument = {
      number: 2,
      type: 'production_record',
      fields: {
        title: 'Spinning record',
        'parties.manufacturer.name': 'Adler Mills Ltd.',
        'production.outputLot': 'YARN-200',
      },
      more: { translates: 1 },
    };
    const [row, ...others] = rowOf([original, translation, { ...invoice, number: 3 }], 4);
    expect(others).toEqual([]);
    expect(textsIn(row!, 'Maker')).toEqual(['阿德勒有限公司']);
    expect(itemsIn(row!, 'Outputs').map(({ place }) => place?.number)).toEqual([1]);
    expect(textsIn(row!, 'Invoice')).toEqual(['INV-55001']);
    expect(textsIn(row!, 'Inferred: step')[1]).toContain('original and its translation name it in one place');
  });

  it('shows different spellings of one firm beside each other', () => {
    const list: GivenDocument = {
      number: 5,
      type: 'supplier_list',
      fields: { 'tier[0].name': 'Adler Mills', 'tier[0].role': 'spinning mill' },
    };
    const [row] = rowOf([record, list], 4);
    expect(textsIn(row!, 'Maker').toSorted()).toEqual(['Adler Mills', 'Adler Mills Ltd.']);
    expect(itemsIn(row!, 'Process')).toMatchObject([{ text: 'spinning mill', style: 'unconfirmed' }]);
  });

  it('leaves no document out: what names no firm at a step stands at the end', () => {
    const letter: GivenDocument = {
      number: 8,
      type: 'supplier_correspondence',
      fields: { 'parties.issuer.name': 'Nobody' },
    };
    const sheet = stepsSheet(makeSnapshot([record, letter], { facts }));
    const last = rowsOf(sheet).at(-1)!;
    expect(itemsIn(last, 'Other documents')).toMatchObject([
      { text: '0008 Supplier correspondence', place: { number: 8 } },
    ]);
  });

  it('keeps a document that a person placed at its step, though it names no firm', () => {
    const photo: GivenDocument = { number: 8, type: 'unknown', placed: { step: 1, basis: 'person' } };
    const snapshot = makeSnapshot([record, photo], { facts });
    const [row] = rowsOf(stepsSheet(snapshot)).filter((each) => textsIn(each, 'Step').join() === '1');
    expect(textsIn(row!, 'Other documents')).toEqual(['0008 Unknown']);
    expect(textsIn(row!, 'Not found')).toEqual(['not found stated: who made the goods at this step']);
    expect(notFoundInChain(snapshot).filter(({ step }) => step === 1)).toMatchObject([
      { kind: 'maker', firm: null },
    ]);
  });

  it('takes the firm of a record that a person placed for one of that step, and of no other paper', () => {
    const placed = { step: 5, basis: 'person' } as const;
    const plainRecord: GivenDocument = {
      number: 3,
      type: 'production_record',
      placed,
      fields: { 'parties.manufacturer.name': 'Birk Ltd.' },
    };
    const certificate: GivenDocument = {
      number: 4,
      type: 'certificate_of_origin',
      placed,
      fields: { 'parties.manufacturer.name': 'Celt Ltd.' },
    };
    expect(rowOf([plainRecord, certificate], 5).map((row) => textsIn(row, 'Maker'))).toEqual([
      ['Birk Ltd.'],
      [],
    ]);
    expect(textsIn(rowOf([plainRecord], 5)[0]!, 'Placed by')).toEqual(['0003 Production record']);
    expect(textsIn(rowOf([plainRecord], 5)[0]!, 'Inferred: step')).toEqual([]);
  });

  it('shows the heading that bears the unit of a number, and what came in of the lots that were put in', () => {
    const because = 'in the column "Output kg"';
    const lots: GivenDocument = {
      ...record,
      fields: [
        { path: 'title', value: 'Spinning production record' },
        { path: 'parties.manufacturer.name', value: 'Adler Mills Ltd.' },
        { path: 'production.inputLot', value: 'BALE-100' },
        { path: 'production.outputQuantity', value: '4,500', field: { because } },
      ],
    };
    const stock: GivenDocument = {
      number: 6,
      type: 'inventory_record',
      fields: {
        documentNumber: 'STOCK-1',
        'parties.warehouse.name': 'Adler Mills Ltd.',
        'stock[0].lot': 'BALE-100',
        'stock[0].received': '9,040',
        'stock[1].lot': 'OTHER-7',
        'stock[1].received': '77',
      },
    };
    const [row] = rowOf([lots, stock], 4);
    expect(textsIn(row!, 'Outputs')).toEqual(['quantity 4,500 (column “Output kg”)']);
    expect(textsIn(row!, 'Receipt')).toEqual(['STOCK-1', 'received 9,040, lot BALE-100']);
  });

  it('tells the first lines of a long list and how many more there are', () => {
    const list: GivenDocument = {
      number: 1,
      type: 'packing_list',
      fields: [
        { path: 'parties.seller.name', value: 'Adler Mills Ltd.' },
        { path: 'goods[0].description', value: 'Cotton yarn' },
        ...Array.from({ length: 20 }, (_, line) => ({ path: `goods[${line}].lot`, value: `LOT-${line}` })),
      ],
    };
    const outputs = textsIn(rowOf([list], 4)[0]!, 'Outputs');
    expect(outputs.slice(0, 2)).toEqual(['lot LOT-0', 'lot LOT-1']);
    expect(outputs.at(-1)).toBe('and 12 more lines');
  });

  it('keeps the papers of a firm at two steps apart where they say of which step they are', () => {
    const list: GivenDocument = {
      number: 5,
      type: 'supplier_list',
      fields: { 'tier[0].name': 'Adler Mills', 'tier[0].role': 'spinning mill and weaving mill' },
    };
    const yarn: GivenDocument = { ...invoice, placed: { step: 4, basis: 'inferred' } };
    const open: GivenDocument = {
      number: 6,
      type: 'proof_of_payment',
      fields: { documentNumber: 'WIRE-9', 'parties.payee.name': 'Adler Mills' },
    };
    const [spinning] = rowOf([list, yarn, open], 4);
    const [weaving] = rowOf([list, yarn, open], 5);
    expect(textsIn(spinning!, 'Invoice')).toEqual(['INV-55001']);
    expect(textsIn(weaving!, 'Invoice')).toEqual([]);
    for (const row of [spinning, weaving]) expect(textsIn(row!, 'Payment')).toContain('payment WIRE-9');
  });

  it('takes no English form from a document that is not of the chain', () => {
    const chinese: GivenDocument = {
      ...record,
      language: 'zh',
      fields: [
        { path: 'title', value: '纺纱生产记录' },
        { path: 'parties.manufacturer.name', value: '阿德勒有限公司' },
        { path: 'parties.manufacturer.address', value: '南通市工业路1号' },
      ],
      more: { translations: [2] },
    };
    const english = (relation: GivenDocument['relation']): GivenDocument => ({
      number: 2,
      type: 'production_record',
      relation: relation ?? null,
      fields: [
        { path: 'parties.manufacturer.name', value: 'Adler Mills Ltd.' },
        { path: 'parties.manufacturer.address', value: '1 Industrial Road, Nantong', state: 'confirmed' },
      ],
      more: { translates: 1 },
    });
    const addresses = (relation: GivenDocument['relation']) =>
      itemsIn(rowOf([chinese, english(relation)], 4)[0]!, 'Site address (English)').map(({ text, style }) => [
        text,
        style,
      ]);
    expect(addresses('in-chain')).toEqual([['1 Industrial Road, Nantong', 'confirmed']]);
    expect(addresses(null)).toEqual([['1 Industrial Road, Nantong', 'unconfirmed']]);
    expect(addresses('context')).toEqual([]);
  });

  it('says that the chain is inferred where nobody named it', () => {
    const sheet = stepsSheet(makeSnapshot([record]));
    expect(sheet.rows[0]).toMatchObject({ kind: 'note' });
    expect(sheet.rows[0]!.cells[0]![0]!.text).toContain('1 document speaks of its processes');
  });

  it('is the same for the same snapshot', () => {
    const documents = [record, invoice];
    expect(stepsSheet(makeSnapshot(documents, { facts }))).toEqual(
      stepsSheet(makeSnapshot(documents, { facts })),
    );
  });
});

describe('what is not found in the chain', () => {
  it('names the step, the firm and each thing', () => {
    const missing = notFoundInChain(makeSnapshot([record], { facts }));
    const spinner = missing.filter(({ step }) => step === 4);
    expect(spinner.map(({ kind }) => kind)).toEqual([
      'purchase-order',
      'invoice',
      'proof-of-payment',
      'transport-document',
      'receipt-record',
    ]);
    expect(spinner[0]!.firm?.reviewed.field.value).toBe('Adler Mills Ltd.');
    expect(missing.filter(({ kind }) => kind === 'step').map(({ step }) => step)).toEqual([
      1, 2, 3, 5, 6, 7, 8, 9, 10,
    ]);
  });
});
