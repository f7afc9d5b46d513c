import { useCallback, useMemo, useRef, useState } from 'react';
import type { EvidenceSeen, FieldDecisionRequest } from '../../../model/field-decision.ts';
import type { FieldView } from '../../api/document.ts';
import { type DecisionTaken, decisionRequest, nothingSeen } from './decision-request.ts';
import { foreseen } from './foreseen.ts';
import { useOutbox } from './outbox.ts';
import { useSession } from './session.ts';
import { forgetDecision, rememberDecision, takeLastFields } from './undo-stack.ts';
import { without } from './without.ts';

/** A decision that was taken back. */
export interface TakenBack {
  /** Id of its field; null where it was about a path without one. */
  readonly field: string | null;
  readonly words: string;
}

export interface FieldDecisions {
  /** The field with what was decided here, whether or not it is answered yet. */
  view(field: FieldView): FieldView;
  /** Why the last decision about a field was not taken; null otherwise. */
  refusal(field: string): string | null;
  isUnsaved(field: string): boolean;
  /** True for fields that were decided on this screen. */
  isOwn(field: string): boolean;
  decide(field: FieldView, decision: DecisionTaken, seen: EvidenceSeen): void;
  /**
   * Takes the last decision of this tab about a field back, or the last batch, on whatever screen it was taken. Null where
   * there is none.
   */
  undoLast(): TakenBack | null;
  /** Decisions that are not answered yet. */
  readonly pending: number;
  /** Fields were asked for again: what was answered before is no longer newer. */
  forgetAnswered(): void;
}

/** Decisions about fields of several documents, shown at once and sent one by one. */
export function useFieldDecisions(): FieldDecisions {
  const outbox = useOutbox();
  const [changed, setChanged] = useState<ReadonlyMap<string, FieldView>>(new Map());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, string>>(new Map());
  const unsavedNow = useRef(unsaved);
  unsavedNow.current = unsaved;
  /** Fields as they were before the decisions of this screen, by decision. */
  const before = useRef(new Map<string, FieldView>());

  const send = useCallback(
    (request: FieldDecisionRequest, key: string, was: FieldView | null) => {
      setUnsaved((known) => new Map(known).set(key, request.id));
      setRefusals((known) => without(known, key));
      void outbox.send(request).then((result) => {
        setUnsaved((known) => (known.get(key) === request.id ? without(known, key) : known));
        if (result.status === 'refused') {
          forgetDecision(request.id);
          if (was !== null) setChanged((known) => new Map(known).set(key, was));
          setRefusals((known) => new Map(known).set(key, result.message ?? 'not taken'));
        } else if (result.field !== null) {
          const { field } = result;
          setChanged((known) => new Map(known).set(key, field));
        }
      });
    },
    [outbox],
  );

  const decide = useCallback(
    (field: FieldView, decision: DecisionTaken, seen: EvidenceSeen) => {
      const { document, path } = field;
      const request = decisionRequest({ document, field: field.id, path }, decision, seen);
      before.current.set(request.id, field);
      rememberDecision({
        kind: 'field',
        id: request.id,
        document: field.document,
        field: field.id,
        path: field.path,
        key: field.id,
        words: `${request.action} of ${field.label}`,
        batch: request.batch,
      });
      setChanged((known) => new Map(known).set(field.id, foreseen(field, request)));
      send(request, field.id, field);
    },
    [send],
  );

  const undoLast = useCallback(() => {
    const taken = takeLastFields();
    for (const { id, document, field, path, key } of taken.toReversed()) {
      const was = before.current.get(id) ?? null;
      if (was !== null) setChanged((known) => new Map(known).set(key, was));
      send(
        decisionRequest({ document, field, path }, { action: 'undo', undoes: id }, nothingSeen(was)),
        key,
        was,
      );
    }
    const first = taken[0];
    if (first === undefined) return null;
    const others = taken.length - 1;
    return { field: first.field, words: others === 0 ? first.words : `${first.words} and ${others} more` };
  }, [send]);

  const forgetAnswered = useCallback(
    () => setChanged((known) => new Map([...known].filter(([id]) => unsavedNow.current.has(id)))),
    [],
  );

  return useMemo(
    () => ({
      view: (field) => changed.get(field.id) ?? field,
      refusal: (field) => refusals.get(field) ?? null,
      isUnsaved: (field) => unsaved.has(field),
      isOwn: (field) => changed.has(field),
      decide,
      undoLast,
      pending: unsaved.size,
      forgetAnswered,
    }),
    [changed, refusals, unsaved, decide, undoLast, forgetAnswered],
  );
}

/** Tells milliseconds since the given thing came into view; null where single times are not kept or it is not yet in view. */
export function useTimeInView(key: string | null): () => number | null {
  const { timing } = useSession();
  const began = useRef<{ key: string; at: number } | null>(null);
  if (key !== null && began.current?.key !== key) began.current = { key, at: performance.now() };
  return () =>
    timing !== 'full' || key === null || began.current === null
      ? null
      : Math.round(performance.now() - began.current.at);
}
