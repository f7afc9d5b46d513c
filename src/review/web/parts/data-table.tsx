import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { goTo } from '../client/route.ts';
import type { AskedList } from '../client/use-list.ts';
import { useKeys } from '../keys/use-keys.ts';
import { count } from './counts.ts';
import './data-table.css';
import { Nothing, Problem, Waiting } from './message.tsx';

/** Where the person was in each list of this tab: who comes back goes on there. */
const places = new Map<string, { readonly key: string; readonly index: number }>();

/** Most rows that are loaded to be printed. */
const mostPrinted = 2_000;

/** A column of a list. */
export interface Column<Item> {
  readonly label: string;
  /** Share of the width, such as `16%`. */
  readonly width: string;
  readonly number?: boolean;
  /** True: text breaks into lines; else it is cut with an ellipsis. */
  readonly wraps?: boolean;
  readonly cell: (item: Item) => ReactNode;
}

/**
 * A list of any length as a table: only the rows on screen are drawn, further ones are asked for as it is scrolled. The first
 * cell of a row links to `hrefOf`; ↑ ↓ or j k walk through the rows and Enter opens one. Printed are all rows that are loaded,
 * with a line that says how many are not; Ctrl+P first loads what is missing, up to `mostPrinted`.
 */
export function DataTable<Item>({
  label,
  list,
  columns,
  keyOf,
  hrefOf = () => null,
  onOpen,
  nothing,
  onCurrent,
}: {
  /** What is listed, for screen readers and the help. */
  readonly label: string;
  readonly list: AskedList<Item>;
  readonly columns: readonly Column<Item>[];
  readonly keyOf: (item: Item) => string;
  /** Null: the row opens nothing; left out: none does. */
  readonly hrefOf?: (item: Item) => string | null;
  /** A row is about to be opened. */
  readonly onOpen?: () => void;
  /** Said where there is no row. */
  readonly nothing: string;
  /** The row that was walked to or clicked. */
  readonly onCurrent?: (item: Item) => void;
}) {
  const { items, total, atEnd, error, more, again } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const focusWanted = useRef(false);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 33,
    overscan: 12,
    getItemKey: (index) => keyOf(items[index]!),
  });
  // Which list the current row is of: another one begins where the person was in it, else at its first row.
  const placedIn = useRef('');
  useEffect(() => {
    if (items.length === 0) return;
    if (placedIn.current !== list.address) {
      placedIn.current = list.address;
      const place = places.get(list.address);
      const found = place === undefined ? 0 : items.findIndex((item) => keyOf(item) === place.key);
      const index = found >= 0 ? found : Math.min(place?.index ?? 0, items.length - 1);
      setCurrent(index);
      rows.scrollToIndex(index, { align: index === 0 ? 'start' : 'center' });
      onCurrent?.(items[index]!);
      return;
    }
    const item = items[current];
    if (item !== undefined) places.set(list.address, { key: keyOf(item), index: current });
  }, [items, list.address, current, keyOf, rows, onCurrent]);
  const { loading: loadingToPrint, printed, print } = usePrinting(list);
  const shown = printed
    ? items.map((item, index) => ({ index, key: keyOf(item), start: 0, end: 0 }))
    : rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (!printed && !atEnd && last >= items.length - 30) more();
  }, [printed, atEnd, last, items.length, more]);

  const at = Math.min(current, items.length - 1);
  const walk = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    focusWanted.current = true;
    setCurrent(next);
    rows.scrollToIndex(next, { align: 'auto' });
    const item = items[next];
    if (item !== undefined) onCurrent?.(item);
  };
  const open = () => {
    const item = items[at];
    const href = item === undefined ? null : hrefOf(item);
    if (href === null) return;
    onOpen?.();
    goTo(href);
  };
  useEffect(() => {
    if (!focusWanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (row === null || row === undefined) return;
    focusWanted.current = false;
    (row.querySelector<HTMLElement>('a') ?? row).focus({ preventScroll: true });
  });
  useKeys(label, [
    { key: 'j', label: 'Next row', prominent: true, run: () => walk(at + 1) },
    { key: 'k', label: 'Row before', prominent: true, run: () => walk(at - 1) },
    ...(items.some((item) => hrefOf(item) !== null)
      ? [{ key: 'Enter', label: 'Open', prominent: true, run: open }]
      : []),
    { key: 'ArrowDown', label: 'Next row', run: () => walk(at + 1) },
    { key: 'ArrowUp', label: 'Row before', run: () => walk(at - 1) },
    { key: 'Home', label: 'First row', run: () => walk(0) },
    { key: 'End', label: 'Last row that is loaded', run: () => walk(items.length - 1) },
    { key: 'Ctrl+p', label: `Print all rows, at most ${count(mostPrinted)}`, run: print },
  ]);

  if (error !== null) return <Problem error={error} again={again} />;
  if (total === null) return <Waiting />;
  if (items.length === 0) return <Nothing>{nothing}</Nothing>;
  const before = shown[0]?.start ?? 0;
  const after = printed ? 0 : rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="data-table" ref={scroller}>
      <table aria-label={label} aria-rowcount={(atEnd ? items.length : Math.max(total, items.length)) + 1}>
        <colgroup>
          {columns.map(({ label: heading, width }) => (
            <col key={heading} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ label: heading, number }) => (
              <th key={heading} scope="col" className={number ? 'number' : undefined} title={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? (
            <tr className="gap" style={{ height: before }}>
              <td colSpan={columns.length} />
            </tr>
          ) : null}
          {shown.map(({ index, key }) => {
            const item = items[index]!;
            const href = hrefOf(item);
            return (
              <tr
                key={key}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                tabIndex={href === null ? -1 : undefined}
                className={index === at ? 'current' : undefined}
                onClick={() => {
                  setCurrent(index);
                  onCurrent?.(item);
                }}
              >
                {columns.map(({ label: heading, number, wraps, cell }, column) => (
                  <td key={heading} className={`${number ? 'number' : ''} ${wraps ? 'wraps' : ''}`}>
                    {column === 0 && href !== null ? (
                      <a href={href} onClick={onOpen}>
                        {cell(item)}
                      </a>
                    ) : (
                      cell(item)
                    )}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 ? (
            <tr className="gap" style={{ height: after }}>
              <td colSpan={columns.length} />
            </tr>
          ) : null}
        </tbody>
      </table>
      {!atEnd && !printed && last === items.length - 1 ? <Waiting what="Loading more" /> : null}
      {loadingToPrint ? <Waiting what="Loading the rows to print" /> : null}
      <p className="data-table-left-out">{wordsOfPrinted(items.length, atEnd, total)}</p>
    </div>
  );
}

/** How much of a list a print of it holds. Some lists count documents and have several rows for one: then no number is said. */
function wordsOfPrinted(rows: number, atEnd: boolean, total: number): string {
  if (atEnd) return `All ${count(rows)} rows.`;
  return rows < total
    ? `The first ${count(rows)} of ${count(total)} rows; ${count(total - rows)} more are not printed.`
    : `The first ${count(rows)} rows; more are not printed.`;
}

/** Printing of a list of which only the rows on screen are drawn: while it is printed, all that are loaded are. */
function usePrinting({ items, atEnd, more, error }: AskedList<unknown>): {
  readonly loading: boolean;
  readonly printed: boolean;
  readonly print: () => void;
} {
  const [printed, setPrinted] = useState(false);
  const [loading, setLoading] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinted(true));
    const end = () => setPrinted(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  useEffect(() => {
    if (!loading) return;
    if (!atEnd && items.length < mostPrinted && error === null) return more();
    setLoading(false);
    // After the word that it loads is gone.
    setTimeout(() => window.print());
  }, [loading, atEnd, items.length, error, more]);
  return { loading, printed, print: () => setLoading(true) };
}
