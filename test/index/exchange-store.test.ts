import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exchangesPath, ModelExchanges } from '../../src/index/exchange-store.ts';
import type { ModelExchange } from '../../src/model/language-model.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

function exchange(key: string, document: string, at: string): ModelExchange {
  return {
    key,
    document,
    host: 'h',
    model: 'm',
    request: `{"words":"${key} question"}`,
    answer: { kind: 'text', text: `${key} answer`, usage: { inputTokens: 3, outputTokens: 2 } },
    at,
  };
}

function holding(folder: string, words: string): string[] {
  return readdirSync(join(folder, 'model')).filter((name) =>
    readFileSync(join(folder, 'model', name)).includes(words),
  );
}

test('an exchange is found again as it was kept, also by the next run', () => {
  const folder = temporaryFolder('exchanges');
  expect(ModelExchanges.openExisting(folder)).toBeNull();
  const kept = exchange('a', 'd1', '2026-01-01T00:00:00.000Z');
  const store = ModelExchanges.open(folder);
  store.keep(kept);
  store.close();
  const again = ModelExchanges.openExisting(folder)!;
  expect(again.find('a')).toEqual(kept);
  expect(again.find('b')).toBeNull();
  expect(again.keysOf('d1')).toEqual(['a']);
  again.close();
});

test('what is older than it is to be kept goes, down to the bytes on disk', () => {
  const folder = temporaryFolder('exchanges');
  const store = ModelExchanges.open(folder);
  store.keep(exchange('oldwords', 'd1', '2026-01-01T00:00:00.000Z'));
  store.keep(exchange('newwords', 'd2', '2026-01-30T00:00:00.000Z'));
  expect(holding(folder, 'oldwords').length).toBeGreaterThan(0);
  expect(store.dropOlderThan(14, Date.parse('2026-01-31T00:00:00.000Z'))).toBe(1);
  expect(store.find('oldwords')).toBeNull();
  expect(store.find('newwords')).not.toBeNull();
  expect(holding(folder, 'oldwords')).toEqual([]);
  expect(holding(folder, 'newwords').length).toBeGreaterThan(0);
  expect(store.dropOlderThan(0)).toBe(1);
  expect(store.count()).toBe(0);
  expect(holding(folder, 'newwords')).toEqual([]);
  store.close();
});

test('what was sent from a file goes with it, and nothing else', () => {
  const folder = temporaryFolder('exchanges');
  const store = ModelExchanges.open(folder);
  store.announce('d1', ['file1', 'file1']);
  store.announce('d2', ['file2']);
  store.keep(exchange('firstwords', 'd1', '2026-01-01T00:00:00.000Z'));
  store.keep(exchange('secondwords', 'd2', '2026-01-01T00:00:00.000Z'));
  store.removeFiles(['file1']);
  expect(store.find('firstwords')).toBeNull();
  expect(store.find('secondwords')).not.toBeNull();
  expect(holding(folder, 'firstwords')).toEqual([]);
  store.close();
});

test('a store that is no database is told in one line', () => {
  const folder = temporaryFolder('exchanges');
  ModelExchanges.open(folder).close();
  writeFileSync(
    exchangesPath(folder),
    'this is no database, but long enough to be taken for one '.repeat(40),
  );
  expect(() => ModelExchanges.open(folder)).toThrow(/cannot use the store of model answers/);
});
