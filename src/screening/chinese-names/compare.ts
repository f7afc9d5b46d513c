import type { AlignmentPart, Grade } from '../../model/flag.ts';
import { isGeneralMeaning, meaningsOfChinese, saysLittle } from './industry-words.ts';
import type { KeyMatch } from './letter-tree.ts';
import type { ListedForm } from './listed-forms.ts';
import { type NameParts, partsOf } from './name-parts.ts';
import { chinesePlaceAt, type PlaceRelation, placeRelation } from './places.ts';

/** A Chinese name held against a listed one. */
export interface Comparison {
  readonly grade: Grade;
  /** First character of the name in the text that was compared. */
  readonly start: number;
  readonly because: readonly string[];
  readonly alignment: readonly AlignmentPart[];
  /** Shared trade meanings and places: the better of two sister firms has more. */
  readonly score: number;
}

/** Words after which a firm's name begins in running text. */
const leadWords =
  /(?:[为是由与和及向从于至在给方称自的或以对经交受让让予购销卖买运产供司厂团家户商人者位称即指]|名称|公司|客户|委托|采购|收货|发货|甲方|乙方|丙方|供方|需方|买方|卖方|厂商|下属|旗下|子公司|母公司)$/u;

/** The places right before an index, read backwards, no further than `lowest`. */
function placesBefore(
  text: string,
  index: number,
  lowest: number,
): { start: number; ids: readonly string[] } {
  const ids: string[] = [];
  let start = index;
  for (let moved = true; moved; ) {
    moved = false;
    for (let from = Math.max(lowest, start - 10); from <= start - 2; from++) {
      const place = chinesePlaceAt(text, from, start - from <= 4);
      if (place === null || from + place.length !== start) continue;
      ids.push(place.id);
      start = from;
      moved = true;
      break;
    }
  }
  return { start, ids };
}

const relationWords: Readonly<Record<PlaceRelation, string>> = {
  same: 'the place is the same',
  within: 'one name has the city, the other its province',
  'one-sided': 'only one of the names has a place',
  none: 'neither name has a place',
  other: 'the places differ',
};

/** Readings of at least this many letters are telling without a place. */
const tellingLetters = 9;

interface Agreement {
  readonly relation: PlaceRelation;
  readonly shared: number;
  readonly missing: number;
  readonly extra: number;
  readonly parts: NameParts;
}

/** True where both names say something general of their trade, and not the same. */
function generalDiffers(form: ListedForm, parts: NameParts): boolean {
  const said = [...parts.general].filter(saysLittle);
  return said.length > 0 && form.general.size > 0 && !said.some((meaning) => form.general.has(meaning));
}

/** Grade of a name whose brand agrees: A (E2), B (E3), or null for another firm. */
function gradeOf(
  form: ListedForm,
  match: KeyMatch,
  { relation, shared, missing, extra, parts }: Agreement,
): 'A' | 'B' | null {
  if (relation === 'other' || parts.found.length < form.rest.length) return null;
  const silent = form.trade.size === 0 || parts.trade.size === 0;
  const exact = missing === 0 && extra === 0;
  const chosen = match.renderings.some(({ how }) => how === 'trade-name');
  const translated = match.renderings.some(
    ({ how, chinese }) => how === 'translation' && chinese.length >= 2,
  );
  const characters = match.end - match.start;
  if (parts.residue.length > 0) {
    // A misread trade word leaves characters over; so does a longer brand, unless it is long by itself.
    if (relation !== 'same' || form.everyday || characters < 2) return null;
    const allowed = characters >= 3 ? 2 : 1;
    return parts.residue.length <= allowed && (shared > 0 || characters >= 3) ? 'B' : null;
  }
  // Place and trade without a brand are shared by firms: a candidate.
  if (form.everyday) return relation === 'same' && exact ? 'B' : null;
  if (characters < 2 && !chosen && form.rest.length === 0) return null;
  if (relation === 'same') {
    if (shared > 0 && extra + missing <= Math.max(1, shared - 1)) return 'A';
    if (form.trade.size === 0 && parts.trade.size === 0) return generalDiffers(form, parts) ? 'B' : 'A';
    if (shared > 0 || silent || chosen) return 'B';
    return characters >= 3 ? 'B' : null;
  }
  if (relation === 'none') {
    if (exact && (shared > 0 || chosen || form.key.length >= tellingLetters))
      return generalDiffers(form, parts) ? 'B' : 'A';
    if (exact && translated) return 'B';
    return shared > 0 && (extra === 0 || missing === 0) ? 'B' : null;
  }
  // One name has the city where the other has the province, or none at all.
  if (relation === 'within') return shared > 0 || chosen ? 'B' : null;
  if (
    exact &&
    (shared > 0 || chosen) &&
    (characters >= 3 || chosen || translated || form.key.length >= tellingLetters - 2)
  )
    return 'B';
  return chosen && shared > 0 ? 'B' : null;
}

