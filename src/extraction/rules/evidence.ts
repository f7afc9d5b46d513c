import type { Basis, Candidate, Capacity, Polarity } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { type LayoutWord, type PageLayout, type Segment, textBetween } from '../layout/page-layout.ts';

/** A run of the page text that holds a value or a part of one (code points, end exclusive). */
export interface Piece {
  readonly layout: PageLayout;
  readonly start: number;
  readonly end: number;
}

/** The page text runs of a part of a segment (UTF-16 range of its text), surrounding spaces taken off. */
export function piecesOf(segment: Segment, from = 0, to = segment.text.length): Piece[] {
  let first = from;
  let last = to;
  while (first < last && /\s/.test(segment.text.charAt(first))) first++;
  while (last > first && /\s/.test(segment.text.charAt(last - 1))) last--;
  if (first >= last) return [];
  const start = segment.offsets[first]!;
  const end = segment.offsets[last - 1]! + 1;
  if (end > start) {
    if (inReadingOrder(wordsWithin(segment, start, end))) return [{ layout: segment.layout, start, end }];
  }
  // The words of the line stand elsewhere in the reader's order: each gives what of it the range holds.
  return segment.words.flatMap((word): Piece[] => {
    const own = segment.offsets
      .slice(first, last)
      .filter(
        (offset, index) =>
          offset >= word.start && offset < word.end && !/\s/.test(segment.text.charAt(first + index)),
      );
    return own.length === 0
      ? []
      : [{ layout: segment.layout, start: Math.min(...own), end: Math.max(...own) + 1 }];
  });
}

/** Page text runs of words, neighbours joined. */
export function piecesOfWords(layout: PageLayout, words: readonly LayoutWord[]): Piece[] {
  const pieces: { layout: PageLayout; start: number; end: number }[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    if (last !== undefined && word.start - last.end <= 1 && word.start >= last.end) last.end = word.end;
    else pieces.push({ layout, start: word.start, end: word.end });
  }
  return pieces;
}

/** Segments whose words come one behind the other in the page text, as those of nearly all do. */
const ascending = new WeakMap<Segment, boolean>();

/** Words with a part in a range of the page text. A line may have thousands, and each label and value on it asks. */
function wordsWithin(segment: Segment, start: number, end: number): readonly LayoutWord[] {
  const { words } = segment;
  let isAscending = ascending.get(segment);
  if (isAscending === undefined) {
    isAscending = words.every((word, index) => index === 0 || word.start >= words[index - 1]!.end);
    ascending.set(segment, isAscending);
  }
  if (!isAscending) return words.filter((word) => word.end > start && word.start < end);
  const first = firstWhere(words, (word) => word.end > start);
  let behind = first;
  while (behind < words.length && words[behind]!.start < end) behind += 1;
  return words.slice(first, behind);
}

/** Index of the first for which it holds, where it holds for all behind that one too. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(items[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function inReadingOrder(words: readonly LayoutWord[]): boolean {
  for (let index = 1; index < words.length; index++) {
    const gap = words[index]!.start - words[index - 1]!.end;
    if (gap < 0 || gap > 1) return false;
  }
  return true;
}

/** What every candidate of a rule needs beside its value. */
export interface Proposal {
  readonly path: string;
  readonly kind: ValueKind;
  readonly value: string;
  readonly pieces: readonly Piece[];
  readonly score: number;
  readonly because: string;
  readonly capacity: Capacity;
  readonly polarity?: Polarity;
  readonly subject?: string;
  readonly basis?: Basis;
  readonly name?: string;
  /** Unit that the heading or label gives to a number printed without one. */
  readonly unit?: string | null;
}

/** Makes a candidate: the quote is what the page says in the pieces, one line each; no coordinates. */
export function propose(proposal: Proposal): Candidate {
  const first = proposal.pieces[0];
  const quote = proposal.pieces.map((piece) => textBetween(piece.layout, piece.start, piece.end)).join('\n');
  const page = first?.layout.page;
  const onPage = proposal.pieces.filter((piece) => piece.layout === first?.layout);
  return {
    path: proposal.path,
    value: proposal.value,
    kind: proposal.kind,
    ...(proposal.unit == null ? {} : { unit: proposal.unit }),
    quote,
    hint:
      page === undefined
        ? null
        : {
            page: { file: page.file, page: page.page },
            offsets: [
              Math.min(...onPage.map((piece) => piece.start)),
              Math.max(...onPage.map((piece) => piece.end)),
            ],
          },
    polarity: proposal.polarity ?? 'asserted',
    subject: proposal.subject ?? 'document',
    assertedBy:
      proposal.name === undefined
        ? { capacity: proposal.capacity }
        : { capacity: proposal.capacity, name: proposal.name },
    basis: proposal.basis ?? { kind: 'stated' },
    engine: 'rules',
    score: Math.min(1, Math.max(0, proposal.score)),
    because: proposal.because,
  };
}
