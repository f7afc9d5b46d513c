import type { ClassificationEvidence } from '../model/document.ts';
import type { PageEvidence } from './page-evidence.ts';

/** Legends that counsel puts on communications with clients. */
const legend =
  /\b(?:(?:subject to|protected by) )?(?:attorney|lawyer|solicitor)[\s-]+client[\s-]+(?:privileged?|communication|confidential)|\bprivileged\s*(?:and|&|\/|,|-|–)\s*confidential\b|\bconfidential\s*(?:and|&|\/|,|-|–)\s*(?:legally )?privileged\b|\battorney(?:['’]s)? work[\s-]product\b|\blegal(?:ly)? (?:professional )?privileged?\b|\bsecret professionnel de l['’]avocat\b|\banwaltsgeheimnis\b|\bsecreto profesional del abogado\b|律师[与和]?(?:当事人|客户)(?:保密)?特权|律师[与和](?:当事人|客户)(?:之间的)?(?:保密)?通信/giu;
/** Footers of any firm's mail say that it "may contain" such matters: they claim no privilege. */
const mayBe = /\b(?:may|might|can|could)\b[^.]{0,60}$/iu;
/** Names and titles of those who practise law. */
const lawFirm =
  /(?<!\p{L})(?:attorneys?[\s-]at[\s-]law|law group of|law firm|law offices?|\p{Lu}\p{L}+ law,? (?:LLP|PLLC|P\.?C\.?)|counsell?ors? at law|barristers? (?:and|&) solicitors?|rechtsanw[äa]lt\p{L}*|cabinet d['’]avocats|avocats? (?:à la cour|associés)|abogados|advogados associados|avukatlık bürosu)(?!\p{L})|律师事务所/iu;
/** What counsel writes of. */
const counselling =
  /\b(?:legal advice|our (?:legal )?(?:advice|opinion)|as (?:your )?counsel|our client|litigation strategy)\b|法律意见|我方当事人|委托人/iu;

/** Types of letters and mails, that counsel's may be taken for. */
const letters = new Set(['supplier_correspondence', 'unknown']);

/**
 * Whether a paper is counsel's and so no evidence of a supplier: a letter or mail with a legend of privilege, or a law
 * firm's with words of advice. Null when it is not; else the words and the reason, for the decision on the type.
 */
export function counselsPaper(type: string, pages: readonly PageEvidence[]): ClassificationEvidence | null {
  if (!letters.has(type)) return null;
  for (const { view } of pages) {
    for (const match of view.text.matchAll(legend)) {
      if (mayBe.test(view.text.slice(Math.max(0, match.index - 90), match.index))) continue;
      return reason(view.page.page, `bears the legend "${match[0].trim()}" of counsel's privilege`);
    }
    const firm = lawFirm.exec(view.text);
    const advice = counselling.exec(view.text);
    if (firm !== null && advice !== null) {
      return reason(view.page.page, `a law firm's document: "${firm[0].trim()}" with "${advice[0].trim()}"`);
    }
  }
  return null;
}

function reason(page: number, text: string): ClassificationEvidence {
  return { kind: 'decision', type: 'unknown', text, page, weight: 0 };
}
