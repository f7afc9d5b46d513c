import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';

type FontProgram = ReturnType<typeof fontkit.create>;

/** Taking the Chinese font apart takes a second: once for each process. */
const programs = new Map<string, FontProgram>();

function program(script: string): FontProgram {
  let known = programs.get(script);
  if (known === undefined) {
    const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
    known = fontkit.create(readFileSync(join(folder, 'files', `noto-sans-sc-${script}-400-normal.woff2`)));
    withStreamsOnly(known);
    programs.set(script, known);
  }
  return known;
}

/**
 * pdf-lib takes a subset's own `encode`, which writes into a stream that is handed to it, for one that returns bytes: it
 * gets subsets without it.
 */
function withStreamsOnly(font: FontProgram): void {
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    const only = {
      includeGlyph: (glyph: Parameters<typeof subset.includeGlyph>[0]) => subset.includeGlyph(glyph),
      encodeStream: () => subset.encodeStream(),
      cff: (subset as { cff?: unknown }).cff,
    };
    return only as unknown as typeof subset;
  };
}

/** Scripts that can be printed beside Latin letters. */
const scripts = ['chinese-simplified', 'latin-ext', 'vietnamese', 'cyrillic'];

/** A stretch of text in one font. */
interface Run {
  readonly font: PDFFont;
  readonly text: string;
}

/** Fonts of a cover sheet: standard ones for Latin letters, embedded parts of Noto Sans SC for what else is printed. */
export class CoverFonts {
  readonly #document: PDFDocument;
  readonly #plain: PDFFont;
  readonly #bold: PDFFont;
  readonly #plainLetters: ReadonlySet<number>;
  readonly #scripts = new Map<string, PDFFont>();

  static async of(document: PDFDocument): Promise<CoverFonts> {
    const plain = await document.embedFont(StandardFonts.Helvetica);
    return new CoverFonts(document, plain, await document.embedFont(StandardFonts.HelveticaBold));
  }

  private constructor(document: PDFDocument, plain: PDFFont, bold: PDFFont) {
    this.#document = document;
    this.#plain = plain;
    this.#bold = bold;
    this.#plainLetters = new Set(plain.getCharacterSet());
  }

  /** Embeds what a text needs; to be called before it is drawn or measured. */
  async prepare(text: string): Promise<void> {
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      if (this.#plainLetters.has(code)) continue;
      const script = scriptOf(code);
      if (script === null || this.#scripts.has(script)) continue;
      this.#document.registerFontkit({ create: () => program(script) } as never);
      const name = `Noto-${script}`;
      this.#scripts.set(
        script,
        await this.#document.embedFont(new Uint8Array(4), { subset: true, customName: name }),
      );
    }
  }

  /** Runs of a text; letters that no font here has are shown as `?`. */
  runs(text: string, bold = false): Run[] {
    const latin = bold ? this.#bold : this.#plain;
    const runs: { font: PDFFont; text: string }[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      const script = this.#plainLetters.has(code) ? null : scriptOf(code);
      const font = script === null ? latin : (this.#scripts.get(script) ?? latin);
      const shown = this.#plainLetters.has(code) || font !== latin ? letter : '?';
      const last = runs.at(-1);
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  width(text: string, size: number, bold = false): number {
    return this.runs(text, bold).reduce((sum, run) => sum + run.font.widthOfTextAtSize(run.text, size), 0);
  }
}

function scriptOf(code: number): string | null {
  return scripts.find((script) => program(script).hasGlyphForCodePoint(code)) ?? null;
}
