import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PointedPlace, StatedValue } from '../../../../model/field-decision.ts';
import type { ColumnCard, QueueItem } from '../../../api/lists.ts';
import { documentHref } from '../../client/addresses.ts';
import { type DecisionTaken, evidenceOf, pointedAt } from '../../client/decision-request.ts';
import { goTo, hrefOf, type Route } from '../../client/route.ts';
import { useFieldDecisions, useTimeInView } from '../../client/use-field-decisions.ts';
import { useList } from '../../client/use-list.ts';
import { useServer } from '../../client/use-server.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { count } from '../../parts/counts.ts';
import { Key } from '../../parts/key.tsx';
import { Nothing, Problem, Waiting } from '../../parts/message.tsx';
import { prefetchPageImages, usePageImage } from '../../viewer/page-images.ts';
import { PageViewer } from '../../viewer/page-viewer.tsx';
import { ColumnRow, placeOnPage, type RowMode } from './column-row.tsx';
import './column.css';

const rowHeight = 84;
/** Rows ahead whose page images are got before they are needed. */
const imagesAhead = 6;

/** One field path over many documents: the strip of the page beside the value, one key per row. */
export function Sweep({ form, route }: { readonly form: string; readonly route: Route }) {
  const query = useMemo(
    () => ({ order: 'supplier', todo: 'decide', ...route.query, form }),
    [route.query, form],
  );
  const list = useList<QueueItem>('/api/queue', query);
  const { answer: columns } = useServer<readonly ColumnCard[]>('/api/columns');
  const decisions = useFieldDecisions();
  const [at, setAt] = useState(0);
  const [mode, setMode] = useState<RowMode>({ kind: 'look' });
  const [panel, setPanel] = useState<'closed' | 'look' | 'point'>('closed');
  const [hint, setHint] = useState<string | null>(null);
  const scroller = useRef<HTMLElement>(null);

  const { items, total, atEnd, more } = list;
  const item = items[at] ?? null;
  const field = item === null ? null : decisions.view(item.field);
  const place = field === null || item === null ? null : placeOnPage(field, item.page);
  const { image } = usePageImage(item?.page?.image ?? null);
  const isShown = place !== null && (image !== null || item?.page?.image === null);
  const inView = useTimeInView(isShown ? `${field?.id} ${image?.sha256}` : null);

  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in focus alone moves the list
  useLayoutEffect(() => {
    // Two rows stay in sight below the focus, so that the eye is there already.
    const element = scroller.current;
    if (element === null || items.length === 0) return;
    const top = at * rowHeight;
    const lowest = top + 3 * rowHeight - element.clientHeight;
    if (element.scrollTop > top - rowHeight) element.scrollTop = Math.max(0, top - rowHeight);
    else if (element.scrollTop < lowest) element.scrollTop = lowest;
  }, [at, items.length === 0]);
  useEffect(() => {
    if (!atEnd && at >= items.length - 30) more();
  }, [at, items.length, atEnd, more]);
  useEffect(() => {
    const stop = new AbortController();
    const ahead = items.slice(at, at + imagesAhead).flatMap(({ page }) => page?.image ?? []);
    void prefetchPageImages([...new Set(ahead)], stop.signal);
    return () => stop.abort();
  }, [items, at]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the place is in view nothing needs to be waited for
  useEffect(() => setHint(null), [isShown]);

  const goToRow = (row: number) => {
    setHint(null);
    setMode({ kind: 'look' });
    setAt(Math.max(0, Math.min(items.length - 1, row)));
  };
  const isOpen = (row: QueueItem) => decisions.view(row.field).todo === 'decide';
  /** The next open row: further down, else from the top. */
  const next = () => {
    const below = items.findIndex((row, index) => index > at && isOpen(row));
    const above = items.findIndex((row, index) => index < at && isOpen(row));
    goToRow(below >= 0 ? below : atEnd && above >= 0 ? above : at + 1);
  };
  const decide = (decision: DecisionTaken) => {
    if (field === null) return;
    const milliseconds = inView();
    decisions.decide(
      field,
      decision,
      evidenceOf(field, isShown ? place : null, { image: image?.sha256 ?? null, milliseconds }),
    );
    next();
  };
  const confirm = () => {
    if (field === null || item === null) return;
    if (field.todo !== 'decide') return next();
    if (place === null)
      return setHint('This was not found on the page. Point at it with b, or reject it with x.');
    if (!isShown) return setHint('The page image is on its way: confirm once it is in view.');
    if (field.unreadLanguage !== null)
      return setHint(
        'This is in a language that you do not read. Open the document (o) and confirm it against a human translation, or go on (j).',
      );
    decide({ action: 'confirm' });
  };
  const correct = (after: StatedValue) => {
    setPanel((before) => (before === 'point' ? 'look' : before));
    decide({ action: 'correct', after });
  };
  const pointed = (pointedPlace: PointedPlace, text: string | null) => {
    if (text !== null && text.trim() !== '')
      correct({ value: text.trim(), place: pointedPlace, how: 'words' });
    else {
      drawn.current = pointedPlace;
      setPanel('look');
      setMode({ kind: 'edit', value: '' });
    }
  };
  /** Box that was drawn where no words stand: what is typed then is a transcription of it. */
  const drawn = useRef<PointedPlace | null>(null);
  const save = (value: string) => {
    const box = drawn.current;
    drawn.current = null;
    if (box !== null) return correct({ value, place: box, how: 'typed' });
    if (field !== null && value === field.value) return confirm();
    if (place === null) {
      setMode({ kind: 'look' });
      return setHint('Point at the words on the page with b first: a value needs its place.');
    }
    correct({ value, place: pointedAt(place), how: place.offsets === null ? 'typed' : 'words' });
  };
  const edit = () => {
    if (field === null) return;
    if (place === null) return setHint('Point at the words on the page with b: a value needs its place.');
    drawn.current = null;
    setMode({ kind: 'edit', value: field.value });
  };
  const undo = () => {
    const undone = decisions.undoLast();
    if (undone === null) return setHint('No decision of this sitting is left to take back.');
    const row = items.findIndex((each) => each.field.id === undone.field);
    if (row >= 0) goToRow(row);
    else setHint(`Taken back: ${undone.words}. It was decided on another screen.`);
  };
  const isDone = list.total !== null && atEnd && items.length > 0 && !items.some(isOpen);
  const following = columns?.find((column) => column.form !== form && column.open > 0) ?? null;

  useKeys('Column', [
    {
      key: 'Enter',
      label: isDone && following !== null ? `Next column: ${following.label}` : 'Confirm and next',
      prominent: true,
      run: () =>
        isDone && following !== null ? goTo(hrefOf('column', [following.form], route.query)) : confirm(),
    },
    { key: 'e', label: 'Edit', prominent: true, run: edit },
    { key: 'F2', label: 'Edit', run: edit },
    {
      key: 'b',
      label: 'Point at the words',
      prominent: true,
      run: () => setPanel(panel === 'point' ? 'look' : 'point'),
    },
    { key: 'x', label: 'Reject', prominent: true, run: () => field !== null && setMode({ kind: 'reject' }) },
    { key: 'n', label: 'Not stated', run: () => decide({ action: 'not-stated' }) },
    { key: 'i', label: 'Illegible', run: () => decide({ action: 'illegible' }) },
    { key: 'f', label: 'Ask a second person', run: () => decide({ action: 'ask-second' }) },
    { key: 'u', label: 'Undo', prominent: true, run: undo },
    { key: 'Ctrl+z', label: 'Undo', run: undo },
    { key: 'j', label: 'Next row', run: () => goToRow(at + 1) },
    { key: 'k', label: 'Row before', run: () => goToRow(at - 1) },
    { key: 'ArrowDown', label: 'Next row', run: () => goToRow(at + 1) },
    { key: 'ArrowUp', label: 'Row before', run: () => goToRow(at - 1) },
    { key: 'Tab', label: 'Next open row', run: next },
    { key: 'Shift+Tab', label: 'Row before', run: () => goToRow(at - 1) },
    {
      key: 'p',
      label: panel === 'closed' ? 'Show the page' : 'Hide the page',
      prominent: true,
      run: () => setPanel(panel === 'closed' ? 'look' : 'closed'),
    },
    {
      key: 'o',
      label: 'Open the document',
      run: () => field !== null && goTo(documentHref(field.document, { field: field.id })),
    },
    { key: 'Escape', label: 'Leave', run: () => (panel === 'point' ? setPanel('look') : setHint(null)) },
  ]);

  const label = columns?.find((column) => column.form === form)?.label ?? form;
  const decided = items.filter((row) => decisions.isOwn(row.field.id) && !isOpen(row)).length;
  return (
    <div className={`sweep ${panel === 'closed' ? '' : 'with-page'}`}>
      <header className="sweep-head">
        <a href={hrefOf('column', [], route.query)}>Columns</a>
        <h1>{label}</h1>
        <p role="status">{total === null ? '' : `${count(Math.max(0, total - decided))} left`}</p>
        <p className="muted">Confirm means: the page says this.</p>
        <OrderChoice route={route} form={form} />
      </header>
      {list.error !== null ? <Problem error={list.error} again={list.again} /> : null}
      {total === null && list.error === null ? <Waiting /> : null}
      {total !== null && items.length === 0 ? (
        <Nothing>Nothing of this kind is left to decide.</Nothing>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="sweep-list" ref={scroller} tabIndex={0} aria-label={`Rows: ${label}`}>
        <ul aria-label={label} className="sweep-rows" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const row = items[index]!;
            return (
              <li key={row.field.id} className="sweep-place" style={{ transform: `translateY(${start}px)` }}>
                <ColumnRow
                  item={row}
                  field={decisions.view(row.field)}
                  isFocus={index === at}
                  isUnsaved={decisions.isUnsaved(row.field.id)}
                  refusal={decisions.refusal(row.field.id)}
                  mode={mode}
                  cropWidth={panel === 'closed' ? 460 : 300}
                  focus={() => index !== at && goToRow(index)}
                  save={save}
                  reject={(reason) => decide({ action: 'reject', reason })}
                  leave={() => {
                    drawn.current = null;
                    setMode({ kind: 'look' });
                  }}
                />
              </li>
            );
          })}
        </ul>
        {isDone ? (
          <p className="sweep-done" role="status">
            Nothing is left in this column.{' '}
            {following === null ? null : (
              <a href={hrefOf('column', [following.form], route.query)}>
                <Key name="Enter" /> {following.label} ({count(following.open)} left)
              </a>
            )}
          </p>
        ) : null}
      </section>
      {panel === 'closed' || item?.page == null ? null : (
        <div className="sweep-page">
          <PageViewer
            pages={[item.page]}
            focus={place === null ? null : { page: item.page, boxes: place.boxes }}
            page={item.page}
            mode={panel}
            onPoint={pointed}
            keys={panel === 'point'}
            label="Page of the row in focus"
          />
        </div>
      )}
      {hint === null ? null : (
        <p className="sweep-hint" role="alert">
          {hint}
        </p>
      )}
    </div>
  );
}

const orders = [
  { order: 'supplier', label: 'by supplier' },
  { order: 'document', label: 'by document' },
  { order: 'risk', label: 'by risk' },
];

function OrderChoice({ route, form }: { readonly route: Route; readonly form: string }) {
  return (
    <label className="sweep-order">
      <span className="unseen">Order</span>
      <select
        value={route.query['order'] ?? 'supplier'}
        onChange={(event) =>
          goTo(hrefOf('column', [form], { ...route.query, order: event.target.value }), true)
        }
      >
        {orders.map(({ order, label }) => (
          <option key={order} value={order}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
