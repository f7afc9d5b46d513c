import type { EvidenceIndex } from './evidence-index.ts';
import { standingExceptions } from './export-reader.ts';

export interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** What an index holds, as counts; every file and page is in exactly one state. */
export interface IndexSummary {
  readonly occurrences: readonly NamedCount[];
  readonly files: number;
  readonly bytes: number;
  readonly pages: readonly NamedCount[];
  readonly documentsByType: readonly NamedCount[];
  readonly documentsByCategory: readonly NamedCount[];
  readonly fieldsByStatus: readonly NamedCount[];
  readonly fieldsByOrigin: readonly NamedCount[];
  readonly fieldsByReview: readonly NamedCount[];
  readonly flagsByGrade: readonly NamedCount[];
  readonly flagsByPolarity: readonly NamedCount[];
  readonly indicatorsByPolarity: readonly NamedCount[];
  readonly exceptionsByCode: readonly NamedCount[];
  readonly observationsByKind: readonly NamedCount[];
  readonly suppliers: readonly NamedCount[];
}

export function summarize(index: EvidenceIndex): IndexSummary {
  const totals = index.count('SELECT COALESCE(SUM(size), 0) AS count, COUNT(*) AS name FROM file')[0]!;
  return {
    occurrences: index.count(
      "SELECT CASE WHEN held IS NOT NULL THEN 'held' ELSE COALESCE(state, 'pending') END AS name, COUNT(*) AS count FROM occurrence GROUP BY 1 ORDER BY count DESC, name",
    ),
    files: Number(totals.name),
    bytes: totals.count,
    pages: index.count(
      "SELECT CASE WHEN held = 1 THEN 'held' ELSE kind END AS name, COUNT(*) AS count FROM page JOIN file ON sha256 = page.file GROUP BY 1 ORDER BY count DESC, name",
    ),
    documentsByType: index.count(
      'SELECT type AS name, COUNT(*) AS count FROM document GROUP BY type ORDER BY count DESC, name',
    ),
    documentsByCategory: index.count(
      `SELECT value AS name, COUNT(*) AS count FROM document, json_each(document.body, '$.categories') GROUP BY value ORDER BY count DESC, name`,
    ),
    fieldsByStatus: index.count(
      'SELECT status AS name, COUNT(*) AS count FROM field GROUP BY status ORDER BY count DESC, name',
    ),
    fieldsByOrigin: index.count(
      `SELECT COALESCE(json_extract(body, '$.groundings[0].textOrigin'), 'not found on the page') AS name, COUNT(*) AS count FROM field GROUP BY 1 ORDER BY count DESC, name`,
    ),
    fieldsByReview: index.count(
      'SELECT review AS name, COUNT(*) AS count FROM field GROUP BY review ORDER BY count DESC, name',
    ),
    flagsByGrade: index.count(
      'SELECT grade AS name, COUNT(*) AS count FROM flag GROUP BY grade ORDER BY grade',
    ),
    flagsByPolarity: index.count(
      `SELECT json_extract(body, '$.polarity.value') AS name, COUNT(*) AS count FROM flag GROUP BY 1 ORDER BY count DESC, name`,
    ),
    indicatorsByPolarity: index.count(
      'SELECT polarity AS name, COUNT(*) AS count FROM indicator GROUP BY polarity ORDER BY count DESC, name',
    ),
    exceptionsByCode: countBy(standingExceptions(index).map((exception) => exception.code)),
    observationsByKind: index.count(
      'SELECT kind AS name, COUNT(*) AS count FROM observation GROUP BY kind ORDER BY kind',
    ),
    suppliers: index.count(
      "SELECT CASE WHEN held IS NOT NULL AND supplier_basis = 'mail-sender' THEN 'unknown' ELSE COALESCE(supplier, 'unknown') END AS name, COUNT(*) AS count FROM occurrence GROUP BY 1 ORDER BY name",
    ),
  };
}

function countBy(names: readonly string[]): NamedCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1));
}
