import { readFile } from 'node:fs/promises';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPageTree,
  type PDFRef,
  PDFStreamWriter,
  PDFString,
} from '@cantoo/pdf-lib';
import type { BindingJob, PageToBind, Refused } from '../binding-job.ts';
import { exhibitNumberText } from '../exhibit-names.ts';
import { CannotCopy } from './cannot-copy.ts';
import { ObjectCopier } from './copy-objects.ts';
import { copyPage, type MadePage } from './copy-page.ts';
import { coverPage } from './cover-page.ts';
import { drawMarks } from './draw-marks.ts';
import { emptyPage } from './empty-page.ts';
import { requireOwnContent } from './kept-apart.ts';
import { type CopiedLayers, copiedLayers, optionalContent, placesGroup } from './optional-content.ts';
import { displayedSize } from './page-geometry.ts';
import { drawnPicturePage, receivedPicturePage } from './picture-page.ts';
import { openReceived, type ReceivedPdf } from './received-pdf.ts';
import { typedTextPage } from './typed-text-page.ts';

/** Received PDFs that were opened last, since many documents may come from one scan. */
export class OpenedPdfs {
  readonly #passwords: readonly string[];
  readonly #opening: (file: string | null) => void;
  #last: { readonly file: string; readonly opened: Promise<ReceivedPdf> } | null = null;

  /** @param opening is told the file before it is opened, and null when it was. */
  constructor(passwords: readonly string[], opening: (file: string | null) => void = () => {}) {
    this.#passwords = passwords;
    this.#opening = opening;
  }

