import { wordsOfCode } from '../../../../model/labels.ts';
import type { ExceptionItem } from '../../../api/lists.ts';
import { documentHref, layTrailOf } from '../../client/addresses.ts';
import { useOverview } from '../../client/overview.ts';
import { hrefOf, type Route } from '../../client/route.ts';
import { useList } from '../../client/use-list.ts';
import { count, counted } from '../../parts/counts.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';

const columns: readonly Column<ExceptionItem>[] = [
  { label: 'Kind', width: '16%', cell: ({ code }) => wordsOfCode(code) },
  { label: 'File', width: '22%', cell: ({ path }) => <FilePath path={path} lines /> },
  { label: 'Page', width: '5%', number: true, cell: ({ page }) => (page === null ? '' : count(page)) },
  { label: 'What happened', width: '30%', wraps: true, cell: ({ cause }) => <DocumentText text={cause} /> },
  {
    label: 'What can be done',
    width: '27%',
    wraps: true,
    cell: ({ remedy }) => <DocumentText text={remedy} />,
  },
];

/** What could not be read or held together, each with what can be done about it. */
export function Exceptions({ route }: { readonly route: Route }) {
  const { answer: overview } = useOverview();
  const list = useList<ExceptionItem>('/api/exceptions', route.query);
  return (
    <ListScreen
      title="Exceptions"
      total={list.total === null ? null : counted(list.total, 'exception')}
      filters={
        <Filters
          route={route}
          filters={[
            { name: 'exception', label: 'Kind', options: overview?.exceptionsByCode ?? [] },
            { name: 'supplier', label: 'Supplier', options: overview?.suppliers ?? [] },
          ]}
        />
      }
    >
      <DataTable
        label="Exceptions"
        list={list}
        columns={columns}
        keyOf={({ id }) => id}
        hrefOf={({ document, file, page, path }) =>
          document === null
            ? hrefOf('ledger', [], { words: path })
            : documentHref(document, file !== null && page !== null ? { page: { file, page } } : {})
        }
        onOpen={() => layTrailOf('exceptions', route, list, ({ document }) => document)}
        nothing="There are no exceptions here."
      />
    </ListScreen>
  );
}
