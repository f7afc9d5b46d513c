import type { ColumnCard, Overview } from '../../../api/lists.ts';
import { goTo, hrefOf, type Route } from '../../client/route.ts';
import { withQuery } from '../../client/server.ts';
import { useServer } from '../../client/use-server.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { count } from '../../parts/counts.ts';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';
import { Nothing, Problem, Waiting } from '../../parts/message.tsx';
import './columns.css';

/** Field paths over all documents, with how much is left in each. */
export function Columns({ route }: { readonly route: Route }) {
  const { answer: overview } = useServer<Overview>('/api/overview');
  const {
    answer: columns,
    error,
    again,
  } = useServer<readonly ColumnCard[]>(withQuery('/api/columns', route.query));
  const first = columns?.find(({ open }) => open > 0);
  useKeys('Columns', [
    {
      key: 'Enter',
      label: 'Begin with the first one',
      prominent: true,
      run: () => first !== undefined && goTo(columnHref(first.form, route.query)),
    },
  ]);
  const left = columns?.reduce((sum, { open }) => sum + open, 0) ?? null;
  return (
    <ListScreen
      title="Columns"
      total={left === null ? null : `${count(left)} fields to decide, one kind at a time`}
      filters={
        <Filters
          route={route}
          filters={[
            { name: 'supplier', label: 'Supplier', options: overview?.suppliers ?? [] },
            { name: 'type', label: 'Type', options: overview?.documentsByType ?? [] },
          ]}
        />
      }
    >
      {error !== null ? <Problem error={error} again={again} /> : null}
      {columns === null && error === null ? <Waiting /> : null}
      {columns?.length === 0 ? <Nothing>No fields were read.</Nothing> : null}
      <ul className="columns">
        {(columns ?? []).map(({ form, label, open, total }) => (
          <li key={form}>
            <a href={columnHref(form, route.query)}>
              <span className="columns-label">{label}</span>
              <span className="columns-count">
                {open === 0 ? <span className="columns-done">✓ none left</span> : `${count(open)} left`}
                <span className="muted"> of {count(total)}</span>
              </span>
              <progress
                max={Math.max(1, total)}
                value={total - open}
                aria-label={`${total - open} of ${total} done`}
              />
            </a>
          </li>
        ))}
      </ul>
    </ListScreen>
  );
}

function columnHref(form: string, query: Readonly<Record<string, string>>): string {
  return hrefOf('column', [form], query);
}
