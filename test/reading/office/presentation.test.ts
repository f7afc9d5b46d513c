import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import type { ReadingPool } from '../../../src/reading/index.ts';
import { newPool, source, textOf, wordOf } from '../support.ts';
import { makePresentation, tableShape, textShape } from './make-presentation.ts';

const mediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

describe('a presentation', () => {
  it('is a page for each slide in the order shown, with tables, notes and hidden slides', async () => {
    const bytes = makePresentation(
      [
        { shapes: textShape('Tier 1: Hanoi Example\nsecond line') },
        {
          shapes:
            tableShape([
              ['Step', 'Firm'],
              ['Spinning', 'Example Mill'],
            ]) + textShape('off the record', 4, ' hidden="1"'),
          notes: 'Do not mention the mill',
        },
        { shapes: textShape('Old supplier'), hidden: true },
      ],
      [{ name: 'ppt/media/image1.png', data: 'x' }],
    );
    const file = source('deck.pptx', bytes, mediaType);
    const inspection = await pool.inspect(file);
    const pages = await pool.readPages(file, 1, inspection.pageCount);
    expect(pages.map((page) => page.part)).toEqual([
      'slide 1',
      'slide 2',
      'slide 3 (hidden)',
      'notes of slide 2',
      'master slides',
      'hidden shapes',
    ]);
    expect(textOf(pages[0]!)).toBe('Tier 1: Hanoi Example\nsecond line');
    expect(textOf(pages[1]!)).toBe('Step Firm\nSpinning Example Mill');
    expect(wordOf(pages[1]!, 'Firm').layout!.x).toBe(wordOf(pages[1]!, 'Example').layout!.x);
    for (const hidden of [2, 3, 5]) expect(pages[hidden]!.notes[0]!.startsWith(hiddenPartNote)).toBe(true);
    expect(textOf(pages[3]!)).toBe('Do not mention the mill');
    expect(textOf(pages[4]!)).toBe('Example Mill Group');
    expect(textOf(pages[5]!)).toBe('slide 2\noff the record');
    expect(inspection.facts).toMatchObject({ hiddenSlides: '1' });
    expect(inspection.members.map(({ name }) => name)).toEqual(['ppt/media/image1.png']);
  });

  it('says which slide is damaged and reads the others', async () => {
    const bytes = makePresentation([{ shapes: textShape('one') }, { shapes: '<p:sp><broken></p:sp>' }]);
    const file = source('torn.pptx', bytes, mediaType);
    const inspection = await pool.inspect(file);
    expect(inspection.exceptions).toMatchObject(
      [{ code: 'corrupt', cause: /slide 2 is damaged/ }].map(({ code }) => ({ code })),
    );
    expect(inspection.exceptions![0]!.cause).toMatch(/^slide 2 is damaged/);
    expect(inspection.pageCount).toBe(3);
  });
});
