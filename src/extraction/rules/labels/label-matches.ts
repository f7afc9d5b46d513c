import { isUnspaced, isWordCharacter } from '../../../text/characters.ts';
import { findValues, splitLegalForm } from '../../../values/index.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import { withoutFilledIn } from './filled-in.ts';
import { cellHeadings, wholeHeadings } from './form-headings.ts';
import { type LabelEntry, type LabelIndex, labelsAt } from './label-index.ts';
import { type KeyedText, keyed } from './label-key.ts';
import { nearLabel } from './near-label.ts';

/** A label found on a page, with what speaks for its being one. */
export interface LabelMatch {
  readonly segment: Segment;
  readonly entry: LabelEntry;
  /** UTF-16 range of the label's own words in the segment's text. */
  readonly start: number;
  readonly end: number;
  /** Where a value in the same segment would begin: behind "No.", a bracket, a colon, leaders. */
  readonly valueStart: number;
  readonly colon: boolean;
  /** Nothing but the label (and its enumerator, bracket, colon) stands in the segment. */
  readonly whole: boolean;
  /** Nothing but an enumerator ("1.", "(2)") stands before it. */
  readonly atStart: boolean;
  /** Found with one or two characters of difference, on OCR text. */
  readonly tolerant: boolean;
  /** Share of the segment's letters that the label is, 0..1. */
  readonly share: number;
}

const enumerator =
  /^[\s\p{P}\p{S}]*(?:(?:box|feld|case|field|item|no\.?|第)?\s*\(?\d{1,2}\s?[a-z]?[.):、]?\)?|\(?[a-z][.)]|[ivx]{1,4}[.)]|[①-⑳㉑-㉟])?[\s\p{P}\p{S}]*$/iu;
