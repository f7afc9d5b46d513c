import { describe, expect, it } from 'vitest';
import { leadNextLine } from '../../../../src/extraction/rules/tables/leading-rows.ts';
import type { Run } from '../../helpers/make-page.ts';
import { read } from '../../helpers/read.ts';

const lefts = [40, 90, 230, 400] as const;
const row = (top: number, ...cells: readonly string[]): Run[] =>
  cells.flatMap((text, index): Run[] => (text === '' ? [] : [[lefts[index]!, top, text]]));

describe('cells of several lines', () => {
  it('that stand in the middle of their line begin above its numbers, and belong to it', () => {
    const reading = read('supplier_list', [
      [200, 40, 'LIST OF SUPPLIERS', 16],
      ...row(100, 'Step', 'Process', 'Company', 'Address'),
      ...row(118, '1', 'Silicon metal smelting', 'Salten Silisium AS', 'Straumen, Norway'),
      ...row(136, '', 'Polysilicon', '', ''),
      ...row(143, '2', '', 'Norrland Polysilicon AB', 'Lulea, Sweden'),
      ...row(150, '', 'production', '', ''),
      ...row(168, '3', 'Cell production', 'Siam Photon Cell Co., Ltd.', 'Rayong, Thailand'),
      ...row(186, '', '', 'Kinhai Solar (Vietnam)', ''),
      ...row(193, '4', 'Module assembly', '', 'Bac Giang, Vietnam'),
      ...row(200, '', '', 'Co., Ltd.', ''),
    ]);
    const told = (path: string) => [0, 1, 2, 3].map((line) => reading.value(`tier[${line}].${path}`));
    expect(told('name')).toEqual([
      'Salten Silisium AS',
      'Norrland Polysilicon AB',
      'Siam Photon Cell Co., Ltd.',
      'Kinhai Solar (Vietnam) Co., Ltd.',
    ]);
    expect(told('role')).toEqual([
      'Silicon metal smelting',
      'Polysilicon production',
      'Cell production',
      'Module assembly',
    ]);
  });

  it('that stand at the top of their line go on below its numbers', () => {
    const reading = read('supplier_list', [
      [200, 40, 'LIST OF SUPPLIERS', 16],
      ...row(100, 'Step', 'Process', 'Company', 'Address'),
      ...row(118, '1', 'Silicon metal', 'Salten Silisium AS', 'Straumen, Norway'),
      ...row(131, '', 'smelting', '', ''),
      ...row(150, '2', 'Polysilicon', 'Norrland Polysilicon AB', 'Lulea, Sweden'),
      ...row(163, '', 'production', '', ''),
    ]);
    expect([0, 1].map((line) => reading.value(`tier[${line}].role`))).toEqual([
      'Silicon metal smelting',
      'Polysilicon production',
    ]);
  });

  it.each([
    // Blanks above each row that opens no line, the last above the next line.
    [[4, -6], true],
    [[6, 1, 1], true],
    [[1, 6], false],
    [[1, 6, 1], false],
    [[2, 2], false],
    [[4, 3], false],
    [[], false],
    [[4], false],
  ])('lead the next line where the blank above them is the widest: %j is %s', (gaps, leads) => {
    expect(leadNextLine(gaps, 10)).toBe(leads);
  });
});
