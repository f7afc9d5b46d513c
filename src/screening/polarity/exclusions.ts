import type { Negation } from './english.ts';
import { tieNoun, tieVerb } from './english-words.ts';
import type { LocalStatement } from './local-statement.ts';

const goodsBetween = `(?:(?:any|the|all|such|from|in|of|raw|${tieNoun}|used|grown|made|produced|sourced|originating|with)\\s+){0,6}`;
/** Free of the mention, whatever goods stand between. */
const freeOf = new RegExp(`\\b(?:free|devoid|clear)\\s+(?:of|from)\\s+${goodsBetween}$`, 'iu');
const non = /(?:\bnon[\s-]+|\banti[\s-]+)$/iu;
const outside =
  /\b(?:outside(?:\s+(?:of|the))*|rather\s+than|instead\s+of|(?:and|but)\s+not)\s+(?:from\s+|in\s+|the\s+)*$/iu;
/** What is left out stands right behind; a word for places stands in front: "regions other than". */
const except =
  /\b(?:other\s+than|except(?:ing|\s+for|\s+from)?|excluding|apart\s+from|aside\s+from|with\s+the\s+exception\s+of|save\s+for)\s+(?:(?:from|in|the|for)\s+)*$/iu;
const exceptGoods = new RegExp(
  `\\b(?:other\\s+than|except(?:ing|\\s+for|\\s+from)?|excluding|excludes?|apart\\s+from|aside\\s+from|besides|with\\s+the\\s+exception\\s+of|save\\s+for)\\s+${goodsBetween}$`,
  'iu',
);
const excludes = /\b(?:excludes?|excluded|exclude)\s+(?:the\s+)?$/iu;
const placesInFront =
  /\b(?:regions?|areas?|provinces?|countr(?:y|ies)|places?|parts?|sources?|origins?|anywhere|everywhere|elsewhere|somewhere|locations?|china|suppliers?|mills?|growers?|farms?)\b[^.;,]{0,40}$|\b(?:other\s+than|except)\s+from\s*$/iu;
const bought =
  /\b(?:buy|bought|purchase|purchased|source|sourced|use|uses|used|order|ordered|import|imported)\b/iu;
const negated = /\b(?:not|never|no|none|nothing|without|neither|nor|cannot|fail(?:s|ed)?\s+to)\b|n['’]t\b/iu;
const freeWord =
  /^(?:-\s?free\b(?!\s+(?:trade|zone|port|carrier))|\s+free(?=\s*(?:$|[,.;:)]|cotton\b|goods\b|products?\b|supply\b|materials?\b|yarns?\b|certificate|declaration|statement|policy)))/iu;
const tied = new RegExp(`\\b${tieVerb}\\b`, 'iu');

/** Words of exclusion that stand right in front of a mention. */
export function exclusionInFront(local: LocalStatement): Negation | null {
  const { before } = local;
  for (const pattern of [freeOf, non, outside]) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const cue = { part: 'before' as const, start: match.index, end: before.length };
    return negated.test(before.slice(Math.max(0, match.index - 90), match.index)) && pattern !== non
      ? {
          kind: /\b(?:and|but)\s+not\b/iu.test(match[0]) ? 'denied' : 'double',
          cue,
          rule: /\b(?:and|but)\s+not\b/iu.test(match[0]) ? 'exclusion-before' : 'double-negation',
        }
      : { kind: 'denied', cue, rule: 'exclusion-before' };
  }
  const match = except.exec(before) ?? exceptGoods.exec(before) ?? excludes.exec(before);
  if (match === null) return null;
  const cue = { part: 'before' as const, start: match.index, end: before.length };
  const inFront = before.slice(Math.max(0, match.index - 120), match.index);
  // "We buy nothing other than", "no supplier except": what is left out of the denial is stated.
  if (negated.test(inFront)) return { kind: 'double', cue, rule: 'double-negation' };
  // "All inputs are Indian except lint from X", "Apart from lint from X we use …": what is excepted is there.
  if (
    exceptGoods.test(before) &&
    !bought.test(inFront) &&
    !excludes.test(before) &&
    !placesInFront.test(inFront)
  )
    return null;
  const leftOut =
    (except.test(before) &&
      placesInFront.test(before.slice(0, match.index) + match[0].replace(/\s+$/u, '').slice(0, 20)) &&
      tied.test(inFront + before)) ||
    excludes.test(before);
  const goodsBehind =
    new RegExp(`^\\s+${tieNoun}\\b`, 'iu').test(local.after) &&
    !placesInFront.test(before.slice(0, match.index));
  return leftOut && !goodsBehind
    ? { kind: 'denied', cue, rule: 'exclusion-before' }
    : { kind: 'other', cue, rule: 'exclusion-left-open' };
}

/** "XUAR-free". */
export function freeBehind({ after }: LocalStatement): Negation | null {
  const match = freeWord.exec(after);
  if (match === null) return null;
  return {
    kind: 'denied',
    cue: { part: 'after', start: 0, end: match[0].length },
    rule: 'exclusion-after',
  };
}
