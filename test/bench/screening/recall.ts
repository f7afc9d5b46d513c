import { createScreener, loadLists } from '../../../src/screening/index.ts';
import { pick, random, spoil, unsettle } from '../screening-noise.ts';
import { finds, isChinese, isRegistered, type Planted, plantedNames } from './planted-names.ts';

type Noise = 'declared' | 'scanner' | 'uniform';

/** How well the page scan finds names of the lists that were planted in text and spoilt. */
export function benchRecall(options: { missed: boolean }): void {
  const lists = loadLists();
  const screener = createScreener(lists);
  const planted = plantedNames(lists);
  const latin = planted.filter(({ name }) => !isChinese(name));
  const chinese = planted.filter(({ name }) => isChinese(name));

  const measure = (
    label: string,
    items: readonly Planted[],
    rate: number,
    noise: Noise,
    rounds: number,
  ): void => {
    const next = random(Math.round(rate * 1000) + items.length);
    let found = 0;
    let strong = 0;
    let total = 0;
    const missed: string[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const each of items) {
        const han = isChinese(each.name);
        const cased = next() < 0.25 ? each.name.toUpperCase() : each.name;
        const noisy = spoil(cased, rate, noise, next);
        const printed = han ? noisy : unsettle(noisy, next);
        const vessel = each.entry.kind === 'vessel' ? 'fishing vessel ' : '';
        const before = han ? '供应商：' : 'Raw material was received from ';
        const mentions = screener.mentions(`${before}${vessel}${printed}${han ? '，' : ' '}under contract.`);
        total++;
        if (!finds(mentions, each, lists)) missed.push(`${each.name}  read  ${printed.replace(/\n/g, '⏎')}`);
        else {
          found++;
          if (mentions.some(({ grade }) => grade === 'E1' || grade === 'E2')) strong++;
        }
      }
    }
    const parts = `${items.length} ${label} x ${rounds}, ${noise} noise ${(100 * rate).toFixed(0)} %`;
    console.log(
      `recall, ${parts}: ${(found / Math.max(1, total)).toFixed(4)} (E1 or E2: ${(strong / Math.max(1, total)).toFixed(3)})`,
    );
    if (options.missed) for (const line of missed.slice(0, 40)) console.log(`    ${line}`);
  };

  for (const noise of ['declared', 'scanner', 'uniform'] as const)
    for (const rate of [0, 0.02, 0.05, 0.08]) measure('Latin names', latin, rate, noise, 6);
  for (const list of new Set(planted.map(({ entry }) => entry.list)))
    measure(
      `Latin names of ${list}`,
      latin.filter(({ entry }) => entry.list === list),
      0.05,
      'declared',
      6,
    );
  const former = latin.filter(({ origin }) => origin === 'former');
  for (const rate of [0, 0.03]) measure('former names', former, rate, 'declared', 12);
  const curated = chinese.filter(({ origin }) => origin === 'curated');
  for (const rate of [0, 0.03, 0.08]) {
    measure(
      'sourced Chinese names as registered',
      curated.filter(({ name }) => isRegistered(name)),
      rate,
      'scanner',
      12,
    );
    measure(
      'sourced Chinese names, short',
      curated.filter(({ name }) => !isRegistered(name)),
      rate,
      'scanner',
      12,
    );
    measure(
      'unverified Chinese names',
      chinese.filter(({ origin }) => origin === 'unverified'),
      rate,
      'scanner',
      12,
    );
  }
  benchLayouts(options);
}

const abbreviated: readonly (readonly [RegExp, string])[] = [
  [/\bGroup\b/gi, 'GRP'],
  [/\bTechnology\b/gi, 'TECH'],
  [/\bServices?\b/gi, 'SRVCES'],
  [/\bIndustry\b|\bIndustrial\b/gi, 'IND'],
  [/\bInternational\b/gi, 'INTL'],
  [/\bManufacturing\b/gi, 'MFG'],
  [/\bTrading\b|\bTrade\b/gi, 'TRDG'],
  [/\bImport (?:and|&) Export\b/gi, 'IMP&EXP'],
  [/\bScience (?:and|&) Technology\b/gi, 'S&T'],
  [/\bCommunications?\b/gi, 'COMM'],
  [/\bDevelopment\b/gi, 'DEV'],
  [/\bMaterials?\b/gi, 'MATL'],
];
const homoglyphs: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  A: 'А',
  X: 'Х',
  H: 'Н',
};

