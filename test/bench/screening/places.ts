import { type ActiveLists, activateLists, createScreener } from '../../../src/screening/index.ts';
import { gazetteer } from '../../../src/screening/lists/gazetteer.ts';
import { placeAmbiguity } from '../../../src/screening/places/ambiguity.ts';
import { pick, random, spoil, unsettle } from '../screening-noise.ts';

interface PlaceForm {
  readonly entry: string;
  readonly text: string;
  readonly chinese: boolean;
}

const han = /^[\p{Script=Han}]+$/u;
const latin = /^[\p{Script=Latin}\s'’-]+$/u;

/**
 * Lines in which papers name a place: `{place}` alone, or with the region as addresses print it. The noise falls on the
 * whole line, label and region included.
 */
const lines = {
  'Latin, origin line, place alone': [
    'Origin: {place}',
    'Country of origin: {place}, China',
    'Produced in {place}',
  ],
  'Latin, origin line, line breaks, hyphens and lost spaces in the name': [
    'Origin: {place}',
    'Produced in {place}',
  ],
  'Latin, address line with the region': [
    'Address: No. 12 Jianshe Road, {place}, Xinjiang, China',
    'Add: 88 Textile Road, {place}, Xinjiang 843000, P.R. China',
  ],
  'Chinese, origin line, place alone': ['原产地：{place}', '产地：{place}', '货源地：{place}，数量500公斤'],
  'Chinese, address line with the region': [
    '地址：新疆维吾尔自治区{place}建设路12号',
    '住所：新疆{place}工业园区6号',
    '产地：中国新疆{place}',
  ],
} as const;

function formsOf(lists: ActiveLists): PlaceForm[] {
  return lists.entries.flatMap((entry) =>
    entry.kind === 'place' && entry.level !== 'xpcc_division' && entry.level !== 'xpcc_regiment'
      ? entry.names
          .filter(({ text }) => (han.test(text) || latin.test(text)) && placeAmbiguity(text) === 'distinct')
          .map(({ text }) => ({ entry: entry.id, text, chinese: han.test(text) }))
      : [],
  );
}

/**
 * How often places of the gazetteer are found in origin and address lines at 0, 2, 5 and 8 % of characters misread. Only
 * names that say enough on their own; those with two telling Chinese characters are counted apart, since one misread
 * character leaves half of them. Two questions: is the place itself found, and is anything of Xinjiang flagged on the line.
 */
export function benchPlaces({ missed = false }: { readonly missed?: boolean } = {}): void {
  const lists = activateLists([gazetteer()]);
  const screener = createScreener(lists);
  const forms = formsOf(lists);
  console.log(`places: ${forms.length} names that say enough on their own (units of the Corps apart)`);
  for (const [kind, templates] of Object.entries(lines)) {
    const chinese = kind.startsWith('Chinese');
    const names = forms.filter((form) => form.chinese === chinese);
    for (const short of chinese ? [false, true] : [false]) {
      const items = names.filter(({ text }) => !chinese || telling(text) <= 2 === short);
      const shown: string[] = [];
      const results = [0, 0.02, 0.05, 0.08].map((rate) => {
        const next = random(Math.round(rate * 1000) + items.length);
        let itself = 0;
        let flagged = 0;
        let total = 0;
        for (let round = 0; round < 6; round++) {
          for (const { entry, text } of items) {
            const name = kind.includes('line breaks') ? unsettle(text, next) : text;
            const line = pick(templates, next).replace('{place}', name);
            const spoilt = spoil(line, rate, 'scanner', next);
            const hits = screener.mentions(spoilt);
            total++;
            if (hits.length > 0) flagged++;
            const own = hits.some(
              (hit) =>
                hit.alternates.length > 0 ||
                related(lists.entries[hit.entry]!.id, entry) ||
                // A shorter name of the place within the longer one: Shihezi in the name of its zone.
                (hit.alias.length >= 2 && hit.alias !== '新疆' && text.includes(hit.alias)),
            );
            if (own) itself++;
            else if (rate === 0.02 || rate === 0) shown.push(`${rate} ${text}: ${spoilt}`);
          }
        }
        return `${(100 * rate).toFixed(0)} %: ${(itself / total).toFixed(3)} itself, ${(flagged / total).toFixed(3)} flagged`;
      });
      console.log(
        `  ${kind}${chinese ? (short ? ', two telling characters' : ', three and more') : ''} (${items.length}): ${results.join('; ')}`,
      );
      if (missed) for (const line of shown.slice(0, 60)) console.log(`    missed ${line}`);
    }
  }
}

/** Characters of a Chinese name without its administrative word. */
function telling(text: string): number {
  return text.replace(/(?:维吾尔自治区|自治[州县]|地区|[市县区州])$/, '').length;
}

/** The entry itself, or the same place as prefecture, city and county. */
function related(one: string, other: string): boolean {
  const code = (id: string): string => id.replace('xinjiang:', '').slice(0, 4);
  return one === other || (one !== 'xinjiang:65' && code(one) === code(other));
}
