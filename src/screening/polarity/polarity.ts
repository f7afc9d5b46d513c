import { loneAnswer, optionAnswer, type PrintedAnswer, spokenAnswer, tickedAnswer } from './answers.ts';
import { chineseNegation } from './chinese.ts';
import { englishNegation, type Negation } from './english.ts';
import { exclusionInFront, freeBehind } from './exclusions.ts';
import type { LocalCue, LocalFinding, LocalStatement } from './local-statement.ts';
import { modalityOf, statuteInSentence, statuteTitle } from './modality.ts';
import { otherNegation } from './other-languages.ts';
import { PageStatements } from './page-statements.ts';

/** How a page speaks of a mention. Ranges are UTF-16. */
export interface PolarityFinding {
  readonly value: 'asserted' | 'denied' | 'policy' | 'unclear';
  readonly cue: { readonly start: number; readonly end: number } | null;
  readonly rule: string;
}

/** Reads how one page text speaks of its mentions. Statements are found once; equal ones are judged once. */
export function polarityReader(
  text: string,
  statements: PageStatements | null = null,
): (start: number, end: number) => PolarityFinding {
  const known = new Map<string, LocalFinding>();
  return (start, end) => {
    statements ??= new PageStatements(text);
    const local = statements.around(start, end);
    const key = [
      local.before,
      local.mention,
      local.after,
      local.tail,
      local.introduction ?? '',
      local.lineBefore.length,
      local.lineAfter,
      local.nextLine,
    ].join('\u0000');
    let finding = known.get(key);
    if (finding === undefined) {
      finding = localPolarity(local);
      known.set(key, finding);
    }
    const { value, cue, rule } = finding;
    return { value, cue: cue === null ? null : statements.placed(start, end, cue), rule };
  };
}

/**
 * How the statement around a mention speaks of it, by rules in the manner of NegEx and ConText (Chapman et al. 2001;
 * Harkema et al. 2009): cues before and after, pseudo-negations, what ends their reach, answers of forms. `denied` only
 * where the tie itself is denied; where cues conflict, or something else or only a part is denied, `unclear`. An
 * annotation for reviewers and sorting: it never removes a mention or lowers its grade. It follows from the text alone.
 */
export function polarityOf(text: string, start: number, end: number): PolarityFinding {
  return polarityReader(text)(start, end);
}

function localPolarity(local: LocalStatement): LocalFinding {
  const title = statuteTitle(local);
  if (title !== null) return { value: 'policy', cue: title, rule: 'statute-title' };
  const boxes = boxesInFront(local);
  const own = boxes === null ? local : { ...local, before: blankUpTo(local.before, boxes.end) };
  const negation = negationOf(own);
  const modality = modalityOf(own);
  const answer =
    boxes ?? answerTo(local, modality !== null && ['question', 'hypothetical'].includes(modality.kind));
  if (answer !== null) {
    const answered = withAnswer(answer, negation, modality?.kind ?? null);
    if (answered !== null) return answered;
  }
  if (
    modality !== null &&
    !(
      modality.kind === 'policy' &&
      modality.finding.cue?.part === 'after' &&
      negation?.kind === 'denied' &&
      negation.cue.part === 'before'
    )
  )
    return modality.finding;
  if (negation !== null) {
    const { kind, cue, rule } = negation;
    if (kind === 'denied')
      return local.introduction !== null && introduces(local.introduction)?.value === 'denied'
        ? { value: 'unclear', cue, rule: 'denial-in-denied-list' }
        : { value: 'denied', cue, rule };
    if (kind === 'double') return { value: 'asserted', cue, rule };
    if (kind === 'forbidden') return { value: 'policy', cue, rule };
    return { value: 'unclear', cue, rule };
  }
  const law = statuteInSentence(local);
  if (law !== null) return { value: 'policy', cue: law, rule: 'statute-in-sentence' };
  if (local.introduction !== null) {
    const introduced = introduces(local.introduction);
    if (introduced !== null) return introduced;
  }
  return { value: 'asserted', cue: null, rule: 'no-cue' };
}