  /** @throws CannotCopy */
  open(file: string, path: string): Promise<ReceivedPdf> {
    if (this.#last?.file !== file) {
      this.#opening(file);
      const opened = readFile(path)
        .then((bytes) => openReceived(bytes, this.#passwords))
        .finally(() => this.#opening(null));
      opened.catch(() => undefined);
      this.#last = { file, opened };
    }
    return this.#last.opened;
  }
}

export type BoundPdf =
  | { readonly bytes: Uint8Array; readonly pages: number }
  | { readonly refused: readonly Refused[] };

/** The bytes of an exhibit, or which of its pages cannot be copied. The same job always gives the same bytes. */
export async function bindPdf(job: BindingJob, opened: OpenedPdfs): Promise<BoundPdf> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const { exhibit } = job;
  const tree = document.catalog.Pages();
  let cover: PDFRef | null = null;
  if (exhibit.cover !== null) {
    const made = coverPage(context, exhibitNumberText(exhibit.number), exhibit.cover, job.notes);
    cover = context.register(made.leaf);
    addToTree(tree, document.catalog, cover, made);
  }
  const copiers = new Map<string, ObjectCopier>();
  const toldPages = new Map(exhibit.sources.map((source) => [source.file, source.toldPages]));
  const group =
    job.boxes && job.pages.some((pages) => pages.some(({ marks }) => marks.length > 0))
      ? placesGroup(context)
      : null;
  const refused: Refused[] = [];
  const firsts: PDFRef[] = [];
  for (const [bound, pages] of job.pages.entries()) {
    for (const [index, page] of pages.entries()) {
      try {
        const made = await madePage(page, { context, copiers, opened, toldPages });
        const reference = context.register(made.leaf);
        if (group !== null) drawMarks(made, page.marks, { context, group, page: reference });
        addToTree(tree, document.catalog, reference, made);
        if (index === 0) firsts.push(reference);
      } catch (error) {
        if (!(error instanceof CannotCopy) && !(error instanceof RangeError)) throw error;
        refused.push({
          bound,
          index,
          reason: error instanceof CannotCopy ? error.message : 'it is nested too deeply',
        });
      }
    }
  }
  if (refused.length > 0) return { refused };
  describe(document, job, cover, firsts);
  const layers = [...copiers.values()].map(copiedLayers).reduce(joined, { all: [], off: [] });
  const content = optionalContent(context, group, layers);
  if (content !== null) document.catalog.set(PDFName.of('OCProperties'), content);
  const bytes = await PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
  return { bytes, pages: job.pages.flat().length + (exhibit.cover === null ? 0 : 1) };
}

function joined(one: CopiedLayers, other: CopiedLayers): CopiedLayers {
  return { all: [...one.all, ...other.all], off: [...one.off, ...other.off] };
}

interface Setting {
  readonly context: PDFContext;
  readonly copiers: Map<string, ObjectCopier>;
  readonly opened: OpenedPdfs;
  readonly toldPages: ReadonlyMap<string, readonly number[] | undefined>;
}

async function madePage(
  page: PageToBind,
  { context, copiers, opened, toldPages }: Setting,
): Promise<MadePage> {
  if (page.neither !== null) return emptyPage(page, context);
  if (page.typed !== null) return typedTextPage(page.typed, context);
  if (page.picture !== null) {
    const isPdfPage = page.mediaType === 'application/pdf' && page.width > 0 && page.height > 0;
    return drawnPicturePage(page.picture, isPdfPage ? page : null, context);
  }
  if (page.mediaType !== 'application/pdf')
    return receivedPicturePage(page.path, page.mediaType, page.page, context);
  let copier = copiers.get(page.file);
  if (copier === undefined) {
    copier = new ObjectCopier(await opened.open(page.file, page.path), context);
    copiers.set(page.file, copier);
  }
  const received = copier.received.pages[page.page - 1];
  if (received === undefined) throw new CannotCopy('the text of it stands on no page of the file');
  const made = copyPage(received, copier, context);
  if (!hasSizeRead(made, page)) throw new CannotCopy('its pages are read otherwise by different viewers');
  const told = toldPages.get(page.file);
  if (told !== undefined) requireOwnContent(received, made, copier.received, told);
  return made;
}

/** The page copied has the shape of the page that was read: places on it mean the same. */
function hasSizeRead(made: MadePage, { width, height }: PageToBind): boolean {
  if (!(width > 0) || !(height > 0)) return true;
  const [ownWidth, ownHeight] = displayedSize(made.geometry);
  return Math.abs(ownWidth / ownHeight / (width / height) - 1) < 0.01;
}

function addToTree(tree: PDFPageTree, catalog: PDFDict, reference: PDFRef, { leaf }: MadePage): void {
  leaf.set(PDFName.of('Parent'), catalog.get(PDFName.of('Pages'))!);
  tree.Kids().push(reference);
  tree.set(PDFName.of('Count'), PDFNumber.of(tree.Kids().size()));
}

/** Title, bookmarks and labels of pages. No time is stated: an exhibit changes only with what is in it. */
function describe(
  document: PDFDocument,
  job: BindingJob,
  cover: PDFRef | null,
  firsts: readonly PDFRef[],
): void {
  const { context, catalog } = document;
  const { exhibit } = job;
  const number = exhibitNumberText(exhibit.number);
  const information = PDFDict.withContext(context);
  const title = exhibit.bound[0]?.title ?? number;
  information.set(PDFName.of('Title'), PDFHexString.fromText(`Exhibit ${title}`));
  information.set(PDFName.of('Producer'), PDFString.of('Evidex'));
  context.trailerInfo.Info = context.register(information);
  const id = PDFHexString.of(job.id.slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);

  const labels = PDFArray.withContext(context);
  let at = 0;
  if (cover !== null) {
    labels.push(PDFNumber.of(0));
    labels.push(context.obj({ P: PDFString.of('cover') }));
    at = 1;
  }
  for (const [index, { labelPrefix }] of exhibit.bound.entries()) {
    labels.push(PDFNumber.of(at));
    labels.push(context.obj({ S: 'D', ...(labelPrefix === '' ? {} : { P: PDFString.of(labelPrefix) }) }));
    at += job.pages[index]!.length;
  }
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));

  const bookmarks = [
    ...(cover === null ? [] : [{ title: `Exhibit ${number}: cover sheet`, page: cover }]),
    ...exhibit.bound.map((bound, index) => ({ title: bound.title, page: firsts[index]! })),
  ];
  catalog.set(PDFName.of('Outlines'), outlines(context, bookmarks));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
}

function outlines(
  context: PDFContext,
  bookmarks: readonly { readonly title: string; readonly page: PDFRef }[],
): PDFRef {
  const root = PDFDict.withContext(context);
  const rootReference = context.register(root);
  const items = bookmarks.map(({ title, page }) => {
    const item = PDFDict.withContext(context);
    item.set(PDFName.of('Title'), PDFHexString.fromText(title));
    item.set(PDFName.of('Parent'), rootReference);
    item.set(PDFName.of('Dest'), context.obj([page, 'Fit']));
    return { item, reference: context.register(item) };
  });
  for (const [index, { item }] of items.entries()) {
    if (index > 0) item.set(PDFName.of('Prev'), items[index - 1]!.reference);
    if (index + 1 < items.length) item.set(PDFName.of('Next'), items[index + 1]!.reference);
  }
  root.set(PDFName.of('Type'), PDFName.of('Outlines'));
  root.set(PDFName.of('First'), items[0]!.reference);
  root.set(PDFName.of('Last'), items.at(-1)!.reference);
  root.set(PDFName.of('Count'), PDFNumber.of(items.length));
  return rootReference;
}
