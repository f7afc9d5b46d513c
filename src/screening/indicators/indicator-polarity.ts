import type { PhraseKind } from '../../../schemas/labour-indicator-phrases.ts';
import type { IndicatorPolarity } from '../../model/indicator.ts';
import { optionAnswer, spokenAnswer, tickedAnswer } from '../polarity/answers.ts';
import {
  correctionAround,
  denialOf,
  doubtAround,
  isConceded,
  ruleAround,
  type SideCue,
} from './indicator-cues.ts';
import { type ColumnRole, type RowAnswer, readAnswer } from './row-answer.ts';

/** A phrase in its statement, with what stands around it on the page. */
export interface IndicatorPassage {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
  readonly indicator: string;
  readonly kind: PhraseKind;
  readonly answer: RowAnswer | null;
  readonly role: ColumnRole;
  /** It stands under a heading such as "Non-compliances". */
  readonly underFindings: boolean;
}

export interface IndicatorFinding {
  readonly value: IndicatorPolarity;
  readonly rule: string;
  /** In the statement; or the answer of the row. */
  readonly cue: SideCue | 'answer' | null;
}

const asks =
  /^[\s\d.)(•*-]*(?:do|does|did|is|are|was|were|has|have|had|can|could|may|will|would)\s+(?:the|any|all|there|you|your|workers?|employees?|management|it|they|original|identity|passports?)\b|是否|有无|有没有/iu;
const finite =
  /\b(?:is|are|was|were|has|have|had|do|does|did|may|can|could|will|must|says?|said|stated?|confirmed|reported|found|showed?|worked|paid|pays?|keeps?|kept|holds?|held|charges?|charged|deducts?|deducted|took|takes?|reached|exceeded|told|withheld|retained|collected|observed|noted|identified|given|gave|started)\b|发现|存在|收取|扣押|扣留|保管|拖欠|克扣|反映|表示|超过|未|没有|安排|要求|限制|支付|被|由|须|需|不/iu;
const paidVerb =
  /\b(?:pay|paid|pays|paying|charge[ds]?|charging|deduct(?:s|ed)?|collect(?:s|ed)?|owe[ds]?|borne|bore|took|taken|demand(?:s|ed)?|required\s+(?:a|to\s+pay)|ranging|equal\s+to|amount(?:ed|ing)?)\b|收取|支付|缴纳|扣除|交纳/iu;
const paidByEmployer =
  /^[^.;\n]{0,40}?\b(?:paid|borne|covered|met)\s+(?:in\s+full\s+)?by\s+(?:the\s+)?(?:employer|factory|company|mill|site|management|buyer)\b|^[^,，。;；]{0,6}由(?:工厂|公司|雇主|厂方)(?:承担|支付)/iu;
