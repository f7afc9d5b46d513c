import { useEffect, useRef, useState } from 'react';
import type { FieldDecisionRequest } from '../../../../model/field-decision.ts';
import type { SecondItem } from '../../../api/lists.ts';
import { useOutbox } from '../../client/outbox.ts';
import type { Route } from '../../client/route.ts';
import { useList } from '../../client/use-list.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { counted } from '../../parts/counts.ts';
import { Nothing, Problem, Waiting } from '../../parts/message.tsx';
import { prefetchPageImages } from '../../viewer/page-images.ts';
import './second.css';
import { SecondReading } from './second-reading.tsx';

/** What was made of a reading once it was held against the first one. */
type Outcome = 'saving' | 'agrees' | 'differs' | { readonly refused: string };

/** Second reviewer: reads the page without seeing what was read or decided before. */
export function Second({ route }: { readonly route: Route }) {
  const list = useList<SecondItem>('/api/second', route.query);
  const outbox = useOutbox();
  const [at, setAt] = useState(0);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const past = useRef<{ readonly at: number; readonly request: FieldDecisionRequest }[]>([]);
  const { items, total, atEnd, more } = list;
  const item = items[at] ?? null;
  useEffect(() => {
    if (!atEnd && at >= items.length - 5) more();
  }, [at, items.length, atEnd, more]);
  useEffect(() => {
    const stop = new AbortController();
    const ahead = items.slice(at, at + 3).flatMap(({ pages }) => pages[0]?.image ?? []);
    void prefetchPageImages(ahead, stop.signal);
    return () => stop.abort();
  }, [items, at]);

  const settle = (field: string, outcome: Outcome) =>
    setOutcomes((before) => new Map(before).set(field, outcome));
  const send = (request: FieldDecisionRequest) => {
    const field = request.field!;
    past.current.push({ at, request });
    settle(field, 'saving');
    setAt(at + 1);
    void outbox.send(request).then((result) => {
      if (result.status === 'refused') settle(field, { refused: result.message ?? 'not taken' });
      else settle(field, result.field?.todo === 'conflict' ? 'differs' : 'agrees');
    });
  };
  const undo = () => {
    const last = past.current.pop();
    if (last === undefined) return;
    const { request } = last;
    void outbox.send({
      ...request,
      id: crypto.randomUUID(),
      action: 'undo',
      after: null,
      reason: null,
      blind: false,
      undoes: request.id,
    });
    setOutcomes((before) => {
      const less = new Map(before);
      less.delete(request.field!);
      return less;
    });
    setAt(last.at);
  };

  if (list.error !== null) return <Problem error={list.error} again={list.again} />;
  if (total === null) return <Waiting />;
  const before = at > 0 ? items[at - 1] : undefined;
  const last = before === undefined ? undefined : outcomes.get(before.field);
  return (
    <div className="second-screen">
      <header className="second-head">
        <h1>Second reading</h1>
        <p role="status">{counted(Math.max(0, total - at), 'field')} left</p>
        <p className="muted">You read the page yourself: what was read before is not shown.</p>
        {before === undefined || last === undefined ? null : (
          <p className="second-last" role="status">
            {before.label}: {wordsOf(last)}
          </p>
        )}
      </header>
      {item === null ? (
        <>
          <LastKeys undo={undo} />
          <Nothing>
            {atEnd ? 'Nothing asks for you as the second person.' : 'Loading more…'}
            {at > 0 ? ` ${counted(at, 'field')} read.` : ''}
          </Nothing>
        </>
      ) : (
        <SecondReading
          key={item.field}
          item={item}
          send={send}
          undo={undo}
          skip={(by) => setAt(Math.max(0, Math.min(items.length, at + by)))}
        />
      )}
    </div>
  );
}

function LastKeys({ undo }: { readonly undo: () => void }) {
  useKeys('Second reading', [{ key: 'u', label: 'Undo', prominent: true, run: undo }]);
  return null;
}

function wordsOf(outcome: Outcome): string {
  if (outcome === 'saving') return 'saving…';
  if (outcome === 'agrees') return '= reads the same as before';
  if (outcome === 'differs') return '≠ reads otherwise: a third person settles it';
  return `! not taken: ${outcome.refused}`;
}
