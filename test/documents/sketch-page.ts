import type { Page } from '../../src/model/page.ts';
import type { Word } from '../../src/model/word.ts';

/** Marks before a line: `#` twice as large, `##` half as large again, `-` small. Cells are parted by `|`. */
const marks: readonly (readonly [string, number])[] = [
  ['## ', 1.5],
  ['# ', 2],
  ['- ', 0.75],
];

const lineStep = 0.022;
const bodyHeight = 0.011;

export interface SketchOptions {
  readonly file?: string;
  readonly page?: number;
  readonly part?: string;
  readonly size?: readonly [number, number];
}

/**
 * A page as a reader would give it, from a sketch: one line per line, cells parted by `|`, blank lines as space. `@foot`
 * sends the line to the foot of the page.
 */
export function sketchPage(sketch: string, options: SketchOptions = {}): Page {
  const words: Word[] = [];
  const [width, height] = options.size ?? [595, 842];
  const lines = sketch
    .replace(/^\n/, '')
    .split('\n')
    .map((line) => line.trim());
  let top = 0.05;
  let number = 0;
  for (const raw of lines) {
    if (raw === '') {
      top += lineStep;
      continue;
    }
    const foot = raw.startsWith('@foot ');
    let text = foot ? raw.slice(6) : raw;
    let size = 1;
    for (const [mark, share] of marks) {
      if (!text.startsWith(mark)) continue;
      text = text.slice(mark.length);
      size = share;
      break;
    }
    const cells = text.split('|').map((cell) => cell.trim());
    const tall = bodyHeight * size;
    for (const [index, cell] of cells.entries()) {
      let left = 0.08 + (0.84 / cells.length) * index;
      for (const token of cell.split(/\s+/).filter(Boolean)) {
        const letters = [...token].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0);
        const wide = (letters * tall * height) / width;
        words.push({
          text: token,
          box:
            options.part === undefined ? { x: left, y: foot ? 0.95 : top, width: wide, height: tall } : null,
          confidence: 1,
          line: number,
          origin: options.part === undefined ? 'text-layer' : 'native',
          visible: true,
        });
        left += wide + (0.35 * tall * height) / width;
      }
    }
    number++;
    if (!foot) top += Math.max(lineStep, 1.5 * tall);
  }
  return {
    file: options.file ?? 'f'.repeat(64),
    page: options.page ?? 1,
    kind: words.length === 0 ? 'blank' : options.part === undefined ? 'text' : 'native',
    reason: 'sketch',
    width: options.part === undefined ? width : 0,
    height: options.part === undefined ? height : 0,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: options.part ?? null,
    words,
    notes: [],
  };
}

/** The pages of one file, one sketch each. */
export function sketchFile(...sketches: readonly string[]): Page[] {
  return sketches.map((sketch, index) => sketchPage(sketch, { page: index + 1 }));
}
