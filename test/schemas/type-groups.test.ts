import { describe, expect, test } from 'vitest';
import { documentTypeIds } from '../../schemas/index.ts';
import * as groups from '../../schemas/type-groups.ts';

describe('groups of document types', () => {
  test.each(Object.entries(groups))('%s holds types of the contract alone', (_, types) => {
    expect([...types].length).toBeGreaterThan(0);
    expect([...types].filter((type) => !documentTypeIds.includes(type))).toEqual([]);
  });

  test('what is on its way is no receipt, and an order is neither', () => {
    const together = [...groups.orderTypes, ...groups.carriageTypes, ...groups.receiptTypes];
    expect(new Set(together).size).toBe(together.length);
  });
});
