import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import { makeStoredIndex } from '../bench/screening/stored-index.ts';
import { temporaryFolder } from '../support/run-evidex.ts';

let index: EvidenceIndex;
let files: readonly string[];
beforeEach(() => {
  const folder = join(temporaryFolder('searches'), 'evidence');
  // Five files of four pages, a document each, all marked as searched under one key.
  makeStoredIndex(folder, 20);
  index = EvidenceIndex.open(folder);
  files = [...index.ledger.files()].map(({ sha256 }) => sha256);
  search(files, 'these lists');
});
afterEach(() => index.close());

/** A pass that comes to these files. */
function search(reached: readonly string[], key: string): void {
  index.transaction(() => {
    const pass = index.screenings.start({ by: 'screen', screener: key, matcher: '1', lists: [], names: 1 });
    for (const file of reached) {
      index.screenings.noteFile(pass, file, 4, true);
      index.work.markDone('screen', file, key, '');
    }
    index.screenings.finish(pass);
  });
}

const missed = (): [string, number][] =>
  index.searches.batch([]).notSearched.map(({ reason, pages }) => [reason, pages]);
const documentOf = (file: string) => {
  const [document] = index.results.documentsOf(file);
  return [...index.searches.documents([])].find((each) => each.document === document!.id);
};

describe('what was searched', () => {
  it('is every page under the key of the last pass', () => {
    expect([index.searches.batch([]).pagesSearched, missed()]).toEqual([20, []]);
    expect(documentOf(files[0]!)).toMatchObject({ pagesSearched: 4, notSearched: [] });
  });

  it('are also pages that a later pass had no need to come to', () => {
    search([files[0]!], 'these lists');
    expect([index.searches.batch([]).pagesSearched, missed()]).toEqual([20, []]);
  });

  it('is no page that could not be read', () => {
    const page = index.pages.get(files[0]!, 2)!;
    index.pages.put({ ...page, kind: 'unreadable', words: [] });
    expect([index.searches.batch([]).pagesSearched, missed()]).toEqual([
      19,
      [['no text could be read on the page', 1]],
    ]);
    expect(documentOf(files[0]!)).toMatchObject({
      pagesSearched: 3,
      notSearched: [{ file: files[0], page: 2, reason: 'no text could be read on the page' }],
      statement: expect.stringContaining('Not searched: 1 page.'),
    });
  });

  it('is no page of a file that no pass has come to', () => {
    index.work.forget('screen', files[1]!);
    expect(missed()).toEqual([['the screening has not come to the page', 4]]);
  });

  it('is no page that a pass with newer lists was broken off before, or could not search within the limits', () => {
    search(files.slice(0, 3), 'newer lists');
    expect([index.searches.batch([]).pagesSearched, missed()]).toEqual([
      12,
      [['searched with other lists or rules than these alone', 8]],
    ]);
    expect(documentOf(files[4]!)).toMatchObject({ pagesSearched: 0 });
    search(files.slice(3), 'newer lists');
    expect(missed()).toEqual([]);
  });

  it('is told with the lists of the pass before, where one was broken off before it came to any file', () => {
    index.screenings.start({ by: 'screen', screener: 'newer lists', matcher: '1', lists: [], names: 1 });
    expect(index.screenings.last()!.screener).toBe('these lists');
    expect(index.searches.batch([]).pagesSearched).toBe(20);
  });

  it('is no page of a file that reached a limit, though the pass came to no other file', () => {
    const limit = { file: files[0]!, page: null, document: null, code: 'timeout', cause: 'c', remedy: 'r' };
    search([], 'newer lists');
    index.results.replaceExceptions('screen', files[0]!, [limit]);
    expect(missed()).toEqual([['searched with other lists or rules than these alone', 4]]);
  });
});
