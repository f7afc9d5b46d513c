import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentView } from '../../../api/document.ts';
import { documentHref, isAt } from '../../client/addresses.ts';
import { goTo } from '../../client/route.ts';
import {
  alongTrail,
  placeOnTrail,
  readTrail,
  type Stop,
  stopAlong,
  type Trail,
  trailThrough,
} from '../../client/trail.ts';
import { prefetchDocument } from '../../client/use-document.ts';
import { isOpenField, nextWhere, type ReviewItem } from './review-items.ts';

/** The way along the list that the document was opened from. */
export interface Way {
  readonly trail: Trail | null;
  /** Where the person is among the fields of the list; null where the list is none of fields. */
  readonly stop: Stop | null;
  /** Goes to the next field of the list that is open; null where the list is none of fields. */
  readonly onward: (() => Promise<'moved' | 'end'>) | null;
  /** Goes to the next or previous document of the list. */
  along(by: 1 | -1): Promise<'moved' | 'end'>;
  /** The person is at another field of the document: the way goes on from there, where it leads through that field. */
  cameTo(field: string): void;
}

/** `moveTo` brings a field of this document into focus. */
export function useWay(
  document: DocumentView,
  wanted: string | null,
  items: readonly ReviewItem[],
  reviewer: string,
  moveTo: (field: string) => void,
): Way {
  const [trail, setTrail] = useState<Trail | null>(() => laidThrough(document.id));
  const [stop, setStop] = useState<Stop | null>(() => {
    const stops = trail?.stops ?? [];
    return stops[placeOnTrail(stops, document.id, wanted)] ?? null;
  });
  useEffect(() => {
    trailThrough(document.id).then(setTrail, () => {});
  }, [document.id]);

  const now = useRef({ items, moveTo });
  now.current = { items, moveTo };
  const goToStop = useCallback(
    (next: Stop | null) => {
      if (next === null) return 'end';
      if (!isAt(document.id)) return 'moved';
      if (next.document === document.id) {
        setStop(next);
        now.current.moveTo(next.field);
      } else goTo(documentHref(next.document, { field: next.field }), true);
      // The list grew while it was gone along.
      setTrail((before) => laidThrough(document.id) ?? before);
      return 'moved';
    },
    [document.id],
  );
  const onward = useMemo(() => {
    if (stop === null || trail === null) return null;
    const isOpen = async ({ document: of, field }: Stop) => {
      if (trail.decidedToo) return true;
      const found =
        of === document.id
          ? now.current.items.find(({ key }) => key === field)
          : itemOf(await prefetchDocument(of).catch(() => null), field);
      return found !== undefined && isOpenField(found, reviewer);
    };
    if (!trail.byForm || trail.decidedToo) return async () => goToStop(await stopAlong(stop, 1, isOpen));
    return async () => {
      const listed = fieldsOnTrail(document.id);
      const here = nextWhere(
        now.current.items,
        stop.field,
        (item) => listed.has(item.key) && isOpenField(item, reviewer),
      );
      if (here !== null) return goToStop({ document: document.id, field: here.key });
      const next = await stopAlong(stop, 1, isOpen);
      if (next === null || next.document === document.id) return goToStop(next);
      const following = await prefetchDocument(next.document).catch(() => null);
      const open = fieldsOnTrail(next.document);
      const first = following?.fieldViews.find(
        (field) => open.has(field.id) && isOpenField({ kind: 'field', key: field.id, field }, reviewer),
      );
      return goToStop(first === undefined ? next : { document: next.document, field: first.id });
    };
  }, [stop, trail, document.id, reviewer, goToStop]);
  return {
    trail,
    stop,
    onward,
    along: async (by) => {
      if (stop !== null) return goToStop(await stopAlong(stop, by, (each) => each.document !== document.id));
      const next = await alongTrail(document.id, by);
      if (next === null) return 'end';
      if (isAt(document.id)) goTo(documentHref(next));
      return 'moved';
    },
    cameTo: (field) => {
      const there = trail?.stops?.find((each) => each.document === document.id && each.field === field);
      if (there !== undefined) setStop(there);
    },
  };
}

function laidThrough(document: string): Trail | null {
  const laid = readTrail();
  return laid?.documents.includes(document) ? laid : null;
}

/** Fields of a document that the list leads to, as far as it was asked for. */
function fieldsOnTrail(document: string): ReadonlySet<string> {
  const stops = readTrail()?.stops ?? [];
  return new Set(stops.filter((stop) => stop.document === document).map(({ field }) => field));
}

function itemOf(document: DocumentView | null, id: string): ReviewItem | undefined {
  const field = document?.fieldViews.find((each) => each.id === id);
  return field === undefined ? undefined : { kind: 'field', key: field.id, field };
}
