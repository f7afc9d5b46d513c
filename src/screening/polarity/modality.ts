import { contrast } from '../../text/cue-words.ts';
import { tieVerb } from './english-words.ts';
import { type LocalCue, type LocalFinding, type LocalStatement, latinReach } from './local-statement.ts';

const statute =
  /(?:\bthe\s+)?\buyghur\s+forced\s+labou?r\s+prevention\s+act(?:\s*\(UFLPA\))?(?:\s+entity\s+list)?|\buyghur\s+human\s+rights\s+policy\s+act(?:\s+of\s+\d{4})?|\bxinjiang\s+supply\s+chain\s+business\s+advisory|\bUFLPA\s+(?:entity\s+list|operational\s+guidance|region\s+alert)|\bend\s+uyghur\s+forced\s+labou?r(?:\s+now)?\s*(?:act)?|\bcoalition\s+to\s+end\s+(?:uyghur\s+)?forced\s+labou?r(?:\s+in\s+the\s+uyghur\s+region)?|\bXUAR\s+(?:WRO|withhold\s+release\s+order)|维吾尔强迫劳动预防法|维吾尔人权政策法|涉疆法案?|涉疆/giu;
const statuteWord =
  /\bUFLPA\b|forced\s+labou?r\s+prevention\s+act|withhold\s+release\s+order|\bWROs?\b|\b19\s+U\.?S\.?C|\bsection\s+(?:307|3\b)|\bpub(?:lic)?\.?\s+l(?:aw)?\.?\s+\d|强迫劳动预防法|暂扣令/iu;
const legalWord =
  /presum|prohibit|pursuant|rebuttable|definition|\bmeans\b|defined|statut|enforcement|regulation|provision|applies\s+to|took\s+effect|entered\s+into\s+force|推定|规定|禁令|生效/iu;

/** The title of a law, advisory or list that holds the mention: "Xinjiang Supply Chain Business Advisory". */
export function statuteTitle({ before, mention, after }: LocalStatement): LocalCue | null {
  const lead = before.slice(-80);
  const text = lead + mention + after.slice(0, 100);
  for (const match of text.matchAll(statute)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < lead.length + mention.length && end > lead.length) {
      if (start < lead.length)
        return {
          part: 'before',
          start: before.length - lead.length + start,
          end: before.length - lead.length + end,
        };
      return { part: 'mention', start: start - lead.length, end: end - lead.length };
    }
  }
  return null;
}

/** A statement that tells what the law says. */
export function statuteInSentence({ before, mention, after }: LocalStatement): LocalCue | null {
  const law = statuteWord.exec(before);
  const behind = law === null ? statuteWord.exec(after) : null;
  if (law === null && behind === null) return null;
  if (!legalWord.test(before) && !legalWord.test(after) && !legalWord.test(mention)) return null;
  return law !== null
    ? { part: 'before', start: law.index, end: law.index + law[0].length }
    : { part: 'after', start: behind!.index, end: behind!.index + behind![0].length };
}

const notEstablished =
  /\b(?:cannot|can\s+not|could\s+not|can['’]t|couldn['’]t|unable\s+to|not\s+(?:been\s+)?able\s+to|failed\s+to|fails\s+to|not\s+possible\s+to|impossible\s+to|difficult\s+to|hard\s+to)\s+(?:be\s+|fully\s+|yet\s+|currently\s+|completely\s+|entirely\s+|always\s+)*(?:confirm|exclud|rule|ruling|verif|guarantee|determin|establish|trac|say\b|tell\b|substantiat|ascertain|prove|demonstrat|know\b|ensure|certify|attest|warrant)\p{L}*|\b(?:did|do|does)\s+not\s+(?:yet\s+|fully\s+)?(?:confirm|exclude|rule\s+out|verify|guarantee|know\b)|\bnot\s+(?:been\s+|yet\s+|fully\s+)*(?:confirmed|verified|excluded|ruled\s+out|known|clear|sure|certain|established|proven|ascertained|necessarily)\b|\bno\s+(?:assurance|certainty|guarantee|confirmation|evidence|proof|way\s+of\s+knowing)\b|\bthere\s+(?:is|are)\s+(?:reports?|allegations?|claims?|rumou?rs?)\b|\b(?:alleged(?:ly)?|allegations?|suspected|suspicion|reportedly|presumably|possibly|perhaps|probably|unclear|uncertain|unknown|doubtful)\b|无法(?:完全|充分)?(?:确认|确定|排除|保证|核实|追溯|证明|判断|查明|获知)|(?:不能|难以)(?:完全|充分)?(?:确认|确定|排除|保证|核实|追溯|证明)|未能(?:确认|核实|排除|提供|证明|追溯)|不排除|不清楚|不确定|未必|不一定|不知|疑似|据称|涉嫌|传闻/iu;
