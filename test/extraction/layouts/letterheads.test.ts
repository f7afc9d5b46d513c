import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

describe('letter paper', () => {
  const note = (firm: string, title: string) =>
    read(
      'transport_document',
      [
        [60, 30, firm, 14],
        [60, 50, 'Industriestraße 8, 73033 Göppingen'],
        [60, 90, title, 16],
        [60, 130, 'Number'],
        [160, 130, 'D-7731'],
        [60, 150, 'Consignee'],
        [160, 150, 'Halden Konfektion AG'],
      ],
      { document: { title } },
    );

  it('is the consignor’s on a delivery note', () => {
    const reading = note('Filstal Weberei GmbH', 'Delivery Note');
    expect(reading.value('parties.consignor.name')).toBe('Filstal Weberei GmbH');
    expect(reading.value('parties.consignor.address')).toMatch(/73033 Göppingen/);
    expect(reading.value('parties.carrier.name')).toBeUndefined();
  });

  it('is the carrier’s on a waybill, and where a firm of carriers bears it', () => {
    expect(note('Filstal Linien GmbH', 'Waybill').value('parties.carrier.name')).toBe('Filstal Linien GmbH');
    const reading = note('Filstal Spedition GmbH', 'Lieferschein');
    expect(reading.value('parties.carrier.name')).toBe('Filstal Spedition GmbH');
    expect(reading.value('parties.consignor.name')).toBeUndefined();
  });

  it('gives a labelled carrier no address of a firm that bears no label', () => {
    const reading = read('transport_document', [
      [60, 30, 'Kestrel Yarns Ltd.', 14],
      [60, 50, '14 Mill Lane, Oldham OL1 3QA, United Kingdom'],
      [240, 90, 'Waybill', 16],
      [60, 130, 'Waybill No.'],
      [160, 130, 'W-3391'],
      [60, 150, 'Carrier'],
      [160, 150, 'Pennine Haulage Ltd.'],
    ]);
    expect(reading.value('parties.carrier.name')).toBe('Pennine Haulage Ltd.');
    expect(reading.value('parties.carrier.address')).toBeUndefined();
    expect(reading.value('parties.carrier.country')).toBeUndefined();
  });

  it('knows a label and its other name where the reader lost the bracket between them', () => {
    const reading = read(
      'transport_document',
      [
        [200, 30, '货物运单', 16],
        [60, 80, '发货人（发货单位）'],
        [320, 80, '收货人收货单位 )'],
        [60, 96, '安岭棉业有限公司', 12],
        [320, 96, '临港纺纱有限公司', 12],
        [60, 140, '承运人'],
        [60, 156, '长风物流有限公司', 12],
      ],
      { ocr: true, document: { language: 'zh', title: '货物运单' } },
    );
    expect(reading.value('parties.consignee.name')).toBe('临港纺纱有限公司');
    expect(reading.value('parties.consignor.name')).toBe('安岭棉业有限公司');
    expect(reading.value('parties.carrier.name')).toBe('长风物流有限公司');
  });

  it('is the firm’s whole name, not the letters of its sign', () => {
    const reading = read(
      'importer_statement',
      [
        [65, 50, 'H&P', 12],
        [112, 48, 'Hollin & Pike Yarns Ltd.', 14],
        [112, 65, '14 Mill Lane, Oldham OL1 3QA, United Kingdom', 9],
        [60, 105, 'Importer Statement', 14],
        [60, 149, 'Entry No.: HPA-0072918-4'],
      ],
      { document: { title: 'Importer Statement' } },
    );
    expect(reading.value('parties.declarant.name')).toBe('Hollin & Pike Yarns Ltd.');
    expect(reading.value('parties.declarant.address')).toMatch(/Oldham/);
  });
});
