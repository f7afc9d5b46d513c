import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { expandMembers } from '../../src/pipeline/expand-members.ts';
import { FamilyBudgets } from '../../src/pipeline/family-budget.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

describe('containers that hold themselves', () => {
  it('end at the nesting limit, with a row that says so, and are unpacked once', () => {
    const index = EvidenceIndex.create(join(temporaryFolder('quine'), 'index'));
    const quine = 'a'.repeat(64);
    index.ledger.putFile(quine, 440, 'application/zip');
    index.ledger.putOccurrence({
      path: 'quine.zip',
      parent: null,
      parentFile: null,
      depth: 0,
      file: quine,
      size: 440,
      modified: null,
      state: null,
      reason: null,
      supplier: null,
      supplierBasis: 'unknown',
      receipt: {},
      disk: null,
      failure: null,
    });
    const member = { position: 0, name: 'quine.zip', file: quine, size: 440, modified: null, failure: null };
    index.ledger.replaceMembers(quine, [member]);
    const toRead = expandMembers(index, quine, { received: null, supplier: null, maximumDepth: 4 });
    expect(toRead).toEqual([quine]);
    index.ledger.settleStates();
    const rows = [...index.ledger.occurrences()].sort((one, other) => one.depth - other.depth);
    expect(rows.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(rows.at(-1)).toMatchObject({
      state: 'limited',
      reason: expect.stringContaining('nested more than 4'),
    });
    expect(rows.slice(1, -1).every(({ state }) => state === 'duplicate')).toBe(true);
    index.close();
  });
});

describe('FamilyBudgets', () => {
  it('opens the containers of one family in turn, those of different families side by side', async () => {
    const budgets = new FamilyBudgets(100);
    const order: string[] = [];
    const open = (path: string, bytes: number, wait: number) =>
      budgets.inTurn(path, async (left) => {
        order.push(`${path} has ${left}`);
        await new Promise((resolve) => setTimeout(resolve, wait));
        budgets.charge(path, bytes);
      });
    await Promise.all([
      open('a.zip', 60, 20),
      open('b.zip', 10, 1),
      open('a.zip!/x.zip', 50, 1),
      open('a.zip!/y.zip', 1, 1),
    ]);
    expect(order).toEqual(['a.zip has 100', 'b.zip has 100', 'a.zip!/x.zip has 40', 'a.zip!/y.zip has 0']);
  });

  it('goes on with the family when one of its containers cannot be opened', async () => {
    const budgets = new FamilyBudgets(100);
    const broken = budgets.inTurn('a.zip', () => Promise.reject(new Error('damaged')));
    const next = budgets.inTurn('a.zip!/b.zip', (left) => Promise.resolve(left));
    await expect(broken).rejects.toThrow('damaged');
    expect(await next).toBe(100);
  });
});
