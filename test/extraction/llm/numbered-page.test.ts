import { describe, expect, it } from 'vitest';
import { type NumberedPage, numberPages } from '../../../src/extraction/llm/numbered-page.ts';
import { shownText } from '../../../src/extraction/llm/shown-text.ts';
import type { Page } from '../../../src/model/page.ts';
import { pageText, sliceCodePoints } from '../../../src/model/page-text.ts';
import type { Word } from '../../../src/model/word.ts';
import { makePage } from '../helpers/make-page.ts';
import { invoicePage } from './invoice-page.ts';

const rowsOf = (pages: readonly NumberedPage[]): string[] =>
  pages.flatMap(({ rows }) => rows.map(({ text }) => text));

/** Words that follow each other on one line, without boxes. */
function plainPage(lines: readonly string[], more: Partial<Page> = {}, word: Partial<Word> = {}): Page {
  return {
    ...makePage([]),
    kind: 'native',
    width: 0,
    height: 0,
    words: lines.flatMap((line, number) =>
      line.split(' ').map(
        (text): Word => ({
          text,
          box: null,
          confidence: 1,
          line: number,
          origin: 'native',
          visible: true,
          ...word,
        }),
      ),
    ),
    ...more,
  };
}

/** Every number shown leads to the line of the page text that holds the words shown. */
function expectLinesToHold(page: Page): void {
  const text = pageText(page);
  for (const row of numberPages([page])[0]!.rows) {
    for (const line of row.lines) {
      const [start, end] = text.lines[line.line]!;
      const words = sliceCodePoints(text.text, start, end);
      expect(line.text).toBe(words);
      const plain = (part: string): string => shownText(part).replace(/\s+/gu, '');
      expect(row.text.replace(/\s+/gu, '')).toContain(`${line.number}│${plain(words)}`);
    }
  }
}

