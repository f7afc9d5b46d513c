import { readFileSync } from 'node:fs';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Page } from '../../../src/model/page.ts';
import type { Word } from '../../../src/model/word.ts';
import { makeDocument } from '../../extraction/helpers/make-page.ts';

/** A word as recorded: text, left, top, width, height (fractions of the page), line, confidence, and its cell. */
type RecordedWord = readonly [string, number, number, number, number, number, number, string?];

/** A whole document as files keep it: its pages, what was asked, what was answered, and what must come of it. */
export interface RecordedDocument {
  /** Where the pages come from, and who answered. */
  readonly about: string;
  readonly type: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly pages: readonly (Pick<Page, 'kind' | 'width' | 'height' | 'uprightTurn' | 'skew' | 'part'> & {
    readonly words: readonly RecordedWord[];
  })[];
  /** The question about it, as it was sent. */
  readonly question: string;
  /** What the model stated; everything else in its answer is "not stated". */
  readonly stated: Readonly<Record<string, unknown>>;
  /** How many questions were asked, the first one included. */
  readonly requests: number;
  /** What it answers when quotes are sent back. */
  readonly corrections?: readonly unknown[];
  /** Codes of the exceptions that come of it. */
  readonly exceptions: readonly string[];
  /** Fields that the model's readings became, with their status; `null` where the words were not found. */
  readonly fields: Readonly<Record<string, readonly [value: string, status: string | null]>>;
}

export function readRecorded(path: string): RecordedDocument {
  return JSON.parse(readFileSync(path, 'utf8')) as RecordedDocument;
}

export function pagesOfRecorded(recorded: RecordedDocument): { document: EvidenceDocument; pages: Page[] } {
  const pages = recorded.pages.map(({ words, ...page }, index): Page => {
    const isSheet = words.some((word) => word[7] !== undefined);
    return {
      ...page,
      file: 'a'.repeat(64),
      page: index + 1,
      reason: 'recorded',
      ocrLanguages: page.kind === 'ocr' ? ['eng'] : [],
      words: words.map(([text, x, y, width, height, line, confidence, cell]): Word => {
        const box = { x, y, width, height };
        return {
          text,
          box: isSheet ? null : box,
          ...(isSheet ? { layout: box } : {}),
          ...(cell === undefined ? {} : { cell }),
          confidence,
          line,
          origin: page.kind === 'ocr' ? 'ocr' : isSheet ? 'native' : 'text-layer',
          visible: true,
        };
      }),
      notes: [],
    };
  });
  const { language, title } = recorded;
  return { document: makeDocument(recorded.type, pages, { language, title }), pages };
}

/** Words of a page as a file keeps them. */
export function recordPage(page: Page): RecordedDocument['pages'][number] {
  const round = (value: number): number => Math.round(value * 1e5) / 1e5;
  const { kind, width, height, uprightTurn, skew, part } = page;
  return {
    kind,
    width,
    height,
    uprightTurn,
    skew,
    part,
    words: page.words
      .filter((word) => word.visible)
      .map(({ text, box, layout, line, confidence, cell }): RecordedWord => {
        const place = box ?? layout ?? { x: 0, y: 0, width: 0, height: 0 };
        const common = [
          text,
          round(place.x),
          round(place.y),
          round(place.width),
          round(place.height),
          line,
          Math.round(confidence * 100) / 100,
        ] as const;
        return cell === undefined ? common : [...common, cell];
      }),
  };
}
