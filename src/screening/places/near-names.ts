import { type AlignmentStep, extend } from '../matching/alignment.ts';
import { type LiteralPattern, literalPattern } from '../matching/literal-patterns.ts';
import type { Edit } from '../matching/scanner.ts';
import { type Seed, SeedAutomaton } from '../matching/seed-automaton.ts';
import { type Squashed, squash, unitText } from '../matching/squash.ts';
import type { PlaceAmbiguity } from './ambiguity.ts';
import { misreadRegion } from './misread-region.ts';
import { isOtherWord, looksAlike, mayBePinyin } from './misreadings.ts';

/** A written form of a place that is also looked for misread. */
export interface NearForm {
  readonly text: string;
  /** Entry indexes of all places that bear the name, largest unit first. */
  readonly entries: readonly number[];
  readonly ambiguity: PlaceAmbiguity;
}

/**
 * What must speak for a misread name. `nothing`: the differences are those that scans make, in a long name.
 * `one`: an origin label, an address, a field or another word about Xinjiang. `both`: such a label and such a word.
 * `larger-unit`: such a label, and the region or prefecture printed right in front, as Chinese addresses do.
 */
export type NeededSupport = 'nothing' | 'one' | 'origin' | 'both' | 'larger-unit';

/** A place name with letters misread, or set apart by spaces. UTF-16. */
export interface NearMatch {
  readonly form: NearForm;
  readonly pattern: LiteralPattern;
  readonly start: number;
  readonly end: number;
  /** Edits that are more than confusable characters. */
  readonly cost: number;
  readonly edits: readonly Edit[];
  readonly needs: NeededSupport;
}

const administrativeSuffix = /(?:维吾尔自治区|自治[州县]|地区|[市县区州])$/;
const latinSuffix =
  / (?:(?:\p{L}+ )?Autonomous )?(?:Prefecture|County|City|District|Shi|Xian|Qu|Diqu|Economic and Technological Development Zone)$/u;
const shortestLatin = 4;

/** How much of a name tells (units without the administrative word), and the edits allowed there and in all. */
interface Tolerance {
  readonly telling: number;
  readonly inTelling: number;
  readonly edits: number;
}

/** Edits that a form may have: by the length of its telling part, none in the shortest; one more in the word behind it. */
function toleranceOf(pattern: LiteralPattern, { ambiguity }: NearForm): Tolerance {
  const { length } = pattern.symbols;
  if (ambiguity === 'needs-context') return { telling: length, inTelling: 0, edits: 0 };
  if (pattern.chinese) {
    const telling = pattern.text.replace(administrativeSuffix, '').length;
    const edits = length >= 8 ? 2 : telling >= 2 && length >= 3 ? 1 : 0;
    return { telling, inTelling: edits, edits };
  }
  const base = pattern.text.replace(latinSuffix, '');
  const telling = base === pattern.text ? length : squash(base).length;
  const inTelling = telling >= 18 ? 3 : telling >= 10 ? 2 : telling >= 5 ? 1 : 0;
  return { telling, inTelling, edits: inTelling + (telling < length && inTelling > 0 ? 1 : 0) };
}

/**
 * Finds names of places with the misreadings of scans in them: one edit in names of five letters and more, two from
 * ten, three from eighteen (Chinese: one character from three, two from eight), spaces between all letters. What
 * the differences are decides how much else must speak for the place.
 */
export class NearPlaceFinder {
  private readonly automaton: SeedAutomaton;
  private readonly forms: readonly NearForm[];
  private readonly patterns: readonly LiteralPattern[];
  private readonly tolerances: readonly Tolerance[];
  private readonly region: { readonly form: NearForm; readonly pattern: LiteralPattern } | null;

  constructor(forms: readonly NearForm[]) {
    const kept: NearForm[] = [];
    const patterns: LiteralPattern[] = [];
    for (const form of forms) {
      const pattern = literalPattern(kept.length, form.text, form.ambiguity === 'distinct');
      const usable = pattern.chinese
        ? form.ambiguity !== 'needs-context' &&
          // 新区棉, 新型棉 and 新款产 are words of trade; 新疆 itself misread is looked for below.
          !/^新疆.$/u.test(form.text) &&
          /^[\p{Script=Han}]{3,}$/u.test(form.text)
        : pattern.symbols.length >= (form.ambiguity === 'needs-context' ? 6 : shortestLatin);
      if (!usable) continue;
      kept.push(form);
      patterns.push(pattern);
    }
    const region = forms.find((form) => form.text === '新疆');
    this.region =
      region === undefined ? null : { form: region, pattern: literalPattern(0, region.text, true) };
    this.forms = kept;
    this.patterns = patterns;
    this.tolerances = patterns.map((pattern, index) => toleranceOf(pattern, kept[index]!));
    const seeds: Seed[] = patterns.flatMap((pattern, index) => {
      const pieces = this.tolerances[index]!.edits + 1;
      const { length } = pattern.symbols;
      return Array.from({ length: pieces }, (_, piece) => ({
        pattern: index,
        from: Math.floor((piece * length) / pieces),
        to: Math.floor(((piece + 1) * length) / pieces),
      }));
    });
    this.automaton = new SeedAutomaton(patterns, seeds);
  }

