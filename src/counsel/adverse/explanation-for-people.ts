import { pathLabel } from '../../model/path-label.ts';

/** A path of a field as explanations of mentions end with it: `parties.consignor.address`, `origin[1].region`. */
const fieldNamed = /\b(in the field) ([a-z][A-Za-z]*(?:\[\d+\])?(?:\.[a-z][A-Za-z]*(?:\[\d+\])?)+)/gu;

/** The code of a rule in brackets, which ends the explanation of a passage. */
const codeAtEnd = / \([a-z]+(?:-[a-z]+)+\)(?=\.$)/u;

/**
 * Why a mention or a passage was taken up, for readers who know neither paths of fields nor codes of rules: fields are called
 * what the columns of the brief call them. Exports and `evidex flags` keep both, which programs look for.
 */
export function explanationForPeople(explanation: string): string {
  return explanation
    .replace(fieldNamed, (_, words: string, path: string) => `${words} “${pathLabel(path)}”`)
    .replace(codeAtEnd, '');
}
