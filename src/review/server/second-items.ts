import { criticalityOf } from '../../../schemas/criticality.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { pageKey } from '../../model/page-key.ts';
import type { DocumentCard } from '../api/document.ts';
import type { ListPage, SecondItem } from '../api/lists.ts';
import type { ReviewContext } from './context.ts';
import { documentCards } from './views/document-card.ts';
import { fieldViews } from './views/field-view.ts';
import { pageViews } from './views/page-view.ts';

/** Place in the list: what most hangs on comes first. */
type Cursor = readonly [risk: number, document: string, position: number];

/** What asks for a second person other than those who decided about it or asked for it. */
const waiting = `todo = 2
  AND NOT EXISTS (SELECT 1 FROM file WHERE sha256 = field_review.file AND held = 1)
  AND NOT EXISTS (
  SELECT 1 FROM decision d WHERE d.target = field_review.field AND d.undone = 0 AND d.action <> 'undo'
    AND lower(trim(d.reviewer)) = lower(trim(?)))`;

/**
 * Fields that a person is asked to read for the second time. Blind: neither what was proposed or decided, nor where it
 * stands, nor what of the document might tell it is given out.
 */
export function secondItems(
  { index, reads }: Pick<ReviewContext, 'index' | 'reads'>,
  reviewer: string,
  after: Cursor | null,
  limit: number,
): ListPage<SecondItem> {
  const beyond = after === null ? [] : [after[0], after[0], after[1], after[0], after[1], after[2]];
  const rows = index.count(
    `SELECT json_array(field, risk, document, position) AS name, 0 AS count FROM field_review WHERE ${waiting}
     ${after === null ? '' : 'AND (risk < ? OR (risk = ? AND document > ?) OR (risk = ? AND document = ? AND position > ?))'}
     ORDER BY risk DESC, document, position LIMIT ?`,
    reviewer,
    ...beyond,
    limit + 1,
  );
  const [total] = index.count(
    `SELECT '' AS name, COUNT(*) AS count FROM field_review WHERE ${waiting}`,
    reviewer,
  );
  const found = rows.map(({ name }) => JSON.parse(name) as [string, ...Cursor]);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: itemsOf(
      index,
      reads,
      page.map(([field]) => field),
    ),
    next: found.length > limit && last !== undefined ? cursorText([last[1], last[2], last[3]]) : null,
    total: total?.count ?? 0,
  };
}

function itemsOf(
  index: EvidenceIndex,
  reads: readonly string[] | null,
  ids: readonly string[],
): SecondItem[] {
  const fields = fieldViews(index, ids, reads);
  const cards = documentCards(index, [...new Set([...fields.values()].map(({ document }) => document))]);
  const references = [...cards.values()].flatMap(({ pages }) => pages);
  const pages = pageViews(index, references);
  return ids.flatMap((id) => {
    const field = fields.get(id);
    const card = field === undefined ? undefined : cards.get(field.document);
    if (field === undefined || card === undefined) return [];
    return [
      {
        field: id,
        path: field.path,
        form: field.form,
        label: field.label,
        kind: field.kind,
        groupLabel: field.groupLabel,
        criticality: criticalityOf(field.form),
        document: blindCard(card),
        pages: card.pages.flatMap((reference) => pages.get(pageKey(reference)) ?? []),
        unreadLanguage: field.unreadLanguage,
      },
    ];
  });
}

/** Without whatever of the document's own fields it tells: one of them may be what is asked for. */
function blindCard(card: DocumentCard): DocumentCard {
  return { ...card, number: null, date: null, title: null, issuer: null };
}

function cursorText(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @returns null for what is no cursor of this list. */
export function cursorOf(text: string): Cursor | null {
  try {
    const [risk, document, position] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    return typeof risk === 'number' && typeof document === 'string' && typeof position === 'number'
      ? [risk, document, position]
      : null;
  } catch {
    return null;
  }
}
