import type { PageKind } from '../../model/page.ts';
import type { EvidenceIndex } from '../evidence-index.ts';

/** An occurrence of the ledger as it may be told. */
export interface LedgerRow {
  readonly path: string;
  readonly file: string;
  readonly state: string;
  readonly reason: string | null;
  readonly size: number;
  readonly supplier: string | null;
  readonly mediaType: string | null;
  readonly pages: number;
}

/** All occurrences by the path that may be told of them; of held ones no names that their content gave, and no pages. */
export function readLedger(index: EvidenceIndex): LedgerRow[] {
  const pages = new Map(
    index
      .count('SELECT file AS name, COUNT(*) AS count FROM page GROUP BY file')
      .map((row) => [row.name, row.count]),
  );
  const rows = [...index.ledger.occurrences()].map((occurrence): LedgerRow => {
    const isHeld = occurrence.state === 'held';
    const { path, file, state, reason, size, supplier, mediaType } = index.names.shown(occurrence);
    return {
      path,
      file: file ?? '',
      state,
      reason,
      size,
      supplier,
      mediaType: isHeld ? null : mediaType,
      pages: isHeld || file === null ? 0 : (pages.get(file) ?? 0),
    };
  });
  return rows.sort((one, other) => compare(one.path, other.path) || compare(one.file, other.file));
}

/** Files with at least one page of a kind; `held`: files of which no page is told. */
export function filesWithPages(index: EvidenceIndex, kind: PageKind | 'held'): ReadonlySet<string> {
  const rows =
    kind === 'held'
      ? index.count('SELECT sha256 AS name, 1 AS count FROM file WHERE held = 1')
      : index.count(
          `SELECT page.file AS name, COUNT(*) AS count FROM page JOIN file ON sha256 = page.file
           WHERE held = 0 AND kind = ? GROUP BY page.file`,
          kind,
        );
  return new Set(rows.map(({ name }) => name));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
