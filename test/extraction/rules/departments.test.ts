import { describe, expect, it } from 'vitest';
import { withoutHonorific } from '../../../src/extraction/rules/parties/line-shape.ts';

const nameIn = (line: string) => line.slice(withoutHonorific(line));

describe('a department before the name of a firm', () => {
  it('is no part of the name', () => {
    for (const department of ['Raw material office', 'Purchasing department', 'Merchandising', 'Sales'])
      expect(nameIn(`${department}, Qinghe Trading Co., Ltd.`)).toBe('Qinghe Trading Co., Ltd.');
  });

  it('is not what a firm is called', () => {
    for (const name of ['Texas Sales, Inc.', 'Salesway, Inc.', 'Baltic Shipping, Ltd.'])
      expect(nameIn(name)).toBe(name);
  });
});
