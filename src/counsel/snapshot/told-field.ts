import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
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

/**
 * A field as it may be told: without places on pages that are kept back, and without rival readings that stand on such pages
 * alone. Null where it rests on nothing else.
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
    warnings: shared.object(field.warnings),
    groundings,
    alternatives:
      field.alternatives.length === 0
        ? shared.object(field.alternatives)
        : field.alternatives
            .map((each) => ({ ...each, groundings: places(each.groundings) }))
            .filter(
              (each, at) => each.groundings.length > 0 || field.alternatives[at]!.groundings.length === 0,
            ),
  };
  const { decisions, flags } = reviewed;
  return {
    ...reviewed,
    form: shared.text(reviewed.form),
    decisions: decisions.length === 0 ? shared.object(decisions) : decisions,
    flags: flags.length === 0 ? shared.object(flags) : flags,
    field: told,
  };
}
