import type { Flag } from '../model/flag.ts';
import { codePointLength, codePointOffset, sliceCodePoints, utf16Index } from '../model/page-text.ts';
import type { ListEntry } from './lists/list.ts';
import { activateLists } from './lists/load.ts';
import type { PartyIdentifier } from './lists/party-identifiers.ts';
import type { PlacedField } from './page-fields.ts';
import { printoutStands } from './polarity/list-printout.ts';
import { createScreener, SCREENING_VERSION, type ScreeningSettings } from './screener.ts';
import { transcribedRule } from './stated-words.ts';
import { unseenRule } from './unseen-text.ts';

/** What a flag's own record gives when it is derived again. Empty differences = the same flag. */
export interface Reproduction {
  readonly reproduced: boolean;
  /** What differs, one sentence each. */
  readonly differences: readonly string[];
}

/** The list entry as far as a flag's record tells it. */
function entryOf(flag: Flag): ListEntry | null {
  const { id, name, matchedAlias, aliasOrigin } = flag.entry;
  const base = { list: flag.list.id, id, name };
  if (/^(?:name|derived)-|^field-name$/.test(flag.rule)) {
    return {
      kind: flag.searched?.entryKind === 'vessel' ? 'vessel' : 'party',
      ...base,
      names: [{ text: matchedAlias, origin: aliasOrigin }],
      scope: [],
      remarks: [],
    };
  }
  if (flag.rule === 'programme-term')
    return { kind: 'programme', ...base, names: [{ text: matchedAlias, origin: aliasOrigin }] };
  if (flag.rule.startsWith('place-'))
    return {
      kind: 'place',
      ...base,
      level: 'region',
      code: null,
      names: [{ text: matchedAlias, origin: aliasOrigin }],
    };
  if (flag.rule === 'brand-family' && flag.searched !== undefined) {
    const { brand, context, places, script } = flag.searched;
    const list = (value: string | string[] | undefined): string[] =>
      value === undefined ? [] : typeof value === 'string' ? [value] : value;
    const chinese = script === 'Han';
    const words = {
      latin: chinese ? [] : list(brand),
      chinese: chinese ? list(brand) : [],
      latinContext: chinese ? [] : list(context),
      chineseContext: chinese ? list(context) : [],
      places: list(places),
    };
    return { kind: 'family', ...base, family: '', words };
  }
  if (flag.rule === 'identifier-exact' && flag.searched !== undefined) {
    const identifier = { kind: flag.searched.kind, value: flag.searched.value } as PartyIdentifier;
    return { kind: 'party', ...base, names: [], scope: [], remarks: [], identifiers: [identifier] };
  }
  if (flag.rule === 'mid-name')
    return {
      kind: 'party',
      ...base,
      names: [{ text: matchedAlias, origin: 'official' }],
      scope: [],
      remarks: [],
    };
  if (flag.rule === 'mid-city')
    return {
      kind: 'place',
      ...base,
      level: 'city',
      code: null,
      names: [{ text: matchedAlias, origin: 'gazetteer' }],
    };
  if (aliasOrigin === 'identifier')
    return { kind: 'place', ...base, level: 'pattern', code: null, names: [] };
  if (flag.rule === 'goods-and-place' && typeof flag.searched?.terms === 'string')
    return { kind: 'regional-order', ...base, terms: flag.searched.terms, remarks: [] };
  return null;
}

/**
 * What the record tells of a flag on words that are no part of the page text, as they cannot be seen or were typed by a
 * person: their text, and the flag's place in it.
 */
function onOwnText(flag: Flag): { flag: Flag; text: string } | null {
  const { unseenText, unseenStart, transcribedText, transcribedStart } = flag.searched ?? {};
  const [text, at, suffix] = flag.rule.endsWith(transcribedRule)
    ? [transcribedText, transcribedStart, transcribedRule]
    : [unseenText, unseenStart, unseenRule];
  if (!flag.rule.endsWith(suffix) || typeof text !== 'string' || typeof at !== 'string') return null;
  const start = Number(at);
  const offsets: [number, number] = [start, start + codePointLength(flag.quote)];
  return {
    text,
    flag: {
      ...flag,
      rule: flag.rule.slice(0, -suffix.length),
      offsets,
      polarity: { ...flag.polarity, cueOffsets: null },
    },
  };
}

