import type { FieldDecisionRequest, StatedValue } from '../../../../model/field-decision.ts';
import type { DecisionView, FieldView, PlaceView } from '../../../api/document.ts';
import { pointedAt } from '../../client/decision-request.ts';

/** One of the readings that stand against each other. */
export interface Position {
  readonly key: string;
  /** Who holds it; null for what the engines propose. */
  readonly reviewer: string | null;
  readonly at: string | null;
  readonly blind: boolean;
  /** Null where the person says that the page does not state it, or that it cannot be read. */
  readonly value: string | null;
  readonly normalized: string | null;
  readonly place: StatedValue['place'] | null;
  readonly reason: string | null;
  readonly action: DecisionView['action'] | 'propose';
}

/** The last decision of each person that stands, oldest first, and the proposal where nobody decided for it. */
export function positionsOn(field: FieldView): Position[] {
  const last = new Map<string, DecisionView>();
  for (const decision of field.decisions)
    if (!decision.undone && !['undo', 'ask-second', 'adjudicate'].includes(decision.action))
      last.set(decision.reviewer, decision);
  const held = [...last.values()].sort((one, other) => one.event - other.event).map(positionOf);
  const proposed = field.rivals.map((rival, index): Position => {
    const place = rival.places[0];
    return {
      key: `rival ${index}`,
      reviewer: null,
      at: null,
      blind: false,
      value: rival.value,
      normalized: rival.normalized,
      place: place === undefined ? null : pointedAt(place),
      reason: null,
      action: 'propose',
    };
  });
  const values = new Set(held.map(({ value }) => value));
  return [...held, ...proposed.filter(({ value }) => !values.has(value)).slice(0, 3)];
}

/** True for a decision that says that there is no such value here. */
function saysNothing({ action }: Pick<Position, 'action'>): boolean {
  return action === 'reject' || action === 'not-stated' || action === 'illegible';
}

function positionOf(decision: DecisionView): Position {
  const isNothing = saysNothing(decision);
  return {
    key: decision.id,
    reviewer: decision.reviewer,
    at: decision.at,
    blind: decision.blind,
    value: isNothing ? null : decision.value,
    normalized: isNothing ? null : decision.normalized,
    place: decision.place,
    reason: decision.reason,
    action: decision.action,
  };
}

/** Who holds a position: they decide again, and a third person settles. */
export function isHeldBy(positions: readonly Position[], reviewer: string): boolean {
  return positions.some((position) => position.reviewer === reviewer);
}

/**
 * The decision that takes one of the positions: of a third person it settles the conflict, of one of the two it is their
 * new decision.
 */
export function taking(
  position: Position,
  field: FieldView,
  isParty: boolean,
): Pick<FieldDecisionRequest, 'action' | 'after' | 'reason'> | null {
  if (position.value === null) {
    // Words that were removed after a clawback can be taken by nobody.
    if (!saysNothing(position)) return null;
    const reason = position.reason ?? (position.action === 'illegible' ? 'illegible' : 'not-in-document');
    if (!isParty) return { action: 'adjudicate', after: null, reason };
    const action = position.action === 'propose' ? 'reject' : position.action;
    return { action, after: null, reason: action === 'reject' ? reason : null };
  }
  const place = position.place ?? placeOf(field.places);
  if (place === null) return null;
  const after: StatedValue = {
    value: position.value,
    place,
    how: place.offsets === null ? 'typed' : 'words',
  };
  return { action: isParty ? 'correct' : 'adjudicate', after, reason: null };
}

function placeOf(places: readonly PlaceView[]): StatedValue['place'] | null {
  const place = places.find(({ status }) => status !== 'ungrounded');
  return place === undefined ? null : pointedAt(place);
}
