import { describe, expect, it } from 'vitest';
import type { Run } from '../helpers/make-page.ts';
import { read } from '../helpers/read.ts';

/** Cells of a table from left to right at the given places. */
function row(top: number, lefts: readonly number[], cells: readonly string[]): Run[] {
  return cells.flatMap((cell, index): Run[] => (cell === '' ? [] : [[lefts[index]!, top, cell]]));
}

describe('worker records', () => {
  const lefts = [45, 90, 220, 300, 380, 460];
  const paper = read('worker_record', [
    [230, 50, 'PAYROLL REGISTER', 15],
    [45, 80, 'Factory: Sandstone Sewing Works Ltd'],
    ...row(120, lefts, ['No.', 'Name', 'ID card no.', 'Hours', 'Overtime', 'Net pay']),
    ...row(135, lefts, ['1', 'Maria Gonsalves', '41882-7', '176', '12', '412.50']),
    ...row(150, lefts, ['2', 'Peter Okafor', '41883-1', '168', '20', '438.00']),
    ...row(165, lefts, ['3', 'Li Wenjing', '41890-4', '176', '8', '401.75']),
    ...row(180, lefts, ['Total', '', '', '520', '40', '1,252.25']),
  ]);

  it('give the totals of their columns and the number of rows', () => {
    expect(paper.value('workers.hours')).toBe('520');
    expect(paper.value('workers.overtimeHours')).toBe('40');
    expect(paper.value('workers.wages')).toBe('1,252.25');
    expect(paper.value('workers.listedCount')).toBe('3');
    expect(paper.field('workers.listedCount')?.basis.kind).toBe('inferred');
  });

  it('give nothing of a single person', () => {
    const values = paper.fields.map((field) => field.value).join('\n');
    for (const word of ['Maria', 'Okafor', 'Wenjing', '41882', '41883', '412.50', '438.00', '401.75']) {
      expect(values).not.toContain(word);
    }
  });

  it('count no rows whose numbers do not run from one', () => {
    const part = read('worker_record', [
      [230, 50, 'PAYROLL REGISTER', 15],
      ...row(120, lefts, ['No.', 'Name', 'Section', 'Hours', 'Overtime', 'Net pay']),
      ...row(135, lefts, ['14', 'A. B.', 'Loom', '176', '12', '412.50']),
      ...row(150, lefts, ['15', 'C. D.', 'Loom', '168', '20', '438.00']),
    ]);
    expect(part.value('workers.listedCount')).toBeUndefined();
    expect(part.value('workers.wages')).toBeUndefined();
  });
});

describe('bale lists', () => {
  const lefts = [45, 140, 320, 430];
  it('read first and last number of a run in one cell', () => {
    const paper = read('bale_list', [
      [230, 50, 'LIST OF BALES', 15],
      ...row(100, lefts, ['Lot No.', 'Bale Nos.', 'No. of bales', 'Net weight (kg)']),
      ...row(115, lefts, ['K-4', '50011 - 50055', '45', '9,810']),
      ...row(130, lefts, ['K-5', '50056 - 50100', '45', '9,790']),
    ]);
    expect(paper.value('lots[0].rangeFrom')).toBe('50011');
    expect(paper.value('lots[0].rangeTo')).toBe('50055');
    expect(paper.value('lots[1].rangeTo')).toBe('50100');
  });

  it('take a number with a dash in it for one bale', () => {
    const paper = read('bale_list', [
      [230, 50, 'LIST OF BALES', 15],
      ...row(100, lefts, ['Bale No.', 'Grade', 'No. of bales', 'Net weight (kg)']),
      ...row(115, lefts, ['2024-0117', '31-3', '1', '218']),
      ...row(130, lefts, ['2024-0118', '31-3', '1', '221']),
    ]);
    expect(paper.fields.some((field) => field.path.includes('range'))).toBe(false);
    expect(paper.value('lots[0].id')).toBe('2024-0117');
  });
});

describe('lists of suppliers', () => {
  const lefts = [45, 120, 250, 430];
  const paper = read('supplier_list', [
    [45, 50, 'Marlin Bay Sourcing Ltd', 12],
    [45, 75, 'SUPPLIER LIST', 15],
    ...row(110, lefts, ['Tier', 'Process', 'Company name', 'Country']),
    ...row(125, lefts, ['Tier 1', 'Assembly', 'Kestrel Cycle Works Co., Ltd.', 'Taiwan']),
    ...row(140, lefts, ['Tier 2', 'Extrusion', 'Hexing Aluminium Co., Ltd.', 'China']),
    ...row(155, lefts, ['Tier 3', 'Head office', 'Grand Harbour Holdings Ltd.', 'Hong Kong']),
  ]);

  it('keep the firm with the tier of its row', () => {
    expect(paper.value('tier[1].asPrinted')).toBe('Tier 2');
    expect(paper.value('tier[1].name')).toBe('Hexing Aluminium Co., Ltd.');
    expect(paper.normalized('tier[1].country')).toBe('CN');
  });

  it('name makers and processors only where the row says what they do', () => {
    expect(paper.value('parties.manufacturer.name')).toBe('Kestrel Cycle Works Co., Ltd.');
    expect(paper.value('parties.processor.name')).toBe('Hexing Aluminium Co., Ltd.');
    const parties = paper.fields.filter((field) => field.path.startsWith('parties.'));
    expect(parties.map((field) => field.value)).not.toContain('Grand Harbour Holdings Ltd.');
  });
});

describe('red-letter invoices', () => {
  it('name the invoice they reverse, never themselves', () => {
    const paper = read('credit_note', [
      [230, 50, '山东增值税专用发票', 15],
      [45, 90, '发票代码：3700244130'],
      [300, 90, '发票号码：11840552'],
      [45, 300, '销项负数 对应正数发票代码：3700244130 号码：11840117'],
    ]);
    expect(paper.value('documentNumber')).toBe('11840552');
    const references = paper.fields.filter((field) => field.path.startsWith('references.invoice'));
    expect(references.map((field) => field.value)).toEqual(['11840117']);
  });
});

describe('stock ledgers', () => {
  it('tell what came in, went out and is left', () => {
    const lefts = [45, 130, 220, 310, 400, 480];
    const paper = read('inventory_record', [
      [230, 50, 'STOCK CARD', 15],
      ...row(100, lefts, ['Date', 'Reference', 'Lot No.', 'Receipts', 'Issues', 'Balance']),
      ...row(115, lefts, ['03/06/2024', 'GRN-118', 'PX-7', '5,000', '', '7,250']),
      ...row(130, lefts, ['21/06/2024', 'ISS-044', 'PX-7', '', '1,900', '5,350']),
    ]);
    expect(paper.value('stock[0].received')).toBe('5,000');
    expect(paper.value('stock[0].issued')).toBeUndefined();
    expect(paper.value('stock[1].issued')).toBe('1,900');
    expect(paper.value('stock[1].balance')).toBe('5,350');
  });

  it('take what was received, not what was ordered', () => {
    const lefts = [45, 220, 320, 420];
    const paper = read('inventory_record', [
      [200, 50, 'GOODS RECEIVED NOTE', 15],
      ...row(100, lefts, ['Description', 'Lot No.', 'Qty ordered', 'Qty received']),
      ...row(115, lefts, ['Caustic soda flakes', 'CS-0418', '10,000', '9,940']),
    ]);
    expect(paper.value('goods[0].quantity')).toBe('9,940');
  });
});
