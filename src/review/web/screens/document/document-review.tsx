import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PageReference } from '../../../../model/page.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView } from '../../../api/document.ts';
import { documentHref, isAt } from '../../client/addresses.ts';
import { useOutbox } from '../../client/outbox.ts';
import { goTo } from '../../client/route.ts';
import type { ServerError } from '../../client/server.ts';
import { useSession } from '../../client/session.ts';
import { takeLast } from '../../client/undo-stack.ts';
import { type KeyAction, useKeys } from '../../keys/use-keys.ts';
import { stateOf } from '../../parts/decision-words.ts';
import { plain } from '../../parts/document-text.tsx';
import { PageViewer, type ViewerFocus } from '../../viewer/page-viewer.tsx';
import { Beside, counterpartsOf } from './beside.tsx';
import { ChoiceMenu } from './choice-menu.tsx';
import { decisionsAt, isUnstated } from './deciding.ts';
import { DocumentBanners } from './document-banners.tsx';
import { DocumentHead } from './document-head.tsx';
import { DocumentMenu } from './document-menu.tsx';
import { DocumentPanel, type Notice } from './document-panel.tsx';
import { looking, type Mode } from './mode.ts';
import { PageStrip } from './page-strip.tsx';
import { pathsToAdd } from './paths-to-add.ts';
import { PickList } from './pick-list.tsx';
import { isOpenField, type ReviewItem } from './review-items.ts';
import { SearchBar } from './search-bar.tsx';
import { takeTold, useDocumentChanges } from './use-document-changes.ts';
import { useFieldFocus } from './use-field-focus.ts';
import { usePrefetch } from './use-prefetch.ts';
import { useReview } from './use-review.ts';
import { useWay } from './use-way.ts';

interface DocumentReviewProps {
  readonly document: DocumentView;
  /** Id or path of the field that the address names. */
  readonly wanted: string | null;
  /** Page that the address names: shown until a field is chosen. */
  readonly wantedPage: PageReference | null;
  /** Why the document could not be asked for again; null where it could. */
  readonly trouble: ServerError | null;
  readonly again: () => void;
}

