import { activateLists, createScreener, loadLists, type TextScreener } from '../../src/screening/index.ts';
import type { ListEntry } from '../../src/screening/lists/list.ts';
import { pick, random, spoil, unsettle } from './screening-noise.ts';
import { businessPage, inventedCompany } from './screening-pages.ts';

/**
 * Prints how well the page scan finds planted names, how quiet it is on other text, and how fast it is.
 * `npm run bench:screening`
 */
const lists = loadLists();
const built = performance.now();
const screener = createScreener(lists);
const buildTime = performance.now() - built;

interface Planted {
  readonly entry: ListEntry;
  readonly name: string;
  readonly origin: string;
}
const planted: Planted[] = lists.entries.flatMap((entry) =>
  entry.kind === 'party' || entry.kind === 'vessel'
    ? entry.names.map((name) => ({ entry, name: name.text, origin: name.origin }))
    : [],
);
const han = /\p{Script=Han}/u;
const latin = planted.filter(({ name }) => !han.test(name));
const chinese = planted.filter(({ name }) => han.test(name));

function recall(
  items: readonly Planted[],
  rate: number,
  model: 'declared' | 'scanner' | 'uniform',
  rounds: number,
  layout: boolean,
): { recall: number; missed: string[]; strong: number } {
  const next = random(Math.round(rate * 1000) + items.length);
  let found = 0;
  let strong = 0;
  let total = 0;
  const missed: string[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { entry, name } of items) {
      const cased = next() < 0.25 ? name.toUpperCase() : name;
      const spoilt = layout
        ? unsettle(spoil(cased, rate, model, next), next)
        : spoil(cased, rate, model, next);
      const vessel = entry.kind === 'vessel' ? 'fishing vessel ' : '';
      const before = han.test(name) ? '供应商：' : 'Raw material was received from ';
      const page = `${before}${vessel}${spoilt}${han.test(name) ? '，' : ' '}under contract.`;
      const hits = screener
        .mentions(page)
        .filter((mention) => mention.grade.startsWith('E') && mention.grade !== 'E4');
      total++;
      const own = hits.find(
        (mention) =>
          lists.entries[mention.entry]!.id === entry.id ||
          mention.alternates.some((other) => other.startsWith(entry.name)),
      );
      if (own !== undefined) {
        found++;
        if (own.grade <= 'E2') strong++;
      } else missed.push(spoilt.replace(/\n/g, '⏎'));
    }
  }
  return { recall: found / total, missed, strong: strong / total };
}

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
console.log(
  `lists: ${screener.listVersions.map((version) => `${version.id} ${version.version} (${version.entries} entries, ${version.names} names)`).join('; ')}`,
);
console.log(`matcher built in ${buildTime.toFixed(0)} ms`);
const verbose = process.argv.includes('--missed');
for (const model of ['declared', 'scanner', 'uniform'] as const) {
  for (const rate of [0, 0.02, 0.05, 0.08]) {
    const result = recall(latin, rate, model, 6, true);
    console.log(
      `recall, ${latin.length} Latin names x 6, ${model} noise ${percent(rate)}: ${result.recall.toFixed(4)} (E1 or E2: ${result.strong.toFixed(3)})`,
    );
    if (verbose)
      console.log(
        result.missed
          .slice(0, 40)
          .map((name) => `    ${name}`)
          .join('\n'),
      );
  }
}
for (const rate of [0, 0.03, 0.08]) {
  const registered = (name: string): boolean => name.endsWith('公司') || name.endsWith('兵团');
  const curated = chinese.filter(({ origin }) => origin === 'curated');
  for (const [label, items] of [
    ['sourced, registered form', curated.filter(({ name }) => registered(name))],
    ['sourced, short form', curated.filter(({ name }) => !registered(name))],
    ['unverified', chinese.filter(({ origin }) => origin === 'unverified')],
  ] as const) {
    const result = recall(items, rate, 'scanner', 12, false);
    console.log(
      `recall, ${items.length} Chinese names (${label}) x 12, noise ${percent(rate)}: ${result.recall.toFixed(4)}`,
    );
    if (verbose)
      console.log(
        result.missed
          .slice(0, 20)
          .map((name) => `    ${name}`)
          .join('\n'),
      );
  }
}
const former = latin.filter(({ origin }) => origin === 'former');
console.log(
  `recall, ${former.length} former names, clean: ${recall(former, 0, 'scanner', 2, true).recall.toFixed(4)}`,
);

const next = random(7);
const strongGrades = new Set(['E1', 'E2', 'P1', 'P2']);
for (const companies of [false, true]) {
  let strong = 0;
  let weak = 0;
  const shown: string[] = [];
  for (let page = 0; page < 2000; page++) {
    const text = businessPage(3000, next, companies);
    for (const mention of screener.mentions(text)) {
      if (strongGrades.has(mention.grade)) strong++;
      else weak++;
      if (shown.length < 40)
        shown.push(
          `${mention.grade} ${mention.rule} "${text.slice(mention.start, mention.end)}" = ${mention.alias}`,
        );
    }
  }
  console.log(
    `quiet: 2,000 business pages${companies ? ' with made-up firms' : ''}: ${strong} hits above "possible", ${weak} at or below`,
  );
  for (const line of new Set(shown)) console.log(`    ${line}`);
}
let alerts = 0;
const shown: string[] = [];
for (let count = 0; count < 3000; count++) {
  const company = inventedCompany(next);
  for (const name of [company.english, company.chinese]) {
    const hits = screener.mentions(name);
    if (hits.length > 0) alerts++;
    for (const hit of hits)
      if (shown.length < 40) shown.push(`${hit.grade} ${hit.rule} "${name}" = ${hit.alias}`);
  }
}
console.log(
  `quiet: 3,000 made-up Chinese firms in English and Chinese: ${alerts} of 6,000 names with a hit (${percent(alerts / 6000)})`,
);
for (const line of shown) console.log(`    ${line}`);

/** Processor time per page, so that other work on the machine does not count. */
function speed(label: string, matcher: TextScreener, pages: readonly string[]): void {
  for (const page of pages.slice(0, 100)) matcher.mentions(page);
  const started = process.cpuUsage();
  for (const page of pages) matcher.mentions(page);
  const used = process.cpuUsage(started);
  const size = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
  const time = (used.user + used.system) / 1000 / pages.length;
  console.log(`speed, ${label}: ${time.toFixed(2)} ms per page of ${size.toFixed(0)} characters`);
}
const plain = Array.from({ length: 400 }, () => businessPage(3000, next));
speed('without listed names', screener, plain);
speed(
  'with four listed names each',
  screener,
  plain.map(
    (page) => `${page.slice(0, 2800)}\n${[0, 1, 2, 3].map(() => pick(planted, next).name).join('\n')}`,
  ),
);
const invented = Array.from({ length: 2600 }, (_, index): ListEntry => {
  const name = inventedCompany(next).english;
  const names = [{ text: name, origin: 'official' as const }];
  return { kind: 'party', list: 'made-up', id: `made-up-${index}`, name, names, scope: [], remarks: [] };
});
const large = activateLists([
  ...lists.versions.map((version) => ({
    ...version,
    entries: lists.entries.filter((entry) => entry.list === version.id),
  })),
  {
    id: 'made-up',
    title: 'made-up firms',
    version: '2026-01-01',
    retrieved: '2026-01-01',
    source: '',
    notes: [],
    entries: invented,
  },
]);
speed('2,600 more names', createScreener(large), plain);
console.log(`memory: ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident`);
