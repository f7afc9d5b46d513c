import { setImmediate } from 'node:timers/promises';
import { documentType } from '../../../schemas/index.ts';
import { planWindows } from '../../extraction/llm/index.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { supersededIn } from '../../index/superseded.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import type { Page } from '../../model/page.ts';
import type { RunContext } from '../run-context.ts';
import { type KeptHere, type KeptHereReason, keptForContent, keptForType } from './may-be-sent.ts';
import { proposalKey } from './proposal-key.ts';
import { shownDocument } from './shown-document.ts';

/** One document that is to be sent. Its pages are loaded when its turn comes, not before. */
export interface PlannedDocument {
  readonly document: string;
  readonly file: string;
  readonly type: string;
  readonly key: string;
}

/** Figures for one type of document, and for all together. */
export interface ProposalFigures {
  readonly documents: number;
  readonly pages: number;
  readonly requests: number;
  /** Estimated. */
  readonly inputTokens: number;
  /** Estimated. */
  readonly outputTokens: number;
}

export interface ProposalPlan {
  readonly toAsk: readonly PlannedDocument[];
  readonly byType: ReadonlyMap<string, ProposalFigures>;
  readonly sum: ProposalFigures;
  /** Documents of which a proposal made in the same way is stored. */
  readonly standing: number;
  readonly keptHere: ReadonlyMap<KeptHereReason, number>;
}

const noFigures: ProposalFigures = {
  documents: 0,
  pages: 0,
  requests: 0,
  inputTokens: 0,
  outputTokens: 0,
};

/**
 * Goes through all documents of an index, one at a time, and says which are to be sent, which stand already, and which
 * stay here and why.
 * @param model name of the model; null when none is named yet: everything is counted as if it had never been asked.
 */
export async function planProposals(context: RunContext, model: string | null): Promise<ProposalPlan> {
  const { index, listener } = context;
  const settings = context.settings.model;
  const replaced = supersededIn(index).files;
  const toAsk: PlannedDocument[] = [];
  const byType = new Map<string, ProposalFigures>();
  const keptHere = new Map<KeptHereReason, number>();
  let sum = noFigures;
  let standing = 0;
  const keep = (document: EvidenceDocument, kept: KeptHere): void => {
    keptHere.set(kept.reason, (keptHere.get(kept.reason) ?? 0) + 1);
    listener({ kind: 'document-kept-here', ...shownDocument(index, document), ...kept });
  };
  for (const { id, file, type } of index.results.documentList()) {
    // Reading pages and counting tokens takes its time: Ctrl-C must be heard in between.
    await setImmediate();
    if (context.signal.aborted) break;
    const document = index.results.document(id);
    if (document === null || isKeptBack(index, document)) continue;
    const key = model === null ? '' : proposalKey(context, document, model);
    const stored = model === null ? null : index.proposals.underKey(id, key);
    if (stored !== null && !(context.retryFailed && stored.failures > 0)) {
      standing += 1;
      continue;
    }
    const byItsType = keptForType(type, settings.send);
    // A person may have put pages of several files together: what speaks against one of them speaks against all.
    const files = [...new Set(document.pages.map((page) => page.file))];
    if (byItsType !== null || files.some((each) => replaced.has(each))) {
      keep(document, byItsType ?? { reason: 'replaced', words: 'other bytes stand under its path now' });
      continue;
    }
    const pages = storedPages(context, document);
    const kept = keptForContent(
      document,
      files.flatMap((each) => pathsOf(index, each)),
      pages,
      settings.send,
    );
    if (kept !== null) {
      keep(document, kept);
      continue;
    }
    const windows = planWindows({ document, pages, type: documentType(type), settings });
    const { requests, inputTokens, outputTokens } = windows;
    const figures = { documents: 1, pages: pages.length, requests, inputTokens, outputTokens };
    byType.set(type, added(byType.get(type) ?? noFigures, figures));
    sum = added(sum, figures);
    toAsk.push({ document: id, file, type, key });
  }
  return {
    toAsk,
    byType: new Map([...byType].sort(([one], [other]) => (one < other ? -1 : 1))),
    sum,
    standing,
    keptHere,
  };
}

/** True when a file of the document is held or quarantined at this moment: nothing of it may be used or sent. */
export function isKeptBack(index: EvidenceIndex, document: EvidenceDocument): boolean {
  const files = new Set(document.pages.map(({ file }) => file));
  return [...files].some((file) => index.holds.isHeld(file) || index.quarantine.get(file) !== null);
}

/** The pages of a document from which fields are read, as stored: what lies behind the limit is not sent either. */
export function storedPages({ index, settings }: RunContext, document: EvidenceDocument): Page[] {
  return document.pages
    .slice(0, settings.extraction.pagesPerDocument)
    .flatMap(({ file, page }) => index.pages.get(file, page) ?? []);
}

/** Every path under which a file was received, with folders, archives and mails. */
function pathsOf(index: EvidenceIndex, file: string): string[] {
  return index.ledger.occurrencesOf(file).map(({ path }) => path);
}

function added(one: ProposalFigures, other: ProposalFigures): ProposalFigures {
  return {
    documents: one.documents + other.documents,
    pages: one.pages + other.pages,
    requests: one.requests + other.requests,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
