import { labelKey } from '../../schemas/index.ts';
import { numberOnPage } from './document-number.ts';
import type { Evidence, PageEvidence } from './page-evidence.ts';
import { type PrintedPage, printedPage } from './pagination.ts';
import { lastResort, leastScore, scoreTypes } from './score.ts';
import { translatedPages } from './translated-pages.ts';

/** Pages that form one paper, with the reason for its first page. */
export interface PageGroup {
  readonly pages: readonly PageEvidence[];
  readonly printed: readonly (PrintedPage | null)[];
  readonly startReason: string;
}

interface Look {
  readonly evidence: PageEvidence;
  readonly printed: PrintedPage | null;
  readonly title: Evidence | null;
  readonly type: string | null;
  readonly head: readonly string[];
  readonly hasTotal: boolean;
}

/** Evidence for a new paper must reach this. */
const startThreshold = 6;
/** A title at least as strong as this can begin a paper. */
const startingTitle = 5.5;

/**
 * Cuts the pages of one file into papers. A paper begins at a page with a strong title of its own that the rest of the
 * page bears out, at a page number that begins again, or at another document number; a continued page number, the same
 * number or the same running head keep pages together.
 */
export function splitPages(pages: readonly PageEvidence[]): PageGroup[] {
  const looks = pages.map(look);
  const translated = translatedPages(pages.map(({ view }) => view));
  if (translated.size === 0) return grouped(looks, 'first page of the file');
  // A paper and its translation are split apart first: their pages may come in turn, under the same number and title.
  const own = looks.filter((_, at) => !translated.has(at));
  const others = looks.filter((_, at) => translated.has(at));
  const [first] = translated.values();
  const groups = [...grouped(own, 'first page of the file'), ...grouped(others, first!.reason)];
  return groups.sort((one, other) => firstPage(one) - firstPage(other));
}

function firstPage(group: PageGroup): number {
  return group.pages[0]!.view.page.page;
}

function grouped(looks: readonly Look[], reasonOfFirst: string): PageGroup[] {
  const groups: { looks: Look[]; startReason: string }[] = [];
  for (const next of looks) {
    const group = groups.at(-1);
    if (group === undefined) {
      groups.push({ looks: [next], startReason: reasonOfFirst });
      continue;
    }
    const reason = startReason(group.looks, next);
    if (reason === null) group.looks.push(next);
    else groups.push({ looks: [next], startReason: reason });
  }
  return groups.map((group) => ({
    pages: group.looks.map((one) => one.evidence),
    printed: group.looks.map((one) => one.printed),
    startReason: group.startReason,
  }));
}

function look(evidence: PageEvidence): Look {
  const scores = scoreTypes([evidence]);
  const best = scores[0];
  return {
    evidence,
    printed: printedPage(evidence.view),
    // "Translation" stands over every page of one, above the title of the paper itself.
    title: evidence.titles.find((one) => one.weight >= startingTitle && one.type !== lastResort) ?? null,
    type: best !== undefined && best.score >= leastScore ? best.type : null,
    head: evidence.view.segments
      .filter((segment) => segment.line < 4 && (!evidence.view.hasLayout || segment.top < 0.2))
      .map((segment) => labelKey(segment.text.replace(/\d+/g, '')))
      .filter((key) => key.length >= 4),
    hasTotal: evidence.evidence.some((one) => one.kind === 'label' && one.key === 'totals.amount'),
  };
}

