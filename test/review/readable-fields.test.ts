import { expect, test } from 'vitest';
import { readableFields } from '../../src/review/server/lists/readable-fields.ts';
import { DecidedIndex, documentOf, fileNamed, pageOf, proposalAt } from '../support/review/decided-index.ts';

const names = ['河北示例', 'Example Mill', '新样纺织', 'Sample Yarn', '样品轧花', 'Third Gin'];

async function listed(reads: readonly string[] | null, limit: number): Promise<string[][]> {
  const made = new DecidedIndex();
  const file = fileNamed('3');
  const page = pageOf(file, 1, names);
  const paper = documentOf(file, [1], { language: 'zh' });
  made.putFile(file, [page]);
  made.analyse(file, [
    {
      document: paper,
      fields: names.map((name, row) => proposalAt(paper, `tier[${row}].name`, page, name)),
    },
  ]);
  await made.index.reviewLists.ready();
  const parts: string[][] = [];
  let after = null as Parameters<typeof readableFields>[2]['after'];
  do {
    const part = readableFields(
      made.index,
      (from, most) => made.index.reviewLists.fields({ todo: 1 }, 'document', from, most),
      { reads, after, limit },
    );
    expect(part.total).toBe(names.length);
    parts.push(part.fields.map(({ value }) => value));
    after = part.next;
  } while (after !== null);
  made.close();
  return parts;
}

test('fields in a language that the reviewer does not read are left to other people, and no part falls short for it', async () => {
  expect((await listed(null, 50)).flat()).toEqual(names);
  expect((await listed(['zh', 'en'], 50)).flat()).toEqual(names);
  const parts = await listed(['en'], 2);
  expect(parts[0]).toEqual(['Example Mill', 'Sample Yarn']);
  expect(parts.flat()).toEqual(['Example Mill', 'Sample Yarn', 'Third Gin']);
});
