import { withoutIndexes } from '../../../schemas/paths.ts';
import type { Box } from '../../model/box.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Field } from '../../model/field.ts';
import type { FieldDecisionRequest, PointedPlace, StatedValue } from '../../model/field-decision.ts';
import { contentId } from '../../model/hashing.ts';
import { fieldId } from '../../model/ids.ts';
import type { PageReference } from '../../model/page.ts';
import type { ValueContext } from '../../values/index.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import type { StoredDecision } from './decision-store.ts';
import {
  type DecidedSubject,
  type DecidingContext,
  faultOfDecision,
  isUngrounded,
  knownOf,
} from './faults-of-decisions.ts';
import type { DecidedValue, FieldContent, ProposalSeen } from './field-content.ts';
import { absentTarget } from './projected-row.ts';
import { shownDocument } from './shown-document.ts';
import { takeValue } from './taken-value.ts';
import { valueContextOf } from './value-at.ts';

export interface FieldDecisionOutcome {
  readonly id: string;
  /** `known`: it was stored before, and counts once. */
  readonly status: 'saved' | 'known' | 'refused';
  /** Why it is not stored, for the person who decided. */
  readonly message: string | null;
  /** Id of the field that it bears on; null where no field stands. */
  readonly field: string | null;
}

/** Why a decision is not stored. */
class NotStored extends Error {}

/** Most groundings of a proposal that a decision keeps. */
const keptPlaces = 20;

/**
 * Stores decisions one by one in order, all in one transaction. What is refused is told and changes nothing; the others
 * are stored all the same. The same id stored twice counts once.
 */
export function decideFields(
  index: EvidenceIndex,
  context: DecidingContext,
  requests: readonly FieldDecisionRequest[],
): FieldDecisionOutcome[] {
  return index.transaction(() => {
    const deciding = new Deciding(index, context);
    return requests.map((request): FieldDecisionOutcome => {
      try {
        return deciding.store(request);
      } catch (error) {
        if (!(error instanceof NotStored)) throw error;
        return { id: request.id, status: 'refused', message: error.message, field: request.field };
      }
    });
  });
}

class Deciding {
  readonly #index: EvidenceIndex;
  readonly #context: DecidingContext;
  readonly #documents = new Map<string, EvidenceDocument | null>();
  readonly #valueContexts = new Map<string, ValueContext>();
  constructor(index: EvidenceIndex, context: DecidingContext) {
    this.#index = index;
    this.#context = context;
  }

