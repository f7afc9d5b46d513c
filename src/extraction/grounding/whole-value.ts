import { documentTypes, partyParts } from '../../../schemas/index.ts';
import { codePointOffset, sliceCodePoints, utf16Index } from '../../model/page-text.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import {
  findValues,
  isCodeBeforeTown,
  parseValue,
  partyKey,
  splitLegalForm,
  type ValueContext,
} from '../../values/index.ts';
import { blockAround, segmentAt } from './cells.ts';
import type { GroundingPage, Run } from './grounding-page.ts';

/** Kinds printed without blanks, or in groups: what is joined to them by a mark belongs to them. */
const codes = new Set(['code', 'hs-code', 'container', 'uscc', 'lei', 'gtin', 'mid', 'vat', 'bank-account']);
const numbers = new Set(['number', 'amount', 'quantity', 'weight']);
/** Words in front of a name of a place that make it another place. */
const otherPlace =
  /(?:^|[\s,(])(?:New|North|South|East|West|Northern|Southern|Eastern|Western|San|Santa|Saint|St\.?|Fort|Upper|Lower|Great(?:er)?|Inner|Outer|Los|Las)\s+$/u;
/** Words behind a firm that name a part of it, an entity of its own. */
const partOfFirm =
  /^[\s,]*(?:[（(]?(?:\p{Lu}[\p{L}.'-]+\s+){0,3}(?:Branch|Division|Factory|Plant|Subsidiary|Sub-branch|Representative Office)\b|\p{Script=Han}{0,10}(?:分公司|分厂|分行|支行|办事处|代表处|分店|工会))/u;

/**
 * True when the words of a run are a whole value of their kind on the page, not a part of a longer one: a number out of
 * a longer number or code, a firm out of the name of another, a country inside the name of a bank. The words around the
 * run on the page decide, whatever an engine quoted.
 */
export function standsWhole(
  kind: ValueKind,
  value: string,
  on: GroundingPage,
  run: Run,
  context: ValueContext,
): boolean {
  const segment = segmentAt(on, run[0]);
  if (segment === null) return true;
  const text = sliceCodePoints(on.text.text, segment.start, Math.max(segment.end, run[1]));
  const start = utf16Index(text, run[0] - segment.start);
  const end = utf16Index(text, run[1] - segment.start);
  if (codes.has(kind)) {
    if (joined(kind, text, start, end)) return false;
    // OCR leaves blanks in codes: what is loosely joined is no proof of a longer one.
    return kind === 'code' || !insideAnother(kind, value, text, start, end, { ...context, ocr: false });
  }
  if (numbers.has(kind)) {
    if (losesSign(kind, value, text, start, end)) return false;
    return !insideAnother('date', value, text, start, end, context) && !joinedNumber(text, start, end);
  }
  switch (kind) {
    case 'date':
      return !insideAnother(kind, value, text, start, end, context);
    case 'currency':
      return (
        findValues(kind, text, context).some((found) => found.start <= start && found.end >= end) ||
        (text.slice(0, start).replace(/[^\p{L}\p{N}]/gu, '') === '' &&
          text.slice(end).replace(/[^\p{L}\p{N}]/gu, '') === '')
      );
    case 'country':
      return countryStands(value, text, start, end, context);
    case 'place':
      return !otherPlace.test(text.slice(0, start)) || /\p{Lu}/u.test(text.slice(0, start)) === false;
    case 'party-name':
      return firmStands(value, on, run, text, start, end);
    default:
      return true;
  }
}

/** A letter or digit joined to a code by one of its inner marks. A range of two numbers of one shape has two values. */
function joined(kind: ValueKind, text: string, start: number, end: number): boolean {
  const before = /([\p{L}\p{N}]+)([-/_+&])$/u.exec(text.slice(0, start));
  const after = /^([-/_+&])([\p{L}\p{N}]+)/u.exec(text.slice(end));
  const own = text.slice(start, end);
  // A number of a page line runs into a tariff number: `001/6109.10`.
  if (kind === 'hs-code') return false;
  // Cut at the end of a line, the code goes on in the next.
  if (/^[-/]\s*$/.test(text.slice(end))) return true;
  if (
    before !== null &&
    !/\p{Script=Han}$/u.test(before[1]!) &&
    !isRange(before[1]!, own) &&
    !(before[2] === '/' && parts(kind, before[1]!, /\S*$/u.exec(text.slice(0, start - 1))![0]))
  )
    return true;
  if (
    after !== null &&
    !/^\p{Script=Han}/u.test(after[2]!) &&
    !isRange(own, after[2]!) &&
    !(after[1] === '/' && parts(kind, after[2]!, /^\S*/u.exec(text.slice(end + 1))![0]))
  )
    return true;
  return false;
}

/**
 * True when a slash parts two values and does not join one: beside identifiers of a fixed shape, between a name and a
 * number (`MERIDIAN CORAL/014E`), beside a container or a date.
 */
function parts(kind: ValueKind, word: string, whole: string): boolean {
  if (kind !== 'code' || /^\p{L}{5,}$/u.test(word)) return true;
  return parseValue('container', whole) !== null || parseValue('date', whole) !== null;
}

/** Two numbers of one shape, from the lower to the higher: `0071840001-0071840220`. */
function isRange(first: string, last: string): boolean {
  if (first.length !== last.length || first.length < 5 || first >= last) return false;
  return /\d{3}$/.test(first) && /\d{3}$/.test(last) && first.slice(0, 2) === last.slice(0, 2);
}

/** A number that is a part of a code or of a day: `HP-TEE-118`, `12/03`. */
function joinedNumber(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return (
    /\p{Script=Latin}[\p{N}]*[-/_]$/u.test(before) ||
    /\d\/$/.test(before) ||
    (/^[-/_]\d*\p{Script=Latin}/u.test(after) && !/^\/(?:\p{L}+)\b/u.test(after)) ||
    /^\/\d/.test(after)
  );
}

/** A minus, or the brackets of an amount below zero, stand at the number on the page and not in the value. */
function losesSign(kind: ValueKind, value: string, text: string, start: number, end: number): boolean {
  if (/^\s*\D{0,4}[-(−]/u.test(value)) return false;
  if (/[-(−]/u.test(text.slice(start, start + 1))) return false;
  const before = text.slice(0, start);
  if (/(?:^|[\s\p{Sc}:：])[-−][\p{Sc}]?$/u.test(before)) return true;
  return kind === 'amount' && /[(（]$/u.test(before) && /^[)）]/u.test(text.slice(end));
}

/** A longer value of the kind holds the run and is another one. */
function insideAnother(
  kind: ValueKind,
  value: string,
  text: string,
  start: number,
  end: number,
  context: ValueContext,
): boolean {
  // Most cells of a table hold nothing beside the value.
  if (start <= 0 && end >= text.length) return false;
  const longer = findValues(kind, text, context).filter(
    (found) => found.start <= start && found.end >= end && found.end - found.start > end - start,
  );
  if (longer.length === 0) return false;
  const normalized = parseValue(kind, value, context)?.normalized ?? null;
  return longer.some(
    (found) =>
      (normalized === null || found.normalized !== normalized) && !found.readings.includes(normalized ?? ''),
  );
}

/** Words behind which a name is meant as a place. */
const placeCue = /(?:^|[:：(]|(?<!\p{L})(?:in|from|of|en|de|du|au|aus|da|do|no|na|nel|tại|từ|uit))\s*$/u;
/** Codes of states of the USA stand before a postcode: `Los Angeles, CA 90012`. */
const beforePostcode = /^\.?\s+\d{5}(?:-\d{4})?(?!\d)/;

function countryStands(
  value: string,
  read: string,
  start: number,
  readEnd: number,
  context: ValueContext,
): boolean {
  const printed = read.slice(start, readEnd);
  // Misread letters hide a name from the finder: the value, which the table makes the same words, stands for them.
  const mended = context.ocr === true && parseValue('country', printed, context) === null;
  const text = mended ? read.slice(0, start) + value + read.slice(readEnd) : read;
  const end = mended ? start + value.length : readEnd;
  if (/^[A-Za-z]{2,3}$/.test(printed)) {
    // Two and three letters are a code in capitals only, and a word of their own or the end of a part.
    if (printed !== printed.toUpperCase()) return false;
    if (text.slice(0, start).trim() === '' && isCodeBeforeTown(text.slice(start))) return true;
    if (beforePostcode.test(text.slice(end))) return false;
    const apart =
      /(?:^|[\s,(/:：-])$/u.test(text.slice(0, start)) && /^(?:$|[\s,.;)/])/u.test(text.slice(end));
    const rest = text.slice(end).replace(/^[\s,.;)]+/u, '');
    const inCapitals =
      /^\p{Lu}{2,}\s/u.test(rest) ||
      /\p{Lu}{2,}\s$/u.test(text.slice(0, start).replace(/\p{Lu}{2}\s*$/u, ''));
    return apart && !inCapitals;
  }
  const wanted = parseValue('country', value, context)?.normalized ?? null;
  if (otherPlace.test(text.slice(0, start)) && !/\p{Script=Han}/u.test(printed)) {
    const whole = findValues('country', text, context).some(
      (found) => found.start < start && found.end >= end && found.normalized === wanted,
    );
    if (!whole) return false;
  }
  if (wanted === null) return true;
  const isMention = (use: 'prose' | 'address'): boolean =>
    findValues('country', text, { ...context, use }).some(
      (found) => found.start < end && found.end > start && found.normalized === wanted,
    );
  const organisation =
    /^(?![\p{Script=Han}]*[省市区县路号])[\p{Script=Han}]{0,20}(?:公司|集团|银行|协会|促进会|委员会|商会|学会|总会|分会|大学|学院|研究院|研究所|海关|局|中心|部|院|社|行)(?!\p{Script=Han})/u.test(
      text.slice(end),
    );
  if (organisation) return false;
  if (isMention('prose')) return true;
  // In an address a country may stand beside any word; a firm or a bank is no address.
  const inName = findValues('party-name', text, context).some(
    (found) => found.start <= start && found.end >= end,
  );
  if (inName) return false;
  // Names of three letters, and names that are other words as well (Inde, Georgia), behind a word of place or alone.
  const behindCue = placeCue.test(text.slice(0, start));
  const ofAnother = /^,\s*\p{Lu}/u.test(text.slice(end));
  const accented = /[^\x00-\x7f]/.test(printed) && !/\p{Script=Han}/u.test(printed);
  const known = parseValue('country', printed, context)?.normalized === wanted;
  if (known && !ofAnother && (behindCue || accented)) return true;
  return isMention('address') || parseValue('country', text.trim(), context)?.normalized === wanted;
}

let labelWords: ReadonlySet<string> | null = null;

/** Words that labels of parties are made of: in front of a name they are no part of it. */
function wordsOfLabels(): ReadonlySet<string> {
  if (labelWords === null) {
    const words = new Set<string>([
      'the',
      'm/s',
      'messrs',
      'by',
      'to',
      'from',
      'of',
      'for',
      'and',
      'no',
      'firm',
      'party',
    ]);
    const parties = [...documentTypes().values()].flatMap((type) =>
      type.fields.filter(({ kind }) => kind === 'party'),
    );
    for (const { labels } of [...parties, ...partyParts])
      for (const list of Object.values(labels))
        for (const label of list ?? [])
          for (const word of label.toLowerCase().split(/[\s/:()]+/)) words.add(word);
    labelWords = words;
  }
  return labelWords;
}

function firmStands(
  value: string,
  on: GroundingPage,
  run: Run,
  text: string,
  start: number,
  end: number,
): boolean {
  if (partOfFirm.test(text.slice(end))) return false;
  const whole = findValues('party-name', text).find((found) => found.start <= start && found.end >= end);
  const ownForm = splitLegalForm(value).legalForm;
  if (whole !== undefined) {
    const lead = text.slice(whole.start, start);
    const tail = text.slice(end, whole.end).replace(/^[\s.,;]+|[\s.,;)]+$/gu, '');
    const isLabel = lead
      .split(/[\s/:()]+/)
      .every((word) => word === '' || wordsOfLabels().has(word.toLowerCase().replace(/[.,]$/, '')));
    if (lead.trim() !== '' && !isLabel) return false;
    // The name without its legal form is that firm; with a part of a longer form it is another.
    if (tail !== '' && (ownForm !== null || partyKey(value) !== partyKey(text.slice(start, whole.end))))
      return false;
    return true;
  }
  if (ownForm !== null || end < text.trimEnd().length) return true;
  // The name goes on in the next line of its cell: `Shanghai Foo` over `Textile Co., Ltd.`
  const segment = segmentAt(on, run[0])!;
  const block = blockAround(on, segment, 1);
  const below = block[block.indexOf(segment) + 1];
  if (below === undefined) return true;
  const next = sliceCodePoints(on.text.text, below.start, below.end);
  const wrapped = `${text.trimEnd()} ${next}`;
  const from = codePointOffset(text, start);
  const span = findValues('party-name', wrapped).find(
    (found) => found.start <= from && found.end > text.trimEnd().length + 1,
  );
  if (span === undefined) return true;
  return findValues('party-name', next).some(
    (found) => found.start === 0 && splitLegalForm(found.text).name.split(' ').length > 2,
  );
}
