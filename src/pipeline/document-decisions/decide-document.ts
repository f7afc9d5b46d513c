import { documentTypes } from '../../../schemas/index.ts';
import { productionSteps } from '../../../schemas/production-steps.ts';
import type { DecidedBy, StoredDecision } from '../../index/decisions/decision-store.ts';
import type { DecidedChange } from '../../index/document-change-store.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { type AnchoredChange, filesOfChange } from '../../model/anchored-change.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { DocumentChange, DocumentDecisionRequest } from '../../model/document-decision.ts';
import { UsageError } from '../../model/exception.ts';
import { contentId } from '../../model/hashing.ts';
import type { Matter } from '../../model/matter.ts';
import type { PageReference } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import { hold, release } from '../hold-decisions.ts';
import { pagesOfChange, projectDocuments } from './project-documents.ts';
import { labelOccurrence, supplierBefore } from './supplier-labels.ts';

export interface DocumentDecision {
  readonly request: DocumentDecisionRequest;
  readonly by: DecidedBy;
  /** Name and version of this program. */
  readonly program: string;
}

export interface TakenDecision {
  /** `known`: it was stored before. */
  readonly status: 'saved' | 'known';
  /** Files whose work it bears on. */
  readonly files: readonly string[];
  /** Pages that it is about. */
  readonly pages: readonly PageReference[];
}

/**
 * Stores a decision about papers, a page or an occurrence, in one transaction with its event and with what follows at
 * once. What must be made again is not made here: see `carry-out.ts`.
 * @param project brings how documents of a file stand up to date; who takes many decisions does it once for each file.
 * @throws UsageError, one line, for what cannot be decided.
 */
export function decideDocument(
  index: EvidenceIndex,
  decision: DocumentDecision,
  project: (file: string) => void = (file) => projectDocuments(index, file),
): TakenDecision {
  return index.transaction(() => {
    const known = index.decisions.byId(decision.request.id);
    if (known !== null) {
      if (known.reviewer !== decision.by.name) throw new UsageError('another decision bears this id');
      return alreadyKnown(index, known);
    }
    const { change } = decision.request;
    return change.action === 'undo'
      ? takeBack(index, decision, change.undoes, project)
      : take(index, decision, change, project);
  });
}

function alreadyKnown(index: EvidenceIndex, known: StoredDecision): TakenDecision {
  const decided = index.documentChanges.byId(known.undoes ?? known.id);
  if (decided === null) throw new UsageError('this decision was stored before and is about no document');
  return { status: 'known', ...concerned(decided.change) };
}

function concerned({ ...change }: AnchoredChange): Pick<TakenDecision, 'files' | 'pages'> {
  return { files: filesOfChange(change), pages: pagesOfChange(change) };
}

function take(
  index: EvidenceIndex,
  decision: DocumentDecision,
  asked: Exclude<DocumentChange, { action: 'undo' }>,
  project: (file: string) => void,
): TakenDecision {
  const { change, subject, subjectId, document, content } = anchored(index, asked);
  // A file as a whole is told by its first page: what is held or clawed back is found by it.
  const [first] = change.action === 'set-supplier' ? [{ file: change.file, page: 1 }] : pagesOfChange(change);
  store(index, decision, {
    subject,
    subjectId,
    action: change.action,
    document,
    place: first ?? null,
    undoes: null,
    content,
    change,
  });
  followUp(index, change, decision);
  for (const file of filesOfChange(change)) project(file);
  return { status: 'saved', ...concerned(change) };
}

function takeBack(
  index: EvidenceIndex,
  decision: DocumentDecision,
  id: string,
  project: (file: string) => void,
): TakenDecision {
  const stored = index.decisions.byId(id);
  const decided = index.documentChanges.byId(id);
  if (stored === null || decided === null) throw new UsageError('there is no such decision about a document');
  if (stored.undone) throw new UsageError('this decision was taken back before');
  if (stored.reviewer !== decision.by.name)
    throw new UsageError(`this was decided by ${stored.reviewer}; decide anew instead of taking it back`);
  const { change } = decided;
  store(index, decision, {
    subject: stored.subject,
    subjectId: stored.subjectId,
    action: 'undo',
    document: stored.document,
    place:
      change.action === 'set-supplier' ? { file: change.file, page: 1 } : (pagesOfChange(change)[0] ?? null),
    undoes: id,
    content: { undoes: id },
  });
  followUp(index, change, decision, decided);
  for (const file of filesOfChange(change)) project(file);
  return { status: 'saved', ...concerned(change) };
}

type Stored = Pick<
  Parameters<EvidenceIndex['decisions']['append']>[0],
  'subject' | 'subjectId' | 'action' | 'document' | 'place' | 'undoes' | 'content' | 'change'
>;

function store(index: EvidenceIndex, { request, by, program }: DocumentDecision, what: Stored): void {
  const { event } = index.decisions.append({
    ...what,
    id: request.id,
    by,
    boxes: [],
    form: null,
    target: null,
    reason: request.reason,
    image: null,
    evidenceShown: null,
    blind: false,
    batch: null,
    translation: null,
    proposedBy: [],
    program,
    note: request.note,
  });
  if (what.change !== undefined) index.documentChanges.put(event, what.change);
}

/** What follows at once, without anything being read or extracted again. */
function followUp(
  index: EvidenceIndex,
  change: AnchoredChange,
  { request, by }: DocumentDecision,
  undone?: DecidedChange,
): void {
  if (change.action === 'set-supplier') labelOccurrence(index, change.file);
  if (change.action === 'relate' && change.relation === 'hold') {
    const occurrences = filesOfChange(change).flatMap((file) => index.ledger.occurrencesOf(file));
    const held = { by: by.name, reason: request.reason ?? 'review', note: null };
    if (undone === undefined) hold(index, occurrences, held);
    else release(index, occurrences, held);
  }
}

