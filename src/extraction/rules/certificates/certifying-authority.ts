import type { Candidate } from '../../../model/field.ts';
import { linesBeneath } from '../../layout/blocks.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { type Piece, piecesOf, propose } from '../evidence.ts';
import { addressLikeness } from '../parties/line-shape.ts';
import { namesAuthority } from './authority.ts';

/** Heads of the box in which a certificate of origin is certified, and the words that open it. */
const box =
  /^[\s\d.\p{P}]*(?:certification(?: by the (?:competent|certifying) authority)?|certifying authority|certificate|visa|bescheinigung|certificación|certificação|签证机构证明|机构证明)[\s\p{P}]*$|\bit is hereby certified\b|\bthe undersigned (?:chamber|authority|body)\b|\bhereby certif(?:y|ies)\b/iu;
/** "The … Chamber of Commerce, a recognised chamber …, has examined": who examines and finds is the issuer. */
const subject =
  /(?:\bThe\s+)?((?:(?!The\s)\p{Lu}[\p{L}'’&-]*\s+){0,6}(?:Chamber|Council|Association|Board|Authority|Federation|Ministry|Bureau)(?:\s+(?:of|for|and|the)(?:\s+(?:and|the|of))?\s+\p{Lu}[\p{L}-]*|\s+\p{Lu}[\p{L}-]+)*)(?=[,.\s])(?=.{0,160}?\b(?:has examined|have examined|hereby certif|certifies|finds that|attests|confirms)\b)/u;

/** Papers with the office that acts at their head. */
const notices = new Set(['detention_notice', 'exclusion_notice', 'cf28_cf29']);

/** The authority that certifies an origin: named in its box, or as the subject of the sentence that certifies. */
export function certifyingAuthorities(context: RuleContext): Candidate[] {
  if (notices.has(context.type.id)) return officeAtHead(context);
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

/** Departments and republics stand over the office that acts. */
const superior =
  /^(?:(?:the )?(?:republic|government|state|department|ministry|kingdom|federal)\b|u\.?s\.? department)/iu;

/** The office at the head of a notice: the last name of an office above its address, not the department over it. */
function officeAtHead(context: RuleContext): Candidate[] {
  const layout = context.layouts[0];
  if (layout === undefined) return [];
  const head = layout.rows.filter((row) => row.top < 0.2 * layout.height && row.segments.length <= 2);
  for (const [index, row] of head.entries()) {
    const office = row.segments[0]!;
    if (!namesAuthority(office.text) || superior.test(office.text) || context.titles.has(office)) continue;
    const found = [
      issuer(context, office.text.trim(), piecesOf(office), 0.88, 'office at the head of the notice'),
    ];
    const address = head[index + 1]?.segments[0];
    if (address !== undefined && /\d/.test(address.text) && addressLikeness(address.text) >= 0.5) {
      found.push(
        propose({
          path: 'parties.issuer.address',
          kind: 'address',
          value: address.text.trim(),
          pieces: piecesOf(address),
          score: 0.86,
          because: 'office at the head of the notice',
          capacity: context.type.assertedBy,
        }),
      );
    }
    return found;
  }
  return [];
}
