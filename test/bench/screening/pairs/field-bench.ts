import { loadLists } from '../../../../src/screening/lists/load.ts';
import { createScreener } from '../../../../src/screening/screener.ts';
import { seededNumbers } from './labelled-pair.ts';
import { unlistedChinese, unlistedEnglish } from './unlisted-firms.ts';

const address = '\nRoom 1203, No. 5 Harbour Road, Nanshan District\nShenzhen 518000, China';
const short: Readonly<Record<string, string>> = {
  textile: 'Txtl',
  textiles: 'Txtl',
  technology: 'Techn.',
  industry: 'Ind.',
  manufacturing: 'Mfg',
  chemical: 'Chem',
  machinery: 'Mach.',
  group: 'Grp',
  information: 'Info',
  electronics: 'Elec',
  biotechnology: 'Biotech',
  international: "Int'l",
  development: 'Dev.',
  energy: 'Enrg',
  pharmaceutical: 'Pharm.',
  food: 'Fds',
  science: 'Sci',
  cotton: 'Ctn',
};
const legalWords =
  /[\s,]*\b(?:co\.?,?\s*ltd\.?|co\.?,?\s*limited|limited|ltd\.?|corporation|corp\.?|company|inc\.?|co\.?)\s*$/iu;

/** How papers print a firm otherwise than its list does. */
const variants: Readonly<Record<string, (name: string, random: () => number) => string>> = {
  'words turned round': (name) => {
    const core = name.replace(legalWords, '').replace(/[(),]/g, ' ').trim().split(/\s+/);
    return [...core].reverse().join(' ');
  },
  'place moved behind': (name) => {
    const core = name.replace(legalWords, '').replace(/[(),]/g, ' ').trim().split(/\s+/);
    return `${core.slice(1).join(' ')} (${core[0]}) Co., Ltd.`;
  },
  abbreviated: (name) => name.replace(/[A-Za-z]+/g, (word) => short[word.toLowerCase()] ?? word),
  'abbreviated and turned round': (name) => {
    const core = name.replace(legalWords, '').replace(/[(),]/g, ' ').trim().split(/\s+/);
    return [...core]
      .reverse()
      .map((word) => short[word.toLowerCase()] ?? word)
      .join(' ');
  },
  'turned round, an address behind': (name) => {
    const core = name.replace(legalWords, '').replace(/[(),]/g, ' ').trim().split(/\s+/);
    return `${[...core].reverse().join(' ')} Co., Ltd.${address}`;
  },
};

export interface FieldFigures {
  readonly kind: string;
  readonly names: number;
  /** Entries found by the page scan alone, as a share. */
  readonly scanned: number;
  /** Entries found when the words stand in a field. */
  readonly inField: number;
}

/** How many listed firms are found in fields that print them otherwise, with and without field match. */
export function fieldRecall(): FieldFigures[] {
  const lists = loadLists();
  const screener = createScreener(lists);
  const random = seededNumbers(5);
  return Object.entries(variants).map(([kind, vary]) => {
    let [names, scanned, inField] = [0, 0, 0];
    for (const [index, entry] of lists.entries.entries()) {
      if (entry.kind !== 'party') continue;
      const name = entry.names.find(
        (each) =>
          /^[\u0020-\u024f]+$/u.test(each.text) && each.text.replace(legalWords, '').split(/\s+/).length >= 3,
      );
      if (name === undefined) continue;
      names++;
      const value = vary(name.text, random);
      const text = `Seller: ${value}\nInvoice`;
      const hit = (fields: { path: string; start: number; end: number }[]): boolean =>
        screener.mentions(text, fields).some((mention) => {
          const found = lists.entries[mention.entry]!;
          const sameNames = 'names' in found && found.names.some((each) => each.text === name.text);
          return (
            mention.entry === index ||
            sameNames ||
            mention.alternates.some((each) => each.startsWith(entry.name))
          );
        });
      if (hit([])) scanned++;
      if (hit([{ path: 'parties.seller.name', start: 8, end: 8 + value.length }])) inField++;
    }
    return { kind, names, scanned: scanned / names, inField: inField / names };
  });
}

/** Mentions of entries (E1 to E3) that fields with firms no list names give rise to, in words. */
export function fieldNoise(): { readonly firms: number; readonly flags: readonly string[] } {
  const lists = loadLists();
  const screener = createScreener(lists);
  const firms = [...unlistedEnglish, ...unlistedChinese];
  const flags: string[] = [];
  for (const value of firms) {
    const text = `Seller: ${value}\nInvoice`;
    for (const mention of screener.mentions(text, [
      { path: 'parties.seller.name', start: 8, end: 8 + value.length },
    ]))
      if (/^E[123]$/.test(mention.grade))
        flags.push(
          `${value} => ${mention.alias} (${mention.rule} ${mention.grade}): ${mention.because.join('; ')}`,
        );
  }
  return { firms: firms.length, flags };
}

/** The figures of fields, as lines for people. */
export function fieldReport(): string[] {
  const noise = fieldNoise();
  return [
    'Listed firms found where a field prints them otherwise: page scan alone, with field match',
    ...fieldRecall().map(
      ({ kind, names, scanned, inField }) =>
        `  ${kind.padEnd(34)}${String(names).padStart(4)} names  ${scanned.toFixed(3)}  ${inField.toFixed(3)}`,
    ),
    `Firms that no list names, in fields: ${noise.flags.length} of ${noise.firms} with a mention of an entry`,
    ...noise.flags.map((flag) => `  ${flag}`),
  ];
}
