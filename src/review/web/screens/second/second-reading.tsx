import { useEffect, useRef, useState } from 'react';
import type { FieldDecisionRequest, PointedPlace } from '../../../../model/field-decision.ts';
import type { ValueAnswer } from '../../../api/decisions.ts';
import type { SecondItem } from '../../../api/lists.ts';
import { postJson } from '../../client/server.ts';
import { useTimeInView } from '../../client/use-field-decisions.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { DocumentText, FilePath } from '../../parts/document-text.tsx';
import { Key } from '../../parts/key.tsx';
import { usePageImage } from '../../viewer/page-images.ts';
import { PageViewer } from '../../viewer/page-viewer.tsx';

/** What the second person pointed at, before it is saved. */
interface Reading {
  readonly place: PointedPlace;
  readonly text: string;
  /** True where no words stand in the box: what is typed is a transcription. */
  readonly typed: boolean;
}

/** One field to read: the page to point at, and what was pointed at. */
export function SecondReading({
  item,
  send,
  undo,
  skip,
}: {
  readonly item: SecondItem;
  readonly send: (request: FieldDecisionRequest) => void;
  readonly undo: () => void;
  readonly skip: (by: number) => void;
}) {
  const [reading, setReading] = useState<Reading | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [page, setPage] = useState(item.pages[0] ?? null);
  const input = useRef<HTMLTextAreaElement>(null);
  const { image } = usePageImage(page?.image ?? null);
  const inView = useTimeInView(image === null ? null : `${item.field} ${image.sha256}`);
  const taken = useTakenValue(item, reading?.text ?? '');

  const decide = (decision: Pick<FieldDecisionRequest, 'action' | 'after'>) => {
    send({
      id: crypto.randomUUID(),
      document: item.document.id,
      field: item.field,
      path: item.path,
      seen: {
        value: null,
        normalized: null,
        place: null,
        image: image?.sha256 ?? null,
        milliseconds: inView(),
        version: null,
      },
      reason: null,
      note: null,
      undoes: null,
      blind: true,
      batch: null,
      translation: null,
      ...decision,
    });
  };
  const save = () => {
    if (reading === null || reading.text.trim() === '')
      return setHint('Point at the words first: click a word, drag across words, or draw a box (Shift).');
    decide({
      action: 'correct',
      after: { value: reading.text.trim(), place: reading.place, how: reading.typed ? 'typed' : 'words' },
    });
  };
  const pointed = (place: PointedPlace, text: string | null) => {
    setHint(null);
    setReading({ place, text: text?.trim() ?? '', typed: text === null || text.trim() === '' });
    setTimeout(() => input.current?.focus({ preventScroll: true }), 0);
  };
  const unlessUnseen = (run: () => void) => () =>
    image === null && page?.image != null ? setHint('The page image is on its way.') : run();
  useKeys('Second reading', [
    { key: 'Enter', label: 'Save and next', prominent: true, run: save },
    {
      key: 'n',
      label: 'Not stated',
      prominent: true,
      run: unlessUnseen(() => decide({ action: 'not-stated', after: null })),
    },
    {
      key: 'i',
      label: 'Illegible',
      prominent: true,
      run: unlessUnseen(() => decide({ action: 'illegible', after: null })),
    },
    { key: 'e', label: 'Type', run: () => input.current?.focus() },
    { key: 'u', label: 'Undo', prominent: true, run: undo },
    { key: 'j', label: 'Skip', prominent: true, run: () => skip(1) },
    { key: 'k', label: 'Field before', run: () => skip(-1) },
  ]);
  return (
    <div className="second-reading">
      <PageViewer
        pages={item.pages}
        focus={reading === null ? null : { page: reading.place, boxes: reading.place.boxes }}
        page={page}
        mode="point"
        onPoint={pointed}
        onPage={(reference) =>
          setPage(
            item.pages.find((each) => each.file === reference.file && each.page === reference.page) ?? page,
          )
        }
        label="Pages of the document"
      />
      <section className="second-question" aria-label="What to read">
        <p className="muted">
          {item.document.typeLabel} · <FilePath path={item.document.path} />
          {item.document.supplier === null ? null : (
            <>
              {' · '}
              <DocumentText text={item.document.supplier} />
            </>
          )}
        </p>
        <p className="second-asked">What does the document say for</p>
        <h2>{item.label}</h2>
        {item.unreadLanguage === null ? null : (
          <p className="attention">
            It is in a language that you do not read ({item.unreadLanguage}): skip it (j).
          </p>
        )}
        <label className="second-value">
          <span>
            {reading === null
              ? 'Point at the words on the page'
              : reading.typed
                ? 'Type what the box shows'
                : 'Words pointed at'}
          </span>
          <textarea
            ref={input}
            dir="auto"
            rows={3}
            value={reading?.text ?? ''}
            disabled={reading === null}
            onChange={(event) => {
              const text = event.target.value;
              setReading((before) => (before === null ? null : { ...before, text }));
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter' && !event.shiftKey) {
                event.preventDefault();
                save();
              } else if (event.key === 'Escape') {
                event.preventDefault();
                setReading(null);
                input.current?.blur();
              }
            }}
          />
        </label>
        {taken === null || reading === null ? null : (
          <p className="muted" role="status">
            {taken.normalized !== null
              ? `taken as ${taken.normalized}`
              : taken.readings.length > 0
                ? `can be read as ${taken.readings.join(' or ')}`
                : 'taken as it stands'}
            {taken.warnings.map((warning) => (
              <span key={warning} className="attention">
                {' '}
                ! {warning}
              </span>
            ))}
          </p>
        )}
        {hint === null ? null : (
          <p className="attention" role="alert">
            {hint}
          </p>
        )}
        <div className="second-actions">
          <button type="button" className="main" onClick={save} disabled={reading === null}>
            <Key name="Enter" /> Save and next
          </button>
          <button type="button" onClick={() => decide({ action: 'not-stated', after: null })}>
            <Key name="n" /> Not stated
          </button>
          <button type="button" onClick={() => decide({ action: 'illegible', after: null })}>
            <Key name="i" /> Illegible
          </button>
        </div>
      </section>
    </div>
  );
}

/** How the text would be taken at the path; asked for a moment after the last key. */
function useTakenValue(item: SecondItem, text: string): ValueAnswer | null {
  const [answer, setAnswer] = useState<{ readonly text: string; readonly answer: ValueAnswer } | null>(null);
  useEffect(() => {
    if (text.trim() === '') return;
    let stopped = false;
    const timer = setTimeout(() => {
      postJson<ValueAnswer>('/api/values', {
        document: item.document.id,
        path: item.path,
        text: text.trim(),
      }).then(
        (given) => !stopped && setAnswer({ text, answer: given }),
        // Only a preview: saving tells what is wrong.
        () => undefined,
      );
    }, 150);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [item, text]);
  return answer !== null && answer.text === text ? answer.answer : null;
}