const tail =
  /^(?:\s*[/\\|]?\s*\((?![^)]*\d{3})(?:[^()]{61,200}\)\s*[:：]?$|[^)]{0,60}\)?)|\s*（[^）]{0,60}）?|\s*(?:no\b|nr\b|num\b|number\b|nummer\b|nbr\b|n[°º]|№|#|号码?|编号)\s*[.:：]?(?!\p{L})|\s*\[[^\]]{0,20}\])*/iu;
/** Characters behind a label in which its tail is looked for: two brackets of the longest kind. */
const longestTail = 500;
/** "2. Date of this notice": lower-case words up to the end of the segment go on with a label, they are no value. */
const wordsOfLabel = /^(?:\s+(?:\/\s*)?\p{Ll}[\p{L}\p{M}'’.-]*){1,5}\s*[:：]?\s*$/u;
const aboutThePaper = /^\s+(?:of|du|der|des|de)\s+(?:this|the|la|le|cette|diese[rs]?|l['’])\s*\p{L}+\s*$/iu;
const numberedLabel = /^\s*\(?\d{1,2}[a-z]?[.):]\s*\p{L}$/u;
const leaders = /^[\s.…_·•\-–—:：;=|/>*]*/u;
const colonInLeaders = /[:：=]/u;

/** Finds the labels of every segment: the longest wins where two overlap. */
export function matchLabels(layout: PageLayout, index: LabelIndex): LabelMatch[] {
  const all: LabelMatch[] = [];
  for (const segment of layout.segments) all.push(...labelsOfSegment(segment, index));
  const found = withoutFilledIn(all);
  const headings = cellHeadings(layout, found);
  return headings.size === 0 ? found : wholeHeadings(found, headings);
}

/** The label behind a label in its segment; words in brackets behind a label ("Total Incl. GST (RM)") belong to it. */
export function nextLabel(matches: readonly LabelMatch[], match: LabelMatch): LabelMatch | undefined {
  const inBracket = (other: LabelMatch): boolean =>
    other.start < match.valueStart && /[(（][^)）]*$/.test(match.segment.text.slice(match.end, other.start));
  return matches.slice(matches.indexOf(match) + 1).find((other) => !inBracket(other));
}

function labelsOfSegment(segment: Segment, index: LabelIndex): LabelMatch[] {
  const text = segment.text;
  const source = keyed(text);
  const found: LabelMatch[] = [];
  let from = 0;
  while (from < source.key.length) {
    const place = source.positions[from]!;
    const startsHere =
      (from === 0 || source.positions[from - 1] !== place) &&
      startsWord(text, place, found.at(-1)?.end ?? -1);
    const match = startsHere ? matchAt(segment, source, from, index, found.at(-1) ?? null) : null;
    if (match === null) {
      from++;
      continue;
    }
    found.push(match);
    while (from < source.key.length && source.positions[from]! < match.end) from++;
  }
  return found;
}

function matchAt(
  segment: Segment,
  source: KeyedText,
  from: number,
  index: LabelIndex,
  previous: LabelMatch | null,
): LabelMatch | null {
  const text = segment.text;
  for (const entry of labelsAt(index, source.key, from)) {
    const match = describe(segment, source, from, from + entry.key.length, entry, previous, false);
    if (match !== null && looksLikeLabel(text, match, previous)) return match;
  }
  if (!segment.layout.ocr) return null;
  const doubled = from === 0 ? doubledLabel(source.key, index) : null;
  if (doubled !== null) return describe(segment, source, 0, source.key.length, doubled, null, true);
  const start = source.positions[from]!;
  if (previous === null && !enumerator.test(text.slice(0, start))) return null;
  const near = nearLabel(index, source.key, from);
  if (near === null) return null;
  const match = describe(segment, source, from, near.end, near.entry, previous, true);
  return match?.atStart && (match.colon || match.whole) ? match : null;
}

/**
 * "收货人收货单位 )": a label and its other name in brackets, of which the reader lost the first bracket, and with it the
 * border between two names that are written without spaces.
 */
function doubledLabel(key: string, index: LabelIndex): LabelEntry | null {
  if (!isUnspaced(key.charAt(0))) return null;
  for (const entry of labelsAt(index, key, 0)) {
    const rest = key.length - entry.key.length;
    const again = labelsAt(index, key, entry.key.length).some(
      (other) => other.key.length === rest && sharesField(entry, other),
    );
    if (rest > 1 && again) return entry;
  }
  return null;
}

function sharesField(one: LabelEntry, other: LabelEntry): boolean {
  const paths = one.targets.flatMap((target) => (target.kind === 'field' ? [target.field.path] : []));
  return other.targets.some((target) => target.kind === 'field' && paths.includes(target.field.path));
}

function describe(
  segment: Segment,
  source: KeyedText,
  from: number,
  to: number,
  entry: LabelEntry,
  previous: LabelMatch | null,
  tolerant: boolean,
): LabelMatch | null {
  const text = segment.text;
  const start = source.positions[from]!;
  const last = source.positions[to - 1]!;
  if (to < source.positions.length && source.positions[to] === last) return null;
  const end = last + (text.codePointAt(last)! > 0xffff ? 2 : 1);
  if (
    !endsWord(text, end) ||
    (to - from <= 3 && /\d/.test(text.charAt(end)) && /\p{L}/u.test(text.charAt(end - 1)))
  )
    return null;
  const behind = text.slice(end, end + longestTail);
  let behindTail = extended(text, end + (tail.exec(behind)?.[0].length ?? 0), to - from);
  // "Manufacturer (or supplier)": the bracket that closes belongs to the label that opened it.
  if (/[(（][^)）]*$/u.test(text.slice(start, end))) {
    behindTail += /^\s*[)）]/u.exec(text.slice(behindTail))?.[0].length ?? 0;
  } else if (tolerant && /^\s*[)）]\s*$/u.test(text.slice(behindTail))) behindTail = text.length;
  const rest = text.slice(behindTail);
  const numbered = numberedLabel.test(text.slice(0, start + 1));
  if (from === 0 || numbered) {
    const phrase = wordsOfLabel.exec(rest)?.[0];
    if (phrase !== undefined && (numbered || to - from > 6 || aboutThePaper.test(rest)))
      behindTail += phrase.length;
  }
  const lead = leaders.exec(text.slice(behindTail))?.[0] ?? '';
  // A minus in front of a number is a sign, not a leader.
  const keepMinus =
    /[-–−]$/.test(lead) && /^\d/.test(text.slice(behindTail + lead.length)) && !/^\s*-+$/.test(lead);
  const valueStart = behindTail + lead.length - (keepMinus ? 1 : 0);
  const between = text.slice(end, valueStart);
  const atStart = enumerator.test(text.slice(0, start));
  return {
    segment,
    entry,
    start,
    end,
    valueStart,
    colon: colonInLeaders.test(between),
    whole:
      valueStart >= text.length &&
      (atStart || (previous !== null && /^[\s\p{P}]*$/u.test(text.slice(previous.valueStart, start)))),
    atStart,
    tolerant,
    share: (to - from) / Math.max(1, source.key.length),
  };
}

/** "Tên đơn vị mua hàng:", "Amount due in total:": lower-case words up to a colon belong to a label that is no short one. */
function extended(text: string, end: number, length: number): number {
  if (length < 7) return end;
  const more = /^(?:\s+\p{Ll}[\p{L}\p{M}.'’-]*){1,4}\s*(?=[:：])/u.exec(text.slice(end));
  return more === null ? end : end + more[0].length;
}

/** A label begins where a word begins; Han labels also behind anything that is not Han. */
function startsWord(text: string, place: number, previousEnd: number): boolean {
  if (place === 0 || place === previousEnd) return true;
  const before = text.charAt(place - 1);
  const first = text.charAt(place);
  if (isUnspaced(first)) return !isUnspaced(before);
  return !isWordCharacter(before) && before !== '-' && before !== '.';
}

function endsWord(text: string, end: number): boolean {
  if (end >= text.length) return true;
  const last = text.charAt(end - 1);
  const after = text.charAt(end);
  // "rawmaterial@mill.example" is an address of mail.
  if (after === '@') return false;
  // "GROWER'S CERTIFICATE": the genitive of a word is another word.
  if (/^['’]s?(?![\p{L}])/iu.test(text.slice(end)) && /\p{L}/u.test(last)) return false;
  if (isUnspaced(last)) return !isUnspaced(after);
  // "CO-MT-24" is one word, "Rechnungs-" the beginning of one.
  if (/[-‐‑'’]/.test(after) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) return false;
  if (/\p{L}/u.test(last)) return !/[\p{L}\p{M}]/u.test(after) || isUnspaced(after);
  return true;
}

/** Labels stand at the start, behind another label or a boundary, or carry a colon; words inside prose do not count. */
function looksLikeLabel(text: string, match: LabelMatch, previous: LabelMatch | null): boolean {
  const other = match.entry.targets.every((target) => target.kind === 'other');
  const short = match.entry.key.length <= (isUnspaced(match.entry.key.charAt(0)) ? 1 : 5);
  const before = text.slice(previous === null ? 0 : previous.end, match.start);
  const after = text.slice(match.valueStart);
  // "48 rolls" is a count, though forms number their boxes.
  if (match.whole && packed.test(match.entry.key) && /^\s*\d+\s*$/.test(text.slice(0, match.start)))
    return false;
  // "VKF/PO/1102" is one number; "PO BOX 3300" is where post is sent.
  if (/[\p{L}\p{N}][/-]$/u.test(text.slice(0, match.start)) && /^[/-]\p{N}/u.test(text.slice(match.end)))
    return false;
  if (
    /^p\.?\s?o\.?$/i.test(text.slice(match.start, match.end)) &&
    /^\W{0,2}box\b/i.test(text.slice(match.end))
  )
    return false;
  // "Los Angeles", "Los Reyes" are cities; a German lot has its number behind it.
  if (!match.colon && match.entry.key === 'los' && /^\s+\p{Lu}\p{Ll}{2}/u.test(text.slice(match.end)))
    return false;
  // "Charleston, SC" ends in a state, not in the label of a sales contract.
  if (!match.atStart && !match.colon && match.entry.key.length <= 2 && /\p{Ll},\s*$/u.test(before))
    return false;
  if (!match.colon && !match.whole && closesName(text.slice(match.end))) return false;
  if (
    !match.colon &&
    !match.whole &&
    houseWord.test(match.entry.key) &&
    /^\s+\p{Lu}/u.test(text.slice(match.end))
  )
    return false;
  if (!match.colon && !match.whole && match.atStart && !announcesParty(match) && beginsName(text))
    return false;
  if (other && short) return (match.colon || match.whole) && (match.atStart || boundaryBefore(before));
  if (match.atStart) {
    if (match.colon || match.whole) return true;
    // "Total amount of EUR ..." or "Invoice the customer": prose goes on in lower case.
    return (
      !/^\p{Ll}{2,}/u.test(after) || /^(?:of|vom|du|del|dated|from)\b/iu.test(after) || match.share > 0.5
    );
  }
  if (previous !== null && before.trim() === '') return true;
  if (boundaryBefore(before)) return match.colon || match.whole || !/^\p{Ll}{2,}/u.test(after);
  // Inside a phrase: "customer order date: ..." must not become the date; longer labels may carry a possessive.
  return match.colon && !short && match.entry.key.length > 6;
}

/** What a count counts, never the name of a numbered box. */
const packed = /^(?:rolls?|cartons?|ctns?|bales?|bags?|drums?|pallets?|cases|boxes|cones|colli|kolli)$/;

function announcesParty(match: LabelMatch): boolean {
  return match.entry.targets.some((target) => target.kind === 'field' && target.field.kind === 'party');
}

/** "Rohstoff AG Salzgitter", "Total Energies SE": a firm whose name begins with the word of a label. */
function beginsName(text: string): boolean {
  if (text.length > 80 || /\d{4}/.test(text)) return false;
  const found = findValues('party-name', text)[0];
  return found !== undefined && found.start <= 1;
}

/** Houses and works are called by these words: "Laboratorio Textil …", "Fazenda …" is a name unless a colon follows. */
const houseWord =
  /^(?:laborator\p{L}*|labor|fazenda|hacienda|finca|granja|algodoeira|desmotadora|ginnery|gin|farms?|mills?|factory|fábrica|fabrik|usine|usina|werk|betrieb|bank|banque|banco|câmara|cámara|chambre|associa\p{L}*|coopera\p{L}*|\p{L}+erei|filature|tissage|teinturerie|filatura|tessitura|tintoria|hilanderia|tejeduria)$/u;

/** "Shipper GmbH", "Shipper Ltd.": a firm called so, not a label; only its legal form follows. */
function closesName(behind: string): boolean {
  if (!/^\s+\p{L}/u.test(behind) || behind.length > 40) return false;
  const parts = splitLegalForm(`Xyz${behind}`);
  return parts.legalForm !== null && parts.name === 'Xyz';
}

const longestMeasure = 40;
const measured =
  /(?:^|\s)\d[\d.,]*\s?(?:kgs?|kilos?|lbs?|mt|tons?|tonnes?|cbm|m3|m³|pcs|pieces|ctns|cartons)\.?$/iu;

/** Whether what stands before a label ends it off: punctuation, a bracket, a number, a rule. */
function boundaryBefore(before: string): boolean {
  const trimmed = before.trimEnd();
  if (trimmed === '') return true;
  // "Absender - Consignor - Expéditeur": a dash between blanks parts the languages of a label.
  if (/\s[-–—]$/.test(trimmed)) return true;
  if (/[\p{P}\p{S}]$/u.test(trimmed) && !/[.'’&-]$/u.test(trimmed)) return true;
  if (/\.$/.test(trimmed) && trimmed.length !== before.length) return true;
  // "NET WEIGHT 3,720.00 KGS GROSS WEIGHT 4,280.00 KGS": a number with its unit is a value that has ended.
  if (measured.test(trimmed.slice(-longestMeasure))) return true;
  // From the end backwards: a search for the last run from the front is tried at every run before it.
  for (let at = trimmed.length - 1; at >= 0 && !/\s/.test(trimmed.charAt(at)); at--) {
    if (/\d/.test(trimmed.charAt(at))) return true;
  }
  return false;
}
