import { halfWidth } from '../../text/characters.ts';
import { type StatementBreak, statementBreaks } from '../../text/sentence.ts';
import { toSimplified } from '../../text/simplified.ts';
import { loneAnswer } from './answers.ts';
import type { LocalCue, LocalStatement } from './local-statement.ts';

/** Units of a statement that are looked at on each side of a mention. */
const reach = 420;
/** Units behind a statement in which an answer to it may stand. */
const tailReach = 90;
/** Lines of a list between the line that introduces it and an item. */
const longestList = 60;
/** An item without a mark is no longer than this. */
const longestItem = 90;
const itemMark =
  /^\s*(?:[-–•*·▪●○‣]|\(?\d{1,2}[.)、]|\(?[a-z][.)]\s|[(（]?[一二三四五六七八九十\d]{1,2}[)）、]|\(?[ivx]{1,4}[.)]\s)/u;

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The statements of one page text, found once for all its mentions. */
export class PageStatements {
  readonly text: string;
  /** The text with half-width, simplified characters; every index is that of the text. */
  readonly plain: string;
  readonly #breaks: readonly StatementBreak[];
  readonly #lines: readonly Line[];
  /** Index of the line that introduces the list a line is an item of; -1 when it is none. */
  readonly #introductions: Int32Array;

  constructor(text: string) {
    this.text = text;
    const narrow = halfWidth(text).replace(/\u3000/g, ' ');
    this.plain = /\p{Script=Han}/u.test(narrow) ? toSimplified(narrow) : narrow;
    const lines: Line[] = [];
    for (let start = 0; start <= text.length; ) {
      const close = text.indexOf('\n', start);
      const end = close < 0 ? text.length : close;
      lines.push({ start, end });
      start = end + 1;
    }
    this.#lines = lines;
    this.#breaks = this.#withAnswers(statementBreaks(text));
    this.#introductions = this.#listsOf(lines);
  }

  /** The words around a range, cut at the ends of its statement. */
  around(start: number, end: number): LocalStatement {
    const [from, to] = this.range(start, end);
    const at = lastAtMost(this.#lines, start);
    const line = this.#lines[at]!;
    const next = this.#lines[lastAtMost(this.#lines, end) + 1];
    const introduction = this.#introductionOf(start);
    return {
      before: inOneLine(this.plain.slice(from, start)),
      mention: inOneLine(this.plain.slice(start, end)),
      after: inOneLine(this.plain.slice(end, to)),
      tail: this.#tail(to),
      introduction: introduction === null ? null : this.plain.slice(introduction.start, introduction.end),
      lineBefore: this.plain.slice(Math.max(line.start, start - reach), start),
      nextLine:
        next === undefined ? '' : this.plain.slice(next.start, Math.min(next.end, next.start + tailReach)),
      lineAfter: this.plain.slice(end, Math.max(end, Math.min(line.end, end + reach))),
    };
  }

  /** Start and end of the statement around a range, at most 420 units to each side. */
  range(start: number, end: number): readonly [number, number] {
    const last = lastEndAtMost(this.#breaks, start);
    const from = last < 0 ? 0 : this.#breaks[last]!.next;
    const next = this.#breaks[firstEndAtLeast(this.#breaks, end)];
    return [
      Math.max(Math.min(from, start), start - reach, 0),
      Math.min(next?.end ?? this.text.length, end + reach),
    ];
  }

  /** A cue in page offsets, without white space at its ends. */
  placed(start: number, end: number, cue: LocalCue): { start: number; end: number } {
    const [from, to] = this.range(start, end);
    if (cue.part === 'next') {
      const line = this.#lines[lastAtMost(this.#lines, end) + 1]!;
      return { start: line.start + cue.start, end: line.start + cue.end };
    }
    const base =
      cue.part === 'before'
        ? from
        : cue.part === 'mention'
          ? start
          : cue.part === 'after'
            ? end
            : cue.part === 'tail'
              ? to
              : this.#introductionOf(start)!.start;
    let first = base + cue.start;
    let last = base + cue.end;
    while (first < last && /\s/.test(this.text.charAt(first))) first++;
    while (last > first && /\s/.test(this.text.charAt(last - 1))) last--;
    return { start: first, end: last };
  }

  /** A line that is nothing but an answer is a statement of its own: a cell below its question. */
  #withAnswers(breaks: StatementBreak[]): StatementBreak[] {
    const own: StatementBreak[] = [];
    for (const { start, end } of this.#lines) {
      if (end - start > 16 || end === start) continue;
      const words = this.plain.slice(start, end);
      if (!/^\s*[\p{Lu}\p{Script=Han}]/u.test(words) || loneAnswer(words) === null) continue;
      if (start > 0) own.push({ end: start - 1, next: start });
      own.push({ end, next: end + 1 });
    }
    if (own.length === 0) return breaks;
    const seen = new Set<number>();
    return [...breaks, ...own]
      .sort((one, other) => one.next - other.next || one.end - other.end)
      .filter(({ next }) => !seen.has(next) && seen.add(next) !== undefined);
  }

  #tail(to: number): string {
    const rest = this.plain.slice(to, to + tailReach);
    const lead = /^[\s.]*/.exec(rest)![0].length;
    const close = rest.indexOf('\n', lead);
    return close < 0 ? rest : rest.slice(0, close);
  }

  #introductionOf(start: number): Line | null {
    const index = this.#introductions[lastAtMost(this.#lines, start)]!;
    if (index < 0) return null;
    const line = this.#lines[index]!;
    return line.end - line.start > reach ? { start: line.end - reach, end: line.end } : line;
  }

  #listsOf(lines: readonly Line[]): Int32Array {
    const introductions = new Int32Array(lines.length).fill(-1);
    for (let index = 1; index < lines.length; index++) {
      const above = this.#words(lines[index - 1]!);
      const own = this.#words(lines[index]!);
      if (own === '') {
        // One blank line may stand between an introduction and its list.
        if (/:\s*$/.test(above)) introductions[index] = index - 1;
        continue;
      }
      const marked = itemMark.test(own);
      if (!marked && (own.length > longestItem || /[.。]$|:/u.test(own))) continue;
      if (/:\s*$/.test(above)) introductions[index] = index - 1;
      // A list of marked items ends with the first line that has no mark.
      else if (above === '' || marked === itemMark.test(above)) {
        const known = introductions[index - 1]!;
        if (known >= 0 && index - known <= longestList) introductions[index] = known;
      }
    }
    return introductions;
  }

  #words({ start, end }: Line): string {
    return this.plain.slice(Math.max(start, end - reach), end).trim();
  }
}

function inOneLine(text: string): string {
  return text.replace(/[\n\r\t\v\f\u2028\u2029]/g, ' ');
}

function lastAtMost(lines: readonly Line[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (lines[half]!.start <= at) low = half + 1;
    else high = half;
  }
  return Math.max(0, low - 1);
}

function lastEndAtMost(breaks: readonly StatementBreak[], at: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (breaks[half]!.next <= at) low = half + 1;
    else high = half;
  }
  return low - 1;
}

function firstEndAtLeast(breaks: readonly StatementBreak[], at: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (breaks[half]!.end >= at) high = half;
    else low = half + 1;
  }
  return low;
}
