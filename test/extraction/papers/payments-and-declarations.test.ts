import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

describe('a message of a bank', () => {
  const reading = read('proof_of_payment', [
    [50, 40, 'NORDBANK AG', 14],
    [50, 60, 'WIRE TRANSFER CONFIRMATION', 13],
    [50, 100, '32A: VALUE DATE'],
    [230, 100, '05/14/2025'],
    [50, 116, 'AMOUNT'],
    [230, 116, 'EUR 7,150.00'],
    [50, 140, '57A: ACCOUNT WITH BANK'],
    [230, 140, 'BANCO DEL SUR S.A.'],
    [50, 160, '59: BENEFICIARY'],
    [230, 160, '/0044-118820-03'],
    [230, 174, 'HILADOS DEL SUR S.A.'],
    [230, 188, 'AVENIDA CENTRAL 12, LIMA, PERU'],
    [50, 210, '70: REMITTANCE INFO'],
    [230, 210, 'INV HS-2210'],
    [50, 300, 'RELEASED 05/14/2025 09:12'],
  ]);

  it('keeps the rows of one party apart from those of the next', () => {
    expect(reading.value('parties.payeeBank.name')).toBe('BANCO DEL SUR S.A.');
    expect(reading.value('parties.payeeBank.address')).toBeUndefined();
    expect(reading.value('parties.payee.name')).toBe('HILADOS DEL SUR S.A.');
  });

  it('reads the invoice inside the purpose, and no day of issue from a stamp of time', () => {
    expect(reading.value('payment.invoice')).toBe('HS-2210');
    expect(reading.normalized('payment.valueDate')).toBe('2025-05-14');
    expect(reading.value('issueDate')).toBeUndefined();
  });
});

describe('an agreement on payment by a third party', () => {
  it('reads the roles in brackets, and amount, invoice and account from its clauses', () => {
    const reading = read('third_party_payment_agreement', [
      [150, 40, 'THREE PARTY PAYMENT AGREEMENT', 14],
      [50, 100, 'Party A (Buyer):'],
      [220, 100, 'Fjord Outfitters AS'],
      [50, 120, 'Party B (Seller):'],
      [220, 120, 'Dongguan Blue Harbor Apparel Co., Ltd.'],
      [50, 140, 'Party C (Payee):'],
      [220, 140, 'Pearl Lane Holdings Limited'],
      [50, 180, '1. Party A shall pay invoice BH-7719 in the amount of USD 12,400.00 to Party C.'],
      [50, 200, '2. Bank: Harbour Commercial Bank, account 0112-889-3301.'],
    ]);
    expect(reading.value('parties.seller.name')).toBe('Dongguan Blue Harbor Apparel Co., Ltd.');
    expect(reading.value('parties.payee.name')).toBe('Pearl Lane Holdings Limited');
    expect(reading.value('payment.invoice')).toBe('BH-7719');
    expect(reading.value('payment.amount')).toBe('12,400.00');
    expect(reading.value('payment.currency')).toBe('USD');
    expect(reading.value('parties.payee.identifiers.bankAccount')).toBe('0112-889-3301');
  });
});

describe('declarations', () => {
  it('reads post, firm and address from the opening of an affidavit, and every lot of a list', () => {
    const reading = read('declaration', [
      [200, 50, 'AFFIDAVIT', 16],
      [50, 100, 'I, the undersigned, being the Export Manager of Ulu Tiro Rubber Sdn. Bhd.,'],
      [50, 113, '14 Jalan Perak, 80300 Johor Bahru, Malaysia, state under oath:'],
      [50, 140, 'The company made the gloves of lots UT-501, UT-502 and UT-517 in its own works.'],
    ]);
    expect(reading.value('parties.declarant.name')).toBe('Ulu Tiro Rubber Sdn. Bhd.');
    expect(reading.normalized('parties.declarant.country')).toBe('MY');
    expect(reading.value('execution.signatoryTitle')).toBe('Export Manager');
    expect(
      reading.fields.filter((field) => field.path.startsWith('references.lot')).map((field) => field.value),
    ).toEqual(['UT-501', 'UT-502', 'UT-517']);
  });

  it('makes no buyer of an addressee', () => {
    const reading = read('declaration', [
      [50, 40, 'Ulu Tiro Rubber Sdn. Bhd.', 14],
      [50, 90, 'To: Fjord Outfitters AS'],
      [50, 120, 'STATEMENT ON RAW MATERIAL', 13],
      [50, 150, 'We state that our gloves are made of natural rubber.'],
    ]);
    expect(reading.value('parties.buyer.name')).toBeUndefined();
  });

  it('reads the post under a signature, not a row of details', () => {
    const reading = read('declaration', [
      [50, 50, 'DECLARATION', 16],
      [50, 100, 'We hereby declare that no subcontractor was used.'],
      [50, 460, 'Sales Manager'],
      [220, 460, 'available on weekdays'],
      [50, 600, 'Yours faithfully,'],
      [50, 650, 'Managing Director'],
    ]);
    expect(reading.value('execution.signatoryTitle')).toBe('Managing Director');
  });
});
