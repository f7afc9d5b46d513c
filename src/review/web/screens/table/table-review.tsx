import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointedPlace, StatedValue } from '../../../../model/field-decision.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { TableDecisionRequest, TableDecisionResult } from '../../../api/decisions.ts';
import type { FieldView } from '../../../api/document.ts';
import type { ListPage, TableCard, TableView } from '../../../api/lists.ts';
import { documentHref } from '../../client/addresses.ts';
import { type DecisionTaken, evidenceOf, pointedAt } from '../../client/decision-request.ts';
import { useKeptRequests } from '../../client/kept-requests.ts';
import { goTo, hrefOf } from '../../client/route.ts';
import { ServerError } from '../../client/server.ts';
import { rememberDecision } from '../../client/undo-stack.ts';
import { useFieldDecisions, useTimeInView } from '../../client/use-field-decisions.ts';
import { useServer } from '../../client/use-server.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { counted } from '../../parts/counts.ts';
import { rejections } from '../../parts/decision-words.ts';
import { DocumentText } from '../../parts/document-text.tsx';
import { FieldWords } from '../../parts/field-words.tsx';
import { Key } from '../../parts/key.tsx';
import { Problem, Waiting } from '../../parts/message.tsx';
import { ReasonMenu } from '../../parts/reason-menu.tsx';
import { ValueEditor } from '../../parts/value-editor.tsx';
import { usePageImage } from '../../viewer/page-images.ts';
import { PageViewer } from '../../viewer/page-viewer.tsx';
import './table.css';
import { TableChecks } from './table-checks.tsx';
import { placeInRow, type Row, TableGrid } from './table-grid.tsx';

type Mode =
  | { readonly kind: 'look' | 'reject' | 'point' }
  | { readonly kind: 'edit'; readonly value: string };