function negationOf(local: LocalStatement): Negation | null {
  const excluded = exclusionInFront(local);
  if (excluded !== null) return excluded;
  const chinese = /\p{Script=Han}/u.test(local.before + local.after) ? chineseNegation(local) : null;
  return chinese ?? otherNegation(local) ?? englishNegation(local) ?? freeBehind(local);
}

/** What an answer makes of what it answers; null where it is not one to this mention. */
function withAnswer(
  { cue, answer: { value, rule } }: { cue: LocalCue; answer: PrintedAnswer },
  negation: Negation | null,
  modality: string | null,
): LocalFinding | null {
  if (value === 'open' || value === 'both') return { value: 'unclear', cue, rule };
  if (modality === 'policy') return null;
  if (modality === 'not-established' || modality === 'formerly')
    return { value: 'unclear', cue, rule: 'answer-to-doubt' };
  if (negation === null || negation.kind === 'double')
    return value === 'yes' ? { value: 'asserted', cue, rule } : { value: 'denied', cue, rule };
  if (negation.kind === 'denied' && value === 'yes')
    return { value: 'denied', cue: negation.cue, rule: 'answer-confirms-denial' };
  // "No" to a negation may mean either; "no" to "free from" does not.
  if (negation.kind === 'denied' && value === 'no' && negation.rule === 'exclusion-before')
    return { value: 'asserted', cue, rule: 'answer-to-denial' };
  return { value: 'unclear', cue, rule: 'answer-to-denial' };
}