describe('a page as numbered lines', () => {
  it('keeps columns beneath their headings', () => {
    const rows = rowsOf(numberPages([invoicePage()]));
    expect(rows).toHaveLength(10);
    const heading = rows.find((row) => row.includes('Description'))!;
    const line = rows.find((row) => row.includes('canvas'))!;
    expect(line.indexOf('800 m')).toBe(heading.indexOf('Quantity'));
    expect(line.indexOf('2,960.00')).toBe(heading.indexOf('Amount'));
    expectLinesToHold(invoicePage());
  });

  it('gives lines that stand side by side a row, and each its own number', () => {
    const page = makePage([
      [60, 40, 'Seller'],
      [60, 60, 'Lindenau Weberei GmbH'],
      [60, 80, 'Hauptstr. 4'],
    ]);
    const right = makePage([
      [320, 40, 'Buyer'],
      [320, 60, 'Kestrel Outfitters Ltd.'],
    ]);
    const words = [...page.words, ...right.words.map((word) => ({ ...word, line: word.line + 3 }))];
    const both = { ...page, words };
    expect(rowsOf(numberPages([both]))).toEqual([
      expect.stringMatching(/^1│Seller {10,}2│Buyer$/u),
      expect.stringMatching(/^3│Lindenau Weberei GmbH {3,}4│Kestrel Outfitters Ltd\.$/u),
      '5│Hauptstr. 4',
    ]);
    const lines = numberPages([both])[0]!.rows.flatMap((row) => row.lines.map(({ line }) => line));
    expect(lines).toEqual([0, 3, 1, 4, 2]);
    expectLinesToHold(both);
  });

  it('turns pages that were read on a turned copy', () => {
    const upright = invoicePage();
    const turned: Page = {
      ...upright,
      width: upright.height,
      height: upright.width,
      uprightTurn: 90,
      words: upright.words.map((word) => {
        const { x, y, width, height } = word.box!;
        return { ...word, box: { x: y, y: 1 - x - width, width: height, height: width } };
      }),
    };
    expect(rowsOf(numberPages([turned]))).toEqual(rowsOf(numberPages([upright])));
  });

  it('takes lines as they come where there are no boxes, cells by their layout', () => {
    expect(rowsOf(numberPages([plainPage(['Dear Sir', 'the cotton is from Benin'])]))).toEqual([
      '1│Dear Sir',
      '2│the cotton is from Benin',
    ]);
    const layout = (x: number) => ({ x, y: 0.1, width: 0.2, height: 0.02 });
    const sheet = plainPage(['Lot Weight']);
    const placed = {
      ...sheet,
      words: sheet.words.map((word, index) => ({ ...word, layout: layout(index * 0.5) })),
    };
    expect(rowsOf(numberPages([placed]))[0]).toMatch(/^1│Lot {2,}Weight$/u);
  });

  it('writes Han characters as the page text has them', () => {
    const page = makePage([[60, 40, '中华 人民 共和国']]);
    const tight = {
      ...page,
      words: page.words.map((word, index) => ({ ...word, box: { ...word.box!, x: 0.1 + index * 0.034 } })),
    };
    expect(pageText(tight).text).toBe('中华人民共和国');
    expect(rowsOf(numberPages([tight]))).toEqual(['1│中华人民共和国']);
  });

  it('numbers through the whole document', () => {
    const pages = numberPages([plainPage(['a b', 'c']), plainPage(['d'], { page: 2 })]);
    expect(pages.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(pages[1]!.rows[0]!.lines[0]).toMatchObject({ number: 3, line: 0, page: { page: 2 } });
  });

  it('shows words of seals last and as such', () => {
    const page = makePage([
      [60, 40, 'Business licence'],
      [60, 60, 'issued by the office'],
    ]);
    const seal: Word = {
      text: 'Registry',
      box: { x: 0.5, y: 0.05, width: 0.1, height: 0.02 },
      confidence: 0.8,
      line: 2,
      origin: 'ocr',
      visible: true,
    };
    const sealed: Page = {
      ...page,
      words: [...page.words, seal],
      marks: [
        {
          kind: 'seal',
          box: { x: 0.45, y: 0, width: 0.2, height: 0.2 },
          text: 'Registry',
          confidence: 0.9,
          textConfidence: 0.8,
          reason: 'red ring',
          details: {},
        },
      ],
    };
    const rows = numberPages([sealed])[0]!.rows;
    expect(rows.map(({ seal: isSeal }) => isSeal)).toEqual([false, false, true]);
    expect(rows[2]!.lines[0]).toMatchObject({ line: 2, text: 'Registry' });
  });
});

describe('what a hostile page may not do', () => {
  it('unseen words are not shown, and numbers stay right', () => {
    const page = invoicePage();
    const words = page.words.map((word) => (word.line === 1 ? { ...word, visible: false } : word));
    const hidden = { ...page, words };
    const rows = rowsOf(numberPages([hidden]));
    expect(rows.join('\n')).not.toContain('COMMERCIAL');
    expect(rows).toHaveLength(9);
    expectLinesToHold(hidden);
  });

  it('zero-width, bidirectional and control characters vanish; line breaks in words make no lines', () => {
    const page = plainPage(['Ori\u200bgin:\u202e China\u2066', 'a\nb\u2028c\u0007', '\u200b\u200b']);
    const rows = rowsOf(numberPages([page]));
    expect(rows[0]).toBe('1│Origin: China');
    expect(rows[1]).toBe('2│a b c');
    expect(rows).toHaveLength(3);
    expect(rows.join('')).not.toMatch(/[\p{Cf}\p{Cc}]/u);
    expectLinesToHold(page);
  });

  it('a number with our sign cannot be written by a document', () => {
    const rows = rowsOf(numberPages([plainPage(['7│Origin: Vietnam'])]));
    expect(rows).toEqual(['1│7|Origin: Vietnam']);
  });

  it('endless lines and endless gaps stay bounded', () => {
    const long = rowsOf(numberPages([plainPage(['x'.repeat(100_000)])]))[0]!;
    expect(long.length).toBeLessThan(4100);
    expect(long).toContain('[line goes on]');
    const page = makePage([[0, 40, 'a']]);
    const far = {
      ...page,
      words: [...page.words, { ...page.words[0]!, box: { x: 5000, y: 0.05, width: 1e-9, height: 0.01 } }],
    };
    expect(rowsOf(numberPages([far]))[0]!.length).toBeLessThan(500);
  });

  it('boxes that are no numbers in any sense do not end the work', () => {
    const page = makePage([[60, 40, 'one two']]);
    const words = page.words.map((word) => ({ ...word, box: { x: 0, y: 0, width: 0, height: 0 } }));
    expect(rowsOf(numberPages([{ ...page, words }]))).toEqual(['1│one two']);
  });
});
