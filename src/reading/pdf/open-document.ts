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
import { nameOf } from './objects/lexer.ts';
import { ObjectTable } from './objects/object-table.ts';
import { pageTreeOf } from './page-tree.ts';
import { repairedBytes } from './repair.ts';

const packageFolder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** What is wrong with the file as a whole, in words; null for one in order. */
  readonly damage: string | null;
  /** Pages that can be fetched. */
  readonly pages: number;
  /** Pages that the file states, where that is more. */
  readonly statedPages: number;
  /** Pages that are in the file and that no viewer shows, because the page tree states fewer; they are read all the same. */
  readonly pagesNotShown: number;
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
  // An end mark counts where no object follows it: after an addition that was cut off the earlier one still stands.
  const lastEnd = bytes.lastIndexOf('%%EOF');
  const ends =
    lastEnd >= 0 && !/\d\s+obj\b/.test(bytes.subarray(lastEnd, lastEnd + 65_536).toString('latin1'));
  const cutOff = ends ? null : 'the end of the PDF is missing; what is there was read';
  const table = bytes.length <= mostScanned ? new ObjectTable(bytes) : null;
  const handler = securityHandler(table);
  const tree = table === null ? null : pageTreeOf(table);
  const xfa = options.xfa === true;
  const settled = async (opened: Opened, damage: string | null, shown: number): Promise<OpenedPdf> => {
    const listed = opened.document.numPages;
    const trusted = xfa || tree === null || table?.encrypted === true || table?.incomplete != null;
    const pages = trusted ? listed : await fetchable(opened.document, tree.found);
    const statedPages = trusted ? listed : Math.max(tree.stated ?? 0, listed);
    return { ...opened, damage, pages, statedPages, pagesNotShown: Math.max(0, pages - shown) };
  };
  try {
    const opened = await openBytes(bytes, context, xfa);
    const shown = opened.document.numPages;
    if (xfa || table?.encrypted !== false || tree === null || shown >= tree.found)
      return await settled(opened, cutOff, shown);
    await opened.document.loadingTask.destroy();
    const whole =
      (await openRepaired(source, context)) ?? (await openBytes(await readFile(source.path), context, xfa));
    return await settled(whole, cutOff, shown);
  } catch (error) {
    const failure = error instanceof OpeningFailed ? error : new OpeningFailed(error, 0);
    const refused = failure.isPassword || handler !== null || failure.isEncryption;
    const repaired = refused || xfa || table === null ? null : await openRepaired(source, context);
    if (repaired !== null)
      return settled(
        repaired,
        cutOff ?? 'the PDF is damaged; its pages were looked for in its bytes',
        repaired.document.numPages,
      );
    throw asDocumentError(failure, handler);
  }
}

/** Pages that can be fetched: a page tree may state more than it holds, and those are no pages. */
async function fetchable(document: PDFDocumentProxy, found: number): Promise<number> {
  let pages = document.numPages;
  while (pages > Math.max(1, found)) {
    const there = await document.getPage(pages).then(
      () => true,
      () => false,
    );
    if (there) break;
    pages--;
  }
  return pages;
}

/** Larger files are not looked through before they are opened: bytes. */
const mostScanned = 64_000_000;

type Opened = Pick<OpenedPdf, 'document' | 'passwordPosition' | 'layers'>;

/** Opens what `repairedBytes` makes of a file; null where that is nothing that can be opened either. */
async function openRepaired(
  source: SourceBytes,
  context: Pick<ReaderContext, 'settings' | 'passwords'>,
): Promise<Opened | null> {
  const bytes = await readFile(source.path);
  const repaired = repairedBytes(bytes, new ObjectTable(bytes));
  return repaired === null ? null : openBytes(repaired, context, false).catch(() => null);
}

/** Why pdf.js did not open a file, and how many passwords it was offered. */
class OpeningFailed extends Error {
  readonly tried: number;
  readonly isPassword: boolean;
  constructor(cause: unknown, tried: number) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.tried = tried;
    this.isPassword = cause instanceof Error && cause.name === 'PasswordException';
  }
  get isEncryption(): boolean {
    return /encryption (method|algorithm)/.test(this.message);
  }
}

/** Opens bytes, which belong to pdf.js from then on. @throws OpeningFailed */
async function openBytes(
  bytes: Buffer,
  context: Pick<ReaderContext, 'settings' | 'passwords'>,
  xfa: boolean,
): Promise<Opened> {
  const task = getDocument(parametersFor(bytes, context.settings.limits.pixels, xfa));
  const tried = tryPasswords(task, context.passwords);
  try {
    const document = await task.promise;
    if (document.numPages < 1) throw new Error('it has no page');
    let layers: ReturnType<OpenedPdf['layers']> | null = null;
    return {
      document,
      passwordPosition: tried.count === 0 ? null : tried.count,
      layers: () => {
        layers ??= document.getOptionalContentConfig();
        return layers;
      },
    };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw new OpeningFailed(error, tried.count);
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
function securityHandler(table: ObjectTable | null): string | null {
  for (const trailer of table?.trailers ?? []) {
    const handler = nameOf(table!.resolve(table!.dictionary(trailer.get('Encrypt'))?.get('Filter')));
    if (handler !== null && handler !== 'Standard') return handler.slice(0, 60);
  }
  return null;
}

function asDocumentError(failure: OpeningFailed, handler: string | null): DocumentError {
  const { message, tried } = failure;
  if (handler !== null || failure.isEncryption) {
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
  if (failure.isPassword) {
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
