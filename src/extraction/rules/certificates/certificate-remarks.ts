import type { Candidate } from '../../../model/field.ts';
import type { Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';

const wordings = {
  'certificate.issuedRetroactively':
    /\bissued\s+(?:retroactively|retrospectively)\b|\bexpedido a posteriori\b|\bdélivré a posteriori\b|\bnachträglich ausgestellt\b|\brilasciato a posteriori\b|\bemitido a posteriori\b|后发证书|补发/iu,
  'certificate.thirdPartyInvoicing':
    /\bthird[\s-]+(?:party|country|part(?:y|ies))\s+invoic(?:ing|e)\b|\binvoiced? by (?:a )?third (?:party|country)\b|第三方发票/iu,
} as const;

/** Boxes that forms print side by side to be ticked (ASEAN forms, box 13; RCEP, box 13). */
const options =
  /\b(?:exhibition|movement certificate|back-to-back|accumulation|cumulation|de minimis|partial cumulation|third[\s-]+(?:party|country) invoicing|issued (?:retroactively|retrospectively)|certified true copy)\b/giu;
const tick = /(?:[☑☒✓✔√✗✘■]|\[[xX✓]\]|\([xX✓]\)|(?<!\p{L})[xXＸ](?!\p{L}))\s*$/u;
/** Longer words explain the box in the notes overleaf. */
const longest = 90;

/**
 * "ISSUED RETROACTIVELY", "Third Party Invoicing": stamped or typed alone they are said; beside other such words they
 * are boxes to tick, and count only with a tick before them.
 */
export function remarks(context: RuleContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const [path, wording] of Object.entries(wordings)) {
    for (const layout of context.layouts.slice(0, 2)) {
      const segment = layout.segments.find((one) => isSaid(one, wording));
      if (segment === undefined) continue;
      const match = wording.exec(segment.text)!;
      candidates.push(
        propose({
          path,
          kind: 'text',
          value: match[0],
          pieces: piecesOf(segment, match.index, match.index + match[0].length),
          score: 0.8,
          because: 'stamped, typed or ticked on the form',
          capacity: context.type.assertedBy,
        }),
      );
      break;
    }
  }
  return candidates;
}

function isSaid(segment: Segment, wording: RegExp): boolean {
  const match = segment.text.length > longest ? null : wording.exec(segment.text);
  if (match === null) return false;
  if (tick.test(segment.text.slice(0, match.index))) return true;
  const row = segment.layout.rows[segment.row]!;
  const before = match.index === 0 ? row.segments[row.segments.indexOf(segment) - 1] : undefined;
  if (before !== undefined && tick.test(before.text) && segment.left - before.right < 3 * segment.layout.em)
    return true;
  const near = segment.layout.rows
    .slice(Math.max(0, segment.row - 3), segment.row + 4)
    .flatMap((other) => other.segments.map((one) => one.text))
    .join(' ');
  const printed = new Set([...near.matchAll(options)].map((one) => one[0].toLowerCase()));
  return printed.size <= 1 && !/[☐□]/u.test(segment.text.slice(0, match.index));
}