/** The fields that bore on the flag: those on its own words, and a field of goods elsewhere on the page. */
function fieldsOf(flag: Flag, text: string, start: number, end: number): PlacedField[] {
  const fields: PlacedField[] = flag.fields.map((path) => ({ path, start, end }));
  const goods = flag.searched?.goodsField;
  if (Array.isArray(goods) && goods.length === 3)
    fields.push({
      path: goods[0]!,
      start: utf16Index(text, Number(goods[1])),
      end: utf16Index(text, Number(goods[2])),
    });
  return fields;
}

/**
 * Derives a flag again from its own record and the text of its page, without the list it came from, the document or
 * the fields: the same words, edits, grade and polarity must result.
 */
export function reproduce(
  flag: Flag,
  pageText: string,
  settings: Partial<ScreeningSettings> = {},
): Reproduction {
  const own = onOwnText(flag);
  if (own !== null) return reproduceOn(own.flag, own.text, settings, true);
  return reproduceOn(flag, pageText, settings, false);
}

function reproduceOn(
  flag: Flag,
  pageText: string,
  settings: Partial<ScreeningSettings>,
  /** The place of the cue is not recorded, as it is none in the page text. */
  withoutCue: boolean,
): Reproduction {
  const differences: string[] = [];
  if (flag.matcher !== SCREENING_VERSION)
    differences.push(`made by matcher ${flag.matcher}, this is ${SCREENING_VERSION}`);
  if (sliceCodePoints(pageText, ...flag.offsets) !== flag.quote)
    differences.push('the quote does not stand at its offsets');
  const entry = entryOf(flag);
  if (entry === null)
    return {
      reproduced: false,
      differences: [...differences, 'the record does not tell what was searched for'],
    };
  const lists = activateLists([
    {
      id: flag.list.id,
      title: '',
      version: flag.list.version,
      retrieved: flag.list.retrieved,
      source: '',
      notes: [],
      entries: [entry],
    },
  ]);
  const { lists: _, ...tolerance } = settings;
  const start = utf16Index(pageText, flag.offsets[0]);
  const end = utf16Index(pageText, flag.offsets[1]);
  const fields = fieldsOf(flag, pageText, start, end);
  const mention = createScreener(lists, tolerance)
    .mentions(pageText, fields)
    .find((candidate) => candidate.start === start && candidate.end === end);
  if (mention === undefined)
    return {
      reproduced: false,
      differences: [...differences, 'no mention of the entry is found at these offsets'],
    };
  const compare = (what: string, before: unknown, now: unknown): void => {
    if (JSON.stringify(before) !== JSON.stringify(now))
      differences.push(`${what}: recorded ${JSON.stringify(before)}, now ${JSON.stringify(now)}`);
  };
  compare('grade', flag.grade, mention.grade);
  compare('rule', flag.rule, mention.rule);
  compare('edits', flag.edits, mention.edits);
  if (flag.alignment !== undefined) compare('alignment', flag.alignment, mention.alignment);
  const names = flag.searched?.['printout'];
  // A print of a list is told by the other names on the page, which the record keeps.
  const polarity = (Array.isArray(names) ? printoutStands(pageText, names) : null) ?? mention.polarity;
  compare('polarity', flag.polarity.value, polarity.value);
  const { cue } = polarity;
  if (withoutCue) return { reproduced: differences.length === 0, differences };
  compare(
    'cue',
    flag.polarity.cueOffsets,
    cue === null ? null : [codePointOffset(pageText, cue.start), codePointOffset(pageText, cue.end)],
  );
  return { reproduced: differences.length === 0, differences };
}
