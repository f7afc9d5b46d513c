import axe from 'axe-core';
import { expect, test } from 'vitest';
import { openDocument } from '../../support/review/document-page.ts';
import type { Person } from '../../support/review/person.ts';
import { sharedDesk } from '../../support/review/review-desk.ts';
import { screens, shown } from '../../support/review/screens.ts';

const desk = sharedDesk();

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What stands in the way of people who do not see, or see badly (axe-core: serious and critical findings). */
async function hindrances({ page }: Person, where: string): Promise<string[]> {
  const look = async (rules = ''): Promise<Found['violations']> =>
    ((await page.evaluate(`axe.run({ resultTypes: ["violations"]${rules} })`)) as Found).violations;
  const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
  const inLight = await look();
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await ground(), `${where} looks the same in the dark`).not.toBe(light);
  // What the parts of a screen are and how they are named is the same in the dark.
  const inDark = await look(', runOnly: ["color-contrast"]');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark.map((each) => ({ ...each, id: `${each.id} in the dark` }))]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${where}: ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
}

test('every screen is there, is named in the title, and keeps nobody out, in light and dark; at 1280 pixels nothing has to be scrolled sideways', async () => {
  const ana = await desk.someone({ width: 1280, height: 720 });
  await ana.page.evaluate(axe.source);
  const found: string[] = [];
  for (const screen of screens) {
    await shown(ana, screen);
    expect(await ana.page.title()).not.toBe('Evidex review');
    const wider = await ana.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wider, screen.address).toBe(0);
    found.push(...(await hindrances(ana, screen.address)));
  }
  const paper = await openDocument(ana, 'CI QH25-0612.pdf');
  await paper.inView();
  found.push(...(await hindrances(ana, 'document')));
  expect(found).toEqual([]);
});
