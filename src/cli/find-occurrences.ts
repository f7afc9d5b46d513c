import type { EvidenceIndex } from '../index/evidence-index.ts';
import { UsageError } from '../model/exception.ts';
import type { Occurrence } from '../model/source-file.ts';
import { findSubject, standIn } from './find-subject.ts';

/**
 * The occurrences a person means: those under a path, as the ledger spells it, or every occurrence of the file that
 * the beginning of a hash names.
 * @throws UsageError when nothing fits, or more than one file does.
 */
export function findOccurrences(index: EvidenceIndex, words: string): Occurrence[] {
  const atPath = index.ledger.occurrencesAt(words.replace(/^\.\//u, '')).filter((each) => each.file !== null);
  if (atPath.length > 0) return atPath;
  const shown = heldAt(index, words.replace(/^\.\//u, ''));
  if (shown.length > 0) return shown;
  const subject = findSubject(index, words);
  if (subject.kind !== 'file') throw new UsageError(`"${words}" is no file: name one by its path or hash`);
  const occurrences = index.ledger.occurrencesOf(subject.sha256);
  // Found by a part of its path: the others of the same bytes are not meant.
  const named = occurrences.filter((each) => each.path.includes(words));
  return named.length > 0 ? named : occurrences;
}

/** Held occurrences by the path they are shown under. */
function heldAt(index: EvidenceIndex, path: string): Occurrence[] {
  const hash = standIn.exec(path)?.[1];
  if (hash === undefined) return [];
  return index
    .count("SELECT sha256 AS name, 0 AS count FROM file WHERE sha256 GLOB ? || '*'", hash)
    .flatMap((row) => index.ledger.occurrencesOf(row.name))
    .filter((each) => {
      const shown = index.names.shownPath(each);
      return shown === path || shown.endsWith(`/${path}`);
    });
}
