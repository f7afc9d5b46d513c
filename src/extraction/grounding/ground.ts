import type { Candidate, Grounding } from '../../model/field.ts';
import { pageKey } from '../../model/page-key.ts';
import { codePointOffset, sliceCodePoints, utf16Index } from '../../model/page-text.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { findQuote, type QuoteStatus } from '../../text/find-quote.ts';
import { findValues, isGroundedIn, parseValue, placesOf, type ValueContext } from '../../values/index.ts';
import { hangsTogether, lineAt, readsOn, segmentAt } from './cells.ts';
import {
  type GroundingPage,
  groundingOf,
  leapsOverGap,
  type Run,
  readByOcr,
  textOfRuns,
} from './grounding-page.ts';
import { tickOf } from './options.ts';
import { standsWhole } from './whole-value.ts';

/** Kinds whose value is one token run: it never wraps over lines and never spans two cells. */
const compactKinds = new Set<string>([
  'code',
  'date',
  'amount',
  'currency',
  'number',
  'quantity',
  'unit',
  'weight',
  'hs-code',
  'container',
  'uscc',
  'lei',
  'gtin',
  'mid',
  'vat',
  'bank-account',
]);

/**
 * Verifies a candidate of any engine against the pages of its document (contract §5): the quote must stand on a page,
 * the value must stand inside the quote by the rule of its kind, at word boundaries, in one cell. The hint narrows the
 * search and is never trusted. Null when nothing holds: the field is then `ungrounded`.
 */
export function ground(
  candidate: Candidate,
  pages: readonly GroundingPage[],
  context: ValueContext = {},
): Grounding | null {
  const quote = candidate.quote ?? candidate.value;
  if (quote.trim() === '') return null;
  const hint = candidate.hint;
  const hinted = hint === null ? null : hintedPage(pages, hint.page);
  if (hinted !== null) {
    const grounding = groundOn(candidate, hinted, regionOf(hint!, hinted), context);
    if (grounding === 'refused') return null;
    if (grounding !== null) return grounding;
  }
  // Without a quote there is nothing that ties the value to another page than the one the engine looked at. Rules
  // quote the words they stand on: where those do not hold the value, no other page need be searched.
  if (hint !== null && (candidate.quote === null || candidate.engine === 'rules')) return null;
  for (const on of pages) {
    if (on === hinted) continue;
    const grounding = groundOn(candidate, on, null, context);
    if (grounding !== null && grounding !== 'refused') return grounding;
  }
  return null;
}

/**
 * Rules take words from where they look for them; what another engine says is checked further: the quote reads on, the
 * value is a whole value on the page and no option left unticked.
 */
function isChecked(candidate: Candidate): boolean {
  return candidate.engine !== 'rules';
}

/** `refused`: the quote stands where the hint points, and the words there do not say the value. */
function groundOn(
  candidate: Candidate,
  on: GroundingPage,
  region: Run | null,
  context: ValueContext,
): Grounding | 'refused' | null {
  const checked = isChecked(candidate);
  let refused = false;
  const named = region === null ? [] : namedLines(candidate.hint!, on);
  for (const runs of placesOfQuote(candidate.quote ?? candidate.value, on, region, named, !checked)) {
    const inside = region !== null && runs.every(([start, end]) => start >= region[0] && end <= region[1]);
    // The same words elsewhere on the page are not those that the engine read.
    if (refused && !inside) break;
    const grounding = groundAt(candidate, on, runs, context);
    if (grounding !== null) return grounding;
    refused ||= checked && inside;
  }
  return refused ? 'refused' : null;
}

/** Pages by their key, so that a hint is followed in one step however long the document is. */
const pagesByKey = new WeakMap<readonly GroundingPage[], ReadonlyMap<string, GroundingPage>>();

function hintedPage(
  pages: readonly GroundingPage[],
  hint: { file: string; page: number },
): GroundingPage | null {
  let byKey = pagesByKey.get(pages);
  if (byKey === undefined) {
    byKey = new Map(pages.map((on) => [pageKey(on.page), on]));
    pagesByKey.set(pages, byKey);
  }
  return byKey.get(pageKey(hint)) ?? null;
}

function namedLines(hint: NonNullable<Candidate['hint']>, on: GroundingPage): Run[] {
  return hint.lines?.map((line) => on.text.lines[line]).filter((line) => line !== undefined) ?? [];
}

/** The part of the page text that the hint points at. */
function regionOf(hint: NonNullable<Candidate['hint']>, on: GroundingPage): Run | null {
  if (hint.offsets !== undefined) return hint.offsets;
  const lines = namedLines(hint, on);
  if (lines.length === 0) return null;
  return [Math.min(...lines.map((line) => line[0])), Math.max(...lines.map((line) => line[1]))];
}

