import type { Candidate } from '../../../model/field.ts';
import { linesBeneath } from '../../layout/blocks.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { type Piece, piecesOf, propose } from '../evidence.ts';
import { namesAuthority } from './authority.ts';

/** Heads of the box in which a certificate of origin is certified, and the words that open it. */
const box =
  /^[\s\d.\p{P}]*(?:certification(?: by the (?:competent|certifying) authority)?|certifying authority|certificate|visa|bescheinigung|certificación|certificação|签证机构证明|机构证明)[\s\p{P}]*$|\bit is hereby certified\b|\bthe undersigned (?:chamber|authority|body)\b|\bhereby certif(?:y|ies)\b/iu;
/** "The … Chamber of Commerce, a recognised chamber …, has examined": who examines and finds is the issuer. */
const subject =
  /(?:\bThe\s+)?((?:(?!The\s)\p{Lu}[\p{L}'’&-]*\s+){0,6}(?:Chamber|Council|Association|Board|Authority|Federation|Ministry|Bureau)(?:\s+(?:of|for|and|the)(?:\s+(?:and|the|of))?\s+\p{Lu}[\p{L}-]*|\s+\p{Lu}[\p{L}-]+)*)(?=[,.\s])(?=.{0,160}?\b(?:has examined|have examined|hereby certif|certifies|finds that|attests|confirms)\b)/u;

/** The authority that certifies an origin: named in its box, or as the subject of the sentence that certifies. */
export function certifyingAuthorities(context: RuleContext): Candidate[] {
  if (context.type.id !== 'certificate_of_origin') return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const segment of layout.segments) {
      if (box.test(segment.text)) candidates.push(...inBox(context, layout, segment));
    }
    const text = layout.pageText.text;
    const match = subject.exec(text.replace(/\n/g, ' '));
    if (match?.[1] !== undefined) {
      const start = match.index + match[0].indexOf(match[1]);
      const name = text.slice(start, start + match[1].length);
      const from = Array.from(text.slice(0, start)).length;
      candidates.push(
        issuer(
          context,
          name.replace(/\n/g, ' '),
          [{ layout, start: from, end: from + Array.from(name).length }],
          0.84,
          'who examines and finds',
        ),
      );
    }
  }
  return candidates;
}

function inBox(context: RuleContext, layout: PageLayout, head: Segment): Candidate[] {
  for (const line of linesBeneath(head, { right: layout.width, left: head.left, blank: 3, most: 7 })) {
    const row = layout.rows[line.segments[0]!.row]!;
    const own = row.segments.filter((segment) => segment.left >= head.left - 1.2 * layout.em);
    const text = own.map((segment) => segment.text.trim()).join(' ');
    if (!namesAuthority(text)) continue;
    return [
      issuer(
        context,
        text,
        own.flatMap((segment) => piecesOf(segment)),
        0.86,
        'in the box of certification',
      ),
    ];
  }
  return [];
}

function issuer(
  context: RuleContext,
  value: string,
  pieces: readonly Piece[],
  score: number,
  because: string,
): Candidate {
  return propose({
    path: 'parties.issuer.name',
    kind: 'party-name',
    value,
    pieces,
    score,
    because,
    capacity: context.type.assertedBy,
  });
}
