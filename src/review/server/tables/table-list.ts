import { documentTypes } from '../../../../schemas/index.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import { tableGroups } from '../../../model/table-place.ts';
import { type Todo, todos } from '../../../model/todo.ts';
import type { ListPage, TableCard } from '../../api/lists.ts';
import { documentCards } from '../views/document-card.ts';
import { tablesAmong } from './table-of-document.ts';

export interface TableQuery {
  /** Tables with something to decide alone. */
  readonly open: boolean;
  readonly supplier: string | undefined;
  readonly type: string | undefined;
  /** Id of the document that the last answer ended with. */
  readonly after: string | undefined;
  /** Documents in one answer. */
  readonly limit: number;
}

/** Paths without indexes that stand in tables, of all types that are known. */
function tableForms(): string[] {
  const forms = new Set<string>();
  for (const { tables } of documentTypes().values())
    for (const { path, columns } of tables)
      if (tableGroups.includes(path)) for (const column of columns) forms.add(`${path}.${column.path}`);
  return [...forms];
}

const among = `form IN (SELECT value FROM json_each(?))
  AND (? = '' OR supplier = ?) AND (? = '' OR type = ?)
  AND NOT EXISTS (SELECT 1 FROM file WHERE sha256 = field_review.file AND held = 1)`;

/** The tables of documents, in order of the documents' ids. Documents that may not be shown are left out. */
export function tableList(index: EvidenceIndex, query: TableQuery): ListPage<TableCard> {
  const { supplier = '', type = '' } = query;
  const filter = [JSON.stringify(tableForms()), supplier, supplier, type, type] as const;
  const open = query.open ? 'HAVING SUM(todo <> 0) > 0' : '';
  const documents = index
    .count(
      `SELECT document AS name, SUM(todo <> 0) AS count FROM field_review WHERE document > ? AND ${among}
       GROUP BY document ${open} ORDER BY document LIMIT ?`,
      query.after ?? '',
      ...filter,
      query.limit + 1,
    )
    .map(({ name }) => name);
  const shown = documents.slice(0, query.limit);
  const [total] = index.count(
    `SELECT '' AS name, COUNT(DISTINCT document) AS count FROM field_review WHERE ${among} ${query.open ? 'AND todo <> 0' : ''}`,
    ...filter,
  );
  return {
    items: cardsOf(index, shown),
    next: documents.length > query.limit ? shown.at(-1)! : null,
    total: total?.count ?? 0,
  };
}

function cardsOf(index: EvidenceIndex, documents: readonly string[]): TableCard[] {
  const cards = documentCards(index, documents);
  const fields = new Map<string, { path: string; todo: Todo }[]>();
  const rows = index.count(
    `SELECT document || ' ' || path AS name, todo AS count FROM field_review
     WHERE document IN (SELECT value FROM json_each(?))`,
    JSON.stringify(documents),
  );
  for (const { name, count } of rows) {
    const [document, path] = name.split(' ', 2) as [string, string];
    const known = fields.get(document) ?? [];
    known.push({ path, todo: todos[count] ?? 'decide' });
    fields.set(document, known);
  }
  return documents.flatMap((id) => {
    const document = cards.get(id);
    return document === undefined
      ? []
      : tablesAmong(fields.get(id) ?? []).map((table) => ({ document, ...table }));
  });
}
