import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { FlagGroupCard, ListPage, TableCard } from '../../../src/review/api/lists.ts';
import { projectFolder, runEvidex, temporaryFolder } from '../run-evidex.ts';
import { startBrowser } from './browser.ts';
import { findBrowser } from './browser-binary.ts';
import { openDocument, settled } from './document-page.ts';
import { type Person, signIn } from './person.ts';
import { startReviewServer } from './review-server.ts';
import { buildWeb } from './set-up.ts';

/** Takes the pictures of the README: the review app on an index of all samples, as it is built from what stands here. */
const place = temporaryFolder('screenshots');
const index = process.env['EVIDEX_REVIEW_INDEX'] ?? join(place, 'evidence-index');
const target = join(projectFolder, 'samples', 'screenshots');
mkdirSync(target, { recursive: true });
if (process.env['EVIDEX_REVIEW_INDEX'] === undefined) {
  const made = await runEvidex(['demo', '--index', index, '--brief', join(place, 'brief')]);
  if (made.code !== 0) throw new Error(made.stdout + made.stderr);
}
const web = await buildWeb(join(place, 'web'));
const server = await startReviewServer({ index, web, as: 'A. Reviewer' });
const browser = await startBrowser(await findBrowser());

/** Colours of an app are few: a picture with a palette is a third of the size. */
async function take(person: Person, name: string): Promise<void> {
  await person.page.evaluate('document.fonts.ready');
  await settled(person);
  const picture = await person.page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(picture)
    .png({ palette: true, colours: 128, effort: 10 })
    .toFile(join(target, `review-${name}.png`));
}

/** Waits until everything that is asked for is shown: page images come last. */
async function ready({ page }: Person): Promise<void> {
  await page
    .locator('main .waiting, .page-waiting')
    .filter({ hasNotText: 'Loading more' })
    .first()
    .waitFor({ state: 'detached' });
}

async function shoot(): Promise<void> {
  const size = { width: 1440, height: 900 };
  const person = await signIn(browser, server, size);
  const paper = await openDocument(person, 'CI QH25-0612.pdf');
  for (let decided = 0; decided < 6; decided += 1) await paper.decide();
  await paper.inView();
  await ready(person);
  await take(person, 'document');

  await person.go('triage');
  await person.page.locator('.page-image').first().waitFor();
  await ready(person);
  await take(person, 'triage');

  await person.go('queue?type=packing_list');
  await person.page.locator('.page-image').first().waitFor();
  await ready(person);
  await take(person, 'queue');

  await person.go('column/parties.seller.name');
  await person.page.locator('.focus .page-crop img').waitFor();
  await ready(person);
  await take(person, 'column');

  const tables = await person.ask<ListPage<TableCard>>('/api/tables?limit=200');
  const table = tables.items.find(({ document }) => document.path.endsWith('CDG-1187 bale list.pdf'))!;
  await person.go(`table/${table.document.id}/${table.group}`);
  await person.page.locator('.focus .page-crop img').first().waitFor();
  await person.page.locator('.page-image').first().waitFor();
  await ready(person);
  await take(person, 'table');

  const groups = await person.ask<ListPage<FlagGroupCard>>('/api/flag-groups?limit=100');
  const group = groups.items.find(({ grade }) => grade.startsWith('E')) ?? groups.items[0]!;
  await person.go(`flags/${group.key}`);
  await person.page.locator('.page-image').first().waitFor();
  await ready(person);
  await take(person, 'flags');

  await person.go('dashboard');
  await person.page.getByRole('heading', { name: 'Overview' }).waitFor();
  await ready(person);
  await take(person, 'overview');

  const night = await signIn(browser, server, { ...size, colours: 'dark' });
  const chinese = await openDocument(night, '棉纱合同 RM-HZ-2503-07.pdf');
  await chinese.focus('parties.seller.name');
  await night.press('v');
  await ready(night);
  await take(night, 'translation-dark');
}

try {
  await shoot();
} finally {
  await browser.close();
  await server.stop();
  rmSync(place, { recursive: true, force: true });
}
