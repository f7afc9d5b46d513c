import type { StoredDecision } from '../../../index/decisions/decision-store.ts';
import { fieldDecisionOf, type KnownDecision } from '../../../index/decisions/field-decision-of.ts';
import { outcomeOf } from '../../../index/decisions/standing.ts';
import type { EvidenceIndex } from '../../../index/evidence-index.ts';
import type { EvidenceDocument } from '../../../model/document.ts';
import { fieldActionLabels } from '../../../model/labels.ts';
import { pathLabel } from '../../../model/path-label.ts';
import type { HistoryView } from '../../api/decisions.ts';
import { documentChanges } from './document-changes.ts';

type Entry = HistoryView['entries'][number];

/** What people decided about a field, oldest first. */
export function fieldHistory(index: EvidenceIndex, field: string): HistoryView {
  const decisions = index.decisions.atTargets([field]).map(fieldDecisionOf);
  return { entries: decisions.map((decision) => entryOf(decision, decisions, null)) };
}

/** What people decided about a document, its pages and its fields, oldest first. */
export function documentHistory(index: EvidenceIndex, document: EvidenceDocument): HistoryView {
  const onPages = index.decisions.onPages(document.pages).map(fieldDecisionOf);
  const fields = onPages.map((decision) => entryOf(decision, onPages, pathLabel(decision.path)));
  const files = [...new Set(document.pages.map(({ file }) => file))];
  const stored = files.flatMap((file) => index.decisions.onFile(file));
  const changes = documentChanges(index, document.pages).flatMap((change): Entry[] => {
    const decision = index.decisions.byId(change.id);
    const undo = stored.find(({ undoes }) => undoes === change.id);
    return decision === null
      ? []
      : [
          changeEntry(decision, change.what),
          ...(undo === undefined ? [] : [changeEntry(undo, `taken back: ${change.what}`)]),
        ];
  });
  return { entries: [...fields, ...changes].sort((one, other) => one.event - other.event) };
}

function changeEntry({ event, hash, at, reviewer, reason }: StoredDecision, what: string): Entry {
  return { event, hash, at, who: reviewer, what, before: null, after: null, reason, image: null };
}

function entryOf(decision: KnownDecision, among: readonly KnownDecision[], label: string | null): Entry {
  const undone = among.find(({ id }) => id === decision.undoes);
  const marks = [
    ...(decision.blind ? ['without seeing the proposal'] : []),
    ...(decision.translation === null ? [] : ['against a translation']),
    ...(decision.batch === null ? [] : ['together with others']),
    ...(decision.undone ? ['taken back later'] : []),
    ...(decision.removed ? ['words removed after a clawback'] : []),
  ];
  const words =
    decision.action === 'undo' && undone !== undefined
      ? `taken back: ${fieldActionLabels[undone.action]}`
      : fieldActionLabels[decision.action];
  const outcome = outcomeOf(decision);
  const saysValue = decision.action !== 'undo' && decision.action !== 'ask-second' && !decision.removed;
  const before = saysValue ? (decision.proposal?.value ?? decision.seen.value) : null;
  const after = saysValue && outcome.kind === 'value' ? outcome.value : null;
  return {
    event: decision.event,
    hash: decision.hash,
    at: decision.at,
    who: decision.reviewer,
    what: `${label === null ? '' : `${label}: `}${words}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    before: before === after ? null : before,
    after,
    reason: decision.reason,
    image: decision.seen.image,
  };
}
