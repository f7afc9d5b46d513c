import { hiddenPartNote } from '../../model/page-notes.ts';
import { type HtmlDocument, readHtmlDocument } from '../markup/html-document.ts';
import { layOut } from '../text/blocks.ts';
import { linesOf, type TextLine } from '../text/text-page.ts';
import type { MailSection } from './mail-content.ts';
import { saysMore } from './says-more.ts';

/** A text of a body in the forms it came in. */
export interface BodyText {
  readonly plain: string[];
  /** HTML sources that stand for the same text. */
  readonly html: string[];
}

export interface BodySections {
  readonly sections: readonly MailSection[];
  readonly facts: Readonly<Record<string, string>>;
  /** Pictures that lie in the HTML itself. */
  readonly pictures: HtmlDocument['pictures'];
}

/**
 * The texts of a body as sections. Where a text came in two forms, the plain one is shown and the HTML only if it says
 * more; text that the HTML hides is a section of its own.
 */
export function bodySections(texts: readonly BodyText[]): BodySections {
  const body: TextLine[] = [];
  const more: MailSection[] = [];
  const all: HtmlDocument[] = [];
  let fromPlain = false;
  let fromHtml = false;
  for (const { plain, html } of texts) {
    const text = plain.join('\n\n').trimEnd();
    const documents = html.map((source) => readHtmlDocument(source));
    all.push(...documents);
    const lines = documents.flatMap(({ visible }) => layOut(visible).lines);
    fromPlain ||= text !== '';
    fromHtml ||= text === '' && lines.length > 0;
    if (body.length > 0) body.push({ parts: [] });
    for (const line of text === '' ? lines : linesOf(text)) body.push(line);
    if (text !== '' && saysMore(wordsOf(lines), text)) {
      more.push({
        part: 'mail body (HTML)',
        lines,
        reason: 'the HTML of the mail says more than its text',
        notes: [],
      });
    }
    const hidden = documents.flatMap((document) => layOut(document.hidden).lines);
    if (wordsOf(hidden).trim() !== '') {
      const notes = [`${hiddenPartNote}text that a mail program does not show`];
      more.push({
        part: 'hidden text of the HTML',
        lines: hidden,
        reason: 'hidden text of an HTML mail',
        notes,
      });
    }
  }
  const reason = fromHtml ? (fromPlain ? 'mail text and HTML' : 'text of an HTML mail') : 'mail text';
  return {
    sections: [{ part: 'mail body', lines: body, reason, notes: [] }, ...more],
    facts: factsOf(all),
    pictures: all.flatMap(({ pictures }) => pictures),
  };
}

function factsOf(documents: readonly HtmlDocument[]): Record<string, string> {
  const references = documents.reduce((sum, { externalReferences }) => sum + externalReferences, 0);
  const scripts = documents.reduce((sum, each) => sum + each.scripts, 0);
  return {
    ...(references > 0 ? { htmlExternalReferences: `${references} (not fetched)` } : {}),
    ...(scripts > 0 ? { htmlScripts: `${scripts} (not run)` } : {}),
  };
}

function wordsOf(lines: readonly TextLine[]): string {
  return lines.map(({ parts }) => parts.map(({ text }) => text).join(' ')).join('\n');
}
