import type { EvidenceDocument } from '../../model/document.ts';
import type { Exception } from '../../model/exception.ts';
import type { Page } from '../../model/page.ts';
import { pageText } from '../../model/page-text.ts';
import { type FoundWords, printable } from './found-words.ts';
import { findForgeries, findInstructions } from './instructions.ts';
import { mixedWords, plainLetters } from './plain-letters.ts';
import { findTurnedText, findUnseenCharacters, tagText } from './unseen-characters.ts';

type Note = Omit<Exception, 'id' | 'path' | 'file'>;

const consequence =
  'only words that a person sees on the page count as evidence, and nothing was done that the words ask for';

/**
 * Attempts to lead a reading program astray, as exception notes on a document: instructions to a language model, visible
 * or not, answers and marks forged for it, characters that are not seen, letters of another alphabet in Latin words and
 * text that is shown in another order than it is stored. At most one note of a kind for a page. Pure; the values of the
 * document are not touched by it.
 */
export function hostileText(document: EvidenceDocument, pages: readonly Page[]): Note[] {
  const notes: Note[] = [];
  for (const page of pages) {
    const add = (code: string, what: string, remedy: string): void => {
      notes.push({ code, stage: 'extract', page: page.page, document: document.id, cause: what, remedy });
    };
    const { text } = pageText(page);
    const plain = plainLetters(text);
    const quoted = (
      found: readonly FoundWords[],
      of: string,
      map: readonly number[] | null = null,
    ): string => {
      const first = found[0]!;
      const start = map === null ? first.start : map[first.start]!;
      const end = map === null ? first.end : map[first.end]!;
      // Some words behind show what is asked for.
      const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
      return `"${printable(of.slice(start, Math.min(of.length, Math.max(end, start + 100))))}"${more}`;
    };

    const instructions = findInstructions(plain.text);
    if (instructions.length > 0)
      add(
        'instruction-in-document',
        `the page holds words that give orders to a reading program: ${quoted(instructions, text, plain.map)}`,
        `look at the page and ask the supplier where the words come from; ${consequence}`,
      );
    // A file of data is in such a form as a whole: exports and gold files of this program among them.
    const isData = page.kind === 'native' && /^\s*[{[]/.test(text);
    const forgeries = isData ? [] : findForgeries(plain.text);
    if (forgeries.length > 0)
      add(
        'forged-answer-in-document',
        `the page holds words in the form of this program's own answers or marks: ${quoted(forgeries, text, plain.map)}`,
        `look at the page and ask the supplier where the words come from; ${consequence}`,
      );
    const hidden = page.words
      .filter((word) => !word.visible)
      .map((word) => word.text)
      .join(' ');
    const tagged = tagText(text);
    for (const [unseen, how] of [
      [hidden, 'in text that is not seen'],
      [tagged, 'in characters that are never shown'],
    ] as const) {
      if (unseen === '') continue;
      const plainUnseen = plainLetters(unseen);
      const orders = [...findInstructions(plainUnseen.text), ...findForgeries(plainUnseen.text)];
      if (orders.length > 0)
        add(
          'hidden-instruction',
          `the page holds orders to a reading program ${how}: ${quoted(orders, unseen, plainUnseen.map)}`,
          `ask the supplier for the document as it was issued and how it was made; ${consequence}`,
        );
    }
    const characters = findUnseenCharacters(text);
    if (characters.length > 0)
      add(
        'unseen-characters',
        `characters that are not seen stand inside words of the page: ${quoted(characters, text)}`,
        'compare these words with the picture of the page; a value that they cut is shown as a person sees it or not at all',
      );
    const turned = findTurnedText(text);
    if (turned.length > 0)
      add(
        'turned-text',
        `words of the page are stored in another order than they are shown: ${quoted(turned, text)}`,
        'read these words on the picture of the page; no value is taken from them',
      );
    const mixed = mixedWords(text);
    if (mixed.length > 0)
      add(
        'look-alike-letters',
        `words of the page mix Latin letters with letters of another alphabet that look the same: ${quoted(mixed, text)}`,
        'compare names and numbers on this page letter by letter before they are searched for or relied on',
      );
  }
  return notes;
}
