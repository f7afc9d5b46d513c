import { expect, test } from 'vitest';
import { reviewDesk } from '../../support/review/review-desk.ts';

const desk = reviewDesk({ as: 'Ana' });

test('the link of the server opens the app with the navigation and no token left in the address', async () => {
  const ana = await desk.someone();
  expect(ana.page.url()).not.toContain('token');
  expect(await ana.page.getByRole('navigation').first().isVisible()).toBe(true);
});
