import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../../model/exception.ts';
import type { SourceBytes } from '../../model/ports.ts';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** The end of the file is missing and its page tree was rebuilt from what is there. */
  readonly repaired: boolean;
  /** Which optional layers the file shows by default. */
  layers(): Promise<{ isVisible(group: unknown): boolean }>;
}

/**
 * Opens a PDF with everything it may need taken from the package: character maps for unembedded Chinese fonts, metrics
 * of the standard fonts, decoders for JPEG 2000 and JBIG2. Nothing is fetched and no script is run.
 *
 * @throws DocumentError `encrypted` when a password is needed, `corrupt` when no page can be found.
 */
export async function openPdf(source: SourceBytes, maximumPixels: number): Promise<OpenedPdf> {
  const bytes = await readFile(source.path);
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048)).toString('latin1');
  const task = getDocument({
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    cMapUrl: join(packageFolder, 'cmaps/'),
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
    wasmUrl: join(packageFolder, 'wasm/'),
    iccUrl: join(packageFolder, 'iccs/'),
    maxImageSize: maximumPixels,
    fontExtraProperties: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new Error('it has no page');
    let layers: ReturnType<typeof document.getOptionalContentConfig> | null = null;
    return {
      document,
      repaired: !/%%EOF/.test(tail),
      layers: () => {
        layers ??= document.getOptionalContentConfig();
        return layers;
      },
    };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      throw new DocumentError({
        code: 'encrypted',
        stage: 'read',
        cause: 'the PDF is protected by a password',
        remedy:
          'ask the sender for the file without a password, or for its password, and add the opened file',
      });
    }
    const message = error instanceof Error ? error.message : String(error);
    throw new DocumentError({
      code: 'corrupt',
      stage: 'read',
      cause: `the PDF cannot be opened: ${message}`,
      remedy: 'ask the sender to send the file again; it may have been cut off on its way',
    });
  }
}
