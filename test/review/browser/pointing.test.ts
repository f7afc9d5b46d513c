import { describe, expect, test } from 'vitest';
import {
  beginPointing,
  drag,
  openDocument,
  placeOnScreen,
  settled,
  wordsOnScreen,
} from '../../support/review/document-page.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk({ as: 'Ana' });
const invoice = 'CI QH25-0612.pdf';

describe('a value is corrected by pointing at the words', () => {
  test('b and a click on a word take it, with its box, as found by a reviewer', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('documentNumber');
    await beginPointing(ana, paper);
    const { first } = await wordsOnScreen(ana, paper, '48817');
    await ana.page.mouse.click(first.x, first.y);
    await paper.card.getByText('48817').first().waitFor();
    const field = await paper.field('documentNumber');
    expect(field).toMatchObject({ state: 'corrected', value: '48817' });
    expect(field.places[0]).toMatchObject({ status: 'by-reviewer', quote: '48817' });
    expect(field.places[0]?.boxes).toHaveLength(1);
    // What the engines read stays in sight.
    expect(field.rivals.map(({ value }) => value)).toContain('QH25-0612');
    await ana.press('u');
    expect(await paper.field('documentNumber')).toMatchObject({ state: 'proposed', value: 'QH25-0612' });
  });

  test('dragging across words takes them all', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('parties.seller.name');
    await beginPointing(ana, paper);
    const { text, first, last } = await wordsOnScreen(ana, paper, 'Harbor & Pine Apparel, Inc.');
    await drag(ana, first, last);
    await paper.card.getByText(text).first().waitFor();
    expect(await paper.field('parties.seller.name')).toMatchObject({
      state: 'corrected',
      value: text,
      places: [{ status: 'by-reviewer' }],
    });
  });

  test('a box drawn where no words stand is typed, and a second person is asked where much hangs on it', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    const { absent } = await paper.now();
    const wanted = absent.find(({ core, path }) => core && path.startsWith('parties.'))!;
    await paper.focusAbsent(wanted.label);
    await beginPointing(ana, paper);
    await drag(ana, await placeOnScreen(ana, 0.02, 0.02), await placeOnScreen(ana, 0.12, 0.06));
    const input = paper.card.getByRole('textbox');
    await input.fill('南通海州纺织');
    await ana.press('Enter');
    await paper.card.getByText('南通海州纺织').first().waitFor();
    const field = await paper.field(wanted.path);
    expect(field).toMatchObject({
      state: 'added',
      value: '南通海州纺织',
      places: [{ status: 'transcribed' }],
    });
    expect(field.todo).toBe(field.criticality >= 0.7 ? 'second' : 'none');
  });

  test('a double click takes a word without any key, and keys alone choose words as well', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, invoice);
    await paper.focus('references.purchaseOrder');
    await ana.press('9');
    await settled(ana);
    const { first } = await wordsOnScreen(ana, paper, 'QH25-0612');
    await ana.page.mouse.dblclick(first.x, first.y);
    await paper.card.getByText('QH25-0612').first().waitFor();
    expect(await paper.field('references.purchaseOrder')).toMatchObject({
      state: 'corrected',
      value: 'QH25-0612',
    });
    await paper.focus('issueDate');
    await beginPointing(ana, paper);
    await ana.press('ArrowRight', 'Enter');
    const field = await paper.field('issueDate');
    expect(field.decisions.length + (await paper.card.getByRole('textbox').count())).toBeGreaterThan(0);
  });
});