/**
 * Holds a Chinese name whose brand can be read as a listed brand against the listed name, part by part: places, the
 * rest of the brand, trade. Null where a part shows another firm.
 */
export function compareWithListed(
  form: ListedForm,
  match: KeyMatch,
  text: string,
  from: number,
  coreEnd: number,
  startsName: (index: number) => boolean,
): Comparison | null {
  const before = placesBefore(text, match.start, from);
  if (
    before.ids.length === 0 &&
    !startsName(match.start) &&
    !leadWords.test(text.slice(Math.max(from, match.start - 3), match.start))
  )
    return null;
  const parts = partsOf(text.slice(match.end, coreEnd), form.rest, form.trade);
  const places = [...before.ids, ...parts.places];
  const relation = placeRelation(form.places, places);
  // What the brand was translated from counts as trade too: 黄金 in Western Gold.
  const trade = new Set(parts.trade.keys());
  for (const { chinese, how } of match.renderings) {
    if (how === 'translation')
      for (const meaning of meaningsOfChinese(chinese) ?? [])
        if (!isGeneralMeaning(meaning)) trade.add(meaning);
  }
  let shared = 0;
  for (const meaning of form.trade) if (trade.has(meaning)) shared++;
  const missing = form.trade.size - shared;
  const extra = trade.size - shared;
  const level = gradeOf(form, match, {
    relation,
    shared,
    missing,
    extra,
    parts,
  });
  if (level === null) return null;
  const brand = text.slice(match.start, match.end);
  const trades = [...parts.trade].map(([meaning, word]) => `${word} ${meaning}`);
  const how = match.renderings
    .map(
      ({ chinese, latin, how: way }) =>
        `${chinese} ${latin}${way === 'pinyin' ? '' : ` (${way === 'translation' ? 'translated' : 'trade name'})`}`,
    )
    .join(', ');
  return {
    grade: level === 'A' ? 'E2' : 'E3',
    start: before.start,
    because: [
      `it is derived from the Chinese name: brand ${brand} = ${how}${trades.length === 0 ? '' : `, trade ${[...new Set(trades)].join(', ')}`}`,
      relationWords[relation],
      level === 'A'
        ? 'the brand and the other parts agree'
        : 'the brand agrees and the other parts do so in part',
    ],
    alignment: [
      { part: 'brand', printed: brand, listed: form.keyWords, likeness: 1, weight: 1 },
      {
        part: 'place',
        printed: before.start < match.start ? text.slice(before.start, match.start) : null,
        listed: form.places.length === 0 ? null : form.places.join(' '),
        likeness: relation === 'same' || relation === 'none' ? 1 : 0.5,
        weight: 0.8,
      },
      {
        part: 'trade',
        printed: parts.trade.size === 0 ? null : [...new Set(parts.trade.values())].join(''),
        listed: form.trade.size === 0 ? null : [...form.trade].join(' '),
        likeness:
          form.trade.size + trade.size === 0
            ? 1
            : Math.max(0, Math.min(1, shared / Math.max(1, Math.max(form.trade.size, trade.size)))),
        weight: 0.7,
      },
    ],
    score:
      shared * 2 +
      form.rest.length * 3 +
      match.end -
      match.start +
      (relation === 'same' ? 2 : 0) -
      extra -
      missing,
  };
}
