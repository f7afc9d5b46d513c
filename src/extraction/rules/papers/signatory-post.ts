import type { Candidate } from '../../../model/field.ts';
import type { PageLayout, Segment } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import { hasLegalForm } from '../parties/line-shape.ts';
import { piecesInSentence, sentencesOf } from '../prose/running-text.ts';

/** Words of posts in firms and offices, as they stand under a signature. */
const post =
  /(?<!\p{L})(?:manager(?:in)?|director|president|officer|specialist|head|chief|partner|secretary|supervisor|merchandiser|certifier|owner|proprietor|chairman|chairwoman|chairperson|executive|inspector|controller|treasurer|ceo|cfo|coo|principal|registrar|gerente|diretora?|directora?|jefe|jefa|encargad[oa]|responsable|directeur|directrice|gérante?|présidente?|leiter(?:in)?|geschäftsführer(?:in)?|prokurist(?:in)?|vorstand|müdürü?|genel müdür|amministratore|direttore|direttrice|bestuurder|directeur)(?!\p{L})|giám đốc|trưởng phòng|总经理|经理|厂长|主任|董事长|法人代表|负责人$/iu;
const shape = /^(?:le |la |l['’]|der |die |el |o |a |the )?[\p{L}\p{M}&,./'’ -]+$/iu;
/** "being the Deputy General Manager of …", "in my capacity as Director of …". */
const inSentence =
  /\b(?:being|as|in (?:my|his|her) capacity as|I am|acting as|who is)\s+(?:the\s+|a\s+)?((?:\p{Lu}[\p{L}-]+\s+){0,4}(?:Manager|Director|President|Officer|Secretary|Partner|Owner|Chairman|Chief|Head|Supervisor|Executive))\s+(?:of|for|at)\s/u;

/**
 * The post of who signs: printed alone under the place of the signature, or stated in the opening of an affidavit.
 * Never a person's name. A line with a value beside it is a row of details, not a signature.
 */
export function signatoryPosts(context: RuleContext): Candidate[] {
  const field = context.type.fields.find((one) => one.path === 'execution.signatoryTitle');
  if (field === undefined) return [];
  const capacity = field.assertedBy ?? context.type.assertedBy;
  const candidates: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const sentence of sentencesOf(layout)) {
      const match = inSentence.exec(sentence.text);
      if (match === null) continue;
      const start = match.index + match[0].indexOf(match[1]!);
      candidates.push(
        propose({
          path: 'execution.signatoryTitle',
          kind: 'text',
          value: match[1]!,
          pieces: piecesInSentence(sentence, start, start + match[1]!.length),
          score: 0.8,
          because: `stated of the person who signs: "${match[0].trim()}"`,
          capacity,
        }),
      );
    }
  }
  for (const layout of context.layouts.slice(-2)) {
    for (const row of layout.rows) {
      for (const segment of row.segments) {
        if (!standsUnderSignature(context, layout, segment)) continue;
        candidates.push(
          propose({
            path: 'execution.signatoryTitle',
            kind: 'text',
            value: segment.text.trim(),
            pieces: piecesOf(segment),
            score: 0.62 + 0.12 * (segment.top / layout.height),
            because: 'a post standing alone at the place of a signature',
            capacity,
          }),
        );
      }
    }
  }
  return candidates;
}

function standsUnderSignature(context: RuleContext, layout: PageLayout, segment: Segment): boolean {
  const text = segment.text.trim();
  if (text.length > 45 || text.split(/\s+/).length > 6 || !post.test(text) || !shape.test(text)) return false;
  // A short last page ends where its text ends.
  const closes = layout.rows.length - segment.row <= 3;
  if ((segment.top < 0.3 * layout.height && !closes) || context.inTable.has(segment) || hasLegalForm(text))
    return false;
  if ((context.labelsOf.get(segment) ?? []).some((match) => match.colon)) return false;
  const row = layout.rows[segment.row]!;
  // Two signatures may stand side by side; any other neighbour makes it a label.
  if (row.segments.some((other) => other !== segment && !post.test(other.text))) return false;
  const above = layout.rows
    .slice(0, segment.row)
    .flatMap((other) => other.segments)
    .filter((other) => other.left < segment.right && other.right > segment.left)
    .at(-1);
  // The signature needs a blank above the post, or stands there itself as a few strange marks.
  return (
    above === undefined ||
    segment.top - above.bottom > 0.9 * layout.em ||
    closing.test(above.text) ||
    above.words.length <= 2
  );
}

const closing =
  /(?:faithfully|sincerely|truly|regards|signature|signed|for and on behalf|grüße|hochachtungsvoll|unterschrift|salutations|firma|assinatura|签字|签名|盖章|此致|敬礼)\s*[,:：]?\s*$|^\s*(?:for|pour|für|por)\s+\p{L}/iu;
