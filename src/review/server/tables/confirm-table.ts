import type { EvidenceSeen, FieldDecisionRequest } from '../../../model/field-decision.ts';
import { sha256 } from '../../../model/hashing.ts';
import type { PageReference } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { FieldView } from '../../api/document.ts';
import type { TableView } from '../../api/lists.ts';
import { bestPlace, openCells } from './table-of-document.ts';

/** What the person says they had before their eyes. */
export interface TableSeen {
  /** UUID of the decision about the whole table; the decisions about its cells follow from it. */
  readonly id: string;
  readonly rowsShown: readonly number[];
  readonly seal: string;
  readonly images: readonly (PageReference & { readonly sha256: string })[];
  readonly milliseconds: number | null;
}

/** What stands against taking a decision about a whole table; null where nothing does. */
export function faultOfTableDecision(table: TableView, seen: TableSeen): string | null {
  if (table.seal !== seen.seal) return 'the table has changed since it was shown: look at it again';
  if (!table.confirmable) return `this table is not confirmed as a whole: ${table.why}`;
  const shown = new Set(seen.rowsShown);
  const missed = table.rows.filter(({ index }) => !shown.has(index)).length;
  if (missed > 0)
    return `${missed} of ${table.rows.length} rows ${missed === 1 ? 'was' : 'were'} not on screen yet`;
  const images = new Set(seen.images.map(pageKey));
  const without = table.pages.filter((page) => page.image !== null && !images.has(pageKey(page))).length;
  if (without > 0) return 'not every page that the table stands on was on screen yet';
  return null;
}

/** One decision per open cell, all under one batch. */
export function cellDecisions(table: TableView, seen: TableSeen): FieldDecisionRequest[] {
  const images = new Map(seen.images.map((image) => [pageKey(image), image.sha256]));
  return openCells(table).map((cell) => ({
    id: idOfCell(seen.id, cell.id),
    document: cell.document,
    field: cell.id,
    path: cell.path,
    action: 'confirm',
    seen: evidenceOf(cell, images, seen.milliseconds),
    after: null,
    reason: null,
    note: null,
    undoes: null,
    blind: false,
    batch: seen.id,
    translation: null,
  }));
}

/** Which cells a decision about the whole table confirmed, as far as they are still the cells that it was about. */
export function decisionsAmong(
  cells: readonly FieldView[],
  decision: string,
): { readonly id: string; readonly field: string; readonly path: string }[] {
  return cells.flatMap((cell) => {
    const id = idOfCell(decision, cell.id);
    return cell.decisions.some((each) => each.id === id) ? [{ id, field: cell.id, path: cell.path }] : [];
  });
}

function evidenceOf(
  cell: FieldView,
  images: ReadonlyMap<string, string>,
  milliseconds: number | null,
): EvidenceSeen {
  const place = bestPlace(cell.places);
  return {
    value: cell.value,
    normalized: cell.normalized,
    place:
      place === null
        ? null
        : {
            file: place.file,
            page: place.page,
            boxes: [...place.boxes],
            offsets: place.offsets === null ? null : [place.offsets[0], place.offsets[1]],
          },
    image: place === null ? null : (images.get(pageKey(place)) ?? null),
    milliseconds,
    version: cell.version,
  };
}

/** A UUID (version 8, RFC 9562) that follows from the decision and the cell: the same decision sent twice counts once. */
export function idOfCell(decision: string, cell: string): string {
  const hex = sha256(`${decision} ${cell}`);
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
