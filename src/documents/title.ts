import { splitLegalForm } from '../values/index.ts';
import type { PageEvidence } from './page-evidence.ts';

const longestTitle = 110;
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
      splitLegalForm(segment.text.trim()).legalForm === null,
  );
  const largest = [...head].sort((one, other) => other.size - one.size)[0];
  if (largest === undefined || largest.size < 1.35 || largest.text.length > longestTitle) return null;
  return largest.text.replace(/\s+/g, ' ').trim();
}