const codeClause = /\blodge\b[^.;]{0,40}\bwith\s+their\s+employer\b|\breasonable\s+notice\b/iu;
const trailing = /^[\s,.:–—-]*((?:\p{L}|[/.\s'-]){1,32})\s*$/u;

/** How a passage speaks of an indicator: by cues around the phrase and by the answer or grade of its row. */
export function indicatorPolarity(passage: IndicatorPassage): IndicatorFinding {
  const { before, phrase, after, kind, indicator, role, answer } = passage;
  const statement = `${before}${phrase}${after}`;
  if (role === 'action' || role === 'cause')
    return {
      value: 'unclear',
      rule: role === 'action' ? 'in-corrective-action' : 'in-root-cause',
      cue: null,
    };
  if (codeClause.test(statement)) return { value: 'policy', rule: 'code-clause', cue: null };

  const isQuestion = /\?/u.test(after) || asks.test(before + phrase);
  const own = ownAnswer(after, isQuestion);
  const short = !finite.test(before + after) && wordCount(statement) <= 14;
  const reply =
    own ?? (isQuestion || short || role === 'requirement' || answer?.value === 'not-met' ? answer : null);
  const rule = ruleAround(before, after);
  if (rule !== null && !(reply?.value === 'not-met')) return { value: 'policy', rule: 'policy', cue: rule };
  const denial = kind === 'good' ? null : denialOf(before, phrase, after, indicator);
  const doubt =
    isQuestion && reply !== null
      ? null
      : doubtAround(
          before.replace(/是否|\bwhether\b/giu, (words) => (isQuestion ? ' '.repeat(words.length) : words)),
          after,
        );

  if (reply !== null && (isQuestion || !isProse(passage, reply)))
    return byReply(passage, reply, denial, isQuestion, own === null ? 'answer' : sideOf(own));
  const unverified = isQuestion
    ? doubtAround(
        before.replace(/是否|\b(?:whether|if)\b/giu, (words) => ' '.repeat(words.length)),
        after,
      )
    : null;
  if (unverified !== null && /verif|confirm|exclud|无法|未能/iu.test(before + after))
    return { value: 'unclear', rule: 'doubt', cue: unverified };
  if (isQuestion) return { value: 'unanswered', rule: 'question', cue: null };
  if (doubt !== null) return { value: 'unclear', rule: 'doubt', cue: doubt };
  if (correctionAround(before) !== null)
    return { value: 'unclear', rule: 'correction', cue: correctionAround(before) };
  if (denial !== null) {
    if (answer?.value === 'not-met' && denial.rule !== 'no-evidence')
      return { value: 'unclear', rule: 'denied-but-graded', cue: denial };
    if (denial.side === 'before' && isConceded(before, after))
      return { value: 'unclear', rule: 'denial-conceded', cue: denial };
    return { value: 'negated', rule: denial.rule, cue: denial };
  }
  if (kind === 'good') return goodPractice(passage);
  if (answer?.value === 'not-met') return { value: 'stated', rule: 'graded', cue: 'answer' };
  if (kind === 'topic') return topic(passage, short);
  if (passage.underFindings || role === 'finding')
    return { value: 'stated', rule: 'under-findings', cue: null };
  if (short && isHeading(passage)) return { value: 'heading', rule: 'heading', cue: null };
  return { value: 'stated', rule: 'stated', cue: null };
}

interface OwnAnswer extends RowAnswer {
  readonly own: true;
}

/** An answer in the statement itself, behind the phrase. */
function ownAnswer(after: string, isQuestion: boolean): OwnAnswer | null {
  const found = (value: RowAnswer['value'], start: number, end: number): OwnAnswer => ({
    own: true,
    value,
    words: after.slice(start, end),
    start,
    end,
  });
  const box = tickedAnswer(after);
  if (box !== null) return found(box.value === 'not-applicable' ? 'none' : box.value, box.start, box.end);
  const choice = optionAnswer(after);
  if (choice !== null)
    return found(choice.value === 'not-applicable' ? 'none' : choice.value, choice.start, choice.end);
  const mark = /[?:]/u.exec(after);
  if (mark !== null && mark.index <= 60) {
    const from = mark.index + 1;
    const said = spokenAnswer(after.slice(from), isQuestion);
    if (said !== null)
      return found(said.value === 'not-applicable' ? 'none' : said.value, from + said.start, from + said.end);
    const words = trailing.exec(after.slice(from));
    const graded = words === null ? null : readAnswer(words[1]!, false);
    if (graded !== null) return found(graded.value, from, after.length);
    return null;
  }
  const words = trailing.exec(after);
  const graded = words === null ? null : readAnswer(words[1]!, false);
  return graded === null
    ? null
    : found(graded.value, after.length - words![0].trimStart().length, after.length);
}

function sideOf({ start, end }: OwnAnswer): SideCue {
  return { side: 'after', start, end, rule: 'answer' };
}

/** A finding in whole sentences is graded or closed by its row, not answered. */
function isProse({ before, phrase, after, role }: IndicatorPassage, reply: RowAnswer): boolean {
  if ('own' in reply || role === 'requirement') return false;
  return finite.test(`${before} ${phrase} ${after}`) && wordCount(`${before}${phrase}${after}`) > 6;
}

function byReply(
  { kind, phrase, before }: IndicatorPassage,
  reply: RowAnswer,
  denial: SideCue | null,
  isQuestion: boolean,
  cue: SideCue | 'answer',
): IndicatorFinding {
  const { value } = reply;
  if (value === 'open') return { value: 'unanswered', rule: 'no-box-ticked', cue };
  if (value === 'both') return { value: 'unclear', rule: 'boxes-in-conflict', cue };
  if (value === 'not-met') return { value: 'stated', rule: 'graded', cue };
  // "Workers keep their passports: No", "No passports kept: No".
  const good =
    kind === 'good' || denial?.side === 'before' || (isQuestion && goodQuestion.test(before + phrase));
  if (value === 'met') return { value: 'negated', rule: 'requirement-met', cue };
  if (value === 'none') return { value: 'negated', rule: 'none-found', cue };
  return (value === 'yes') === good
    ? { value: 'negated', rule: 'answer', cue }
    : { value: 'stated', rule: 'answer', cue };
}

/** Questions whose "yes" is what is wished for: "Are workers free from …?" */
const goodQuestion = /\bfree\s+(?:from|of)\b|\bwithout\b|\bvoluntar/iu;

function goodPractice({ before, phrase, after, answer }: IndicatorPassage): IndicatorFinding {
  if (
    /\b(?:not|never|cannot|unable|no\s+(?:workers?|longer)|none\s+of|few|only\s+(?:some|few|with))\b[^.;]{0,40}$|n['’]t\s[^.;]{0,30}$|(?:不|未|没有|无法|并非)[^,，。;；]{0,8}$/iu.test(
      before,
    )
  )
    return { value: 'stated', rule: 'good-practice-denied', cue: null };
  if (
    /^[^.;]{0,40}?\b(?:not|never|only\s+(?:with|after|when|if|on)|except|unless|without\s+permission)\b|^[^,，。;；]{0,10}?(?:但|除非|须|需|才)/iu.test(
      after,
    )
  )
    return { value: 'unclear', rule: 'good-practice-limited', cue: null };
  // "May leave the dormitory only once a week".
  if (
    /\bonly\s+(?:once|twice|one|two|\d|on|in|at|during|between|for|under|by|accompanied|the)\b/iu.test(
      phrase + after.slice(0, 40),
    )
  )
    return { value: 'unclear', rule: 'good-practice-limited', cue: null };
  if (answer?.value === 'not-met') return { value: 'unclear', rule: 'denied-but-graded', cue: 'answer' };
  return { value: 'negated', rule: 'good-practice', cue: null };
}

function topic(passage: IndicatorPassage, short: boolean): IndicatorFinding {
  const { before, after, indicator } = passage;
  if (paidByEmployer.test(after)) return { value: 'negated', rule: 'good-practice', cue: null };
  if (
    indicator === 'debt_bondage' &&
    paidVerb.test(`${before.slice(-80)} ${after.slice(0, 60)}`) &&
    /\b(?:workers?|employees?|they|migrants?|wages?)\b|工人|员工|工资/iu.test(before + after)
  )
    return { value: 'stated', rule: 'stated', cue: null };
  if (passage.underFindings || passage.role === 'finding')
    return { value: 'stated', rule: 'under-findings', cue: null };
  if (short && isHeading(passage)) return { value: 'heading', rule: 'heading', cue: null };
  return { value: 'unclear', rule: 'topic-only', cue: null };
}

/** Words of a phrase that make a whole statement of it. */
const statesItself =
  /\b(?:is|are|was|were|been|did|do|does|has|have|had|paid|charged|threatened|worked)\b|[未被须需]|不得|经常/iu;

/** A few words that name the indicator and little else. */
function isHeading({ before, phrase, after }: IndicatorPassage): boolean {
  const rest = `${before} ${after}`.replace(/[\d.)(:\-–—•*/&\s]+/gu, ' ').trim();
  if (/[.!。！]\s*$/u.test(after) || statesItself.test(phrase)) return false;
  return /\p{Script=Han}/u.test(phrase) ? rest.length <= 8 : wordCount(rest) <= 7;
}

function wordCount(text: string): number {
  return (
    (text.match(/[\p{Script=Latin}\d'’-]+/gu)?.length ?? 0) +
    (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2
  );
}
