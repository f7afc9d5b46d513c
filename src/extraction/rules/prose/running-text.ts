import type { PageLayout } from '../../layout/page-layout.ts';
import type { Piece } from '../evidence.ts';

/** A sentence of a page with its place: text with line breaks as spaces, same length as in the page text. */
export interface Sentence {
  readonly layout: PageLayout;
  readonly text: string;
  /** UTF-16 index of its first character in the page text. */
  readonly from: number;
}

const sentenceEnd = /[.!?。！？;；](?=\s|$)|[。！？；]|\n\s*\n/gu;

/**
 * The running text of a page cut into sentences. Line breaks become spaces (nothing between Han), so that a place in
 * the sentence is a place in the page text.
 */
export function sentencesOf(layout: PageLayout): Sentence[] {
  const text = layout.pageText.text.replace(/\n/g, ' ');
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of [...text.matchAll(sentenceEnd), null]) {
    const end = match === null ? text.length : match.index + match[0].length;
    // "Co., Ltd." and "No. 5" do not end a sentence.
    if (
      match !== null &&
      /(?:\b(?:co|ltd|inc|no|nr|st|dr|mr|ms|corp|bros|dept|art|tel|approx|p\.o|h\.s|u\.s|n\.v|s\.a))\.$/iu.test(
        text.slice(from, end),
      )
    )
      continue;
    if (end - from > 1) sentences.push({ layout, text: text.slice(from, end), from });
    from = end;
  }
  return sentences;
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
