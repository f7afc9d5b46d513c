import { translationStatements } from '../../../schemas/index.ts';
import type { Field } from '../../model/field.ts';
import { type Fact, type Facts, factsIn, weightOfFact } from '../../values/index.ts';

/** A page of a paper with the text that places are counted in. */
export interface PaperPage {
  readonly file: string;
  readonly page: number;
  readonly text: string;
}

/** A document as pairing and comparison look at it. */
export interface Paper {
  readonly id: string;
  readonly type: string;
  readonly language: string | null;
  /** Path of its file in the dump; empty where it is not known. */
  readonly path: string;
  readonly pages: readonly PaperPage[];
  readonly fields: readonly Field[];
}

/** A page with what it says in every language, its own statements about being a translation left aside. */
export interface PageFacts extends PaperPage {
  /** The text with statements about the translation blanked out; every index stays. */
  readonly plain: string;
  readonly facts: Facts;
  readonly weight: number;
}

const known = new WeakMap<PaperPage, PageFacts>();

export function pageFacts(page: PaperPage, language: string | null): PageFacts {
  let made = known.get(page);
  if (made === undefined) {
    const plain = withoutStatements(page.text);
    const facts = factsIn(plain, { language });
    made = { ...page, plain, facts, weight: weightOf(facts.hard) };
    known.set(page, made);
  }
  return made;
}

export function weightOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => sum + weightOfFact(fact), 0);
}

/** Lines in which a translator speaks are no translation of anything: their names and dates stand in no original. */
const translatorsLine =
  /^.*(?:translator['’]s (?:note|remark)|translated (?:by|on|from)|date of translation|translation (?:date|no\.|ref)|译者注|翻译日期|翻译人|翻译单位|翻译公司|übersetzt|anmerkung de[rs] übersetzer|traduit par|traducido|traduzido|người dịch|ngày dịch|çeviren|tercüman|çeviri tarihi).*$/gimu;

function withoutStatements(text: string): string {
  const characters =
    [...text].length === text.length
      ? text.split('')
      : Array.from({ length: text.length }, (_, at) => text.charAt(at));
  const blank = (start: number, end: number): void => {
    for (let at = start; at < end; at++) if (characters[at] !== '\n') characters[at] = ' ';
  };
  for (const { start, end } of translationStatements(text)) {
    const from = text.lastIndexOf('\n', start) + 1;
    const to = text.indexOf('\n', end);
    blank(from, to < 0 ? text.length : to);
  }
  for (const match of text.matchAll(translatorsLine)) blank(match.index, match.index + match[0].length);
  return characters.join('');
}

/** How much a text says, in Latin letters: a Han character takes about two and a half of them to translate. */
export function lengthOf(text: string): number {
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length - han;
  return han * 2.5 + letters;
}
