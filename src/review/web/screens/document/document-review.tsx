import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceSeen, PointedPlace, StatedValue } from '../../../../model/field-decision.ts';
import { type PageReference, pageKey } from '../../../../model/page.ts';
import type { DocumentView, PlaceView } from '../../../api/document.ts';
import { useOutbox } from '../../client/outbox.ts';
import { goTo, hrefOf, readRoute } from '../../client/route.ts';
import { useSession } from '../../client/session.ts';
import { alongTrail, type Trail, trailThrough } from '../../client/trail.ts';
import { type KeyAction, useKeys } from '../../keys/use-keys.ts';
import { DocumentText, plain } from '../../parts/document-text.tsx';
import { PageViewer, type ViewerFocus } from '../../viewer/page-viewer.tsx';
import { AlsoHere } from './also-here.tsx';
import { Beside, counterpartsOf } from './beside.tsx';
import { ChoiceMenu } from './choice-menu.tsx';
import { DocumentHead } from './document-head.tsx';
import { DocumentMenu } from './document-menu.tsx';
import { AbsentCard, FieldCard } from './field-card.tsx';
import { FieldList } from './field-list.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { NoteEditor } from './note-editor.tsx';
import { PageStrip } from './page-strip.tsx';
import { pathsToAdd } from './paths-to-add.ts';
import { PickList } from './pick-list.tsx';
import {
  isOpenField,
  lastDecider,
  nextOpen,
  nextWhere,
  type ReviewItem,
  shownPlace,
  standsIn,
} from './review-items.ts';
import { SearchBar } from './search-bar.tsx';
import { takeLast } from './undo-stack.ts';
import { takeTold, useDocumentChanges } from './use-document-changes.ts';
import { useLease } from './use-lease.ts';
import { usePrefetch } from './use-prefetch.ts';
import { type Deciding, nothingSeen, useReview } from './use-review.ts';
import { type Editing, takenAs, ValueEditor } from './value-editor.tsx';
import { rejections, stateOf } from './words.ts';

interface DocumentReviewProps {
  readonly document: DocumentView;
  /** Id or path of the field that the address names. */
  readonly wanted: string | null;
  /** Page that the address names: shown until a field is chosen. */
  readonly wantedPage: PageReference | null;
  readonly again: () => void;
}

type Mode =
  | { readonly kind: 'look' }
  /** Pointing at the value of the item in focus, or of a path that is added. `typed` was typed before. */
  | { readonly kind: 'point'; readonly path: string | null; readonly typed: string | null }
  | { readonly kind: 'edit'; readonly path: string | null; readonly editing: Editing }
  | { readonly kind: 'reject' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'add' }
  | { readonly kind: 'page' }
  | { readonly kind: 'note' }
  | { readonly kind: 'search' };

const looking: Mode = { kind: 'look' };

