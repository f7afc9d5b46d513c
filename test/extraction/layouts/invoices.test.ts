import { describe, expect, it } from 'vitest';
import { type Run, stack } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

describe('an American invoice: letterhead left, key and value right, two addresses side by side', () => {
  const paper = read('invoice', [
    ...stack(40, 40, ['Acme Widgets, Inc.'], 16),
    ...stack(40, 62, ['4120 Freidrich Lane', 'Austin, TX 78744', '(512) 555-0100']),
    [440, 40, 'INVOICE', 22],
    [400, 80, 'Invoice #'],
    [480, 80, 'INV-10234'],
    [400, 94, 'Date'],
    [480, 94, '03/15/2024'],
    [400, 108, 'Due Date'],
    [480, 108, '04/14/2024'],
    [400, 122, 'Customer ID'],
    [480, 122, 'C-1999'],
    [40, 150, 'Bill To'],
    [300, 150, 'Ship To'],
    ...stack(40, 164, [
      'Globex Corporation',
      'Attn: Accounts Payable',
      '742 Evergreen Terrace',
      'Springfield, IL 62704',
    ]),
    ...stack(300, 164, ['Globex Warehouse 4', '1 Dock Road', 'Chicago, IL 60601']),
    [40, 240, 'Description'],
    [330, 240, 'Qty'],
    [400, 240, 'Unit Price'],
    [500, 240, 'Amount'],
    [40, 256, 'Widget, large'],
    [335, 256, '10'],
    [410, 256, '$12.50'],
    [500, 256, '$125.00'],
    [40, 270, 'Widget, small'],
    [335, 270, '4'],
    [410, 270, '$5.00'],
    [500, 270, '$20.00'],
    [400, 300, 'Subtotal'],
    [500, 300, '$145.00'],
    [400, 314, 'Sales Tax (8.25%)'],
    [500, 314, '$11.96'],
    [400, 328, 'Total'],
    [500, 328, '$156.96'],
    [400, 342, 'Amount Paid'],
    [500, 342, '$50.00'],
    [400, 356, 'Balance Due'],
    [500, 356, '$106.96'],
  ]);

  it('reads the head', () => {
    expect(paper.value('documentNumber')).toBe('INV-10234');
    expect(paper.value('issueDate')).toBe('03/15/2024');
    expect(paper.normalized('issueDate')).toBe('2024-03-15');
  });

  it('tells seller, buyer and ship-to apart', () => {
    expect(paper.value('parties.seller.name')).toBe('Acme Widgets, Inc.');
    expect(paper.value('parties.seller.address')).toBe('4120 Freidrich Lane, Austin, TX 78744');
    expect(paper.value('parties.buyer.name')).toBe('Globex Corporation');
    expect(paper.value('parties.buyer.address')).toBe('742 Evergreen Terrace, Springfield, IL 62704');
    expect(paper.value('parties.shipTo.name')).toBe('Globex Warehouse 4');
  });

  it('takes the gross total, not the balance, and shows the balance as a rival', () => {
    expect(paper.normalized('totals.amount')).toBe('156.96');
    expect(paper.field('totals.amount')?.alternatives.map((other) => other.normalized)).toContain('106.96');
  });

  it('reads the lines and leaves sums out', () => {
    expect(paper.value('goods[0].description')).toBe('Widget, large');
    expect(paper.normalized('goods[1].amount')).toBe('20.00');
    expect(paper.value('goods[2].description')).toBeUndefined();
    expect(paper.field('goods[1].amount')?.subject).toBe('goods line 2');
  });

  it('grounds every field', () => {
    for (const field of paper.fields) expect(field.groundings.length, field.path).toBeGreaterThan(0);
  });
});

