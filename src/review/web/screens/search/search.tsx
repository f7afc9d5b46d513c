import type { SearchHit } from '../../../api/lists.ts';
import { documentHref, layTrailOf } from '../../client/addresses.ts';
import type { Route } from '../../client/route.ts';
import { useList } from '../../client/use-list.ts';
import { count, counted } from '../../parts/counts.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';
import { Nothing } from '../../parts/message.tsx';
import './search.css';

const columns: readonly Column<SearchHit>[] = [
  {
    label: 'Document',
    width: '20%',
    wraps: true,
    cell: ({ document, path }) =>
      document === null ? (
        <FilePath path={path} />
      ) : (
        <>
          {document.typeLabel} {document.number === null ? null : <DocumentText text={document.number} />}
        </>
      ),
  },
  { label: 'Page', width: '5%', number: true, cell: ({ page }) => count(page.page) },
  {
    label: 'Words',
    width: '45%',
    wraps: true,
    cell: ({ snippet, document }) => (
      <span className="snippet" dir="auto" lang={document?.language ?? undefined}>
        {snippet.map(({ text, hit }, index) => {
          const key = `${index}${hit}`;
          return hit ? (
            <mark key={key}>
              <DocumentText text={text} />
            </mark>
          ) : (
            <DocumentText key={key} text={text} />
          );
        })}
      </span>
    ),
  },
  {
    label: 'Supplier',
    width: '12%',
    wraps: true,
    cell: ({ document }) =>
      document?.supplier == null ? (
        <span className="muted">–</span>
      ) : (
        <DocumentText text={document.supplier} />
      ),
  },
  { label: 'File', width: '18%', cell: ({ path }) => <FilePath path={path} lines /> },
];

/** Pages on which words stand, in every language of the batch. */
export function Search({ route }: { readonly route: Route }) {
  const words = route.query['words'] ?? '';
  const list = useList<SearchHit>(words === '' ? null : '/api/search', route.query);
  return (
    <ListScreen
      title={words === '' ? 'Search' : `Pages with “${isolated(words)}”`}
      total={list.total === null || words === '' ? null : counted(list.total, 'page')}
    >
      {words === '' ? (
        <Nothing>Type words into the search field above (key /).</Nothing>
      ) : (
        <DataTable
          label="Pages found"
          list={list}
          columns={columns}
          keyOf={({ page }) => `${page.file} ${page.page}`}
          hrefOf={({ document, page }) => (document === null ? null : documentHref(document.id, { page }))}
          onOpen={() =>
            layTrailOf(`pages with “${isolated(words)}”`, route, list, ({ document }) => document?.id ?? null)
          }
          nothing="These words stand on no page that could be read and may be shown."
        />
      )}
    </ListScreen>
  );
}

/** Words that somebody typed, with their direction set apart from the sentence that they stand in (Unicode TR #9: FSI, PDI). */
function isolated(words: string): string {
  return `\u2068${words}\u2069`;
}