const notEstablishedBehind =
  /^[^.;。]{0,70}?\b(?:cannot|could\s+not|can\s+not|has\s+not\s+been|have\s+not\s+been|is\s+not|are\s+not|was\s+not|not)\s+(?:be\s+|yet\s+|been\s+|fully\s+)*(?:confirmed|excluded|ruled\s+out|verified|established|known|clear|certain|determined|traced|proven|ascertained)\b|^[^.;。]{0,50}?\b(?:is|are|remains?)\s+(?:unclear|unknown|uncertain|unconfirmed|unverified|disputed|doubtful|in\s+doubt)\b|^[^,。;]{0,24}?(?:无法(?:确认|确定|排除|保证|核实|追溯)|不能(?:确认|排除)|尚未(?:确认|核实)|未经核实|不详|存疑|有待(?:核实|确认))/iu;
const former =
  /\bno\s+longer\b|\bnot\s+any\s*(?:more|longer)\b|\bceas(?:e|es|ed|ing)\b|\bstop(?:s|ped|ping)?\b|\bdiscontinu\p{L}+|\bused\s+to\s+(?:be|buy|source|purchase|import|use|come)\b|\bformer(?:ly)?\b|\bpreviously\b|\bphas(?:e|ed|ing)\s+out\b|\bterminat(?:ed|ing|es)\b|\bin\s+the\s+past\b(?=[^.]*\b(?:used|bought|sourced|came)\b)|不再|已停止|停止(?:使用|采购|与)|终止|已不|曾经(?!没有|未)|以前(?:使用|采购)|(?:尚未|暂未)(?=[^,。;]{0,4}(?:采购|使用|购买|进口|来自|含|与|从|向))/iu;
const notYet = new RegExp(`\\bnot\\s+yet\\s+(?:been\\s+)?(?:\\p{L}+ly\\s+)?${tieVerb}\\b`, 'iu');
const formerBehind =
  /^[^.;。]{0,60}?\b(?:no\s+longer|any\s*(?:more|longer)|(?:was|were|has\s+been|have\s+been)\s+(?:stopped|discontinued|ended|terminated|phased\s+out))\b|^[^,。;]{0,16}?(?:不再|已停止|停止(?:使用|采购)|已终止)/iu;

const hypothetical =
  /\b(?:if|whether|unless|in\s+case|in\s+the\s+event|provided\s+that|suppos(?:e|ing)|assuming|might|would|could|should\s+(?:any|the|a|we|you|it|there))\b|\bmay\b(?!\s+\d|\s+(?:not|never)\b|[,.]?\s+(?:19|20)\d\d)(?=\s+\p{Ll})|是否|有无|有没有|能否|可否|如果|倘若|假如|假设|若(?!干)|(?<![\p{Script=Han}])如(?!下|期|实|数|意|图|上|何)|如有|一旦|可能|或许|也许|万一/iu;
const hypotheticalBehind =
  /^[^.;。]{0,40}?\bif\s+(?:any|applicable|so|used|present|found)\b|^[^.;。]{0,40}?\b(?:may|might|could|would)\s+(?:also\s+)?(?:be|have|come|occur|enter|appear)\b|^[^,。;]{0,20}?(?:如有|(?<!不)可能)/iu;
const question = /\?\s*$/u;
// Not `\W*(?:…)*\W*`: letters of other scripts are no `\w`, and two such runs side by side take quadratic time on them.
const asks =
  /^\W*(?:(?:\(?[\divx]{1,3}[.)]\s*)+\W*)?(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|any)\b[^.:;]{0,200}$/iu;

