import { looksLikePartyName, splitLegalForm } from '../values/index.ts';
import type { PageEvidence } from './page-evidence.ts';

const longestTitle = 110;
/** Likeness to a firm's name (0..1) from which a large line without a title's words is the letterhead. */
const firmLike = 0.6;
/** A closing bracket whose opening one was not read. */
const loneBracket = /(?<=^[^(（]*)\s*[)）]$/u;
const subjectLine =
  /^(?:subject|betreff|betr\.?|objet|asunto|konu|assunto|oggetto|onderwerp|v\/v|về việc|主题|主旨|事由|关于|標題)\s*[:：]\s*(.+)$/iu;

/** A letter's own subject line: `Re: …` is a part of it. */
const replyLine = /^re\s*[:：]\s*\S.+$/iu;

/**
 * The title as printed: the line of the winning type's best title; on letters and mails the subject; else the largest
 * line at the head where it is clearly larger than the text. Null when nothing stands out.
 */
export function titleOf(type: string, pages: readonly PageEvidence[]): string | null {
  const title = titleLine(type, pages);
  return title === null || !open.test(title) ? title : closedTitle(title, pages[0]);
}

/** A title that ends with such a word goes on in the line beneath: `CERTIFICATE OF`. */
const open = /\s(?:of|for|on|and|de|du|des|da|do|del|di|der|zur?|über|von|sur|pour|para|sobre)$/iu;
const longestRest = 40;

function closedTitle(title: string, page: PageEvidence | undefined): string | null {
  const segments = page?.view.segments ?? [];
  const at = segments.find((segment) => segment.text.replace(/\s+/g, ' ').trim() === title);
  if (at === undefined) return null;
  const rest = segments.find(
    (segment) =>
      segment.line > at.line &&
      segment.line <= at.line + 2 &&
      segment.left < at.left + at.width &&
      segment.left + segment.width > at.left &&
      segment.text.length <= longestRest &&
      Math.abs(segment.size - at.size) <= 0.3 * at.size,
  );
  return rest === undefined ? null : `${title} ${rest.text.replace(/\s+/g, ' ').trim()}`;
}

function titleLine(type: string, pages: readonly PageEvidence[]): string | null {
  const first = pages[0];
  if (first === undefined) return null;
  if (type === 'supplier_correspondence' || first.view.page.part !== null) {
    const subject = subjectOf(first);
    if (subject !== null) return subject;
  }
  for (const page of pages.slice(0, 2)) {
    const best = page.titles.find((one) => one.type === type && one.weight >= 1.5);
    if (best === undefined) continue;
    const line = best.line?.replace(/\s+/g, ' ').trim() ?? '';
    const text = best.text.replace(/\s+/g, ' ').trim();
    // A heading with its own number or date behind it: the title is what stands before them.
    const rest = line.slice(line.indexOf(text) + text.length);
    if (line === '' || line.length > longestTitle) return text;
    const kept = /\d|[:：]/.test(rest)
      ? line.slice(0, line.indexOf(text) + text.length).trim() || text
      : line;
    return kept.replace(loneBracket, '');
  }
  return largestLine(first);
}

function subjectOf(page: PageEvidence): string | null {
  for (const segment of page.view.segments) {
    if (segment.line > 25) break;
    const subject = (subjectLine.exec(segment.text)?.[1] ?? replyLine.exec(segment.text)?.[0])?.trim();
    if (subject) return subject.slice(0, longestTitle);
  }
  return null;
}

function largestLine(page: PageEvidence): string | null {
  if (!page.view.hasLayout) return null;
  // A firm's name is its letterhead, however large.
  const head = page.view.segments.filter(
    (segment) =>
      segment.top < 0.35 &&
      /\p{L}{2}/u.test(segment.text) &&
      splitLegalForm(segment.text.trim()).legalForm === null &&
      looksLikePartyName(segment.text) < firmLike,
  );
  const largest = [...head].sort((one, other) => other.size - one.size)[0];
  if (largest === undefined || largest.size < 1.35 || largest.text.length > longestTitle) return null;
  return largest.text.replace(/\s+/g, ' ').trim();
}