describe('a British invoice: seller only in the lines at the foot', () => {
  const paper = read('invoice', [
    [40, 40, 'TAX INVOICE', 18],
    [40, 80, 'To:'],
    ...stack(70, 80, ['Thornfield Hall Ltd', '12 Moor Lane', 'Leeds', 'LS1 4AB']),
    [330, 80, 'Invoice Number: 2024/0071'],
    [330, 94, 'Invoice Date: 5 June 2024'],
    [330, 108, 'Your Ref: PO 88123'],
    [330, 122, 'VAT Reg No: GB 123 4567 89'],
    [420, 260, 'Net total'],
    [520, 260, '1,000.00'],
    [420, 274, 'VAT @ 20%'],
    [520, 274, '200.00'],
    [420, 288, 'TOTAL GBP'],
    [520, 288, '1,200.00'],
    [
      40,
      780,
      'Rochester & Eyre LLP, 8 Gateshead Street, London EC1A 1BB. Registered in England No. 01234567',
      8,
    ],
  ]);
  it('reads head, parties and total', () => {
    expect(paper.value('documentNumber')).toBe('2024/0071');
    expect(paper.normalized('issueDate')).toBe('2024-06-05');
    expect(paper.value('parties.buyer.name')).toBe('Thornfield Hall Ltd');
    expect(paper.value('parties.seller.name')).toBe('Rochester & Eyre LLP');
    expect(paper.normalized('totals.amount')).toBe('1200.00');
    expect(paper.normalized('totals.currency')).toBe('GBP');
  });
});

describe('a German letter invoice (DIN 5008): sender line over the window, information block', () => {
  const paper = read(
    'invoice',
    [
      [400, 40, 'Müller Maschinenbau', 18],
      [60, 130, 'Müller Maschinenbau GmbH · Industriestr. 5 · 70565 Stuttgart', 7],
      ...stack(60, 145, ['Firma', 'Schmidt & Söhne OHG', 'Frau Petra Lang', 'Hauptstraße 12', '50667 Köln']),
      [400, 145, 'Datum'],
      [480, 145, '12.03.2023'],
      [400, 159, 'Kunden-Nr.'],
      [480, 159, '10442'],
      [400, 173, 'Rechnungs-Nr.'],
      [480, 173, '2023-0815'],
      [400, 187, 'Lieferdatum'],
      [480, 187, '10.03.2023'],
      [60, 260, 'Rechnung', 14],
      [60, 310, 'Pos.'],
      [100, 310, 'Bezeichnung'],
      [330, 310, 'Menge'],
      [400, 310, 'Einzelpreis'],
      [490, 310, 'Gesamtpreis'],
      [60, 326, '1'],
      [100, 326, 'Zahnrad M4'],
      [335, 326, '100'],
      [405, 326, '2,50 €'],
      [495, 326, '250,00 €'],
      [60, 340, '2'],
      [100, 340, 'Welle 12 mm'],
      [335, 340, '10'],
      [405, 340, '15,00 €'],
      [495, 340, '150,00 €'],
      [400, 370, 'Summe netto'],
      [495, 370, '400,00 €'],
      [400, 384, 'zzgl. 19% MwSt.'],
      [495, 384, '76,00 €'],
      [400, 398, 'Rechnungsbetrag'],
      [495, 398, '476,00 €'],
      [60, 430, 'Zahlbar innerhalb 14 Tagen bis 26.03.2023 ohne Abzug.'],
      [60, 790, 'Müller Maschinenbau GmbH', 7],
      [200, 790, 'Geschäftsführer: Hans Müller', 7],
      [330, 790, 'USt-IdNr.: DE111222333', 7],
    ],
    { document: { language: 'de' } },
  );
  it('takes the addressee from the window and the seller from the sender line', () => {
    expect(paper.value('parties.seller.name')).toBe('Müller Maschinenbau GmbH');
    expect(paper.value('parties.seller.address')).toBe('Industriestr. 5, 70565 Stuttgart');
    expect(paper.value('parties.buyer.name')).toBe('Schmidt & Söhne OHG');
    expect(paper.value('parties.buyer.address')).toBe('Hauptstraße 12, 50667 Köln');
  });
  it('takes neither the customer number nor the delivery date', () => {
    expect(paper.value('documentNumber')).toBe('2023-0815');
    expect(paper.normalized('issueDate')).toBe('2023-03-12');
  });
  it('makes one field of a name that stands in letterhead, sender line and foot', () => {
    expect(paper.normalized('totals.amount')).toBe('476.00');
    expect(paper.normalized('totals.currency')).toBe('EUR');
    expect(paper.field('parties.seller.name')!.groundings.length).toBe(3);
  });
});

