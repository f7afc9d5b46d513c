import { useMemo } from 'react';
import { capital, wordsOfCode } from '../../../../model/labels.ts';
import type { LedgerItem } from '../../../api/lists.ts';
import { useOverview } from '../../client/overview.ts';
import type { Route } from '../../client/route.ts';
import { useList } from '../../client/use-list.ts';
import { bytes, count, counted } from '../../parts/counts.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DocumentText, FilePath, plain } from '../../parts/document-text.tsx';
import { Download } from '../../parts/download.tsx';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';

const columnsOf = (states: ReadonlyMap<string, string>): readonly Column<LedgerItem>[] => [
  { label: 'File', width: '28%', cell: ({ path }) => <FilePath path={path} lines /> },
  {
    label: 'State',
    width: '10%',
    wraps: true,
    cell: ({ state }) => capital(states.get(state) ?? wordsOfCode(state)),
  },
  {
    label: 'Why',
    width: '19%',
    wraps: true,
    cell: ({ reason }) => (reason === null ? null : <DocumentText text={reason} />),
  },
  {
    label: 'Supplier',
    width: '13%',
    wraps: true,
    cell: ({ supplier }) =>
      supplier === null ? <span className="muted">–</span> : <DocumentText text={supplier} />,
  },
  { label: 'Size', width: '6%', number: true, cell: ({ size }) => bytes(size) },
  { label: 'Pages', width: '5%', number: true, cell: ({ pages }) => (pages === 0 ? '' : count(pages)) },
  {
    label: 'SHA-256',
    width: '11%',
    cell: ({ file }) =>
      file === '' ? null : (
        <code className="hash" title={plain(file)}>
          {file}
        </code>
      ),
  },
  {
    label: 'Original',
    width: '8%',
    cell: ({ file, state }) =>
      file === '' || state === 'held' ? null : (
        <Download address={`/api/files/${encodeURIComponent(file)}/original`} />
      ),
  },
];

/** Every file that came, with what became of it. The states add up to the number of files, always. */
export function Ledger({ route }: { readonly route: Route }) {
  const { answer: overview } = useOverview();
  const columns = useMemo(
    () => columnsOf(new Map(overview?.occurrences.map(({ name, label }) => [name, label]))),
    [overview],
  );
  const list = useList<LedgerItem>('/api/ledger', route.query);
  return (
    <ListScreen
      title="Files"
      total={list.total === null ? null : counted(list.total, 'file')}
      filters={
        <Filters
          route={route}
          words="Words in the path"
          filters={[
            { name: 'state', label: 'State', options: overview?.occurrences ?? [] },
            {
              name: 'pages',
              label: 'With pages',
              options: (overview?.pages ?? []).map(({ name, label }) => ({ name, label })),
            },
            {
              name: 'supplier',
              label: 'Supplier',
              options: overview?.suppliers.map(({ name, label }) => ({ name, label })) ?? [],
            },
          ]}
        />
      }
    >
      <DataTable
        label="Files"
        list={list}
        columns={columns}
        keyOf={({ path, file }) => `${path}\n${file}`}
        nothing="No file fits these filters."
      />
    </ListScreen>
  );
}
