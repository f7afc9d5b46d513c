import type { Candidate } from '../../model/field.ts';
import type { RuleContext } from './context.ts';
import { piecesOf, propose } from './evidence.ts';

/** Names under which the standards of audits and certificates are printed; the longer form first. */
const standards: readonly RegExp[] = [
  /\b(?:DIN )?(?:EN )?ISO(?:\/IEC)?\s?\d{4,5}(?:-\d+)?(?:\s?:\s?\d{4})?/u,
  /\bSA\s?8000(?:\s?:\s?\d{4})?/u,
  /\bGlobal Organic Textile Standard(?:\s*\(GOTS\))?(?:,?\s*(?:version|V\.?)\s?\d(?:\.\d)?)?|\bGOTS(?:\s*(?:version|V\.?)\s?\d(?:\.\d)?)?/iu,
  /\bOrganic Content Standard(?:\s*\(OCS(?:\s?\w+)?\))?(?:\s?\d(?:\.\d)?)?|\bOCS(?:\s?(?:100|blended))?(?:\s?\d\.\d)?\b/u,
  /\bRecycled Claim Standard(?:\s*\(RCS\))?|\bRCS(?:\s?(?:100|blended))?\b|\bGlobal Recycled Standard(?:\s*\(GRS\))?|\bGRS\b/u,
  /\bSMETA(?:\s?\d[\d.]*(?![\s-]?[Pp]illar))?(?:\s?[24][\s-]?[Pp]illar)?/u,
  /\bamfori BSCI\b|\bBSCI\b/u,
  /\bWRAP\b|\bWorldwide Responsible Accredited Production\b/u,
  /\bOEKO-TEX®?\s?STANDARD\s?100\b|\bSTANDARD\s?100 by OEKO-TEX®?|\bOEKO-TEX®?\s?(?:STeP|MADE IN GREEN)/iu,
  /\bFSC®?\s?(?:Chain of Custody|CoC)\b|\bFSC-STD-[\d-]+(?:\s?V\d-\d)?/u,
  /\bBetter Cotton(?: Chain of Custody| Standard| Initiative)?(?:\s*\(?v?\d\.\d\)?)?|\bBCI\b/u,
  /\bISCC(?:\s?PLUS|\s?EU)?\b|\bResponsible (?:Wool|Down) Standard\b|\bRWS\b|\bFairtrade\b/u,
];

/**
 * The standard an audit or certificate is about, where no label names it: the first known standard on the first page,
 * larger print first.
 */
export function standardNames(context: RuleContext): Candidate[] {
  const field = context.type.fields.find((one) => one.path === 'audit.standard');
  const first = context.layouts[0];
  if (field === undefined || first === undefined) return [];
  const candidates: Candidate[] = [];
  let order = 0;
  for (const row of first.rows) {
    for (const segment of row.segments) {
      // The method of a test and the accreditation of a laboratory are not what the paper certifies.
      if (context.inTable.has(segment) || /a[c]?credit|akkredit|ac?crédit|认可|公认/iu.test(segment.text))
        continue;
      for (const pattern of standards) {
        const match = pattern.exec(segment.text);
        if (match === null) continue;
        const alone = match[0].length > 0.6 * segment.text.trim().length ? 0.1 : 0;
        const spelledOut = /\bstandard\b.*\(/iu.test(match[0]) ? 0.16 : 0;
        const large = segment.height > 1.25 * first.em ? 0.08 : 0;
        candidates.push(
          propose({
            path: 'audit.standard',
            kind: 'text',
            value: match[0].trim(),
            pieces: piecesOf(segment, match.index, match.index + match[0].length),
            score: 0.66 + alone + large + spelledOut - Math.min(0.2, order * 0.04),
            because: 'the name of a known standard',
            capacity: field.assertedBy ?? context.type.assertedBy,
          }),
        );
        order++;
        break;
      }
    }
  }
  return candidates;
}
