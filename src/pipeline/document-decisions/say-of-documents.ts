import { randomUUID } from 'node:crypto';
import type { DecidedBy } from '../../index/decisions/decision-store.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import type {
  Confidentiality,
  DocumentChange,
  DocumentDecisionRequest,
  Privilege,
  Relation,
} from '../../model/document-decision.ts';
import type { Matter } from '../../model/matter.ts';
import { decideDocument } from './decide-document.ts';
import { projectDocuments } from './project-documents.ts';

/** What a person says of a document for a matter: what is absent stays as it is, null takes back. */
export interface SaidOfDocument {
  /** Id of the document. */
  readonly document: string;
  readonly relation?: Relation | null;
  readonly step?: number | null;
  readonly component?: string | null;
  /** Marks hold whatever the matter. */
  readonly confidentiality?: Confidentiality | null;
  readonly privilege?: Privilege | null;
}

/** Numbers of documents of which something else is said now than before. */
export interface SaidCounts {
  readonly related: number;
  readonly placed: number;
  readonly marked: number;
  /** Documents of which all of it was said before. */
  readonly unchanged: number;
}

/**
 * Decides how documents stand to a matter, where they are placed and what they are marked as: all of it in one
 * transaction, or nothing. What was said before is not said again.
 * @throws UsageError for what cannot be decided.
 */
export function sayOfDocuments(
  index: EvidenceIndex,
  matter: Matter,
  said: readonly SaidOfDocument[],
  {
    by,
    program,
    reason = null,
    note = null,
  }: { readonly by: DecidedBy; readonly program: string } & Partial<
    Pick<DocumentDecisionRequest, 'reason' | 'note'>
  >,
): SaidCounts {
  return index.transaction(() => {
    const counts = { related: 0, placed: 0, marked: 0, unchanged: 0 };
    const files = new Set<string>();
    const toHold: string[] = [];
    const inMatter = index.matters.documents(matter);
    const decide = (change: DocumentChange): void => {
      const request = { id: randomUUID(), change, reason, note };
      decideDocument(index, { request, by, program }, (file) => files.add(file));
    };
    for (const each of said) {
      const { document } = each;
      const stands = inMatter.get(document) ?? { relation: null, step: null, component: null };
      const marks = index.documentChanges.standingOf(document);
      const isRelated = each.relation !== undefined && each.relation !== stands.relation;
      const step = each.step === undefined ? stands.step : each.step;
      const component = each.component === undefined ? stands.component : each.component;
      const isPlaced = step !== stands.step || component !== stands.component;
      const confidentiality = given(each.confidentiality, marks?.confidentiality as Confidentiality | null);
      const privilege = given(each.privilege, marks?.privilege as Privilege | null);
      const isMarked =
        confidentiality !== (marks?.confidentiality ?? null) || privilege !== (marks?.privilege ?? null);
      if (isPlaced) decide({ action: 'place', document, matter: matter.id, step, component });
      if (isMarked) decide({ action: 'mark', document, confidentiality, privilege });
      const { relation } = each;
      if (isRelated && relation === 'hold') toHold.push(document);
      else if (isRelated) decide({ action: 'relate', document, matter: matter.id, relation: relation! });
      if (isRelated) counts.related += 1;
      if (isPlaced) counts.placed += 1;
      if (isMarked) counts.marked += 1;
      if (!isRelated && !isPlaced && !isMarked) counts.unchanged += 1;
    }
    // Last: nothing can be said any more of what is held, and one document takes all others of its family along.
    for (const document of toHold)
      if (index.results.document(document) !== null)
        decide({ action: 'relate', document, matter: matter.id, relation: 'hold' });
    for (const file of files) projectDocuments(index, file);
    return counts;
  });
}

function given<Value>(said: Value | null | undefined, before: Value | null | undefined): Value | null {
  return said === undefined ? (before ?? null) : said;
}
