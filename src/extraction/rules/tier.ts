import type { Candidate } from '../../model/field.ts';
import type { Segment } from '../layout/page-layout.ts';
import type { RuleContext } from './context.ts';
import { piecesOf, propose } from './evidence.ts';

/**
 * Words that count tiers of a supply chain. "Level", 级 and their like also grade colours, tests and courses: they count
 * only beside the word supplier.
 */
const tierWord =
  /\btier[\s-]?(?:\d|I{1,3}|IV|one|two|three|four)\b(?:\s+(?:supplier|vendor|manufacturer))?|\b(?:level|stufe|rang|nivel|niveau|kademe)[\s-]?(?:\d|I{1,3}|IV|one|two|three|four)\s+(?:supplier|vendor|manufacturer|lieferant\p{L}*)|\b(?:supplier|vendor) (?:level|tier)[\s-]?(?:\d|I{1,3}|IV)\b|\b(?:proveedor(?:es)?|fournisseurs?|fornecedor(?:es)?) (?:de )?(?:nivel|niveau|nível|rang)\s?(?:\d|I{1,3}|IV)\b|\b(?:fournisseurs?) de rang \d|第?[一二三四五1-5]级(?:供应商|供货商)/iu;
const roleWord =
  /\b(?:(?:spinning|knitting|weaving|dyeing|printing|finishing|garment|sewing|cutting|ginning|cotton|yarn|fabric|textile|tannery|trim)\s*(?:and|&)?\s*(?:\w+\s)?(?:mill|factory|plant|unit|supplier|spinner|house|company)|(?:spinner|ginner|gin|knitter|weaver|dyer|dyehouse|farm|grower|trader|merchant|smelter|refiner|mill|factory|converter|processor))s?\b|纺纱厂|织布厂|针织厂|印染厂|染厂|制衣厂|服装厂|轧花厂|农场|棉农|贸易商/iu;

/**
 * Tiers in the paper's own words: "Tier 2" with the role beside it in the row ("dyeing mill"). Nothing is reckoned: the
 * number from the importer stays empty until a matter exists.
 */
export function tierCandidates(context: RuleContext): Candidate[] {
  if (!context.type.fields.some((field) => field.path === 'tier.asPrinted')) return [];
  const candidates: Candidate[] = [];
  let index = 0;
  for (const layout of context.layouts) {
    for (const row of layout.rows) {
      for (const segment of row.segments) {
        const match = tierWord.exec(segment.text);
        if (match === null) continue;
        candidates.push(
          part(context, `tier[${index}].asPrinted`, segment, match.index, match[0].length, 'the word itself'),
        );
        const role = roleIn(row.segments, segment, match);
        if (role !== null) {
          candidates.push(
            part(
              context,
              `tier[${index}].role`,
              role.segment,
              role.start,
              role.length,
              'beside the tier in its row',
            ),
          );
        }
        index++;
      }
    }
  }
  return candidates;
}

function roleIn(
  segments: readonly Segment[],
  at: Segment,
  tier: RegExpExecArray,
): { segment: Segment; start: number; length: number } | null {
  const rest = tier.index + tier[0].length;
  const own = roleWord.exec(at.text.slice(rest));
  if (own !== null) return { segment: at, start: rest + own.index, length: own[0].length };
  for (const segment of segments) {
    if (segment === at || segment.left < at.left) continue;
    const match = roleWord.exec(segment.text);
    if (match === null) continue;
    // A cell that holds the role alone gives all its words; in a firm's name the word is no role.
    if (match[0].length >= 0.7 * segment.text.trim().length)
      return { segment, start: 0, length: segment.text.length };
  }
  return null;
}

function part(
  context: RuleContext,
  path: string,
  segment: Segment,
  start: number,
  length: number,
  because: string,
): Candidate {
  return propose({
    path,
    kind: 'text',
    value: segment.text.slice(start, start + length).trim(),
    pieces: piecesOf(segment, start, start + length),
    score: 0.8,
    because,
    capacity: context.type.assertedBy,
  });
}
