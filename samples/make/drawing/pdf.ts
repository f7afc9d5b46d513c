/** Writes sheets as PDF: as text and lines, or as one image a page. */
import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  radians,
  rgb,
} from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { type Scan, scanSheet, toBits, toJpeg } from '../degrading/degrade.ts';
import { type FinishName, finishes } from '../degrading/finishes.ts';
import type { Run } from './fonts.ts';
import { pruneFont } from './prune-font.ts';
import { createRandom } from './random.ts';
import type { Rectangle, Sheet } from './sheet.ts';

export interface PdfPage {
  readonly sheet: Sheet;
  /** Without one, the page is born digital. */
  readonly finish?: FinishName;
  /** `/Rotate` of a born-digital page whose content is drawn turned, so that it is displayed upright. */
  readonly rotate?: 90;
  /** Points by which the CropBox is smaller than the MediaBox on every side. */
  readonly crop?: number;
}

export interface PdfOptions {
  readonly title?: string;
  readonly producer?: string;
  readonly creator?: string;
  /** ISO date and time written as creation and modification date. */
  readonly date: string;
  /** Use the standard fonts, unembedded, where the text is Latin. */
  readonly standardFonts?: boolean;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  /** For every page, where a box on its sheet is displayed. */
  readonly placements: ((box: Rectangle) => Rectangle)[];
}

const toColor = (hex: string) => {
  const value = Number.parseInt(hex.slice(1), 16);
  return rgb((value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255);
};

/** The characters that born-digital pages set in each face. */
function glyphsByFace(pages: PdfPage[]): Map<string, Map<number, number>> {
  const used = new Map<string, Map<number, number>>();
  for (const { sheet, finish } of pages)
    for (const operation of finish ? [] : sheet.operations)
      for (const { face, text } of operation.kind === 'text' ? operation.runs : []) {
        const glyphs = used.get(face.name) ?? new Map<number, number>();
        used.set(face.name, glyphs);
        for (const character of text)
          glyphs.set(character.codePointAt(0)!, face.glyph(character.codePointAt(0)!));
      }
  return used;
}

export async function writePdf(pages: PdfPage[], options: PdfOptions): Promise<WrittenPdf> {
  // pdf-lib names fonts and images with Math.random; the same run must give the same bytes.
  Math.random = createRandom(pages.length * 31 + (options.title?.length ?? 0));
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit as never);
  const date = new Date(options.date);
  document.setCreationDate(date);
  document.setModificationDate(date);
  if (options.title) document.setTitle(options.title);
  document.setProducer(options.producer ?? 'Office Document Writer 7.2');
  document.setCreator(options.creator ?? 'Office Document Writer');
  const used = glyphsByFace(pages);
  const fonts = new Map<string, PDFFont>();
  const fontFor = async (run: Run): Promise<PDFFont> => {
    const standard = options.standardFonts && run.face.standard ? run.face.standard : undefined;
    const key = standard ?? run.face.name;
    const known = fonts.get(key);
    if (known) return known;
    const font = standard
      ? await document.embedFont(standard)
      : await document.embedFont(pruneFont(run.face.bytes, used.get(run.face.name)!), {
          subset: false,
          features: { liga: false, kern: false },
        });
    fonts.set(key, font);
    return font;
  };
  const placements: WrittenPdf['placements'] = [];
  for (const page of pages) {
    if (page.finish)
      placements.push(await addImagePage(document, scanSheet(page.sheet, finishes[page.finish])));
    else placements.push(await addTextPage(document, page, fontFor));
  }
  return { bytes: await document.save({ useObjectStreams: false }), placements };
}

async function addImagePage(document: PDFDocument, scan: Scan): Promise<(box: Rectangle) => Rectangle> {
  const scale = 72 / scan.finish.dotsPerInch;
  const page = document.addPage([scan.width * scale, scan.height * scale]);
  if (scan.finish.fax) {
    const stream = document.context.flateStream(toBits(scan), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: scan.width,
      Height: scan.height,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 1,
    });
    const name = page.node.newXObject('Fax', document.context.register(stream));
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(page.getWidth(), 0, 0, page.getHeight(), 0, 0),
      drawObject(name),
      popGraphicsState(),
    );
  } else {
    const image = await document.embedJpg(await toJpeg(scan));
    page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  }
  return scan.toImage;
}

async function addTextPage(
  document: PDFDocument,
  { sheet, rotate, crop = 0 }: PdfPage,
  fontFor: (run: Run) => Promise<PDFFont>,
): Promise<(box: Rectangle) => Rectangle> {
  const [width, height] = rotate ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const page = document.addPage([width + crop * 2, height + crop * 2]);
  if (crop) page.setCropBox(crop, crop, width, height);
  page.pushOperators(pushGraphicsState());
  if (crop) page.pushOperators(concatTransformationMatrix(1, 0, 0, 1, crop, crop));
  if (rotate) {
    page.setRotation(degrees(rotate));
    page.pushOperators(concatTransformationMatrix(0, 1, -1, 0, width, 0));
  }
  for (const operation of sheet.operations) {
    if (operation.kind === 'text') {
      for (const run of operation.runs) {
        page.drawText(run.text, {
          x: operation.x + run.offset * Math.cos(operation.angle),
          y: sheet.height - operation.y - run.offset * Math.sin(operation.angle),
          size: operation.size,
          font: await fontFor(run),
          color: toColor(operation.color),
          rotate: radians(-operation.angle),
        });
      }
    } else if (operation.kind === 'path') {
      page.drawSvgPath(operation.d, {
        x: 0,
        y: sheet.height,
        ...(operation.stroke ? { borderColor: toColor(operation.stroke), borderWidth: operation.width } : {}),
        ...(operation.fill ? { color: toColor(operation.fill) } : {}),
      });
    } else await drawPiece(document, page, sheet, operation);
  }
  page.pushOperators(popGraphicsState());
  return (box) => ({
    x: box.x / sheet.width,
    y: box.y / sheet.height,
    width: box.width / sheet.width,
    height: box.height / sheet.height,
  });
}

async function drawPiece(
  document: PDFDocument,
  page: PDFPage,
  sheet: Sheet,
  operation: Extract<Sheet['operations'][number], { kind: 'image' }>,
): Promise<void> {
  const image = await document.embedJpg(
    await toJpeg(scanSheet(operation.sheet, finishes[operation.finish as FinishName])),
  );
  page.drawImage(image, {
    x: operation.x,
    y: sheet.height - operation.y - operation.height,
    width: operation.width,
    height: operation.height,
  });
}
