import type { EvidenceIndex } from '../evidence-index.ts';
import { PROJECTION_VERSION } from './projected-row.ts';

/** Marks in the table `work` that all fields stand in the projection of this version. */
const STAGE = 'review-projection';
const SUBJECT = 'index';

/**
 * Documents of one transaction: others may write between two of them. So many that pages of the tables which many papers
 * share are written once for all of these.
 */
const usualBatch = 1000;

/** True when every field of the index stands in the projection, as this version makes it. */
export function isProjected(index: EvidenceIndex): boolean {
  return index.work.outputOf(STAGE, SUBJECT, keyOf('done')) !== null;
}

/**
 * Brings all fields of an index into the projection that review reads, where that was not done before: in an index that
 * was made without review, or by a version with other rules. Broken off, it goes on where it was.
 */
export function ensureProjected(
  index: EvidenceIndex,
  progress: (done: number, total: number) => void = () => {},
  batch = usualBatch,
): void {
  if (isProjected(index)) return;
  index.review.withMoreMemory(() => {
    let mark = begunAt(index);
    let { done, total } = index.review.countTo(mark);
    for (;;) {
      const part = index.review.documentsAfter(mark, batch);
      if (part.ids.length === 0) break;
      index.transaction(() => {
        for (const document of part.ids) index.review.projectDocument(document);
        index.work.markDone(STAGE, SUBJECT, keyOf('begun'), `${part.mark} ${part.ids.at(-1)}`);
      });
      mark = part.mark;
      done += part.ids.length;
      total = Math.max(total, done);
      progress(done, total);
    }
  });
  markProjected(index);
}

/** Where it was broken off; at the beginning where the documents were numbered anew since. */
function begunAt(index: EvidenceIndex): number {
  const [mark, last] = (index.work.outputOf(STAGE, SUBJECT, keyOf('begun')) ?? '').split(' ');
  if (mark === undefined || last === undefined) return 0;
  const [there] = index.review.documentsAfter(Number(mark) - 1, 1).ids;
  return there === last ? Number(mark) : 0;
}

/** Says that every field of an index stands in the projection as this version makes it. */
export function markProjected(index: EvidenceIndex): void {
  index.transaction(() => index.work.markDone(STAGE, SUBJECT, keyOf('done'), ''));
}

function keyOf(state: 'begun' | 'done'): string {
  return `${PROJECTION_VERSION}:${state}`;
}
