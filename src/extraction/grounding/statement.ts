import { sliceCodePoints } from '../../model/page-text.ts';
import { type ClaimCue, claimCue, deniesBelow } from '../../text/claim-cues.ts';
import { longestLine, sentenceAround } from '../../text/sentence.ts';
import { blockAround, lineAt, readsOn, type Segment, segmentAt, segmentsOf } from './cells.ts';
import type { GroundingPage, Run } from './grounding-page.ts';

/** A denial or condition on the page around a value, with the words that say it. */
export interface FoundCue {
  readonly polarity: ClaimCue['polarity'];
  readonly words: string;
}

/** Kinds whose values stand in statements. Numbers, dates and codes are only denied by plain words. */
const stated = new Set([
  'country',
  'place',
  'party-name',
  'address',
  'text',
  'paragraph',
  'language',
  'presence',
]);
const numeric = new Set(['number', 'amount', 'quantity', 'weight', 'date', 'period']);
/** Negations that a label or a number sign is never mistaken for. */
const plainDenial =
  /\b(?:not|never|without|other\s+than|except|excluding|nicht|kein\p{L}*|ohne|ne|pas|sans|não|sem|non|niet|geen|không|değil)\b|n['’]t\b|不是|并非|不含|非|没有|未/iu;

/**
 * How the sentence or cell around a value speaks of it, whatever an engine chose to quote: the lines of its block are
 * joined, so that a negation above a line break or beside a column is seen, and the cell to its left, which may be its
 * label. Null when nothing denies it or leaves it open.
 */
export function cueAround(
  kind: string,
  on: GroundingPage,
  run: Run,
  { cellInFront = true }: { readonly cellInFront?: boolean } = {},
): FoundCue | null {
  const segment = segmentAt(on, run[0]);
  if (segment === null) return null;
  const parts = blockAround(on, segment);
  const texts = parts.map((part) => sliceCodePoints(on.text.text, part.start, part.end));
  const text = texts.join('\n');
  const at = parts.indexOf(segment);
  const before = texts.slice(0, at).reduce((sum, part) => sum + part.length + 1, 0);
  const start = before + sliceCodePoints(on.text.text, segment.start, run[0]).length;
  const end = Math.min(text.length, start + sliceCodePoints(on.text.text, run[0], run[1]).length);
  const [from, to] = sentenceAround(text, start, end, longestLine(text));
  // A question is answered behind its mark: "... cotton from China? No."
  const reach = /[?？]\s*$/u.test(text.slice(from, to)) ? Math.min(text.length, to + 12) : to;
  const sentence = text.slice(from, reach).replaceAll('\n', ' ');
  const own = cueIn(kind, sentence, start - from, end - from);
  if (own !== null) return own;
  if (stated.has(kind)) {
    const introduction = introductionOf(on, segment);
    if (introduction !== null) return { polarity: 'denied', words: introduction };
  }
  const left = cellInFront ? leftOf(on, segment) : null;
  if (left === null || start !== before) return null;
  const label = sliceCodePoints(on.text.text, left.start, left.end);
  if (!plainDenial.test(label) || label.length > 160) return null;
  const joined = `${label} ${sentence}`;
  return cueIn(
    kind,
    joined,
    joined.length - sentence.length + start - from,
    joined.length - sentence.length + end - from,
  );
}

function cueIn(kind: string, text: string, start: number, end: number): FoundCue | null {
  // What stands in brackets that close before the value speaks of the label: `Consignee (not negotiable)`.
  const sentence =
    text.slice(0, start).replace(/[(（][^()（）]*[)）]/gu, (words) => ' '.repeat(words.length)) +
    text.slice(start);
  const cue = claimCue(sentence, start, end);
  if (cue === null) return null;
  const words = sentence.slice(cue.start, cue.end).trim();
  if (stated.has(kind)) return { polarity: cue.polarity, words };
  // Numbers, dates and codes stand beside many negations that speak of other things: only one directly in front counts.
  const near = sentence.slice(cue.start, start);
  if (cue.polarity === 'conditional' || !plainDenial.test(words) || near.split(/\s+/).length > 5) return null;
  if (numeric.has(kind) && near.split(/\s+/).length > 3) return null;
  return { polarity: cue.polarity, words };
}

/** Lines of a list between what introduces it and an item. */
const longestList = 12;
const item =
  /^\s*(?:[-–•*·▪●○‣]|\(?\d{1,2}[.)、]|\(?[a-z][.)]\s|[（(]?[一二三四五六七八九十\d]{1,2}[)）、])/u;

/** The line that introduces the list that a line is an item of, where it denies what it introduces. */
function introductionOf(on: GroundingPage, segment: Segment): string | null {
  const lines = segmentsOf(on);
  const textOf = ({ start, end }: Segment): string => sliceCodePoints(on.text.text, start, end);
  let below = segment;
  for (let up = 1; up <= longestList; up++) {
    const above = (lines[segment.line - up] ?? []).find((other) => readsOn(other, below));
    if (above === undefined) return null;
    const text = textOf(above);
    if (/[:：]\s*$/u.test(text)) return deniesBelow(text) ? text : null;
    // Between the introduction and the item stand items: marked ones, or lines as short as names.
    if (!item.test(text) && (text.length > 40 || /[.。;；]\s*$/u.test(text))) return null;
    below = above;
  }
  return null;
}

function leftOf(on: GroundingPage, segment: Segment): Segment | null {
  const segments = segmentsOf(on)[lineAt(on, segment.start)] ?? [];
  const left = segments[segments.indexOf(segment) - 1];
  return left !== undefined && readsOn(left, segment) ? left : null;
}
