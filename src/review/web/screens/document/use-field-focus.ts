import { useCallback, useMemo, useRef, useState } from 'react';
import type { EvidenceSeen, PointedPlace } from '../../../../model/field-decision.ts';
import { pageKey } from '../../../../model/page-key.ts';
import type { FieldView, PlaceView } from '../../../api/document.ts';
import { evidenceOf, nothingSeen } from '../../client/decision-request.ts';
import { useSession } from '../../client/session.ts';
import type { ViewerFocus } from '../../viewer/page-viewer.tsx';
import { type ReviewItem, shownPlace } from './review-items.ts';

/** The item in focus, and what of it the person has before their eyes. */
export interface FieldFocus {
  readonly item: ReviewItem | null;
  readonly field: FieldView | null;
  readonly place: PlaceView | null;
  /** What is drawn on the page for it. */
  readonly drawn: ViewerFocus | null;
  /** Shows another place of the same value. */
  otherPlace(): void;
  onSeen(milliseconds: number, image: string | null): void;
  /** Whether its place has been in view. */
  wasSeen(): boolean;
  seenNow(): EvidenceSeen;
}

/** `elsewhere` is true while something else than the place of the field is drawn: that is no look at the field. */
export function useFieldFocus(item: ReviewItem | null, elsewhere: boolean): FieldFocus {
  const { timing } = useSession();
  const [chosen, setChosen] = useState({ key: '', index: 0 });
  const key = item?.key ?? '';
  const index = chosen.key === key ? chosen.index : 0;
  const field = item?.kind === 'field' ? item.field : null;
  const place = useMemo(() => (field === null ? null : shownPlace(field, index)), [field, index]);
  const drawn = useMemo<ViewerFocus | null>(
    () =>
      field === null || place === null
        ? null
        : {
            page: { file: place.file, page: place.page },
            boxes: place.boxes,
            // Rivals bear the number of the key that takes them.
            others: field.rivals.flatMap((rival, at) =>
              rival.places
                .filter((each) => pageKey(each) === pageKey(place) && each.boxes.length > 0)
                .map(({ boxes }) => ({ boxes, label: String(at + 1) })),
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
      if (!elsewhere) seen.current = { key: seenKey, milliseconds, image };
    },
    [seenKey, elsewhere],
  );
  return {
    item,
    field,
    place,
    drawn,
    otherPlace: () => setChosen({ key, index: index + 1 }),
    onSeen,
    wasSeen: () => seen.current !== null,
    seenNow: () =>
      field === null
        ? nothingSeen(null)
        : evidenceOf(field, seen.current === null ? null : place, {
            image: seen.current?.image ?? null,
            milliseconds: timing === 'full' ? (seen.current?.milliseconds ?? null) : null,
          }),
  };
}

export function samePlace(one: PointedPlace, other: PlaceView | null): boolean {
  return (
    other !== null &&
    pageKey(one) === pageKey(other) &&
    JSON.stringify(one.boxes) === JSON.stringify(other.boxes)
  );
}
