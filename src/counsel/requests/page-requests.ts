import { pageKey } from '../../model/page-key.ts';
import { plain } from '../brief.ts';
import { documentItem } from '../sheets/items.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { pageRuns } from '../wording.ts';
import { chinesePages } from './chinese-names.ts';
import { concernsMatter } from './concerns-matter.ts';
import { contactOn, supplierOf } from './contact.ts';
import { type CounselRequest, ofOurs } from './counsel-request.ts';
import { nameDocument } from './name-document.ts';

/** Documents of which printed pages or named annexes were not received, and pages nobody could read. */
export function pageRequests(snapshot: Snapshot): CounselRequest[] {
  return snapshot.documents
    .filter(concernsMatter)
    .flatMap((document) => [
      ...missingPages(document),
      ...missingAnnexes(document),
      ...unreadablePages(document),
    ]);
}

function missingPages(document: SnapshotDocument): CounselRequest[] {
  const { missing, printedTotal, printed } = document.document.pagination;
  if (missing.length === 0) return [];
  const { english, chinese } = nameDocument(document);
  const received = printed.filter((page) => page !== null);
  const total = printedTotal === null ? '' : ` of ${printedTotal}`;
  const only = received.length === 0 ? '' : ` We received ${pagesWord(received)} only.`;
  const onlyChinese = received.length === 0 ? '' : `，我方仅收到${chinesePages(received)}`;
  const totalChinese = printedTotal === null ? '' : `共${printedTotal}页`;
  return [
    {
      ...ofOurs,
      kind: 'pages',
      to: supplierOf(document),
      what: [plain(`${pagesWord(missing)}${total} not received`, 'not-found')],
      english: `Please send ${pagesWord(missing)}${total} of the ${english}.${only} If you can, send the whole document again as one file.`,
      chinese: `${chinese}${totalChinese}${onlyChinese}。请补充提供${chinesePages(missing)}；如方便，请将全部页面合并为一个文件重新发送。`,
      rests: [documentItem(document)],
      contact: contactOn(document),
    },
  ];
}

function missingAnnexes(document: SnapshotDocument): CounselRequest[] {
  const { annexesNamed, annexesFound } = document.document.pagination;
  const missing = annexesNamed.filter((annex) => !annexesFound.includes(annex));
  if (missing.length === 0) return [];
  const { english, chinese } = nameDocument(document);
  return [
    {
      ...ofOurs,
      kind: 'pages',
      to: supplierOf(document),
      what: [plain(`annexes named and not found: ${missing.join(', ')}`, 'not-found')],
      english: `The ${english} names these annexes: ${missing.join(', ')}. Please send them.`,
      chinese: `${chinese}提及以下附件：${missing.join('、')}。请一并提供。`,
      rests: [documentItem(document)],
      contact: contactOn(document),
    },
  ];
}

function unreadablePages(document: SnapshotDocument): CounselRequest[] {
  // A file of which nothing could be read is asked for as a whole.
  const failed = document.occurrences.some(({ state }) => state === 'failed');
  const unreadable = failed ? [] : document.pages.filter(({ kind }) => kind === 'unreadable');
  if (unreadable.length === 0) return [];
  const pages = unreadable.map(({ page }) => page);
  const { english, chinese } = nameDocument(document);
  return [
    {
      ...ofOurs,
      kind: 'unreadable',
      to: supplierOf(document),
      what: unreadable.map((page) => ({
        text: `page ${page.page} of the file could not be read`,
        style: 'not-found' as const,
        place: { number: document.number, page: { file: page.file, page: page.page }, boxes: [] },
        field: null,
      })),
      english: `We could not read ${pagesWord(pages)} of the file that holds the ${english}. Please send a better scan or the original file.`,
      chinese: `${chinese}所在文件的${chinesePages(pages)}无法辨认，请重新扫描（300 dpi以上）或提供原始电子文件。`,
      rests: [documentItem(document)],
      contact: contactOn(document),
    },
  ];
}

/** `page 2`, `pages 1, 3 to 5`. */
export function pagesWord(pages: readonly number[]): string {
  return `${pages.length === 1 ? 'page' : 'pages'} ${pageRuns(pages)}`;
}

/** Number of the document that a page belongs to, by `pageKey`. */
export function documentsByPage(snapshot: Snapshot): ReadonlyMap<string, SnapshotDocument> {
  return new Map(
    snapshot.documents.flatMap((document) =>
      document.document.pages.map((page): [string, SnapshotDocument] => [pageKey(page), document]),
    ),
  );
}