/** The places where a quote stands: as one run, or line by line in order when it has several lines. */
function* placesOfQuote(
  quote: string,
  on: GroundingPage,
  region: Run | null,
  named: readonly Run[],
  inAnyOrder: boolean,
): Generator<Run[]> {
  const text = on.text.text;
  if (region !== null && sliceCodePoints(text, region[0], region[1]) === quote) yield [region];
  const near = region === null ? undefined : utf16Index(text, region[0]);
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 1) {
    // Columns side by side say the same words: those of the lines that were named come first.
    const own = named.length > 1 ? linesInOrder(lines, on, 0, named) : null;
    if (own !== null) yield own;
    const runs =
      linesInOrder(lines, on, near ?? 0) ?? (near === undefined ? null : linesInOrder(lines, on, 0));
    // Found in order but outside what the rule saw: the words of the region itself come first.
    const strays = region !== null && (runs ?? []).some((run) => run[0] < region[0] || run[1] > region[1]);
    const scattered =
      inAnyOrder && region !== null && (runs === null || strays) ? linesInRegion(lines, on, region) : null;
    if (scattered !== null) yield scattered;
    if (runs !== null) yield runs;
  }
  const found = findQuote(text, quote, { ocr: on.ocr, ...(near === undefined ? {} : { near }) }).map(
    (match): Run => [codePointOffset(text, match.start), codePointOffset(text, match.end)],
  );
  const inside = (run: Run): boolean => region !== null && run[0] >= region[0] && run[1] <= region[1];
  for (const run of found.filter(inside)) yield [run];
  for (const run of found) if (!inside(run)) yield [run];
}

/**
 * Lines that a rule put together by their place on the page, where the reader numbered its lines otherwise (slanting
 * scans): each must stand inside the region that the rule saw, on words of its own.
 */
function linesInRegion(lines: readonly string[], on: GroundingPage, region: Run): Run[] | null {
  const text = on.text.text;
  const runs: Run[] = [];
  for (const line of lines) {
    const own = findQuote(text, line, { ocr: on.ocr, near: utf16Index(text, region[0]) })
      .map((match): Run => [codePointOffset(text, match.start), codePointOffset(text, match.end)])
      .find(
        (run) =>
          run[0] >= region[0] &&
          run[1] <= region[1] &&
          !runs.some((other) => run[0] < other[1] && run[1] > other[0]),
      );
    if (own === undefined) return null;
    runs.push(own);
  }
  return runs;
}

function linesInOrder(
  lines: readonly string[],
  on: GroundingPage,
  from: number,
  within: readonly Run[] | null = null,
): Run[] | null {
  const text = on.text.text;
  const runs: Run[] = [];
  let behind = from;
  for (const line of lines) {
    const found = findQuote(text, line, { ocr: on.ocr, near: behind })
      .filter((match) => match.start >= behind)
      .map((match) => ({
        ...match,
        run: [codePointOffset(text, match.start), codePointOffset(text, match.end)] as const,
      }))
      .filter(({ run }) => within?.some(([start, end]) => run[0] >= start && run[1] <= end) ?? true)
      .sort((one, other) => one.start - other.start);
    const next = belowLast(found, runs, on) ?? found[0];
    if (next === undefined) return null;
    runs.push(next.run);
    behind = next.end;
  }
  return runs;
}

/** Of equal words on one line, those in the column of the run before. */
function belowLast<Match extends { readonly run: Run }>(
  found: readonly Match[],
  runs: readonly Run[],
  on: GroundingPage,
): Match | null {
  const last = runs.at(-1);
  if (last === undefined || found.length < 2) return null;
  const above = segmentAt(on, last[0]);
  const line = lineAt(on, found[0]!.run[0]);
  return (
    found.find(({ run }) => {
      if (lineAt(on, run[0]) !== line) return false;
      const segment = segmentAt(on, run[0]);
      return above !== null && segment !== null && readsOn(above, segment);
    }) ?? null
  );
}

/** The value inside quoted words; what follows from them by a named rule is `derived`. */
function groundAt(
  candidate: Candidate,
  on: GroundingPage,
  runs: readonly Run[],
  context: ValueContext,
): Grounding | null {
  if (candidate.basis.kind === 'inferred') {
    // What a model infers follows by no rule of ours.
    if (candidate.engine === 'llm') return null;
    return candidate.basis.rule === undefined ? null : groundingOf(on, runs, 'derived');
  }
  const kind = candidate.kind as ValueKind;
  const ocr = readByOcr(on, runs);
  const quoted = textOfRuns(on, runs);
  // A person sees these words in another order than they are stored.
  if (runs.some((run) => isTurned(on, run))) return null;
  const scope: ValueContext = { ...context, ocr };
  const status =
    isGroundedIn(kind, candidate.value, quoted, scope) ??
    groundedByLines(kind, candidate.value, quoted, scope);
  if (status === null) return null;
  if (isChecked(candidate)) {
    if (!hangsTogether(on, runs, true, kind === 'address')) return null;
    const own = ownRuns(kind, candidate.value, quoted, runs, scope, on);
    return own === null ? null : groundingOf(on, own, status);
  }
  const narrowed = narrow(kind, candidate.value, quoted, runs, scope);
  const compact = compactKinds.has(kind);
  if (narrowed.some((run) => leapsOverGap(on, run, compact ? 1.2 : 4, !compact))) return null;
  return groundingOf(on, narrowed, status);
}

