import { useEffect, useState } from 'react';
import type { PointedPlace, StatedValue } from '../../../../model/field-decision.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView, FieldView, PageView } from '../../../api/document.ts';
import type { QueueItem } from '../../../api/lists.ts';
import { documentHref } from '../../client/addresses.ts';
import { evidenceOf } from '../../client/decision-request.ts';
import { goTo, type Route } from '../../client/route.ts';
import { useSession } from '../../client/session.ts';
import { type FieldDecisions, useFieldDecisions, useTimeInView } from '../../client/use-field-decisions.ts';
import { useList } from '../../client/use-list.ts';
import { useServer } from '../../client/use-server.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { counted } from '../../parts/counts.ts';
import { rejections } from '../../parts/decision-words.ts';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { Key } from '../../parts/key.tsx';
import { Nothing, Problem, Waiting } from '../../parts/message.tsx';
import { ReasonMenu } from '../../parts/reason-menu.tsx';
import { ValueEditor } from '../../parts/value-editor.tsx';
import { usePageImage } from '../../viewer/page-images.ts';
import { PageViewer } from '../../viewer/page-viewer.tsx';
import './conflicts.css';
import { PositionCard, wordsOfNothing } from './position-card.tsx';
import { isHeldBy, type Position, positionsOn, taking } from './positions.ts';

/** Adjudication: fields on which two people decided otherwise, one after the other. */
export function Conflicts({ route }: { readonly route: Route }) {
  const list = useList<QueueItem>('/api/queue', { ...route.query, todo: 'conflict' });
  const decisions = useFieldDecisions();
  const [at, setAt] = useState(0);
  const { items, total, atEnd, more } = list;
  useEffect(() => {
    if (!atEnd && at >= items.length - 5) more();
  }, [at, items.length, atEnd, more]);
  if (list.error !== null) return <Problem error={list.error} again={list.again} />;
  if (total === null) return <Waiting />;
  const settled = items.filter(({ field }) => decisions.view(field).todo !== 'conflict').length;
  const item = items[at] ?? null;
  return (
    <div className="conflicts">
      <header className="conflicts-head">
        <h1>Conflicts</h1>
        <p role="status">{counted(Math.max(0, total - settled), 'field')} left</p>
        <p className="muted">
          A third person settles it, or one of the two decides again. Both stay in the history.
        </p>
      </header>
      {item === null ? (
        <Nothing>{items.length === 0 ? 'No two decisions differ.' : 'That was the last one.'}</Nothing>
      ) : (
        <Settling
          key={item.field.id}
          item={item}
          field={decisions.view(item.field)}
          decisions={decisions}
          step={(by) => setAt(Math.max(0, Math.min(items.length, at + by)))}
          back={(field) =>
            setAt((before) => {
              const there = items.findIndex((each) => each.field.id === field);
              return there < 0 ? before : there;
            })
          }
        />
      )}
    </div>
  );
}

type Mode =
  | { readonly kind: 'look' | 'point' | 'reject' }
  | { readonly kind: 'type'; readonly place: PointedPlace };

