import { useCallback, useMemo, useRef, useState } from 'react';
import type { EvidenceSeen, FieldDecisionRequest, StatedValue } from '../../../../model/field-decision.ts';
import type { DocumentView, FieldView } from '../../../api/document.ts';
import { type DecisionTaken, decisionRequest, nothingSeen } from '../../client/decision-request.ts';
import { foreseen } from '../../client/foreseen.ts';
import type { Outbox } from '../../client/outbox.ts';
import { forgetDecision, type PastDecision, rememberDecision } from '../../client/undo-stack.ts';
import { without } from '../../client/without.ts';
import { groupsOf, type ItemGroup, type ReviewItem } from './review-items.ts';

export interface Review {
  readonly groups: readonly ItemGroup[];
  /** All items in their order. */
  readonly items: readonly ReviewItem[];
  readonly fields: readonly FieldView[];
  /** Items whose last decision is on its way to the server. */
  readonly unsaved: ReadonlySet<string>;
  /** Why the last decision about an item was not taken. */
  readonly refusals: ReadonlyMap<string, string>;
  decide(item: ReviewItem, deciding: DecisionTaken, seen: EvidenceSeen, note: string | null): void;
  /** Adds a field under a path. Answers with its id when the server has it; null where it did not take it. */
  add(path: string, after: StatedValue, seen: EvidenceSeen, note: string | null): Promise<string | null>;
  /** Takes a decision back. */
  undo(past: PastDecision): void;
}

/** The fields of a document as they stand with what was decided here and is not answered yet. */
export function useReview(document: DocumentView, outbox: Outbox, again: () => void): Review {
  /** What the server answered about single fields since the document was asked for. */
  const [answered, setAnswered] = useState<ReadonlyMap<string, FieldView>>(new Map());
  /** What is foreseen while the answer is awaited. */
  const [ahead, setAhead] = useState<ReadonlyMap<string, FieldView>>(new Map());
  const [notStated, setNotStated] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, string>>(new Map());
  const [asOf, setAsOf] = useState(document);
  if (asOf !== document) {
    // What was answered after the document was put together is newer than what stands in it.
    const told = new Map(document.fieldViews.map((field) => [field.id, field]));
    setAsOf(document);
    setAnswered(
      (before) =>
        new Map(
          [...before].filter(([id, field]) => {
            const known = told.get(id);
            return known === undefined
              ? field.state === 'added' && document.id === field.document && !knowsOf(document, field.version)
              : (field.version ?? -1) > (known.version ?? -1);
          }),
        ),
    );
    setNotStated(new Set());
  }
  const current = useRef(document);
  current.current = document;

  const fields = useMemo(() => {
    const known = document.fieldViews.map((field) => ahead.get(field.id) ?? answered.get(field.id) ?? field);
    const ids = new Set(document.fieldViews.map(({ id }) => id));
    for (const field of answered.values()) {
      if (ids.has(field.id)) continue;
      // A field that was added stands behind the last one of its group.
      const at = known.findLastIndex(({ group }) => group === field.group);
      known.splice(at < 0 ? known.length : at + 1, 0, ahead.get(field.id) ?? field);
    }
    return known;
  }, [document, answered, ahead]);
  const absent = useMemo(() => {
    const stated = new Set(fields.map(({ form }) => form));
    return document.absent
      .filter(({ path }) => !stated.has(path))
      .map((path) => (notStated.has(path.path) ? { ...path, notStated: true } : path));
  }, [document, notStated, fields]);
  const groups = useMemo(() => groupsOf(fields, absent), [fields, absent]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);

  const send = useCallback(
    async (key: string, request: FieldDecisionRequest): Promise<FieldView | null> => {
      setUnsaved((before) => new Map(before).set(key, request.id));
      setRefusals((before) => without(before, key));
      const result = await outbox.send(request);
      setUnsaved((before) => (before.get(key) === request.id ? without(before, key) : before));
      if (result.status === 'refused') {
        forgetDecision(request.id);
        setAhead((before) => without(before, key));
        setNotStated((before) => new Set([...before].filter((path) => path !== request.path)));
        setRefusals((before) => new Map(before).set(key, result.message ?? 'not taken'));
        return null;
      }
      const { field } = result;
      if (field !== null && field.document === current.current.id)
        setAnswered((before) => new Map(before).set(field.id, field));
      setAhead((before) => without(before, key));
      // A field that is no more, or stands elsewhere now: the document is asked for again.
      if (field === null && request.field !== null) again();
      return field;
    },
    [outbox, again],
  );

  const decide = useCallback(
    (item: ReviewItem, deciding: DecisionTaken, seen: EvidenceSeen, note: string | null) => {
      const request = decisionRequest(
        {
          document: document.id,
          field: item.kind === 'field' ? item.field.id : null,
          path: item.kind === 'field' ? item.field.path : item.absent.path,
        },
        { ...deciding, note },
        seen,
      );
      if (item.kind === 'field')
        setAhead((before) => new Map(before).set(item.key, foreseen(item.field, request)));
      else if (deciding.action === 'not-stated' || deciding.action === 'illegible')
        setNotStated((before) => new Set(before).add(item.absent.path));
      rememberDecision({
        kind: 'field',
        id: request.id,
        document: document.id,
        field: request.field,
        path: request.path,
        key: item.key,
        words: `${deciding.action} of ${item.kind === 'field' ? item.field.label : item.absent.label}`,
      });
      void send(item.key, request);
    },
    [document.id, send],
  );

  const add = useCallback(
    async (path: string, after: StatedValue, seen: EvidenceSeen, note: string | null) => {
      const request = decisionRequest(
        { document: document.id, field: null, path },
        { action: 'add', after, note },
        seen,
      );
      const field = await send(`absent:${path}`, request);
      if (field === null) return null;
      rememberDecision({
        kind: 'field',
        id: request.id,
        document: document.id,
        field: field.id,
        path,
        key: field.id,
        words: `adding of ${field.label}`,
      });
      return field.id;
    },
    [document.id, send],
  );

  const undo = useCallback(
    (past: PastDecision) => {
      const field = past.field === null ? null : (fields.find(({ id }) => id === past.field) ?? null);
      const request = decisionRequest(past, { action: 'undo', undoes: past.id }, nothingSeen(field));
      if (past.field === null)
        setNotStated((before) => new Set([...before].filter((path) => path !== past.path)));
      void send(past.key, request).then(() => past.field === null && again());
    },
    [fields, send, again],
  );

  return {
    groups,
    items,
    fields,
    unsaved: useMemo(() => new Set(unsaved.keys()), [unsaved]),
    refusals,
    decide,
    add,
    undo,
  };
}

/** Whether a document was put together after an event: one of its fields was decided about later. */
function knowsOf(document: DocumentView, event: number | null): boolean {
  return document.fieldViews.some(({ version }) => version !== null && event !== null && version >= event);
}
