import type { Candidate } from '../../../model/field.ts';
import { findValues } from '../../../values/index.ts';
import { linesBeneath } from '../../layout/blocks.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import { type RuleContext, valuesOn } from '../context.ts';
import { nameLikeness } from '../parties/line-shape.ts';
import { type PartyLine, partyLine, readPartyBlock } from '../parties/party-block.ts';
import { partyCandidates } from '../parties/party-candidates.ts';

/** Words with which a certifier opens: the certified firm follows. */
const opening =
  /\b(?:certif(?:y|ies)|(?:is|are) hereby certified|certified that|attests?|confirms?|hereby (?:certif|declar)\w+|bescheinig(?:t|en)|bestätigt|zertifiziert|certifions|certifie|atteste|attestons|certifica(?:mos)?|certificamos que|chứng nhận|belgelendir\w*|onaylar)\b|兹证明|特此证明|证明/iu;
/** Words that may stand between the opening and the firm. */
const bridge =
  /(?:\bthat\b|\bque\b|\bdass\b|\bdaß\b|\bche\b|\brằng\b|\bthe (?:management|quality|environmental|energy|food safety|occupational)[^.]*? (?:system )?of\b|système de management[^.]*? de\b|managementsystem[^.]*?\b(?:von|der|des)\b|:|：)\s*:?\s*$/iu;
/** What is said of the firm ends its block. */
const closing =
  /^(?:(?:has|have) been|has (?:implemented|established)|is (?:in (?:compliance|conformity)|certified|compliant|hereby|authori[sz]ed)|are in|conforms?|complies|meets?|fulfil\w*|operates?|maintains?|which |for the|for following|to the|in accordance|according|following|a été|est conforme|répond|satisfait|pour les|wurde|erfüllt|hat ein|ein |für |ha sido|cumple|foi |è conforme|in respect|scope|with the|und |and has|holds|the (?:scope|following|products?)|符合|已通过|经审核|建立)/iu;

/**
 * The certified firm in running text: "… certifies that / Firm / address / has been assessed …", centred or flush, and in
 * one sentence; and the certifier where its name stands before the verb.
 */
export function certifiedParties(context: RuleContext): Candidate[] {
  const holder = context.type.fields.find((field) => field.path === 'parties.certificateHolder');
  if (holder === undefined) return [];
  const candidates: Candidate[] = [];
  for (const layout of context.layouts.slice(0, 2)) {
    for (const row of layout.rows) {
      for (const segment of row.segments) {
        const match = opening.exec(segment.text);
        if (match === null) continue;
        candidates.push(...issuerBefore(context, segment, match.index));
        const found = firmAfter(context, layout, segment, match.index + match[0].length);
        if (found === null) continue;
        const reading = readPartyBlock(found, valuesOn(context, layout), true);
        if (reading.name === null || nameLikeness(reading.name.value) < 0.3) continue;
        const score = 0.62 + 0.28 * reading.name.score;
        candidates.push(
          ...partyCandidates(
            context,
            'parties.certificateHolder',
            reading,
            found,
            score,
            `behind the words "${segment.text.slice(0, 50)}"`,
            holder.assertedBy ?? context.type.assertedBy,
          ),
        );
        if (candidates.length > 0) return candidates;
      }
    }
  }
  return candidates;
}

/** "Trellis Certification GmbH certifies that": who stands before the verb issues the certificate. */
function issuerBefore(context: RuleContext, segment: Segment, verb: number): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'parties.issuer')) return [];
  const before = segment.text.slice(0, verb);
  const found = findValues('party-name', before, valuesOn(context, segment.layout)).at(-1);
  if (found === undefined || before.slice(found.end).replace(/hereby|hiermit|[^\p{L}]/giu, '').length > 12)
    return [];
  const line = partyLine(segment, found.start, found.end);
  const reading = readPartyBlock([line], valuesOn(context, segment.layout), true);
  return partyCandidates(
    context,
    'parties.issuer',
    reading,
    [line],
    0.84,
    'named before the words that certify',
    context.type.assertedBy,
  );
}

/** The lines of the firm: behind the opening in its line, or in the lines under it. */
function firmAfter(
  context: RuleContext,
  layout: PageLayout,
  segment: Segment,
  from: number,
): PartyLine[] | null {
  const rest = segment.text.slice(from);
  const names = findValues('party-name', rest, valuesOn(context, layout));
  const first = names[0];
  if (first !== undefined) {
    const start = from + first.start;
    const end = from + first.end;
    return [partyLine(segment, start, end), ...inSentence(segment, end), ...under(context, layout, segment)];
  }
  const plain = rest.trim();
  if (plain !== '' && !bridge.test(plain) && plain.split(/\s+/).length > 9) return null;
  const lines = under(context, layout, segment);
  return lines.length === 0 ? null : lines;
}

/** "…, located at 1 Mill Road, Ningbo, China, has been": the address in the same sentence. */
function inSentence(segment: Segment, from: number): PartyLine[] {
  const match =
    /^\s*,?\s*(?:located|situated|with its (?:registered )?(?:office|address)|having its[^,]*?|of|at|address:?)\s+(?:at\s+|in\s+)?(.+?)(?:,?\s+(?:has|have|is|was)\b.*)?$/iu.exec(
      segment.text.slice(from),
    );
  if (match?.[1] === undefined) return [];
  const start = segment.text.indexOf(match[1], from);
  return [{ ...partyLine(segment, start, start + match[1].length), part: 'address' }];
}

function under(context: RuleContext, layout: PageLayout, segment: Segment): PartyLine[] {
  const lines: PartyLine[] = [];
  for (const line of linesBeneath(segment, {
    right: layout.width,
    left: 0,
    indent: 200,
    blank: 2.6,
    most: 9,
  })) {
    const text = line.segments.map((other) => other.text).join(' ');
    if (closing.test(text.trim())) break;
    if (
      lines.length === 0 &&
      (bridge.test(text) || /^(?:that|que|dass|the|of)\b/iu.test(text) || /^\p{Ll}/u.test(text)) &&
      nameLikeness(text) < 0.6
    )
      continue;
    const labels = context.labelsOf.get(line.segments[0]!) ?? [];
    if (lines.length > 0 && labels.some((match) => match.atStart && (match.colon || match.whole))) break;
    lines.push(...line.segments.map((other) => partyLine(other)));
  }
  return lines;
}
