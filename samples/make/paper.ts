/** A paper of the story: one gold Document with its sheets. */
import { A4, LETTER, Sheet, type TextStyle } from './drawing/sheet.ts';

export class Paper {
  readonly type: string;
  readonly language: string;
  readonly sheets: Sheet[] = [];
  readonly partial: boolean;
  readonly #style: TextStyle;

  constructor(type: string, language: string, style: TextStyle = {}, partial = false) {
    this.type = type;
    this.language = language;
    this.partial = partial;
    this.#style = style;
  }

  /** Adds a page. The language is noted once, on the first one. */
  page(size: { width: number; height: number } = A4): Sheet {
    const sheet = new Sheet(size, this.#style);
    if (this.sheets.length === 0) sheet.fact('language', this.language);
    this.sheets.push(sheet);
    return sheet;
  }
}

export { A4, LETTER };
