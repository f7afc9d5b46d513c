import { longestLine, sentenceAround } from '../../text/sentence.ts';

/** How a page speaks of a mention. Ranges are UTF-16. */
export interface PolarityFinding {
  readonly value: 'asserted' | 'denied' | 'policy' | 'unclear';
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly rule: string;
}

const statute =
  /\b(?:the\s+)?uyghur\s+forced\s+labou?r\s+prevention\s+act(?:\s*\(UFLPA\))?(?:\s+entity\s+list)?|\buyghur\s+human\s+rights\s+policy\s+act(?:\s+of\s+\d{4})?|\bxinjiang\s+supply\s+chain\s+business\s+advisory|\bUFLPA\s+entity\s+list|维吾尔强迫劳动预防法|維吾爾強迫勞動預防法|涉疆法案?/giu;
const statuteWord =
  /\bUFLPA\b|forced\s+labou?r\s+prevention\s+act|withhold\s+release\s+order|\bWROs?\b|19\s+U\.?S\.?C|section\s+307|强迫劳动预防法/iu;
const legalWord =
  /presum|prohibit|pursuant|rebuttable|definition|means\b|defined|statut|enforcement|regulation|provision|推定|规定|禁令/iu;

/** Negations that deny nothing, with what they leave the mention as. */
const pseudoNegations: readonly (readonly [RegExp, 'asserted' | 'unclear', string])[] = [
  [
    /\bnot\s+(?:only|just|merely|solely|limited\s+to|exclusively)\b|\bno\s+(?:change|doubt|question|less|fewer|later|more\s+than)\b|\bnot\s+(?:without|less|later)\b|不仅|不但|不只|不限于|不光|无不|不得不/iu,
    'asserted',
    'pseudo-negation',
  ],
  [
    /\bno\s+longer\b|\bnot\s+any\s*more\b|\bnot\s+yet\b|\bceased\b|\bstopped\b|不再|已停止/iu,
    'unclear',
    'formerly',
  ],
  [
    /\b(?:cannot|can\s+not|could\s+not|can't|couldn't|unable\s+to|not\s+(?:been\s+)?able\s+to|failed\s+to|did\s+not)\s+(?:be\s+)?(?:confirm|exclud|rul|verif|guarantee|determin|establish|trac|provid|say|tell|substantiat)\w*|\bnot\s+(?:been\s+)?(?:confirmed|verified|excluded|ruled\s+out|known|clear|sure|certain|possible\s+to)\b|无法(?:确认|确定|排除|保证|核实|追溯|证明)|不能(?:确认|确定|排除|保证|核实)|未能(?:确认|核实|排除|提供)|不排除|不清楚|不确定|未必/iu,
    'unclear',
    'not-established',
  ],
];

const prohibition =
  /\b(?:shall|must|may|should|will)\s+(?:not|never|refrain|ensure|avoid)\b|\b(?:prohibit|forbid|forbidden|ban(?:s|ned)?|disallow)\w*|\bzero[\s-]tolerance\b|\bnot\s+(?:permitted|allowed|accept(?:ed|able)?)\b|\b(?:required|requires?|obliged)\s+(?:\w+\s+){0,3}not\s+to\b|不得|禁止|严禁|嚴禁|不允许|不可以|零容忍|应避免/iu;
const prohibitionAfter =
  /^[^.;。；]{0,80}\b(?:is|are|be)\s+(?:strictly\s+)?(?:prohibited|forbidden|banned|not\s+(?:permitted|allowed|acceptable))\b|^[^。；]{0,30}(?:被禁止|严禁|不得使用)/iu;

const hypothetical =
  /\b(?:if|whether|unless|in\s+case|in\s+the\s+event|suppose|might|would|could)\b|\bmay\b(?!\s+\d)|是否|如果|若|如有|假如|可能|或许/u;
const question = /[?？]\s*$/u;

const exclusionBefore =
  /(?:\b(?:other\s+than|outside(?:\s+of)?|excluding|excludes?|excluded|except(?:\s+for)?|apart\s+from|free\s+(?:of|from)|devoid\s+of|with\s+the\s+exception\s+of)\s+(?:any\s+|the\s+|all\s+)?(?:(?:from|in|cotton|materials?|products?|goods|yarn|fib(?:er|re)s?|inputs?|content|origin)\s+){0,3}(?:the\s+)?|\bnon[\s-]+|[非])$/iu;
const exclusionAfter = /^[^.;。；，,\n]{0,14}(?:以外|之外|除外)|^[\s-]*free\b(?!\s+trade)/iu;

