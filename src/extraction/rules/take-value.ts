import type { ValueKind } from '../../model/value-kind.ts';
import { findValues, parseValue, type ValueContext } from '../../values/index.ts';

/** A value taken from words that stand where one may stand. Indexes are UTF-16 of the words given. */
export interface Taken {
  readonly start: number;
  readonly end: number;
  /** How well it fits its kind and place, 0..1. */
  readonly fit: number;
}

/** Words that fill a blank form without saying anything. */
const empty = /^[\s_.…·•\-–—*/\\|:=xX□☐○()[\]]*$/u;
const nothing = /^(?:n\s?\/?\s?a|none|nil|null|nihil|tbd|tba|keine?|néant|aucun|无|無|không|-+)\.?$/iu;

const typedKinds = new Set<ValueKind>([
  'date',
  'period',
  'country',
  'amount',
  'currency',
  'number',
  'quantity',
  'weight',
  'hs-code',
  'container',
  'uscc',
  'lei',
  'gtin',
  'mid',
  'vat',
  'bank-account',
]);

/**
 * Takes the value of a kind from words behind, beside or beneath a label. `tight`: the words must be the value, a
 * little around it aside; `free`: a few words may stand before it ("Köln, den 05.03.2018").
 */
export function takeValue(
  kind: ValueKind,
  words: string,
  context: ValueContext,
  mode: 'free' | 'tight',
): Taken | null {
  if (empty.test(words)) return null;
  if (kind === 'code') return takeCode(words, context);
  if (kind === 'presence') return null;
  if (typedKinds.has(kind)) return takeTyped(kind, words, context, mode);
  return takeText(kind, words);
}

function takeTyped(
  kind: ValueKind,
  words: string,
  context: ValueContext,
  mode: 'free' | 'tight',
): Taken | null {
  for (const found of findValues(kind, words, context)) {
    const before = words.slice(0, found.start).trim();
    const after = words.slice(found.end).trim();
    const lettersBefore = before.replace(/[^\p{L}]/gu, '').length;
    const lettersAfter = after.replace(/[^\p{L}]/gu, '').length;
    // "001/6109.10.0012": the line of an entry stands before the tariff number.
    const numbered = /\d{3}/.test(before) && !(kind === 'hs-code' && /^\d{1,3}\s*\/$/.test(before));
    if (lettersBefore > (mode === 'free' ? 24 : 12) || numbered) return null;
    if (kind === 'amount' && /^\s*%/.test(words.slice(found.end))) continue;
    const fit = 1 - Math.min(0.3, lettersBefore * 0.015) - Math.min(0.25, lettersAfter * 0.008);
    if (kind === 'country' && lettersBefore + lettersAfter > 3 * (found.end - found.start)) continue;
    return { start: found.start, end: found.end, fit };
  }
  return null;
}

const joiners = /^[-/.–]$/;

/**
 * Takes a number of a paper: a token with a digit, with the short upper-case prefix before it and the number groups
 * behind it. Never a date, a time, a percentage, a telephone number or an e-mail address.
 */
