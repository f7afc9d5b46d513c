import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { openDocument } from '../../support/review/document-page.ts';
import type { Person } from '../../support/review/person.ts';
import { reviewDesk } from '../../support/review/review-desk.ts';
import { screens, shown } from '../../support/review/screens.ts';

const desk = reviewDesk({ as: 'Ana' });

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What stands in the way of people who do not see, or see badly (axe-core: serious and critical findings). */
async function hindrances({ page }: Person, colours: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(axe.source);
  // What the parts of a screen are and how they are named is the same in the dark.
  const rules = colours === 'dark' ? ', runOnly: ["color-contrast"]' : '';
  const found = (await page.evaluate(`axe.run({ resultTypes: ["violations"]${rules} })`)) as Found;
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
}

describe.each(['light', 'dark'] as const)('every screen, %s', (colours) => {
  test('is there, is named in the title, and keeps nobody out', async () => {
    const ana = await desk.someone({ colours });
    const found: string[] = [];
    for (const screen of screens) {
      await shown(ana, screen);
      expect(await ana.page.title()).not.toBe('Evidex review');
      found.push(...(await hindrances(ana, colours)).map((each) => `${screen.address}: ${each}`));
    }
    const paper = await openDocument(ana, 'CI QH25-0612.pdf');
    await paper.inView();
    found.push(...(await hindrances(ana, colours)).map((each) => `document: ${each}`));
    expect(found).toEqual([]);
  });
});

test('at 1280 pixels nothing has to be scrolled sideways', async () => {
  const ana = await desk.someone({ width: 1280, height: 720 });
  for (const screen of screens) {
    await shown(ana, screen);
    const wider = await ana.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(wider, screen.address).toBe(0);
  }
});