describe('a French invoice: addressee right, number in the title', () => {
  const paper = read(
    'invoice',
    [
      ...stack(40, 40, ['SARL Dupont Menuiserie'], 14),
      ...stack(40, 60, [
        '15 avenue de la Gare',
        '31000 Toulouse',
        'Tél : 05 61 00 00 00',
        'SIRET : 123 456 789 00012',
      ]),
      ...stack(340, 110, ['Mairie de Blagnac', '1 place des Arts', '31700 Blagnac']),
      [40, 180, 'FACTURE N° F2023-118', 14],
      [40, 204, 'Date : 14/09/2023'],
      [40, 218, 'Date d’échéance : 14/10/2023'],
      [380, 300, 'Total HT'],
      [475, 300, '900,00 €'],
      [380, 314, 'TVA 20 %'],
      [475, 314, '180,00 €'],
      [380, 328, 'Net à payer TTC'],
      [475, 328, '1 080,00 €'],
    ],
    { document: { language: 'fr' } },
  );
  it('reads all six', () => {
    expect(paper.value('documentNumber')).toBe('F2023-118');
    expect(paper.normalized('issueDate')).toBe('2023-09-14');
    expect(paper.value('parties.seller.name')).toBe('SARL Dupont Menuiserie');
    expect(paper.value('parties.buyer.name')).toBe('Mairie de Blagnac');
    expect(paper.normalized('totals.amount')).toBe('1080.00');
    expect(paper.normalized('totals.currency')).toBe('EUR');
  });
});

describe('an Indian invoice: boxes with the label above its value', () => {
  const paper = read('invoice', [
    [200, 30, 'TAX INVOICE', 14],
    ...stack(40, 60, [
      'SRI LAKSHMI SPINNING MILLS PVT. LTD.',
      'SF No. 112, Avinashi Road',
      'Coimbatore - 641014, Tamil Nadu',
      'GSTIN/UIN: 33AABCS1429B1ZB',
    ]),
    [320, 60, 'Invoice No.'],
    [450, 60, 'Dated'],
    [320, 73, 'SLSM/23-24/118'],
    [450, 73, '12-Aug-23'],
    [320, 118, "Buyer's Order No."],
    [450, 118, 'Dated'],
    [320, 131, 'PO-7781'],
    [450, 131, '1-Aug-23'],
    [40, 140, 'Buyer (Bill to)'],
    ...stack(40, 153, ['KPR GARMENTS LIMITED', '9, Gokul Buildings', 'Tirupur - 641601']),
    [40, 240, 'Sl No.'],
    [80, 240, 'Description of Goods'],
    [260, 240, 'HSN/SAC'],
    [330, 240, 'Quantity'],
    [400, 240, 'Rate'],
    [500, 240, 'Amount'],
    [45, 256, '1'],
    [80, 256, 'Cotton Yarn 30s Combed'],
    [260, 256, '52052310'],
    [330, 256, '500.00 Kgs'],
    [400, 256, '285.00'],
    [500, 256, '1,42,500.00'],
    [80, 290, 'CGST'],
    [500, 290, '3,562.50'],
    [80, 304, 'SGST'],
    [500, 304, '3,562.50'],
    [80, 330, 'Total'],
    [330, 330, '500.00 Kgs'],
    [490, 330, 'Rs. 1,49,625.00'],
  ]);
  it('reads head, parties, HS code and the total with lakh commas', () => {
    expect(paper.value('documentNumber')).toBe('SLSM/23-24/118');
    expect(paper.normalized('issueDate')).toBe('2023-08-12');
    expect(paper.value('parties.seller.name')).toBe('SRI LAKSHMI SPINNING MILLS PVT. LTD.');
    expect(paper.value('parties.buyer.name')).toBe('KPR GARMENTS LIMITED');
    expect(paper.value('goods[0].hsCode')).toBe('52052310');
    expect(paper.normalized('totals.amount')).toBe('149625.00');
    expect(paper.normalized('totals.currency')).toBe('INR');
  });
});

