/** A sheet of paper as a list of drawing operations, with the boxes of the values it carries. */
import { characterWidths, type Family, type Run, splitIntoRuns } from './fonts.ts';
import { formsOf, isWide, type Mark, type MarkedCharacter, parseMarkup } from './markup.ts';

/** Rectangle in points, origin top left. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Operation =
  | { kind: 'text'; x: number; y: number; runs: Run[]; size: number; color: string; angle: number }
  | { kind: 'path'; d: string; stroke: string | undefined; fill: string | undefined; width: number }
  | ({ kind: 'image'; sheet: Sheet; finish: string } & Rectangle);

export interface TextStyle {
  readonly size?: number;
  readonly family?: Family;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Line height as a multiple of the size. */
  readonly leading?: number;
}

/** A value where it was drawn. Several boxes: printed several times. */
export interface PlacedValue {
  readonly path: string;
  readonly forms: string[];
  readonly box: Rectangle | undefined;
}

/** A flag that a screener must raise on this sheet. */
export interface PlacedFlag {
  readonly entry: string;
  readonly quote: string;
  readonly polarity: 'asserted' | 'denied' | 'conditional';
}

export const A4 = { width: 595.28, height: 841.89 };
export const LETTER = { width: 612, height: 792 };
export const A4_LANDSCAPE = { width: A4.height, height: A4.width };

const hull = (a: Rectangle | undefined, b: Rectangle): Rectangle => {
  if (!a) return b;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};

export class Sheet {
  readonly operations: Operation[] = [];
  readonly values: PlacedValue[] = [];
  readonly flags: PlacedFlag[] = [];
  readonly width: number;
  readonly height: number;
  style: Required<Omit<TextStyle, 'align'>>;

  constructor(size: { width: number; height: number } = A4, style: TextStyle = {}) {
    this.width = size.width;
    this.height = size.height;
    this.style = { size: 9.5, family: 'sans', bold: false, color: '#111111', leading: 1.3, ...style };
  }

  /** Sets one or more lines at a baseline; wraps when a width is given. Returns the baseline after the last line. */
  text(
    x: number,
    y: number,
    source: string,
    style: TextStyle = {},
    wrapWidth = Number.POSITIVE_INFINITY,
  ): number {
    const settings = { ...this.style, ...style };
    const boxes = new Map<Mark, Rectangle>();
    let baseline = y;
    const lines = this.#wrap(parseMarkup(source), settings, wrapWidth);
    for (const line of lines) {
      this.#line(line, x, baseline, settings, wrapWidth, boxes);
      baseline += settings.size * settings.leading;
    }
    for (const [mark, box] of boxes) this.values.push({ path: mark.path, forms: formsOf(mark), box });
    return baseline;
  }

  /** Width in points that a text would take on one line. */
  measure(source: string, style: TextStyle = {}): number {
    const settings = { ...this.style, ...style };
    const plain = parseMarkup(source)
      .map((entry) => entry.character)
      .join('');
    return characterWidths(plain, settings.family, settings.bold, settings.size).reduce((a, b) => a + b, 0);
  }

  /** Number of lines a text takes at a width. */
  countLines(source: string, width: number, style: TextStyle = {}): number {
    return this.#wrap(parseMarkup(source), { ...this.style, ...style }, width).length;
  }