/** True when a right-to-left override is open somewhere in a run, or in its line before it. */
function isTurned(on: GroundingPage, run: Run): boolean {
  const { text } = on.text;
  if (!text.includes('\u202e')) return false;
  const end = utf16Index(text, run[1]);
  const line = text.slice(text.lastIndexOf('\n', utf16Index(text, run[0])) + 1, end);
  return /\u202e[^\u202c\n]*$/u.test(line) || /\u202e/u.test(text.slice(utf16Index(text, run[0]), end));
}

/** An address written in one line stands on the page in several: its commas are the page's line breaks. */
function groundedByLines(
  kind: ValueKind,
  value: string,
  quoted: string,
  context: ValueContext,
): QuoteStatus | null {
  const lines = inLines(kind, value, quoted);
  if (lines === null) return null;
  const status = isGroundedIn(kind, lines.value, lines.quoted, context);
  return status === 'exact' ? 'normalized' : status;
}

/** Value and quote with line breaks for the commas between parts; offsets in the quote stay what they were. */
function inLines(kind: ValueKind, value: string, quoted: string): { value: string; quoted: string } | null {
  if (kind !== 'address' || !quoted.includes('\n') || !value.includes(', ')) return null;
  return { value: value.replaceAll(', ', '\n'), quoted: quoted.replaceAll(/,\s/g, '\n\n') };
}

/** Blank inside a name, in heights of the print, from which on it is two cells: justified and scanned print is wide. */
const nameGap = 2.5;

/** The first place in the quoted words where the value stands whole, in one cell, as no option left unticked. */
function ownRuns(
  kind: ValueKind,
  value: string,
  quoted: string,
  runs: readonly Run[],
  context: ValueContext,
  on: GroundingPage,
): readonly Run[] | null {
  const compact = compactKinds.has(kind);
  const places = placesOf(kind, value, quoted, context);
  const lines = places.length > 0 ? null : inLines(kind, value, quoted);
  for (const range of lines === null ? places : placesOf(kind, lines.value, lines.quoted, context)) {
    const own = runsWithin(range, quoted, runs);
    if (own.length === 0) continue;
    const wraps = !compact || /\p{N}[-/]\n\p{N}/u.test(quoted.slice(range[0], range[1]));
    if (own.some((run) => leapsOverGap(on, run, compact ? 1.2 : nameGap, wraps))) continue;
    if (!hangsTogether(on, own, false, kind === 'address')) continue;
    if (!standsWhole(kind, value, on, own[0]!, context)) continue;
    if (tickOf(on, own[0]!) === 'empty') continue;
    return own;
  }
  return null;
}

/** The runs that hold the value itself, where it is only a part of the quote. */
function narrow(
  kind: ValueKind,
  value: string,
  quoted: string,
  runs: readonly Run[],
  context: ValueContext,
): readonly Run[] {
  const range = rangeOfValue(kind, value, quoted, context);
  if (range === null || (range[0] === 0 && range[1] === quoted.length)) return runs;
  const kept = runsWithin(range, quoted, runs);
  return kept.length > 0 ? kept : runs;
}

/** The parts of the runs that a range (UTF-16) of their joined text stands for. */
function runsWithin(range: Run, quoted: string, runs: readonly Run[]): Run[] {
  const from = codePointOffset(quoted, range[0]);
  const to = codePointOffset(quoted, range[1]);
  const kept: Run[] = [];
  let base = 0;
  for (const [start, end] of runs) {
    const length = end - start;
    const first = Math.max(from - base, 0);
    const last = Math.min(to - base, length);
    if (last > first) kept.push([start + first, start + last]);
    base += length + 1;
  }
  return kept;
}

function rangeOfValue(kind: ValueKind, value: string, quoted: string, context: ValueContext): Run | null {
  const match = findQuote(quoted, value, { ocr: context.ocr ?? false })[0];
  if (match !== undefined) return [match.start, match.end];
  const normalized = parseValue(kind, value, context)?.normalized ?? null;
  if (normalized === null) return null;
  const found = findValues(kind, quoted, context).find(
    (other) => other.normalized === normalized || other.readings.includes(normalized),
  );
  return found === undefined ? null : [found.start, found.end];
}
