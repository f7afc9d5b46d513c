import { useCallback, useMemo, useRef, useState } from 'react';
import type {
  EvidenceSeen,
  FieldAction,
  FieldDecisionRequest,
  PointedPlace,
  StatedValue,
} from '../../../model/field-decision.ts';
import type { FieldView, PlaceView } from '../../api/document.ts';
import { foreseen } from '../screens/document/review-items.ts';
import { forgetDecision, rememberDecision, takeLastFields } from '../screens/document/undo-stack.ts';
import { nothingSeen } from '../screens/document/use-review.ts';
import { useOutbox } from './outbox.ts';
import { useSession } from './session.ts';

/** What is decided about a field in a list. */
export interface ListDecision {
  readonly action: FieldAction;
  readonly after?: StatedValue;
  readonly reason?: string;
  readonly blind?: boolean;
  /** Decisions that are taken, and taken back, together. */
  readonly batch?: string;
}

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
  decide(field: FieldView, decision: ListDecision, seen: EvidenceSeen): void;
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
    (field: FieldView, decision: ListDecision, seen: EvidenceSeen) => {
      const request = requestAbout(field, decision, seen);
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
        { ...requestAbout({ document, id: field, path }, { action: 'undo' }, nothingSeen(was)), undoes: id },
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

function requestAbout(
  field: Pick<FieldDecisionRequest, 'document' | 'path'> & { readonly id: string | null },
  { action, after, reason, blind, batch }: ListDecision,
  seen: EvidenceSeen,
): FieldDecisionRequest {
  return {
    id: crypto.randomUUID(),
    document: field.document,
    field: field.id,
    path: field.path,
    action,
    seen,
    after: after ?? null,
    reason: reason ?? null,
    note: null,
    undoes: null,
    blind: blind ?? false,
    batch: batch ?? null,
    translation: null,
  };
}

/** What was before the eyes: the field, its place on the page image, and for how long. */
export function evidenceOf(
  field: FieldView,
  place: PlaceView | null,
  shown: { readonly image: string | null; readonly milliseconds: number | null },
): EvidenceSeen {
  return {
    value: field.value,
    normalized: field.normalized,
    place: place === null ? null : pointedAt(place),
    image: shown.image,
    milliseconds: shown.milliseconds,
    version: field.version,
  };
}

/** A place of a field as a person points at it. */
export function pointedAt({ file, page, boxes, offsets }: PlaceView): PointedPlace {
  return { file, page, boxes: [...boxes], offsets: offsets === null ? null : [offsets[0], offsets[1]] };
}

/** Tells milliseconds since the given thing came into view; null where timing is off or it is not yet in view. */
export function useTimeInView(key: string | null): () => number | null {
  const { timing } = useSession();
  const began = useRef<{ key: string; at: number } | null>(null);
  if (key !== null && began.current?.key !== key) began.current = { key, at: performance.now() };
  return () =>
    timing === 'off' || key === null || began.current === null
      ? null
      : Math.round(performance.now() - began.current.at);
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  if (!map.has(key)) return map;
  const less = new Map(map);
  less.delete(key);
  return less;
}
