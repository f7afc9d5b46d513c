import { criticalityOf } from '../../../schemas/criticality.ts';
import type { Alternative, AssertedBy, Field, ReviewState } from '../../model/field.ts';
import type { Todo } from '../../model/todo.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { foldKey } from '../../text/fold.ts';
import { sameValue } from '../../values/index.ts';
import { sharedPlace } from './attach.ts';
import type { ProposalSeen } from './field-content.ts';
import type { KnownDecision } from './field-decision-of.ts';
import type { ReviewedField } from './reviewed-field.ts';

/** How much must hang on a path for a typed reading of a box to need a second person. */
const criticalFromHere = 0.7;

/** How a field stands after the decisions about it. */
export interface FieldStanding {
  readonly state: ReviewState;
  readonly todo: Todo;
  readonly changedSince: ReviewedField['changedSince'];
  /** The field after review; null where it is the proposal as it is, but for its state. */
  readonly field: Field | null;
}

/** What a field that no engine proposes takes from its document. */
export interface FieldFrame {
  readonly id: string;
  readonly document: string;
  readonly assertedBy: AssertedBy;
}

/** What a decision comes to, for comparing two of them: a value, or that there is none here. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: string; readonly normalized: string | null }
  | { readonly kind: 'none' };

const outcomes: ReadonlySet<string> = new Set([
  'confirm',
  'correct',
  'add',
  'reject',
  'not-stated',
  'illegible',
  'adjudicate',
]);

/** Who decided, for telling people apart: a name in other letters or with more spaces is no second person. */
export function personKey(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

function isSamePerson(one: KnownDecision, other: KnownDecision): boolean {
  return personKey(one.reviewer) === personKey(other.reviewer);
}

/** Decisions that say something about the field and were not taken back, oldest first. */
export function liveDecisions(decisions: readonly KnownDecision[]): KnownDecision[] {
  return decisions.filter((decision) => !decision.undone && outcomes.has(decision.action));
}

/** What a decision says the field comes to. */
export function outcomeOf(decision: KnownDecision): Outcome {
  const { action, after, seen } = decision;
  if (action === 'reject' || action === 'not-stated' || action === 'illegible') return { kind: 'none' };
  if (after !== null) return { kind: 'value', value: after.value, normalized: after.normalized };
  if (action === 'adjudicate' && decision.reason !== null) return { kind: 'none' };
  return { kind: 'value', value: seen.value ?? '', normalized: seen.normalized };
}

/** True when two decisions come to the same. Reasons, notes and places are not compared. */
function sameOutcome(kind: ValueKind, one: Outcome, other: Outcome): boolean {
  if (one.kind === 'none' || other.kind === 'none') return one.kind === other.kind;
  return sameReading(kind, one, other);
}

function sameReading(
  kind: ValueKind,
  one: { readonly value: string; readonly normalized: string | null },
  other: { readonly value: string; readonly normalized: string | null },
): boolean {
  if (one.normalized !== null && one.normalized === other.normalized) return true;
  return foldKey(one.value) === foldKey(other.value) || sameValue(kind, one.value, other.value);
}

/** What people hold about a field: the last decision of each that counts. */
export interface Positions {
  /** By name of the reviewer, in the order of the decisions. */
  readonly held: readonly KnownDecision[];
  readonly isConflict: boolean;
}

/**
 * Plays the decisions about a field in the order they were taken. Who decides otherwise than another having seen that
 * decision takes its place; who had not seen it stands against it, until one of them agrees or a third settles it.
 */
export function positionsOf(kind: ValueKind, decisions: readonly KnownDecision[]): Positions {
  let held = new Map<string, KnownDecision>();
  let isConflict = false;
  for (const decision of liveDecisions(decisions)) {
    const others = [...held.values()].filter((other) => !isSamePerson(other, decision));
    if (decision.action === 'adjudicate') {
      held = new Map([[personKey(decision.reviewer), decision]]);
      isConflict = false;
      continue;
    }
    const outcome = outcomeOf(decision);
    const against = others.filter((other) => !sameOutcome(kind, outcome, outcomeOf(other)));
    if (against.length > 0 && !isConflict && against.every((other) => hadSeen(decision, other)))
      for (const other of against) held.delete(personKey(other.reviewer));
    // Set anew, so that the order is that of the last decisions.
    held.delete(personKey(decision.reviewer));
    held.set(personKey(decision.reviewer), decision);
    const all = [...held.values()];
    isConflict = all.some((each) => !sameOutcome(kind, outcomeOf(each), outcome));
  }
  return { held: [...held.values()], isConflict };
}

function hadSeen(decision: KnownDecision, other: KnownDecision): boolean {
  return !decision.blind && decision.seen.version !== null && decision.seen.version >= other.event;
}

/**
 * How a field stands. Pure: follows from the proposal of the engines and from the decisions alone.
 * @param proposal null where no engine proposes what was decided on.
 * @param decisions all about the field, oldest first.
 */
export function standingOf(
  kind: ValueKind,
  proposal: Field | null,
  decisions: readonly KnownDecision[],
  frame: FieldFrame,
): FieldStanding {
  const { held, isConflict } = positionsOf(kind, decisions);
  const last = held.at(-1);
  const open: FieldStanding = {
    state: 'proposed',
    todo: asksSecond(decisions) ? 'second' : 'decide',
    changedSince: null,
    field: null,
  };
  if (last === undefined) {
    if (proposal !== null) return open;
    const first = decisions[0];
    const field = first === undefined ? null : reviewersField(first, frame, 'rejected');
    return { state: 'rejected', todo: 'none', changedSince: null, field };
  }
  if (isConflict) {
    // Nothing is settled: what the engines propose stays what it is.
    if (proposal !== null) return { ...open, todo: 'conflict' };
    const field = reviewersField(held[0]!, frame, stateWithout(held[0]!));
    return { state: field.review, todo: 'conflict', changedSince: null, field };
  }
  const changedSince = changeSince(kind, proposal, last);
  const settled = settledField(kind, proposal, last, frame);
  const isGoneAsDecided = proposal === null && settled.state === 'rejected';
  const todo: Todo =
    changedSince !== null && !isGoneAsDecided ? 'decide' : needsSecond(held, decisions) ? 'second' : 'none';
  return { ...settled, todo, changedSince };
}

/** A second person was asked and has not answered: an answer is a later decision of somebody else. */
function asksSecond(decisions: readonly KnownDecision[]): boolean {
  const live = liveDecisions(decisions);
  return decisions.some(
    (ask) =>
      ask.action === 'ask-second' &&
      !ask.undone &&
      !live.some((answer) => answer.event > ask.event && !isSamePerson(answer, ask)),
  );
}

function needsSecond(held: readonly KnownDecision[], decisions: readonly KnownDecision[]): boolean {
  if (asksSecond(decisions)) return true;
  const last = held.at(-1)!;
  // Who settled a conflict was a second person already.
  if (last.action === 'adjudicate') return false;
  return (
    held.length < 2 &&
    last.after?.grounding.status === 'transcribed' &&
    criticalityOf(last.path) >= criticalFromHere
  );
}

/** What the engines propose now, where it is other than what was decided on. */
function changeSince(
  kind: ValueKind,
  proposal: Field | null,
  decision: KnownDecision,
): ReviewedField['changedSince'] {
  // Words that are gone cannot be compared; what the chain says stays.
  if (decision.removed) return null;
  const before = decision.proposal;
  const outcome = outcomeOf(decision);
  if (proposal === null)
    return before === null || decision.action === 'add' ? null : { value: null, normalized: null };
  if (before !== null && sameReading(kind, before, proposal)) return null;
  if (outcome.kind === 'value' && sameReading(kind, outcome, proposal)) return null;
  return { value: proposal.value, normalized: proposal.normalized };
}

function settledField(
  kind: ValueKind,
  proposal: Field | null,
  decision: KnownDecision,
  frame: FieldFrame,
): Pick<FieldStanding, 'state' | 'field'> {
  const outcome = outcomeOf(decision);
  if (proposal === null) {
    const state = outcome.kind === 'none' ? 'rejected' : stateWithout(decision);
    return { state, field: reviewersField(decision, frame, state) };
  }
  if (outcome.kind === 'none') return { state: 'rejected', field: null };
  if (decision.after === null) {
    // What was confirmed is what the engines propose, or was when it was decided on.
    if (decision.removed || sameReading(kind, outcome, proposal)) return { state: 'confirmed', field: null };
    return { state: 'confirmed', field: withRival(reviewersField(decision, frame, 'confirmed'), proposal) };
  }
  // Other words or another place are a correction even where they mean the same; who decided blind, or added what the
  // engines had not found yet, did not mean to correct anything.
  const isOwnPlace = sharedPlace([decision.after.grounding], proposal.groundings) === 0;
  const isOwnWords = decision.after.value !== proposal.value;
  const isCorrection = !decision.blind && decision.action !== 'add' && (isOwnPlace || isOwnWords);
  if (sameReading(kind, outcome, proposal) && !isCorrection) return { state: 'confirmed', field: null };
  return {
    state: 'corrected',
    field: withRival(reviewersField(decision, frame, 'corrected', proposal), proposal),
  };
}

/** State of a field that no engine proposes. */
function stateWithout(decision: KnownDecision): ReviewState {
  if (decision.action === 'confirm') return decision.proposal === null ? 'added' : 'confirmed';
  return decision.proposal === null ? 'added' : 'corrected';
}

/** The field as a person says it is. */
function reviewersField(
  decision: KnownDecision,
  frame: FieldFrame,
  review: ReviewState,
  proposal: Field | ProposalSeen | null = decision.proposal,
): Field {
  const { after, seen } = decision;
  const base = {
    id: frame.id,
    document: frame.document,
    path: proposal?.path ?? decision.path,
    polarity: proposal?.polarity ?? 'asserted',
    subject: proposal?.subject ?? 'document',
    assertedBy: proposal?.assertedBy ?? frame.assertedBy,
    basis: proposal?.basis ?? { kind: 'stated' },
    alternatives: [],
    review,
  } satisfies Partial<Field>;
  if (after === null) {
    const before = decision.proposal;
    return {
      ...base,
      value: seen.value ?? before?.value ?? '',
      normalized: seen.normalized ?? before?.normalized ?? null,
      readings: before?.readings ?? [],
      warnings: before?.warnings ?? [],
      confidence: before?.confidence ?? 1,
      engines: before?.engines ?? [],
      because: before?.because ?? '',
      groundings: before?.groundings ?? [],
    };
  }
  return {
    ...base,
    value: after.value,
    normalized: after.normalized,
    readings: after.readings,
    warnings: after.warnings,
    confidence: 1,
    engines: ['reviewer'],
    because:
      after.grounding.status === 'transcribed'
        ? 'typed by a reviewer from what the place shows'
        : 'a reviewer pointed at these words',
    groundings: [after.grounding],
  };
}

/** The proposal stays visible beside what a person says instead. */
function withRival(field: Field, proposal: Field): Field {
  const { value, normalized, confidence, engines, groundings } = proposal;
  const rival: Alternative = { value, normalized, confidence, engines, groundings };
  return { ...field, alternatives: [rival, ...proposal.alternatives] };
}
