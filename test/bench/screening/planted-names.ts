import { type ActiveLists, activateLists, loadLists } from '../../../src/screening/index.ts';
import type { ListEntry } from '../../../src/screening/lists/list.ts';
import type { ResolvedMention } from '../../../src/screening/mention.ts';
import { random } from '../screening-noise.ts';
import { inventedCompany } from '../screening-pages.ts';

/** A name of a list that is put on a page to be found again. */
export interface Planted {
  readonly entry: ListEntry;
  readonly name: string;
  readonly origin: string;
}

const han = /\p{Script=Han}/u;

export function isChinese(name: string): boolean {
  return han.test(name);
}

/** A Chinese name that ends in its legal form, as a register prints it. */
export function isRegistered(name: string): boolean {
  return /(?:公司|兵团|厂|中心|学校|监狱|研究所|研究院)$/.test(name);
}

/** All written forms of the parties and vessels of some lists. */
export function plantedNames(lists: ActiveLists): Planted[] {
  return lists.entries.flatMap((entry) =>
    entry.kind === 'party' || entry.kind === 'vessel'
      ? entry.names.map((name) => ({ entry, name: name.text, origin: name.origin }))
      : [],
  );
}

/** True when the mentions hold the entry, by itself or as the other meaning of the same words. */
export function finds(mentions: readonly ResolvedMention[], planted: Planted, lists: ActiveLists): boolean {
  return mentions.some(
    (mention) =>
      mention.grade.startsWith('E') &&
      mention.grade !== 'E4' &&
      (lists.entries[mention.entry]!.id === planted.entry.id ||
        mention.alternates.some((other) => other.startsWith(planted.entry.name))),
  );
}

/** The built-in lists with so many made-up firms as a list of their own. */
export function withMadeUpFirms(count: number): ActiveLists {
  const lists = loadLists();
  const next = random(count);
  const entries = Array.from({ length: count }, (_, index): ListEntry => {
    const name = inventedCompany(next).english;
    const names = [{ text: name, origin: 'official' as const }];
    return { kind: 'party', list: 'made-up', id: `made-up-${index}`, name, names, scope: [], remarks: [] };
  });
  return activateLists([
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
      entries,
    },
  ]);
}