/** Ways in which papers print a name otherwise: each as a function of the listed name; null where it does not apply. */
const layouts: Readonly<Record<string, (name: string, next: () => number) => string | null>> = {
  'capitals with shortened words': (name) => {
    const short = abbreviated.reduce((text, [word, abbreviation]) => text.replace(word, abbreviation), name);
    return short === name ? null : short.toUpperCase();
  },
  'letter-spaced': (name) => Array.from(name.replace(/\s+/g, '  ')).join(' '),
  'letter-spaced without word gaps': (name) => Array.from(name.replace(/\s+/g, '')).join(' '),
  'full-width': (name) =>
    name.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'zero-width characters': (name) => Array.from(name).join('\u200b'),
  'letters of other alphabets': (name) => name.replace(/./g, (letter) => homoglyphs[letter] ?? letter),
  'bold mathematical letters': (name) =>
    name.replace(/[A-Za-z]/g, (letter) =>
      String.fromCodePoint(
        letter >= 'a' ? 0x1d41a + letter.charCodeAt(0) - 97 : 0x1d400 + letter.charCodeAt(0) - 65,
      ),
    ),
  'a word to a line': (name) => name.replace(/ /g, '\n'),
  'broken over a table row': (name) => {
    const words = name.split(' ');
    if (words.length < 4) return null;
    const at = Math.ceil(words.length / 2);
    return `${words.slice(0, at).join(' ')} 12,400.00 kg USD\n${words.slice(at).join(' ')} 7,250.00 net`;
  },
  'place behind the name': (name) => {
    const match =
      /^(\p{Lu}\p{Ll}{3,}) (.+?)((?:,? (?:Co\.?|Company|Corporation|Inc\.?|L\.?L\.?C\.?).*)?)$/u.exec(name);
    const place = match?.[1];
    if (
      place === undefined ||
      !/^(?:Xinjiang|Aksu|Hetian|Kashgar|Changji|Shandong|Jiangsu|Tianjin)$/.test(place)
    )
      return null;
    return `${match![2]} (${place})${match![3]}`;
  },
};
const chineseLayouts: Readonly<Record<string, (name: string) => string>> = {
  'spaced Chinese': (name) => Array.from(name).join(' '),
  'vertical Chinese': (name) => Array.from(name).join('\n'),
  'zero-width characters in Chinese': (name) => Array.from(name).join('\u200b'),
};

function benchLayouts(options: { missed: boolean }): void {
  const lists = loadLists();
  const screener = createScreener(lists);
  const planted = plantedNames(lists);
  const next = random(11);
  const measure = (label: string, items: readonly (readonly [Planted, string])[]): void => {
    const missed = items.filter(([each, printed]) => {
      const vessel = each.entry.kind === 'vessel' ? 'Fishing vessel ' : '';
      const lead = pick(['Seller: ', 'Bought from ', ''], next);
      return !finds(screener.mentions(`${lead}${vessel}${printed}\nDate: 3 May 2025`), each, lists);
    });
    console.log(
      `recall, ${items.length} names ${label}: ${(1 - missed.length / Math.max(1, items.length)).toFixed(4)}`,
    );
    if (options.missed)
      for (const [, printed] of missed.slice(0, 25)) console.log(`    ${printed.replace(/\n/g, '⏎')}`);
  };
  for (const [label, print] of Object.entries(layouts)) {
    measure(
      label,
      planted.flatMap((each) => {
        const printed = isChinese(each.name) ? null : print(each.name, next);
        return printed === null ? [] : [[each, printed] as const];
      }),
    );
  }
  for (const [label, print] of Object.entries(chineseLayouts)) {
    measure(
      label,
      planted.flatMap((each) => (isChinese(each.name) ? [[each, print(each.name)] as const] : [])),
    );
  }
}
