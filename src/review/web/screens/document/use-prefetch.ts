import { useEffect, useRef } from 'react';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView, FieldView } from '../../../api/document.ts';
import { alongTrail, type Stop, stopAlong } from '../../client/trail.ts';
import { prefetchDocument } from '../../client/use-document.ts';
import { prefetchPageImages } from '../../viewer/page-images.ts';
import { isOpenField, type ReviewItem, shownPlace } from './review-items.ts';

/** Pages that are got before they are needed, the one in view included. */
const pagesAhead = 4;

/** Gets what will be looked at next: images of the next pages with open fields, then the next document and its first. */
export function usePrefetch(
  document: DocumentView,
  items: readonly ReviewItem[],
  item: ReviewItem | null,
  reviewer: string,
  /** Where the person is in a list of fields: what comes next is where that list leads. */
  following: Stop | null,
): void {
  const addresses = upcomingImages(document, items, item, reviewer, following === null ? pagesAhead : 1).join(
    ' ',
  );
  const shown = useRef(document);
  shown.current = document;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      await prefetchPageImages(addresses === '' ? [] : addresses.split(' '), stop.signal);
      if (stop.signal.aborted) return;
      if (following !== null) return prefetchStops(shown.current, following, stop.signal);
      const next = await alongTrail(document.id, 1).catch(() => null);
      if (next === null || stop.signal.aborted) return;
      const ahead = await prefetchDocument(next).catch(() => null);
      if (ahead === null) return;
      const first = ahead.fieldViews.find(({ todo }) => todo !== 'none') ?? ahead.fieldViews[0];
      await prefetchPageImages(imageOf(ahead, first), stop.signal);
    }, 30);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [document.id, addresses, following]);
}

/** Fields of the list that are got ready: as many as a quick hand passes while one is fetched. */
const stopsAhead = 3;

/** The next fields of the list, with their documents and pages. */
async function prefetchStops(document: DocumentView, from: Stop, signal: AbortSignal): Promise<void> {
  let left = stopsAhead;
  await stopAlong(from, 1, async (stop) => {
    if (signal.aborted) return true;
    left -= 1;
    const ahead =
      stop.document === document.id ? document : await prefetchDocument(stop.document).catch(() => null);
    const field = ahead?.fieldViews.find(({ id }) => id === stop.field);
    if (ahead !== null && !signal.aborted) await prefetchPageImages(imageOf(ahead, field), signal);
    return left === 0;
  }).catch(() => null);
}

/** Address of the page that a field stands on, else of the first page. */
function imageOf(document: DocumentView, field: FieldView | undefined): string[] {
  const place = field === undefined ? null : shownPlace(field);
  const page = document.pageViews.find((each) => place !== null && pageKey(each) === pageKey(place));
  const image = (page ?? document.pageViews[0])?.image ?? null;
  return image === null ? [] : [image];
}

function upcomingImages(
  document: DocumentView,
  items: readonly ReviewItem[],
  item: ReviewItem | null,
  reviewer: string,
  most: number,
): string[] {
  const at = item === null ? 0 : Math.max(0, items.indexOf(item));
  const upcoming = new Set<string>();
  for (let step = 0; step < items.length && upcoming.size < most; step += 1) {
    const next = items[(at + step) % items.length]!;
    if (step > 0 && !isOpenField(next, reviewer)) continue;
    const place = next.kind === 'field' ? shownPlace(next.field) : null;
    const page =
      place === null ? undefined : document.pageViews.find((each) => pageKey(each) === pageKey(place));
    if (page?.image != null) upcoming.add(page.image);
  }
  for (const { image } of document.pageViews) if (image !== null && upcoming.size < most) upcoming.add(image);
  return [...upcoming];
}
