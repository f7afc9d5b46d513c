import type { DocumentTypeDefinition } from '../../model/document-type.ts';
import type { Page } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import { defaultModelSettings } from './model-settings.ts';
import { planWindows } from './plan-windows.ts';
import { windowMessage } from './window-message.ts';

/** The message that carries a paper to a model, with a paper of two lines in it: for people who review what is sent. */
export function exampleMessage(type: DocumentTypeDefinition): string {
  const file = '0'.repeat(64);
  const page: Page = {
    file,
    page: 1,
    kind: 'text',
    reason: 'an example',
    width: 595,
    height: 842,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    words: [
      word('First', 0, 0.1, 0.1),
      word('line', 0, 0.17, 0.1),
      word('Second', 1, 0.1, 0.13),
      word('line', 1, 0.19, 0.13),
    ],
    notes: [],
  };
  const document = {
    id: '0',
    type: type.id,
    categories: [],
    pages: [{ file, page: 1 }],
    language: null,
    title: null,
    typeConfidence: 1,
    rivals: [],
    evidence: [],
    startReason: '',
    pagination: {
      printedTotal: null,
      printed: [null],
      received: 1,
      missing: [],
      annexesNamed: [],
      annexesFound: [],
    },
  };
  const { windows } = planWindows({ document, pages: [page], type, settings: defaultModelSettings });
  return windowMessage(windows[0]!, { number: 1, count: 1 });
}

function word(text: string, line: number, x: number, y: number): Word {
  const box = { x, y, width: 0.01 * text.length, height: 0.012 };
  return { text, box, confidence: 1, line, origin: 'text-layer', visible: true };
}
