import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
  StandardFontEmbedder,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { type FontProgram, readWoff } from './font-program.ts';

/** Taken apart once for each process. */
const programs = new Map<string, FontProgram>();

function program(script: string): FontProgram {
  let known = programs.get(script);
  if (known === undefined) {
    const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json'));
    known = readWoff(readFileSync(join(folder, 'files', `noto-sans-sc-${script}-400-normal.woff`)));
    programs.set(script, known);
  }
  return known;
}

/** Parts of Noto Sans SC that are embedded where standard fonts have no letter. */
const scripts = ['chinese-simplified', 'latin-ext', 'vietnamese', 'cyrillic'];

const standard = {
  plain: StandardFontEmbedder.for(StandardFonts.Helvetica as never),
  bold: StandardFontEmbedder.for(StandardFonts.HelveticaBold as never),
};
/** Widths of single letters: without kerning, which is not applied either. */
const letterWidths = { plain: new Map<string, number>(), bold: new Map<string, number>() };

function letterWidth(letter: string, style: 'plain' | 'bold'): number {
  let known = letterWidths[style].get(letter);
  if (known === undefined) {
    known = standard[style].widthOfTextAtSize(letter, 1);
    letterWidths[style].set(letter, known);
  }
  return known;
}

const standardLetters = new Set(standard.plain.encoding.supportedCodePoints);

/** Whether every letter of a text is in one of the fonts. */
export function canBePrinted(text: string): boolean {
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    if (!standardLetters.has(code) && scriptOf(code) === null) return false;
  }
  return true;
}

/** A stretch of text in one font, as the operators of a page show it. */
export interface TextRun {
  /** Name of the font among the resources. */
  readonly font: string;
  readonly codes: PDFHexString;
  /** Width at a size of 1. */
  readonly width: number;
}

/**
 * Fonts of text that is put into an exhibit beside what was received: standard ones for Latin letters, embedded parts of
 * Noto Sans SC for what else can be printed, `?` for what cannot.
 */
export class TextFonts {
  readonly #used = new Map<string, Map<number, number>>();
  readonly #standardUsed = new Set<'plain' | 'bold'>();

  runs(text: string, bold = false): TextRun[] {
    const runs: TextRun[] = [];
    let letters = '';
    let current: string | null = null;
    const close = (): void => {
      if (letters !== '') runs.push(this.#run(letters, current, bold));
      letters = '';
    };
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      const script = standardLetters.has(code) ? null : scriptOf(code);
      if (script !== current) {
        close();
        current = script;
      }
      letters += script === null && !standardLetters.has(code) ? '?' : letter;
    }
    close();
    return runs;
  }

  /** Width of a text at a size of 1, without using its letters. */
  width(text: string, bold = false): number {
    let sum = 0;
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      const script = standardLetters.has(code) ? null : scriptOf(code);
      sum +=
        script === null
          ? letterWidth(standardLetters.has(code) ? letter : '?', bold ? 'bold' : 'plain')
          : widthOf(program(script), program(script).glyph(code)!) / 1000;
    }
    return sum;
  }

  #run(text: string, script: string | null, bold: boolean): TextRun {
    if (script === null) {
      const style = bold ? 'bold' : 'plain';
      this.#standardUsed.add(style);
      const width = [...text].reduce((sum, letter) => sum + letterWidth(letter, style), 0);
      return { font: `F-${style}`, codes: standard[style].encodeText(text), width };
    }
    const used = this.#used.get(script) ?? new Map<number, number>();
    this.#used.set(script, used);
    const font = program(script);
    let codes = '';
    let width = 0;
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      const glyph = font.glyph(code)!;
      used.set(glyph, code);
      codes += glyph.toString(16).padStart(4, '0');
      width += widthOf(font, glyph) / 1000;
    }
    return { font: `F-${script}`, codes: PDFHexString.of(codes), width };
  }

  /** Writes the fonts with the letters that were used; to be called when all text is made. */
  resources(context: PDFContext): PDFDict {
    const fonts = PDFDict.withContext(context);
    for (const style of ['plain', 'bold'] as const)
      if (this.#standardUsed.has(style))
        fonts.set(PDFName.of(`F-${style}`), standard[style].embedIntoContext(context));
    for (const script of scripts) {
      const used = this.#used.get(script);
      if (used !== undefined) fonts.set(PDFName.of(`F-${script}`), embedded(script, used, context));
    }
    return fonts;
  }
}

function scriptOf(code: number): string | null {
  return scripts.find((script) => program(script).glyph(code) !== undefined) ?? null;
}

/** Thousandths of the size, as PDF counts widths. */
function widthOf(font: FontProgram, glyph: number): number {
  return Math.round((font.advance(glyph) * 1000) / font.unitsPerEm);
}

/** A font whose codes are its own glyph numbers (ISO 32000-1, 9.7.4). */
function embedded(script: string, used: ReadonlyMap<number, number>, context: PDFContext): PDFRef {
  const font = program(script);
  const glyphs = [...used.keys()].sort((one, other) => one - other);
  const scaled = (value: number): number => Math.round((value * 1000) / font.unitsPerEm);
  const name = `EVIDEX+NotoSansSC-${script}`;
  const outlines = font.subset(glyphs);
  const file = context.stream(deflateSync(outlines), { Filter: 'FlateDecode', Length1: outlines.length });
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: font.bounds.map(scaled),
    ItalicAngle: 0,
    Ascent: scaled(font.ascent),
    Descent: scaled(font.descent),
    CapHeight: 733,
    StemV: 80,
    FontFile2: context.register(file),
  });
  const widths = PDFArray.withContext(context);
  for (const glyph of glyphs) {
    widths.push(PDFNumber.of(glyph));
    widths.push(context.obj([widthOf(font, glyph)]));
  }
  const system = PDFDict.withContext(context);
  system.set(PDFName.of('Registry'), PDFString.of('Adobe'));
  system.set(PDFName.of('Ordering'), PDFString.of('Identity'));
  system.set(PDFName.of('Supplement'), PDFNumber.of(0));
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDToGIDMap: 'Identity',
    CIDSystemInfo: system,
    FontDescriptor: context.register(descriptor),
    DW: 1000,
    W: widths,
  });
  const characters = context.stream(deflateSync(Buffer.from(charactersOf(glyphs, used), 'latin1')), {
    Filter: 'FlateDecode',
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(characters),
    }),
  );
}

/** Which characters the codes stand for, so that the text can be searched and copied (ISO 32000-1, 9.10.3). */
function charactersOf(glyphs: readonly number[], used: ReadonlyMap<number, number>): string {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  const utf16 = (code: number): string =>
    [...Array(String.fromCodePoint(code).length).keys()]
      .map((index) => hex(String.fromCodePoint(code).charCodeAt(index)))
      .join('');
  const blocks: string[] = [];
  for (let at = 0; at < glyphs.length; at += 100) {
    const block = glyphs.slice(at, at + 100);
    blocks.push(
      `${block.length} beginbfchar\n${block.map((glyph) => `<${hex(glyph)}> <${utf16(used.get(glyph)!)}>`).join('\n')}\nendbfchar`,
    );
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}
