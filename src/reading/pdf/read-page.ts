import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../model/page.ts';
import type { SourceBytes } from '../../model/ports.ts';
import type { ReaderContext } from '../format-reader.ts';
import { decideOcr } from '../ocr/decide.ts';
import { readAnnotations } from './annotations.ts';
import { wordsOfGlyphs } from './glyph-words.ts';
import type { OpenedPdf } from './open-document.ts';
import { contentOfPage } from './operators.ts';
import { factsOfPage } from './page-facts.ts';
import { withMarks } from './page-marks.ts';
import { recognizePdfPage } from './recognize-page.ts';
import { mainTurn, wordsInOrder } from './text-words.ts';

/** Reads one page: its text layer where it has one that can be trusted, its pictures where it has not. */
export async function readPdfPage(
  page: PDFPageProxy,
  pdf: OpenedPdf,
  source: SourceBytes,
  number: number,
  context: ReaderContext,
): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const content = await contentOfPage(page, pdf);
  const drawnWords = wordsOfGlyphs(content.glyphs);
  const annotations = await readAnnotations(page, drawnWords);
  const layerWords = [...drawnWords, ...annotations.words];
  const facts = factsOfPage(content, layerWords, width, height);
  const decision = decideOcr(facts);
  const notes: string[] = [...annotations.notes];
  if (pdf.damage !== null) notes.push(pdf.damage);

  const base = { file: source.sha256, page: number, reason: decision.reason, width, height, part: null };
  if (decision.decision === 'ocr' || decision.decision === 'mixed') {
    return recognizePdfPage({ page, content, layerWords, decision, base, notes, context });
  }
  // A page that shows nothing may still carry words that cannot be seen: they are kept as such.
  const blank = decision.decision === 'blank';
  const turn = context.turn ?? mainTurn(layerWords.filter((word) => word.hidden === null));
  const { words } = wordsInOrder(layerWords, width, height, turn);
  notes.push(...hiddenNotes(layerWords));
  const read: Page = {
    ...base,
    kind: blank ? 'blank' : 'text',
    reason: blank && words.length > 0 ? 'nothing but text that cannot be seen' : base.reason,
    uprightTurn: turn,
    skew: 0,
    ocrLanguages: [],
    words: limitWords(words, context.settings.limits.textPerPage, notes),
    notes,
  };
  return blank ? read : withMarks(read, page, content.images, context);
}

/** One note per reason for which text cannot be seen. */
export function hiddenNotes(words: ReturnType<typeof wordsOfGlyphs>): string[] {
  const counts = new Map<string, number>();
  for (const word of words) {
    if (word.hidden !== null) counts.set(word.hidden, (counts.get(word.hidden) ?? 0) + 1);
  }
  return [...counts].map(
    ([reason, count]) =>
      `${count} word${count === 1 ? '' : 's'} of the text layer cannot be seen (${reason})`,
  );
}

/** Cuts a page that holds more characters than the limit and says so. */
export function limitWords<W extends { text: string }>(words: W[], limit: number, notes: string[]): W[] {
  let characters = 0;
  for (let index = 0; index < words.length; index++) {
    characters += words[index]!.text.length + 1;
    if (characters > limit) {
      notes.push(
        `limit-text: only the first ${index} of ${words.length} words of the page were kept: it holds more than ${limit} characters (reading.limits.textPerPage)`,
      );
      return words.slice(0, index);
    }
  }
  return words;
}
