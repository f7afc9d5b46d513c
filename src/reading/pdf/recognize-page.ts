import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../model/page.ts';
import type { ReaderContext } from '../format-reader.ts';
import type { OcrDecision } from '../ocr/decide.ts';
import type { LayerWord } from './glyph-words.ts';
import type { PageContent } from './page-content.ts';
import { hiddenNotes } from './read-page.ts';
import { mainTurn, wordsInOrder } from './text-words.ts';

export interface RecognitionInput {
  readonly page: PDFPageProxy;
  readonly content: PageContent;
  readonly layerWords: readonly LayerWord[];
  readonly decision: OcrDecision;
  readonly base: Pick<Page, 'file' | 'page' | 'reason' | 'width' | 'height' | 'part'>;
  readonly notes: string[];
  readonly context: ReaderContext;
}

/** Reads the pictures of a page. */
export async function recognizePdfPage(input: RecognitionInput): Promise<Page> {
  const { base, layerWords, notes } = input;
  const turn = mainTurn(layerWords.filter((word) => word.hidden === null));
  const { words } = wordsInOrder(layerWords, base.width, base.height, turn);
  notes.push(...hiddenNotes([...layerWords]));
  return { ...base, kind: 'text', uprightTurn: turn, skew: 0, ocrLanguages: [], words, notes };
}
