import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentError } from '../../model/exception.ts';
import type { SourceBytes } from '../../model/ports.ts';
import type { ReaderContext } from '../format-reader.ts';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** The end of the file is missing and its page tree was rebuilt from what is there. */
  readonly repaired: boolean;
  /** Which of the given passwords opened the file (1-based); null where none was needed. */
  readonly passwordPosition: number | null;
  /** Which optional layers the file shows by default. */
  layers(): ReturnType<PDFDocumentProxy['getOptionalContentConfig']>;
}

/** Parameters under which every PDF is opened: all that it may need comes from the package, nothing is fetched. */
function parametersFor(
  bytes: Buffer,
  maximumPixels: number,
  xfa: boolean,
): Parameters<typeof getDocument>[0] {
  return {
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    cMapUrl: join(packageFolder, 'cmaps/'),
    standardFontDataUrl: join(packageFolder, 'standard_fonts/'),
    wasmUrl: join(packageFolder, 'wasm/'),
    iccUrl: join(packageFolder, 'iccs/'),
    maxImageSize: maximumPixels,
    fontExtraProperties: true,
    useSystemFonts: false,
    stopAtErrors: false,
    enableXfa: xfa,
    verbosity: 0,
  };
}

/**
 * Opens a PDF with everything it may need taken from the package: character maps for unembedded Chinese fonts, metrics
 * of the standard fonts, decoders for JPEG 2000 and JBIG2. Nothing is fetched and no script is run. A protected file is
 * tried with the passwords given, in their order; one that opens without a password is opened without.
 *
 * @throws DocumentError `encrypted` when no password fits or the protection is of an unknown kind, `corrupt` when no page
 *   can be found.
 */
export async function openPdf(
  source: SourceBytes,
  context: Pick<ReaderContext, 'settings' | 'passwords'>,
  options: { readonly xfa?: boolean } = {},
): Promise<OpenedPdf> {
  const bytes = await readFile(source.path);
  const tail = bytes.subarray(Math.max(0, bytes.length - 2048)).toString('latin1');
  const handler = securityHandler(bytes);
  const task = getDocument(parametersFor(bytes, context.settings.limits.pixels, options.xfa === true));
  const tried = tryPasswords(task, context.passwords);
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new Error('it has no page');
    let layers: ReturnType<OpenedPdf['layers']> | null = null;
    return {
      document,
      repaired: !/%%EOF/.test(tail),
      passwordPosition: tried.count === 0 ? null : tried.count,
      layers: () => {
        layers ??= document.getOptionalContentConfig();
        return layers;
      },
    };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw asDocumentError(error, tried.count, handler);
  }
}

/** Answers each request for a password with the next one given. */
function tryPasswords(
  task: PDFDocumentLoadingTask,
  passwords: readonly string[],
): { readonly count: number } {
  const tried = { count: 0 };
  task.onPassword = (update: (password: string | Error) => void): void => {
    const next = passwords[tried.count];
    if (next === undefined) {
      update(Object.assign(new Error('no password fits'), { name: 'PasswordException' }));
      return;
    }
    tried.count++;
    update(next);
  };
  return tried;
}

/** Name of the security handler where it is another than the standard one of passwords (certificates, rights servers). */
function securityHandler(bytes: Buffer): string | null {
  for (const part of [bytes.subarray(-65_536), bytes]) {
    if (part.indexOf('/Encrypt') < 0) continue;
    const match =
      /\/Filter\s*\/(Adobe\.PubSec|Adobe\.PPKLite|EBX_HANDLER|FOPN_\w+|MicrosoftIRMServices|[A-Z]\w*\.PubSec)/.exec(
        part.toString('latin1', 0, Math.min(part.length, 200_000_000)),
      );
    if (match !== null) return match[1]!;
  }
  return null;
}

function asDocumentError(error: unknown, tried: number, handler: string | null): DocumentError {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (handler !== null || /encryption (method|algorithm)/.test(message)) {
    return new DocumentError({
      code: 'encrypted',
      stage: 'read',
      cause:
        handler === null
          ? 'the PDF is encrypted in a way that is not known here'
          : `the PDF is encrypted for the holder of a certificate or licence (${handler}), not with a password`,
      remedy: 'ask the sender for the file without encryption',
    });
  }
  if (name === 'PasswordException') {
    const count =
      tried === 0
        ? 'no password was given'
        : `${tried} given password${tried === 1 ? ' was' : 's were'} tried and ${tried === 1 ? 'does' : 'none does'} not fit`;
    return new DocumentError({
      code: 'encrypted',
      stage: 'read',
      cause: `the PDF is protected by a password; ${count.replace('none does not fit', 'none fits')}`,
      remedy:
        'ask the sender for its password, put it on a line of a file, and run again with --passwords FILE',
    });
  }
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the PDF cannot be opened: ${message}`,
    remedy: 'ask the sender to send the file again; it may have been cut off on its way',
  });
}
