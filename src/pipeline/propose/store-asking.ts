import { PROMPT_VERSION } from '../../../schemas/answers/index.ts';
import type { ModelExchanges } from '../../index/exchange-store.ts';
import type { StageException } from '../../index/result-store.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { sha256 } from '../../model/hashing.ts';
import { ModelFailure, type Proposal } from '../../model/language-model.ts';
import type { RunContext } from '../run-context.ts';
import { PROPOSE_STAGE } from '../stages.ts';
import { insideSentence } from './inside-sentence.ts';
import type { ModelOptions } from './model-options.ts';
import type { ModelEndpoint } from './model-setup.ts';
import type { PlannedDocument, ProposalPlan } from './plan-proposals.ts';
import { proposalOutput } from './proposal-key.ts';
import { shownDocument } from './shown-document.ts';

/** Stores who allowed what to be sent where; call before anything is sent. */
export function storeConsent(
  { index }: RunContext,
  by: ModelOptions['by'],
  plan: ProposalPlan,
  { host, name }: ModelEndpoint,
): void {
  const at = new Date().toISOString();
  const documents = plan.toAsk.length;
  const types = Object.fromEntries([...plan.byType].map(([type, figures]) => [type, figures.documents]));
  index.transaction(() => {
    const event = index.events.append(
      'consent',
      { subject: host, host, model: name, by, documents, pages: plan.sum.pages, types },
      at,
    );
    index.consents.put({ event, host, model: name, by, at, documents });
  });
}

/**
 * Stores a proposal and tells of it in the chain, by hashes alone: what was sent and answered stays out of it. Its
 * exceptions are stored and told when the file is extracted again with it.
 */
export function storeProposal(
  { index, settings }: RunContext,
  planned: PlannedDocument,
  document: EvidenceDocument,
  proposal: Proposal,
  { host, name }: ModelEndpoint,
  exchanges: ModelExchanges,
): void {
  const output = proposalOutput(proposal);
  const told = exchangeHashes(exchanges, proposal.exchanges);
  const at = new Date().toISOString();
  const { file, key } = planned;
  index.transaction(() => {
    index.proposals.put({ document: document.id, file, key, output, host, proposal, at });
    index.events.append(
      'work',
      {
        stage: PROPOSE_STAGE,
        subject: document.id,
        file,
        model: name,
        host,
        prompt: `${PROMPT_VERSION}`,
        exchanges: told,
        output,
      },
      at,
    );
  });
  // Kept for nobody: the proposal stands, and its hashes stay in the chain.
  if (settings.model.retentionDays === 0) exchanges.drop(proposal.exchanges);
}

/** Stores that no answer could be had about a document; what the rules read of it stands. */
export function storeFailure(
  { index, listener }: RunContext,
  document: EvidenceDocument,
  error: unknown,
  exchanges: ModelExchanges,
): void {
  const isKnown = error instanceof ModelFailure;
  const { file, page } = document.pages[0]!;
  const exception: StageException = {
    file,
    page,
    document: document.id,
    code: isKnown ? error.code : 'internal-error',
    cause: `the language model has read nothing of this ${document.type.replaceAll('_', ' ')}: ${insideSentence(error instanceof Error ? error.message : String(error))}`,
    remedy: isKnown
      ? insideSentence(error.remedy)
      : 'report this with the file if you may share it; its fields are read by rules all the same',
  };
  index.transaction(() => {
    index.results.replaceExceptions(PROPOSE_STAGE, document.id, [exception]);
    index.events.append('work', {
      stage: PROPOSE_STAGE,
      subject: document.id,
      output: exception.code,
      exchanges: exchangeHashes(exchanges, exchanges.keysOf(document.id)),
    });
  });
  const { code, cause, remedy } = exception;
  listener({ kind: 'exception', path: shownDocument(index, document).path, page, code, cause, remedy });
}

/** The pass ended before all were asked about: one exception for the run, not one for each document. */
export function storeStop({ index, listener }: RunContext, failure: ModelFailure, unasked: number): void {
  const exception = {
    path: 'language model',
    page: null,
    code: failure.code,
    cause: `${unasked === 1 ? '1 document was' : `${unasked} documents were`} not asked about: ${insideSentence(failure.message)}`,
    remedy: insideSentence(failure.remedy),
  };
  index.transaction(() =>
    index.results.replaceExceptions(PROPOSE_STAGE, 'run', [{ ...exception, file: null, document: null }]),
  );
  listener({ kind: 'exception', ...exception });
}

function exchangeHashes(
  exchanges: ModelExchanges,
  keys: readonly string[],
): { readonly key: string; readonly request: string | null; readonly answer: string | null }[] {
  return keys.map((key) => {
    const exchange = exchanges.find(key);
    return {
      key,
      request: exchange === null ? null : sha256(exchange.request),
      answer: exchange === null ? null : sha256(exchange.answer.text),
    };
  });
}
