import type { ListEntry } from '../lists/list.ts';
import { compareMentions, type Mention } from '../mention.ts';
import { compareWithListed } from './compare.ts';
import { LatinRenderings } from './latin-renderings.ts';
import { LetterTree } from './letter-tree.ts';
import { formsOfEntries, type ListedForm } from './listed-forms.ts';
import { type HanText, hanText, type NamePlace, namePlaces } from './page-names.ts';
import { StructureIndex } from './structure.ts';

/** Finds firms under a Chinese name that no table knows: by the pinyin and the meaning of its parts. */
export interface ChineseNameMatcher {
  /**
   * Mentions of entries by Chinese names on a page, and of Chinese names of the tables in Latin letters.
   * @param known mentions that stand already; nothing is said twice about the same words and entry
   */
  mentions(text: string, known: readonly Mention[]): readonly Mention[];
}

interface Found extends Mention {
  readonly score: number;
}

/**
 * Builds the matcher for the entries of the active lists. Work per page is linear in its length and does not grow with
 * the number of listed names, which are looked up letter by letter.
 */
export function createChineseNameMatcher(entries: readonly ListEntry[]): ChineseNameMatcher {
  const forms = formsOfEntries(entries);
  const tree = new LetterTree();
  const formsOfKey: ListedForm[][] = [];
  for (const form of forms) {
    const key = tree.add(form.key);
    if (key < 0) continue;
    formsOfKey[key] ??= [];
    formsOfKey[key].push(form);
  }
  const structure = new StructureIndex(entries, forms);
  const renderings = new LatinRenderings(entries);

  const derivedAt = (han: HanText, place: NamePlace): Found[] => {
    const found: Found[] = [];
    const { text, at, gaps } = han;
    const startsName = (index: number): boolean => index === place.from || gaps[index]! > 0;
    const mention = (
      form: ListedForm,
      start: number,
      score: number,
      rest: Pick<Mention, 'grade' | 'rule' | 'because' | 'alignment'>,
    ): void => {
      found.push({
        entry: form.entry,
        alias: form.text,
        origin: 'derived',
        edits: [],
        start: at[start]!,
        coreEnd: at[place.coreEnd - 1]! + 1,
        end: at[place.end - 1]! + 1,
        cost: 0,
        alternates: [],
        searched: { derivedFrom: form.text },
        score,
        ...rest,
      });
    };
    for (let start = place.from; start < place.coreEnd; start++) {
      for (const match of tree.matchesAt(text, start, place.coreEnd)) {
        for (const form of formsOfKey[match.key]!) {
          const compared = compareWithListed(form, match, text, place.from, place.coreEnd, startsName);
          if (compared === null) continue;
          if (!place.hasForm && (compared.grade !== 'E2' || compared.start !== place.from)) continue;
          mention(form, compared.start, compared.score, {
            grade: place.hasForm ? compared.grade : 'E3',
            rule: !place.hasForm
              ? 'derived-chinese-short'
              : compared.grade === 'E2'
                ? 'derived-chinese-a'
                : 'derived-chinese-b',
            because: place.hasForm ? compared.because : [...compared.because, 'no legal form stands there'],
            alignment: compared.alignment,
          });
        }
      }
    }
    if (found.length > 0 || !place.hasForm) return found;
    const alike = structure.find(text, place.from, place.coreEnd);
    for (const form of alike?.forms ?? []) {
      mention(form, alike!.start, 0, {
        grade: 'E4',
        rule: 'derived-chinese-c',
        because: [
          `place and trade agree and the listed brand "${form.keyWords}" is an English trade name, so its Chinese form may be ${alike!.brand}`,
        ],
        alignment: [{ part: 'brand', printed: alike!.brand, listed: form.keyWords, likeness: 0, weight: 1 }],
      });
    }
    return found;
  };

  return {
    mentions(text, known) {
      const found: Found[] = renderings.find(text).map((mention) => ({ ...mention, score: 0 }));
      const han = hanText(text);
      if (han.text.length > 0)
        for (const place of namePlaces(han)) for (const mention of derivedAt(han, place)) found.push(mention);
      return found.length === 0 ? [] : settle(found, known, entries);
    },
  };
}

/** Best reading per entry and words; sister entries that fit less well become alternates; what stands already is left out. */
function settle(
  found: readonly Found[],
  known: readonly Mention[],
  entries: readonly ListEntry[],
): Mention[] {
  const ordered = [...found].sort(
    (one, other) =>
      one.start - other.start ||
      compareMentions({ ...one, coreEnd: one.start }, { ...other, coreEnd: other.start }) ||
      other.score - one.score,
  );
  const kept: Found[] = [];
  const alternates = new Map<Found, string[]>();
  const lastOfKnown = known.map((mention) => mention).sort((one, other) => one.start - other.start);
  let nearby: Found[] = [];
  let firstKnown = 0;
  for (const mention of ordered) {
    nearby = nearby.filter((other) => other.end > mention.start);
    const { list } = entries[mention.entry]!;
    const better = nearby.find(
      (other) =>
        entries[other.entry]!.list === list &&
        (other.entry === mention.entry ||
          other.grade < mention.grade ||
          (other.grade === mention.grade && other.score > mention.score)),
    );
    while (firstKnown < lastOfKnown.length && lastOfKnown[firstKnown]!.end < mention.start - 400)
      firstKnown++;
    let said = false;
    for (
      let index = firstKnown;
      index < lastOfKnown.length && lastOfKnown[index]!.start < mention.end;
      index++
    ) {
      const other = lastOfKnown[index]!;
      if (
        other.end > mention.start &&
        entries[other.entry]!.list === list &&
        (other.entry === mention.entry || other.grade <= mention.grade)
      ) {
        said = true;
        break;
      }
    }
    if (said) continue;
    if (better !== undefined) {
      if (better.entry !== mention.entry) {
        const others = alternates.get(better) ?? [];
        const name = `${entries[mention.entry]!.name} (${mention.grade})`;
        if (!others.includes(name)) others.push(name);
        alternates.set(better, others);
      }
      continue;
    }
    kept.push(mention);
    nearby.push(mention);
  }
  return kept.map((mention) => {
    const { score: _, ...rest } = mention;
    return { ...rest, alternates: alternates.get(mention) ?? [] };
  });
}
