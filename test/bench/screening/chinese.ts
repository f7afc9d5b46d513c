import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { createChineseNameMatcher } from '../../../src/screening/chinese-names/matcher.ts';
import { createScreener, loadLists } from '../../../src/screening/index.ts';
import { chineseNames } from '../../../src/screening/lists/chinese-names.ts';
import { activateLists, builtInEditions } from '../../../src/screening/lists/load.ts';
import { pick, random, spoil } from '../screening-noise.ts';
import { businessPage, inventedCompany } from '../screening-pages.ts';

const traditional = Converter({ from: 'cn', to: 't' });
const rows = chineseNames().rows;
const groups = [
  ['sourced, as registered', rows.filter((row) => row.source !== null && /registered|former/.test(row.kind))],
  ['sourced, press and brand', rows.filter((row) => row.source !== null && /press|brand/.test(row.kind))],
  ['without a source', rows.filter((row) => row.source === null)],
] as const;
const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(4);

/** A name with a space or a line break at one place in three names. */
function laidOut(name: string, next: () => number): string {
  const roll = next();
  const at = 1 + Math.floor(next() * (name.length - 1));
  if (roll < 0.15) return `${name.slice(0, at)} ${name.slice(at)}`;
  if (roll < 0.3) return `${name.slice(0, at)}\n${name.slice(at)}`;
  return name;
}

/**
 * Chinese names: recall of the rules without the table, recall with it in both scripts, alerts on other firms' names,
 * time per page. `names`: a file with a Chinese firm that is not listed on each line, to count alerts on.
 */
export function benchChinese(options: { missed: boolean; names: string | null }): void {
  const bare = activateLists(builtInEditions());
  const alone = createChineseNameMatcher(bare.entries);
  for (const [label, items] of groups) {
    const grades: Record<string, number> = { E2: 0, E3: 0, E4: 0, none: 0 };
    const missed: string[] = [];
    for (const row of items) {
      const best = alone
        .mentions(`供应商：${row.name}，采购原料。`, [])
        .filter((mention) => bare.entries[mention.entry]!.id === row.entry)
        .map((mention) => mention.grade)
        .sort()[0];
      grades[best ?? 'none']!++;
      if (best === undefined) missed.push(row.name);
    }
    console.log(
      `Chinese rules without the table, ${items.length} names ${label}: A ${grades.E2}, B ${grades.E3}, C ${grades.E4}, none ${grades.none}; A+B ${share(grades.E2! + grades.E3!, items.length)}`,
    );
    if (options.missed) for (const name of missed) console.log(`    ${name}`);
  }

  const lists = loadLists();
  const screener = createScreener(lists);
  for (const script of ['simplified', 'traditional'] as const)
    for (const rate of [0, 0.03, 0.08])
      for (const [label, items] of groups) {
        const next = random(Math.round(rate * 100) + items.length);
        const missed: string[] = [];
        const rounds = 12;
        for (let round = 0; round < rounds; round++)
          for (const row of items) {
            const printed = script === 'traditional' ? traditional(row.name) : row.name;
            const noisy = laidOut(spoil(printed, rate, 'scanner', next), next);
            const found = screener
              .mentions(`供应商：${noisy}，采购原料。`)
              .some(
                (mention) => lists.entries[mention.entry]!.id === row.entry && mention.grade.startsWith('E'),
              );
            if (!found) missed.push(`${row.name}  read  ${noisy.replace(/\n/g, '⏎')}`);
          }
        const total = items.length * rounds;
        console.log(
          `Chinese names with the table, ${items.length} ${label} x ${rounds}, ${script}, noise ${(100 * rate).toFixed(0)} %: ${share(total - missed.length, total)}`,
        );
        if (options.missed) for (const line of missed.slice(0, 25)) console.log(`    ${line}`);
      }

  const next = random(11);
  const invented = Array.from({ length: 3000 }, () => inventedCompany(next).chinese);
  const others: [string, readonly string[]][] = [['made-up Chinese firms', invented]];
  if (options.names !== null)
    others.push([
      `Chinese firms of ${options.names}`,
      readFileSync(options.names, 'utf8').split('\n').filter(Boolean),
    ]);
  for (const [label, names] of others) {
    let alerts = 0;
    for (const name of names) {
      const found = screener
        .mentions(`供应商：${name}，采购原料。`)
        .filter((mention) => mention.grade.startsWith('E'));
      if (found.length > 0) alerts++;
      for (const mention of found)
        if (options.missed) console.log(`    ${mention.grade} ${mention.rule} ${name} = ${mention.alias}`);
    }
    console.log(
      `quiet, ${names.length} ${label}: ${alerts} with a hit of a party (${(100 * Number(share(alerts, names.length))).toFixed(2)} %)`,
    );
  }

  const matcher = createChineseNameMatcher(lists.entries);
  const plain = Array.from({ length: 300 }, () => businessPage(3000, next));
  const full = Array.from({ length: 100 }, () =>
    Array.from({ length: 40 }, () => pick(invented, next)).join('，'),
  );
  for (const [label, pages] of [
    ['business pages', plain],
    ['pages with 40 Chinese firms', full],
  ] as const) {
    for (const page of pages.slice(0, 50)) matcher.mentions(page, []);
    const started = process.cpuUsage();
    for (const page of pages) matcher.mentions(page, []);
    const { user, system } = process.cpuUsage(started);
    console.log(
      `speed, Chinese rules alone, ${label}: ${((user + system) / 1000 / pages.length).toFixed(2)} ms per page`,
    );
  }
}
