import { isBilingual } from '../../../schemas/index.ts';
import type { Field, Grounding } from '../../model/field.ts';
import { fieldId } from '../../model/ids.ts';
import { pageKey } from '../../model/page-key.ts';
import { sliceCodePoints } from '../../model/page-text.ts';
import type { GroundingPage } from '../grounding/grounding-page.ts';
import type { PageStatement } from './statements.ts';

/** The warning that every field bears whose words a program put into this language. */
export const machineWarning = 'machine translation, not certified';

/** What is a fact of the sheet itself and no translated word: who translated, seals, signatures, the language. */
const ownFact =
  /^(?:translation\.(?:method|translator|date)|execution\.(?:signature|seal|handwriting)|parties\.translator|language$)/u;
/** Highest confidence of a value that no page of an original holds. */
const mostConfidence = 0.2;

const han = /\p{Script=Han}/u;

/**
 * Takes the groundings in machine text away: what a program wrote is not what the paper said. A field that was read
 * nowhere else stays, with the warning and without a grounding, until the page of an original is found to hold it. On a
 * page that shows both languages the lines in Han characters are the original where the translation is in Latin letters.
 */
export function withoutMachineText(
  fields: readonly Field[],
  pages: readonly GroundingPage[],
  statements: readonly PageStatement[],
): Field[] {
  const said = statements.find(({ statement }) => statement.kind === 'machine');
  if (said === undefined) return [...fields];
  // Papers in two languages are put into the reader's: their lines in Han are the original.
  const intoHan = !isBilingual(said.text.text) && isMostlyHan(said.text.text);
  const byPage = new Map(pages.map((on) => [pageKey(on.page), on]));
  const isMachine = (grounding: Grounding): boolean => {
    const on = byPage.get(pageKey(grounding));
    if (on === undefined) return false;
    if (!isBilingual(on.text.text)) return isMostlyHan(on.text.text) === intoHan;
    return intoHan || !han.test(lineAround(on, grounding.offsets[0]));
  };
  return fields.map((field) => {
    if (ownFact.test(field.path)) return field;
    const kept = field.groundings.filter((grounding) => !isMachine(grounding));
    if (kept.length === field.groundings.length && kept.length > 0) return field;
    const alternatives = field.alternatives.map((one) => ({
      ...one,
      groundings: one.groundings.filter((grounding) => !isMachine(grounding)),
    }));
    if (kept.length > 0) {
      return {
        ...field,
        alternatives,
        groundings: kept,
        id: fieldId(field.document, field.path, kept[0], field.value),
      };
    }
    return {
      ...field,
      id: fieldId(field.document, field.path, undefined, field.value),
      groundings: [],
      alternatives,
      warnings: field.warnings.includes(machineWarning)
        ? field.warnings
        : [...field.warnings, machineWarning],
      confidence: Math.min(field.confidence, mostConfidence),
    };
  });
}

function isMostlyHan(text: string): boolean {
  const inHan = (text.match(/\p{Script=Han}/gu) ?? []).length * 2.5;
  return inHan > (text.match(/\p{Ll}/gu) ?? []).length;
}

function lineAround(on: GroundingPage, offset: number): string {
  const line = on.text.lines.find(([start, end]) => start <= offset && offset < end);
  return line === undefined ? '' : sliceCodePoints(on.text.text, line[0], line[1]);
}
