import { useEffect } from 'react';
import { pageKey } from '../../../../model/page-key.ts';
import type { DocumentView } from '../../../api/document.ts';
import { alongTrail } from '../../client/trail.ts';
import { prefetchPageImages } from '../../viewer/page-images.ts';
import { isOpenField, type ReviewItem, shownPlace } from './review-items.ts';
import { prefetchDocument } from './use-document.ts';

/** Pages that are got before they are needed, the one in view included. */
const pagesAhead = 4;

/** Gets what will be looked at next: images of the next pages with open fields, then the next document and its first. */
export function usePrefetch(
  document: DocumentView,
  items: readonly ReviewItem[],
  item: ReviewItem | null,
  reviewer: string,
): void {
  const addresses = upcomingImages(document, items, item, reviewer).join(' ');
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      await prefetchPageImages(addresses === '' ? [] : addresses.split(' '), stop.signal);
      if (stop.signal.aborted) return;
      const next = await alongTrail(document.id, 1).catch(() => null);
      if (next === null || stop.signal.aborted) return;
      const following = await prefetchDocument(next).catch(() => null);
      if (following === null) return;
      const first = following.fieldViews.find(({ todo }) => todo !== 'none') ?? following.fieldViews[0];
      const place = first === undefined ? null : shownPlace(first);
      const page = following.pageViews.find((each) => place !== null && pageKey(each) === pageKey(place));
      const image = (page ?? following.pageViews[0])?.image ?? null;
      if (image !== null) await prefetchPageImages([image], stop.signal);
    }, 30);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [document.id, addresses]);
}

function upcomingImages(
  document: DocumentView,
  items: readonly ReviewItem[],
  item: ReviewItem | null,
  reviewer: string,
): string[] {
  const at = item === null ? 0 : Math.max(0, items.indexOf(item));
  const upcoming = new Set<string>();
  for (let step = 0; step < items.length && upcoming.size < pagesAhead; step += 1) {
    const next = items[(at + step) % items.length]!;
    if (step > 0 && !isOpenField(next, reviewer)) continue;
    const place = next.kind === 'field' ? shownPlace(next.field) : null;
    const page =
      place === null ? undefined : document.pageViews.find((each) => pageKey(each) === pageKey(place));
    if (page?.image != null) upcoming.add(page.image);
  }
  for (const { image } of document.pageViews)
    if (image !== null && upcoming.size < pagesAhead) upcoming.add(image);
  return [...upcoming];
}