const negation =
  /\b(?:not|never|none|neither|nor|without|nothing|cannot|no)\b(?!\s*[.:]?\s*\d)(?!\.)|n['’]t\b|\bdenies\b|\bdenied\b|(?:从未|從未|并未|並未|均未|尚未|并非|並非|绝不|決不|决不|均不|没有|沒有|未曾|杜绝|不|未|无|無|没|非)(?!锈|銹|锡|錫|纺|紡|来|來|论|論|同|断|斷|少|良|久|洲|常|过|過|然|凡|限公司)/giu;
/** Words that end the reach of a negation. */
const terminator =
  /\b(?:but|however|although|though|except|other\s+than|apart\s+from|whereas|instead|yet)\b|但是?|然而|不过|除了|除/iu;
const negationAfter =
  /^[^.;。；]{0,70}?\b(?:is|are|was|were|has|have|had|does|do|did|will|been)\s+(?:not|never)\b(?!\s+(?:only|just|limited|confirmed|verified|yet|known|clear))|^[^.;。；\n]{0,24}?[:：?？]?\s*(?:☒|☑|■|\[x\]|✓|√)\s*(?:no\b|否)|^\s*[)）"”]?\s*[:：?？-]\s*(?:no|none|nil|not\s+applicable|n\/a|never|否|无|没有)(?![\p{L}.])|^[^。；，,\n]{0,15}(?:没有|从未|并未|未|无)(?:任何|使用|采购|关联|涉及|参与|存在|业务|往来|关系|从)/iu;
const latinReach = 260;
const chineseReach = 40;

/**
 * How the statement around a mention speaks of it, by rules in the manner of NegEx and ConText (Chapman et al. 2001;
 * Harkema et al. 2009): cues before and after, pseudo-negations, terminators, within one statement. English and
 * Chinese. An annotation for reviewers and sorting: it never removes a mention or lowers its grade.
 */
export function polarityOf(
  text: string,
  start: number,
  end: number,
  longest = longestLine(text),
): PolarityFinding {
  const [from, to] = sentenceAround(text, start, end, longest);
  const sentence = text.slice(from, to);
  for (const match of sentence.matchAll(statute)) {
    const at = from + match.index;
    if (at < end && at + match[0].length > start)
      return { value: 'policy', cue: { start: at, end: at + match[0].length }, rule: 'statute-title' };
  }
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const beforeCue = (match: RegExpExecArray | RegExpMatchArray): { start: number; end: number } =>
    trim(text, from + match.index!, from + match.index! + match[0].length);
  const afterCue = (match: RegExpExecArray): { start: number; end: number } =>
    trim(text, end + match.index, end + match.index + match[0].length);

  const exclusion = exclusionBefore.exec(before);
  if (exclusion !== null) {
    const earlier = lastNegation(before.slice(0, exclusion.index));
    if (earlier !== null)
      return {
        value: 'asserted',
        cue: { start: from + earlier.start, end: from + exclusion.index + exclusion[0].trimEnd().length },
        rule: 'double-negation',
      };
    if (question.test(sentence)) return { value: 'unclear', cue: beforeCue(exclusion), rule: 'question' };
    return { value: 'denied', cue: beforeCue(exclusion), rule: 'exclusion-before' };
  }
  const near = before.slice(-latinReach);
  const nearFrom = from + before.length - near.length;
  for (const [pattern, value, rule] of pseudoNegations) {
    const match = pattern.exec(near);
    if (match !== null && !terminator.test(near.slice(match.index + match[0].length))) {
      const cue = trim(text, nearFrom + match.index, nearFrom + match.index + match[0].length);
      return { value, cue, rule };
    }
  }
  const forbidden = prohibition.exec(near);
  if (forbidden !== null)
    return {
      value: 'policy',
      cue: trim(text, nearFrom + forbidden.index, nearFrom + forbidden.index + forbidden[0].length),
      rule: 'prohibition-before',
    };
  const forbiddenAfter = prohibitionAfter.exec(after);
  if (forbiddenAfter !== null)
    return { value: 'policy', cue: afterCue(forbiddenAfter), rule: 'prohibition-after' };
  const supposed = hypothetical.exec(near) ?? null;
  const answer = negationAfter.exec(text.slice(end, Math.min(text.length, to + 40)));
  if (supposed !== null && answer === null)
    return {
      value: 'unclear',
      cue: trim(text, nearFrom + supposed.index, nearFrom + supposed.index + supposed[0].length),
      rule: 'hypothetical',
    };
  const asked = question.exec(sentence);
  if (asked !== null && answer === null)
    return { value: 'unclear', cue: { start: to - asked[0].length, end: to }, rule: 'question' };
  const negated = lastNegation(before);
  if (negated !== null)
    return {
      value: 'denied',
      cue: trim(text, from + negated.start, from + negated.end),
      rule: 'negation-before',
    };
  const excludedAfter = exclusionAfter.exec(after);
  if (excludedAfter !== null)
    return { value: 'denied', cue: afterCue(excludedAfter), rule: 'exclusion-after' };
  if (answer !== null) return { value: 'denied', cue: afterCue(answer), rule: 'negation-after' };
  const law = statuteWord.exec(sentence);
  if (law !== null && legalWord.test(sentence))
    return {
      value: 'policy',
      cue: { start: from + law.index, end: from + law.index + law[0].length },
      rule: 'statute-in-sentence',
    };
  return { value: 'asserted', cue: null, rule: 'no-cue' };
}

/** The last negation in front of a mention whose reach it is in; indexes into `before`. */
function lastNegation(before: string): { start: number; end: number } | null {
  let found: { start: number; end: number } | null = null;
  for (const match of before.matchAll(negation)) {
    const end = match.index + match[0].length;
    const between = before.slice(end);
    if (terminator.test(between)) continue;
    const chinese = /\p{Script=Han}/u.test(match[0]);
    if (chinese && (between.length > chineseReach || /[，,]/u.test(between))) continue;
    if (!chinese && between.length > latinReach) continue;
    found = { start: match.index, end };
  }
  return found;
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
