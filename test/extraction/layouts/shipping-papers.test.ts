import { describe, expect, it } from 'vitest';
import { stack } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

describe('production records', () => {
  it('tells input from output by the heading above each table', () => {
    const reading = read('production_record', [
      [200, 40, 'Weaving mill record', 16],
      [50, 80, 'INPUT'],
      [50, 100, 'Lot No.'],
      [200, 100, 'Supplier cone'],
      [400, 100, 'KG'],
      [50, 118, 'YRN-881'],
      [200, 118, 'Ne 20'],
      [400, 118, '1,250.0'],
      [50, 134, 'YRN-882'],
      [200, 134, 'Ne 20'],
      [400, 134, '750.0'],
      [50, 150, 'TOTAL'],
      [400, 150, '2,000.0'],
      [50, 190, 'OUTPUT'],
      [50, 210, 'Lot No.'],
      [200, 210, 'Cloth'],
      [400, 210, 'KG'],
      [50, 228, 'FAB-17'],
      [200, 228, 'Twill'],
      [400, 228, '1,930.0'],
      [50, 270, 'Weight loss: 3.5 %'],
    ]);
    const lots = reading.fields.filter((field) => field.path.startsWith('production.inputLot'));
    expect(lots.map((field) => field.value)).toEqual(['YRN-881', 'YRN-882']);
    expect(reading.value('production.outputLot')).toBe('FAB-17');
    expect(reading.normalized('production.inputQuantity')).toBe('2000.0');
    expect(reading.normalized('production.outputQuantity')).toBe('1930.0');
    expect(reading.value('production.loss')).toBe('3.5 %');
  });

  it('takes no line for the total where a column of numbers has none', () => {
    const reading = read('production_record', [
      [200, 40, 'Knitting report', 16],
      [50, 100, '产出 Output lot'],
      [300, 100, '产量 Output kg'],
      [50, 118, 'K-1'],
      [300, 118, '410.5'],
      [50, 134, 'K-2'],
      [300, 134, '380.0'],
      [50, 150, 'K-3'],
      [300, 150, '395.5'],
    ]);
    expect(reading.value('production.outputQuantity')).toBeUndefined();
  });

  it('names the letterhead of a dyeing record as processor', () => {
    const reading = read(
      'production_record',
      [
        [50, 40, 'Porto Novo Tingimentos Lda.', 14],
        [200, 70, 'Dyeing batch record', 16],
        [50, 110, 'Record No.'],
        [150, 110, 'DB-5512'],
      ],
      { document: { title: 'Dyeing batch record' } },
    );
    expect(reading.value('parties.processor.name')).toBe('Porto Novo Tingimentos Lda.');
    expect(reading.value('parties.manufacturer.name')).toBeUndefined();
  });
});

