import { canonicalJson } from '../../model/hashing.ts';
import {
  type ExhibitNumber,
  type MatterFacts,
  matterFactsSchema,
  noFacts,
  type WithdrawalReason,
} from '../../model/matter.ts';
import { contentHash } from '../decisions/decision-store.ts';
import type { DecisionProblem } from '../decisions/verify-decisions.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import { EXHIBIT_NUMBER_EVENT, hashOfNumbers, type NumberEvent } from './exhibit-number-store.ts';
import { foldedName } from './matter-name.ts';
import { MATTER_EVENT, type MatterChange, type MatterEvent } from './matter-store.ts';

/**
 * Holds what stands of matters against the chain: what people said of each, in words, by its salted hash; the facts that
 * follow from it; and the numbers of documents, those no longer used with their reason.
 */
export function verifyMatters(index: EvidenceIndex): DecisionProblem[] {
  return [...faultsOfChanges(index), ...faultsOfMatters(index), ...faultsOfNumbers(index)];
}

const at = (event: number, reason: string): DecisionProblem => ({ subject: `event ${event}`, reason });

function faultsOfChanges(index: EvidenceIndex): DecisionProblem[] {
  const rows = new Map(index.matters.changes().map((row) => [row.event, row]));
  const mayBeRemoved = index.quarantine.all().some(({ kind }) => kind === 'subject');
  const problems: DecisionProblem[] = [];
  for (const { sequence, body } of index.events.ofKind(MATTER_EVENT)) {
    const told = JSON.parse(body) as MatterEvent;
    const row = rows.get(sequence);
    rows.delete(sequence);
    if (row === undefined) problems.push(at(sequence, 'what was said of a matter is not in the index'));
    else if (row.matter !== told.subject || row.action !== told.action)
      problems.push(at(sequence, 'what was said of a matter is not what the chain says'));
    else if (row.body === '') {
      if (row.action !== 'answer' || !mayBeRemoved)
        problems.push(at(sequence, 'what was said of a matter is gone, and nothing was quarantined'));
    } else if (contentHash(row.salt, row.body) !== told.content)
      problems.push(at(sequence, 'what was said of a matter does not give the hash in the chain'));
  }
  for (const event of rows.keys())
    problems.push(at(event, 'something is said of a matter that is no event of the chain'));
  return problems;
}

/** Name and facts of each matter follow from what was said of it. */
function faultsOfMatters(index: EvidenceIndex): DecisionProblem[] {
  const said = Map.groupBy(
    index.matters.changes().filter(({ action }) => action !== 'answer'),
    ({ matter }) => matter,
  );
  const problems: DecisionProblem[] = [];
  const stored = index.matters.rows();
  for (const { id, name, folded, event, facts } of stored) {
    const wanted = matterOf(said.get(id) ?? []);
    said.delete(id);
    if (
      wanted === null ||
      wanted.name !== name ||
      foldedName(name) !== folded ||
      wanted.event !== event ||
      canonicalJson(wanted.facts) !== facts
    )
      problems.push({
        subject: `matter ${id}`,
        reason: 'its name or its facts are not what follows from what was said of it',
      });
  }
  for (const id of said.keys())
    problems.push({ subject: `matter ${id}`, reason: 'it is not in the index, though it was opened' });
  return problems;
}

function matterOf(
  said: readonly MatterChange[],
): { readonly name: string; readonly event: number; readonly facts: MatterFacts } | null {
  const [opened, ...later] = said;
  if (opened?.action !== 'open') return null;
  try {
    const first = JSON.parse(opened.body) as { name: string; facts: Partial<MatterFacts> };
    let facts: MatterFacts = { ...noFacts, ...first.facts };
    for (const { body } of later) facts = { ...facts, ...(JSON.parse(body) as Partial<MatterFacts>) };
    return { name: first.name, event: opened.event, facts: matterFactsSchema.parse(facts) };
  } catch {
    // Words that somebody wrote over: their hash is told of besides.
    return null;
  }
}

function faultsOfNumbers(index: EvidenceIndex): DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  const events = index.events
    .ofKind(EXHIBIT_NUMBER_EVENT)
    .map(({ sequence, body }) => ({ sequence, told: JSON.parse(body) as NumberEvent }));
  const known = new Map<string, ExhibitNumber[]>();
  const byEvent = new Map<number, ExhibitNumber[]>();
  for (const { id } of index.matters.all()) {
    const numbers = index.exhibitNumbers.of(id);
    known.set(id, numbers);
    for (const number of numbers) {
      const key = number.event;
      const row = byEvent.get(key);
      if (row === undefined) byEvent.set(key, [number]);
      else row.push(number);
    }
  }
  const reasons = new Map<string, WithdrawalReason>();
  for (const { sequence, told } of events) {
    if (told.action === 'give') {
      const given = byEvent.get(sequence) ?? [];
      byEvent.delete(sequence);
      const isOwn = (known.get(told.subject) ?? []).some(({ event }) => event === sequence);
      if (
        !isOwn ||
        given.length !== told.count ||
        given[0]?.number !== told.first ||
        hashOfNumbers(given) !== told.content
      )
        problems.push(at(sequence, 'the numbers given to documents are not those of the chain'));
    } else if (told.action === 'withdraw')
      for (const [number, reason] of told.numbers) reasons.set(`${told.subject} ${number}`, reason);
    else for (const number of told.numbers) reasons.delete(`${told.subject} ${number}`);
  }
  for (const event of byEvent.keys())
    problems.push(at(event, 'documents bear numbers that no event of the chain gave'));
  for (const [matter, numbers] of known)
    for (const { number, withdrawn } of numbers)
      if ((reasons.get(`${matter} ${number}`) ?? null) !== withdrawn)
        problems.push({
          subject: `matter ${matter}`,
          reason: `whether number ${number} is still used is not what the chain says`,
        });
  return problems;
}
