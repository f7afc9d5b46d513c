import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { UsageError } from '../../model/exception.ts';
import type { Occurrence } from '../../model/source-file.ts';

type Label = Pick<Occurrence, 'supplier' | 'supplierBasis'>;

/** What a decision about a supplier says, in words: it stands apart from the chain. */
interface SupplierWords {
  readonly path: string;
  /** Label that no person gave. */
  readonly before: Label;
  readonly after: string;
}

/**
 * The label that an occurrence had before any person gave it one.
 * @throws UsageError when there is no such occurrence, or it is held.
 */
export function supplierBefore(
  index: EvidenceIndex,
  file: string,
  path: string,
): { readonly path: string; readonly before: Label } {
  const occurrence = index.ledger.occurrencesAt(path).find((each) => each.file === file);
  if (occurrence === undefined || occurrence.state === 'held') throw new UsageError('there is no such file');
  const first = labelsOf(index, file).find(({ words }) => words.path === path);
  const { supplier, supplierBasis } = occurrence;
  return { path, before: first?.words.before ?? { supplier, supplierBasis } };
}

/** Gives the occurrences of a file the labels that people said last, or those they had before. Call in a transaction. */
export function labelOccurrence(index: EvidenceIndex, file: string): void {
  const labels = labelsOf(index, file);
  for (const path of new Set(labels.map(({ words }) => words.path))) {
    const own = labels.filter(({ words }) => words.path === path);
    const last = own.findLast(({ undone }) => !undone);
    index.ledger.setSupplier(
      { path, file },
      last === undefined ? own[0]!.words.before : { supplier: last.words.after, supplierBasis: 'reviewer' },
    );
  }
  index.review.supplierChanged(file);
}

/** Decisions about suppliers of a file, oldest first; those whose words are gone after a clawback are left out. */
function labelsOf(
  index: EvidenceIndex,
  file: string,
): { readonly words: SupplierWords; readonly undone: boolean }[] {
  return index.documentChanges.ofFile(file).flatMap(({ id, change, undone }) => {
    if (change.action !== 'set-supplier') return [];
    const words = index.decisions.byId(id)?.content as SupplierWords | null | undefined;
    return words == null ? [] : [{ words, undone }];
  });
}
