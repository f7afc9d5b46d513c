import { describe, expect, it } from 'vitest';
import { flagSchema } from '../../src/model/flag.ts';
import type { Page } from '../../src/model/page.ts';
import { pageText } from '../../src/model/page-text.ts';
import { createScreener, loadLists, reproduce } from '../../src/screening/index.ts';
import { pageOf } from './pages.ts';

const screener = createScreener(loadLists());

/** A page of which the words from a line onwards cannot be seen. */
function hiddenFrom(text: string, line: number): Page {
  const page = pageOf(text);
  return { ...page, words: page.words.map((word) => ({ ...word, visible: word.line < line })) };
}
const screen = (page: Page) => screener.screen({ pages: [page], documents: [], fields: [] });

describe('words of a page that cannot be seen', () => {
  const page = hiddenFrom(
    'Invoice of Harbor Mills 𠮷\nYarn 30/1\nmade by Wuxi Shangji Automation Co., Ltd.\nCotton from Xinjiang, no cotton from Hotan',
    2,
  );
  const flags = screen(page);

  it('are screened, and the flag says that the file hides them', () => {
    expect(flags.map((flag) => flag.entry.id)).toContain('uflpa-hongyuan-green-energy-co-ltd');
    expect(flags.length).toBeGreaterThan(2);
    for (const flag of flags) {
      flagSchema.parse(flag);
      expect(flag.rule).toMatch(/-unseen$/);
      expect(flag.explanation).toContain('cannot be seen');
      expect(flag.boxes.length).toBeGreaterThan(0);
    }
    expect(new Set(flags.map((flag) => flag.id)).size).toBe(flags.length);
    expect(flags.find((flag) => flag.quote === 'Hotan')!.polarity.value).toBe('denied');
  });

  it('stand at the point of the page text where they come in the order of words', () => {
    const { text } = pageText(page);
    for (const flag of flags) {
      expect(flag.offsets).toEqual([Array.from(text).length, Array.from(text).length]);
      expect(text).not.toContain(flag.quote);
    }
  });

  it('can be derived again from their record', () => {
    const { text } = pageText(page);
    for (const flag of flags)
      expect(reproduce(JSON.parse(JSON.stringify(flag)), text)).toEqual({
        reproduced: true,
        differences: [],
      });
    const changed = { ...flags[0]!, searched: { ...flags[0]!.searched, unseenText: 'nothing' } };
    expect(reproduce(changed, text).reproduced).toBe(false);
  });

  it('are not told twice where the same words are printed there: the earlier recognition under a scan', () => {
    const seen = pageOf('Supplier: Wuxi Shangji Automation Co., Ltd.');
    const below = seen.words.map((word) => ({ ...word, visible: false, line: word.line + 1 }));
    expect(screen({ ...seen, words: [...seen.words, ...below] }).map((flag) => flag.rule)).toEqual(
      screen(seen).map((flag) => flag.rule),
    );
    const elsewhere = below.map((word) => ({ ...word, box: { ...word.box!, y: 0.8 } }));
    expect(screen({ ...seen, words: [...seen.words, ...elsewhere] })).toHaveLength(2 * screen(seen).length);
  });
});
