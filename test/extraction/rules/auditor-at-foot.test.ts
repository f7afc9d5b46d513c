import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

const opinion = 'In our opinion the accounts give a true and fair view of the state of its affairs.';

describe('the auditor who signs at the foot', () => {
  it.each([
    ['Harrow Teal LLP', 'Chartered Accountants', 'Harrow Teal LLP'],
    ['For Okafor & Lindgren', '(Certified Public Accountants)', 'Okafor & Lindgren'],
    ['Brandt und Seidel', 'Wirtschaftsprüfungsgesellschaft', 'Brandt und Seidel'],
  ])('%s over %s', (line, profession, name) => {
    const paper = read('internal_controls', [
      [60, 60, 'Report on the financial statements', 14],
      [60, 120, opinion],
      [60, 400, line],
      [60, 413, profession],
    ]);
    expect(paper.value('parties.auditor.name')).toBe(name);
  });

  it('a Chinese firm bears its profession in its name', () => {
    const paper = read('internal_controls', [
      [200, 60, '审计报告', 14],
      [60, 120, '我们审计了贵公司的财务报表。'],
      [380, 400, '青岛示例会计师事务所（普通合伙）'],
    ]);
    expect(paper.value('parties.auditor.name')).toBe('青岛示例会计师事务所（普通合伙）');
  });

  it('a sentence over these words is no firm', () => {
    const paper = read('internal_controls', [
      [60, 60, 'Report on the financial statements', 14],
      [60, 387, 'This report was made with the help of'],
      [60, 400, 'Chartered accountants'],
    ]);
    expect(paper.value('parties.auditor.name')).toBeUndefined();
  });
});