  /** Misread names of a page. What stands on the words of an exact match (`exact`, UTF-16) is left out. */
  find(page: Squashed, exact: readonly { readonly start: number; readonly end: number }[] = []): NearMatch[] {
    const found: NearMatch[] = [];
    const covered = new Uint8Array(page.source.length);
    for (const { start, end } of exact) covered.fill(1, start, end);
    /** Last start tried per form: several seeds of one form lead to the same place. */
    const tried = new Map<number, number>();
    this.automaton.scan(page.symbols, page.length, (number, seedFrom, seedTo, textFrom) => {
      const pattern = this.patterns[number]!;
      const budget = this.tolerances[number]!.edits;
      if (covered[page.starts[textFrom]!] === 1) return;
      const from = textFrom - seedFrom;
      if (!pattern.chinese && !startsNear(page, from, budget)) return;
      if (tried.get(number) === from) return;
      const match = this.verify({ pattern: number, from: seedFrom, to: seedTo }, page, textFrom, budget);
      if (match === null) return;
      tried.set(number, from);
      found.push(match);
    });
    if (this.region !== null)
      found.push(...misreadRegion(this.region.form, this.region.pattern, page.source));
    return found;
  }

  private verify(seed: Seed, page: Squashed, textFrom: number, budget: number): NearMatch | null {
    const pattern = this.patterns[seed.pattern]!;
    const { symbols } = pattern;
    const isBound = (index: number): boolean => pattern.chinese || page.boundaries[index] === 1;
    const left = extend(
      symbols,
      seed.from - 1,
      seed.from,
      page.symbols,
      textFrom - 1,
      textFrom,
      -1,
      budget,
      (index) => isBound(index + 1),
    );
    if (left === null) return null;
    const textTo = textFrom + seed.to - seed.from;
    const right = extend(
      symbols,
      seed.to,
      symbols.length - seed.to,
      page.symbols,
      textTo,
      page.length - textTo,
      1,
      budget - left.cost,
      isBound,
    );
    if (right === null) return null;
    const from = textFrom - left.used;
    const to = textTo + right.used;
    if (to <= from || !isBound(from) || !isBound(to)) return null;
    const steps = [...left.steps, ...right.steps];
    const form = this.forms[seed.pattern]!;
    const tolerance = this.tolerances[seed.pattern]!;
    const needs = pattern.chinese
      ? supportForHan(form, tolerance, page, from, to, steps)
      : supportForLatin(form, tolerance, pattern, page, from, to, steps);
    if (needs === null) return null;
    return {
      form,
      pattern,
      start: page.starts[from]!,
      end: page.ends[to - 1]!,
      cost: left.cost + right.cost,
      edits: editsOf(pattern, page, from, to, steps),
      needs,
    };
  }
}

/** A name can only start where a word does: told before anything is aligned. */
function startsNear(page: Squashed, from: number, budget: number): boolean {
  for (let shift = -budget; shift <= budget; shift++)
    if (page.boundaries[Math.max(0, from + shift)] === 1) return true;
  return false;
}

/** Spaces inside the match that the name does not have. */
function extraSpaces(pattern: LiteralPattern, page: Squashed, from: number, to: number): number {
  let spaces = 0;
  for (let index = from + 1; index < to; index++)
    if (page.boundaries[index] === 1 && page.starts[index]! > page.ends[index - 1]!) spaces++;
  let own = 0;
  for (let index = 1; index < pattern.symbols.length; index++) if (pattern.boundaries[index] === 1) own++;
  return Math.max(0, spaces - own);
}

const printedSuffix = /(?:county|city|prefecture|district|shi|xian|diqu)$/;

