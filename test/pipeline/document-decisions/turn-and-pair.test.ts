import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invoice, Papers, pdfOf } from './papers.ts';

const desk = new Papers();
const translated = [
  'TRANSLATION',
  'Ownership letter on the plantation of the year',
  'The owner declares that all trees belong to the family.',
];
const original = ['Declaratie', 'De eigenaar verklaart dat alle bomen van de familie zijn.'];

/** A picture of some lines. */
async function scan(lines: readonly string[]): Promise<Buffer> {
  const text = lines
    .map((line, at) => `<text x="60" y="${100 + 60 * at}" font-size="30">${line}</text>`)
    .join('');
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="500"><rect width="900" height="500" fill="white"/>${text}</svg>`;
  return sharp(Buffer.from(sheet)).png().toBuffer();
}

beforeAll(async () => {
  desk.add('scan.png', await scan(invoice));
  desk.add('letter.pdf', await pdfOf([original]));
  desk.add('letter translated.pdf', await pdfOf([translated]));
  desk.add(
    'both.pdf',
    await pdfOf([
      ['DECLARATION', ...original],
      ['CERTIFICATE', ...invoice.slice(2)],
    ]),
  );
  await desk.run();
});
afterAll(() => desk.remove());

describe('turning a page', () => {
  it('reads it again as the person says, extracts anew, and gives back what was read before', async () => {
    const before = desk.made('scan.png');
    expect(desk.papers('scan.png')).toEqual(['invoice 1']);
    const { id, outcome } = await desk.change({ action: 'turn', page: desk.page('scan.png', 1), turn: 180 });
    expect(outcome).toBe('done');
    expect(desk.index.pages.get(desk.file('scan.png'), 1)!.uprightTurn).toBe(180);
    expect(desk.papers('scan.png')).toEqual(['unknown 1']);
    await desk.change({ action: 'undo', undoes: id });
    expect(desk.index.pages.get(desk.file('scan.png'), 1)!.uprightTurn).toBe(0);
    expect(desk.made('scan.png')).toEqual(before);
  });
});

describe('pairing a translation with its original', () => {
  const kinds = () =>
    [...desk.index.observations.about(desk.file('letter translated.pdf'))].map(({ kind }) => kind);
  const translates = (name: string) =>
    desk.index.views.relations([desk.document(name)]).get(desk.document(name))?.translates ?? null;

  it('stands in the observations across files, and goes with the decision', async () => {
    expect(kinds()).not.toContain('translation-of');
    const pair = {
      action: 'pair',
      translation: desk.document('letter translated.pdf'),
      original: desk.document('letter.pdf'),
    } as const;
    const { id } = await desk.change(pair);
    expect(translates('letter translated.pdf')).toBe(pair.original);
    await desk.carrying.trace();
    expect(kinds()).toContain('translation-of');
    const [told] = desk.index.observations
      .about(desk.file('letter.pdf'))
      .filter(({ kind }) => kind === 'translation-of');
    expect(told!.statement).toContain('a reviewer paired them');
    await desk.change({ action: 'undo', undoes: id });
    expect(translates('letter translated.pdf')).toBeNull();
    await desk.carrying.trace();
    expect(kinds()).not.toContain('translation-of');
  });

  it('within a file makes the fields of the translation anew', async () => {
    if (desk.papers('both.pdf').length === 1)
      await desk.change({
        action: 'split',
        document: desk.document('both.pdf'),
        before: desk.page('both.pdf', 2),
      });
    const before = desk.index.work.lastOutput('extract', desk.file('both.pdf'));
    const key = desk.index.work.keyOf('extract', desk.file('both.pdf'));
    const { id } = await desk.change({
      action: 'pair',
      translation: desk.document('both.pdf', 2),
      original: desk.document('both.pdf', 1),
    });
    expect(desk.index.work.keyOf('extract', desk.file('both.pdf'))).not.toBe(key);
    await desk.change({ action: 'undo', undoes: id });
    expect(desk.index.work.keyOf('extract', desk.file('both.pdf'))).toBe(key);
    expect(desk.index.work.lastOutput('extract', desk.file('both.pdf'))).toBe(before);
  });
});
