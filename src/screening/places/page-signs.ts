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

const searching = new WeakMap<RegExp, RegExp>();

/** Calls `visit` for every match of a text. One compiled pattern serves all pages: `matchAll` would copy it each time. */
function eachMatch(text: string, pattern: RegExp, visit: (start: number, end: number) => void): void {
  let search = searching.get(pattern);
  if (search === undefined) {
    search = new RegExp(pattern.source, `g${pattern.flags.replace('g', '')}`);
    searching.set(pattern, search);
  }
  search.lastIndex = 0;
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    if (match[0].length === 0) search.lastIndex++;
    else visit(match.index, search.lastIndex);
  }
}

/** Where a pattern stands on a page: looked for once, asked for many times. Ranges are UTF-16, end exclusive. */
export class SignIndex {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly text: string;

  constructor(text: string, pattern: RegExp) {
    this.text = text;
    eachMatch(text, pattern, (start, end) => {
      this.starts.push(start);
      this.ends.push(end);
    });
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

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const blockSize = 256;
/** Longer than any label or sign: what starts in a block is seen whole. */
const blockMargin = 64;

/**
 * The same for questions about a place's surroundings alone: the page is read in blocks, each when it is first asked about,
 * so that a page with few places costs little and one with many is still read once.
 */
export class BlockSigns {
  private readonly blocks: (readonly Stretch[] | undefined)[] = [];
  private readonly text: string;
  private readonly pattern: RegExp;

  constructor(text: string, pattern: RegExp) {
    this.text = text;
    this.pattern = pattern;
  }

  private block(index: number): readonly Stretch[] {
    const known = this.blocks[index];
    if (known !== undefined) return known;
    const from = index * blockSize;
    const low = Math.max(0, from - blockMargin);
    const found: Stretch[] = [];
    eachMatch(this.text.slice(low, from + blockSize + blockMargin), this.pattern, (at, end) => {
      const start = low + at;
      if (start >= from && start < from + blockSize) found.push({ start, end: low + end });
    });
    this.blocks[index] = found;
    return found;
  }

  /** Place of the first match that lies wholly in a range. */
  rangeWithin(from: number, to: number): Stretch | null {
    const low = Math.max(0, from);
    for (let index = Math.floor(low / blockSize); index * blockSize < to; index++)
      for (const stretch of this.block(index))
        if (stretch.start >= low) return stretch.end <= to ? stretch : null;
    return null;
  }

  /** The first match that lies wholly in a range; null when there is none. */
  within(from: number, to: number): string | null {
    const found = this.rangeWithin(from, to);
    return found === null ? null : this.text.slice(found.start, found.end);
  }

  /** The last match that ends at or before an index and starts at or behind `floor`; null when there is none. */
  lastBefore(index: number, floor: number): Stretch | null {
    const low = Math.max(0, floor);
    for (
      let at = Math.floor(Math.max(0, index - 1) / blockSize);
      at >= 0 && (at + 1) * blockSize > low;
      at--
    ) {
      const block = this.block(at);
      for (let place = block.length - 1; place >= 0; place--) {
        const stretch = block[place]!;
        if (stretch.start < low) return null;
        if (stretch.end <= index) return stretch;
      }
    }
    return null;
  }

  /** A match near a range, outside it, the one before it first. */
  near(start: number, end: number, before: number, after = before): string | null {
    return this.within(start - before, start) ?? this.within(end, end + after);
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
const labelReach = 160;
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
  private readonly blocks = new Map<RegExp, BlockSigns>();

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

  /** The places of a pattern around single places of the page. */
  around(pattern: RegExp): BlockSigns {
    let known = this.blocks.get(pattern);
    if (known === undefined) {
      known = new BlockSigns(this.text, pattern);
      this.blocks.set(pattern, known);
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
    const labels = this.around(addressLabel);
    const lineStart = this.of(lineBreak).lastBefore(start)?.end ?? 0;
    const above = labels.lastBefore(start, Math.max(this.previousLine(lineStart), start - labelReach));
    const label = above === null ? labels.within(from, to) : this.text.slice(above.start, above.end);
    if (label !== null) return `the address label "${label.trim()}"`;
    const road = this.around(roadWord).within(from, to);
    if (road === null) return null;
    const other =
      this.around(houseNumber).within(from, to) ??
      this.around(postcodeOfXinjiang).within(from, to) ??
      this.around(countryWord).within(from, to);
    return other === null ? null : `the address words "${road.trim()}" and "${other.trim()}"`;
  }

  private previousLine(lineStart: number): number {
    return lineStart === 0 ? 0 : (this.of(lineBreak).lastBefore(lineStart - 1)?.end ?? 0);
  }

  /** The origin label in front of a mention on its line, or closing the line above; null when there is none. */
  originCue(start: number): string | null {
    const label = this.around(originLabel).lastBefore(start, start - originReach - blockMargin);
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
    return this.around(tradeWord).within(from, start) ?? this.around(tradeWord).within(end, to);
  }

  /** Other words near a mention that speak of Xinjiang; null when there are none. */
  xinjiangCue(start: number, end: number, radius = signalReach): string | null {
    return this.around(xinjiangSignal).near(start, end, radius);
  }

  /** Words that speak of Xinjiang in front of a mention on its line, where a Chinese address names the larger unit. */
  xinjiangCueBefore(start: number, reach: number): string | null {
    const [from] = this.line(start, start);
    return this.around(xinjiangSignal).within(Math.max(from, start - reach), start);
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
      const other = this.around(weakSignal).within(low, high);
      if (other !== null && !own.includes(other.toLowerCase())) return other;
      const code = this.around(postcodeOfXinjiang).within(low, high);
      if (code !== null && this.around(countryWord).within(from, to) !== null) return code;
    }
    return null;
  }
}

const lineBreak = /\n/;
const clauseStop = /[;。；]|\.\s/u;
