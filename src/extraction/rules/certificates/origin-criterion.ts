import type { Candidate } from '../../../model/field.ts';

/**
 * Criteria as forms print them: letters of Form A and EUR.1 certificates ("P", "W 61.09"), of ASEAN forms and RCEP
 * ("WO", "PE", "PSR", "CTH", "RVC 40%"), of USMCA and CPTPP ("A" to "E"), alone or joined.
 */
const criterion =
  /(?<![\p{L}\p{N}])["“'„]?(?:WO-?AK?|WO|WP|PE|PSR|PSRs?|CTC|CTH|CTSH|CC|SP|RVC|QVC|LVC|BUILD-UP|AICO|GR|ACU|DMI|TPS|[PFYGABCDEW]|Pk|Z)(?:\s?\(?\d{1,3}(?:\.\d+)?\s?%?\)?)?(?:\s?\d{2}\.\d{2})?["”'“]?(?:\s?[+&/,]\s?["“']?(?:WO|PE|PSR|CTC|CTH|CTSH|CC|SP|RVC|ACU|DMI|[A-E])(?:\s?\d{1,3}\s?%?)?["”']?)*(?![\p{L}\p{N}])/u;

/** Keeps of what stands in the box of the criterion the criterion itself; words that are none are dropped. */
export function originCriteria(candidates: readonly Candidate[]): Candidate[] {
  return candidates.flatMap((candidate) => {
    if (!candidate.path.endsWith('.originCriterion')) return [candidate];
    const match = criterion.exec(candidate.value);
    if (match === null || (match[0].length < 2 && candidate.value.trim().length > 6)) return [];
    return [{ ...candidate, value: match[0].trim() }];
  });
}
