import { contrast } from '../../text/cue-words.ts';
import { blanked } from '../polarity/local-statement.ts';

/** A cue in the statement around a phrase: which side, and where on it. */
export interface SideCue {
  readonly side: 'before' | 'after';
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

/** Words in which a sign of negation denies nothing of the kind that is looked for. */
const pseudo =
  /\bnot\s+only\b|\bno\s+(?:longer|doubt|less|fewer|more)\b|\bnot\s+(?:less|fewer|later)\s+than\b|\bno\.\s*\d|\bnon-?\s?(?:complian\p{L}*|conformit\p{L}*)|不仅|不但|不只|不少|不得不|不断|不同|不合格|不合理|不足|不当|不满|不符合?|不法|不论|无故|无理|无偿|无薪|未成年|未婚|未经|未满|无法|不让|不给|不能|不准|不许|非法|非常/giu;
/** To lack one of these speaks for the indicator, or says nothing about it. */
const remedy =
  /reimburs|repaid|repay|refund|return|prevent|polic|procedur|system|train|prohibit|remed|correct(?:ed|ive)|record|stop|against|address|disclos|reduc|eliminat|monitor|explain|aware|mechanism|measure|grievance|improv|solv|comply|compliance|declar|退还|返还|归还|制定|建立|培训|记录|制度|程序|整改|纠正|政策|解决|了解|知悉|改善|监督|措施|申报|按时|足额|及时|遵守/iu;

const evidence =
  /\b(?:no|without|zero|neither|nor|not\s+(?:find|found|see|seen|identif(?:y|ied)|observed?|detect(?:ed)?|noted?|have|had|reveal(?:ed)?|receiv(?:e|ed)|hear|heard|give|gave|show|shown|come\s+across)(?:\s+any)?)\s+(?:\p{L}+\s+){0,3}?(?:evidence|signs?|indications?|reports?|cases?|instances?|findings?|violations?|allegations?|traces?|complaints?|incidents?|history|practices?|use|forms?|kind|issues?|concerns?|problems?|suggestions?|occurrences?|hints?)\b/giu;
const direct =
  /\b(?:no|without|zero|free\s+(?:of|from)|absence\s+of|nor|neither|not\s+any)\s+(?:(?:any|forced|bonded|involuntary|child|prison|compulsory|excessive|original|such|further|other|and|or|of|the|an?|form|forms|kind|use|systematic|monetary|cash|labou?r|trafficking|trafficked|physical|sexual|verbal|unlawful|illegal)[\s,/]+){0,6}$/iu;
/** A list of things under one "no". */
const listed =
  /\b(?:no|without|nor)\s+(?:(?!(?:is|are|was|were|has|have|had|but|who|which|that|to|for|on|against|in|at|we|they|the|it|except)\b)[\p{L}'-]+(?:,\s*|\s+)){1,16}$/iu;
const subject =
  /\b(?:no|none\s+of(?:\s+the)?|neither\s+of(?:\s+the)?|nobody|no\s+one)\b\s*(?:\p{L}+\s+){0,3}?(?:workers?|employees?|interviewees?|staff|persons?|people|migrants?|operators?|them|trainees?|one|nobody)\b(?:\s+\p{L}+){0,3}?(?=\s+(?:ha[sd]|have|was|were|is|are|paid|pays?|reported?|mentioned|experienced|said|stated|complained|faced|gave|suffered|owe[sd]?|work(?:s|ed)?|told|spoke|felt|indicated|interviewed)\b|\s*$)/giu;
const verb =
  /(?:\b(?:not|never)|n['’]t)\s+(?:(?:been|be|being|ever|currently|also|itself|in\s+practice|directly|or|indirectly|\p{L}+ly)\s+)*(?:to\s+)?(?:charge[ds]?|charging|collect(?:s|ed)?|requir(?:e|es|ed)|ask(?:ed)?|retain(?:s|ed)?|keep|kept|hold|held|withhold|withheld|confiscated?|deduct(?:ed)?|take|taken|demand(?:ed)?|impose[ds]?|use[ds]?|practi[sc]ed?|apply|applied|find|found|observed?|noted?|identif(?:y|ied)|detect(?:ed)?|see|seen|experienced?|ha(?:ve|d)|exceed(?:ed)?|work(?:ed)?|suffer(?:ed)?|faced?|subject(?:ed)?|involved?|employ(?:ed)?|restrict(?:ed)?|lock(?:ed)?|threaten(?:ed)?|forced?|contain|owed?|engaged?|participated?|receive|accept|made|make|obliged|lodge|asked)\b/giu;
const neither =
  /\b(?:neither|nor)\b[^.;]{0,80}?\b(?:takes?\s+part|participat\p{L}*|us(?:e|es|ed)|accept\p{L}*|employ\p{L}*|engag\p{L}*|receiv\p{L}*|recruit\p{L}*|charg\p{L}*|keeps?|retain\p{L}*|holds?|withhold\p{L}*|requir\p{L}*|demand\p{L}*|collect\p{L}*|restrict\p{L}*|found|saw|reported)\b/giu;
/** Right in front of a phrase that begins with its verb: "does not | charge recruitment fees". */
const rightBefore =
  /(?:\b(?:not|never|cannot)|n['’]t)\s+(?:(?:been|be|ever|currently|also|in\s+practice|directly|or|indirectly|required|asked|obliged|forced|made|expected|have|has|had|to|any|\p{L}+ly)\s+)*$/iu;
const employer = /\b(?:factory|employer|company|management|mill|site|plant|agent|agency)\b/iu;
const someWorkers = /\b(?:workers?|employees?|interviewees?|they|migrants?)\b/iu;
/** A negation inside the words of the phrase that the phrase itself does not hold. */
const inside =
  /\b(?:not|never)\s+(?:been\s+|be\s+|being\s+)?(?:\p{L}+ly\s+)?(?:held|kept|retained|withheld|confiscated|collected|taken|seized|locked|stored|charged|deducted|delayed|deferred|exceed\p{L}*|above|over|more|blocked)\b|\b(?:charge[sd]?|charging|pay|pays|paid|collect(?:s|ed)?|deduct(?:s|ed)?|take[sn]?|took|keeps?|kept|holds?|held|retain(?:s|ed)?|owe[sd]?|bear|borne)\s+(?:no|neither|none)\b/iu;
const payVerb =
  /(?:\b(?:not|never)|n['’]t)\s+(?:(?:been|be|ever|\p{L}+ly|have|had)\s+)*(?:to\s+)?(?:pay|paid|bear|borne)\b/giu;
const reportVerb =
  /\b(?:workers?|interviewees?|employees?|auditors?|they)\b[^.;]{0,30}?(?:\bnot\b|n['’]t)\s+(?:report|mention|raise|complain\s+of)\p{L}*/giu;
const chinese =
  /(?:未发现|没有发现|未查见|未见|不存在|未发生|没有发生|没有|并无|均无|无|从未|从不|并未|均未|未|绝不|并不|不|杜绝)/gu;

const afterDenied =
  /^[^.;:?\n]{0,48}?\b(?:(?:is|are|was|were|has\s+been|have\s+been|had\s+been)\s+(?:\p{L}+ly\s+)?(?:not|never|neither)|(?:is|are|was|were)n['’]t|(?:has|have|had)\s+(?:not|never)\s+been)\s+(?:been\s+)?(?:\p{L}+ly\s+)?(?:observed|found|noted|identified|reported|seen|detected|practi[sc]ed|used|charged|collected|required|imposed|applied|taken|kept|retained|held|deducted|withheld|evident|present|apparent|exceeded|demanded|in\s+use|an\s+issue|a\s+concern|requested|confiscated|restricted|mentioned|locked|threatened|forced)\b/iu;
const afterNone =
  /^[^.;:?\n]{0,30}?\s[–—-]\s*(?:none|not)\s+(?:observed|found|reported|identified|noted|detected)\b|^[\s:–—-]*(?:[:–—-]|\()\s*(?:none(?:\s+(?:observed|found|reported|identified|noted))?|no(?:\s+(?:evidence|findings?|issues?|cases?))?(?:\s+(?:observed|found|noted|identified|reported))?|nil|not\s+(?:observed|found|identified|noted|detected|applicable|practi[sc]ed|reported)|n\/a|无|否|未发现|不存在|没有)(?=\s*(?:$|[.,;)\n。，；)]))|^\s+(?:not\s+(?:observed|found|identified|noted|detected|evident)|none\s+(?:observed|found|identified|noted|reported))\b|^[^,，。;；:\n]{0,10}?(?:的?(?:情况|现象|行为|问题|迹象|证据))?(?:均|都)?(?:未发现|不存在|没有发现|未发生|没有发生|未出现|未见)/iu;
/** Behind the name of an item: "Deception: no cases were reported by the workers", with nothing set against it. */
const afterItem =
  /^\s*[:：–—-]\s*(?:(?:there\s+(?:is|was|were|are)|we\s+(?:found|saw|noted))\s+)?no\s+(?:further\s+|other\s+|such\s+)?(?:evidence|signs?|indications?|cases?|instances?|findings?|violations?|allegations?|complaints?|incidents?|issues?|concerns?)\b[^.;:?\n]{0,60}?\b(?:found|identified|observed|noted|seen|detected|reported|received|raised|made)\b(?![^\n]*\b(?:but|however|although|though|except|apart\s+from|other\s+than|while|whereas|only)\b)|^\s*[:：]\s*(?:经[^,，。;；\n]{1,8}[,，]?)?(?:未发现|没有发现|未见|不存在)[^,，。;；\n]{0,14}(?=\s*(?:$|[。；;\n]))/iu;
const afterForbidden =
  /^[^.;:?\n]{0,48}?\b(?:is|are|be)\s+(?:\p{L}+ly\s+)?(?:prohibited|forbidden|banned|not\s+(?:permitted|allowed|tolerated|accepted|acceptable))\b|^[^,，。;；\n]{0,12}?(?:是|均)?(?:被)?(?:严格)?(?:禁止|不允许|不被允许)/iu;
const beforeForbidden =
  /\b(?:shall|must|should|may|will)\s+(?:also\s+)?(?:not|never)\b|\b(?:prohibit(?:s|ed|ing|ion)?|forbid(?:s|den)?|ban(?:s|ned)?)\b|\bzero[\s-]tolerance\s+(?:for|of|on|to|towards)\b|\b(?:polic(?:y|ies)|code(?:\s+of\s+conduct)?|procedures?|training|trained|guidelines?|regulations?|handbook|commit(?:s|ted|ment)|manual)\s+(?:on|of|for|against|about|that|to|states?|says?|requires?|prohibiting|banning|covering|regarding)\b|\b(?:prevention|prevent(?:s|ing)?|avoid(?:s|ing|ance)?|eliminat(?:e|ing|ion))\b|严禁|禁止|不得(?!不)|不允许|零容忍|应避免|承诺不|政策(?:规定)?|杜绝|防止|避免|预防/iu;
const doubt =
  /\b(?:cannot|could\s+not|can\s+not|unable\s+to|not\s+(?:been\s+)?able\s+to|not\s+possible\s+to)\s+(?:be\s+)?(?:fully\s+)?(?:confirm|verif|exclud|rule|determin|establish|assess|check)\p{L}*|\bnot\s+(?:been\s+)?(?:verified|confirmed|assessed|checked)\b|\b(?:whether|if|alleged(?:ly)?|allegations?|suspected|rumou?rs?|potential|possible|possibly|risks?\s+of|risks?\s+for|might|may(?!\s+\d)|could|would|claims?\s+that|in\s+case)\b|是否|可能|疑似|无法(?:确认|核实|排除|证实)|不排除|未能(?:确认|核实)|存在[^,，。;；]{0,6}风险|风险|如果|若/iu;
const afterDoubt =
  /^[^.;?\n]{0,60}?\b(?:cannot|could\s+not|can\s+not|not)\s+(?:be\s+|been\s+)*(?:verified|confirmed|excluded|ruled\s+out|assessed|checked|determined)\b|^[^.;?\n]{0,40}?\b(?:risk|risks|allegations?)\b|^[^.;?\n]{0,30}?\b(?:is|are|was|were)\s+(?:possible|suspected|alleged|unclear|unknown)\b|^[^,，。;；\n]{0,14}?(?:无法(?:确认|核实|排除)|有待核实|的?风险)/iu;
const correction =
  /^\s*(?:\p{L}+\s+)?(?:return|stop|cease|abolish|reimburse|repay|refund|end|discontinue|remove|eliminate|reduce|limit|establish|provide|ensure|implement)\b|^\s*(?:立即)?(?:停止|归还|退还|取消|废除|返还)/iu;

const boundary =
  /[;:；：]|\bwhile\b|\bwhereas\b|,\s+(?:and\s+|but\s+)?(?:the|all|some|several|most|many|one|two|three|management|factory|their|they|he|she|it|\d+|records?|interviews?)\b/iu;

/** Denial of what a phrase says, in its statement; null where it is not denied. */
export function denialOf(before: string, phrase: string, after: string, indicator: string): SideCue | null {
  const within = inside.exec(phrase);
  if (within !== null)
    return {
      side: 'before',
      start: before.length + within.index,
      end: before.length + within.index + within[0].length,
      rule: 'negation-inside',
    };
  const near = blanked(before.slice(-200), pseudo);
  const offset = before.length - near.length;
  const cue = (match: RegExpExecArray | RegExpMatchArray, rule: string): SideCue => ({
    side: 'before',
    start: offset + match.index!,
    end: offset + match.index! + match[0].trimEnd().length,
    rule,
  });
  const reaches = (end: number, most: number): boolean => {
    const between = near.slice(end);
    return (
      between.length <= most && !boundary.test(between) && !contrast.test(between) && !remedy.test(between)
    );
  };
  let found: SideCue | null = null;
  const take = (pattern: RegExp, most: number, rule: string): void => {
    for (const match of near.matchAll(pattern))
      if (!remedy.test(match[0]) && reaches(match.index + match[0].length, most)) found = cue(match, rule);
  };
  take(evidence, 110, 'no-evidence');
  take(subject, 90, 'no-worker');
  take(verb, 70, 'not-done');
  take(neither, 60, 'not-done');
  take(reportVerb, 60, 'not-reported');
  // "The factory did not pay recruitment fees" says that others did.
  const employerPays = employer.test(near) && !someWorkers.test(near);
  if (indicator === 'debt_bondage' && !employerPays) take(payVerb, 60, 'not-paid');
  const just = found === null ? rightBefore.exec(near) : null;
  if (
    just !== null &&
    !(employerPays && /^(?:pay|paid|bear)/iu.test(phrase)) &&
    !/^\s*(?:back|in\s+full|on\s+time|in\s+time)\b/iu.test(after)
  )
    found = cue(just, 'not-done');
  for (const pattern of [direct, listed]) {
    const match = found === null ? pattern.exec(near) : null;
    if (
      match !== null &&
      !remedy.test(match[0]) &&
      (pattern === direct || /,|\b(?:or|and)\b/u.test(match[0]))
    )
      found = cue(match, 'negation-before');
  }
  if (found === null && /\p{Script=Han}/u.test(near)) {
    for (const match of near.matchAll(chinese)) {
      const between = near.slice(match.index + match[0].length);
      if (/[,，。;；:：]/u.test(between) || remedy.test(between)) continue;
      // 没有提前通知的员工被…: what is denied describes the people.
      if (/的(?:员工|工人|人员|人|劳工)/u.test(between)) continue;
      if (between.length > (between.includes('、') || between.includes('或') ? 32 : 16)) continue;
      if (match[0] === '不' && between.length > 6) continue;
      found = cue(match, 'negation-before');
    }
  }
  if (found !== null) return found;
  const behind = blanked(after.slice(0, 240), pseudo);
  const denied = afterNone.exec(behind) ?? afterItem.exec(behind) ?? afterDenied.exec(behind);
  if (denied !== null && !remedy.test(denied[0]))
    return {
      side: 'after',
      start: denied.index,
      end: denied.index + denied[0].length,
      rule: 'negation-after',
    };
  return null;
}

function first(
  patterns: readonly (readonly ['before' | 'after', RegExp])[],
  before: string,
  after: string,
  rule: string,
): SideCue | null {
  for (const [side, pattern] of patterns) {
    const offset = side === 'before' ? Math.max(0, before.length - 200) : 0;
    const match = pattern.exec(side === 'before' ? before.slice(offset) : after.slice(0, 140));
    if (match !== null)
      return { side, start: offset + match.index, end: offset + match.index + match[0].length, rule };
  }
  return null;
}

const conceded =
  /\b(?:although|though|despite|notwithstanding)\b[^.;]{0,60}?\b(?:said|says|saying|stated?|stating|claim(?:s|ed|ing)?|declared?|insist(?:s|ed)|told|assured|polic(?:y|ies)|assurances?)\b|(?:虽然|尽管)[^。；;]{0,20}?(?:称|表示|声称|声明)/iu;

/** True when a denial is what someone said and the sentence goes on with what was found: "although management said that …,". */
export function isConceded(before: string, after: string): boolean {
  return conceded.test(before.slice(-200)) && /^[^.;。；]{0,60}?[,，]\s*\S+/u.test(after);
}

/** Words of a rule, a policy or training around a phrase. */
export function ruleAround(before: string, after: string): SideCue | null {
  const offset = Math.max(0, before.length - 200);
  const near = before.slice(offset);
  const match = beforeForbidden.exec(near);
  if (match !== null) {
    const end = match.index + match[0].length;
    const lacking =
      /\b(?:no|without|lack(?:s|ing)?(?:\s+of)?|not\s+have\s+(?:an?\s+|any\s+)?)\s*(?:\p{L}+\s+)?$/iu.test(
        near.slice(0, match.index),
      );
    const ended =
      boundary.test(near.slice(end)) || /\band\s+(?:the|all|its|workers)\b/iu.test(near.slice(end));
    if (!(lacking || ended))
      return { side: 'before', start: offset + match.index, end: offset + end, rule: 'policy' };
  }
  return first([['after', afterForbidden]], before, after, 'policy');
}

/** Doubt, condition or mere risk around a phrase. */
export function doubtAround(before: string, after: string): SideCue | null {
  return first(
    [
      ['before', doubt],
      ['after', afterDoubt],
    ],
    before,
    after,
    'doubt',
  );
}

/** A corrective action that names what it ends: "Return passports to workers". */
export function correctionAround(before: string): SideCue | null {
  return first([['before', correction]], before, '', 'correction');
}
