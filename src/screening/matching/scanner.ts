import type { Flag } from '../../model/flag.ts';
import {
  type Alignment,
  differsTooMuch,
  endsWord,
  inBrand,
  lacksSupport,
  placeInstead,
  startsWord,
} from './acceptance.ts';
import { type AlignmentStep, extend, leastEdits } from './alignment.ts';
import { followingLegalForm } from './legal-forms.ts';
import { type LiteralPattern, literalDifferences } from './literal-patterns.ts';
import type { NamePattern } from './name-patterns.ts';
import { SeedAutomaton } from './seed-automaton.ts';
import { seedsOf } from './seeds.ts';
import { type Squashed, unitText } from './squash.ts';

export type Edit = Flag['edits'][0];

/** A listed name found on a page. Ranges are UTF-16, end exclusive. */
export interface NameMatch {
  readonly pattern: NamePattern;
  readonly start: number;
  /** End of the name itself. */
  readonly coreEnd: number;
  /** End including a legal form printed after it. */
  readonly end: number;
  readonly hasLegalForm: boolean;
  /** Edits that count, confusable characters left out. */
  readonly cost: number;
  readonly brandEdits: number;
  readonly edits: readonly Edit[];
  /** A place the page names where the list names another: sister firms differ in just that. */
  readonly otherPlace: string | null;
  /** Name starts and ends where words do. */
  readonly bounded: boolean;
  /** The name is broken over two lines of a table: other words stand between its parts. */
  readonly split: boolean;
}

export interface LiteralMatch {
  readonly pattern: LiteralPattern;
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

export interface ScanResult {
  readonly names: readonly NameMatch[];
  readonly literals: readonly LiteralMatch[];
}

/** Finds listed names and phrases in squashed text. Built once; `scan` keeps no state between pages. */
export class Scanner {
  private readonly automaton: SeedAutomaton;
  private readonly names: readonly NamePattern[];
  private readonly literals: readonly LiteralPattern[];

  constructor(names: readonly NamePattern[], literals: readonly LiteralPattern[]) {
    this.names = names;
    this.literals = literals;
    const seeds = names.flatMap((pattern, index) => seedsOf(index, pattern.symbols, pattern.edits));
    for (const [index, pattern] of literals.entries()) {
      seeds.push({ pattern: names.length + index, from: 0, to: pattern.symbols.length });
    }
    this.automaton = new SeedAutomaton([...names, ...literals], seeds);
  }