describe('transport documents', () => {
  const bill = [
    [50, 40, 'SEA WAYBILL', 16],
    ...stack(50, 80, ['Shipper', 'ADRIA PAMUK SANAYI A.S.', 'LIMAN CAD. 4, 35230 IZMIR, TURKIYE']),
    [50, 160, 'Vessel'],
    [120, 160, 'Voyage No.'],
    [230, 160, 'Port of discharge'],
    [350, 160, 'Place of delivery'],
    [470, 160, 'Originals issued'],
    [50, 174, 'BLUE MARLIN 31W'],
    [230, 174, 'BALTIMORE'],
    [350, 174, 'YORK, PA'],
    [470, 174, 'NIL'],
    [50, 220, 'No. of packages'],
    [200, 220, 'Description of goods'],
    [420, 220, 'Gross weight'],
    [50, 250, '96'],
    [200, 250, 'SAID TO CONTAIN'],
    [420, 250, '21,340.0'],
    [200, 264, 'COTTON TERRY TOWELS'],
    [200, 278, '11,520 PCS'],
    [200, 292, 'HS CODE 6302.60'],
    [50, 360, 'Signed for the carrier, BLUE MARLIN LINE LTD.'],
  ] as const;

  it('reads goods among clauses, counts and codes', () => {
    const reading = read('transport_document', bill);
    expect(reading.value('goods[0].description')).toBe('COTTON TERRY TOWELS');
    expect(reading.value('goods[0].quantity')).toBe('11,520');
    expect(reading.value('goods[0].unit')).toBe('PCS');
    expect(reading.normalized('goods[0].hsCode')).toBe('630260');
  });

  it('takes the figures of the only line for those of the consignment', () => {
    const reading = read('transport_document', bill);
    expect(reading.value('totals.packages')).toBe('96');
    expect(reading.value('totals.grossWeight')).toBe('21,340.0');
    // No unit is printed anywhere: nothing says what the number weighs.
    expect(reading.normalized('totals.grossWeight')).toBeNull();
  });

  it('parts ship and voyage under two headings, and never takes a heading for a place', () => {
    const reading = read('transport_document', bill);
    expect(reading.value('transport.vessel')).toBe('BLUE MARLIN');
    expect(reading.value('transport.voyage')).toBe('31W');
    expect(reading.value('transport.placeOfDelivery')).toBe('YORK, PA');
  });

  it('names the carrier for whom the paper is signed', () => {
    expect(read('transport_document', bill).value('parties.carrier.name')).toBe('BLUE MARLIN LINE LTD.');
  });

  it('takes no postcode behind a state for a sales contract', () => {
    const reading = read('transport_document', [
      [50, 40, 'BILL OF LADING', 16],
      ...stack(50, 80, ['Consignee', 'Oak Hollow Imports LLC', '9 Mill Lane', 'Columbia, SC 29201, USA']),
    ]);
    expect(reading.value('references.contract')).toBeUndefined();
  });
});

describe('packing lists', () => {
  it('reads the row of totals, and the words beside a style number', () => {
    const reading = read('packing_list', [
      [200, 40, 'PACKING LIST', 16],
      [50, 100, 'Style / colour'],
      [220, 100, 'Ctns'],
      [300, 100, 'Pcs'],
      [380, 100, 'N.W. kg'],
      [470, 100, 'G.W. kg'],
      [50, 118, 'TW-90 Ecru'],
      [220, 118, '40'],
      [300, 118, '800'],
      [380, 118, '312.0'],
      [470, 118, '356.0'],
      [50, 134, 'TW-91 Slate'],
      [220, 134, '60'],
      [300, 134, '1,200'],
      [380, 134, '470.5'],
      [470, 134, '533.5'],
      [50, 150, 'TOTAL'],
      [220, 150, '100'],
      [300, 150, '2,000'],
      [380, 150, '782.5'],
      [470, 150, '889.5'],
    ]);
    expect(reading.value('goods[0].description')).toBe('TW-90 Ecru');
    expect(reading.value('totals.packages')).toBe('100');
    expect(reading.value('totals.quantity')).toBe('2,000');
    expect(reading.value('totals.netWeight')).toBe('782.5');
    expect(reading.value('totals.grossWeight')).toBe('889.5');
    expect(reading.value('goods[2].articleNumber')).toBeUndefined();
  });

  it('reads ranges of bales with their kind', () => {
    const reading = read('packing_list', [
      [200, 40, 'PACKING LIST', 16],
      [50, 100, 'Truck'],
      [160, 100, 'Bales from'],
      [280, 100, 'Bales to'],
      [400, 100, 'Net kg'],
      [50, 118, 'A-1'],
      [160, 118, '330401'],
      [280, 118, '330496'],
      [400, 118, '21,120.0'],
      [50, 134, 'A-2'],
      [160, 134, '330497'],
      [280, 134, '330592'],
      [400, 134, '21,060.0'],
    ]);
    expect(reading.value('lots[0].rangeFrom')).toBe('330401');
    expect(reading.value('lots[1].rangeTo')).toBe('330592');
    expect(reading.value('lots[1].kind')).toBe('bale');
  });
});

