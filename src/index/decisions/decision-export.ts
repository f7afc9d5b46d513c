import { type Decision, decisionSchema } from '../../model/decision.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import type { ExportedField, ReviewOpen } from '../exports/export-reader.ts';
import type { StoredDecision } from './decision-store.ts';
import type { FieldContent } from './field-content.ts';
import type { ReviewedField } from './reviewed-field.ts';

/** A field as the exports give it: the reviewed value, and what is still open about it. */
export function fieldToExport({ field, todo, changedSince }: ReviewedField): ExportedField {
  const open: ReviewOpen | null =
    todo === 'conflict'
      ? 'in-conflict'
      : changedSince !== null
        ? 'changed-since-decided'
        : todo === 'second'
          ? 'awaits-second'
          : null;
  return open === null ? field : { ...field, reviewOpen: open };
}

/** All decisions of people, in the order they were taken. Notes to counsel are no part of them. */
export function* decisionsToExport(index: EvidenceIndex): Iterable<Decision> {
  const held = new Set<string>();
  for (const file of index.ledger.files()) if (file.held) held.add(file.sha256);
  for (const event of index.events.ofKind('decision')) {
    const facts = JSON.parse(event.body) as { readonly id: string; readonly content?: string };
    // Decisions about flags and holds stand in the chain whole: they have no words of any document.
    const stored = facts.content === undefined ? null : index.decisions.byId(facts.id);
    yield stored === null ? decisionSchema.parse(facts) : decisionOf(stored, held);
  }
}

function decisionOf(decision: StoredDecision, held: ReadonlySet<string>): Decision {
  const isHeld = filesOf(decision).some((file) => held.has(file));
  const content = isHeld ? null : decision.content;
  const words = decision.subject === 'field' ? wordsOf(content as FieldContent | null) : null;
  // Decisions about papers, pages and occurrences say both sides.
  const papers =
    decision.subject === 'field' ? null : (content as { before?: unknown; after?: unknown } | null);
  const { file, page } = decision;
  return {
    id: decision.id,
    at: decision.at,
    reviewer: decision.reviewer,
    subject: decision.subject,
    subjectId: decision.subjectId,
    action: decision.action,
    anchor:
      file === null || page === null
        ? null
        : {
            file,
            page,
            boxes: [...decision.boxes],
            path: words?.path ?? decision.form,
            valueSeen: words?.seen ?? null,
          },
    before: words?.before ?? papers?.before ?? null,
    after: decision.subject === 'field' ? (words?.after ?? null) : (papers?.after ?? content),
    reason: decision.reason,
    undoes: decision.undoes,
    event: decision.event,
    document: decision.document,
    undone: decision.undone,
    blind: decision.blind,
    batch: decision.batch,
    image: decision.image,
    translation: decision.translation,
    ...(isHeld ? { withheld: 'held' as const } : {}),
    ...(!isHeld && decision.content === null ? { withheld: 'removed' as const } : {}),
  };
}

/** The words of a decision about a field, as the exports give them. */
function wordsOf(content: FieldContent | null) {
  if (content === null) return null;
  const { path, seen, proposal, after } = content;
  return {
    path,
    seen: seen.value,
    before: proposal === null ? null : { value: proposal.value, normalized: proposal.normalized },
    after:
      after === null
        ? null
        : {
            value: after.value,
            normalized: after.normalized,
            status: after.grounding.status,
            file: after.grounding.file,
            page: after.grounding.page,
            boxes: after.grounding.boxes,
            offsets: after.grounding.offsets,
            quote: after.grounding.quote,
          },
  };
}

/** Files of which the words of a decision may be. */
function filesOf(decision: StoredDecision): string[] {
  const own = decision.file === null ? [] : [decision.file];
  if (decision.subject !== 'field' || decision.content === null) return own;
  const { seen, proposal, after } = decision.content as FieldContent;
  return [
    ...own,
    ...(seen.place === null ? [] : [seen.place.file]),
    ...(after === null ? [] : [after.grounding.file]),
    ...(proposal?.groundings.map(({ file }) => file) ?? []),
  ];
}
