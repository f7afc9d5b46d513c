import type { EvidenceIndex } from '../index/evidence-index.ts';
import { pageOfRow } from '../index/page-store.ts';
import type { Occurrence } from '../model/source-file.ts';
import { type Family, familiesOf } from './families.ts';
import type { PrivilegeList, PrivilegeMatch } from './privilege-list.ts';
import { settleHolds } from './settle-holds.ts';

/**
 * Holds every family of which a file matches the privilege list, over the whole index. What a person has released
 * stays released. Call when everything is read and nothing of it is analysed; one transaction.
 * @returns how many families were not held before.
 */
export function holdPrivileged(index: EvidenceIndex, list: PrivilegeList): number {
  const contents = new Map<string, PrivilegeMatch | null>();
  const told: { readonly root: Occurrence; readonly reason: string }[] = [];
  for (const family of familiesOf(index)) {
    if (family.root.file === null || index.holds.get(family.root.path, family.root.file) !== null) continue;
    const reason = reasonToHold(index, list, family, contents);
    if (reason === null) continue;
    const at = new Date().toISOString();
    index.holds.put({
      path: family.root.path,
      file: family.root.file,
      state: 'held',
      basis: 'list',
      reason,
      by: null,
      at,
    });
    told.push({ root: family.root, reason });
  }
  settleHolds(index);
  for (const { root, reason } of told)
    index.events.append('held', {
      subject: root.file!,
      // The chain keeps what it is told for good: no words of what is held.
      path: index.names.shownPath(root),
      reason,
      list: list.sha256,
    });
  return told.length;
}

/** Tells the line of the list and the kind of place: a reason must not give away what it keeps back. */
function reasonToHold(
  index: EvidenceIndex,
  list: PrivilegeList,
  family: Family,
  contents: Map<string, PrivilegeMatch | null>,
): string | null {
  for (const occurrence of family.occurrences) {
    const match =
      matchContent(index, list, occurrence.file, contents) ?? list.matchName(nameOf(occurrence.path));
    if (match === null) continue;
    const where = occurrence === family.root ? match.place : `${match.place} of an attachment`;
    return `matches line ${match.line} of the privilege list (${where})`;
  }
  return null;
}

function matchContent(
  index: EvidenceIndex,
  list: PrivilegeList,
  file: string | null,
  known: Map<string, PrivilegeMatch | null>,
): PrivilegeMatch | null {
  if (file === null) return null;
  let match = known.get(file);
  if (match === undefined) {
    const facts = index.ledger.file(file)?.facts ?? {};
    match = list.match({ fileName: '', facts, pages: textsOf(index, file), scans: scansOf(index, file) });
    known.set(file, match);
  }
  return match;
}

/** Text of each page with what is on it unseen: a hidden footer names counsel as well as a printed one. */
function* textsOf(index: EvidenceIndex, file: string): Iterable<string> {
  for (const row of index.pages.rowsOfFile(file)) {
    const hidden = pageOfRow(row)
      .words.filter((word) => !word.visible)
      .map((word) => word.text);
    yield `${row.text}\n${hidden.join(' ')}`;
  }
}

function* scansOf(index: EvidenceIndex, file: string): Iterable<string> {
  for (const row of index.pages.rowsOfFile(file))
    if (row.kind === 'ocr' || row.kind === 'mixed') yield row.text;
}

function nameOf(path: string): string {
  return path.split('!/').at(-1)!.split('/').at(-1)!;
}