/** One document under review: the field in focus with its place on the page, and one key per decision. */
export function DocumentReview({ document, wanted, wantedPage, again }: DocumentReviewProps) {
  const session = useSession();
  const outbox = useOutbox();
  const me = session.reviewer?.name ?? '';
  const review = useReview(document, outbox, again);
  const { items, groups, fields } = review;
  const [focusKey, setFocusKey] = useState<string | null>(() => firstKey(items, wanted, me));
  const [placeIndex, setPlaceIndex] = useState(0);
  const [mode, setMode] = useState<Mode>(looking);
  const [notice, setNotice] = useState(takeTold);
  const [page, setPage] = useState<PageReference | null>(null);
  const [note, setNote] = useState<{ readonly key: string; readonly text: string } | null>(null);
  const [trail, setTrail] = useState<Trail | null>(null);
  const [beside, setBeside] = useState<number | null>(null);
  const [history, setHistory] = useState<'field' | 'document' | null>(null);
  /** What was found or flagged, drawn instead of the field. */
  const [lookedAt, setLookedAt] = useState<ViewerFocus | null>(() =>
    wantedPage === null ? null : { page: wantedPage, boxes: [] },
  );
  const { lease, takeOver } = useLease(document);
  const panel = useRef<HTMLDivElement>(null);
  const cropWidth = usePanelWidth(panel) - 29;

  const item = items.find(({ key }) => key === focusKey) ?? items[0] ?? null;
  const field = item?.kind === 'field' ? item.field : null;
  const place = useMemo(() => (field === null ? null : shownPlace(field, placeIndex)), [field, placeIndex]);
  const focus = useMemo<ViewerFocus | null>(
    () =>
      field === null || place === null
        ? null
        : {
            page: { file: place.file, page: place.page },
            boxes: place.boxes,
            others: field.rivals.flatMap((rival, index) =>
              rival.places
                .filter((each) => pageKey(each) === pageKey(place) && each.boxes.length > 0)
                .map(({ boxes }) => ({ boxes, label: String(index + 1) })),
            ),
          },
    [field, place],
  );

  const seen = useRef<{ key: string; milliseconds: number; image: string | null } | null>(null);
  // The place and not the field: the next field at the same place is in view already.
  const seenKey = place === null ? '' : `${pageKey(place)} ${JSON.stringify(place.boxes)}`;
  if (seen.current !== null && seen.current.key !== seenKey) seen.current = null;
  const onSeen = useCallback(
    (milliseconds: number, image: string | null) => {
      // Something else than the field's place is drawn: that is no look at the field.
      if (lookedAt !== null) return;
      seen.current = { key: seenKey, milliseconds, image };
    },
    [seenKey, lookedAt],
  );

  const moveTo = useCallback((key: string | null) => {
    setFocusKey(key);
    setPlaceIndex(0);
    setMode(looking);
    setNotice(null);
    setPage(null);
    setLookedAt(null);
  }, []);
  const isUnstated = (each: ReviewItem) => each.kind === 'absent' && !each.absent.notStated;
  const unstated = items.filter(isUnstated).length;
  const moveOn = () => {
    const next =
      item?.kind === 'absent'
        ? nextWhere(items, item.key, (each) => isUnstated(each) || isOpenField(each, me))
        : nextOpen(items, item?.key ?? null, me);
    moveTo(next?.key ?? item?.key ?? null);
    if (next === null)
      say(
        unstated === 0
          ? 'Nothing else is open in this document. Enter or j: next document'
          : `Nothing else is open. ${unstated} of the core fields have no reading: Tab goes to them, b points, n says not stated. Enter or j: next document`,
      );
  };
  const say = useCallback((words: string, grave = false) => setNotice({ words, grave }), []);
  const { underway, letBe, change } = useDocumentChanges(document, again, say);
  const counterparts = useMemo(() => counterpartsOf(document), [document]);

  const seenNow = (): EvidenceSeen => {
    if (field === null) return nothingSeen(null);
    const shown = seen.current?.key === seenKey ? seen.current : null;
    return {
      value: field.value,
      normalized: field.normalized,
      place:
        place === null || shown === null
          ? null
          : { file: place.file, page: place.page, boxes: [...place.boxes], offsets: mutable(place.offsets) },
      image: shown?.image ?? null,
      milliseconds: session.timing === 'full' ? (shown?.milliseconds ?? null) : null,
      version: field.version,
    };
  };
  const decide = (deciding: Deciding, on = true) => {
    if (item === null) return;
    review.decide(item, deciding, seenNow(), note?.key === item.key ? note.text : null);
    if (note?.key === item.key) setNote(null);
    if (on) moveOn();
    else setMode(looking);
  };

  const confirm = () => {
    const mine = field?.todo === 'second' && lastDecider(field) === me;
    if (field === null || field.todo === 'none' || mine)
      return nextOpen(items, item?.key ?? null, me) === null ? along(1) : moveOn();
    if (field.todo === 'conflict')
      return say('Two people decided differently: it is settled under Conflicts. Tab goes on.', true);
    if (field.places.every(({ status }) => status === 'ungrounded'))
      return say('This was not found on the page: point at it with b, or reject it with x.', true);
    if (place !== null && place.boxes.length > 0 && seen.current?.key !== seenKey) {
      if (page === null && lookedAt === null) return say('The page image is still on its way.', true);
      // The person looked elsewhere: the place comes back before anything is confirmed.
      setPage(null);
      setLookedAt(null);
      return say('This is the place: Enter confirms it.');
    }
    const translation = field.unreadLanguage === null ? null : (document.translations[0]?.id ?? null);
    if (field.unreadLanguage !== null && translation === null)
      return say('You do not read this language, and no translation is paired: f asks another person.', true);
    if (translation !== null && counterparts[beside ?? -1]?.card.id !== translation) {
      setBeside(counterparts.findIndex(({ card }) => card.id === translation));
      return say('The translation stands beside now: Enter confirms the value against it.');
    }
    decide({ action: 'confirm', translation });
  };
  const reject = (reason: string) => decide({ action: 'reject', reason });
  const edit = () => {
    if (item === null) return;
    if (field === null) return point();
    setMode({
      kind: 'edit',
      path: null,
      editing: {
        path: field.path,
        text: field.value,
        place:
          place === null
            ? null
            : {
                file: place.file,
                page: place.page,
                boxes: [...place.boxes],
                offsets: mutable(place.offsets),
              },
        words: place?.quote ?? null,
      },
    });
  };
  const point = (path: string | null = null, typed: string | null = null) => {
    setMode({ kind: 'point', path, typed });
    setNotice(null);
  };

  const state = async (path: string | null, after: StatedValue) => {
    if (path !== null || item === null || item.kind === 'absent') {
      const under = path ?? (item?.kind === 'absent' ? item.absent.path : '');
      setMode(looking);
      say(`Adding “${plain(after.value)}”…`);
      const id = await review.add(
        under,
        after,
        { ...nothingSeen(null), place: after.place, image: null },
        null,
      );
      if (id === null) say('It was not added; see above.', true);
      else moveTo(id);
      return;
    }
    decide({ action: 'correct', after }, mode.kind === 'edit');
  };
  const save = (text: string) => {
    if (mode.kind !== 'edit') return;
    const { editing, path } = mode;
    if (editing.place === null) {
      point(path, text);
      say('Now point at where it stands.');
      return;
    }
    if (field !== null && path === null && text === field.value && samePlace(editing.place, place))
      return confirm();
    const how = editing.words !== null && standsIn(text, editing.words) ? 'words' : 'typed';
    void state(path, { value: text, place: editing.place, how });
  };
  const onPoint = async (pointed: PointedPlace, text: string | null) => {
    const purpose = mode.kind === 'point' ? mode : { path: null, typed: null };
    const path = purpose.path ?? field?.path ?? (item?.kind === 'absent' ? item.absent.path : null);
    if (path === null) return;
    if (purpose.typed !== null) {
      const how = text !== null && standsIn(purpose.typed, text) ? 'words' : 'typed';
      await state(purpose.path, { value: purpose.typed, place: pointed, how });
      return;
    }
    const editing: Editing = { path, text: text ?? '', place: pointed, words: text };
    if (text !== null) {
      // Words that can be taken as they are need no further key; anything doubtful is shown in the editor first.
      const taken = await takenAs(document.id, path, text).catch(() => null);
      if (
        taken !== null &&
        taken.warnings.length === 0 &&
        taken.readings.length <= 1 &&
        taken.normalized !== null
      ) {
        await state(purpose.path, { value: text, place: pointed, how: 'words' });
        return;
      }
    }
    setMode({ kind: 'edit', path: purpose.path, editing });
  };
  const takeRival = (index: number) => {
    const rival = field?.rivals[index];
    const there = rival?.places.find(({ boxes, offsets }) => boxes.length > 0 || offsets !== null);
    if (rival === undefined) return;
    if (there === undefined) return say('That reading was not found on the page: point at it with b.', true);
    decide({
      action: 'correct',
      after: {
        value: rival.value,
        place: {
          file: there.file,
          page: there.page,
          boxes: [...there.boxes],
          offsets: mutable(there.offsets),
        },
        how: 'words',
      },
    });
  };
  const undo = () => {
    const past = takeLast(document, fields, me);
    if (past === null) return say('There is nothing of yours to take back here.');
    if (past.kind === 'document') {
      change({ action: 'undo', undoes: past.id }, `Taken back: ${past.words}`);
      return;
    }
    review.undo(past);
    if (past.document === document.id) moveTo(past.key);
    else goTo(hrefOf('document', [past.document], past.field === null ? {} : { field: past.field }));
    say(`Taken back: ${past.words}`);
  };
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ key }) => key === item?.key);
    const next = items[(at + by + items.length) % items.length];
    if (next !== undefined) moveTo(next.key);
  };
  const along = (by: 1 | -1) => {
    alongTrail(document.id, by).then(
      (next) =>
        next === null
          ? say(by > 0 ? 'This is the last document of the list.' : 'This is the first document of the list.')
          : goTo(hrefOf('document', [next])),
      () => say('The list of documents cannot be had now.', true),
    );
  };

  const leave = () => {
    setMode(looking);
    setLookedAt(null);
  };
  const turnBeside = () => {
    if (counterparts.length === 0)
      return say('No original or translation is paired with it: d then w or l pairs one.');
    setBeside((before) => (before === null ? 0 : before + 1 < counterparts.length ? before + 1 : null));
  };

  const keys: KeyAction[] = [
    {
      key: 'Enter',
      label: field !== null && field.todo === 'none' ? 'next open' : 'confirm, next',
      prominent: true,
      run: confirm,
    },
    { key: 'e', label: 'edit', prominent: true, run: edit },
    { key: 'F2', label: 'edit', run: edit },
    { key: 'b', label: 'point or draw', prominent: true, run: () => point() },
    { key: 'x', label: 'reject', prominent: true, run: () => field !== null && setMode({ kind: 'reject' }) },
    { key: 'n', label: 'not stated', prominent: true, run: () => decide({ action: 'not-stated' }) },
    { key: 'i', label: 'illegible', prominent: true, run: () => decide({ action: 'illegible' }) },
    { key: 'u', label: 'undo', prominent: true, run: undo },
    { key: 'Ctrl+z', label: 'undo', run: undo },
    { key: 'Tab', label: 'next field', prominent: true, run: () => step(1) },
    { key: 'Shift+Tab', label: 'previous field', run: () => step(-1) },
    { key: 'j', label: 'next document', prominent: true, run: () => along(1) },
    { key: 'k', label: 'previous document', run: () => along(-1) },
    { key: 'f', label: 'ask a second person', run: () => field !== null && decide({ action: 'ask-second' }) },
    { key: 'a', label: 'add a field', run: () => setMode({ kind: 'add' }) },
    { key: 'd', label: 'document', prominent: true, run: () => setMode({ kind: 'menu' }) },
    {
      key: 'h',
      label: 'history of this field',
      run: () => setHistory((before) => (before === 'field' ? null : 'field')),
    },
    {
      key: 'H',
      label: 'history of this document',
      run: () => setHistory((before) => (before === 'document' ? null : 'document')),
    },
    { key: 'v', label: 'original and translation side by side', run: turnBeside },
    { key: 'c', label: 'note to counsel', run: () => setMode({ kind: 'note' }) },
    { key: 'g', label: 'go to a page', run: () => setMode({ kind: 'page' }) },
    { key: 's', label: 'search in this document', run: () => setMode({ kind: 'search' }) },
    { key: 'Ctrl+f', label: 'search in this document', run: () => setMode({ kind: 'search' }) },
    { key: 'o', label: 'other place of the same value', run: () => setPlaceIndex((before) => before + 1) },
    ...(field?.rivals.slice(0, 9) ?? []).map((rival, index) => ({
      key: String(index + 1),
      label: `take “${plain(rival.value)}”`,
      run: () => takeRival(index),
    })),
    ...(mode.kind === 'look' && lookedAt === null
      ? []
      : [{ key: 'Escape', label: 'leave', prominent: true, run: leave }]),
  ];
  useKeys('Document', keys);

  usePrefetch(document, items, item, me);
  useEffect(() => {
    trailThrough(document.id).then(setTrail, () => {});
  }, [document.id]);
  useEffect(() => {
    if (item === null) return;
    // The address follows, so that a reload comes back to the same field.
    const timer = setTimeout(() => {
      // A person who is on the way to another screen is not called back.
      const { name, parts } = readRoute(window.location.hash);
      if (name !== 'document' || parts[0] !== document.id) return;
      window.history.replaceState(
        null,
        '',
        hrefOf('document', [document.id], {
          field: item.kind === 'field' ? item.field.id : item.absent.path,
        }),
      );
    }, 400);
    return () => clearTimeout(timer);
  }, [document.id, item]);

  const refusal = item === null ? null : (review.refusals.get(item.key) ?? null);
  const editor =
    mode.kind === 'edit' ? (
      <ValueEditor
        key={JSON.stringify(mode.editing.place)}
        document={document.id}
        editing={mode.editing}
        language={document.language}
        onSave={save}
        onIllegible={
          mode.editing.words === null && mode.editing.place !== null
            ? () => decide({ action: 'illegible' })
            : null
        }
        onLeave={() => setMode(looking)}
      />
    ) : null;
  const open = fields.filter(({ todo }) => todo !== 'none').length;
  const shownPage = page ?? lookedAt?.page ?? focus?.page ?? document.pages[0] ?? null;
  const counterpart = beside === null ? null : (counterparts[beside] ?? null);
  const tools = [
    { label: 'Document', key: 'd', run: () => setMode({ kind: 'menu' }) },
    ...(counterparts.length === 0
      ? []
      : [{ label: 'Side by side', key: 'v', pressed: counterpart !== null, run: turnBeside }]),
    { label: 'Add a field', key: 'a', run: () => setMode({ kind: 'add' }) },
    {
      label: 'History',
      key: 'h',
      pressed: history !== null,
      run: () => setHistory(history === null ? 'field' : null),
    },
  ];
  return (
    <div className="document-screen">
      <DocumentHead
        document={document}
        open={open}
        total={fields.length}
        unstated={unstated}
        trail={trail}
        tools={tools}
      />
      {lease !== null && !lease.yours && (
        <p className="document-banner" role="status">
          <DocumentText text={lease.reviewer} /> is at work on this document. What both decide is kept; where
          it differs, it comes to Conflicts.{' '}
          <button type="button" onClick={takeOver}>
            Take it over
          </button>
        </p>
      )}
      {document.pending && (
        <p className="document-banner" role="status">
          A decision about this document waits for the run that is going on.
        </p>
      )}
      <div className="document-body">
        {document.pageViews.length > 1 && (
          <PageStrip document={document} fields={fields} shown={shownPage} onPage={setPage} />
        )}
        <div className="document-pages">
          <div className="document-page">
            {mode.kind === 'search' && <SearchBar document={document} onFind={setLookedAt} onLeave={leave} />}
            <PageViewer
              pages={document.pageViews}
              focus={lookedAt ?? focus}
              page={page}
              onPage={setPage}
              mode={mode.kind === 'point' ? 'point' : 'look'}
              onPoint={(pointed, text) => void onPoint(pointed, text)}
              onSeen={onSeen}
              label={`Page image of ${document.typeLabel}`}
            />
          </div>
          {counterpart !== null && <Beside counterpart={counterpart} field={field} />}
        </div>
        <div className="document-panel" ref={panel}>
          {item === null ? (
            <p className="doc-notice">No field was read in this document. Press a to add one.</p>
          ) : item.kind === 'field' ? (
            <FieldCard
              document={document}
              field={item.field}
              place={place}
              cropWidth={cropWidth}
              refusal={refusal}
              unsaved={review.unsaved.has(item.key)}
              note={note?.key === item.key ? note.text : null}
              editor={editor}
            />
          ) : (
            <AbsentCard absent={item.absent} refusal={refusal} editor={editor} />
          )}
          {mode.kind === 'note' && item !== null && (
            <NoteEditor
              text={note?.key === item.key ? note.text : ''}
              onSave={(text) => {
                setNote(text === null ? null : { key: item.key, text });
                setMode(looking);
              }}
              onLeave={() => setMode(looking)}
            />
          )}
          <div className="document-lower">
            {notice !== null && (
              <p className={notice.grave ? 'doc-notice attention' : 'doc-notice'} role="status">
                {notice.words}
              </p>
            )}
            <div className="document-scroll">
              <FieldList
                groups={groups}
                focused={item?.key ?? null}
                unsaved={review.unsaved}
                refused={review.refusals}
                language={document.language}
                onFocus={moveTo}
              />
              <AlsoHere
                document={document}
                onFlag={(flag) => {
                  setPage(null);
                  setLookedAt({ page: flag.page, boxes: flag.boxes });
                }}
              />
            </div>
            {mode.kind === 'reject' && (
              <ChoiceMenu
                title="Why is it rejected?"
                onLeave={() => setMode(looking)}
                choices={rejections.map(({ reason, label }, index) => ({
                  key: String(index + 1),
                  label,
                  run: () => reject(reason),
                }))}
              />
            )}
          </div>
          {underway !== null && (
            <ChoiceMenu title={underway} choices={[]} onLeave={letBe}>
              <p role="status">Being carried out: its pages are read again where that is needed…</p>
            </ChoiceMenu>
          )}
          {mode.kind === 'menu' && (
            <DocumentMenu
              document={document}
              page={shownPage}
              onChange={change}
              onLeave={() => setMode((now) => (now.kind === 'menu' ? looking : now))}
            />
          )}
          {mode.kind === 'add' && (
            <PickList
              title="Which field does the paper state?"
              placeholder="Seller, lot, date…"
              picks={pathsToAdd(fields, document.absent).map(({ path, label, hint }) => ({
                id: path,
                words: label,
                hint: hint ?? undefined,
              }))}
              onPick={([path]) => point(path!)}
              onLeave={() => setMode(looking)}
            />
          )}
          {mode.kind === 'page' && (
            <PickList
              title="Go to which page?"
              placeholder="Number of the page"
              picks={document.pageViews.map((each) => ({
                id: pageKey(each),
                words: `Page ${each.page}${each.part === null ? '' : ` ${plain(each.part)}`}`,
              }))}
              onPick={([key]) => {
                const to = document.pageViews.find((each) => pageKey(each) === key);
                setMode(looking);
                if (to !== undefined) setPage({ file: to.file, page: to.page });
              }}
              onLeave={() => setMode(looking)}
            />
          )}
          {history !== null && (
            <HistoryPanel
              key={`${history} ${field?.id ?? ''} ${field?.version ?? ''}`}
              title={
                history === 'field' && field !== null
                  ? `History of ${field.label}`
                  : 'History of this document'
              }
              path={
                history === 'field' && field !== null
                  ? `/api/fields/${encodeURIComponent(field.id)}/history`
                  : `/api/documents/${encodeURIComponent(document.id)}/history`
              }
              onLeave={() => setHistory(null)}
            />
          )}
        </div>
      </div>
      <p className="unseen" aria-live="polite">
        {item === null
          ? ''
          : item.kind === 'field'
            ? `${item.field.label}: ${plain(item.field.value)}, ${stateOf(item.field).word}`
            : `${item.absent.label}: no reading found`}
      </p>
    </div>
  );
}

function firstKey(items: readonly ReviewItem[], wanted: string | null, me: string): string | null {
  const named = items.find((item) =>
    item.kind === 'field'
      ? item.field.id === wanted || item.field.path === wanted
      : item.absent.path === wanted,
  );
  return (named ?? items.find((item) => isOpenField(item, me)) ?? items[0])?.key ?? null;
}

function samePlace(one: PointedPlace, other: PlaceView | null): boolean {
  return (
    other !== null &&
    pageKey(one) === pageKey(other) &&
    JSON.stringify(one.boxes) === JSON.stringify(other.boxes)
  );
}

function mutable(offsets: readonly [number, number] | null): [number, number] | null {
  return offsets === null ? null : [offsets[0], offsets[1]];
}

function usePanelWidth(ref: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(430);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
