import type { Page } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { codePointOffset, sliceCodePoints, utf16Index } from '../../model/page-text.ts';
import { findQuote } from '../../text/find-quote.ts';
import { type GroundingPage, groundingPage } from '../grounding/grounding-page.ts';
import type { NumberedPage, ShownLine } from './numbered-page.ts';

/** Where the words of a quote were found. */
export interface LocatedQuote {
  /** `at-lines`: on the lines named; `elsewhere`: on others. */
  readonly status: 'at-lines' | 'elsewhere';
  readonly page: NumberedPage;
  /** Indexes in `PageText.lines`. */
  readonly lines: readonly number[];
  /** The quote as the page text has it in lines: with a line break where the words stand on another line. */
  readonly quote: string;
}

/** The numbered lines of a document, and which page is read by OCR. */
export interface QuotePages {
  readonly pages: readonly NumberedPage[];
  readonly lines: ReadonlyMap<number, { line: ShownLine; page: NumberedPage }>;
  /** The same pages as values are grounded on. */
  readonly grounding: readonly GroundingPage[];
}

/** `sources`: the pages that were numbered, and perhaps others of the document. */
export function quotePages(pages: readonly NumberedPage[], sources: readonly Page[]): QuotePages {
  const lines = new Map<number, { line: ShownLine; page: NumberedPage }>();
  for (const page of pages) {
    for (const row of page.rows) for (const line of row.lines) lines.set(line.number, { line, page });
  }
  const keys = new Set(pages.map(({ page }) => pageKey(page)));
  const grounding = sources.filter((page) => keys.has(pageKey(page))).map((page) => groundingPage(page));
  return { pages, lines, grounding };
}

/**
 * Looks for a quote: on the lines named first, run together or line by line, then anywhere. Null when its words stand
 * nowhere. This only tells how far the model read well; the value is grounded by the same rules as any other.
 */
export function locateQuote(quote: string, numbers: readonly number[], on: QuotePages): LocatedQuote | null {
  if (quote.trim() === '') return null;
  const named = numbers.flatMap((number) => on.lines.get(number) ?? []);
  const first = mostNamed(named.map(({ page }) => page));
  const ownLines = named.filter(({ page }) => page === first).map(({ line }) => line.line);
  const order = first === null ? on.pages : [first, ...on.pages.filter((page) => page !== first)];
  let elsewhere: LocatedQuote | null = null;
  for (const page of order) {
    const near = page === first ? ownLines : [];
    const found = onPage(quote, page, near);
    if (found?.status === 'at-lines') return found;
    if (page === first && near.length > 0) {
      const scattered = lineByLine(quote, page, near);
      if (scattered !== null) return scattered;
    }
    elsewhere ??= found;
  }
  return elsewhere;
}

function mostNamed(pages: readonly NumberedPage[]): NumberedPage | null {
  const counts = new Map<NumberedPage, number>();
  for (const page of pages) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null;
}

function onPage(quote: string, page: NumberedPage, near: readonly number[]): LocatedQuote | null {
  const text = page.text.text;
  const start = near.length === 0 ? null : page.text.lines[Math.min(...near)]![0];
  const matches = findQuote(text, quote, {
    ocr: page.ocr,
    ...(start === null ? {} : { near: utf16Index(text, start) }),
  }).map((match) => touched(page, codePointOffset(text, match.start), codePointOffset(text, match.end)));
  const here = matches.find((lines) => lines.some((line) => near.includes(line)));
  if (here !== undefined) return { status: 'at-lines', page, lines: here, quote };
  const other = matches[0];
  return other === undefined ? null : { status: 'elsewhere', page, lines: other, quote };
}

/** Lines of the page text that a range touches. */
function touched(page: NumberedPage, start: number, end: number): number[] {
  return page.text.lines.flatMap(([from, to], line) => (from < end && to > start ? [line] : []));
}

/** Longest quote that is looked for line by line: a long address has some 30 words on some 10 lines. */
const mostLines = 30;
const mostWords = 200;
const longestQuote = 4_000;
/** Words of a quote that may stand as one on the page. */
const runTogether = 4;

/**
 * A value that wraps inside a column: its words stand on the lines named, in order, though other columns stand between
 * them in the page text. Each line gives the longest run of the words that are left.
 */
function lineByLine(quote: string, page: NumberedPage, near: readonly number[]): LocatedQuote | null {
  const lines = [...new Set(near)].sort((one, other) => one - other);
  if (lines.length > mostLines || quote.length > longestQuote) return null;
  const words = splitWords(quote);
  if (words.length > mostWords) return null;
  const parts: string[] = [];
  const used: number[] = [];
  let next = 0;
  for (const line of lines) {
    if (next >= words.length) break;
    const [start, end] = page.text.lines[line]!;
    const text = sliceCodePoints(page.text.text, start, end);
    // A line holds no more words of the quote than it has, but for those that OCR has run together.
    let count = Math.min(words.length - next, splitWords(text).length + runTogether);
    while (
      count > 0 &&
      findQuote(text, joinWords(words.slice(next, next + count)), { ocr: page.ocr }).length === 0
    )
      count--;
    if (count === 0) continue;
    parts.push(joinWords(words.slice(next, next + count)));
    used.push(line);
    next += count;
  }
  if (next < words.length || parts.length < 2) return null;
  return { status: 'at-lines', page, lines: used, quote: parts.join('\n') };
}

interface QuoteWord {
  readonly text: string;
  /** What stands between it and the word before. */
  readonly before: string;
}

/** Words of spaced scripts, cut behind their hyphens as lines are, and single characters of others. */
function splitWords(quote: string): QuoteWord[] {
  const found: QuoteWord[] = [];
  let end = 0;
  for (const match of quote.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}-]+-*|-+/gu,
  )) {
    found.push({ text: match[0], before: match.index > end ? ' ' : '' });
    end = match.index + match[0].length;
  }
  return found;
}

function joinWords(words: readonly QuoteWord[]): string {
  return words.map((word, index) => (index === 0 ? word.text : word.before + word.text)).join('');
}
