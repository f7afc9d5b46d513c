import type { SnapshotDocument } from '../snapshot/snapshot.ts';

/**
 * True for what something is asked about: documents of the matter, undecided ones among them, and those of the same site
 * with another origin. What a person called another shipment or context is asked about by nobody.
 */
export function concernsMatter({ relation }: Pick<SnapshotDocument, 'relation'>): boolean {
  return relation !== 'other-shipment' && relation !== 'context';
}
