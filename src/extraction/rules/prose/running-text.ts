import type { PageLayout } from '../../layout/page-layout.ts';
import type { Piece } from '../evidence.ts';

/** A sentence of a page with its place: text with line breaks as spaces, same length as in the page text. */
export interface Sentence {
  readonly layout: PageLayout;
  readonly text: string;
  /** UTF-16 index of its first character in the page text. */
  readonly from: number;
}

/** Stands for a line break that ends a paragraph; no text has it. */
const paragraphEnd = '\u0001';
const sentenceEnd = /[.!?。！？;；](?=\s|$)|[。！？；]|\u0001/gu;

/**
 * The running text of a page cut into sentences. Line breaks become spaces (nothing between Han), so that a place in
 * the sentence is a place in the page text.
 */
export function sentencesOf(layout: PageLayout): Sentence[] {
  const whole = layout.pageText.text;
  const text = withBreaks(layout).replace(/\n/g, ' ');
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of [...text.matchAll(sentenceEnd), null]) {
    const end = match === null ? text.length : match.index + match[0].length;
    // "Co., Ltd." and "No. 5" do not end a sentence.
    if (match !== null && match[0] !== paragraphEnd && abbreviation.test(text.slice(from, end))) continue;
    if (end - from > 1) sentences.push({ layout, text: whole.slice(from, end).replace(/\n/g, ' '), from });
    from = end;
  }
  return sentences;
}

const abbreviation =
  /\b(?:co|ltd|inc|sdn|bhd|pvt|pte|pty|ltda|sti|şti|tic|san|no|nos|nr|st|dr|mr|ms|corp|bros|dept|art|tel|approx|p\.o|h\.s|u\.s|n\.v|s\.a)\.$/iu;

/**
 * The page text with a mark in place of the line breaks that end a paragraph: a wide blank follows, or one of the two
 * lines is a row of cells rather than prose.
 */
function withBreaks(layout: PageLayout): string {
  const lines: { top: number; bottom: number; cells: number; right: number }[] = [];
  let current = -1;
  for (const word of layout.words) {
    const last = lines.at(-1);
    if (last === undefined || word.line !== current) {
      lines.push({ top: word.top, bottom: word.bottom, cells: 1, right: word.right });
      current = word.line;
      continue;
    }
    if (word.left - last.right > 2 * layout.em) last.cells++;
    last.top = Math.min(last.top, word.top);
    last.bottom = Math.max(last.bottom, word.bottom);
    last.right = word.right;
  }
  let index = -1;
  return layout.pageText.text.replace(/\n/g, () => {
    index++;
    const upper = lines[index];
    const lower = lines[index + 1];
    if (upper === undefined || lower === undefined) return '\n';
    const apart = lower.top - upper.bottom > 1.1 * layout.em;
    return apart || upper.cells > 2 || lower.cells > 2 ? paragraphEnd : '\n';
  });
}

/** The page text run of a part of a sentence (UTF-16 range of it), one piece a line. */
export function piecesInSentence(sentence: Sentence, start: number, end: number): Piece[] {
  const whole = sentence.layout.pageText.text;
  const from = sentence.from + start;
  const to = sentence.from + end;
  const pieces: Piece[] = [];
  let lineStart = from;
  for (let index = from; index <= to; index++) {
    if (index !== to && whole.charAt(index) !== '\n') continue;
    if (index > lineStart) {
      pieces.push({
        layout: sentence.layout,
        start: offsetOf(whole, lineStart),
        end: offsetOf(whole, index),
      });
    }
    lineStart = index + 1;
  }
  return pieces;
}

const astral = /[\ud800-\udbff]/;

function offsetOf(text: string, index: number): number {
  const head = text.slice(0, index);
  return astral.test(head) ? Array.from(head).length : index;
}