/** Why a new paper begins at `next`; null when the page belongs to the paper before it. */
function startReason(group: readonly Look[], next: Look): string | null {
  const previous = lastWithText(group);
  const view = next.evidence.view;
  // Parts of a text, a sheet or a mail are cut by length, not by paper.
  if (view.page.part !== null) return null;
  if (view.segments.length === 0) return null;
  // Blank pages in front, the back of a sheet or a cover, belong to the first paper behind them.
  if (previous === null) return null;

  const reasons: string[] = [];
  let score = 0;
  const add = (weight: number, reason: string): void => {
    score += weight;
    if (weight > 0) reasons.push(reason);
  };
  const first = group.find((one) => one.evidence.view.segments.length > 0) ?? previous;

  const continued = continuesPagination(previous.printed, next.printed);
  if (continued === 'same-total') return null;
  if (continued === 'bare') add(-6, '');
  if (next.printed !== null && next.printed.number === 1 && next.printed.total !== 1) {
    add(7, `page numbers begin again (${next.printed.text})`);
  } else if (next.printed?.total === 1 || isComplete(previous.printed)) {
    const own = next.printed?.number === 1 ? ` (${next.printed.text})` : '';
    add(3.5, `the document before ends by its page numbers${own}`);
  }

  const title = next.title;
  const groupType = first.type ?? previous.type;
  if (title !== null) {
    const support = supportFor(title.type, next.evidence);
    const sameTitle = first.title !== null && first.title.type === title.type;
    if (!sameTitle) {
      if (support >= 3) add(Math.min(11, title.weight), `title "${title.text.trim()}" of its own`);
      else if (title.weight >= 10.5 && (title.top ?? 1) < 0.3 && !runsOn(group, next)) {
        add(7, `title "${title.text.trim()}" at the head`);
      } else if (support >= 1.5 && title.weight >= 9) add(4, `title "${title.text.trim()}"`);
    } else {
      const own = numberOf(next, title.type);
      const before = numberOf(first, title.type) ?? numberOf(previous, title.type);
      if (own !== null && before !== null && own !== before) {
        add(11, `title "${title.text.trim()}" with another number`);
      } else if (own !== null && own === before) {
        add(-10, '');
      } else if (next.printed === null && support >= 3 && previous.hasTotal && next.hasTotal) {
        add(sharesHead(previous, next) ? 2 : 6.5, `title "${title.text.trim()}" again, under another head`);
      }
    }
    if (!sameTitle && groupType !== null && next.type !== null && next.type !== groupType) {
      add(2, `the page reads as ${next.type}, the one before as ${groupType}`);
    }
  } else if (
    groupType !== null &&
    next.type !== null &&
    next.type !== groupType &&
    !sharesHead(previous, next) &&
    continued === null
  ) {
    const scores = scoreTypes([next.evidence]);
    const own = scores[0]!.score;
    const asBefore = scores.find((one) => one.type === groupType)?.score ?? 0;
    if (own >= 2.2 * leastScore && own >= 2.5 * asBefore) {
      add(7, `without a title, but the page reads as ${next.type}, the one before as ${groupType}`);
    }
  }
  // A running head that repeats speaks for one paper, unless a paper of another kind announces itself under it.
  if (sharesHead(previous, next) && (title === null || title.weight < 9 || runsOn(group, next))) add(-5, '');
  return score >= startThreshold ? reasons.join('; ') : null;
}

/**
 * A paper of three and more pages under one head or of running text may have headings that read like titles of other
 * papers ("Invoice", "Packing list"): there a title alone does not begin a paper.
 */
function runsOn(group: readonly Look[], next: Look): boolean {
  const prose = next.evidence.evidence.some((one) => one.kind === 'layout' && one.key === 'prose');
  return prose || (group.length >= 2 && sharesHead(group.at(-1)!, next));
}

function lastWithText(group: readonly Look[]): Look | null {
  for (let index = group.length - 1; index >= 0; index--) {
    if (group[index]!.evidence.view.segments.length > 0) return group[index]!;
  }
  return null;
}

function continuesPagination(
  before: PrintedPage | null,
  after: PrintedPage | null,
): 'same-total' | 'bare' | null {
  if (before === null || after === null || after.number <= before.number) return null;
  if (after.total !== null && after.total === before.total) return 'same-total';
  return after.number === before.number + 1 && (after.total === null || before.total === null)
    ? 'bare'
    : null;
}

function isComplete(printed: PrintedPage | null): boolean {
  return printed !== null && printed.total !== null && printed.number === printed.total;
}

/** What a page says for a type beside its title. */
function supportFor(type: string, page: PageEvidence): number {
  const without = { ...page, evidence: page.evidence.filter((one) => one.kind !== 'title') };
  return scoreTypes([without]).find((one) => one.type === type)?.score ?? 0;
}

function numberOf(page: Look, type: string): string | null {
  return numberOnPage(page.evidence.view, page.evidence.matches, type);
}

/** At least half of the words at the head of the one page head the other, digits aside. */
function sharesHead(one: Look, other: Look): boolean {
  if (one.head.length === 0 || other.head.length === 0) return false;
  const shared = other.head.filter((key) => one.head.includes(key)).length;
  return shared >= Math.max(1, Math.ceil(0.5 * Math.min(one.head.length, other.head.length)));
}