describe('a Chinese export invoice: firm centred at the head, keys and values in one run', () => {
  const paper = read('invoice', [
    [200, 30, 'HANGZHOU XIHU SILK IMP. & EXP. CO., LTD.', 14],
    [180, 50, 'NO. 77 BEISHAN ROAD, HANGZHOU, ZHEJIANG, CHINA'],
    [230, 80, 'COMMERCIAL INVOICE', 14],
    [40, 110, 'TO: BELLA MODA S.R.L.'],
    [40, 124, 'VIA ROMA 10, 20121 MILANO, ITALY'],
    [360, 110, 'INVOICE NO: XH-2024-031'],
    [360, 124, 'DATE: MAR.18,2024'],
    [360, 138, 'S/C NO: 24XH077'],
    [40, 152, 'FROM NINGBO TO GENOA BY SEA'],
    [40, 190, 'MARKS'],
    [120, 190, 'DESCRIPTION'],
    [320, 190, 'QUANTITY'],
    [400, 190, 'UNIT PRICE'],
    [490, 190, 'AMOUNT'],
    [40, 220, 'N/M'],
    [120, 220, "LADIES' SILK SCARVES"],
    [320, 220, '2,000 PCS'],
    [400, 220, 'USD4.20'],
    [490, 220, 'USD8,400.00'],
    [120, 260, 'TOTAL:'],
    [320, 260, '2,000 PCS'],
    [490, 260, 'USD8,400.00'],
    [40, 300, 'COUNTRY OF ORIGIN: CHINA'],
    [380, 600, 'HANGZHOU XIHU SILK IMP. & EXP. CO., LTD.'],
    [400, 640, 'AUTHORIZED SIGNATURE'],
  ]);
  it('reads head, parties, ways and totals', () => {
    expect(paper.value('documentNumber')).toBe('XH-2024-031');
    expect(paper.normalized('issueDate')).toBe('2024-03-18');
    expect(paper.value('parties.seller.name')).toBe('HANGZHOU XIHU SILK IMP. & EXP. CO., LTD.');
    expect(paper.value('parties.buyer.name')).toBe('BELLA MODA S.R.L.');
    expect(paper.value('references.contract')).toBe('24XH077');
    expect(paper.value('transport.portOfLoading')).toBe('NINGBO');
    expect(paper.normalized('totals.amount')).toBe('8400.00');
    expect(paper.normalized('totals.quantity')).toBe('2000');
    expect(paper.value('goods[0].unit')).toBe('PCS');
  });
  it('states the origin as the invoice does, and infers the kind of claim openly', () => {
    expect(paper.normalized('origin.country')).toBe('CN');
    expect(paper.field('origin.country')?.basis.kind).toBe('stated');
    expect(paper.field('origin.claimType')?.basis).toEqual({
      kind: 'inferred',
      rule: 'claim-type-of-document-type',
    });
  });
  it('never makes the seller a manufacturer', () => {
    expect(paper.value('parties.manufacturer.name')).toBeUndefined();
  });
});

describe('a till receipt', () => {
  const till: Run[] = [
    [60, 20, 'TESCO STORES SDN BHD', 14],
    [60, 40, '(521419-K)'],
    [60, 55, 'LOT 5, JALAN AMPANG, 50450 KUALA LUMPUR'],
    [60, 70, 'GST ID: 000123456789'],
    [60, 95, 'TAX INVOICE'],
    [20, 115, 'Receipt No: 00087122'],
    [20, 130, 'Date: 14/02/2018 18:22'],
    [20, 160, 'MILK 1L'],
    [200, 160, '6.50'],
    [20, 175, 'BREAD'],
    [200, 175, '3.20'],
    [20, 200, 'Total (Excl. GST)'],
    [200, 200, '9.15'],
    [20, 215, 'GST 6%'],
    [200, 215, '0.55'],
    [20, 230, 'Total (Incl. GST)'],
    [200, 230, '9.70'],
    [20, 245, 'CASH'],
    [200, 245, 'RM 10.00'],
    [20, 260, 'CHANGE'],
    [200, 260, 'RM 0.30'],
  ];
  it.each([false, true])(
    'names the shop, the day and the total; nobody is a buyer (read by OCR: %s)',
    (ocr) => {
      const paper = read('invoice', till, { width: 260, height: 420, ocr });
      expect(paper.value('documentNumber')).toBe('00087122');
      expect(paper.normalized('issueDate')).toBe('2018-02-14');
      expect(paper.value('parties.seller.name')).toBe('TESCO STORES SDN BHD');
      expect(paper.value('parties.buyer.name')).toBeUndefined();
      expect(paper.normalized('totals.amount')).toBe('9.70');
      expect(paper.normalized('totals.currency')).toBe('MYR');
    },
  );
});