const prohibition =
  /\b(?:shall|must|should|will|may)\s+(?:also\s+|always\s+|further\s+|in\s+no\s+case\s+|under\s+no\s+circumstances\s+)?(?:not|never|neither|refrain|ensure|avoid|exclude|make\s+sure|guarantee|disclose|declare|confirm|certify)\b|\b(?:shall|must|should)\s+(?:\p{L}+ly\s+)?(?:show|demonstrate|prove|warrant|state|attest|establish)\b|\b(?:shall|must|should)\s+(?:provide|submit|furnish|give|supply|produce|present)\s+(?:\p{L}+\s+){0,4}(?:declaration|evidence|proof|statement|certificate|confirmation|documents?|affidavit)\b|\bno\s+(?:\p{L}+\s+){1,3}(?:may|shall|must|should)\b|\bmustn['’]t\b|\bshall\s+be\s+free\b|\b(?:prohibit|forbid|forbade|ban(?:s|ned|ning)?\b|disallow|bar(?:s|red|ring)\b|outlaw|proscrib)\p{L}*|\bzero[\s-]tolerance\b|\bnot\s+(?:be\s+)?(?:permit|allow|tolerat|authori[sz])\p{L}*|\b(?:required|requires?|obliged|obligated|expected|expects?|instructed?|asked?|bound|undertakes?|commits?|committed|pledges?)\s+(?:\p{L}+\s+){0,4}(?:not\s+to|to\s+(?:refrain|avoid|exclude|ensure|confirm))\b|\b(?:policy|code\s+of\s+conduct|standard)\s+(?:is\s+|of\s+)?(?:to\s+|on\s+|regarding\s+|against\s+|for\s+)(?:refrain|avoid|exclude|not|no)?|\brefrain(?:s|ed|ing)?\s+from\b|不得(?!不)|禁止|严禁|不允许|不准|不许|不应|不可(?:以)?(?!避免)|零容忍|应(?:当)?(?:避免|确保|保证)|须(?:确保|保证)|必须(?:确保|保证)?|要求(?:供应商|所有|各)/iu;
const prohibitionBehind =
  /^[^.;。]{0,80}?\b(?:is|are|be|was|were)\s+(?:\p{L}+ly\s+|also\s+)?(?:prohibited|forbidden|banned|barred|excluded\s+by|disallowed|not\s+(?:permitted|allowed|acceptable|accepted|tolerated))\b|^[^.;。]{0,60}?\b(?:shall|must|may|should|will)\s+(?:not|never)\s+be\b|^[^。;,]{0,30}?(?:被禁止|严禁|不得(?:使用|采购|进入|用于)|一律禁止|属于禁止)/iu;

const at = (part: LocalCue['part'], match: RegExpExecArray, offset = 0): LocalCue => ({
  part,
  start: offset + match.index,
  end: offset + match.index + match[0].length,
});

/** Doubt, condition, question, former use or rule: whatever takes a statement out of plain assertion or denial. */
export interface Modality {
  readonly kind: 'not-established' | 'formerly' | 'hypothetical' | 'question' | 'policy';
  readonly finding: LocalFinding;
}

export function modalityOf(local: LocalStatement): Modality | null {
  const lead = local.before.slice(-latinReach);
  const near = afterTurn(lead);
  const offset = local.before.length - near.length;
  const behind = local.after;
  const make = (kind: Modality['kind'], cue: LocalCue): Modality => ({
    kind,
    finding: { value: kind === 'policy' ? 'policy' : 'unclear', cue, rule: kind },
  });
  let match = notEstablished.exec(near);
  if (match !== null) return make('not-established', at('before', match, offset));
  match = notEstablishedBehind.exec(behind);
  if (match !== null) return make('not-established', at('after', match));
  match = former.exec(near) ?? notYet.exec(near);
  if (match !== null) return make('formerly', at('before', match, offset));
  match = formerBehind.exec(behind) ?? notYet.exec(behind.slice(0, 80));
  if (match !== null) return make('formerly', at('after', match));
  match = prohibition.exec(near);
  if (match !== null) return make('policy', at('before', match, offset));
  match = prohibitionBehind.exec(behind);
  if (match !== null) return make('policy', at('after', match));
  match = hypothetical.exec(near);
  if (match !== null) return make('hypothetical', at('before', match, offset));
  match = hypotheticalBehind.exec(behind);
  if (match !== null) return make('hypothetical', at('after', match));
  match = question.exec(behind);
  if (match !== null) return make('question', at('after', match));
  match = asks.exec(local.before);
  if (
    match !== null &&
    /^\W*(?:(?:\(?[\divx]{1,3}[.)]\s*)+\W*)?(?:do|does|did|are\s+(?:any|there|you)|is\s+(?:any|there|the)|has|have|any)\b/iu.test(
      match[0],
    ) &&
    !/[.]\s*$/.test(behind) &&
    isShortQuestion(local)
  )
    return make('question', at('before', match));
  return null;
}

/** A form asks without a question mark: "Does the product contain cotton from X". */
function isShortQuestion({ before, after }: LocalStatement): boolean {
  return (
    /^\W*(?:(?:\(?[\divx]{1,3}[.)]\s*)+\W*)?(?:do|does|did|is|are|has|have)\s+(?:you|your|the|any|there|this|these|its?)\b/iu.test(
      before,
    ) && after.length < 120
  );
}

/** What stands behind the last word that turns the thought. */
function afterTurn(text: string): string {
  let from = 0;
  for (let rest = contrast.exec(text); rest !== null; ) {
    from += rest.index + rest[0].length;
    rest = contrast.exec(text.slice(from));
  }
  return text.slice(from);
}