function Settling({
  item,
  field,
  decisions,
  step,
  back,
}: {
  readonly item: QueueItem;
  readonly field: FieldView;
  readonly decisions: FieldDecisions;
  readonly step: (by: number) => void;
  readonly back: (field: string) => void;
}) {
  const { reviewer } = useSession();
  const [mode, setMode] = useState<Mode>({ kind: 'look' });
  const [chosen, setChosen] = useState(0);
  const [hint, setHint] = useState<string | null>(null);
  const { answer: document } = useServer<DocumentView>(
    `/api/documents/${encodeURIComponent(item.document.id)}`,
  );
  const pages = document?.pageViews ?? (item.page === null ? [] : [item.page]);
  const positions = positionsOn(field);
  const isParty = isHeldBy(positions, reviewer?.name ?? '');
  const focused = positions[chosen] ?? positions[0] ?? null;
  const focusPlace = focused?.place ?? field.places[0] ?? null;
  const page = pageOf(pages, focusPlace);
  const { image } = usePageImage(page?.image ?? null);
  const inView = useTimeInView(image === null ? null : `${field.id} ${image.sha256}`);
  const isSettled = field.todo !== 'conflict';

  const send = (decision: NonNullable<ReturnType<typeof taking>>) => {
    if (page?.image != null && image === null)
      return setHint('The page image is on its way: settle it once it is in view.');
    const place = field.places.find(({ status }) => status !== 'ungrounded') ?? null;
    decisions.decide(
      field,
      {
        action: decision.action,
        ...(decision.after === null ? {} : { after: decision.after }),
        ...(decision.reason === null ? {} : { reason: decision.reason }),
      },
      evidenceOf(field, place, { image: image?.sha256 ?? null, milliseconds: inView() }),
    );
    setMode({ kind: 'look' });
    step(1);
  };
  const take = (position: Position | undefined) => {
    if (position === undefined) return;
    const decision = taking(position, field, isParty);
    if (decision === null) return setHint('This reading has no place on the page: point at the words (b).');
    send(decision);
  };
  const state = (after: StatedValue) =>
    send({ action: isParty ? 'correct' : 'adjudicate', after, reason: null });
  const pointed = (place: PointedPlace, text: string | null) => {
    if (text !== null && text.trim() !== '') state({ value: text.trim(), place, how: 'words' });
    else setMode({ kind: 'type', place });
  };
  useKeys('Conflict', [
    ...positions.slice(0, 9).map((position, index) => ({
      key: String(index + 1),
      label: `The page says: ${position.value ?? wordsOfNothing(position)}`,
      run: () => take(position),
    })),
    {
      key: 'Enter',
      label: isSettled ? 'Next' : 'Take the reading in focus',
      prominent: true,
      run: () => (isSettled ? step(1) : take(focused ?? undefined)),
    },
    {
      key: 'Tab',
      label: 'Other reading',
      prominent: true,
      run: () => setChosen((before) => (before + 1) % Math.max(1, positions.length)),
    },
    {
      key: 'b',
      label: 'Point at other words',
      prominent: true,
      run: () => setMode({ kind: mode.kind === 'point' ? 'look' : 'point' }),
    },
    { key: 'x', label: 'Neither: reject', prominent: true, run: () => setMode({ kind: 'reject' }) },
    {
      key: 'u',
      label: 'Undo',
      prominent: true,
      run: () => {
        const undone = decisions.undoLast();
        if (undone !== null && undone.field !== null) back(undone.field);
      },
    },
    { key: 'j', label: 'Next conflict', prominent: true, run: () => step(1) },
    { key: 'k', label: 'Conflict before', run: () => step(-1) },
    {
      key: 'o',
      label: 'Open the document',
      run: () => goTo(documentHref(field.document, { field: field.id })),
    },
    { key: 'Escape', label: 'Leave', run: () => setMode({ kind: 'look' }) },
  ]);
  const refusal = decisions.refusal(field.id);
  return (
    <div className="settling">
      <PageViewer
        pages={pages}
        page={page}
        focus={
          page === null || focusPlace === null
            ? null
            : {
                page,
                boxes: focusPlace.boxes,
                others: positions.flatMap((position, index) =>
                  position === focused || position.place === null || pageKey(position.place) !== pageKey(page)
                    ? []
                    : [{ boxes: position.place.boxes, label: String(index + 1) }],
                ),
              }
        }
        mode={mode.kind === 'point' ? 'point' : 'look'}
        onPoint={pointed}
        label="Page with both places"
      />
      <section className="settling-side" aria-label="Readings">
        <p className="muted">
          <a href={documentHref(field.document, { field: field.id })}>
            {item.document.typeLabel}{' '}
            {item.document.number === null ? null : <DocumentText text={item.document.number} />}
          </a>{' '}
          · <FilePath path={item.document.path} />
        </p>
        <h2>{field.label}</h2>
        {isParty ? (
          <p className="settling-party">
            You are one of the two: what you take now is your new decision. A third person settles what still
            differs.
          </p>
        ) : null}
        {isSettled ? (
          <p className="settling-done" role="status">
            ✓ settled <Key name="Enter" /> next
          </p>
        ) : null}
        <ol className="positions">
          {positions.map((position, index) => (
            <li key={position.key} className={position === focused ? 'focus' : undefined}>
              <PositionCard
                position={position}
                number={index + 1}
                page={pageOf(pages, position.place)}
                isOwn={position.reviewer !== null && position.reviewer === reviewer?.name}
                focus={() => setChosen(index)}
                take={() => take(position)}
              />
            </li>
          ))}
        </ol>
        {mode.kind === 'type' ? (
          <ValueEditor
            label={field.label}
            value=""
            save={(value) => state({ value, place: mode.place, how: 'typed' })}
            leave={() => setMode({ kind: 'look' })}
          />
        ) : null}
        {mode.kind === 'point' ? (
          <p className="attention">Point at the words on the page, or draw a box (Shift).</p>
        ) : null}
        {mode.kind === 'reject' ? (
          <ReasonMenu
            title="Neither, because"
            reasons={rejections}
            chosen={(reason) => send({ action: isParty ? 'reject' : 'adjudicate', after: null, reason })}
            close={() => setMode({ kind: 'look' })}
          />
        ) : null}
        {(hint ?? refusal) === null ? null : (
          <p className="attention" role="alert">
            {hint ?? `Not taken: ${refusal}`}
          </p>
        )}
      </section>
    </div>
  );
}

function pageOf(
  pages: readonly PageView[],
  place: { readonly file: string; readonly page: number } | null,
): PageView | null {
  if (place === null) return pages[0] ?? null;
  return pages.find((page) => pageKey(page) === pageKey(place)) ?? null;
}
