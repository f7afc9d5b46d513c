import type { ReviewedField } from '../../index/decisions/reviewed-field.ts';
import type { Grounding } from '../../model/field.ts';
import { typeLabel } from '../../model/labels.ts';
import type { Item, ItemPlace, ItemStyle } from '../brief.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';

/** True once people said what the page says and nothing about it is open: what counts as evidence. */
export function isConfirmed({ state, todo }: ReviewedField): boolean {
  return todo === 'none' && (state === 'confirmed' || state === 'corrected' || state === 'added');
}

/** True for what may be shown as said by a page: not rejected, and found on the page. */
export function isShown({ state, field }: ReviewedField): boolean {
  return state !== 'rejected' && field.groundings.some(({ status }) => status !== 'ungrounded');
}

/** How a field is shown: as evidence only when a person confirmed it, whatever the confidence. */
export function styleOf(reviewed: ReviewedField): ItemStyle {
  if (reviewed.field.basis.kind === 'inferred') return 'inferred';
  return isConfirmed(reviewed) ? 'confirmed' : 'unconfirmed';
}

/** Where a field stands first, on the pages of the document itself; null for none. */
export function placeOf(document: SnapshotDocument, reviewed: ReviewedField): ItemPlace | null {
  const grounding = groundingOf(document, reviewed);
  if (grounding === null) return null;
  const { file, page, boxes } = grounding;
  return { number: document.number, page: { file, page }, boxes };
}

/** The grounding that places a field on a page of its document; values of a translation may ground on the original too. */
export function groundingOf({ document }: SnapshotDocument, { field }: ReviewedField): Grounding | null {
  const isOwn = ({ file, page, status }: Grounding): boolean =>
    status !== 'ungrounded' && document.pages.some((own) => own.file === file && own.page === page);
  return field.groundings.find(isOwn) ?? null;
}

/** A field as an item; the value stays in its own script. */
export function fieldItem(document: SnapshotDocument, reviewed: ReviewedField): Item {
  return {
    text: reviewed.field.value,
    style: styleOf(reviewed),
    place: placeOf(document, reviewed),
    field: reviewed.field.id,
    ...(document.document.language === null ? {} : { language: document.document.language }),
  };
}

/** Fields of a document with one of the forms of path (`parties.seller.name`), in its order, as far as they are shown. */
export function shownFields(document: SnapshotDocument, ...forms: readonly string[]): ReviewedField[] {
  return document.fields.filter((reviewed) => forms.includes(reviewed.form) && isShown(reviewed));
}

/** What a document is called in the brief: `0012 Invoice NHF2504-117`. */
export function documentName(document: SnapshotDocument): string {
  const printed = shownFields(document, 'documentNumber')[0]?.field.value;
  const type = typeLabel(document.document.type);
  return `${exhibitNumberText(document.number)} ${type}${printed === undefined ? '' : ` ${printed}`}`;
}

/** The first page of a document. */
export function firstPlaceOf({ number, document }: SnapshotDocument): ItemPlace {
  return { number, page: document.pages[0]!, boxes: [] };
}

/** A document by its number and name, leading to its first page. */
export function documentItem(document: SnapshotDocument): Item {
  return { text: documentName(document), style: 'plain', place: firstPlaceOf(document), field: null };
}
