import type { Candidate, Grounding } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { foldKey } from '../../text/fold.ts';
import { parseValue, type ValueContext } from '../../values/index.ts';

/** A candidate with what grounding said about it. */
export interface GroundedCandidate {
  readonly candidate: Candidate;
  readonly grounding: Grounding | null;
}

/** Engines that read for the rules' side: the rules, marks on the page, the data of an e-invoice for its own file. */
const ownEngines: readonly string[] = ['rules', 'marks', 'e-invoice'];
/** The rules' side as a reader. */
export const ownReader = 'rules';

/**
 * Who reads: all engines of the rules' side together, any other engine by itself. One reader's candidates carry indexes
 * that belong together; what two readers count stands in no relation until it is aligned.
 */
export function readerOf(engine: string): string {
  return ownEngines.includes(engine) ? ownReader : engine;
}

/** The rules' side first, then by name. */
export function compareReaders(one: string, other: string): number {
  return Number(other === ownReader) - Number(one === ownReader) || compareText(one, other);
}

/** True when two groundings share words of a page. */
export function shareWords(one: Grounding | null, other: Grounding | null): boolean {
  return (
    one !== null &&
    other !== null &&
    one.page === other.page &&
    one.file === other.file &&
    runsOf(one).some(([start, end]) => runsOf(other).some((run) => run[0] < end && run[1] > start))
  );
}

function runsOf(grounding: Grounding): readonly (readonly [number, number])[] {
  return grounding.pieces ?? [grounding.offsets];
}

/** What a value means under the normaliser of its kind; the folded words where it has no such form. */
export function meaningOf(entry: GroundedCandidate, context: ValueContext, unit?: string | null): Meaning {
  const { candidate, grounding } = entry;
  const parsed = parseValue(candidate.kind as ValueKind, candidate.value, {
    ...context,
    ocr: grounding?.textOrigin === 'ocr',
    ...(unit == null ? {} : { unit }),
  });
  const same = parsed?.normalized ?? parsed?.readings.join('|') ?? '';
  return {
    key: same || foldKey(candidate.value) || candidate.value,
    normalized: parsed?.normalized ?? null,
    readings: parsed?.readings ?? [],
    warnings: parsed?.warnings ?? [],
  };
}

export interface Meaning {
  /** Equal for values that say the same. */
  readonly key: string;
  readonly normalized: string | null;
  readonly readings: readonly string[];
  readonly warnings: readonly string[];
}

/** Documents in reading order, then by what was read: a total order, so that the order of arrival decides nothing. */
export function compareEntries(one: GroundedCandidate, other: GroundedCandidate): number {
  return (
    Number(other.grounding !== null) - Number(one.grounding !== null) ||
    other.candidate.score - one.candidate.score ||
    comparePlaces(one.grounding, other.grounding) ||
    compareText(one.candidate.path, other.candidate.path) ||
    compareText(one.candidate.value, other.candidate.value) ||
    compareText(one.candidate.engine, other.candidate.engine) ||
    compareText(one.candidate.because, other.candidate.because) ||
    compareText(JSON.stringify(one.candidate), JSON.stringify(other.candidate))
  );
}

export function comparePlaces(one: Grounding | null, other: Grounding | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return (
    one.page - other.page ||
    one.offsets[0] - other.offsets[0] ||
    one.offsets[1] - other.offsets[1] ||
    compareText(one.file, other.file)
  );
}

export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
