import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { isConfirmed, isShown } from '../sheets/items.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { PageMark } from './page-mark.ts';

/** What is marked on the pages of the exhibits: fields, mentions of listed names, passages about indicators. */
export function pageMarks(snapshot: Snapshot): PageMark[] {
  const marks: PageMark[] = [];
  const numbersOn = new Map<string, number[]>();
  for (const { number, document, fields } of snapshot.documents) {
    for (const page of document.pages) {
      const known = numbersOn.get(pageKey(page));
      if (known === undefined) numbersOn.set(pageKey(page), [number]);
      else known.push(number);
    }
    const own = new Set(document.pages.map(pageKey));
    for (const reviewed of fields) {
      if (!isShown(reviewed)) continue;
      const { field } = reviewed;
      for (const { file, page, boxes, status } of field.groundings) {
        if (status === 'ungrounded' || boxes.length === 0 || !own.has(pageKey({ file, page }))) continue;
        marks.push({
          number,
          page: { file, page },
          boxes,
          standing:
            field.basis.kind === 'inferred'
              ? 'inferred'
              : isConfirmed(reviewed)
                ? 'confirmed'
                : 'not-confirmed',
          text: `${field.path}: ${field.value}`,
        });
      }
    }
  }
  const on = (page: PageReference): readonly number[] => numbersOn.get(pageKey(page)) ?? [];
  for (const { file, page, boxes, entry, list, grade } of snapshot.flags)
    for (const number of boxes.length === 0 ? [] : on({ file, page }))
      marks.push({
        number,
        page: { file, page },
        boxes,
        standing: 'listed-name',
        text: `${grade}: ${entry.name} (${list.id})`,
      });
  for (const { file, page, boxes, name } of snapshot.indicators)
    for (const number of boxes.length === 0 ? [] : on({ file, page }))
      marks.push({ number, page: { file, page }, boxes, standing: 'indicator', text: name });
  return marks;
}
