import type { EvidenceIndex } from '../evidence-index.ts';
import { PROJECTION_VERSION } from './review-projection.ts';

/** Marks in the table `work` that all fields stand in the projection of this version. */
const STAGE = 'review-projection';
const SUBJECT = 'index';

/** Documents of one transaction: others may write between two of them. */
const batch = 200;

/** True when every field of the index stands in the projection, as this version makes it. */
function isProjected(index: EvidenceIndex): boolean {
  return index.work.outputOf(STAGE, SUBJECT, keyOf('done')) !== null;
}

/**
 * Brings all fields of an index into the projection that review reads, where that was not done before: in an index that
 * was made without review, or by a version with other rules. Broken off, it goes on where it was.
 */
export function ensureProjected(
  index: EvidenceIndex,
  progress: (done: number, total: number) => void = () => {},
): void {
  if (isProjected(index)) return;
  const documents = index.results
    .documentList()
    .map(({ id }) => id)
    .sort();
  const last = index.work.outputOf(STAGE, SUBJECT, keyOf('begun')) ?? '';
  let at = last === '' ? 0 : documents.findIndex((id) => id > last);
  if (at < 0) at = documents.length;
  while (at < documents.length) {
    const part = documents.slice(at, at + batch);
    index.transaction(() => {
      for (const document of part) index.review.projectDocument(document);
      index.work.markDone(STAGE, SUBJECT, keyOf('begun'), part.at(-1)!);
    });
    at += part.length;
    progress(at, documents.length);
  }
  markProjected(index);
}

/** Says that every field of an index stands in the projection as this version makes it. */
export function markProjected(index: EvidenceIndex): void {
  index.transaction(() => index.work.markDone(STAGE, SUBJECT, keyOf('done'), ''));
}

function keyOf(state: 'begun' | 'done'): string {
  return `${PROJECTION_VERSION}:${state}`;
}
