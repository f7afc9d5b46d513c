import type { Candidate } from '../../model/field.ts';
import { foldKey } from '../../text/fold.ts';
import type { PageLayout, Segment } from '../layout/page-layout.ts';
import type { RuleContext } from './context.ts';
import { type Piece, piecesOf, propose } from './evidence.ts';
import { behindTitle, titleKeysOf } from './titles.ts';

/** Title and language of the paper. The language follows from the words; it is inferred and shown so. */
export function headCandidates(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  const title = titleOf(context);
  if (title !== null) {
    candidates.push(
      propose({
        path: 'title',
        kind: 'text',
        value: title.value,
        pieces: title.pieces,
        score: title.score,
        because: title.because,
        capacity: context.type.assertedBy,
      }),
    );
  }
  const language = context.document.language;
  const words = title?.pieces ?? firstWords(context);
  if (language !== null && words.length > 0) {
    candidates.push(
      propose({
        path: 'language',
        kind: 'language',
        value: language,
        pieces: words,
        score: 0.9,
        because: 'language of most words',
        capacity: context.type.assertedBy,
        basis: { kind: 'inferred', rule: 'language-of-words' },
      }),
    );
  }
  return candidates;
}

interface Title {
  readonly value: string;
  readonly pieces: readonly Piece[];
  readonly score: number;
  readonly because: string;
}

/** The title found when the paper was classified, else the best line that is a title of the type. */
function titleOf(context: RuleContext): Title | null {
  const first = context.layouts[0];
  if (first === undefined) return null;
  const known = context.document.title;
  if (known !== null && known.trim() !== '') {
    const found = lineSaying(first, known);
    if (found !== null)
      return { ...found, score: 0.9, because: 'title found when the document was classified' };
  }
  const titles = titleKeysOf(context.type);
  let best: Title | null = null;
  for (const segment of first.segments) {
    if (segment.top > 0.6 * first.height || context.inTable.has(segment)) continue;
    const title = behindTitle(segment.text, titles);
    if (title === null) continue;
    const rest = segment.text.slice(title.end);
    const clean = !/[\p{L}\p{N}]/u.test(rest);
    const letters = rest.replace(/[^\p{L}]/gu, '').length;
    if (!clean && letters > 40) continue;
    const numbered = /\d/.test(rest);
    const end = clean || numbered ? title.end : segment.text.trimEnd().length;
    const large = Math.min(0.2, 0.12 * (segment.height / first.em - 1));
    const capitals = segment.text === segment.text.toUpperCase() ? 0.05 : 0;
    const label = /^\s*[:：]/.test(rest) ? 0.3 : 0;
    const score = 0.6 + large + capitals + (clean ? 0.1 : 0) - 0.1 * (segment.top / first.height) - label;
    if (best === null || score > best.score) {
      best = {
        value: segment.text.slice(title.start, end).trim(),
        pieces: piecesOf(segment, title.start, end),
        score,
        because: 'a line that is a title of this type of document',
      };
    }
  }
  return best;
}

function lineSaying(layout: PageLayout, words: string): { value: string; pieces: Piece[] } | null {
  const wanted = foldKey(words);
  if (wanted === '') return null;
  let within: Segment | null = null;
  for (const segment of layout.segments) {
    const key = foldKey(segment.text);
    if (key === wanted) return { value: segment.text, pieces: piecesOf(segment) };
    if (within === null && key.includes(wanted)) within = segment;
  }
  const at = within?.text.toLowerCase().indexOf(words.toLowerCase()) ?? -1;
  if (within !== null && at >= 0) {
    return {
      value: within.text.slice(at, at + words.length),
      pieces: piecesOf(within, at, at + words.length),
    };
  }
  // A title over several rows: each row's words must be a part of it, in order.
  return linesSaying(layout, wanted);
}

function linesSaying(layout: PageLayout, wanted: string): { value: string; pieces: Piece[] } | null {
  const ordered = layout.rows.flatMap((row) => row.segments);
  for (let from = 0; from < ordered.length; from++) {
    let key = '';
    const used: Segment[] = [];
    for (const segment of ordered.slice(from, from + 4)) {
      key = key === '' ? foldKey(segment.text) : `${key} ${foldKey(segment.text)}`;
      if (!wanted.startsWith(key)) break;
      used.push(segment);
      if (key === wanted) {
        return {
          value: used.map((one) => one.text).join(' '),
          pieces: used.flatMap((one) => piecesOf(one)),
        };
      }
    }
  }
  return null;
}

function firstWords(context: RuleContext): Piece[] {
  const longest = context.layouts
    .flatMap((layout) => layout.segments)
    .reduce<Segment | null>(
      (best, one) => (best === null || one.text.length > best.text.length ? one : best),
      null,
    );
  return longest === null ? [] : piecesOf(longest);
}
