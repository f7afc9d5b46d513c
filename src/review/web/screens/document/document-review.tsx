import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceSeen, PointedPlace, StatedValue } from '../../../../model/field-decision.ts';
import { type PageReference, pageKey } from '../../../../model/page.ts';
import type { DocumentView } from '../../../api/document.ts';
import { useOutbox } from '../../client/outbox.ts';
import { goTo, hrefOf } from '../../client/route.ts';
import { useSession } from '../../client/session.ts';
import { alongTrail, type Trail, trailThrough } from '../../client/trail.ts';
import { type KeyAction, useKeys } from '../../keys/use-keys.ts';
import { plain } from '../../parts/document-text.tsx';
import { prefetchPageImages } from '../../viewer/page-images.ts';
import { PageViewer, type ViewerFocus } from '../../viewer/page-viewer.tsx';
import { ChoiceMenu } from './choice-menu.tsx';
import { DocumentHead } from './document-head.tsx';
import { AbsentCard, FieldCard } from './field-card.tsx';
import { FieldList } from './field-list.tsx';
import { PageStrip } from './page-strip.tsx';
import { isOpen, nextOpen, type ReviewItem, shownPlace, standsIn } from './review-items.ts';
import { takeLast } from './undo-stack.ts';
import { prefetchDocument } from './use-document.ts';
import { type Deciding, nothingSeen, useReview } from './use-review.ts';
import { type Editing, takenAs, ValueEditor } from './value-editor.tsx';
import { rejections, stateOf } from './words.ts';

interface DocumentReviewProps {
  readonly document: DocumentView;
  /** Id or path of the field that the address names. */
  readonly wanted: string | null;
  readonly again: () => void;
}

type Mode =
  | { readonly kind: 'look' }
  /** Pointing at the value of the item in focus, or of a path that is added. `typed` was typed before. */
  | { readonly kind: 'point'; readonly path: string | null; readonly typed: string | null }
  | { readonly kind: 'edit'; readonly path: string | null; readonly editing: Editing }
  | { readonly kind: 'reject' };

const looking: Mode = { kind: 'look' };

