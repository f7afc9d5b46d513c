import type { FieldDecision, ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { Field, Grounding } from '../../model/field.ts';
import type { MayBeTold } from './may-be-told.ts';

/**
 * Texts and small objects that many fields have alike, once each: those of 20,000 documents would otherwise fill the memory.
 */
export class SharedParts {
  readonly #texts = new Map<string, string>();
  readonly #objects = new Map<string, unknown>();

  text(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }

  /** For objects of few kinds, which nobody changes. */
  object<Value>(value: Value): Value {
    const key = JSON.stringify(value);
    const known = this.#objects.get(key);
    if (known === undefined) this.#objects.set(key, value);
    return (known as Value | undefined) ?? value;
  }
}

/** What a person pointed at: what the field says then stands there, wherever else it was read. */
const pointedAt: ReadonlySet<string> = new Set(['by-reviewer', 'transcribed']);

/**
 * A field as it may be told: without places on pages that are kept back, without rival readings that stand on such pages
 * alone, and without what people read there. Null where it rests on nothing else, or a person took its words from there.
 */
export function toldField(
  reviewed: ReviewedField,
  { isPageTold }: Pick<MayBeTold, 'isPageTold'>,
  shared: SharedParts,
): ReviewedField | null {
  const { field } = reviewed;
  const same = (text: string): string => (text === field.value ? field.value : text);
  const places = (groundings: readonly Grounding[]): Grounding[] =>
    groundings.filter(isPageTold).map((each) => ({
      ...each,
      file: shared.text(each.file),
      quote: same(each.quote),
    }));
  const groundings = places(field.groundings);
  if (field.groundings.length > 0 && groundings.length === 0) return null;
  if (field.groundings.some((each) => pointedAt.has(each.status) && !isPageTold(each))) return null;
  const left = field.alternatives.filter(
    (each) => each.groundings.length > 0 && !each.groundings.some(isPageTold),
  );
  const told: Field = {
    ...field,
    document: shared.text(field.document),
    path: shared.text(field.path),
    subject: shared.text(field.subject),
    because: shared.text(field.because),
    normalized: field.normalized === null ? null : same(field.normalized),
    assertedBy: shared.object(field.assertedBy),
    basis: shared.object(field.basis),
    engines: shared.object(field.engines),
    readings: shared.object(field.readings),
    // Doubts name the other reading.
    warnings: shared.object(
      field.warnings.filter((words) => !left.some(({ value }) => words.includes(value))),
    ),
    groundings,
    alternatives:
      field.alternatives.length === 0
        ? shared.object(field.alternatives)
        : field.alternatives
            .filter((each) => !left.includes(each))
            .map((each) => ({ ...each, groundings: places(each.groundings) })),
  };
  const { decisions, flags, changedSince } = reviewed;
  return {
    ...reviewed,
    // What is read there now is told only where it is read on a page that may be told.
    changedSince: left.some(({ value }) => value === changedSince?.value) ? null : changedSince,
    form: shared.text(reviewed.form),
    decisions:
      decisions.length === 0
        ? shared.object(decisions)
        : decisions.map((decision) => toldDecision(decision, isPageTold)),
    flags: flags.length === 0 ? shared.object(flags) : flags,
    field: told,
  };
}

/** A decision as it may be told: that it was taken always, its words only where they stand on pages that may be told. */
function toldDecision(decision: FieldDecision, isPageTold: MayBeTold['isPageTold']): FieldDecision {
  const { place, seen } = decision;
  const words =
    place === null || isPageTold(place) ? {} : ({ value: null, normalized: null, place: null } as const);
  const before =
    seen.place === null || isPageTold(seen.place)
      ? seen
      : { ...seen, value: null, normalized: null, place: null, image: null };
  return { ...decision, ...words, seen: before };
}
