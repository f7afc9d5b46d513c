import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { EvidenceDocument } from '../model/document.ts';
import { UsageError } from '../model/exception.ts';
import { findSubject } from './find-subject.ts';
import { plain } from './table.ts';

/**
 * Documents that a person means: one by the beginning of its id, or those of a file by its path or hash, all of them or
 * those that begin on the given pages.
 * @throws UsageError when nothing fits, when several files do, and for a page that lies within a document.
 */
export function findDocuments(
  index: EvidenceIndex,
  words: string,
  pages: readonly number[] | null,
): EvidenceDocument[] {
  const subject = findSubject(index, words);
  if (subject.kind === 'document') {
    if (pages !== null) throw new UsageError('pages go with a file; a document has its own already');
    return requireShown(index, words, [subject.document]);
  }
  if (subject.kind !== 'file')
    throw new UsageError(`"${plain(words)}" is no document: name one by its id, or a file by its path`);
  return documentsOfFile(index, words, subject.sha256, pages);
}

/** Documents with pages of a file, all of them or those that begin on the given pages. @throws UsageError */
export function documentsOfFile(
  index: EvidenceIndex,
  words: string,
  sha256: string,
  pages: readonly number[] | null,
): EvidenceDocument[] {
  if (index.holds.isHeld(sha256)) throw new UsageError(`${plain(words)} is held back: release it first`);
  const documents = requireShown(index, words, [
    ...index.results.documentsOf(sha256),
    ...index.results.documentsWithPagesOf(sha256),
  ]);
  if (documents.length === 0)
    throw new UsageError(
      `there is no document in ${plain(words)} (evidex show tells how it was read; evidex hold keeps a file out of every brief)`,
    );
  if (pages === null) return documents;
  const ownPages = (document: EvidenceDocument): number[] =>
    document.pages.filter(({ file }) => file === sha256).map(({ page }) => page);
  const meant = documents.filter((document) => pages.includes(ownPages(document)[0]!));
  const covered = new Set(meant.flatMap(ownPages));
  const stray = pages.find((page) => !covered.has(page));
  if (stray === undefined) return meant;
  const around = documents.find((document) => ownPages(document).includes(stray));
  throw new UsageError(
    around === undefined
      ? `page ${stray} of ${plain(words)} is in no document`
      : `page ${stray} of ${plain(words)} lies within the document on pages ${pagesText(ownPages(around))}: name the page it begins on, or split it in the review app first`,
  );
}

function requireShown(
  index: EvidenceIndex,
  words: string,
  documents: readonly EvidenceDocument[],
): EvidenceDocument[] {
  const shown = documents.filter(({ pages }) => pages.every(({ file }) => !index.holds.isHeld(file)));
  if (shown.length < documents.length)
    throw new UsageError(`${plain(words)} is held back, or a part of it: release it first`);
  return shown;
}

/** Page numbers as a person writes them: `1`, `1-3`, `1,3-4`. @throws UsageError */
export function readPages(text: string): number[] {
  const pages: number[] = [];
  for (const part of text.split(/[,;]/u)) {
    const match = /^\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6})\s*)?$/u.exec(part);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (match === null || first < 1 || last < first || last - first > 10_000)
      throw new UsageError(`"${plain(text)}" are no pages: write 1, 1-3 or 1,3-4`);
    for (let page = first; page <= last; page++) pages.push(page);
  }
  return [...new Set(pages)];
}

/** Page numbers in their order, runs as `1-3`. */
export function pagesText(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] + 1 === page) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(', ');
}
