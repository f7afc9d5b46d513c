import { useEffect, useState } from 'react';
import { type Box, hull } from '../../../model/box.ts';
import type { PointedPlace } from '../../../model/field-decision.ts';
import type { PageReference } from '../../../model/page.ts';
import type { PageWords } from '../../api/document.ts';
import { getJson } from '../client/server.ts';
import type { Point } from './geometry.ts';

export type PageWord = PageWords['words'][number];

const kept = 60;
const asked = new Map<string, Promise<PageWords>>();

/** Words of a page, asked for once. @throws ServerError */
export function wordsOfPage({ file, page }: PageReference): Promise<PageWords> {
  const path = `/api/pages/${file}/${page}/words`;
  let answer = asked.get(path);
  if (answer === undefined) {
    answer = getJson<PageWords>(path);
    asked.set(path, answer);
    answer.catch(() => asked.delete(path));
    if (asked.size > kept) asked.delete(asked.keys().next().value!);
  }
  return answer;
}

/** Forgets words of pages that were read again. */
export function forgetWords(): void {
  asked.clear();
}

/** Words of a page once they are there; null asks nothing. */
export function usePageWords(page: PageReference | null): PageWords | null {
  const [state, setState] = useState<{ key: string; words: PageWords } | null>(null);
  const key = page === null ? null : `${page.file}:${page.page}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the page
  useEffect(() => {
    if (page === null || key === null) return;
    let gone = false;
    wordsOfPage(page).then(
      (words) => {
        if (!gone) setState({ key, words });
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [key]);
  return state !== null && state.key === key ? state.words : null;
}

/** Words that a person pointed at: where they stand and what they say. */
export interface WordSelection {
  readonly place: PointedPlace;
  readonly text: string;
}

/** Index of the word at a point of the page (fractions), with a little room around each word; -1 for none. */
export function wordAt(words: readonly PageWord[], { x, y }: Point): number {
  let best = -1;
  let least = Infinity;
  for (const [index, { box }] of words.entries()) {
    const room = box.height * 0.25;
    if (x < box.x - room || x > box.x + box.width + room) continue;
    if (y < box.y - room || y > box.y + box.height + room) continue;
    const away = Math.abs(y - (box.y + box.height / 2)) + Math.max(0, box.x - x, x - (box.x + box.width));
    if (away < least) {
      least = away;
      best = index;
    }
  }
  return best;
}

/** The run of words from one to another in reading order. */
export function selectRun(
  page: PageReference,
  { words, text }: PageWords,
  from: number,
  to: number,
): WordSelection {
  const run = words.slice(Math.min(from, to), Math.max(from, to) + 1);
  return selectionOf(page, run, text, true);
}

/** The words whose middle lies in a box; null where none do. */
export function selectInBox(page: PageReference, { words, text }: PageWords, box: Box): WordSelection | null {
  const within = words.filter((word) => {
    const x = word.box.x + word.box.width / 2;
    const y = word.box.y + word.box.height / 2;
    return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
  });
  if (within.length === 0) return null;
  const first = words.indexOf(within[0]!);
  const unbroken = words[first + within.length - 1] === within.at(-1);
  return selectionOf(page, within, text, unbroken);
}

function selectionOf(
  page: PageReference,
  run: readonly PageWord[],
  text: string,
  unbroken: boolean,
): WordSelection {
  const start = run[0]!.offsets[0];
  const end = run.at(-1)!.offsets[1];
  return {
    place: { ...page, boxes: linesOf(run.map(({ box }) => box)), offsets: unbroken ? [start, end] : null },
    text: unbroken ? oneLine(Array.from(text).slice(start, end).join('')) : joinWords(run),
  };
}

/** Words one after the other: with a space between, unless the page text has none there. */
function joinWords(run: readonly PageWord[]): string {
  let joined = '';
  let end: number | null = null;
  for (const word of run) {
    joined += end === null ? word.text : `${end === word.offsets[0] ? '' : ' '}${word.text}`;
    end = word.offsets[1];
  }
  return joined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Boxes of words side by side on one line become one box. */
export function linesOf(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    const beside =
      line !== undefined &&
      Math.abs(line.y + line.height / 2 - (box.y + box.height / 2)) <
        Math.max(line.height, box.height) * 0.5 &&
      box.x >= line.x - 0.01 &&
      box.x - (line.x + line.width) < Math.max(line.height, box.height) * 3;
    if (beside) lines[lines.length - 1] = hull([line, box])!;
    else lines.push(box);
  }
  return lines;
}

/** Index of the word one line above or below, nearest to the same column; `index` itself where there is none. */
export function wordBeyond(words: readonly PageWord[], index: number, direction: 1 | -1): number {
  const { box } = words[index]!;
  const middle = box.x + box.width / 2;
  let best = index;
  let least = Infinity;
  for (const [other, { box: there }] of words.entries()) {
    const down = (there.y + there.height / 2 - (box.y + box.height / 2)) * direction;
    if (down < box.height * 0.6) continue;
    const away = down * 4 + Math.max(0, there.x - middle, middle - (there.x + there.width));
    if (away < least) {
      least = away;
      best = other;
    }
  }
  return best;
}

/** Where a text stands among the words of a page, regardless of case and width: one list of boxes per find. */
export function findOnPage({ words, text }: PageWords, sought: string): Box[][] {
  const needle = Array.from(fold(sought.trim()));
  if (needle.length === 0) return [];
  const points = Array.from(text, (sign) => fold(sign));
  const folded: string[] = [];
  const origin: number[] = [];
  for (const [at, sign] of points.entries()) {
    const signs = /^\s*$/u.test(sign) ? [' '] : Array.from(sign);
    for (const one of signs) {
      if (one === ' ' && folded.at(-1) === ' ') continue;
      folded.push(one);
      origin.push(at);
    }
  }
  const finds: Box[][] = [];
  for (let at = 0; at + needle.length <= folded.length; at += 1) {
    if (folded[at] !== needle[0] || !needle.every((sign, index) => folded[at + index] === sign)) continue;
    const start = origin[at]!;
    const end = origin[at + needle.length - 1]! + 1;
    const hit = words.filter(({ offsets }) => offsets[0] < end && offsets[1] > start).map(({ box }) => box);
    if (hit.length > 0) finds.push(linesOf(hit));
    at += needle.length - 1;
  }
  return finds;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
