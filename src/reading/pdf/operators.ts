import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { hideUnseen } from './hidden-text.ts';
import type { Matrix } from './matrix.ts';
import type { OpenedPdf } from './open-document.ts';
import { interpretPage } from './page-content.ts';
import type { PageContent } from './painted.ts';

/** A decoded image as pdf.js keeps it: 1 bit grey, RGB or RGBA rows. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** pdf.js ImageKind: 1 greyscale 1 bit, 2 RGB 24 bit, 3 RGBA 32 bit. */
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray | null;
}

/** Longest wait for an image that pdf.js announced but cannot decode, in milliseconds. */
const imagePatience = 20_000;

/** The decoded image of an operator; null when pdf.js could not decode it. */
export function decodedImage(page: PDFPageProxy, objectId: string): Promise<DecodedImage | null> {
  const store = objectId.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), imagePatience);
    store.get(objectId, (image: DecodedImage | null) => {
      clearTimeout(timer);
      resolve(image ?? null);
    });
  });
}

/** Everything painted on a page, with text that cannot be seen marked. */
export async function contentOfPage(page: PDFPageProxy, pdf: OpenedPdf): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ intent: 'display' });
  const layers = await pdf.layers();
  const content = interpretPage({
    operators: list.fnArray,
    operands: list.argsArray,
    viewportTransform: viewport.transform as unknown as Matrix,
    width: viewport.width,
    height: viewport.height,
    fontOf: (name) => {
      try {
        return page.commonObjs.get(name);
      } catch {
        return null;
      }
    },
    layerVisible: (group) => group === null || group === undefined || layers.isVisible(group),
  });
  await hideUnseen(content, async (image) => {
    if (image.objectId === null) return true;
    const decoded = await decodedImage(page, image.objectId);
    return decoded === null || decoded.kind === 3;
  });
  return content;
}
