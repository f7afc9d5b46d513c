import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/documents/index.ts';
import type { PaperChange } from '../../src/model/anchored-change.ts';
import type { PageReference } from '../../src/model/page.ts';
import { pageKey } from '../../src/model/page-key.ts';
import { randomNumbers } from '../support/random-numbers.ts';

const page = (name: string): PageReference => ({ file: name[0]!, page: Number(name.slice(1)) });
const pages = (names: string): PageReference[] => names.split(' ').map(page);
const words = (references: readonly PageReference[]): string =>
  references.map(({ file, page: number }) => `${file}${number}`).join(' ');
const papersOf = (proposed: readonly string[], changes: readonly PaperChange[], missing = ''): string[] =>
  arranged(proposed, changes, missing).papers.map((paper) =>
    [words(paper.pages), ...(paper.type === null ? [] : [paper.type])].join(' = '),
  );
const arranged = (proposed: readonly string[], changes: readonly PaperChange[], missing = '') =>
  arrange(
    proposed.map((each) => ({ pages: pages(each), startReason: 'rules' })),
    changes,
    (each) => !missing.split(' ').includes(pageKey(each).replace(':', '')),
  );
const setType = (names: string, type: string): PaperChange => ({
  action: 'set-type',
  pages: pages(names),
  type,
});
const split = (names: string, before: string): PaperChange => ({
  action: 'split',
  pages: pages(names),
  before: page(before),
});
const merge = (names: string): PaperChange => ({ action: 'merge', pages: pages(names) });
const reorder = (names: string): PaperChange => ({ action: 'reorder', pages: pages(names) });

describe('papers as people left them', () => {
  it('are those of the rules where nobody decided', () => {
    expect(papersOf(['a1 a2', 'a3'], [])).toEqual(['a1 a2', 'a3']);
  });

  it('bear the type that a person set last', () => {
    expect(
      papersOf(['a1 a2', 'a3'], [setType('a1 a2', 'invoice'), setType('a1 a2', 'packing_list')]),
    ).toEqual(['a1 a2 = packing_list', 'a3']);
  });

  it('begin where a person says; the type stays with the first part', () => {
    const changes = [setType('a1 a2 a3', 'invoice'), split('a1 a2 a3', 'a3')];
    expect(papersOf(['a1 a2 a3'], changes)).toEqual(['a1 a2 = invoice', 'a3']);
  });

  it('are put together in the order given, also of several files', () => {
    expect(papersOf(['a1', 'a2'], [merge('b1 a2 c1')])).toEqual(['a1', 'b1 a2 c1']);
  });

  it('keep what is left of a paper that gave a page away', () => {
    expect(papersOf(['a1 a2 a3', 'a4'], [merge('a4 a2')])).toEqual(['a1 a3', 'a4 a2']);
  });

  it('leave out pages of a file that is held or gone', () => {
    expect(papersOf(['a1', 'a2'], [merge('a1 b1 a2')], 'b1')).toEqual(['a1 a2']);
  });

  it('are put in another order, and pages that were not there keep their place', () => {
    expect(papersOf(['a1 a2 a3'], [reorder('a3 a1 a2')])).toEqual(['a3 a1 a2']);
    expect(papersOf(['a1 a2 a3 a4'], [reorder('a3 a2 a1')])).toEqual(['a3 a2 a1 a4']);
  });

  it('keep their type when the rules cut them otherwise later', () => {
    expect(papersOf(['a1 a2', 'a3'], [setType('a1 a2 a3', 'invoice')])).toEqual(['a1 a2 = invoice', 'a3']);
    expect(papersOf(['a1 a2 a3 a4'], [setType('a2 a3 a4', 'invoice')])).toEqual(['a1 a2 a3 a4 = invoice']);
  });

  it('do not take on the type of a part that is no paper of its own any more', () => {
    const { papers, unplaced } = arranged(['a1 a2 a3'], [setType('a3', 'packing_list')]);
    expect(papers.map(({ type }) => type)).toEqual([null]);
    expect(unplaced).toHaveLength(1);
  });

  it('follow from the decisions that are left when one is taken back', () => {
    const all = [split('a1 a2 a3', 'a2'), setType('a2 a3', 'packing_list'), merge('a2 a3 b1')];
    expect(papersOf(['a1 a2 a3'], all)).toEqual(['a1', 'a2 a3 b1 = packing_list']);
    expect(papersOf(['a1 a2 a3'], all.slice(0, 2))).toEqual(['a1', 'a2 a3 = packing_list']);
    expect(papersOf(['a1 a2 a3'], [])).toEqual(['a1 a2 a3']);
  });

  it('say where pages are missing, and the part that the place lies in says so after a split', () => {
    const missing: PaperChange = { action: 'page-missing', pages: pages('a1 a2 a3'), after: page('a3') };
    const { papers } = arranged(['a1 a2 a3'], [missing, split('a1 a2 a3', 'a3')]);
    expect(papers.map((paper) => paper.missing.length)).toEqual([0, 1]);
  });

  it('hold every page of the file once, whatever is decided in whatever order', () => {
    const random = randomNumbers(11);
    const any = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const all = pages('a1 a2 a3 a4 a5 a6 b1 b2');
    for (let round = 0; round < 300; round++) {
      const some = (): PageReference[] => all.filter(() => random() < 0.4).sort(() => random() - 0.5);
      const changes = Array.from({ length: 6 }, (): PaperChange => {
        const named = [any(all), ...some()];
        return any<PaperChange>([
          { action: 'split', pages: named, before: any(all) },
          { action: 'merge', pages: named },
          { action: 'reorder', pages: named },
          { action: 'set-type', pages: named, type: 'invoice' },
        ]);
      });
      const { papers } = arranged(['a1 a2', 'a3', 'a4 a5 a6'], changes, any(['', 'b1']));
      const held = papers.flatMap((paper) => paper.pages.map(pageKey));
      expect(new Set(held).size).toBe(held.length);
      for (const own of pages('a1 a2 a3 a4 a5 a6')) expect(held).toContain(pageKey(own));
      expect(papers.every((paper) => paper.pages.length > 0)).toBe(true);
    }
  });

  it('are the same seen from each of the files that they are made of', () => {
    const changes = [merge('a1 b1'), split('a1 b1', 'b1'), setType('b1', 'invoice')];
    expect(papersOf(['a1', 'a2'], changes)).toEqual(['a2', 'a1', 'b1 = invoice']);
    expect(papersOf(['b1 b2'], changes)).toEqual(['b2', 'a1', 'b1 = invoice']);
  });
});
