import type { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import type { Occurrence } from '../model/source-file.ts';
import { findSubject } from './find-subject.ts';

/**
 * The occurrences a person means: those under a path, as the ledger spells it, or every occurrence of the file that
 * the beginning of a hash names.
 * @throws UsageError when nothing fits, or more than one file does.
 */
export function findOccurrences(index: EvidenceIndex, words: string): Occurrence[] {
  const atPath = index.ledger.occurrencesAt(words.replace(/^\.\//u, '')).filter((each) => each.file !== null);
  if (atPath.length > 0) return atPath;
  const subject = findSubject(index, words);
  if (subject.kind !== 'file') throw new UsageError(`"${words}" is no file: name one by its path or hash`);
  const occurrences = index.ledger.occurrencesOf(subject.sha256);
  // Found by a part of its path: the others of the same bytes are not meant.
  const named = occurrences.filter((each) => each.path.includes(words));
  return named.length > 0 ? named : occurrences;
}
