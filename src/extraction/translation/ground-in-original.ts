import { withoutIndexes } from '../../../schemas/index.ts';
import { kindOfPath } from '../../../schemas/kind-of-path.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Field, Grounding } from '../../model/field.ts';
import { fieldId } from '../../model/ids.ts';
import type { Page } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { codePointOffset, sliceCodePoints } from '../../model/page-text.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { findQuote } from '../../text/find-quote.ts';
import { foldKey } from '../../text/fold.ts';
import { factsIn, sameFact, type ValueContext } from '../../values/index.ts';
import { ground } from '../grounding/ground.ts';
import { type GroundingPage, groundingOf, groundingPage } from '../grounding/grounding-page.ts';

/** Which page of a translation stands for which page of the original. */
export interface TranslatedPagePair {
  readonly translation: { readonly file: string; readonly page: number };
  readonly original: { readonly file: string; readonly page: number };
}

export interface OriginalInput {
  readonly translation: { readonly document: EvidenceDocument; readonly fields: readonly Field[] };
  readonly original: { readonly document: EvidenceDocument; readonly fields: readonly Field[] };
  readonly pages: readonly TranslatedPagePair[];
  /** Pages of both documents. */
  readonly on: readonly Page[];
}

/** What is a fact of the translation itself: nothing of it stands in the original. */
const ofTranslation = /^(?:translation\.|execution\.|parties\.translator|language$|title$)/u;
const worded = new Set<ValueKind>([
  'text',
  'paragraph',
  'party-name',
  'address',
  'place',
  'vessel',
  'unit',
  'presence',
  'language',
]);

/**
 * Fields of a translation with their places in the original: a number, day, code or country that stands on the
 * original's page under the rule of its kind, a name in the form that the papers pair with it. What stands nowhere on
 * that page bears a warning. Words that a translation puts otherwise are tied by the field of the original with the same
 * path, as `derived`. A machine translation's field that the original holds is grounded there and nowhere else.
 */
export function groundInOriginal(input: OriginalInput): Field[] {
  const pages = new Map(input.on.map((page) => [pageKey(page), groundingPage(page)]));
  const originalOf = new Map(
    input.pages.map((pair) => [pageKey(pair.translation), pages.get(pageKey(pair.original))]),
  );
  const whole = input.pages.flatMap((pair) => pages.get(pageKey(pair.original)) ?? []);
  const names = pairedNames([...input.translation.fields, ...input.original.fields]);
  const taken = new Set<string>();
  return input.translation.fields.map((field) => {
    if (ofTranslation.test(field.path)) return field;
    const own = field.groundings.find((grounding) => originalOf.has(pageKey(grounding)));
    const where = own === undefined ? whole : [originalOf.get(pageKey(own))].filter((on) => on !== undefined);
    if (where.length === 0) return field;
    const kind = kindOfPath(input.translation.document.type, field.path);
    const context: ValueContext = { language: input.original.document.language };
    const found =
      (worded.has(kind)
        ? namedIn(field, where, names)
        : valueIn(field, kind, where, relative(own, pages), context, taken)) ??
      besideField(field, input, where);
    if (found === null) return worded.has(kind) && !isPaired(field, names) ? field : warned(field, where);
    taken.add(placeOf(found));
    const groundings = [...field.groundings, found];
    return field.groundings.length > 0
      ? { ...field, groundings }
      : { ...field, groundings, id: fieldId(field.document, field.path, found, field.value) };
  });
}

function warned(field: Field, where: readonly GroundingPage[]): Field {
  const numbers = where.map((on) => on.page.page).join(', ');
  const warning = `not found on page ${numbers} of the original`;
  return field.warnings.includes(warning) ? field : { ...field, warnings: [...field.warnings, warning] };
}

function placeOf({ file, page, offsets }: Grounding): string {
  return [file, page, ...offsets].join(':');
}

/** How far down its page a value stands, 0..1 of the text. */
function relative(own: Grounding | undefined, pages: ReadonlyMap<string, GroundingPage>): number {
  const on = own === undefined ? undefined : pages.get(pageKey(own));
  const length = on?.text.lines.at(-1)?.[1] ?? 0;
  return own === undefined || length === 0 ? 0 : own.offsets[0] / length;
}

