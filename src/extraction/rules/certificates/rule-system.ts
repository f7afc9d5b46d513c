import type { Candidate } from '../../../model/field.ts';
import type { PageLayout } from '../../layout/page-layout.ts';
import type { RuleContext } from '../context.ts';
import { piecesOf, propose } from '../evidence.ts';
import { flowText } from '../flow-text.ts';

const preferential =
  /\bform\s+(?:a|e|d|b|ak|aj|ai|aanz|rcep|vk|eav)\b|\beur\.?\s?1\b|\bpreferential\b|generali[sz]ed system of preferences|free trade (?:area|agreement)|warenverkehrsbescheinigung|circulation des marchandises|\bcptpp\b|comprehensive and progressive agreement|\brcep\b|regional comprehensive economic partnership|united states[\s–-]+mexico[\s–-]+canada|\busmca\b|\bcusma\b|\bt-mec\b|\bnafta\b|economic partnership agreement|\beur[.-]?\s?med\b|普惠制|优惠原产地|自由贸易协定|区域全面经济伙伴关系/iu;
const nonPreferential =
  /\bnon-?preferential\b|no preferencial|non préférentiel|nichtpräferenziell|非优惠|一般原产地|european\s+(?:union|community)\s*[–-]?\s*certificate\s+of\s+origin|certificate\s+of\s+origin\s+of\s+the\s+people['’]s\s+republic\s+of\s+china/iu;

/** The system of rules follows from the form; it is inferred from its printed name and shown so. */
export function ruleSystem(context: RuleContext, layout: PageLayout): Candidate[] {
  const rows = layout.rows.filter((row) => row.top < 0.35 * layout.height);
  const head = rows.flatMap((row) => row.segments).filter((segment) => segment.text.length < 90);
  const joined = head.map((segment) => segment.text).join(' ');
  const own = nonPreferential.exec(joined);
  const other = own === null ? preferential.exec(joined) : null;
  const chinese = own === null && other === null && chinaForm(joined);
  if (own === null && other === null && !chinese) return [];
  const words = own?.[0] ?? other?.[0] ?? "PEOPLE'S REPUBLIC OF CHINA";
  const at = head.find((segment) =>
    words
      .toLowerCase()
      .split(/\s+/)
      .some(
        (word) =>
          (word.length > 3 || /\p{Script=Han}{2}/u.test(word)) && segment.text.toLowerCase().includes(word),
      ),
  );
  if (at === undefined) return [];
  return [
    propose({
      path: 'origin[0].ruleSystem',
      kind: 'text',
      value: other === null ? 'non-preferential' : 'preferential',
      pieces: piecesOf(at),
      score: 0.7,
      because:
        other === null
          ? `the form says "${words}"`
          : `the form says "${words}": a preferential origin answers a question of tariffs`,
      capacity: context.type.assertedBy,
      basis: { kind: 'inferred', rule: 'rule-system-of-form' },
    }),
  ];
}

/** The name of China's form runs over three lines, between which other boxes may stand. */
function chinaForm(head: string): boolean {
  return (
    /certificate of/iu.test(head) &&
    /\borigin\b/iu.test(head) &&
    /the people['’]s republic of china/iu.test(head) &&
    !preferential.test(head)
  );
}

/** Agreements and schemes of preferences by the names that their forms bear. */
const agreements =
  /\b(?:United States[\s–-]+Mexico[\s–-]+Canada Agreement|Comprehensive and Progressive Agreement for Trans-Pacific Partnership|Regional Comprehensive Economic Partnership(?: Agreement)?|Generali[sz]ed System of Preferences|North American Free Trade Agreement|ASEAN Trade in Goods Agreement|(?:[\p{L}]+[\s–-]+){1,4}(?:Free Trade (?:Area|Agreement)|Economic Partnership Agreement))\b|普惠制|(?:[\p{Script=Han}—-]{2,14})自由贸易协定|区域全面经济伙伴关系协定/iu;
/** Words before the name of an agreement that are none of it. */
const leading = /^(?:(?:the|of|under|form|in|for|and|certificate|origin)\s+)+/iu;

const tradeBetween = /^(?:between\s+)?(?:the\s+)?european (?:union|communit\p{L}+)\s*(?:and|[/–-])\s/iu;

/** A line that holds little but the name of an agreement, or the parties to one: it names no firm and no office. */
export function namesAgreement(line: string): boolean {
  if (tradeBetween.test(line)) return true;
  const match = agreements.exec(line);
  if (match === null) return false;
  const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;
  return letters(match[0]) >= 0.7 * letters(line);
}

/** The agreement that a preferential form names at its head, in its words. */
export function agreement(context: RuleContext, layout: PageLayout): Candidate[] {
  const flow = flowText(layout, (row) => row.top < 0.4 * layout.height);
  const text = flow.text.replace(/\n/gu, ' ');
  const match = agreements.exec(text);
  if (match === null) return [];
  const lead = leading.exec(match[0])?.[0].length ?? 0;
  const start = match.index + lead;
  const end = match.index + match[0].length;
  const pieces = flow.pieces(start, end);
  return [
    propose({
      path: 'origin[0].agreement',
      kind: 'text',
      value: text.slice(start, end),
      pieces,
      score: 0.8,
      because: 'the agreement that the form names',
      capacity: context.type.assertedBy,
    }),
  ];
}