/** One table: rows with their strips of the page, totals held against them, one decision per row or one for all. */
export function TableReview({ document, group }: { readonly document: string; readonly group: string }) {
  const address = `/api/documents/${encodeURIComponent(document)}/tables/${encodeURIComponent(group)}`;
  const { answer: table, error, again } = useServer<TableView>(address);
  const { answer: others } = useServer<ListPage<TableCard>>('/api/tables?open=1&limit=100');
  const decisions = useFieldDecisions();
  const kept = useKeptRequests();
  const [at, setAt] = useState(0);
  const [part, setPart] = useState<string | null>(null);
  const [mode, setMode] = useState<Mode>({ kind: 'look' });
  const [page, setPage] = useState(true);
  const [said, setSaid] = useState<string | null>(null);
  const [seenRows, setSeenRows] = useState<ReadonlySet<string>>(new Set());
  const [saving, setSaving] = useState(false);
  const drawn = useRef<PointedPlace | null>(null);
  const pending = useRef<{ readonly seal: string; readonly id: string } | null>(null);

  const row = table?.rows[at] ?? null;
  const columns = table?.columns.filter((column) => row?.cells[column.part] !== undefined) ?? [];
  const focusPart = part !== null && row?.cells[part] !== undefined ? part : (columns[0]?.part ?? null);
  const proposed = row === null || focusPart === null ? null : (row.cells[focusPart] ?? null);
  const cell = proposed === null ? null : decisions.view(proposed);
  const rowPage =
    table?.pages.find((each) => row?.place != null && pageKey(each) === pageKey(row.place)) ?? null;
  const { image } = usePageImage(rowPage?.image ?? null);
  const isShown = rowPage !== null && (image !== null || rowPage.image === null);
  const inView = useTimeInView(isShown ? `${row?.index} ${image?.sha256}` : null);
  const tableInView = useTimeInView(table?.seal ?? null);
  const images = useRef(new Map<string, { file: string; page: number; sha256: string }>());
  if (rowPage !== null && image?.sha256 != null)
    images.current.set(pageKey(rowPage), {
      file: rowPage.file,
      page: rowPage.page,
      sha256: image.sha256,
    });

  // Totals are reckoned by the server: once all is saved, the table is asked for again.
  const { pending: unsaved, forgetAnswered } = decisions;
  const before = useRef(0);
  useEffect(() => {
    if (before.current > 0 && unsaved === 0) again();
    before.current = unsaved;
  }, [unsaved, again]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer holds all that was answered before
  useEffect(() => forgetAnswered(), [table, forgetAnswered]);

  const onRows = useCallback(
    (rows: readonly number[]) => {
      if (table === null) return;
      setSeenRows((known) => {
        // A row is seen with its strip: only while the image of its page is there.
        const fresh = rows.filter((each) => {
          const own = table.rows[each];
          if (own === undefined || own.place === null || known.has(wordsOfRow(own))) return false;
          const { place } = own;
          const standsOn = table.pages.find((candidate) => pageKey(candidate) === pageKey(place));
          return standsOn !== undefined && (standsOn.image === null || images.current.has(pageKey(standsOn)));
        });
        return fresh.length === 0
          ? known
          : new Set([...known, ...fresh.map((each) => wordsOfRow(table.rows[each]!))]);
      });
    },
    [table],
  );

  const goToRow = (next: number) => {
    if (table === null) return;
    setMode({ kind: 'look' });
    setSaid(null);
    setAt(Math.max(0, Math.min(table.rows.length - 1, next)));
  };
  const isOpenRow = (each: Row) =>
    Object.values(each.cells).some((field) => decisions.view(field).todo === 'decide');
  const nextRow = () => {
    if (table === null) return;
    const below = table.rows.findIndex((each, index) => index > at && isOpenRow(each));
    const above = table.rows.findIndex((each, index) => index < at && isOpenRow(each));
    goToRow(below >= 0 ? below : above >= 0 ? above : at);
  };
  const evidence = (field: FieldView) => {
    const place =
      field.places.find(
        (each) => each.status !== 'ungrounded' && rowPage !== null && pageKey(each) === pageKey(rowPage),
      ) ?? null;
    return evidenceOf(field, isShown ? place : null, {
      image: image?.sha256 ?? null,
      milliseconds: inView(),
    });
  };
  const isDone = table !== null && !table.rows.some(isOpenRow);
  const following =
    others?.items.find((each) => !(each.document.id === document && each.group === group)) ?? null;
  const confirmRow = () => {
    if (row === null || table === null) return;
    if (isDone) {
      if (following !== null) goTo(hrefOf('table', [following.document.id, following.group]));
      return;
    }
    if (!isShown) return setSaid('The page image is on its way: confirm once it is in view.');
    const open = table.columns.flatMap((column) => {
      const field = row.cells[column.part];
      const view = field === undefined ? undefined : decisions.view(field);
      return view?.todo === 'decide' ? [view] : [];
    });
    const ready = open.filter((field) => field.unreadLanguage === null && evidence(field).place !== null);
    const batch = crypto.randomUUID();
    for (const field of ready) decisions.decide(field, { action: 'confirm', batch }, evidence(field));
    if (ready.length < open.length) {
      const left = open.find((field) => !ready.includes(field))!;
      setPart(table.columns.find((column) => row.cells[column.part]?.id === left.id)?.part ?? null);
      return setSaid(
        `${counted(open.length - ready.length, 'cell')} of this row cannot be confirmed: not found on this page, or in a language that you do not read. Point at the words (b) or reject (x).`,
      );
    }
    nextRow();
  };
  const decide = (decision: DecisionTaken) => {
    setMode({ kind: 'look' });
    if (cell !== null) decisions.decide(cell, decision, evidence(cell));
  };
  const correct = (after: StatedValue) => decide({ action: 'correct', after });
  const save = (value: string) => {
    if (cell === null) return;
    const box = drawn.current;
    drawn.current = null;
    const { place } = evidence(cell);
    if (box !== null) return correct({ value, place: box, how: 'typed' });
    if (place === null) {
      setMode({ kind: 'look' });
      return setSaid('Point at the words on the page with b: a value needs its place.');
    }
    if (value === cell.value) return decide({ action: 'confirm' });
    const found = cell.places.find(({ status }) => status !== 'ungrounded');
    correct({
      value,
      place: found === undefined ? place : pointedAt(found),
      how: place.offsets === null ? 'typed' : 'words',
    });
  };
  const pointed = (place: PointedPlace, text: string | null) => {
    if (text !== null && text.trim() !== '') return correct({ value: text.trim(), place, how: 'words' });
    drawn.current = place;
    setMode({ kind: 'edit', value: '' });
  };
  const confirmAll = async () => {
    if (table === null || saving) return;
    if (!table.confirmable) return setSaid(`Not as a whole: ${table.why}.`);
    const missed = table.rows.findIndex((each) => !seenRows.has(wordsOfRow(each)));
    if (missed >= 0) {
      setAt(missed);
      return setSaid(`Row ${table.rows[missed]!.index + 1} was not on screen yet.`);
    }
    if (pending.current?.seal !== table.seal) pending.current = { seal: table.seal, id: crypto.randomUUID() };
    const body: TableDecisionRequest = {
      id: pending.current.id,
      document,
      group,
      rowsShown: table.rows.map(({ index }) => index),
      seal: table.seal,
      images: [...images.current.values()],
      milliseconds: tableInView(),
    };
    setSaving(true);
    try {
      const { confirmed, decisions: made } = await kept.send<TableDecisionResult>({
        lane: 'tables',
        path: '/api/table-decisions',
        body,
        words: `Confirm the whole table ${table.label} of ${table.document.typeLabel.toLowerCase()}`,
      });
      for (const { id, field, path } of made)
        rememberDecision({
          kind: 'field',
          id,
          document,
          field,
          path,
          key: field,
          words: `confirm of ${path}`,
          batch: body.id,
        });
      setSaid(`${counted(confirmed, 'cell')} confirmed: the page says this. u takes it back.`);
    } catch (failure) {
      if (!(failure instanceof ServerError)) throw failure;
      setSaid(`Not taken: ${failure.message}${failure.remedy === null ? '' : `; ${failure.remedy}`}.`);
    } finally {
      setSaving(false);
      again();
    }
  };
  const stepCell = (by: number) => {
    const index = columns.findIndex((column) => column.part === focusPart);
    const next = columns[index + by];
    if (next !== undefined) setPart(next.part);
  };
  const undo = () => {
    const undone = decisions.undoLast();
    if (undone === null) return setSaid('No decision of this sitting is left to take back.');
    const index =
      table?.rows.findIndex((each) => Object.values(each.cells).some(({ id }) => id === undone.field)) ?? -1;
    if (index >= 0) goToRow(index);
    setSaid(`Taken back: ${undone.words}${index >= 0 ? '' : ', decided on another screen'}.`);
  };

  useKeys('Table', [
    {
      key: 'Enter',
      label: isDone ? 'Next table' : 'Confirm the row and next',
      prominent: true,
      run: confirmRow,
    },
    { key: 'Shift+Enter', label: 'Confirm the whole table', prominent: true, run: () => void confirmAll() },
    { key: 'Tab', label: 'Next cell', prominent: true, run: () => stepCell(1) },
    { key: 'Shift+Tab', label: 'Cell before', run: () => stepCell(-1) },
    { key: 'ArrowRight', label: 'Next cell', run: () => stepCell(1) },
    { key: 'ArrowLeft', label: 'Cell before', run: () => stepCell(-1) },
    {
      key: 'e',
      label: 'Edit the cell',
      prominent: true,
      run: () => {
        drawn.current = null;
        if (cell !== null) setMode({ kind: 'edit', value: cell.value });
      },
    },
    {
      key: 'b',
      label: 'Point at the words',
      prominent: true,
      run: () => {
        setPage(true);
        setMode({ kind: mode.kind === 'point' ? 'look' : 'point' });
      },
    },
    { key: 'x', label: 'Reject the cell', prominent: true, run: () => cell && setMode({ kind: 'reject' }) },
    { key: 'i', label: 'Illegible', run: () => decide({ action: 'illegible' }) },
    { key: 'n', label: 'Not stated', run: () => decide({ action: 'not-stated' }) },
    { key: 'f', label: 'Ask a second person', run: () => decide({ action: 'ask-second' }) },
    { key: 'u', label: 'Undo', prominent: true, run: undo },
    { key: 'Ctrl+z', label: 'Undo', run: undo },
    { key: 'j', label: 'Next row', run: () => goToRow(at + 1) },
    { key: 'k', label: 'Row before', run: () => goToRow(at - 1) },
    { key: 'ArrowDown', label: 'Next row', run: () => goToRow(at + 1) },
    { key: 'ArrowUp', label: 'Row before', run: () => goToRow(at - 1) },
    { key: 'p', label: page ? 'Hide the page' : 'Show the page', run: () => setPage(!page) },
    {
      key: 'o',
      label: 'Open the document',
      run: () => goTo(documentHref(document, cell === null ? {} : { field: cell.id })),
    },
    {
      key: 'Escape',
      label: 'All tables',
      run: () => (mode.kind === 'look' ? goTo(hrefOf('table')) : setMode({ kind: 'look' })),
    },
  ]);

  if (error !== null) return <Problem error={error} again={again} />;
  if (table === null) return <Waiting />;
  const cellBox = cell === null || rowPage === null ? null : placeInRow(cell, rowPage);
  return (
    <div className={`table-review ${page ? 'with-page' : ''}`}>
      <header className="table-head">
        <a href={hrefOf('table')}>Tables</a>
        <h1>
          {table.label} of {table.document.typeLabel.toLowerCase()}{' '}
          {table.document.number === null ? null : <DocumentText text={table.document.number} />}
        </h1>
        <p role="status">{table.open === 0 ? '✓ nothing left' : `${counted(table.open, 'cell')} left`}</p>
        <TableChecks table={table} />
        <div className="table-whole">
          {table.open === 0 ? null : (
            <button
              type="button"
              className={table.confirmable ? 'main' : undefined}
              disabled={!table.confirmable || saving}
              onClick={() => void confirmAll()}
            >
              Confirm the whole table <Key name="Shift+Enter" />
            </button>
          )}
          <span className="muted">
            {table.confirmable
              ? `${table.rows.filter((each) => seenRows.has(wordsOfRow(each))).length} of ${table.rows.length} rows were on screen`
              : table.open === 0
                ? ''
                : `row by row: ${table.why}`}
          </span>
        </div>
      </header>
      {page ? (
        <div className="table-page">
          <PageViewer
            pages={table.pages}
            page={rowPage}
            focus={
              rowPage === null
                ? null
                : {
                    page: rowPage,
                    boxes: row?.place?.boxes ?? (cellBox === null ? [] : [cellBox]),
                    others:
                      cell === null || cellBox === null
                        ? []
                        : [{ boxes: [cellBox], label: cell.label.replace(/^.*: /u, '') }],
                  }
            }
            mode={mode.kind === 'point' ? 'point' : 'look'}
            onPoint={pointed}
            keys={mode.kind === 'point'}
            label="Page with the table"
          />
        </div>
      ) : null}
      <div className="table-body">
        <TableGrid
          table={table}
          decisions={decisions}
          at={at}
          part={focusPart}
          choose={(nextRowAt, nextPart) => {
            goToRow(nextRowAt);
            setPart(nextPart);
          }}
          onRows={onRows}
        />
        <section className="cell-bar" aria-label="Cell in focus">
          {cell === null ? null : (
            <>
              <span className="cell-label">
                {cell.label}
                {mode.kind === 'point' ? (
                  <span className="attention"> point at the words on the page</span>
                ) : null}
              </span>
              {mode.kind === 'edit' ? (
                <ValueEditor
                  key={cell.id + mode.value}
                  label={cell.label}
                  value={mode.value}
                  save={save}
                  leave={() => setMode({ kind: 'look' })}
                />
              ) : mode.kind === 'reject' ? (
                <ReasonMenu
                  title="Reject because"
                  reasons={rejections}
                  chosen={(reason) => decide({ action: 'reject', reason })}
                  close={() => setMode({ kind: 'look' })}
                />
              ) : (
                <FieldWords field={cell} />
              )}
              {decisions.refusal(cell.id) === null ? null : (
                <span className="attention" role="alert">
                  Not taken: {decisions.refusal(cell.id)}
                </span>
              )}
            </>
          )}
          {said === null ? null : (
            <p className="table-said" role="alert">
              {said}
            </p>
          )}
        </section>
      </div>
    </div>
  );
}

/** What a row says: one that says something else was not seen. */
function wordsOfRow({ index, cells }: Row): string {
  return [index, ...Object.values(cells).map(({ id, value }) => `${id} ${value}`)].join('|');
}
