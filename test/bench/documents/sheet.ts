/** A page to draw on in points from the top left, with no more than these papers need. */
import { PDFDocument, type PDFFont, type PDFPage, type RGB, rgb, StandardFonts } from '@cantoo/pdf-lib';

export type Face = 'Helvetica' | 'Times' | 'Courier';

/** Words that a style string may hold besides a size: `bold 12 right grey`. */
const colours: Record<string, RGB> = {
  grey: rgb(0.45, 0.45, 0.45),
  white: rgb(1, 1, 1),
  blue: rgb(0.1, 0.25, 0.55),
  red: rgb(0.7, 0.1, 0.1),
  green: rgb(0.1, 0.4, 0.25),
};

/** Title, x (the right edge where the third is `right`). */
export type Column = readonly [title: string, x: number, anchor?: 'right'];

export class Sheet {
  private readonly document: PDFDocument;
  private readonly regular: PDFFont;
  private readonly bold: PDFFont;
  private readonly size: number;
  private page: PDFPage;
  readonly width: number;
  readonly height: number;

  private constructor(
    document: PDFDocument,
    fonts: [PDFFont, PDFFont],
    size: number,
    width: number,
    height: number,
  ) {
    this.document = document;
    [this.regular, this.bold] = fonts;
    this.size = size;
    this.width = width;
    this.height = height;
    this.page = document.addPage([width, height]);
  }

  static async create(face: Face, size: number, width = 595, height = 842): Promise<Sheet> {
    const document = await PDFDocument.create();
    const day = new Date('2025-01-01T00:00:00Z');
    document.setCreationDate(day);
    document.setModificationDate(day);
    const names = {
      Helvetica: [StandardFonts.Helvetica, StandardFonts.HelveticaBold],
      Times: [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold],
      Courier: [StandardFonts.Courier, StandardFonts.CourierBold],
    } as const;
    const [regular, bold] = names[face];
    const fonts: [PDFFont, PDFFont] = [await document.embedFont(regular), await document.embedFont(bold)];
    return new Sheet(document, fonts, size, width, height);
  }

  nextPage(): void {
    this.page = this.document.addPage([this.width, this.height]);
  }

  /** Lines of text from a first baseline; returns the baseline after the last. */
  text(x: number, y: number, content: string, style = ''): number {
    const words = style.split(' ');
    const size = Number(words.find((word) => /^[\d.]+$/.test(word)) ?? this.size);
    const font = words.includes('bold') ? this.bold : this.regular;
    const color = colours[words.find((word) => word in colours) ?? ''] ?? rgb(0, 0, 0);
    let baseline = y;
    for (const line of content.split('\n')) {
      const width = font.widthOfTextAtSize(line, size);
      const left = words.includes('right') ? x - width : words.includes('center') ? x - width / 2 : x;
      if (line) this.page.drawText(line, { x: left, y: this.height - baseline, size, font, color });
      baseline += size * 1.28;
    }
    return baseline;
  }

  /** `label|value` lines; the value begins (or with `right` in the value's style ends) at `valueX`. */
  rows(x: number, valueX: number, y: number, content: string, label = '', value = '', gap = 0): number {
    let baseline = y;
    for (const line of content.split('\n')) {
      const [left = '', right = ''] = line.split('|');
      this.text(x, baseline, left, label);
      baseline = this.text(valueX, baseline, right, value || label) + gap;
    }
    return baseline;
  }

  /** Headings and `|`-separated rows; `fill` paints the heading's band. Returns the baseline after the table. */
  table(y: number, columns: readonly Column[], content: string, fill?: string, size = this.size): number {
    const left = Math.min(...columns.map(([, x, anchor]) => (anchor ? x - 60 : x))) - 4;
    const right = Math.max(...columns.map(([, x, anchor]) => (anchor ? x : x + 90))) + 4;
    const depth = Math.max(...columns.map(([title]) => title.split('\n').length));
    if (fill) this.fill(left, y - size - 2, right - left, depth * size * 1.28 + 5, fill);
    for (const [title, x, anchor] of columns) {
      this.text(x, y, title, `bold ${size} ${anchor ?? ''} ${fill === 'dark' ? 'white' : ''}`);
    }
    let baseline = y + depth * size * 1.28;
    if (!fill) this.line(left, baseline - size + 1, right, baseline - size + 1);
    baseline += 5;
    for (const row of content.split('\n')) {
      let next = baseline;
      row.split('|').forEach((cell, index) => {
        const [, x, anchor] = columns[index]!;
        next = Math.max(next, this.text(x, baseline, cell.replaceAll('~', '\n'), `${size} ${anchor ?? ''}`));
      });
      baseline = next + 3;
    }
    this.line(left, baseline - size, right, baseline - size);
    return baseline + 6;
  }

  /** A ruled cell of a form: small label at the top, value below. */
  cell(x: number, y: number, width: number, height: number, label: string, value = '', style = ''): void {
    this.box(x, y, width, height);
    // Forms print long labels smaller rather than across the rule.
    const widest = Math.max(...label.split('\n').map((line) => this.regular.widthOfTextAtSize(line, 6.5)));
    const labelSize = Math.min(6.5, (6.5 * (width - 8)) / Math.max(widest, 1));
    const below = label ? this.text(x + 4, y + 9, label, labelSize.toFixed(2)) : y + 4;
    if (value) this.text(x + 4, below + 6, value, style);
  }

  box(x: number, y: number, width: number, height: number): void {
    this.page.drawRectangle({
      x,
      y: this.height - y - height,
      width,
      height,
      borderWidth: 0.6,
      borderColor: rgb(0.2, 0.2, 0.2),
    });
  }

  fill(x: number, y: number, width: number, height: number, shade: string): void {
    const color = shade === 'dark' ? rgb(0.15, 0.25, 0.4) : rgb(0.9, 0.91, 0.93);
    this.page.drawRectangle({ x, y: this.height - y - height, width, height, color });
  }

  line(x1: number, y1: number, x2: number, y2: number): void {
    this.page.drawLine({
      start: { x: x1, y: this.height - y1 },
      end: { x: x2, y: this.height - y2 },
      thickness: 0.6,
    });
  }

  save(): Promise<Uint8Array> {
    return this.document.save();
  }
}
