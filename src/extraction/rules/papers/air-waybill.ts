import type { Candidate } from '../../../model/field.ts';
import type { RuleContext } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';

const number = /(?<![\w-])\d{3}[ -]\d{4} ?\d{4}(?![\w-])/g;
const airWaybill =
  /\bair\s*way\s?bill\b|\bmawb\b|\bhawb\b|\bluftfrachtbrief\b|lettre de transport aérien|carta de porte aéreo|航空(?:货)?运单|空运单/iu;

/**
 * The number of an air waybill stands at its corners without a label: the carrier's three digits, a serial number of
 * seven, and the serial number modulo 7 as check digit (IATA Resolution 600a).
 */
export function airWaybillNumbers(context: RuleContext): Candidate[] {
  if (context.type.id !== 'transport_document') return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts.slice(0, 1)) {
    if (!airWaybill.test(layout.pageText.text)) continue;
    for (const segment of layout.segments) {
      // Behind a label the number of another waybill may stand: a master's on a house bill.
      if (segment.top > 0.14 * layout.height || context.labelsOf.has(segment)) continue;
      for (const match of segment.text.matchAll(number)) {
        const digits = match[0].replace(/\D/g, '');
        if (Number(digits.slice(3, 10)) % 7 !== Number(digits.charAt(10))) continue;
        candidates.push(
          propose({
            path: 'documentNumber',
            kind: 'code',
            value: match[0],
            pieces: piecesOf(segment, match.index, match.index + match[0].length),
            score: 0.8,
            because: 'a waybill number with the right check digit at the head of the page',
            capacity: context.type.assertedBy,
          }),
        );
      }
    }
  }
  return candidates;
}