const rowWords =
  /^(?:\s|[()/,"']|\b(?:or|and|in|the|of|any|this|our|your|its|their|used|use|uses|sourced|origin|originating|cotton|lint|yarns?|fabrics?|fib(?:er|re)s?|raw|materials?|goods|products?|inputs?|content|components?|polysilicon|tomato(?:es)?|region|area|uyghur|autonomous|xuar|supply\s+chain|factory|mill|site|production|company|co\.?,?\s*ltd|labou?r|workers?)\b|棉花?|纱线?|面料|原料|原材料|材料|产品|货物|成分|地区|维吾尔|自治区|的|或|及|和|企业|公司|供应商|工人|生产|采购|使用)*$/iu;
const asksForTie =
  /\b(?:from|in|of|use|uses|used|using|contain|contains|source|sourced|originating|with|by|via)\b|来自|产自|使用|采购|含|涉及|是否|有无|从|向|与/iu;
const statesFinite =
  /\b(?:was|were|is|are|has|have|had|will|comes?|came|delivered|shipped|arrived)\b(?!.*\?)/iu;

/** The answer to a question or row of a form that the mention stands in. */
function answerTo(local: LocalStatement, asked: boolean): { cue: LocalCue; answer: PrintedAnswer } | null {
  const { before, after, tail } = local;
  // The mention is itself what a label asks for: an answer behind it belongs to another label.
  const isValue = /:\s*[^:?]{0,80}$/u.test(before) && !asked;
  const place = (answer: PrintedAnswer, offset: number): { cue: LocalCue; answer: PrintedAnswer } => {
    const start = offset + answer.start;
    const end = offset + answer.end;
    return {
      answer,
      cue:
        start < after.length
          ? { part: 'after', start, end }
          : { part: 'tail', start: start - after.length, end: end - after.length },
    };
  };
  const line = after.slice(0, 140) + (after.length <= 140 ? tail : '');
  const box = tickedAnswer(line);
  if (box !== null && (asked || !/[.;。]\s/u.test(line.slice(0, box.start))) && !isValue) {
    const words = line.slice(0, box.start);
    if (asked || words.length < 60) return place(box, 0);
  }
  if (isValue) return null;
  const choice = optionAnswer(line.slice(0, 80));
  if (
    choice !== null &&
    (asked ||
      rowWords.test(
        line.slice(0, Math.min(choice.start, line.search(/(?:yes|y|是|有|ja|oui|s[íi]|no)\s*\//iu))),
      ))
  )
    return place(choice, 0);
  const close = /^[^?:.;。]{0,60}?[?:]/u.exec(line);
  if (close !== null) {
    const words = close[0].slice(0, -1);
    if (close[0].endsWith('?') || rowWords.test(words) || (asked && words.length <= 30)) {
      const answer = spokenAnswer(line.slice(close[0].length), close[0].endsWith('?') || asked);
      if (answer !== null) return place(answer, close[0].length);
      if (close[0].endsWith('?')) return null;
    }
  }
  // Cells of a row stand side by side with a space between, or one below the other.
  const row = local.lineBefore;
  const behind = /^(.{0,60}?)\s+(\S+)\s*$/u.exec(local.lineAfter);
  const lone = behind === null ? null : loneAnswer(behind[2]!);
  if (behind !== null && lone !== null && rowWords.test(behind[1]!)) {
    if (!asked && (!asksForTie.test(row) || statesFinite.test(row + behind[1]!)))
      return statesFinite.test(row)
        ? null
        : place({ ...lone, value: lone.value === 'yes' ? 'yes' : 'both', rule: 'answer-beside' }, 0);
    const start = local.lineAfter.lastIndexOf(behind[2]!);
    return place({ ...lone, start, end: start + behind[2]!.length }, 0);
  }
  const below = loneAnswer(local.nextLine);
  if (below === null) return null;
  const rest = local.lineAfter.replace(/[.?]\s*$/u, '');
  if (
    !(asked
      ? rest.length <= 60
      : asksForTie.test(row) && !statesFinite.test(row + rest) && rowWords.test(rest))
  )
    return null;
  return { answer: below, cue: { part: 'next', start: below.start, end: below.end } };
}

/** Boxes with their answers at the start of the mention's line: "☐ Yes ☒ No  Cotton from X". */
function boxesInFront({
  before,
  lineBefore,
}: LocalStatement): { cue: LocalCue; answer: PrintedAnswer; end: number } | null {
  const answer = tickedAnswer(lineBefore);
  if (answer === null || !/^[\s\d.)(]*$/u.test(lineBefore.slice(0, answer.start))) return null;
  const offset = before.length - lineBefore.length;
  const start = Math.max(0, offset + answer.start);
  const end = Math.max(0, offset + answer.end);
  return { answer, cue: { part: 'before', start, end }, end };
}

function blankUpTo(text: string, end: number): string {
  return ' '.repeat(end) + text.slice(end);
}

/** What a line says of the list that stands below it; null where it says nothing. */
function introduces(introduction: string): LocalFinding | null {
  const line = introduction.replace(/:\s*$/u, ' ');
  const from = Math.max(line.lastIndexOf('. '), line.lastIndexOf('; '), line.lastIndexOf('。'), -1) + 1;
  const local: LocalStatement = {
    before: line.slice(from),
    mention: '',
    after: '',
    tail: '',
    introduction: null,
    lineBefore: line,
    lineAfter: '',
    nextLine: '',
  };
  const placed = (cue: LocalCue | null): LocalCue | null =>
    cue === null ? null : { part: 'introduction', start: from + cue.start, end: from + cue.end };
  const modality = modalityOf(local);
  if (modality?.kind === 'policy')
    return { value: 'policy', cue: placed(modality.finding.cue), rule: 'list-under-rule' };
  const negation = negationOf(local);
  if (modality !== null && negation === null) return null;
  if (modality !== null)
    return { value: 'unclear', cue: placed(modality.finding.cue), rule: 'list-under-doubt' };
  if (negation === null) return null;
  return negation.kind === 'denied'
    ? { value: 'denied', cue: placed(negation.cue), rule: 'list-under-denial' }
    : { value: 'unclear', cue: placed(negation.cue), rule: 'list-under-doubt' };
}
