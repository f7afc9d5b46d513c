import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { Field, Grounding } from '../../model/field.ts';
import type { MayBeTold } from './may-be-told.ts';

/**
 * A field as it may be told: without places on pages that are kept back, and without rival readings that stand on such pages
 * alone. Null where it rests on nothing else.
 * @param shared one text for each that many fields have: their objects would otherwise fill the memory
 */
export function toldField(
  reviewed: ReviewedField,
  { isPageTold }: Pick<MayBeTold, 'isPageTold'>,
  shared: Map<string, string>,
): ReviewedField | null {
  const share = (text: string): string => {
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    return known ?? text;
  };
  const places = (groundings: readonly Grounding[]): Grounding[] =>
    groundings.filter(isPageTold).map((each) => ({ ...each, file: share(each.file) }));
  const { field } = reviewed;
  const groundings = places(field.groundings);
  if (field.groundings.length > 0 && groundings.length === 0) return null;
  const told: Field = {
    ...field,
    document: share(field.document),
    path: share(field.path),
    subject: share(field.subject),
    because: share(field.because),
    groundings,
    alternatives: field.alternatives
      .map((each) => ({ ...each, groundings: places(each.groundings) }))
      .filter((each, at) => each.groundings.length > 0 || field.alternatives[at]!.groundings.length === 0),
  };
  return { ...reviewed, form: share(reviewed.form), field: told };
}
