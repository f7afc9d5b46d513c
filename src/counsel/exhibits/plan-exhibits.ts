import { pageKey } from '../../model/page-key.ts';
import type { Occurrence } from '../../model/source-file.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { coverOf, titleOf } from './cover-sheet.ts';
import { exhibitStem, nativeEnding } from './exhibit-names.ts';
import type { BoundDocument, Exhibit, ExhibitPlan, ExhibitSource, NativeCopy } from './exhibit-plan.ts';
import { pageLocator } from './page-locator.ts';

export interface PlanOptions {
  /** Whether a cover sheet goes before the first page of each exhibit; true when left out. */
  readonly cover?: boolean;
}

/**
 * Which documents are bound together, under which names, and where each of their pages is found. Every document has an
 * exhibit but those of other shipments that nothing in the brief leads to; a translation and its translator's
 * certificate lie behind their original.
 *
 * @param wanted numbers of documents that something in the brief leads to.
 */
export function planExhibits(
  snapshot: Snapshot,
  wanted: ReadonlySet<number>,
  { cover = true }: PlanOptions = {},
): ExhibitPlan {
  const documents = new Map(snapshot.documents.map((document) => [document.number, document]));
  const behind = groupedByMain(snapshot.documents, documents);
  const files = filesOf(snapshot);
  const toldPages = toldPagesOf(snapshot);
  const exhibits = [...behind]
    .filter(([, members]) => members.some((member) => isBound(member, wanted)))
    .map(([number, members]) =>
      exhibitOf(documents.get(number)!, members, { snapshot, files, toldPages, cover }),
    );
  return { exhibits, locate: pageLocator(exhibits) };
}

/** Everything of the matter is given, and of other shipments what the brief speaks of. */
function isBound(document: SnapshotDocument, wanted: ReadonlySet<number>): boolean {
  return document.relation !== 'other-shipment' || wanted.has(document.number);
}

/** Numbers of exhibits in their order, with the document that gives its number and those bound behind it. */
function groupedByMain(
  all: readonly SnapshotDocument[],
  documents: ReadonlyMap<number, SnapshotDocument>,
): Map<number, SnapshotDocument[]> {
  const groups = Map.groupBy(
    [...all].sort((one, other) => one.number - other.number),
    (document) => mainOf(document, documents),
  );
  return new Map([...groups].sort(([one], [other]) => one - other));
}

/** Number of the exhibit of a document; its own where what it is bound behind is not among the documents. */
function mainOf(document: SnapshotDocument, documents: ReadonlyMap<number, SnapshotDocument>): number {
  const seen = new Set<number>();
  let main = document;
  while (main.boundIn !== null && main.boundIn !== main.number && !seen.has(main.number)) {
    seen.add(main.number);
    const next = documents.get(main.boundIn);
    if (next === undefined) break;
    main = next;
  }
  // Two that are bound behind each other: the lower number leads.
  return seen.has(main.number) ? Math.min(...seen) : main.number;
}

interface Setting {
  readonly snapshot: Snapshot;
  readonly files: ReadonlyMap<string, readonly Occurrence[]>;
  readonly toldPages: ReadonlyMap<string, readonly number[]>;
  readonly cover: boolean;
}

function exhibitOf(
  main: SnapshotDocument,
  members: readonly SnapshotDocument[],
  { snapshot, files, toldPages, cover }: Setting,
): Exhibit {
  const stem = exhibitStem(main);
  const bound = boundDocuments(main, members);
  const sources = sourcesOf(members, bound, files).map((source) => {
    const told = toldPages.get(source.file);
    return told === undefined ? source : { ...source, toldPages: told };
  });
  const { natives, withheld } = nativesOf(stem, bound, sources, snapshot.partlyWithheld);
  const exhibit: Exhibit = {
    number: main.number,
    fileName: `${stem}.pdf`,
    bound,
    sources,
    natives,
    nativesWithheld: withheld,
    cover: null,
  };
  return cover ? { ...exhibit, cover: coverOf(main, exhibit, snapshot) } : exhibit;
}