describe('customs declarations', () => {
  it('reads stacked prices, the day of declaration and the origin of the line', () => {
    const reading = read(
      'customs_declaration',
      [
        [200, 30, '中华人民共和国海关出口货物报关单', 14],
        [50, 60, '出口日期'],
        [150, 60, '申报日期'],
        [250, 60, '备案号'],
        [350, 60, '运抵国（地区）'],
        [50, 74, '20240511'],
        [150, 74, '20240509'],
        [350, 74, '德国'],
        [50, 120, '商品编号'],
        [130, 120, '商品名称及规格型号'],
        [280, 120, '数量及单位'],
        [370, 120, '单价/总价/币制'],
        [480, 120, '原产国（地区）'],
        [50, 136, '6302600090'],
        [130, 136, '棉制毛巾'],
        [280, 136, '5000条'],
        [370, 136, '1.2000'],
        [480, 136, '中国'],
        [280, 148, '900千克'],
        [370, 148, '6000.00'],
        [370, 160, '美元'],
      ],
      { document: { language: 'zh', title: '中华人民共和国海关出口货物报关单' } },
    );
    expect(reading.value('goods[0].unitPrice')).toBe('1.2000');
    expect(reading.value('goods[0].amount')).toBe('6000.00');
    expect(reading.value('goods[1].quantity')).toBeUndefined();
    expect(reading.normalized('dates.exportDeclared')).toBe('2024-05-09');
    expect(reading.normalized('dates.dispatched')).toBe('2024-05-11');
    expect(reading.normalized('origin.country')).toBe('CN');
    expect(reading.value('transport.placeOfDelivery')).toBeUndefined();
  });
});

describe('counts, totals and tables that no rule knows', () => {
  it('takes a count with its noun for the total of packages', () => {
    const reading = read('packing_list', [
      [200, 40, 'WEIGHT LIST', 16],
      [50, 90, 'Lot'],
      [120, 90, 'GN-77'],
      [50, 500, 'Bales 112'],
      [250, 500, 'Classed in November'],
    ]);
    expect(reading.value('totals.packages')).toBe('112');
  });

  it('never reads money in a row of totals as a weight', () => {
    const reading = read('invoice', [
      [200, 40, 'INVOICE', 16],
      [50, 100, 'Item'],
      [300, 100, 'Net kg'],
      [450, 100, 'Amount'],
      [50, 118, 'Raw wool'],
      [300, 118, '612.0'],
      [450, 118, '4,284.00'],
      [240, 136, 'TOTAL EUR 4,284.00'],
    ]);
    expect(reading.value('totals.netWeight')).toBeUndefined();
    expect(reading.normalized('totals.amount')).toBe('4284.00');
  });

  it('takes no cell of an unknown table for the value of its heading', () => {
    const reading = read('production_record', [
      [200, 40, 'Machine report', 16],
      [50, 100, 'Stand'],
      [150, 100, 'Product'],
      [260, 100, 'Spindles'],
      [360, 100, 'Breaks'],
      [50, 118, '3'],
      [150, 118, 'Carded'],
      [260, 118, '480'],
      [360, 118, '9'],
      [50, 134, '4'],
      [150, 134, 'Carded'],
      [260, 134, '480'],
      [360, 134, '11'],
    ]);
    expect(reading.value('goods[0].description')).toBeUndefined();
  });

  it('prefers the number that customs gave to the pre-entry number', () => {
    const reading = read(
      'customs_declaration',
      [
        [200, 30, '进口货物报关单', 14],
        [50, 60, '预录入编号：E20240000551177002'],
        [320, 60, '海关编号：220120241551177002'],
        [50, 90, '进口日期'],
        [150, 90, '申报日期'],
        [250, 90, '备案号'],
        [50, 104, '20240302'],
        [150, 104, '20240304'],
      ],
      { document: { language: 'zh', title: '进口货物报关单' } },
    );
    expect(reading.value('documentNumber')).toBe('220120241551177002');
    expect(reading.value('dates.exportDeclared')).toBeUndefined();
  });
});