interface AnchoredDecision {
  readonly change: AnchoredChange;
  readonly subject: 'document' | 'page' | 'occurrence';
  readonly subjectId: string;
  readonly document: string | null;
  readonly content: unknown;
}

/** The change told by pages, checked against what is there. @throws UsageError */
function anchored(
  index: EvidenceIndex,
  asked: Exclude<DocumentChange, { action: 'undo' }>,
): AnchoredDecision {
  switch (asked.action) {
    case 'relate': {
      const document = known(index, asked.document);
      if (asked.matter !== undefined) knownMatter(index, asked.matter);
      return about(document, {
        action: 'relate',
        pages: [...document.pages],
        relation: asked.relation,
        ...(asked.matter === undefined ? {} : { matter: asked.matter }),
      });
    }
    case 'place': {
      const document = known(index, asked.document);
      const { matter, step } = asked;
      const component = asked.component?.replace(/\s+/gu, ' ').trim() || null;
      requireStep(knownMatter(index, matter), step);
      const placed = about(document, { action: 'place', pages: [...document.pages], matter, step });
      // The component is words: it goes with the file, which is found by the pages beside it.
      return { ...placed, content: { before: null, after: { ...placed.change, component } } };
    }
    case 'mark': {
      const document = known(index, asked.document);
      const { confidentiality, privilege } = asked;
      return about(document, { action: 'mark', pages: [...document.pages], confidentiality, privilege });
    }
    case 'set-type': {
      const document = known(index, asked.document);
      if (asked.type !== 'unknown' && !documentTypes().has(asked.type))
        throw new UsageError(`there is no document type ${asked.type}`);
      return about(document, { action: 'set-type', pages: [...document.pages], type: asked.type });
    }
    case 'split': {
      const document = known(index, asked.document);
      requirePage(document, asked.before);
      if (pageKey(document.pages[0]!) === pageKey(asked.before))
        throw new UsageError('the document begins at this page already');
      return about(document, { action: 'split', pages: [...document.pages], before: asked.before });
    }
    case 'merge': {
      if (new Set(asked.documents).size < asked.documents.length)
        throw new UsageError('a document is named twice');
      const documents = asked.documents.map((id) => known(index, id));
      return about(documents[0]!, { action: 'merge', pages: documents.flatMap(({ pages }) => pages) });
    }
    case 'reorder': {
      const document = known(index, asked.document);
      const order = asked.pages.map(pageKey).sort().join(' ');
      if (order !== document.pages.map(pageKey).sort().join(' '))
        throw new UsageError('the order must name every page of the document once');
      return about(document, { action: 'reorder', pages: asked.pages });
    }
    case 'page-missing': {
      const document = known(index, asked.document);
      if (asked.after !== null) requirePage(document, asked.after);
      return about(document, { action: 'page-missing', pages: [...document.pages], after: asked.after });
    }
    case 'pair': {
      const translation = known(index, asked.translation);
      const original = known(index, asked.original);
      if (translation.id === original.id)
        throw new UsageError('a document is no translation of itself; split it first');
      return about(translation, {
        action: 'pair',
        pages: [...translation.pages],
        original: [...original.pages],
      });
    }
    case 'turn':
      return turned(index, asked.page, asked.turn);
    case 'set-supplier': {
      const { before, path } = supplierBefore(index, asked.file, asked.path);
      return {
        change: { action: 'set-supplier', file: asked.file },
        subject: 'occurrence',
        subjectId: contentId('occurrence', [path, asked.file]),
        document: null,
        content: { path, before, after: asked.supplier },
      };
    }
  }
}

function turned(index: EvidenceIndex, page: PageReference, turn: 0 | 90 | 180 | 270): AnchoredDecision {
  const { file, page: number } = page;
  const row = index.holds.isHeld(file) ? null : index.pages.get(file, number);
  if (row === null) throw new UsageError('there is no such page');
  if (row.width === 0 && row.kind === 'native')
    throw new UsageError('this is a text without pages; there is nothing to turn');
  return {
    change: { action: 'turn', pages: [page], turn },
    subject: 'page',
    subjectId: pageKey(page),
    document: null,
    content: { before: row.uprightTurn, after: turn },
  };
}

function about(document: EvidenceDocument, change: AnchoredChange): AnchoredDecision {
  const { id, type } = document;
  return {
    change,
    subject: 'document',
    subjectId: id,
    document: id,
    content: { before: { type }, after: change },
  };
}

function known(index: EvidenceIndex, id: string): EvidenceDocument {
  const document = index.results.document(id);
  if (document === null || document.pages.some(({ file }) => index.holds.isHeld(file)))
    throw new UsageError('there is no such document; it was changed meanwhile: look at the list again');
  return document;
}

function knownMatter(index: EvidenceIndex, id: string): Matter {
  const matter = index.matters.byId(id);
  if (matter === null) throw new UsageError('there is no such matter in this index');
  return matter;
}

/** A matter whose chain is known has no steps but those of it. @throws UsageError */
export function requireStep({ facts: { chain } }: Matter, step: number | null): void {
  const steps = productionSteps.filter((each) => each.chain === chain);
  if (step === null || steps.length === 0 || steps.some((each) => each.step === step)) return;
  throw new UsageError(
    `the chain of the matter (${chain}) has steps ${steps[0]!.step} to ${steps.at(-1)!.step}`,
  );
}

function requirePage({ pages }: EvidenceDocument, page: PageReference): void {
  if (!pages.some((each) => pageKey(each) === pageKey(page)))
    throw new UsageError(`page ${page.page} is none of this document`);
}
