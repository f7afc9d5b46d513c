import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { DocumentView } from '../../api/document.ts';

/** Who is at work on a document, as `reviewer` sees it. */
export function leaseView(index: EvidenceIndex, document: string, reviewer: string): DocumentView['lease'] {
  const lease = index.leases.of(document, new Date().toISOString());
  return lease === null
    ? null
    : { reviewer: lease.reviewer, yours: lease.reviewer === reviewer, until: lease.until };
}
