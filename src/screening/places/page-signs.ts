import {
  addressLabel,
  countryWord,
  houseNumber,
  originLabel,
  postcodeOfXinjiang,
  roadWord,
  tradeWord,
  weakSignal,
  xinjiangSignal,
} from './context.ts';

/** Where a pattern stands on a page: looked for once, asked for many times. Ranges are UTF-16, end exclusive. */
export class SignIndex {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly text: string;

  constructor(text: string, pattern: RegExp) {
    this.text = text;
    const all = new RegExp(pattern.source, `g${pattern.flags.replace('g', '')}`);
    for (const match of text.matchAll(all)) {
      if (match[0].length === 0) continue;
      this.starts.push(match.index);
      this.ends.push(match.index + match[0].length);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** The first match that lies wholly in a range; null when there is none. */
  within(from: number, to: number): string | null {
    const at = firstAtLeast(this.starts, from);
    return at < this.starts.length && this.ends[at]! <= to
      ? this.text.slice(this.starts[at], this.ends[at])
      : null;
  }

  /** The last match that ends at or before an index; null when there is none. */
  lastBefore(index: number): { readonly start: number; readonly end: number } | null {
    const at = firstAtLeast(this.ends, index + 1) - 1;
    return at < 0 ? null : { start: this.starts[at]!, end: this.ends[at]! };
  }

  /** A match near a range, outside it, the one before it first. */
  near(start: number, end: number, before: number, after = before): string | null {
    return this.within(Math.max(0, start - before), start) ?? this.within(end, end + after);
  }

  /** The first matches of the page, so many at most. */
  first(count: number): { readonly start: number; readonly end: number }[] {
    return this.starts.slice(0, count).map((start, index) => ({ start, end: this.ends[index]! }));
  }

  /** All matches in order. */
  all(): { readonly start: number; readonly end: number }[] {
    return this.first(this.starts.length);
  }

  /** Place of the first match within a range. */
  rangeWithin(from: number, to: number): { readonly start: number; readonly end: number } | null {
    const at = firstAtLeast(this.starts, from);
    return at < this.starts.length && this.ends[at]! <= to
      ? { start: this.starts[at]!, end: this.ends[at]! }
      : null;
  }
}

function firstAtLeast(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How much of one line is read as the address or statement around a mention, to each side. */
const lineReach = 240;
const originReach = 60;
const signalReach = 140;
const clauseReach = { before: 90, after: 70 };

/**
 * Signs on one page that tell what a place name is there for: address, origin, trade, other words about Xinjiang.
 * Each pattern runs over the page once, on first use, so that work stays linear in the page's length however many
 * places stand on it.
 */
export class PageSigns {
  readonly text: string;
  private readonly indexes = new Map<RegExp, SignIndex>();

  constructor(text: string) {
    this.text = text;
  }

  /** The places of a pattern on the page. */
  of(pattern: RegExp): SignIndex {
    let known = this.indexes.get(pattern);
    if (known === undefined) {
      known = new SignIndex(this.text, pattern);
      this.indexes.set(pattern, known);
    }
    return known;
  }

  /** The line around a range, cut to the reach. */
  line(start: number, end: number): readonly [number, number] {
    const from = this.of(lineBreak).lastBefore(start)?.end ?? 0;
    const close = this.of(lineBreak).rangeWithin(end, this.text.length)?.start ?? this.text.length;
    return [Math.max(from, start - lineReach), Math.min(close, end + lineReach)];
  }

  /** Why a line is read as an address; null when it is not. */
  addressCue(start: number, end: number): string | null {
    const [from, to] = this.line(start, end);
    const labels = this.of(addressLabel);
    const lineStart = this.of(lineBreak).lastBefore(start)?.end ?? 0;
    const earlier = labels.lastBefore(start);
    const above =
      earlier !== null && earlier.start >= this.previousLine(lineStart) && start - earlier.end <= 160;
    const label = above ? this.text.slice(earlier.start, earlier.end) : labels.within(from, to);
    if (label !== null) return `the address label "${label.trim()}"`;
    const road = this.of(roadWord).within(from, to);
    if (road === null) return null;
    const other =
      this.of(houseNumber).within(from, to) ??
      this.of(postcodeOfXinjiang).within(from, to) ??
      this.of(countryWord).within(from, to);
    return other === null ? null : `the address words "${road.trim()}" and "${other.trim()}"`;
  }

  private previousLine(lineStart: number): number {
    return lineStart === 0 ? 0 : (this.of(lineBreak).lastBefore(lineStart - 1)?.end ?? 0);
  }

  /** The origin label in front of a mention on its line, or closing the line above; null when there is none. */
  originCue(start: number): string | null {
    const label = this.of(originLabel).lastBefore(start);
    if (label === null || start - label.end > originReach) return null;
    const between = this.text.slice(label.end, start);
    if (/[.;。；]/u.test(between)) return null;
    const lineEnd = between.indexOf('\n');
    // A label that ends its line speaks for the start of the next one alone.
    if (lineEnd >= 0 && /[^\s:：]/u.test(between)) return null;
    return `"${this.text.slice(label.start, label.end).trim().slice(0, 40)}"`;
  }

  /** A word of sourcing, goods or companies in the clause of a mention; null when there is none. */
  tradeCue(start: number, end: number): string | null {
    const stops = this.of(clauseStop);
    const from = Math.max(0, start - clauseReach.before, stops.lastBefore(start)?.end ?? 0);
    const to = Math.min(
      end + clauseReach.after,
      stops.rangeWithin(end, this.text.length)?.start ?? this.text.length,
    );
    return this.of(tradeWord).within(from, start) ?? this.of(tradeWord).within(end, to);
  }

  /** Other words near a mention that speak of Xinjiang; null when there are none. */
  xinjiangCue(start: number, end: number, radius = signalReach): string | null {
    return this.of(xinjiangSignal).near(start, end, radius);
  }

  /** Words that speak of Xinjiang in front of a mention on its line, where a Chinese address names the larger unit. */
  xinjiangCueBefore(start: number, reach: number): string | null {
    const [from] = this.line(start, start);
    return this.of(xinjiangSignal).within(Math.max(from, start - reach), start);
  }

  /** Another, less telling place of Xinjiang or a postcode of the region on the same line; null when there is none. */
  sideCue(start: number, end: number): string | null {
    const [from, to] = this.line(start, end);
    const left = Math.max(from, start - 80);
    const right = Math.min(to, end + 80);
    const own = this.text.slice(start, end).toLowerCase();
    for (const [low, high] of [
      [left, start],
      [end, right],
    ] as const) {
      const other = this.of(weakSignal).within(low, high);
      if (other !== null && !own.includes(other.toLowerCase())) return other;
      const code = this.of(postcodeOfXinjiang).within(low, high);
      if (code !== null && this.of(countryWord).within(from, to) !== null) return code;
    }
    return null;
  }
}

const lineBreak = /\n/;
const clauseStop = /[;。；]|\.\s/u;
