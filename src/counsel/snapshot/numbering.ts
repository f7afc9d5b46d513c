import type { ExhibitNumber, WithdrawalReason } from '../../model/matter.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { documentFinder } from '../../model/same-document.ts';
import { addUnder } from '../add-under.ts';

/** A document as numbering needs it. */
export interface PaperToNumber {
  readonly id: string;
  readonly pages: readonly PageReference[];
}

/** What follows for the numbers of a matter from the documents as they are now. */
export interface NumberingPlan {
  /** Numbers that documents bear, by document id. */
  readonly borne: ReadonlyMap<string, number>;
  /** Documents that have no number yet, in the order in which they get theirs. */
  readonly unnumbered: readonly PaperToNumber[];
  readonly withdraw: readonly { readonly number: number; readonly reason: WithdrawalReason }[];
  readonly restore: readonly number[];
}

/**
 * Which number belongs to which document. A number follows the paper that it was given to by its pages; where the papers of
 * two numbers were put together, the one that begins the paper stays, else the lower one. A number that no document that
 * may be told bears is withdrawn, and used again when its paper comes back; none is ever given to another paper.
 *
 * @param told documents that the brief may tell of, in the order in which new ones are numbered
 * @param others documents of the index that are kept back
 * @param isFileTold false for what is held, quarantined, kept back or not in the index
 */
export function planNumbers(
  numbers: readonly ExhibitNumber[],
  told: readonly PaperToNumber[],
  others: readonly PaperToNumber[],
  isFileTold: (file: string) => boolean,
): NumberingPlan {
  const standsFor = documentFinder([...told, ...others]);
  const withheld = new Set(others.map(({ id }) => id));
  const claims = new Map<string, ExhibitNumber[]>();
  const papers = new Map<number, PaperToNumber | null>();
  for (const number of numbers) {
    const paper = standsFor(number.pages);
    papers.set(number.number, paper);
    if (paper === null) continue;
    addUnder(claims, paper.id, number);
  }
  const borne = new Map<string, number>();
  for (const paper of [...told, ...others]) {
    const claiming = claims.get(paper.id);
    if (claiming === undefined) continue;
    const first = pageKey(paper.pages[0]!);
    const leading = claiming.find(({ pages }) => pageKey(pages[0]!) === first) ?? claiming[0]!;
    borne.set(paper.id, leading.number);
  }
  const withdraw: { number: number; reason: WithdrawalReason }[] = [];
  const restore: number[] = [];
  const pagesIn = (papersOf: readonly PaperToNumber[]): ReadonlySet<string> =>
    new Set(papersOf.flatMap(({ pages }) => pages.map(pageKey)));
  const toldPages = pagesIn(told);
  const otherPages = pagesIn(others);
  const isIn = (number: ExhibitNumber, pages: ReadonlySet<string>): boolean =>
    number.pages.some((page) => pages.has(pageKey(page)));
  for (const number of numbers) {
    const paper = papers.get(number.number) ?? null;
    const isBorne = paper !== null && borne.get(paper.id) === number.number;
    let reason: WithdrawalReason | null;
    if (paper !== null && withheld.has(paper.id)) reason = 'withheld';
    else if (isBorne) reason = null;
    else if (isIn(number, otherPages) || number.pages.some(({ file }) => !isFileTold(file)))
      reason = 'withheld';
    else if (isIn(number, toldPages)) reason = 'merged';
    else reason = 'no-longer-in-index';
    if (reason === number.withdrawn) continue;
    if (reason === null) restore.push(number.number);
    else withdraw.push({ number: number.number, reason });
  }
  for (const { id } of others) borne.delete(id);
  return { borne, unnumbered: told.filter(({ id }) => !borne.has(id)), withdraw, restore };
}