export function takeCode(words: string, context: ValueContext): Taken | null {
  const tokens = [...words.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: match.index }));
  let index = 0;
  // "No." and the like may be repeated in front of the number itself.
  while (
    index < tokens.length &&
    /^(?:no|nr|n|num|number|nummer|numéro|№|#|号|:|：)[.°º:：]*$/iu.test(tokens[index]!.text)
  )
    index++;
  if (/^[>~<≥≤≈]/.test(words.trimStart())) return null;
  let first = index;
  const lead = tokens[first];
  if (lead === undefined) return null;
  if (!/\d/.test(lead.text)) {
    const next = tokens[first + 1];
    const prefix =
      /^[\p{Lu}\p{N}]{1,6}(?:[-/][\p{Lu}\p{N}]{1,6})?[-/.:]*$/u.test(lead.text) || joiners.test(lead.text);
    if (
      !prefix ||
      next === undefined ||
      !/\d/.test(next.text) ||
      !/^[\p{P}\p{S}]*[\p{Lu}\d]/u.test(next.text)
    )
      return null;
    // "INV 1234" is one number; in front of a number with letters of its own the word is something else.
    if (joiners.test(lead.text) || /\p{L}{2}/u.test(next.text)) first++;
  }
  let last = first;
  for (let at = first; at < tokens.length && at < first + 6; at++) {
    const token = tokens[at]!.text;
    if (at > first) {
      const before = tokens[at - 1]!.text;
      const joined =
        joiners.test(token) || /[-/]$/.test(before) || joiners.test(before) || /^[-/]/.test(token);
      const digits = /^[\p{Lu}\d][\p{Lu}\d./-]*$/u.test(token) && /\d/.test(token);
      const prefix = !/\d/.test(before) && !joiners.test(before) && at === first + 1;
      if (!joined && !prefix && !(digits && /\d/.test(before) && !/[,;:)]$/.test(before))) break;
      if (joiners.test(token) && !/\d/.test(tokens[at + 1]?.text ?? '')) break;
      if (isDateOrTime(token, context) || isDateOrTime(joinedText(words, tokens, at), context)) break;
    }
    last = at;
    if (/[,;]$/.test(token)) break;
  }
  const lastToken = tokens[last]!;
  let start = tokens[first]!.start;
  let end = lastToken.start + lastToken.text.length;
  while (start < end && /[^\p{L}\p{N}]/u.test(words.charAt(start))) start++;
  while (end > start && /[^\p{L}\p{N}]/u.test(words.charAt(end - 1))) end--;
  // "批号A-17棉纱所用棉花": Chinese words that go on without a blank and bear no digit are no part of the number.
  const prose = /(?<=\d[A-Za-z]?)\p{Script=Han}{4}[^\d]*$/u.exec(words.slice(start, end));
  if (prose !== null) end = start + prose.index;
  const value = words.slice(start, end);
  if (/\)$/.test(words.slice(end, end + 1)) && value.includes('(')) end++;
  if (!/\d/.test(value) || value.length > 40) return null;
  if (
    /@|www\.|https?:/i.test(value) ||
    /^\s*(?:[%€$£¥]|(?:eur|usd|gbp|chf|cny|rmb)\b)/i.test(words.slice(end))
  )
    return null;
  if (/[€$£¥]\s*$/.test(words.slice(0, start))) return null;
  if (isDateOrTime(value, context)) return null;
  const before = words.slice(0, start).replace(/[^\p{L}]/gu, '').length;
  const digits = value.replace(/\D/g, '').length;
  let fit = 1 - Math.min(0.2, before * 0.02);
  if (value.length < 3) fit -= 0.25;
  if (/^\d+[.,]\d{2}$/.test(value)) fit -= 0.4;
  if (digits * 3 < value.length) fit -= 0.15;
  return { start, end, fit: Math.max(0.2, fit) };
}

function joinedText(words: string, tokens: readonly { text: string; start: number }[], from: number): string {
  const until = tokens[Math.min(tokens.length - 1, from + 2)]!;
  return words.slice(tokens[from]!.start, until.start + until.text.length);
}

function isDateOrTime(text: string, context: ValueContext): boolean {
  const trimmed = text.replace(/[,;.)]+$/, '').replace(/^\(/, '');
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(trimmed)) return true;
  if (/^\d{6,}$/.test(trimmed)) return false;
  return parseValue('date', trimmed, context) !== null;
}

/** Free words: a material, a port, a name of a standard; up to the end of the segment. */
function takeText(kind: ValueKind, words: string): Taken | null {
  const start = words.length - words.trimStart().length;
  let end = words.trimEnd().length;
  while (end > start && /[\s_…:;,|]/u.test(words.charAt(end - 1))) end--;
  // The full stop of a sentence is no part of the value; that of "Ltd." or "S.A." is.
  if (
    /[\p{Ll}\d)）]{3}[.。]$/u.test(words.slice(0, end)) &&
    !/(?:\b(?:ltd|inc|corp|bros|dept|approx|etc|est)|\.\p{L}+)\.$/iu.test(words.slice(start, end)) &&
    words.slice(start, end).split(/\s+/).length > 1
  )
    end--;
  const value = words.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(value) || nothing.test(value) || /_{3,}|\.{4,}|…{2,}/u.test(value)) return null;
  const letters = value.replace(/[^\p{L}]/gu, '').length;
  // A team or a grade may be one capital letter, where nothing else stands in the box.
  if (kind === 'text' && /^[A-Z]$/.test(value)) return { start, end, fit: 0.75 };
  if (kind !== 'code' && kind !== 'unit' && letters < (/\p{Script=Han}/u.test(value) ? 1 : 2)) return null;
  const long = kind === 'paragraph' ? 2000 : 140;
  if (value.length > long) return null;
  return { start, end, fit: kind === 'place' && value.length > 60 ? 0.6 : 0.9 };
}
