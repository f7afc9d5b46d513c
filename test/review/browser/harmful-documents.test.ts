import { describe, expect, test } from 'vitest';
import { openDocument } from '../../support/review/document-page.ts';
import { harmfulFormula, harmfulNames, harmfulSeller } from '../../support/review/hostile-files.ts';
import type { Person } from '../../support/review/person.ts';
import { sharedDesk } from '../../support/review/review-desk.ts';
import { screens, shown } from '../../support/review/screens.ts';

const desk = sharedDesk();

/** Nothing of a document became a part of the app that acts. */
async function expectHarmless({ page }: Person): Promise<void> {
  expect(await page.evaluate(() => (globalThis as { harmed?: unknown }).harmed)).toBeUndefined();
  expect(
    await page.locator('iframe, object, embed, [onerror], [onload], a[href^="javascript:"]').count(),
  ).toBe(0);
  expect(await page.locator('script:not([src])').count()).toBe(0);
}

// That no script fails, no rule of the content security policy is met and no address outside is asked is checked by the desk.
describe('documents that mean harm are shown as text', () => {
  test('markup in a value, in a file name and in the text of a page', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, harmfulNames.markup);
    await ana.page.getByText(harmfulNames.markup).first().waitFor();
    await paper.card.page().getByText(harmfulSeller.slice(0, 30)).first().waitFor();
    await ana.press('t');
    await ana.press('?');
    await ana.page.getByRole('dialog').waitFor();
    await ana.press('Escape');
    await expectHarmless(ana);
  });

  test('signs that turn the direction of writing are shown by their names and turn nothing', async () => {
    const ana = await desk.someone();
    const paper = await openDocument(ana, harmfulNames.turned);
    await ana.page.getByText('RLO', { exact: true }).first().waitFor();
    const shown = await ana.page.locator('body').innerText();
    expect(shown).not.toContain('\u202e');
    expect(await paper.focused()).not.toBe('');
    await expectHarmless(ana);
  });

  test('a formula is text', async () => {
    const ana = await desk.someone();
    await openDocument(ana, harmfulNames.formula);
    await ana.page.getByText(harmfulFormula).first().waitFor();
    await expectHarmless(ana);
  });

  test('on no screen does anything of them run', async () => {
    const ana = await desk.someone();
    for (const screen of screens) {
      await shown(ana, screen);
      await expectHarmless(ana);
    }
    await ana.go(`search?words=${encodeURIComponent('<script>')}`);
    await ana.page
      .getByText(/document|nothing/i)
      .first()
      .waitFor();
    await expectHarmless(ana);
  });

  test('a page of another site gets nothing from the server and decides nothing', async () => {
    const ana = await desk.someone();
    const other = await ana.context.newPage();
    const { origin } = desk.server;
    // A page from anywhere, opened by somebody who is signed in beside it.
    await other.setContent('<h1>Prize</h1>');
    const got = await other.evaluate(async (server: string) => {
      const answers: string[] = [];
      for (const path of ['/api/session', '/api/documents', '/api/queue']) {
        const answer = await fetch(`${server}${path}`, { credentials: 'include' }).then(
          (response) => `${response.status}`,
          () => 'nothing',
        );
        answers.push(answer);
      }
      const sent = await fetch(`${server}/api/decisions`, {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'include',
        body: '{"decisions":[]}',
      }).then(
        (response) => response.type,
        () => 'nothing',
      );
      return { answers, sent };
    }, origin);
    await other.close();
    expect(got.answers).toEqual(['nothing', 'nothing', 'nothing']);
    expect(['nothing', 'opaque']).toContain(got.sent);
    expect(await ana.ask<{ reviewer: unknown }>('/api/session')).toMatchObject({ reviewer: { name: 'Ana' } });
  });
});