/** One document under review: the field in focus with its place on the page, and one key per decision. */
export function DocumentReview({ document, wanted, wantedPage, trouble, again }: DocumentReviewProps) {
  const me = useSession().reviewer?.name ?? '';
  const review = useReview(document, useOutbox(), again);
  const { items, fields } = review;
  const [focusKey, setFocusKey] = useState<string | null>(() => firstKey(items, wanted, me));
  const [mode, setMode] = useState<Mode>(looking);
  const [notice, setNotice] = useState<Notice | null>(takeTold);
  const [page, setPage] = useState<PageReference | null>(null);
  const [note, setNote] = useState<{ readonly key: string; readonly text: string } | null>(null);
  const [beside, setBeside] = useState<number | null>(null);
  const [history, setHistory] = useState<'field' | 'document' | null>(null);
  /** What was found or flagged, drawn instead of the field. */
  const [lookedAt, setLookedAt] = useState<ViewerFocus | null>(() =>
    wantedPage === null ? null : { page: wantedPage, boxes: [] },
  );
  const item = items.find(({ key }) => key === focusKey) ?? items[0] ?? null;
  const focus = useFieldFocus(item, lookedAt !== null);
  const { field } = focus;
  const counterparts = useMemo(() => counterpartsOf(document), [document]);
  const counterpart = beside === null ? null : (counterparts[beside] ?? null);

  const say = useCallback((words: string, grave = false) => setNotice({ words, grave }), []);
  const { underway, letBe, change } = useDocumentChanges(document, again, say);
  const moveTo = useCallback((key: string | null) => {
    setFocusKey(key);
    setMode(looking);
    setNotice(null);
    setPage(null);
    setLookedAt(null);
  }, []);
  const way = useWay(document, wanted, items, me, moveTo);
  const unavailable = () => say('The list cannot be had now.', true);
  const along = (by: 1 | -1) => {
    way.along(by).then((came) => {
      if (came === 'end')
        say(by > 0 ? 'This is the last document of the list.' : 'This is the first document of the list.');
    }, unavailable);
  };
  const { onward } = way;
  const decisions = decisionsAt({
    document,
    reviewer: me,
    review,
    focus,
    mode,
    elsewhere:
      lookedAt !== null || (page !== null && focus.place !== null && pageKey(page) !== pageKey(focus.place)),
    translationBeside: counterpart?.is === 'translation' ? counterpart.card.id : null,
    setMode,
    moveTo,
    say,
    lookBack: () => {
      setPage(null);
      setLookedAt(null);
    },
    showBeside: (id) => setBeside(counterparts.findIndex(({ card }) => card.id === id)),
    takeNote: (key) => {
      if (note?.key !== key) return null;
      setNote(null);
      return note.text;
    },
    nextDocument: () => along(1),
    onward:
      onward === null
        ? null
        : (atEnd) => {
            onward().then((came) => {
              if (came === 'moved' || !isAt(document.id)) return;
              if (atEnd === 'leave' && way.trail !== null) goTo(way.trail.back);
              else say('The list ends here. Enter: back to it');
            }, unavailable);
          },
  });
  const undo = () => {
    const past = takeLast(document, fields, me);
    if (past === null) return say('There is nothing of yours to take back here.');
    if (past.kind === 'document')
      return change({ action: 'undo', undoes: past.id }, `Taken back: ${past.words}`);
    review.undo(past);
    if (past.document === document.id) {
      moveTo(past.key);
      way.cameTo(past.key);
    } else goTo(documentHref(past.document, past.field === null ? {} : { field: past.field }));
    say(`Taken back: ${past.words}`);
  };
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ key }) => key === item?.key);
    const next = items[(at + by + items.length) % items.length];
    if (next !== undefined) moveTo(next.key);
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
  const turnHistory = (of: 'field' | 'document') => setHistory((before) => (before === of ? null : of));
  const open = (kind: 'reject' | 'menu' | 'add' | 'page' | 'note' | 'search') => () => setMode({ kind });

  const keys: KeyAction[] = [
    // While the person points, Enter takes the words that they chose.
    ...(mode.kind === 'point'
      ? []
      : [
          {
            key: 'Enter',
            label: field === null || field.todo === 'none' ? 'next open' : 'confirm, next',
            prominent: true,
            run: decisions.confirm,
          },
        ]),
    { key: 'e', label: 'edit', prominent: true, run: decisions.edit },
    { key: 'F2', label: 'edit', run: decisions.edit },
    {
      key: 'b',
      label: 'point or draw',
      prominent: true,
      run: () => mode.kind !== 'point' && decisions.point(),
    },
    { key: 'x', label: 'reject', prominent: true, run: () => field !== null && setMode({ kind: 'reject' }) },
    { key: 'n', label: 'not stated', prominent: true, run: decisions.notStated },
    { key: 'i', label: 'illegible', prominent: true, run: decisions.illegible },
    { key: 'u', label: 'undo', prominent: true, run: undo },
    { key: 'Ctrl+z', label: 'undo', run: undo },
    { key: 'Tab', label: 'next field', prominent: true, run: () => step(1) },
    { key: 'Shift+Tab', label: 'previous field', run: () => step(-1) },
    { key: 'j', label: 'next document', prominent: true, run: () => along(1) },
    { key: 'k', label: 'previous document', run: () => along(-1) },
    { key: 'f', label: 'ask a second person', run: decisions.askSecond },
    { key: 'a', label: 'add a field', run: open('add') },
    { key: 'd', label: 'document', prominent: true, run: open('menu') },
    { key: 'h', label: 'history of this field', run: () => turnHistory('field') },
    { key: 'H', label: 'history of this document', run: () => turnHistory('document') },
    { key: 'v', label: 'original and translation side by side', run: turnBeside },
    { key: 'c', label: 'note to counsel', run: open('note') },
    { key: 'g', label: 'go to a page', run: open('page') },
    { key: 's', label: 'search in this document', run: open('search') },
    { key: 'Ctrl+f', label: 'search in this document', run: open('search') },
    { key: 'o', label: 'other place of the same value', run: focus.otherPlace },
    ...(field?.rivals.slice(0, 9) ?? []).map((rival, index) => ({
      key: String(index + 1),
      label: `take “${plain(rival.value)}”`,
      run: () => decisions.takeRival(index),
    })),
    ...(mode.kind === 'look' && lookedAt === null
      ? way.trail === null
        ? []
        : [
            {
              key: 'Escape',
              label: `back to ${way.trail.label}`,
              run: () => goTo(way.trail?.back ?? '#/documents'),
            },
          ]
      : [{ key: 'Escape', label: 'leave', prominent: true, run: leave }]),
  ];
  useKeys('Document', keys);

  usePrefetch(document, items, item, me, way.stop);
  useAddressOf(document.id, item);

  const paths = useMemo(() => pathsToAdd(fields, document.absent), [fields, document.absent]);
  const shownPage = page ?? lookedAt?.page ?? focus.drawn?.page ?? document.pages[0] ?? null;
  const tools = [
    { label: 'Document', key: 'd', run: open('menu') },
    ...(counterparts.length === 0
      ? []
      : [{ label: 'Side by side', key: 'v', pressed: counterpart !== null, run: turnBeside }]),
    { label: 'Add a field', key: 'a', run: open('add') },
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
        open={fields.filter(({ todo }) => todo !== 'none').length}
        total={fields.length}
        unstated={items.filter(isUnstated).length}
        trail={way.trail}
        stop={way.trail?.byForm ? null : way.stop}
        tools={tools}
      />
      <DocumentBanners document={document} trouble={trouble} />
      <div className="document-body">
        {document.pageViews.length > 1 && (
          <PageStrip document={document} fields={fields} shown={shownPage} onPage={setPage} />
        )}
        <div className="document-pages">
          <div className="document-page">
            {mode.kind === 'search' && <SearchBar document={document} onFind={setLookedAt} onLeave={leave} />}
            <PageViewer
              pages={document.pageViews}
              focus={lookedAt ?? focus.drawn}
              page={page}
              onPage={setPage}
              mode={mode.kind === 'point' ? 'point' : 'look'}
              onPoint={(place, text) => void decisions.pointed(place, text)}
              onSeen={focus.onSeen}
              label={`Page image of ${document.typeLabel}`}
            />
          </div>
          {counterpart !== null && <Beside counterpart={counterpart} field={field} />}
        </div>
        <DocumentPanel
          document={document}
          review={review}
          focus={focus}
          decisions={decisions}
          mode={mode}
          notice={notice}
          adding={'path' in mode ? (paths.find(({ path }) => path === mode.path)?.label ?? null) : null}
          note={note !== null && note.key === item?.key ? note.text : null}
          history={history}
          onMode={setMode}
          onFocus={moveTo}
          onNote={(text) => setNote(text === null || item === null ? null : { key: item.key, text })}
          onFlag={(flag) => {
            setPage(null);
            setLookedAt({ page: flag.page, boxes: flag.boxes });
          }}
          onHistory={setHistory}
        >
          {underway !== null && (
            <ChoiceMenu title={underway} choices={[]} onLeave={letBe}>
              <p role="status">Being carried out: its pages are read again where that is needed…</p>
            </ChoiceMenu>
          )}
          {mode.kind === 'menu' && (
            <DocumentMenu document={document} page={shownPage} onChange={change} onLeave={leave} />
          )}
          {mode.kind === 'add' && (
            <PickList
              title="Which field does the document state?"
              placeholder="Seller, lot, date…"
              picks={paths.map(({ path, label, hint }) => ({
                id: path,
                words: label,
                hint: hint ?? undefined,
              }))}
              onPick={([path]) => decisions.point(path!)}
              onLeave={leave}
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
                leave();
                if (to !== undefined) setPage({ file: to.file, page: to.page });
              }}
              onLeave={leave}
            />
          )}
        </DocumentPanel>
      </div>
      <p className="unseen" aria-live="polite">
        {item === null ? '' : spoken(item)}
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

/** What a screen reader says when an item comes into focus. */
function spoken(item: ReviewItem): string {
  return item.kind === 'field'
    ? `${item.field.label}: ${plain(item.field.value)}, ${stateOf(item.field).word}`
    : `${item.absent.label}: no reading found`;
}

/** The address follows the focus, so that a reload comes back to the same field. */
function useAddressOf(document: string, item: ReviewItem | null): void {
  const name = item === null ? null : item.kind === 'field' ? item.field.id : item.absent.path;
  useEffect(() => {
    if (name === null) return;
    const timer = setTimeout(() => {
      if (isAt(document)) window.history.replaceState(null, '', documentHref(document, { field: name }));
    }, 400);
    return () => clearTimeout(timer);
  }, [document, name]);
}