/** Original first, then each translation with its certificates, then the certificates that belong to the original. */
function boundDocuments(main: SnapshotDocument, members: readonly SnapshotDocument[]): BoundDocument[] {
  const others = members.filter(({ number }) => number !== main.number);
  const certified = new Map<number, number>();
  for (const { number, certificates } of members)
    for (const certificate of certificates)
      if (!certified.has(certificate) || number !== main.number) certified.set(certificate, number);
  const isCertificate = ({ number, translates, document }: SnapshotDocument): boolean =>
    translates === null && (certified.has(number) || document.type === 'translator_certificate');
  const certificates = others.filter(isCertificate);
  const translations = others.filter((document) => !isCertificate(document));
  const prefixes = new Map([
    ...translations.map(({ number }, index) => [number, prefixOf('T', index)] as const),
    ...certificates.map(({ number }, index) => [number, prefixOf('C', index)] as const),
  ]);
  const belongsTo = (certificate: SnapshotDocument): number =>
    certified.get(certificate.number) ?? main.number;
  const ordered = translations.flatMap((translation) => [
    translation,
    ...certificates.filter((certificate) => belongsTo(certificate) === translation.number),
  ]);
  const rest = certificates.filter((certificate) => !ordered.includes(certificate));
  return [main, ...ordered, ...rest].map((document) => ({
    number: document.number,
    kind:
      document === main
        ? 'original'
        : certificates.includes(document)
          ? 'translator-certificate'
          : 'translation',
    title: titleOf(document),
    pages: document.document.pages,
    displayed: displayedPages(document),
    labelPrefix: prefixes.get(document.number) ?? '',
  }));
}

function displayedPages({ document, pages }: SnapshotDocument): BoundDocument['displayed'] {
  const known = new Map(pages.map((page) => [pageKey(page), page]));
  return document.pages.map((reference) => {
    const { width = 0, height = 0, part = null } = known.get(pageKey(reference)) ?? {};
    return { width, height, part };
  });
}

/** `T`, `T2-`, `T3-`: so that a later translation moves no label. */
function prefixOf(letter: string, index: number): string {
  return index === 0 ? letter : `${letter}${index + 1}-`;
}

function filesOf({ occurrences, documents }: Snapshot): Map<string, Occurrence[]> {
  const files = new Map<string, Occurrence[]>();
  const seen = new Set<Occurrence>();
  for (const occurrence of [...documents.flatMap((document) => document.occurrences), ...occurrences]) {
    if (occurrence.file === null || seen.has(occurrence)) continue;
    seen.add(occurrence);
    const known = files.get(occurrence.file);
    if (known === undefined) files.set(occurrence.file, [occurrence]);
    else if (!known.some(({ path }) => path === occurrence.path)) known.push(occurrence);
  }
  return files;
}

/** Pages that may be told of the files with something that is kept back. */
function toldPagesOf({ documents, loosePages, partlyWithheld }: Snapshot): Map<string, number[]> {
  const pages = new Map([...partlyWithheld].map((file) => [file, new Set<number>()]));
  for (const { document } of documents)
    for (const { file, page } of document.pages) pages.get(file)?.add(page);
  for (const { file, page } of loosePages) pages.get(file)?.add(page);
  return new Map([...pages].map(([file, told]) => [file, [...told].sort((one, other) => one - other)]));
}

function sourcesOf(
  members: readonly SnapshotDocument[],
  bound: readonly BoundDocument[],
  files: ReadonlyMap<string, readonly Occurrence[]>,
): ExhibitSource[] {
  const sources = new Map<string, ExhibitSource>();
  for (const { number, pages } of bound) {
    const member = members.find((document) => document.number === number)!;
    for (const { file } of pages) {
      if (sources.has(file)) continue;
      const occurrences = files.get(file) ?? [];
      const isFirst = member.document.pages[0]?.file === file;
      sources.set(file, {
        file,
        mediaType:
          occurrences.find(({ mediaType }) => mediaType !== null)?.mediaType ??
          (isFirst ? member.mediaType : ''),
        paths: occurrences.map(({ path }) => path),
        supplier: occurrences.find(({ supplier }) => supplier !== null)?.supplier ?? null,
        size: occurrences[0]?.size ?? 0,
      });
    }
  }
  return [...sources.values()];
}

function nativesOf(
  stem: string,
  bound: readonly BoundDocument[],
  sources: readonly ExhibitSource[],
  partlyWithheld: ReadonlySet<string>,
): { readonly natives: NativeCopy[]; readonly withheld: string[] } {
  const natives: NativeCopy[] = [];
  const withheld: string[] = [];
  const used = new Set<string>();
  for (const { file, mediaType } of sources) {
    if (mediaType === 'application/pdf') continue;
    if (partlyWithheld.has(file)) {
      withheld.push('a native copy is not given: the file holds more than this document');
      continue;
    }
    const prefix = bound.find(({ pages }) => pages.some((page) => page.file === file))!.labelPrefix;
    const base = prefix === '' ? stem : `${stem}_${prefix.replace(/-$/u, '')}`;
    const ending = nativeEnding(mediaType);
    let fileName = `${base}.${ending}`;
    for (let again = 2; used.has(fileName); again++) fileName = `${base}_${again}.${ending}`;
    used.add(fileName);
    natives.push({ file, fileName });
  }
  return { natives, withheld: [...new Set(withheld)] };
}
