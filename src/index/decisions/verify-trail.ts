import { type AnchoredChange, filesOfChange } from '../../model/anchored-change.ts';
import type { Disposition } from '../../model/disposition.ts';
import { canonicalJson, sha256 } from '../../model/hashing.ts';
import type { ProjectedInMatter, ProjectedStanding } from '../document-change-store.ts';
import type { EvidenceIndex } from '../evidence-index.ts';
import { verifyMatters } from '../matters/verify-matters.ts';
import { documentStandings } from './document-standings.ts';
import type { DecisionProblem } from './verify-decisions.ts';

/** What the events of decisions say of the rows that stand beside them. */
interface ToldInChain {
  readonly note?: string;
  readonly change?: AnchoredChange;
  readonly subject: string;
  readonly subjectId: string;
  readonly reviewer: string;
  readonly at: string;
  readonly reason: string | null;
  readonly request?: string;
  readonly after?: unknown;
}

/**
 * Holds what stands beside the decisions against their events: notes to counsel by their salted hash, decisions about
 * mentions word by word, which files a decision about papers bears on, how documents stand by it, and what matters hold.
 */
export function verifyTrail(index: EvidenceIndex): DecisionProblem[] {
  const chained = new Map(
    index.events.ofKind('decision').map(({ sequence, body }) => [sequence, JSON.parse(body) as ToldInChain]),
  );
  return [
    ...faultsOfNotes(index, chained),
    ...faultsOfDispositions(index, chained),
    ...faultsOfChanges(index, chained),
    ...faultsOfStandings(index),
    ...verifyMatters(index),
  ];
}

type Chained = ReadonlyMap<number, ToldInChain>;
const at = (event: number, reason: string): DecisionProblem => ({ subject: `event ${event}`, reason });

function faultsOfNotes(index: EvidenceIndex, chained: Chained): DecisionProblem[] {
  const notes = new Map(index.notes.all().map((note) => [note.event, note]));
  const mayBeRemoved = index.quarantine.all().some(({ kind }) => kind === 'subject');
  const problems: DecisionProblem[] = [];
  for (const [event, { note: hash }] of chained) {
    const note = notes.get(event);
    if (note === undefined) {
      if (hash !== undefined && !mayBeRemoved)
        problems.push(at(event, 'the note to counsel is gone, and nothing was quarantined'));
    } else if (sha256(`${note.salt}${note.body}`) !== hash)
      problems.push(at(event, 'the note to counsel does not give the hash in the chain'));
  }
  return problems;
}

function faultsOfDispositions(index: EvidenceIndex, chained: Chained): DecisionProblem[] {
  const rows = new Map(index.dispositions.rows().map((row) => [row.event, row]));
  const problems: DecisionProblem[] = [];
  for (const [event, told] of chained) {
    if (told.subject !== 'flag') continue;
    const row = rows.get(event);
    rows.delete(event);
    if (row === undefined) problems.push(at(event, 'the decision about mentions is not in the index'));
    else if (!isAsTold(row, told))
      problems.push(at(event, 'the decision about mentions is not what the chain says'));
  }
  for (const event of rows.keys())
    problems.push(at(event, 'a decision about mentions stands in the index that is no event of the chain'));
  return problems;
}

function isAsTold(
  row: { readonly subject: string; readonly decision: string; readonly disposition: Disposition },
  told: ToldInChain,
): boolean {
  const { subject, decision, reason, identifierField, by, at: day, request, seen } = row.disposition;
  const stored = { subject, by, at: day, reason, request, after: { decision, identifierField, seen } };
  const { subjectId, reviewer, after } = told;
  const chain = {
    subject: subjectId,
    by: reviewer,
    at: told.at,
    reason: told.reason,
    request: told.request,
    after,
  };
  return (
    row.subject === subject && row.decision === (decision ?? 'open') && same({ ...stored }, { ...chain })
  );
}

function same(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const known = (all: Record<string, unknown>): unknown => JSON.parse(JSON.stringify(all));
  return canonicalJson(known(one)) === canonicalJson(known(other));
}

function faultsOfChanges(index: EvidenceIndex, chained: Chained): DecisionProblem[] {
  const wanted = new Set(
    [...chained].flatMap(([event, { change }]) =>
      change === undefined ? [] : filesOfChange(change).map((file) => `${event} ${file}`),
    ),
  );
  const problems: DecisionProblem[] = [];
  for (const { event, file } of index.documentChanges.rows())
    if (!wanted.delete(`${event} ${file}`))
      problems.push(at(event, 'the decision is carried out on a file that the chain does not name'));
  for (const each of wanted)
    problems.push(
      at(Number(each.split(' ')[0]), 'the decision about documents is not carried out on its file'),
    );
  return problems;
}

function faultsOfStandings(index: EvidenceIndex): DecisionProblem[] {
  const { documentChanges } = index;
  const stored = byDocument([...documentChanges.standings(), ...documentChanges.inMatters()]);
  const wanted = new Map<string, string>();
  for (const file of new Set(documentChanges.rows().map((row) => row.file))) {
    const { standings, inMatters } = documentStandings(index, file);
    for (const [document, said] of byDocument([...standings, ...inMatters])) wanted.set(document, said);
  }
  return [...new Set([...stored.keys(), ...wanted.keys()])]
    .filter((document) => stored.get(document) !== wanted.get(document))
    .map((document) => ({
      subject: `document ${document}`,
      reason:
        'how it stands to a matter, or what it is marked as, does not follow from the decisions about it',
    }));
}

type Standing = ProjectedStanding | ProjectedInMatter;

/**
 * What is said of each document, told as one text. What it is a translation of is left out: that follows from papers of
 * another file, which may have been made anew since.
 */
function byDocument(rows: readonly Standing[]): Map<string, string> {
  const told = rows.flatMap((row) => {
    const said: Standing = 'translates' in row ? { ...row, translates: null } : row;
    const { document, event: _event, ...rest } = said;
    const isEmpty = Object.entries(rest).every(([name, value]) => name === 'matter' || value === null);
    return isEmpty ? [] : [{ document, said: canonicalJson(rest) }];
  });
  const grouped = Map.groupBy(told, ({ document }) => document);
  return new Map(
    [...grouped].map(([document, all]) => [
      document,
      all
        .map(({ said }) => said)
        .sort()
        .join(' '),
    ]),
  );
}