  #wrap(
    characters: MarkedCharacter[],
    settings: Required<Omit<TextStyle, 'align'>>,
    width: number,
  ): MarkedCharacter[][] {
    const lines: MarkedCharacter[][] = [];
    let line: MarkedCharacter[] = [];
    let used = 0;
    let lastBreak = -1;
    for (const entry of characters) {
      if (entry.character === '\n') {
        lines.push(line);
        [line, used, lastBreak] = [[], 0, -1];
        continue;
      }
      const advance = characterWidths(entry.character, settings.family, settings.bold, settings.size)[0]!;
      if (used + advance > width && line.length > 0 && entry.character !== ' ') {
        const cut = lastBreak > 0 ? lastBreak : line.length;
        const rest = line.slice(cut);
        lines.push(line.slice(0, cut));
        line = rest;
        used = rest.reduce(
          (sum, item) =>
            sum + characterWidths(item.character, settings.family, settings.bold, settings.size)[0]!,
          0,
        );
        lastBreak = -1;
      }
      line.push(entry);
      used += advance;
      if (
        entry.character === ' ' ||
        entry.character === '-' ||
        (isWide(entry.character) && !/[（(]/.test(entry.character))
      )
        lastBreak = line.length;
    }
    lines.push(line);
    return lines;
  }

  #line(
    line: MarkedCharacter[],
    x: number,
    baseline: number,
    settings: Required<Omit<TextStyle, 'align'>> & TextStyle,
    width: number,
    boxes: Map<Mark, Rectangle>,
  ): void {
    const trimmed = [...line];
    while (trimmed.at(-1)?.character === ' ') trimmed.pop();
    const text = trimmed.map((entry) => entry.character).join('');
    if (text === '') return;
    const { family, bold, size, color } = settings;
    const advances = characterWidths(text, family, bold, size);
    const total = advances.reduce((a, b) => a + b, 0);
    const room = Number.isFinite(width) ? width : 0;
    const start =
      settings.align === 'right'
        ? x + room - total
        : settings.align === 'center'
          ? x + (room - total) / 2
          : x;
    this.operations.push({
      kind: 'text',
      x: start,
      y: baseline,
      runs: splitIntoRuns(text, family, bold, size),
      size,
      color,
      angle: 0,
    });
    let position = start;
    trimmed.forEach((entry, index) => {
      const advance = advances[index]!;
      const glyph = isWide(entry.character)
        ? { x: position, y: baseline - size * 0.9, width: advance, height: size * 1.06 }
        : { x: position, y: baseline - size * 0.78, width: advance, height: size * 1.0 };
      if (entry.character !== ' ')
        for (const mark of entry.marks) boxes.set(mark, hull(boxes.get(mark), glyph));
      position += advance;
    });
  }

  path(d: string, options: { stroke?: string; fill?: string; width?: number } = {}): void {
    this.operations.push({
      kind: 'path',
      d,
      stroke: options.fill && !options.stroke ? undefined : (options.stroke ?? '#222222'),
      fill: options.fill,
      width: options.width ?? 0.7,
    });
  }

  rule(x1: number, y1: number, x2: number, y2: number, width = 0.7, stroke = '#222222'): void {
    this.path(`M${x1} ${y1} L${x2} ${y2}`, { stroke, width });
  }

  rectangle(box: Rectangle, options: { stroke?: string; fill?: string; width?: number } = {}): void {
    const { x, y, width, height } = box;
    this.path(`M${x} ${y} L${x + width} ${y} L${x + width} ${y + height} L${x} ${y + height} Z`, options);
  }

  /** A scanned piece pasted into the page; the piece's values become values of this sheet. */
  image(box: Rectangle, piece: Sheet, finish: string): void {
    this.operations.push({ kind: 'image', sheet: piece, finish, ...box });
    const [scaleX, scaleY] = [box.width / piece.width, box.height / piece.height];
    for (const value of piece.values)
      this.values.push({
        ...value,
        box: value.box && {
          x: box.x + value.box.x * scaleX,
          y: box.y + value.box.y * scaleY,
          width: value.box.width * scaleX,
          height: value.box.height * scaleY,
        },
      });
    this.flags.push(...piece.flags);
  }

  /** A value the paper states without one place for its words: language, an absent signature. */
  fact(path: string, value: string, box?: Rectangle): void {
    this.values.push({ path, forms: value.split('|').map((form) => form.trim()), box });
  }

  flag(entry: string, quote: string, polarity: PlacedFlag['polarity'] = 'asserted'): void {
    this.flags.push({ entry, quote, polarity });
  }
}