function supportForLatin(
  form: NearForm,
  { telling, inTelling }: Tolerance,
  pattern: LiteralPattern,
  page: Squashed,
  from: number,
  to: number,
  steps: readonly AlignmentStep[],
): NeededSupport | null {
  const printed = rawText(page, from, to);
  if (isOtherWord(printed.replace(printedSuffix, ''))) return null;
  const changed = steps.filter(
    (step) => step.pattern < telling || (step.pattern === telling && step.kind === 'insertion'),
  );
  if (changed.length > inTelling || (steps.length > 0 && changed.length === 0)) return null;
  const { length } = pattern.symbols;
  const spaces = extraSpaces(pattern, page, from, to);
  const spacedOut = spaces >= to - from - 2;
  // A gap in a short name more often lies between two words than inside one.
  if (spaces > 0 && !spacedOut && (length < 6 || spaces > 2)) return null;
  const firstChanged = steps.some((step) => step.pattern === 0);
  // Names are printed with a capital; words that resemble one are not.
  const small = /\p{Ll}/u.test(page.source.charAt(page.starts[from]!)) && /\p{Lu}/u.test(form.text.charAt(0));
  if (small && length < 8 && !firstChanged) return null;
  const { ambiguity } = form;
  if (ambiguity === 'needs-context' && (steps.length > 0 || length < 6)) return null;
  if (steps.length === 0) {
    if (spacedOut) return ambiguity === 'distinct' ? 'nothing' : 'one';
    return length < 5 || ambiguity !== 'distinct' || spaces > 0 ? 'both' : 'one';
  }
  if (ambiguity !== 'distinct' || (small && length < 8) || spaces > 0) return 'both';
  const alike = changed.every(
    (step) => step.kind === 'substitution' && looksAlike(page.raw[step.text]!, pattern.raw[step.pattern]!),
  );
  if (!alike && telling < 6) return 'both';
  if (mayBePinyin(printed.replace(printedSuffix, ''))) return alike && telling >= 6 ? 'origin' : 'both';
  if (telling < 8) return alike ? 'one' : telling >= 6 && changed.length === 1 ? 'origin' : 'both';
  if (!alike && telling < 10) return 'origin';
  return alike && changed.length === 1 ? 'nothing' : 'one';
}

function supportForHan(
  form: NearForm,
  { telling }: Tolerance,
  page: Squashed,
  from: number,
  to: number,
  steps: readonly AlignmentStep[],
): NeededSupport | null {
  if (steps.length === 0) return null;
  for (let index = from; index < to; index++) if (!isHan(page.raw[index]!)) return null;
  // A suffix alone differs: the plain name is found anyway.
  if (!steps.some((step) => step.pattern < telling)) return null;
  const substituted = steps.every((step) => step.kind === 'substitution');
  // Units of the Corps differ by their numbers alone: one misread is another unit.
  if (
    /[师团]$/u.test(form.text) &&
    !(substituted && steps.every((step) => !numeral.test(form.text.charAt(step.pattern))))
  )
    return null;
  const printed = rawText(page, from, to);
  if (printed.length < 3 || isOtherWord(printed.slice(0, 3))) return null;
  if (telling <= 2) return form.ambiguity === 'distinct' && substituted ? 'larger-unit' : null;
  if (form.ambiguity !== 'distinct') return 'larger-unit';
  if (telling === 3) return substituted ? 'one' : 'origin';
  return telling >= 6 && steps.length === 1 ? 'nothing' : 'one';
}

const numeral = /[一二三四五六七八九十百零〇第农师]/u;

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function rawText(page: Squashed, from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index++) text += unitText(page, index).toLowerCase();
  return text;
}

function editsOf(
  pattern: LiteralPattern,
  page: Squashed,
  from: number,
  to: number,
  steps: readonly AlignmentStep[],
): Edit[] {
  const wanted = (index: number): string => {
    const code = pattern.raw[index];
    return code === undefined
      ? ''
      : code === 0xe000
        ? 'rn'
        : code === 0xe001
          ? 'vv'
          : String.fromCharCode(code);
  };
  const edits = steps.map(
    (step): Edit => ({
      at: Math.max(0, Math.min(step.pattern, pattern.raw.length - 1)),
      got: step.kind === 'deletion' ? '' : unitText(page, step.text),
      want: step.kind === 'insertion' ? '' : wanted(step.pattern),
      kind: step.kind,
      inBrand: false,
    }),
  );
  const substituted = new Set(
    steps.filter(({ kind }) => kind === 'substitution').map(({ pattern: at }) => at),
  );
  const deleted = new Set(steps.filter(({ kind }) => kind === 'deletion').map(({ pattern: at }) => at));
  const inserted = new Set(steps.filter(({ kind }) => kind === 'insertion').map(({ text }) => text));
  let at = 0;
  for (let index = from; index < to; index++) {
    if (inserted.has(index)) continue;
    while (deleted.has(at)) at++;
    if (at >= pattern.raw.length) break;
    if (!substituted.has(at) && page.raw[index] !== pattern.raw[at])
      edits.push({ at, got: unitText(page, index), want: wanted(at), kind: 'confusable', inBrand: false });
    at++;
  }
  return edits.sort((one, other) => one.at - other.at);
}