/** The line of the original that states the same fact, nearest to the same height of the page. */
function valueIn(
  field: Field,
  kind: ValueKind,
  where: readonly GroundingPage[],
  height: number,
  context: ValueContext,
  taken: ReadonlySet<string>,
): Grounding | null {
  const facts = factsIn(field.value, context);
  const wanted = [...facts.hard, ...facts.soft];
  const first = field.groundings[0];
  for (const on of where) {
    const length = on.text.lines.at(-1)?.[1] ?? 1;
    const lines = on.text.lines
      .map((line) => ({ line, text: sliceCodePoints(on.text.text, line[0], line[1]) }))
      .filter(({ text }) => on.ocr || holdsAny(text, wanted, context))
      .sort(
        (one, other) => Math.abs(one.line[0] / length - height) - Math.abs(other.line[0] / length - height),
      );
    let second: Grounding | null = null;
    for (const { line, text } of lines) {
      const found = ground(
        {
          path: field.path,
          value: field.value,
          kind,
          quote: text,
          hint: { page: { file: on.page.file, page: on.page.page }, offsets: [line[0], line[1]] },
          polarity: field.polarity,
          subject: field.subject,
          assertedBy: field.assertedBy,
          basis: { kind: 'stated' },
          engine: 'rules',
          score: 1,
          because: '',
        },
        [on],
        context,
      );
      if (found === null || found.page !== on.page.page) continue;
      if (first !== undefined && found.file === first.file && found.page === first.page) continue;
      if (!taken.has(placeOf(found))) return found;
      second ??= found;
    }
    if (second !== null) return second;
  }
  return null;
}

function holdsAny(
  text: string,
  wanted: readonly Parameters<typeof sameFact>[0][],
  context: ValueContext,
): boolean {
  const facts = factsIn(text, context);
  return [...facts.hard, ...facts.soft].some((fact) => wanted.some((other) => sameFact(fact, other)));
}

/** Names that the papers themselves set side by side: the other forms of each, by its folded form. */
function pairedNames(fields: readonly Field[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const tie = (one: string, other: string): void => {
    const known = names.get(foldKey(one)) ?? new Set<string>();
    names.set(foldKey(one), known.add(other));
  };
  for (const field of fields) {
    const base = /^(parties\..+)\.(name|address)Translated$/u.exec(field.path);
    if (base === null) continue;
    const beside = fields.find(
      (other) => other.document === field.document && other.path === `${base[1]}.${base[2]}`,
    );
    if (beside === undefined) continue;
    tie(beside.value, field.value);
    tie(field.value, beside.value);
  }
  return names;
}

function isPaired(field: Field, names: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return names.has(foldKey(field.value));
}

/** A name in another script that the papers pair with it, or the same words: codes of vessels, brands. */
function namedIn(
  field: Field,
  where: readonly GroundingPage[],
  names: ReadonlyMap<string, ReadonlySet<string>>,
): Grounding | null {
  for (const on of where) {
    for (const form of [field.value, ...(names.get(foldKey(field.value)) ?? [])]) {
      if (form.length < 2) continue;
      const match = findQuote(on.text.text, form, { ocr: on.ocr })[0];
      if (match === undefined) continue;
      const run = [
        codePointOffset(on.text.text, match.start),
        codePointOffset(on.text.text, match.end),
      ] as const;
      return groundingOf(on, [run], form === field.value ? match.status : 'derived');
    }
  }
  return null;
}

/** The original's own field of the same path, where each paper has one of them: its words say what was translated. */
function besideField(field: Field, input: OriginalInput, where: readonly GroundingPage[]): Grounding | null {
  const path = withoutIndexes(field.path);
  const same = (fields: readonly Field[]): Field[] =>
    fields.filter((other) => withoutIndexes(other.path) === path);
  const others = same(input.original.fields);
  if (!worded.has(kindOfPath(input.translation.document.type, field.path))) return null;
  if (others.length !== same(input.translation.fields).length) return null;
  const other = others.find((each) => each.path === field.path);
  const place = other?.groundings.find((grounding) =>
    where.some((on) => on.page.file === grounding.file && on.page.page === grounding.page),
  );
  return place === undefined ? null : { ...place, status: 'derived' };
}
