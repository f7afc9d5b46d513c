import type { EvidenceIndex } from '../evidence-index.ts';
import { contentHash } from './decision-store.ts';
import { isProjected } from './ensure-projected.ts';
import type { ProjectedDocument, ProjectedRow } from './projected-row.ts';

export interface DecisionProblem {
  readonly subject: string;
  readonly reason: string;
}

/** What stands in the event of a decision and in its row alike. */
interface ChainedFacts {
  readonly id: string;
  readonly at: string;
  readonly reviewer: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly action: string;
  readonly document: string | null;
  readonly file: string | null;
  readonly page: number | null;
  readonly form: string | null;
  readonly undoes: string | null;
  readonly batch: string | null;
  /** Absent on decisions that stand in the chain whole. */
  readonly content?: string;
}

/**
 * Holds every decision against its event: its facts, and its words by their salted hash; and the fields after review
 * against what follows from fields, flags and decisions.
 */
export function verifyDecisions(index: EvidenceIndex): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  const tell = (event: number, reason: string): void => {
    problems.push({ subject: `event ${event}`, reason });
  };
  const chained = new Map<number, ChainedFacts>();
  for (const event of index.events.ofKind('decision')) {
    const facts = JSON.parse(event.body) as ChainedFacts;
    if (facts.content !== undefined) chained.set(event.sequence, facts);
  }
  const undone = new Set<string>();
  for (const { undoes } of chained.values()) if (undoes !== null) undone.add(undoes);
  const mayBeRemoved = index.quarantine.all().some(({ kind }) => kind === 'subject');
  for (const row of index.decisions.saltedRows()) {
    const facts = chained.get(row.event);
    chained.delete(row.event);
    if (facts === undefined) {
      tell(row.event, 'a decision stands in the index that is no event of the chain');
      continue;
    }
    const differing = Object.entries({
      id: row.id,
      at: row.at,
      reviewer: row.reviewer,
      subject: row.subject,
      subjectId: row.subject_id,
      action: row.action,
      document: row.document,
      file: row.file,
      page: row.page,
      form: row.form,
      undoes: row.undoes,
      batch: row.batch,
    }).flatMap(([name, value]) => (facts[name as keyof ChainedFacts] === value ? [] : [name]));
    if (differing.length > 0)
      tell(row.event, `${differing.join(', ')} of the decision is not what the chain says`);
    if ((row.undone === 1) !== undone.has(row.id))
      tell(row.event, 'whether the decision was taken back is not what the chain says');
    if (row.body === null) {
      if (!mayBeRemoved) tell(row.event, 'the words of the decision are gone, and nothing was quarantined');
    } else if (contentHash(row.salt, row.body) !== facts.content)
      tell(row.event, 'the words of the decision do not give the hash in the chain');
  }
  for (const event of chained.keys()) tell(event, 'the decision of this event is not in the index');
  for (const document of index.review.decidedDocuments()) {
    const wanted = index.review.reckonDocument(document);
    const fault = wanted === null ? null : faultOf(index, document, wanted);
    if (fault !== null) problems.push({ subject: `document ${document}`, reason: fault });
  }
  return [...problems, ...faultsOfUndecided(index)];
}

/** Fields that nobody decided about wait for a decision, and none of them is missing: else nobody would be asked. */
function faultsOfUndecided(index: EvidenceIndex): DecisionProblem[] {
  if (!isProjected(index)) return [];
  const kept = index.count(
    `SELECT document AS name, COUNT(*) AS count FROM field_review
     WHERE event IS NULL AND state = 'proposed' AND todo <> 1 GROUP BY document`,
  );
  const missing = index.count(
    `SELECT document AS name, COUNT(*) AS count FROM field
     WHERE NOT EXISTS (SELECT 1 FROM field_review r WHERE r.field = field.id) GROUP BY document`,
  );
  const told = (found: typeof kept, what: string): DecisionProblem[] =>
    found.map(({ name, count }) => ({ subject: `document ${name}`, reason: `${count} ${what}` }));
  return [
    ...told(kept, 'of its fields wait for nobody, though nobody decided about them'),
    ...told(missing, 'of its fields are missing among the reviewed ones'),
  ];
}

function faultOf(
  index: EvidenceIndex,
  document: string,
  { rows, targets }: ProjectedDocument,
): string | null {
  const stored = new Map(index.review.rowsOf(document).map((row) => [row.field, row]));
  for (const row of rows) {
    const found = stored.get(row.field);
    stored.delete(row.field);
    if (found === undefined) return `the field ${row.path} is missing among the reviewed ones`;
    if (!isSame(found, row))
      return `how the field ${row.path} stands does not follow from the decisions about it`;
  }
  const [more] = stored.values();
  if (more !== undefined) return `the reviewed field ${more.path} follows from no field and no decision`;
  const places = new Map(
    index.decisions.atTargets([...new Set(targets.values())]).map(({ event, target }) => [event, target]),
  );
  for (const [event, target] of targets)
    if (places.get(event) !== target) return `event ${event} is not at the field that it is about`;
  return null;
}

/** Position and risk of fields that nobody proposes hang on the order they came in, and say nothing of what was decided. */
function isSame(one: ProjectedRow, other: ProjectedRow): boolean {
  return (
    one.state === other.state &&
    one.todo === other.todo &&
    one.changed === other.changed &&
    one.event === other.event &&
    one.path === other.path &&
    one.body === other.body
  );
}
