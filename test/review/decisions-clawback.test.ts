import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyIndex } from '../../src/index/verify.ts';
import { planQuarantine, quarantine } from '../../src/pipeline/quarantine.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  groundingAt,
  pageOf,
  placeOf,
  proposalAt,
  requestFor,
} from '../support/review/decided-index.ts';

test('what people said about a file that is clawed back is nowhere in the index any more, and that they decided is', async () => {
  const made = new DecidedIndex();
  const file = fileNamed('9');
  const page = pageOf(file, 1, ['Invoice QZX-4711', 'Vessel Wombat Trader']);
  const paper = documentOf(file, [1]);
  const number = proposalAt(paper, 'documentNumber', page, 'QZX-4711');
  made.putFile(file, [page]);
  made.analyse(file, [{ document: paper, fields: [number] }]);
  const drawn = { file, page: 1, boxes: [{ x: 0.6, y: 0.6, width: 0.1, height: 0.1 }], offsets: null };
  made.about('Ann', number.id, 'correct', {
    after: { value: 'KWX-0815', place: drawn, how: 'typed' },
    note: 'Jabberwocky wrote this',
  });
  made.decide('Ann', [
    requestFor(paper, 'transport.vessel', 'add', {
      after: { value: 'Wombat Trader', place: placeOf(groundingAt(page, 'Wombat Trader')), how: 'words' },
    }),
  ]);
  const bytes = (): string =>
    ['index.sqlite', 'index.sqlite-wal']
      .map((name) => join(made.folder, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, 'latin1'))
      .join('');
  const words = ['QZX-4711', 'KWX-0815', 'Jabberwocky', 'Wombat Trader'];
  for (const word of words) expect(bytes()).toContain(word);
  expect(quarantine(made.index, planQuarantine(made.index, file), { by: 'Eve', authority: 'letter' })).toBe(
    true,
  );
  for (const word of words) expect(bytes()).not.toContain(word);
  expect(
    [...made.index.decisions.all()].map(({ action, reviewer, content }) => [action, reviewer, content]),
  ).toEqual([
    ['correct', 'Ann', null],
    ['add', 'Ann', null],
  ]);
  const { problems } = await verifyIndex(made.index);
  expect(problems.filter(({ what }) => what === 'decision' || what === 'event')).toEqual([]);
  made.close();
});
