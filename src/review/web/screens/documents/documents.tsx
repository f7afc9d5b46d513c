import type { RelatedDocument } from '../../../api/document.ts';
import { documentHref, layTrailOf } from '../../client/addresses.ts';
import { useOverview } from '../../client/overview.ts';
import type { Route } from '../../client/route.ts';
import { useMatterAmongOthers } from '../../client/session.ts';
import { useList } from '../../client/use-list.ts';
import { count, counted } from '../../parts/counts.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';
import { relationLabel, relationTo } from '../../parts/words.ts';

const columns = (matter: string | null): readonly Column<RelatedDocument>[] => [
  {
    label: 'Document',
    width: '36%',
    cell: ({ typeLabel, number, path }) => (
      <span className="two-lines">
        <span>
          {typeLabel} {number === null ? null : <DocumentText text={number} />}
        </span>
        <FilePath path={path} />
      </span>
    ),
  },
  {
    label: 'Issuer, supplier',
    width: '24.5%',
    cell: ({ issuer, supplier, language }) => (
      <span className="two-lines">
        <Stated text={issuer} lang={language} />
        <span className="muted">
          <Stated text={supplier} />
        </span>
      </span>
    ),
  },
  { label: 'Date', width: '11%', cell: ({ date }) => <Stated text={date} /> },
  {
    label: relationTo(matter),
    width: '11%',
    wraps: true,
    cell: ({ relation }) =>
      relation === null ? <span className="muted">{relationLabel(null)}</span> : relationLabel(relation),
  },
  { label: 'Pages', width: '5.5%', number: true, cell: ({ pages }) => count(pages.length) },
  {
    label: 'To decide',
    width: '7%',
    number: true,
    cell: ({ open, fields }) => (fields === 0 ? '' : `${count(open)} of ${count(fields)}`),
  },
  { label: 'Flags', width: '5%', number: true, cell: ({ flags }) => (flags === 0 ? '' : count(flags)) },
];

/** All documents of the batch, filtered as the address says. */
export function Documents({ route }: { readonly route: Route }) {
  const { answer: overview } = useOverview();
  const matter = useMatterAmongOthers();
  const list = useList<RelatedDocument>('/api/documents', route.query);
  return (
    <ListScreen
      title="Documents"
      total={list.total === null ? null : counted(list.total, 'document')}
      filters={
        <Filters
          route={route}
          words="Words in the text"
          filters={[
            { name: 'supplier', label: 'Supplier', options: overview?.suppliers ?? [] },
            { name: 'type', label: 'Type', options: overview?.documentsByType ?? [] },
            { name: 'category', label: 'Category', options: overview?.documentsByCategory ?? [] },
            { name: 'step', label: 'Production step', options: overview?.documentsByStep ?? [] },
            { name: 'relation', label: relationTo(matter), options: overview?.documentsByRelation ?? [] },
            { name: 'exception', label: 'Exception', options: overview?.exceptionsByCode ?? [] },
            {
              name: 'reviewer',
              label: 'Decided by',
              options: overview?.reviewers.map(({ name }) => ({ name, label: name })) ?? [],
            },
            { name: 'flagged', label: 'Flags', options: [{ name: '1', label: 'With flags' }] },
          ]}
        />
      }
    >
      <DataTable
        label="Documents"
        list={list}
        columns={columns(matter)}
        keyOf={({ id }) => id}
        hrefOf={({ id }) => documentHref(id)}
        onOpen={() => layTrailOf('documents', route, list, ({ id }) => id)}
        nothing="No document fits these filters."
      />
    </ListScreen>
  );
}

function Stated({ text, lang }: { readonly text: string | null; readonly lang?: string | null }) {
  return text === null ? <span className="muted">–</span> : <DocumentText text={text} lang={lang ?? null} />;
}
