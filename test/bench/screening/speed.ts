import { createScreener, loadLists, type TextScreener } from '../../../src/screening/index.ts';
import { pick, random } from '../screening-noise.ts';
import { businessPage } from '../screening-pages.ts';
import { businessText } from './pages/business-text.ts';
import { plantedNames, withMadeUpFirms } from './planted-names.ts';

/** Processor time per page, so that other work on the machine does not count. */
function measure(label: string, screener: TextScreener, pages: readonly string[]): void {
  for (const page of pages.slice(0, 100)) screener.mentions(page);
  const started = process.cpuUsage();
  for (const page of pages) screener.mentions(page);
  const used = process.cpuUsage(started);
  const size = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
  const time = (used.user + used.system) / 1000 / pages.length;
  console.log(`speed, ${label}: ${time.toFixed(2)} ms per page of ${size.toFixed(0)} characters`);
}

export function benchSpeed(): void {
  const lists = loadLists();
  const started = performance.now();
  const screener = createScreener(lists);
  console.log(`speed, matcher built in ${(performance.now() - started).toFixed(0)} ms`);
  const next = random(7);
  const plain = Array.from({ length: 600 }, () => businessPage(3000, next));
  const planted = plantedNames(lists);
  const named = plain.map(
    (page) => `${page.slice(0, 2800)}\n${[0, 1, 2, 3].map(() => pick(planted, next).name).join('\n')}`,
  );
  const capitals = plain.map((page) => page.toUpperCase());
  const varied = Array.from({ length: 600 }, (_, seed) => businessText(seed));
  measure('built-in lists, varied business pages', screener, varied);
  measure('built-in lists, no listed names', screener, plain);
  measure('built-in lists, four listed names on each page', screener, named);
  measure('built-in lists, all in capitals', screener, capitals);
  const large = createScreener(withMadeUpFirms(2750));
  measure('with 2,750 more names, varied business pages', large, varied);
  measure('with 2,750 more names', large, plain);
  measure('with 2,750 more names, four listed names on each page', large, named);
}
