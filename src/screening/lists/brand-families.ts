import { isPinyin } from '../../text/pinyin.ts';
import { commonTrades } from '../field-match/equivalents.ts';
import { prepareName } from '../field-match/name-parts.ts';
import type { FamilyEntry, ListEntry, PartyEntry } from './list.ts';

/** Words by which a sister or daughter of a listed firm is found on a page. */
export type FamilyWords = NonNullable<FamilyEntry['words']>;

/**
 * Brands of listed groups whose entries cover subsidiaries, or that list many sister companies. A brand word beside a
 * company word is an affiliate candidate (E4), never more: sharing a brand is not proof of ownership.
 */
export interface BrandFamily {
  readonly key: string;
  /** Id of the entry that the candidate is filed under. */
  readonly entry: string;
  readonly latin: readonly string[];
  readonly chinese: readonly string[];
  /** Latin words of which one must follow within a few words; empty = the brand word stands for no one else. */
  readonly latinContext: readonly string[];
  /** Chinese words of which one must follow within a few characters. */
  readonly chineseContext: readonly string[];
}

const company = [
  'co',
  'company',
  'group',
  'ltd',
  'limited',
  'corp',
  'corporation',
  'industry',
  'industrial',
  'inc',
];

export const brandFamilies: readonly BrandFamily[] = [
  {
    key: 'hoshine',
    entry: 'uflpa-hoshine-silicon-industry-shanshan-co-ltd',
    latin: ['hoshine'],
    chinese: ['合盛'],
    latinContext: [],
    chineseContext: ['硅业', '硅', '电业', '热电', '新材', '能源', '光伏', '集团'],
  },
  {
    key: 'xpcc',
    entry: 'uflpa-xinjiang-production-and-construction-corps',
    latin: ['xinjian group', 'china xinjian'],
    chinese: ['兵团', '生产建设兵团', '中国新建集团'],
    latinContext: [],
    chineseContext: [],
  },
  {
    key: 'esquel',
    entry: 'uflpa-esquel-group',
    latin: ['esquel'],
    chinese: ['溢达'],
    latinContext: [],
    chineseContext: ['集团', '纺织', '棉', '纱', '针织', '服装', '制衣', '企业', '有限', '公司', '农业'],
  },
  {
    key: 'huafu',
    entry: 'uflpa-huafu-fashion-co-ltd',
    latin: ['huafu'],
    chinese: ['华孚'],
    latinContext: [
      'fashion',
      'textile',
      'textiles',
      'color',
      'colour',
      'spinning',
      'cotton',
      'yarn',
      'melange',
      'top',
    ],
    chineseContext: ['时尚', '色纺', '纺织', '棉', '纱', '集团', '控股', '纤维'],
  },
  {
    key: 'daqo',
    entry: 'uflpa-xinjiang-daqo-new-energy-co-ltd',
    latin: ['daqo'],
    chinese: ['大全'],
    latinContext: [],
    chineseContext: ['新能源', '多晶硅', '硅', '集团'],
  },
  {
    key: 'zijin',
    entry: 'uflpa-zijin-mining-group-co-ltd',
    latin: ['zijin'],
    chinese: ['紫金'],
    latinContext: [
      'mining',
      'copper',
      'zinc',
      'gold',
      'nonferrous',
      'non-ferrous',
      'lithium',
      'metals',
      'smelting',
      ...company,
    ],
    chineseContext: ['矿业', '矿冶', '铜', '锌', '有色', '锂', '黄金', '冶炼'],
  },
];

/** Key of the brand family that is filed under an entry; null for most entries. */
export function familyOfEntry(id: string): string | null {
  return brandFamilies.find((family) => family.entry === id)?.key ?? null;
}

/** Scopes that reach beyond the firms named: "and subsidiaries", "subordinate and affiliated entities". */
const reachesFurther = /\b(?:subsidiar|affiliate|subordinate|related entit|controlled by)/i;
/** Below this many letters a single Latin word is many firms' brand. */
const tellingLatin = 5;
/** Brand, trade and place words of a listed firm's own names: runs of brand words, never everyday words. */
function derivedWords(entry: PartyEntry): FamilyWords | null {
  const latin = new Set<string>();
  const chinese = new Set<string>();
  const context = { latin: new Set<string>(), chinese: new Set<string>() };
  const places = new Set<string>();
  for (const name of entry.names) {
    if (name.origin === 'unverified') continue;
    let run: string[] = [];
    const close = (): void => {
      const brand = run.join(' ');
      if (run.length > 1 || (run[0]?.length ?? 0) >= tellingLatin) latin.add(brand.toLowerCase());
      run = [];
    };
    for (const part of prepareName(name.text).parts) {
      if (part.kind === 'brand' && !part.han && /^[\p{L}]{2,}$/u.test(part.text)) {
        run.push(part.text);
        continue;
      }
      close();
      if (part.kind === 'brand' && part.han && part.spelt.length >= 2 && part.spelt.length <= 6)
        chinese.add(part.spelt);
      else if (part.kind === 'trade' && !commonTrades.has(part.key))
        context[part.han ? 'chinese' : 'latin'].add(part.spelt);
      else if (part.kind === 'place' && !/^[A-Z]{2}$/.test(part.key))
        places.add(part.han ? part.spelt : part.text.toLowerCase());
    }
    close();
  }
  if (latin.size + chinese.size === 0) return null;
  // A single word that is no pinyin and long is rare enough for a company word behind it to do.
  const single = [...latin].filter((word) => !word.includes(' '));
  if (single.length > 0 && single.every((word) => word.length >= 6 && !isPinyin(word)))
    for (const word of company) context.latin.add(word);
  const sorted = (words: Iterable<string>): string[] => [...words].sort();
  return {
    latin: sorted(latin),
    chinese: sorted(chinese),
    latinContext: sorted(context.latin),
    chineseContext: sorted(context.chinese),
    places: sorted(places),
  };
}

/**
 * The brand words by which affiliates of each entry are looked for, by index of the entry: curated families, and for
 * every party whose scope reaches to unnamed firms the words of its own names. A party with a curated family has no other.
 */
export function familiesOf(entries: readonly ListEntry[]): ReadonlyMap<number, FamilyWords> {
  const curated = new Set(
    entries.filter((entry) => entry.kind === 'family').map((entry) => `${entry.list}:${entry.id}`),
  );
  const found = new Map<number, FamilyWords>();
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'family') {
      const family = brandFamilies.find((candidate) => candidate.key === entry.family);
      if (entry.words !== undefined) found.set(index, entry.words);
      else if (family !== undefined) {
        const { latin, chinese, latinContext, chineseContext } = family;
        found.set(index, { latin, chinese, latinContext, chineseContext, places: [] });
      }
    } else if (
      entry.kind === 'party' &&
      entry.scope.some((words) => reachesFurther.test(words)) &&
      !curated.has(`${entry.list}:${entry.id}`)
    ) {
      const words = derivedWords(entry);
      if (words !== null) found.set(index, words);
    }
  }
  return found;
}