  scan(page: Squashed): ScanResult {
    const names: NameMatch[] = [];
    const literals: LiteralMatch[] = [];
    /** Last exact match per pattern: further seeds inside it lead to the same place. */
    const done = new Map<number, number>();
    this.automaton.scan(page.symbols, page.length, (number, seedFrom, seedTo, textFrom) => {
      if (number >= this.names.length) {
        const match = literalMatch(this.literals[number - this.names.length]!, page, textFrom);
        if (match !== null) literals.push(match);
        return;
      }
      const from = textFrom - seedFrom;
      if (done.get(number) === from) return;
      const match = verify(this.names[number]!, page, seedFrom, seedTo, textFrom);
      if (match === null) return;
      if (match.cost === 0) done.set(number, from);
      names.push(match);
    });
    return { names, literals };
  }
}

function literalMatch(pattern: LiteralPattern, page: Squashed, from: number): LiteralMatch | null {
  const differences = literalDifferences(pattern, page, from);
  if (differences === null) return null;
  const edits = differences.map((index): Edit => {
    return {
      at: index,
      got: unitText(page, from + index),
      want: String.fromCharCode(pattern.raw[index]!),
      kind: 'confusable',
      inBrand: false,
    };
  });
  const to = from + pattern.symbols.length;
  return { pattern, start: page.starts[from]!, end: page.ends[to - 1]!, edits };
}

/** The name around a piece of it that stands on the page; `seedFrom` and `seedTo` are its range in the pattern. */
function verify(
  pattern: NamePattern,
  page: Squashed,
  seedFrom: number,
  seedTo: number,
  textFrom: number,
): NameMatch | null {
  const { symbols, edits } = pattern;
  const textTo = textFrom + seedTo - seedFrom;
  const before = leastEdits(symbols, seedFrom - 1, seedFrom, page.symbols, textFrom - 1, textFrom, -1, edits);
  if (before < 0) return null;
  const behind = leastEdits(
    symbols,
    seedTo,
    symbols.length - seedTo,
    page.symbols,
    textTo,
    page.length - textTo,
    1,
    edits - before,
  );
  if (behind < 0) return before === 0 ? splitMatch(pattern, page, textFrom - seedFrom, textTo, seedTo) : null;
  const left = extend(
    symbols,
    seedFrom - 1,
    seedFrom,
    page.symbols,
    textFrom - 1,
    textFrom,
    -1,
    pattern.edits,
    (index) => page.boundaries[index + 1] !== 0,
  );
  if (left === null) return null;
  const right = extend(
    symbols,
    seedTo,
    symbols.length - seedTo,
    page.symbols,
    textTo,
    page.length - textTo,
    1,
    pattern.edits - left.cost,
    (index) => page.boundaries[index] !== 0,
  );
  if (right === null) return null;
  const from = textFrom - left.used;
  const to = textTo + right.used;
  if (to <= from) return null;
  const steps = [...left.steps, ...right.steps];
  const found: Alignment = { pattern, page, from, to, steps, form: 0 };
  if (differsTooMuch(found)) return null;
  const coreEnd = page.ends[to - 1]!;
  const form = followingLegalForm(page.source.slice(coreEnd, coreEnd + 48));
  if (lacksSupport({ ...found, form })) return null;
  const otherPlace = placeInstead(found);
  const brandEdits = steps.filter((step) => inBrand(pattern, page, step)).length;
  // Another place and another brand is another firm, whatever trade both are in.
  if (
    otherPlace !== null &&
    (pattern.everyday || brandEdits > 0 || (pattern.chinese && pattern.brandLength < 3))
  )
    return null;
  return {
    pattern,
    start: page.starts[from]!,
    coreEnd,
    end: coreEnd + form,
    hasLegalForm: form > 0,
    cost: left.cost + right.cost,
    brandEdits,
    edits: editsOf(pattern, page, steps, from, to),
    otherPlace,
    bounded: pattern.chinese || (startsWord(found) && (endsWord(found) || form > 0)),
    split: false,
  };
}

/** Letters of a broken name that must stand on its first line, and of the rest. */
const shortestHead = 8;
const shortestTail = 4;
/** How far the next line and a word on it may be, UTF-16. */
const rowReach = 240;

/**
 * A name of which the first words end a cell of a table and the others stand on the next line, behind or between the
 * words of other columns. Letter for letter, except for letters that scans confuse, and with its brand in front.
 */
function splitMatch(
  pattern: NamePattern,
  page: Squashed,
  from: number,
  textAt: number,
  patternAt: number,
): NameMatch | null {
  const { symbols } = pattern;
  if (pattern.chinese || pattern.shortened || pattern.everyday || page.boundaries[from] === 0) return null;
  let equal = patternAt;
  while (equal < symbols.length && page.symbols[from + equal] === symbols[equal]) equal++;
  if (equal < shortestHead) return null;
  let at = patternAt;
  let head = 0;
  let brand = 0;
  for (let index = 0; index < patternAt; index++) brand += pattern.brand[index]!;
  for (
    let text = textAt;
    at < symbols.length && text < page.length && page.symbols[text] === symbols[at];
    text++
  ) {
    brand += pattern.brand[at]!;
    at++;
    if (
      brand === pattern.brandLength &&
      page.boundaries[text + 1] !== 0 &&
      pattern.word[at] !== pattern.word[at - 1]
    )
      head = at;
  }
  const tail = symbols.length - head;
  if (head < shortestHead || tail < shortestTail) return null;
  const headEnd = page.ends[from + head - 1]!;
  const around = page.source.slice(headEnd, headEnd + 2 * rowReach);
  const brokenAt = around.indexOf('\n');
  if (brokenAt < 0 || brokenAt > rowReach) return null;
  const line = headEnd + brokenAt;
  const close = around.indexOf('\n', brokenAt + 1);
  const lineEnd = headEnd + (close < 0 ? around.length : close);
  let unit = from + head;
  while (unit < page.length && page.starts[unit]! < line) unit++;
  for (; unit + tail <= page.length && page.starts[unit]! < lineEnd; unit++) {
    if (page.boundaries[unit] === 0 || page.symbols[unit] !== symbols[head]) continue;
    let length = 1;
    while (length < tail && page.symbols[unit + length] === symbols[head + length]) length++;
    if (length < tail || page.boundaries[unit + tail] === 0) continue;
    const coreEnd = page.ends[unit + tail - 1]!;
    const form = followingLegalForm(page.source.slice(coreEnd, coreEnd + 48));
    return {
      pattern,
      start: page.starts[from]!,
      coreEnd,
      end: coreEnd + form,
      hasLegalForm: form > 0,
      cost: 0,
      brandEdits: 0,
      edits: [
        ...editsOf(pattern, page, [], from, from + head),
        ...editsOf(pattern, page, [], unit, unit + tail, head),
      ],
      otherPlace: null,
      bounded: true,
      split: true,
    };
  }
  return null;
}

function editsOf(
  pattern: NamePattern,
  page: Squashed,
  steps: readonly AlignmentStep[],
  from: number,
  to: number,
  patternFrom = 0,
): Edit[] {
  const characters = Array.from(pattern.name.text);
  const at = (index: number): number => {
    return index < pattern.at.length ? pattern.at[index]! : pattern.at[pattern.at.length - 1]! + 1;
  };
  const listed = (index: number): string =>
    index < pattern.at.length ? (characters[pattern.at[index]!] ?? '') : '';
  const edits: Edit[] = steps.map(
    (step): Edit => ({
      at: at(step.pattern),
      got: step.kind === 'deletion' ? '' : unitText(page, step.text),
      want: step.kind === 'insertion' ? '' : listed(step.pattern),
      kind: step.kind,
      inBrand: inBrand(pattern, page, step),
    }),
  );
  // Walk both sides in step to find places that are equal only under the confusion table.
  const substituted = new Set(
    steps.filter((step) => step.kind === 'substitution').map((step) => step.pattern),
  );
  const deleted = new Set(steps.filter((step) => step.kind === 'deletion').map((step) => step.pattern));
  const inserted = new Set(steps.filter((step) => step.kind === 'insertion').map((step) => step.text));
  let patternIndex = patternFrom;
  for (let index = from; index < to; index++) {
    if (inserted.has(index)) continue;
    while (deleted.has(patternIndex)) patternIndex++;
    if (patternIndex >= pattern.raw.length) break;
    if (!substituted.has(patternIndex) && page.raw[index] !== pattern.raw[patternIndex]) {
      edits.push({
        at: at(patternIndex),
        got: unitText(page, index),
        want: listed(patternIndex),
        kind: 'confusable',
        inBrand: pattern.brand[patternIndex] === 1,
      });
    }
    patternIndex++;
  }
  return edits.sort((one, other) => one.at - other.at);
}
