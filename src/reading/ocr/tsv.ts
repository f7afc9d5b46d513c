import type { OcrResult } from '../../model/ports.ts';

/**
 * Words of tesseract's TSV output (`level page block par line word left top width height conf text`), as fractions of an
 * image of the given size. Level 1 is the page, level 4 a line, level 5 a word; confidence is 0..100, -1 for none.
 */
export function wordsOfTsv(tsv: string, width?: number, height?: number): OcrResult {
  const words: OcrResult['words'][number][] = [];
  let pageWidth = width ?? 0;
  let pageHeight = height ?? 0;
  let line = -1;
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    if (cells.length < 11) continue;
    const level = cells[0];
    if (level === '1') {
      pageWidth = width ?? Number(cells[8]);
      pageHeight = height ?? Number(cells[9]);
    } else if (level === '4') line++;
    else if (level === '5') {
      const text = (cells[11] ?? '').trim();
      if (text === '') continue;
      words.push({
        text,
        x: Number(cells[6]) / pageWidth,
        y: Number(cells[7]) / pageHeight,
        width: Number(cells[8]) / pageWidth,
        height: Number(cells[9]) / pageHeight,
        confidence: Math.min(1, Math.max(0, Number(cells[10]) / 100)),
        line: Math.max(0, line),
      });
    }
  }
  return { words };
}