/** One document under review: the field in focus with its place on the page, and one key per decision. */
export function DocumentReview({ document, wanted, again }: DocumentReviewProps) {
  const session = useSession();
  const outbox = useOutbox();
  const review = useReview(document, outbox, again);
  const { items, groups, fields } = review;
  const [focusKey, setFocusKey] = useState<string | null>(() => firstKey(items, wanted));
  const [placeIndex, setPlaceIndex] = useState(0);
  const [mode, setMode] = useState<Mode>(looking);
  const [notice, setNotice] = useState<{ readonly words: string; readonly grave: boolean } | null>(null);
  const [page, setPage] = useState<PageReference | null>(null);
  const [note, setNote] = useState<{ readonly key: string; readonly text: string } | null>(null);
  const [trail, setTrail] = useState<Trail | null>(null);
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
                .map(({ boxes }) => ({ boxes, label: `${index + 1} ${plain(rival.value)}` })),
            ),
          },
    [field, place],
  );

  const seen = useRef<{ key: string; milliseconds: number; image: string | null } | null>(null);
  const seenKey = `${item?.key ?? ''} ${placeIndex} ${place === null ? '' : pageKey(place)}`;
  if (seen.current !== null && seen.current.key !== seenKey) seen.current = null;
  const onSeen = useCallback(
    (milliseconds: number, image: string | null) => {
      seen.current = { key: seenKey, milliseconds, image };
    },
    [seenKey],
  );

  const moveTo = useCallback((key: string | null) => {
    setFocusKey(key);
    setPlaceIndex(0);
    setMode(looking);
    setNotice(null);
  }, []);
  const moveOn = () => {
    const next = nextOpen(items, item?.key ?? null);
    moveTo(next?.key ?? item?.key ?? null);
    if (next === null) say('Nothing else is open in this document. j: next document');
  };
  const say = (words: string, grave = false) => setNotice({ words, grave });

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
    if (field === null || field.todo === 'none') return moveOn();
    if (field.todo === 'conflict')
      return say('Two people decided differently: it is settled under Conflicts. Tab goes on.', true);
    if (field.places.every(({ status }) => status === 'ungrounded'))
      return say('This was not found on the page: point at it with b, or reject it with x.', true);
    if (place !== null && place.boxes.length > 0 && seen.current?.key !== seenKey)
      return say('The place is not in view yet: wait for the page image, or press 0.', true);
    const translation = field.unreadLanguage === null ? null : (document.translations[0]?.id ?? null);
    if (field.unreadLanguage !== null && translation === null)
      return say('You do not read this language, and no translation is paired: f asks another person.', true);
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
      const id = await review.add(
        under,
        after,
        { ...nothingSeen(null), place: after.place, image: null },
        null,
      );
      if (id !== null) moveTo(id);
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
    const past = takeLast(document, fields, session.reviewer?.name ?? '');
    if (past === null) return say('There is nothing of yours to take back here.');
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

  const keys: KeyAction[] = [
    {
      key: 'Enter',
      label: field !== null && field.todo === 'none' ? 'next open' : 'confirm, next',
      prominent: true,
      run: confirm,
    },
    { key: 'e', label: 'edit', prominent: true, run: edit },
    { key: 'F2', label: 'edit', run: edit },
    { key: 'b', label: 'point at words or draw a box', prominent: true, run: () => point() },
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
    { key: 'o', label: 'other place of the same value', run: () => setPlaceIndex((before) => before + 1) },
    ...(field?.rivals.slice(0, 9) ?? []).map((rival, index) => ({
      key: String(index + 1),
      label: `take “${plain(rival.value)}”`,
      run: () => takeRival(index),
    })),
    ...(mode.kind === 'look'
      ? []
      : [{ key: 'Escape', label: 'leave', prominent: true, run: () => setMode(looking) }]),
  ];
  useKeys('Document', keys);

  usePrefetch(document, items, item);
  useEffect(() => {
    trailThrough(document.id).then(setTrail, () => {});
  }, [document.id]);
  useEffect(() => {
    if (item === null) return;
    // The address follows, so that a reload comes back to the same field.
    const timer = setTimeout(() => {
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
  const open = items.filter(isOpen).length;
  return (
    <div className="document-screen">
      <DocumentHead document={document} open={open} total={items.length} trail={trail} tools={[]} />
      <div className="document-body">
        {document.pageViews.length > 1 && (
          <PageStrip
            document={document}
            fields={fields}
            shown={page ?? focus?.page ?? document.pages[0] ?? null}
            onPage={setPage}
          />
        )}
        <div className="document-pages">
          <PageViewer
            pages={document.pageViews}
            focus={focus}
            page={page}
            onPage={setPage}
            mode={mode.kind === 'point' ? 'point' : 'look'}
            onPoint={(pointed, text) => void onPoint(pointed, text)}
            onSeen={onSeen}
            label={`Page image of ${document.typeLabel}`}
          />
        </div>
        <div className="document-panel" ref={panel}>
          {item === null ? (
            <p className="document-notice">No field was read in this document.</p>
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
          {notice !== null && (
            <p className={notice.grave ? 'document-notice attention' : 'document-notice'} role="status">
              {notice.words}
            </p>
          )}
          <FieldList
            groups={groups}
            focused={item?.key ?? null}
            unsaved={review.unsaved}
            language={document.language}
            onFocus={moveTo}
          />
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

function firstKey(items: readonly ReviewItem[], wanted: string | null): string | null {
  const named = items.find((item) =>
    item.kind === 'field'
      ? item.field.id === wanted || item.field.path === wanted
      : item.absent.path === wanted,
  );
  return (named ?? items.find(isOpen) ?? items[0])?.key ?? null;
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

/** Gets what will be looked at next: images of the next three pages with open fields, and the next document. */
function usePrefetch(document: DocumentView, items: readonly ReviewItem[], item: ReviewItem | null): void {
  const at = item === null ? 0 : Math.max(0, items.indexOf(item));
  const upcoming = new Set<string>();
  for (let step = 0; step < items.length && upcoming.size < 4; step += 1) {
    const next = items[(at + step) % items.length]!;
    if (step > 0 && !isOpen(next)) continue;
    const place = next.kind === 'field' ? shownPlace(next.field) : null;
    const page =
      place === null ? undefined : document.pageViews.find((each) => pageKey(each) === pageKey(place));
    if (page?.image != null) upcoming.add(page.image);
  }
  const addresses = [...upcoming].join(' ');
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      await prefetchPageImages(addresses === '' ? [] : addresses.split(' '), stop.signal);
      if (stop.signal.aborted) return;
      const next = await alongTrail(document.id, 1).catch(() => null);
      if (next === null || stop.signal.aborted) return;
      const following = await prefetchDocument(next).catch(() => null);
      const first = following?.fieldViews.find(({ todo }) => todo !== 'none') ?? following?.fieldViews[0];
      const place = first === undefined ? null : shownPlace(first);
      const page = following?.pageViews.find((each) => place !== null && pageKey(each) === pageKey(place));
      const image = (page ?? following?.pageViews[0])?.image ?? null;
      if (image !== null) await prefetchPageImages([image], stop.signal);
    }, 30);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [document.id, addresses]);
}
