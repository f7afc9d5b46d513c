import type { Overview, TableCard } from '../../../api/lists.ts';
import { hrefOf, type Route } from '../../client/route.ts';
import { useList } from '../../client/use-list.ts';
import { useServer } from '../../client/use-server.ts';
import { count, counted } from '../../parts/counts.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';

const columns: readonly Column<TableCard>[] = [
  {
    label: 'Document',
    width: '26%',
    cell: ({ document }) => (
      <>
        {document.typeLabel} {document.number === null ? null : <DocumentText text={document.number} />}
      </>
    ),
  },
  { label: 'Table', width: '13%', cell: ({ label }) => label },
  { label: 'Rows', width: '7%', number: true, cell: ({ rows }) => count(rows) },
  {
    label: 'Cells left',
    width: '9%',
    number: true,
    cell: ({ open }) => (open === 0 ? '✓ none' : count(open)),
  },
  {
    label: 'Supplier',
    width: '18%',
    cell: ({ document }) => <DocumentText text={document.supplier ?? 'not known'} />,
  },
  { label: 'File', width: '27%', cell: ({ document }) => <FilePath path={document.path} /> },
];

/** Tables of all documents, those with something left unless asked otherwise. */
export function Tables({ route }: { readonly route: Route }) {
  const { answer: overview } = useServer<Overview>('/api/overview');
  const { show, ...filters } = route.query;
  const list = useList<TableCard>('/api/tables', show === 'all' ? filters : { ...filters, open: '1' });
  return (
    <ListScreen
      title="Tables"
      total={list.total === null ? null : `${counted(list.total, 'document')} with tables`}
      filters={
        <Filters
          route={route}
          filters={[
            {
              name: 'show',
              label: 'Show',
              all: 'Left to do',
              options: [{ name: 'all', label: 'All tables' }],
            },
            { name: 'type', label: 'Type', options: overview?.documentsByType ?? [] },
            { name: 'supplier', label: 'Supplier', options: overview?.suppliers ?? [] },
          ]}
        />
      }
    >
      <DataTable
        label="Tables"
        list={list}
        columns={columns}
        keyOf={({ document, group }) => `${document.id} ${group}`}
        hrefOf={({ document, group }) => hrefOf('table', [document.id, group])}
        nothing="No table is left to decide."
      />
    </ListScreen>
  );
}
