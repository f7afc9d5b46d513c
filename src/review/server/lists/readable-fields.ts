import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { ListCursor } from '../../../index/review/list-cursor.ts';
import type { FieldView } from '../../api/document.ts';
import { fieldViews } from '../views/field-view.ts';

/** A part of a list of fields, in its order. */
interface FieldSlice {
  readonly ids: readonly string[];
  readonly next: ListCursor | null;
  readonly total: number;
}

interface ReadableSlice {
  readonly fields: readonly FieldView[];
  readonly next: ListCursor | null;
  /** Of all, those included that are left to other people. */
  readonly total: number;
}

/** Most fields that are looked through for one part of a list. */
const mostLookedAt = 2_000;
/** Fields that are looked through at once: each part of a large list is a pass over all of it, however short. */
const lookedAtOnce = 250;

/**
 * A part of a list of fields without those still open in a language that the reviewer does not read: they are left to somebody who
 * reads it, unless the paper is paired with a translation to decide against.
 * @param slice the list from a cursor on, at most so many.
 */
export function readableFields(
  index: EvidenceIndex,
  slice: (after: ListCursor | null, limit: number) => FieldSlice,
  { reads, after, limit }: { reads: readonly string[] | null; after: ListCursor | null; limit: number },
): ReadableSlice {
  if (reads === null) {
    const { ids, next, total } = slice(after, limit);
    const views = fieldViews(index, ids, reads);
    return { fields: ids.flatMap((id) => views.get(id) ?? []), next, total };
  }
  const found: FieldView[] = [];
  let cursor = after;
  for (let looked = 0; ; ) {
    const part = slice(cursor, lookedAtOnce);
    const views = fieldViews(index, part.ids, reads);
    for (const [at, id] of part.ids.entries()) {
      const view = views.get(id);
      if (view !== undefined && mayDecide(index, view)) found.push(view);
      if (found.length === limit && at + 1 < part.ids.length)
        return { fields: found, next: slice(cursor, at + 1).next, total: part.total };
    }
    looked += part.ids.length;
    cursor = part.next;
    if (cursor === null || found.length >= limit || looked >= mostLookedAt)
      return { fields: found, next: cursor, total: part.total };
  }
}

function mayDecide(index: EvidenceIndex, field: FieldView): boolean {
  return field.todo === 'none' || field.unreadLanguage === null || hasTranslation(index, field.document);
}

/** True for a paper that people or the papers themselves pair with a translation. */
function hasTranslation(index: EvidenceIndex, document: string): boolean {
  if (index.views.translationsOf(document).length > 0) return true;
  const pages = index.views.documents([document]).get(document)?.pages ?? [];
  return [...new Set(pages.map(({ file }) => file))].some((file) =>
    index.observations
      .about(file)
      .some(
        ({ kind, places }) =>
          kind === 'translation-of' &&
          places.some(
            (place) =>
              place.what === 'original' &&
              pages.some((each) => each.file === place.file && each.page === place.page),
          ),
      ),
  );
}
