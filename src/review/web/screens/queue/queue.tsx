import { useEffect, useState } from 'react';
import { capital, todoLabels } from '../../../../model/labels.ts';
import type { FieldView } from '../../../api/document.ts';
import type { Overview, QueueItem } from '../../../api/lists.ts';
import { documentHref, layTrailOf } from '../../client/addresses.ts';
import { useOverview } from '../../client/overview.ts';
import type { Route } from '../../client/route.ts';
import { useMatterAmongOthers } from '../../client/session.ts';
import { useList } from '../../client/use-list.ts';
import { count, counted, percent } from '../../parts/counts.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DocumentText, plain } from '../../parts/document-text.tsx';
import { Filters } from '../../parts/filters.tsx';
import { ListScreen } from '../../parts/list-screen.tsx';
import { relationTo } from '../../parts/words.ts';
import { prefetchPageImages } from '../../viewer/page-images.ts';
import { PageViewer } from '../../viewer/page-viewer.tsx';
import './queue.css';

const columns: readonly Column<QueueItem>[] = [
  {
    label: 'Field',
    width: '42%',
    cell: ({ field, document }) => (
      <span className="two-lines">
        <span>{field.label}</span>
        <span className="muted" title={plain(document.path)}>
          {document.typeLabel} {document.number === null ? null : <DocumentText text={document.number} />}
        </span>
      </span>
    ),
  },
  {
    label: 'Value',
    width: '45%',
    cell: ({ field, document }) => {
      const reasons = reasonsOf(field).join('; ');
      return (
        <span className="two-lines">
          <DocumentText text={field.value} lang={document.language} />
          <span className="attention" title={reasons}>
            {reasons}
          </span>
        </span>
      );
    },
  },
  {
    label: 'Reading',
    width: '13%',
    number: true,
    cell: ({ field }) => (
      <span title="Reading confidence: the chance that the page says this">{percent(field.confidence)}</span>
    ),
  },
];

/** Why a field stands where it does in the order of risk, in words. */
function reasonsOf(field: FieldView): string[] {
  const reasons: string[] = [];
  if (field.todo === 'second' || field.todo === 'conflict') reasons.push(capital(todoLabels[field.todo]));
  if (field.changedSince !== null) reasons.push('Changed since decided');
  if (field.places.every(({ status }) => status === 'ungrounded')) reasons.push('Not found on the page');
  if (field.standing === 'differs') reasons.push('Engines differ');
  else if (field.rivals.length > 0) reasons.push('Other readings');
  if (field.flags.length > 0) reasons.push(counted(field.flags.length, 'flag'));
  reasons.push(...field.warnings.map((warning) => capital(warning)));
  if (field.unreadLanguage !== null) reasons.push(`Language: ${field.unreadLanguage}`);
  return reasons;
}

const trailLabels: Readonly<Record<string, string>> = {
  risk: 'queue by risk',
  document: 'queue by document',
  supplier: 'queue by supplier',
};
const orders = [
  { name: 'document', label: 'By document' },
  { name: 'supplier', label: 'By supplier' },
];
const todos = [
  { name: 'second', label: todoLabels.second },
  { name: 'conflict', label: todoLabels.conflict },
  { name: 'none', label: todoLabels.none },
  { name: 'any', label: 'All fields' },
];

/** Fields in the order in which they should be looked at, with the page of the one that is chosen. */
export function Queue({ route }: { readonly route: Route }) {
  const { answer: overview } = useOverview();
  const matter = useMatterAmongOthers();
  const query = { order: 'risk', todo: 'decide', ...route.query };
  const list = useList<QueueItem>('/api/queue', query);
  const [chosen, setChosen] = useState<QueueItem | null>(null);
  const current = list.items.find(({ field }) => field.id === chosen?.field.id) ?? list.items[0] ?? null;
  const at = current === null ? 0 : list.items.indexOf(current);
  useEffect(() => {
    const stop = new AbortController();
    const images = list.items.slice(at + 1, at + 5).flatMap(({ page }) => page?.image ?? []);
    void prefetchPageImages([...new Set(images)], stop.signal);
    return () => stop.abort();
  }, [list.items, at]);
  return (
    <ListScreen
      title="Queue"
      total={list.total === null ? null : counted(list.total, 'field')}
      filters={
        <Filters
          route={route}
          words="Words in the document"
          filters={[
            { name: 'order', label: 'Order', options: orders, all: 'By risk' },
            { name: 'todo', label: 'Show', options: todos, all: capital(todoLabels.decide) },
            { name: 'state', label: 'State', options: named(overview?.fieldsByState) },
            { name: 'supplier', label: 'Supplier', options: named(overview?.suppliers) },
            { name: 'type', label: 'Document type', options: named(overview?.documentsByType) },
            { name: 'relation', label: relationTo(matter), options: named(overview?.documentsByRelation) },
            {
              name: 'flagged',
              label: 'Flags',
              options: [{ name: '1', label: 'With flags' }],
            },
            {
              name: 'changed',
              label: 'Changes',
              options: [{ name: '1', label: 'Changed since decided' }],
            },
          ]}
        />
      }
    >
      <div className="queue">
        <DataTable
          label="Fields"
          list={list}
          columns={columns}
          keyOf={({ field }) => field.id}
          hrefOf={({ field }) => documentHref(field.document, { field: field.id })}
          onOpen={() =>
            layTrailOf(trailLabels[query.order] ?? 'queue', route, list, ({ document }) => document.id, {
              fieldOf: ({ field }) => field.id,
              byForm: query.order !== 'risk',
              decidedToo: query.todo === 'none' || query.todo === 'any',
            })
          }
          onCurrent={setChosen}
          nothing={
            query.todo === 'decide'
              ? 'Nothing is left to decide with these filters.'
              : 'No field fits these filters.'
          }
        />
        {current === null ? null : <QueuePage item={current} />}
      </div>
    </ListScreen>
  );
}

/** Counts of the whole batch would mislead beside a queue of what is left: names alone. */
function named(
  options: Overview['suppliers'] = [],
): readonly { readonly name: string; readonly label: string }[] {
  return options.map(({ name, label }) => ({ name, label }));
}

function QueuePage({ item: { field, document, page } }: { readonly item: QueueItem }) {
  const place = field.places.find(({ status }) => status !== 'ungrounded') ?? null;
  return (
    <aside aria-label="Page of the chosen field">
      <p>
        <strong>{field.label}</strong>
        {page === null ? null : (
          <span className={place === null ? 'attention' : 'muted'}>
            {place === null ? ' ⚠ found on no page; this is' : ''} page {count(page.page)}
          </span>
        )}
        <br />
        <DocumentText text={field.value} lang={document.language} />
      </p>
      {page === null || page.image === null ? (
        <p className="muted">There is no image of its page.</p>
      ) : (
        <PageViewer
          pages={[page]}
          focus={place === null ? null : { page, boxes: place.boxes }}
          mode="look"
          keys={false}
          label="Page"
        />
      )}
    </aside>
  );
}
