import type { Candidate } from '../../../model/field.ts';
import { foldKey } from '../../../text/fold.ts';
import { parseValue } from '../../../values/index.ts';
import { namesAuthority } from '../certificates/authority.ts';
import type { RuleContext } from '../context.ts';
import { labelKey } from '../labels/label-key.ts';
import { wholeChineseNames } from '../parties/cut-names.ts';
import { isTitleLine, titleKeysOf } from '../titles.ts';

/** Types whose issuer is an office: a firm named on them is somebody else. */
const officeIssues = new Set(['business_licence', 'detention_notice', 'exclusion_notice', 'cf28_cf29']);

/**
 * Leaves out what the rest of the reading shows to be something else: a title as a name, a country as a region, the
 * paper's own number as a reference, a date of the firm as the day a licence was issued.
 */
export function withoutContradictions(context: RuleContext, candidates: readonly Candidate[]): Candidate[] {
  const titles = titleKeysOf(context.type);
  const own = new Set(
    candidates
      .filter((candidate) => candidate.path === 'documentNumber' && candidate.score >= 0.6)
      .map((candidate) => foldKey(candidate.value)),
  );
  const valued = candidates.some((candidate) => candidate.path === 'payment.valueDate');
  const all = wholeChineseNames(context, candidates);
  return all.filter((candidate) => {
    const { path, value } = candidate;
    if (
      path.startsWith('parties.') &&
      /\.name$/.test(path) &&
      (isTitleLine(value, titles) || titles.has(labelKey(value)))
    )
      return false;
    // "CERTIFICATION / OF ORIGIN": the rest of a title is nobody's name.
    if (path.startsWith('parties.') && /\.name$/.test(path) && /^of origin\b/iu.test(value)) return false;
    // "I, the undersigned, being the manager of …" is a sentence, whatever firm it ends with.
    if (path.startsWith('parties.') && /\.name$/.test(path) && prose.test(value)) return false;
    if (/^origin\[\d+\]\.region$/.test(path)) return parseValue('country', value) === null;
    // On proof of a payment a stamp with date and time tells when the bank worked; the day of value is stated.
    if (path === 'issueDate' && context.type.id === 'proof_of_payment' && candidate.score < 0.6)
      return !valued;
    if (/^parties\.issuer\.(?:address|country)$/.test(path) && addressOfOther(candidates, candidate))
      return false;
    // "U.S. Customs and Border Protection": the country in the name of an office is not where its address says it is.
    if (/^parties\..*\.country$/.test(path) && insideName(all, candidate)) return false;
    // A clause about who pays or carries says no place, however it is labelled.
    if (/^transport\.place/.test(path) && clause.test(value)) return false;
    if (path === 'references.certificate') return !own.has(foldKey(value));
    // A credit note reverses another invoice, never itself.
    if (path === 'references.invoice' && context.type.id === 'credit_note') return !own.has(foldKey(value));
    if (path.startsWith('parties.issuer.') && officeIssues.has(context.type.id))
      return officeNamed(candidates, candidate);
    return true;
  });
}

/** Terms of carriage in the box of a place: 运费由供方承担, "freight for buyer's account". */
const clause =
  /[。；]|[由归][^，。]{1,8}(?:承担|负担|支付|负责)|运费|\b(?:freight|charges?|costs?)\b.{0,40}\b(?:account|borne|paid|payable|expense)\b|\b(?:shall|will) be\b/iu;

/** The words of the country stand within the name of the same party, and nowhere beside it. */
function insideName(candidates: readonly Candidate[], country: Candidate): boolean {
  const place = country.hint?.offsets;
  if (place === undefined) return false;
  const name = country.path.replace(/country$/, 'name');
  return candidates.some((other) => {
    const own = other.hint?.offsets;
    return (
      other.path === name &&
      own !== undefined &&
      other.hint?.page.page === country.hint?.page.page &&
      own[0] <= place[0] &&
      own[1] >= place[1]
    );
  });
}

const prose = /\b(?:undersigned|hereby|being the|duly sworn|is (?:granted|certified)|has been)\b/iu;

/** The address was read for a party that a label or a box names: it is not the letterhead's. */
function addressOfOther(candidates: readonly Candidate[], candidate: Candidate): boolean {
  const place = candidate.hint?.offsets;
  if (place === undefined) return false;
  return candidates.some((other) => {
    const rival = other.hint?.offsets;
    return (
      rival !== undefined &&
      /^parties\.(?!issuer).*\.(?:address|country)$/.test(other.path) &&
      other.score > candidate.score &&
      other.hint?.page.page === candidate.hint?.page.page &&
      rival[0] < place[1] &&
      rival[1] > place[0]
    );
  });
}

/** On a paper of an office, name and address of the issuer count only when the name is that of an office. */
function officeNamed(candidates: readonly Candidate[], candidate: Candidate): boolean {
  if (candidate.path === 'parties.issuer.name') return namesAuthority(candidate.value);
  // Department and office stand under each other at the head: the second is no address of the first.
  if (namesAuthority(candidate.value) && !/\d/.test(candidate.value)) return false;
  return candidates.some(
    (other) =>
      other.path === 'parties.issuer.name' &&
      other.because === candidate.because &&
      namesAuthority(other.value),
  );
}
