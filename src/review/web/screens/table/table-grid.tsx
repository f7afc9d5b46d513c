import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Box, hull } from '../../../../model/box.ts';
import type { PageReference } from '../../../../model/page.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { FieldView } from '../../../api/document.ts';
import type { TableView } from '../../../api/lists.ts';
import type { FieldDecisions } from '../../client/use-field-decisions.ts';
import { stateOf } from '../../parts/decision-words.ts';
import { DocumentText, plain } from '../../parts/document-text.tsx';
import { PageCrop } from '../../viewer/page-crop.tsx';
import { signOf, wordOf } from './table-checks.tsx';

export type Row = TableView['rows'][number];

/** Heights of a row's parts, CSS pixels. */
const stripHeight = 38;
const rowHeight = 78;

/** The rows of a table, each with its strip of the page under its values, and what the paper states below them. */
export function TableGrid({
  table,
  decisions,
  at,
  part,
  choose,
  onRows,
}: {
  readonly table: TableView;
  readonly decisions: FieldDecisions;
  /** Row in focus, by its place. */
  readonly at: number;
  /** Column in focus. */
  readonly part: string | null;
  readonly choose: (row: number, part: string | null) => void;
  /** Rows that stand in view now, by their places. */
  readonly onRows: (rows: readonly number[]) => void;
}) {
  const scroller = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(600);
  const rows = useVirtualizer({
    count: table.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 4,
  });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in focus alone moves the grid
  useEffect(() => rows.scrollToIndex(at, { align: 'auto' }), [at]);
  const shown = rows.getVirtualItems();
  // Rows count as seen when they stand wholly in view, not while they are only made ready.
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    const foot = element.querySelector('tfoot')?.clientHeight ?? 0;
    const top = element.scrollTop;
    const bottom = top + element.clientHeight - head - foot;
    onRows(shown.filter(({ start, end }) => start >= top - 2 && end <= bottom + 2).map(({ index }) => index));
  });

  const pages = new Map(table.pages.map((page) => [pageKey(page), page]));
  const span = table.columns.length + 1;
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-grid" ref={scroller} tabIndex={0} aria-label={`Rows: ${table.label}`}>
      <table aria-label={table.label} aria-rowcount={table.rows.length + 1}>
        <thead>
          <tr>
            <th scope="col" className="number">
              #
            </th>
            {table.columns.map((column) => (
              <th
                key={column.part}
                scope="col"
                className={isNumber(table, column.part) ? 'number' : undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {before > 0 ? <Gap height={before} span={span} /> : null}
        {shown.map(({ index }) => {
          const row = table.rows[index]!;
          const page = row.place === null ? undefined : pages.get(pageKey(row.place));
          const cells = Object.values(row.cells).map((cell) => decisions.view(cell));
          const open = cells.filter(({ todo }) => todo === 'decide').length;
          return (
            <tbody
              key={row.index}
              className={`${index === at ? 'focus' : ''} ${open === 0 ? 'settled' : ''}`}
            >
              <tr aria-rowindex={index + 2} aria-current={index === at ? 'true' : undefined}>
                <th scope="row" className="number" rowSpan={2}>
                  {row.index + 1}
                  <span className={open === 0 ? 'row-state tone-done' : 'row-state'}>
                    {open === 0 ? '✓' : '○'}
                    <span className="unseen">{open === 0 ? ' decided' : ` ${open} cells left`}</span>
                  </span>
                </th>
                {table.columns.map((column) => {
                  const field = row.cells[column.part];
                  const focus = index === at && column.part === part;
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the screen do the same
                    <td
                      key={column.part}
                      className={`${isNumber(table, column.part) ? 'number' : ''} ${focus ? 'cell-focus' : ''}`}
                      onClick={() => choose(index, column.part)}
                    >
                      {field === undefined ? null : (
                        <Cell
                          field={decisions.view(field)}
                          isUnsaved={decisions.isUnsaved(field.id)}
                          refusal={decisions.refusal(field.id)}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
              <tr className="strip" onClick={() => choose(index, part)}>
                <td colSpan={span - 1}>
                  {page === undefined ? (
                    <span className="no-strip">not found on the page</span>
                  ) : (
                    <PageCrop
                      page={page}
                      boxes={cells.flatMap((cell) => placeInRow(cell, page) ?? [])}
                      height={stripHeight}
                      width={Math.max(200, width - 104)}
                      label={`Row ${row.index + 1} on the page`}
                    />
                  )}
                </td>
              </tr>
            </tbody>
          );
        })}
        {after > 0 ? <Gap height={after} span={span} /> : null}
        <tfoot>
          <Totals table={table} which="reckoned" label="Sum" />
          <Totals table={table} which="stated" label="Stated" />
        </tfoot>
      </table>
    </section>
  );
}

/** The words of a cell on a page as one box; null where they stand elsewhere, or follow from a heading. */
export function placeInRow({ places }: FieldView, page: PageReference): Box | null {
  const place = places.find(
    (each) => pageKey(each) === pageKey(page) && each.status !== 'derived' && each.status !== 'ungrounded',
  );
  return place === undefined ? null : hull(place.boxes);
}

function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tbody aria-hidden="true">
      <tr style={{ height }}>
        <td colSpan={span} />
      </tr>
    </tbody>
  );
}

function Cell({
  field,
  isUnsaved,
  refusal,
}: {
  readonly field: FieldView;
  readonly isUnsaved: boolean;
  readonly refusal: string | null;
}) {
  const { sign, word, tone } = stateOf(field);
  const doubts = [
    ...(field.places.length === 0 ? ['not found on the page'] : []),
    ...(field.standing === 'differs' ? ['another engine reads something else'] : []),
    ...field.warnings,
    ...(field.flags.length > 0 ? ['mention of a listed party or place'] : []),
    ...(field.confidence < 0.9 ? ['reading confidence below 90 %'] : []),
  ];
  const isOpen = field.todo === 'decide';
  return (
    <span
      className={`cell ${field.state === 'rejected' ? 'rejected' : ''} ${isOpen && doubts.length > 0 ? 'doubtful' : ''}`}
      title={[word, ...doubts, ...(refusal === null ? [] : [`not taken: ${refusal}`])].join('; ')}
    >
      <DocumentText text={field.value} />
      {isOpen && doubts.length === 0 ? null : (
        <span className={`cell-sign tone-${isOpen ? 'attention' : tone}`}>
          {isUnsaved ? '…' : refusal !== null ? '!' : isOpen ? '?' : sign}
          <span className="unseen"> {isUnsaved ? 'not yet saved' : isOpen ? doubts.join('; ') : word}</span>
        </span>
      )}
    </span>
  );
}

function Totals({
  table,
  which,
  label,
}: {
  readonly table: TableView;
  readonly which: 'stated' | 'reckoned';
  readonly label: string;
}) {
  const sums = new Map(
    table.checks.flatMap((check) =>
      check.kind === 'sum' && check.part !== null ? [[check.part, check]] : [],
    ),
  );
  if (sums.size === 0) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {table.columns.map(({ part }) => {
        const check = sums.get(part);
        const value = check?.[which] ?? null;
        if (check === undefined) return <td key={part} />;
        return (
          <td
            key={part}
            className={`number ${check.agrees === false ? 'differs' : check.agrees ? 'agrees' : ''}`}
            title={
              check.stated === null
                ? 'the document states no total'
                : `${wordOf(check)}${check.scope === null ? '' : ` on ${plain(check.scope)} alone`}`
            }
          >
            {value === null ? (
              <span className="muted">{which === 'stated' ? 'none' : '–'}</span>
            ) : (
              <>
                {which === 'stated' && check.reckoned !== null ? `${signOf(check)} ` : ''}
                <DocumentText text={value} /> {check.unit}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

const numeric: ReadonlySet<string> = new Set(['amount', 'number', 'quantity', 'weight']);

function isNumber(table: TableView, part: string): boolean {
  return table.rows.some(({ cells }) => numeric.has(cells[part]?.kind ?? ''));
}
