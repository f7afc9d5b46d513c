import type { Occurrence } from '../../model/source-file.ts';
import type { Item } from '../brief.ts';
import { issuersOf } from '../issuers.ts';
import { fieldItem, shownFields } from '../sheets/items.ts';
import type { SnapshotDocument } from '../snapshot/snapshot.ts';
import type { Recipient } from './counsel-request.ts';

/** The occurrence by which a document is spoken of to who sent it: the first one that bears a label. */
export function sentAs({ occurrences }: SnapshotDocument): Occurrence | null {
  return occurrences.find(({ supplier }) => supplier !== null) ?? occurrences[0] ?? null;
}

/** Of whom a document is asked for: the label under which its file was received. */
export function supplierOf(document: SnapshotDocument): Recipient {
  return { kind: 'supplier', label: sentAs(document)?.supplier ?? null };
}

/**
 * The firm that issued a document with what the document itself states of how to reach it, each with its place: that
 * this firm is the supplier who sent the file is for a person to say.
 */
export function contactOn(document: SnapshotDocument): Item[] {
  const other = shownFields(document, 'parties.auditee.name', 'parties.manufacturer.name');
  for (const name of [...issuersOf(document), ...other].slice(0, 1)) {
    const stem = name.field.path.replace(/name$/u, '');
    const beside = document.fields.filter(
      ({ field }) => field.path === `${stem}address` || field.path === `${stem}siteAddress`,
    );
    return [name, ...shownOf(document, beside)].map((reviewed) => fieldItem(document, reviewed));
  }
  return [];
}

function shownOf(
  document: SnapshotDocument,
  fields: SnapshotDocument['fields'],
): SnapshotDocument['fields'][number][] {
  const shown = new Set(shownFields(document, ...new Set(fields.map(({ form }) => form))));
  return fields.filter((reviewed) => shown.has(reviewed));
}