  store(request: FieldDecisionRequest): FieldDecisionOutcome {
    const known = this.#index.decisions.byId(request.id);
    if (known !== null) return this.#known(known, request);
    if (request.action === 'undo') return this.#undo(request);
    const subject = this.#subjectOf(request);
    refuseUnless(faultOfDecision(this.#index, this.#context, request, subject));
    const after = this.#afterOf(request, subject);
    return this.#append(request, subject, after);
  }

  #known(known: StoredDecision, request: FieldDecisionRequest): FieldDecisionOutcome {
    // Told as known only what is the same: another decision under the id would be lost, and its sender told it is there.
    const isSame =
      known.reviewer === this.#context.by.name &&
      known.subject === 'field' &&
      known.action === request.action &&
      known.undoes === (request.action === 'undo' ? request.undoes : null) &&
      (request.action === 'undo' || request.field === null || known.subjectId === request.field);
    if (!isSame) throw new NotStored('another decision bears this id');
    return { id: known.id, status: 'known', message: null, field: fieldOf(known.target) };
  }

  #undo(request: FieldDecisionRequest): FieldDecisionOutcome {
    const { decisions, review } = this.#index;
    const undone = request.undoes === null ? null : decisions.byId(request.undoes);
    if (undone === null || undone.subject !== 'field')
      throw new NotStored('the decision to take back is not in the index');
    if (undone.reviewer !== this.#context.by.name)
      throw new NotStored(`only ${undone.reviewer} can take this decision back; decide otherwise instead`);
    if (undone.action === 'undo') throw new NotStored('taking back is not taken back; decide again instead');
    if (undone.undone) throw new NotStored('this decision was taken back already');
    decisions.append({
      ...this.#heading(request),
      subjectId: undone.subjectId,
      action: 'undo',
      document: undone.document,
      place: undone.file === null || undone.page === null ? null : { file: undone.file, page: undone.page },
      boxes: undone.boxes,
      form: undone.form,
      target: undone.target,
      undoes: undone.id,
      proposedBy: [],
      content: {
        path: request.path,
        seen: this.#seen(request),
        proposal: null,
        after: null,
      } satisfies FieldContent,
    });
    const field = fieldOf(undone.target);
    const document = field === null ? null : (this.#index.reviewed.documentOf(field) ?? undone.document);
    if (field !== null && document !== null) review.projectField(field, document);
    return { id: request.id, status: 'saved', message: null, field };
  }

  #subjectOf(request: FieldDecisionRequest): DecidedSubject {
    const { reviewed: fields, results } = this.#index;
    const reviewed = request.field === null ? null : (fields.fieldsById([request.field])[0] ?? null);
    // Documents change their ids when their pages do: the place says which one is meant now.
    const document =
      this.#document(reviewed?.field.document ?? request.document) ??
      this.#documentAt(request.after?.place ?? request.seen.place);
    if (document === null)
      throw new NotStored('this document is not in the index any more; look at it again');
    const proposal = request.field === null ? null : results.field(request.field);
    return { document, reviewed, proposal };
  }

  #document(id: string): EvidenceDocument | null {
    let document = this.#documents.get(id);
    if (document === undefined) {
      document = shownDocument(this.#index, id);
      this.#documents.set(id, document);
    }
    return document;
  }

  #documentAt(place: PointedPlace | null): EvidenceDocument | null {
    if (place === null) return null;
    const [found] = this.#index.count(
      'SELECT document AS name, 0 AS count FROM document_page WHERE file = ? AND page = ? LIMIT 1',
      place.file,
      place.page,
    );
    return found === undefined ? null : this.#document(found.name);
  }

  /** What the person says the page says, where the decision names a value. */
  #afterOf(
    request: FieldDecisionRequest,
    { document, reviewed, proposal }: DecidedSubject,
  ): DecidedValue | null {
    const { action, after, seen } = request;
    if (after !== null && (action === 'correct' || action === 'add' || action === 'adjudicate'))
      return this.#taken(document, request.path, after);
    const isConfirmed = action === 'confirm' || (action === 'adjudicate' && request.reason === null);
    if (!isConfirmed || seen.value === null) return null;
    // Another person's correction keeps their place, also where it says the same as the engines elsewhere.
    const isOfPerson = reviewed?.state === 'corrected' || reviewed?.state === 'added';
    if (isOfPerson && reviewed.field.value === seen.value) return decidedOf(reviewed.field);
    if (proposal !== null && proposal.value === seen.value && !isUngrounded(proposal)) return null;
    // What is confirmed is what another person said, or what was proposed before: it keeps the place it had there.
    if (reviewed !== null && reviewed.field.value === seen.value && !isUngrounded(reviewed.field))
      return decidedOf(reviewed.field);
    const said = knownOf(reviewed).findLast(
      ({ undone, after: value }) => !undone && value?.value === seen.value,
    )?.after;
    if (said !== undefined && said !== null) return said;
    return seen.place === null
      ? null
      : this.#taken(document, request.path, { value: seen.value, place: seen.place, how: 'words' });
  }

  #taken(document: EvidenceDocument, path: string, stated: StatedValue): DecidedValue {
    const page = this.#index.pages.get(stated.place.file, stated.place.page);
    if (page === null) throw new NotStored('the page that was pointed at is not in the index');
    if (stated.value.trim() === '') throw new NotStored('the value is empty');
    let context = this.#valueContexts.get(document.id);
    if (context === undefined) {
      context = valueContextOf(this.#index, document);
      this.#valueContexts.set(document.id, context);
    }
    return takeValue(stated, page, { type: document.type, path, context });
  }

  #append(
    request: FieldDecisionRequest,
    { document, reviewed, proposal }: DecidedSubject,
    after: DecidedValue | null,
  ): FieldDecisionOutcome {
    const { decisions, review } = this.#index;
    const form = withoutIndexes(reviewed?.field.path ?? request.path);
    const isAbsent = request.field === null && request.action !== 'add';
    const subjectId =
      request.field ??
      (isAbsent ? contentId('absent', [document.id, form]) : addedFieldId(document.id, request.path, after!));
    const place = request.seen.place ?? after?.grounding ?? reviewed?.field.groundings[0] ?? null;
    const { page, boxes } = anchorOf(place, document);
    const field = isAbsent ? null : subjectId;
    const target = isAbsent ? absentTarget(document.id, form) : subjectId;
    decisions.append({
      ...this.#heading(request),
      subjectId,
      action: request.action,
      document: document.id,
      place: page,
      boxes,
      form,
      target,
      undoes: null,
      proposedBy:
        proposal === null
          ? []
          : [
              ...proposal.engines,
              ...(proposal.evidence === undefined ? [] : [`confidence ${proposal.evidence.table}`]),
            ],
      content: {
        path: reviewed?.field.path ?? request.path,
        seen: this.#seen(request),
        proposal: proposal === null ? null : proposalSeen(proposal),
        after,
      } satisfies FieldContent,
    });
    if (field === null) return { id: request.id, status: 'saved', message: null, field: null };
    // A field that was made anew meanwhile is found by its place.
    if (request.field !== null && reviewed === null) review.projectDocument(document.id);
    else review.projectField(field, document.id);
    return {
      id: request.id,
      status: 'saved',
      message: null,
      field: fieldOf(decisions.byId(request.id)!.target),
    };
  }

  #heading(request: FieldDecisionRequest) {
    const { by, program } = this.#context;
    return {
      id: request.id,
      by,
      subject: 'field' as const,
      reason: request.reason,
      image: request.seen.image,
      evidenceShown: {
        inView: request.seen.place !== null && !request.blind,
        milliseconds: this.#seen(request).milliseconds,
      },
      blind: request.blind,
      batch: request.batch,
      translation: request.translation,
      program,
      note: request.note,
    };
  }

  #seen({ seen }: FieldDecisionRequest): FieldDecisionRequest['seen'] {
    return this.#context.timing === 'full' ? seen : { ...seen, milliseconds: null };
  }
}

