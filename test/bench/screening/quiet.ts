import { createScreener, loadLists, type TextScreener } from '../../../src/screening/index.ts';
import { random } from '../screening-noise.ts';
import { businessPage, inventedCompany } from '../screening-pages.ts';
import { businessText } from './pages/business-text.ts';

/** Pages of varied text: one hit above "possible" per 1,000 is allowed. */
const variedPages = 4000;
const above = new Set(['E1', 'E2', 'P1', 'P2']);

/** How many hits text gives that names nobody on a list. */
function measure(screener: TextScreener, label: string, pages: Iterable<string>): void {
  let strong = 0;
  let weak = 0;
  let count = 0;
  let alerts = 0;
  const shown = new Set<string>();
  for (const text of pages) {
    count++;
    const mentions = screener.mentions(text);
    if (mentions.length > 0) alerts++;
    for (const mention of mentions) {
      if (above.has(mention.grade)) strong++;
      else weak++;
      if (shown.size < 40)
        shown.add(
          `${mention.grade} ${mention.rule} "${text.slice(mention.start, mention.end).replace(/\n/g, '⏎')}" = ${mention.alias}`,
        );
    }
  }
  console.log(
    `quiet, ${label}: ${strong} hits above "possible" and ${weak} others on ${count} texts (${((1000 * strong) / Math.max(1, count)).toFixed(2)} above per 1,000; ${((100 * alerts) / Math.max(1, count)).toFixed(2)} % of the texts with any)`,
  );
  for (const line of shown) console.log(`    ${line}`);
}

export function benchQuiet(): void {
  const screener = createScreener(loadLists());
  const next = random(7);
  measure(
    screener,
    'varied business pages',
    Array.from({ length: variedPages }, (_, seed) => businessText(seed)),
  );
  for (const companies of [false, true])
    measure(
      screener,
      companies ? 'template pages with made-up firms' : 'template pages',
      Array.from({ length: 2000 }, () => businessPage(3000, next, companies)),
    );
  const firms = Array.from({ length: 3000 }, () => inventedCompany(next));
  measure(
    screener,
    'made-up Chinese firms in English',
    firms.map(({ english }) => english),
  );
  measure(
    screener,
    'made-up Chinese firms in Chinese',
    firms.map(({ chinese }) => chinese),
  );
}
