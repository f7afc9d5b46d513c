import { documentType } from '../../../schemas/index.ts';
import { kindOfPath } from '../../../schemas/kind-of-path.ts';
import { isContractPath, withoutIndexes } from '../../../schemas/paths.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Field } from '../../model/field.ts';
import { type FieldDecisionRequest, rejectionReasonSchema } from '../../model/field-decision.ts';
import type { PageReference } from '../../model/page.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import type { DecidedBy } from './decision-store.ts';
import type { KnownDecision } from './field-decision-of.ts';
import type { KnownField } from './reviewed-fields.ts';
import { liveDecisions, personKey, positionsOf } from './standing.ts';
import { faultOfTranslation, unreadLanguage } from './unread-language.ts';

/** In whose name decisions are stored, and how. */
export interface DecidingContext {
  readonly by: DecidedBy;
  /** Name and version of this program. */
  readonly program: string;
  /** Single times are kept only with `full`. */
  readonly timing: 'off' | 'aggregate' | 'full';
  /** Languages (ISO 639-1) that the person reads; null for all. */
  readonly reads: readonly string[] | null;
}

/** What a decision is about, as it stands in the index. */
export interface DecidedSubject {
  readonly document: EvidenceDocument;
  /** As it stands now; null where no field stands, or the one that was seen is no more. */
  readonly reviewed: KnownField | null;
  readonly proposal: Field | null;
}

/** Why a decision cannot be stored as it is, in words for the person who decided; null where nothing is wrong. */
export function faultOfDecision(
  index: EvidenceIndex,
  { by, reads }: DecidingContext,
  request: FieldDecisionRequest,
  subject: DecidedSubject,
): string | null {
  // Else a decision could pass for one that had seen what others are yet to decide, and would never be in conflict.
  if (request.seen.version !== null && request.seen.version > index.events.head().sequence)
    return 'what was seen is newer than this index; look at the field again';
  return faultOfAction(by, request, subject) ?? faultOfLanguage(index, reads, request, subject);
}

function faultOfAction(
  by: DecidedBy,
  request: FieldDecisionRequest,
  { document, reviewed, proposal }: DecidedSubject,
): string | null {
  const { action, seen, after, blind } = request;
  const mine = liveDecisions(knownOf(reviewed)).some(
    ({ reviewer }) => personKey(reviewer) === personKey(by.name),
  );
  if (blind && mine) return 'a second look is for another person: you have decided about this field';
  for (const place of [seen.place, after?.place ?? null])
    if (place !== null && !document.pages.some((page) => isPage(page, place)))
      return 'the place is on no page of this document; look at the document again';
  // A field that is no more is known by where it stood, and by a path that may be said.
  if (request.field !== null && reviewed === null) {
    if (!isPathOf(document.type, request.path)) return `${request.path} is no field of the schema`;
    if (seen.place === null && after === null)
      return 'this field is not there any more; look at the document again';
  }
  switch (action) {
    case 'confirm':
      if (request.field === null) return 'there is nothing to confirm here; add the field instead';
      if (seen.value === null) return 'the value must be in view before it is confirmed';
      if (blind)
        return 'who did not see the value cannot confirm it: point at the words, or type what is there';
      if (reviewed !== null && isUnplaced(reviewed, proposal, seen.value))
        return 'the value was found on no page: point at the words that say it, or reject it';
      if (seen.place === null && (reviewed?.field.groundings ?? []).some(({ boxes }) => boxes.length > 0))
        return 'the place on the page must be in view before the field is confirmed';
      return null;
    case 'correct':
      if (request.field === null) return 'there is no field here to correct; add it instead';
      return after === null ? 'point at the words, or type what the box shows' : null;
    case 'add':
      if (request.field !== null) return 'this field is there already; correct it instead';
      if (after === null) return 'point at the words, or type what the box shows';
      return isPathOf(document.type, request.path) ? null : `${request.path} is no field of the schema`;
    case 'reject':
      if (request.field === null) return 'there is no field here to reject';
      return rejectionReasonSchema.safeParse(request.reason).success
        ? null
        : `say why it is rejected: ${rejectionReasonSchema.options.join(', ')}`;
    case 'not-stated':
    case 'illegible':
      return request.field !== null || isPathOf(document.type, request.path)
        ? null
        : `${request.path} is no field of the schema`;
    case 'ask-second':
      return request.field === null ? 'there is no field here to look at again' : null;
    case 'adjudicate':
      return faultOfSettling(by, request, { document, reviewed, proposal });
    case 'undo':
      return null;
  }
}

/** A value in a language that the person does not read is said only against a human translation. */
function faultOfLanguage(
  index: EvidenceIndex,
  reads: DecidingContext['reads'],
  request: FieldDecisionRequest,
  { document, reviewed }: DecidedSubject,
): string | null {
  const { translation, action, after, seen } = request;
  if (translation !== null) {
    const files = [...new Set(document.pages.map(({ file }) => file))];
    return faultOfTranslation(index, translation, { id: document.id, files });
  }
  const saysValue = ['confirm', 'correct', 'add', 'adjudicate'].includes(action);
  const value = after?.value ?? seen.value;
  if (!saysValue || value === null) return null;
  const path = reviewed?.field.path ?? request.path;
  const kind = kindOfPath(document.type, path);
  return unreadLanguage(value, kind, document.language, reads) === null
    ? null
    : 'this value is in a language that you do not read: decide against a human translation paired with the document, or leave it to somebody who reads it';
}

function faultOfSettling(
  by: DecidedBy,
  request: FieldDecisionRequest,
  { document: { type }, reviewed, proposal }: DecidedSubject,
): string | null {
  if (reviewed?.todo !== 'conflict') return 'the decisions about this field are not in conflict';
  const isOfNone = request.after !== null || request.reason !== null;
  if (!isOfNone && isUnplaced(reviewed, proposal, request.seen.value))
    return 'the value was found on no page: point at the words that say it, or settle that there is none';
  const { held } = positionsOf(kindOfPath(type, reviewed.field.path), knownOf(reviewed));
  return held.some(({ reviewer }) => personKey(reviewer) === personKey(by.name))
    ? 'a third person settles this; you may decide again instead'
    : null;
}

/** What people decided about a field so far, oldest first; nothing where no field stands. */
export function knownOf(reviewed: KnownField | null): readonly KnownDecision[] {
  return reviewed?.decisions ?? [];
}

function isPage(one: PageReference, other: PageReference): boolean {
  return one.file === other.file && one.page === other.page;
}

/** True where neither the engines nor any person say where the value stands. */
function isUnplaced({ field, decisions }: KnownField, proposal: Field | null, value: string | null): boolean {
  const isSaid = decisions.some(({ undone, after }) => !undone && after?.value === value);
  return isUngrounded(field) && (proposal === null || isUngrounded(proposal)) && !isSaid;
}

/** True where the engines found a value on no page. */
export function isUngrounded(field: Field): boolean {
  return field.groundings.every(({ status }) => status === 'ungrounded');
}

/** True for a path of the contract, or one that a person's own type names. */
function isPathOf(type: string, path: string): boolean {
  if (isContractPath(path)) return true;
  const form = withoutIndexes(path);
  const { fields, tables } = documentType(type);
  return (
    fields.some((field) => field.path === form) ||
    tables.some((table) =>
      table.columns.some((column) => `${withoutIndexes(table.path)}.${column.path}` === form),
    )
  );
}
