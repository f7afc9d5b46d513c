import type { EvidenceDocument } from '../../model/document.ts';
import type { Relation } from '../../model/document-decision.ts';
import type { PageReference } from '../../model/page.ts';
import { paperFinder, samePaper } from '../../model/same-paper.ts';
import type { EvidenceIndex } from '../evidence-index.ts';

/** What people said about a document as a whole. */
export interface DocumentStanding {
  readonly document: string;
  readonly relation: Relation | null;
  /** Document that it is a translation of. */
  readonly translates: string | null;
  readonly event: number;
}

/** The documents with pages of a file, and what follows for them from the decisions that name them. Nothing is written. */
export function documentStandings(
  index: EvidenceIndex,
  file: string,
): { readonly documents: readonly EvidenceDocument[]; readonly standings: readonly DocumentStanding[] } {
  const documents = documentsOn(index, file);
  // A document of several files may have been decided about before these were put together.
  const files = new Set([file, ...documents.flatMap(({ pages }) => pages.map((page) => page.file))]);
  const decided = new Map(
    [...files].flatMap((each) => index.documentChanges.ofFile(each)).map((each) => [each.event, each]),
  );
  const standsFor = paperFinder(documents);
  const standing = new Map<string, DocumentStanding>();
  const note = (document: EvidenceDocument, event: number, said: Partial<DocumentStanding>): void => {
    const before = standing.get(document.id) ?? { document: document.id, relation: null, translates: null };
    standing.set(document.id, { ...before, ...said, event });
  };
  for (const { change, event, undone } of [...decided.values()].sort(
    (one, other) => one.event - other.event,
  )) {
    if (undone || (change.action !== 'relate' && change.action !== 'pair')) continue;
    const document = standsFor(change.pages);
    if (document === null) continue;
    if (change.action === 'relate') note(document, event, { relation: change.relation });
    else note(document, event, { translates: documentOf(index, change.original)?.id ?? null });
  }
  return {
    documents,
    standings: [...standing.values()].filter(
      ({ relation, translates }) => relation !== null || translates !== null,
    ),
  };
}

/** The document that pages seen earlier stand for now; null where none fits, or where its file is held. */
function documentOf(index: EvidenceIndex, pages: readonly PageReference[]): EvidenceDocument | null {
  const files = [...new Set(pages.map(({ file }) => file))];
  const known = new Map(files.flatMap((file) => documentsOn(index, file)).map((each) => [each.id, each]));
  return samePaper(pages, [...known.values()]);
}

function documentsOn(index: EvidenceIndex, file: string): EvidenceDocument[] {
  return [...index.results.documentsOf(file), ...index.results.documentsWithPagesOf(file)];
}