function refuseUnless(fault: string | null): void {
  if (fault !== null) throw new NotStored(fault);
}

/** Field of a target; null where it is a path that no field stands under. */
function fieldOf(target: string | null): string | null {
  return target === null || target.includes('#') ? null : target;
}

function proposalSeen(field: Field): ProposalSeen {
  const { alternatives: _rivals, review: _state, evidence: _evidence, ...proposal } = field;
  return { ...proposal, groundings: proposal.groundings.slice(0, keptPlaces) };
}

function decidedOf(field: Field): DecidedValue | null {
  const { value, normalized, readings, warnings, groundings } = field;
  const grounding = groundings[0];
  return grounding === undefined ? null : { value, normalized, readings, warnings, grounding };
}

/** Id of a field that a person adds: that of its words; of a drawn box without words, the box instead of offsets. */
function addedFieldId(document: string, path: string, { value, grounding }: DecidedValue): string {
  if (grounding.offsets[0] < grounding.offsets[1]) return fieldId(document, path, grounding, value);
  const { file, page, boxes } = grounding;
  return contentId('field', [document, path, ['box', file, page, boxes]]);
}

function anchorOf(
  place: { readonly file: string; readonly page: number; readonly boxes: readonly Box[] } | null,
  document: EvidenceDocument,
): { page: PageReference; boxes: readonly Box[] } {
  if (place === null) return { page: document.pages[0]!, boxes: [] };
  return { page: { file: place.file, page: place.page }, boxes: place.boxes };
}
