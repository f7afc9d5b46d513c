import PQueue from 'p-queue';
import { documentType } from '../../../schemas/index.ts';
import type { ModelEvent } from '../../extraction/llm/client/model-events.ts';
import type { ModelSettings } from '../../extraction/llm/model-settings.ts';
import { ModelExchanges } from '../../index/exchange-store.ts';
import type { StageException } from '../../index/result-store.ts';
import type { EvidenceDocument } from '../../model/document.ts';
import { sha256 } from '../../model/hashing.ts';
import { type LanguageModel, ModelFailure, type Proposal } from '../../model/language-model.ts';
import type { RunContext } from '../run-context.ts';
import { rethrowRunFaults } from '../take-in.ts';
import type { ModelEngine, PagePicture } from './model-engine.ts';
import { isAllowed, type ModelOptions } from './model-options.ts';
import type { ModelRecord } from './model-record.ts';
import type { ModelEndpoint } from './model-setup.ts';
import {
  isKeptBack,
  type PlannedDocument,
  type ProposalPlan,
  pagesOf,
  planProposals,
} from './plan-proposals.ts';
import { PROPOSE_STAGE, proposalOutput } from './proposal-key.ts';

/** Documents under way beyond those the client sends at once: it is never without a next one. */
const documentsInWaiting = 4;

export interface ProposePass {
  readonly context: RunContext;
  readonly options: ModelOptions;
  readonly engine: ModelEngine;
  readonly typeVersion: (type: string) => number | string;
  /** Makes the client. Called once, and only when a person has allowed its host. */
  readonly createModel: (given: {
    readonly endpoint: ModelEndpoint;
    readonly settings: ModelSettings;
    readonly store: ModelExchanges;
    readonly signal: AbortSignal;
    readonly listener: (event: ModelEvent) => void;
  }) => Promise<LanguageModel>;
  readonly picture: PagePicture;
  /** Extracts and screens a file again, with what was proposed for its documents. */
  readonly refresh: (file: string) => Promise<void>;
}

/**
 * Asks the language model about every document that may be sent and has not been asked about in this way. Each proposal
 * is stored as soon as it is whole and its file is extracted and screened again, so that a run can be broken off at any
 * moment. Nothing is sent unless exactly this host was allowed.
 * @returns what was done; null when nothing could be sent whatever was planned.
 */
export async function proposeDocuments(pass: ProposePass): Promise<ModelRecord | null> {
  const { context, options } = pass;
  const { index, listener } = context;
  const settings = context.settings.model;
  const { setup } = options;
  if (setup.state === 'off' && !options.estimate) return null;
  const endpoint = setup.state === 'ready' ? setup.endpoint : null;
  const started = Date.now();
  const plan = await planProposals({
    index,
    engine: pass.engine,
    settings,
    model: endpoint?.name ?? null,
    typeVersion: pass.typeVersion,
    pagesPerDocument: context.settings.extraction.pagesPerDocument,
    retryFailed: context.retryFailed,
    signal: context.signal,
    onKeptHere: (document, kept) =>
      listener({ kind: 'document-kept-here', ...shownDocument(context, document), ...kept }),
  });
  const allowed = endpoint !== null && isAllowed(endpoint.host, options.allowedHosts);
  tellPlan(pass, plan, endpoint, allowed);
  const record: ModelRecord = {
    host: endpoint?.host ?? '',
    model: endpoint?.name ?? '',
    outcome: context.signal.aborted ? 'interrupted' : 'finished',
    planned: plan.toAsk.length,
    asked: 0,
    standing: plan.standing,
    failed: 0,
    keptHere: Object.fromEntries(plan.keptHere),
    inputTokens: 0,
    outputTokens: 0,
    cost: null,
    currency: settings.budget.currency,
    seconds: 0,
    cause: null,
  };
  if (options.estimate || endpoint === null) return null;
  if (context.signal.aborted) return record;
  if (plan.toAsk.length === 0) return record;
  if (!allowed) return { ...record, outcome: 'no-consent' };
  return askAll(pass, plan, endpoint, record, started);
}

async function askAll(
  pass: ProposePass,
  plan: ProposalPlan,
  endpoint: ModelEndpoint,
  record: ModelRecord,
  started: number,
): Promise<ModelRecord> {
  const { context } = pass;
  const { index, listener, signal } = context;
  const settings = context.settings.model;
  const exchanges = ModelExchanges.open(index.folder);
  const stop = new AbortController();
  const spent = { inputTokens: 0, outputTokens: 0, cost: null as number | null };
  let asked = 0;
  let failed = 0;
  let waiting: string | null = null;
  let stopped: ModelFailure | null = null;
  const faults: unknown[] = [];
  const tell = (): void =>
    listener({
      kind: 'model-progress',
      done: asked + failed,
      of: plan.toAsk.length,
      failed,
      ...spent,
      currency: settings.budget.currency,
      waiting,
    });
  const onModel = (event: ModelEvent): void => {
    if (event.kind === 'answered') {
      spent.inputTokens = event.spent.inputTokens;
      spent.outputTokens = event.spent.outputTokens;
      spent.cost = event.spent.cost;
      waiting = null;
      return;
    }
    const before = waiting;
    if (event.kind === 'waiting') waiting = waitingWords(event);
    else if (event.kind === 'paused')
      waiting = `paused for ${Math.round(event.seconds)} s (pause ${event.pause} of ${event.of}): ${event.cause}`;
    else if (event.kind === 'resumed') waiting = null;
    else if (event.kind === 'degraded')
      listener({ kind: 'model-note', words: `${event.change} (${event.cause})` });
    if (waiting !== before) tell();
  };
  const fail = (error: unknown): void => {
    faults.push(error);
    stop.abort();
  };
  const ending = AbortSignal.any([signal, stop.signal]);
  const left = new Map<string, number>();
  for (const { file } of plan.toAsk) left.set(file, (left.get(file) ?? 0) + 1);
  const changed = new Set<string>();
  const refreshes = new PQueue({ concurrency: 2 });
  /** A file is read anew once, when all that was to be asked about it has been. */
  const settled = (file: string): void => {
    const more = left.get(file)! - 1;
    left.set(file, more);
    if (more > 0 || !changed.has(file)) return;
    refreshes.add(() => pass.refresh(file)).catch(fail);
  };
  const documents = new PQueue({ concurrency: settings.concurrency + documentsInWaiting });
  try {
    const model = await pass.createModel({
      endpoint,
      settings,
      store: exchanges,
      signal: ending,
      listener: onModel,
    });
    recordConsent(pass, plan, endpoint);
    const ask = async (planned: PlannedDocument): Promise<void> => {
      if (ending.aborted || stopped !== null) return;
      const document = index.results.document(planned.document);
      // It may have been held by a person since it was planned.
      if (document === null || isKeptBack(index, document)) return settled(planned.file);
      try {
        exchanges.announce(
          document.id,
          document.pages.map(({ file }) => file),
        );
        const proposal = await pass.engine.propose({
          document,
          pages: pagesOf(index, document, context.settings.extraction.pagesPerDocument),
          type: documentType(document.type),
          settings,
          model,
          picture: pass.picture,
          signal: ending,
        });
        if (isKeptBack(index, document)) return settled(planned.file);
        store(pass, planned, proposal, endpoint, exchanges);
        asked += 1;
        changed.add(planned.file);
        for (const { code, cause, remedy, page } of proposal.exceptions)
          listener({
            kind: 'exception',
            path: shownDocument(context, document).path,
            page: page ?? null,
            code,
            cause,
            remedy,
          });
      } catch (error) {
        rethrowRunFaults(error);
        if (signal.aborted) return;
        if (
          error instanceof ModelFailure &&
          (error.code === 'model-stopped' || error.code === 'model-budget')
        ) {
          // It concerns the run and not this document: no further one is asked about, answers under way are taken.
          stopped ??= error;
          return;
        }
        if (ending.aborted) return;
        failed += 1;
        storeFailure(pass, document, error, exchanges);
      }
      tell();
      settled(planned.file);
    };
    for (const planned of plan.toAsk) {
      if (ending.aborted || stopped !== null) break;
      documents.add(() => ask(planned)).catch(fail);
      // One waits for a place at most: a plan of thousands does not fill the queue.
      await documents.onSizeLessThan(1);
    }
    await documents.onIdle();
    for (const file of changed) if (left.get(file)! > 0) refreshes.add(() => pass.refresh(file)).catch(fail);
    await refreshes.onIdle();
    if (faults.length > 0) throw faults[0];
  } finally {
    exchanges.close();
  }
  const cause = stopped as ModelFailure | null;
  const unasked = plan.toAsk.length - asked - failed;
  if (cause !== null && unasked > 0) storeStop(pass, cause, unasked);
  return {
    ...record,
    outcome: signal.aborted ? 'interrupted' : cause === null ? 'finished' : 'stopped',
    asked,
    failed,
    ...spent,
    seconds: (Date.now() - started) / 1000,
    cause: cause === null ? null : insideSentence(cause.message),
  };
}

/** Stores a proposal and tells of it in the chain, by hashes alone: what was sent and answered stays out of it. */
function store(
  pass: ProposePass,
  planned: PlannedDocument,
  proposal: Proposal,
  endpoint: ModelEndpoint,
  exchanges: ModelExchanges,
): void {
  const { context, engine } = pass;
  const { index } = context;
  const output = proposalOutput(proposal);
  const told = exchangeHashes(exchanges, proposal.exchanges);
  const at = new Date().toISOString();
  index.transaction(() => {
    index.proposals.put({
      document: planned.document,
      file: planned.file,
      key: planned.key,
      output,
      host: endpoint.host,
      proposal,
      at,
    });
    index.events.append(
      'work',
      {
        stage: PROPOSE_STAGE,
        subject: planned.document,
        file: planned.file,
        model: endpoint.name,
        host: endpoint.host,
        prompt: `${engine.promptVersion}`,
        exchanges: told,
        output,
      },
      at,
    );
  });
  // Kept for nobody: the proposal stands, and its hashes stay in the chain.
  if (context.settings.model.retentionDays === 0) exchanges.drop(proposal.exchanges);
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

function storeFailure(
  pass: ProposePass,
  document: EvidenceDocument,
  error: unknown,
  exchanges: ModelExchanges,
): void {
  const { context } = pass;
  const { index, listener } = context;
  const isKnown = error instanceof ModelFailure;
  const exception: StageException = {
    file: document.pages[0]!.file,
    page: document.pages[0]!.page,
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
  const { page, code, cause, remedy } = exception;
  listener({ kind: 'exception', path: shownDocument(context, document).path, page, code, cause, remedy });
}

/** The pass ended before all were asked about: one exception for the run, not one for each document. */
function storeStop({ context }: ProposePass, failure: ModelFailure, unasked: number): void {
  const cause = `${unasked === 1 ? '1 document was' : `${unasked} documents were`} not asked about: ${insideSentence(failure.message)}`;
  const remedy = insideSentence(failure.remedy);
  context.index.transaction(() =>
    context.index.results.replaceExceptions(PROPOSE_STAGE, 'run', [
      {
        file: null,
        path: 'language model',
        page: null,
        document: null,
        code: failure.code,
        cause,
        remedy,
      },
    ]),
  );
  context.listener({
    kind: 'exception',
    path: 'language model',
    page: null,
    code: failure.code,
    cause,
    remedy,
  });
}

/** Who allowed what to be sent where, before anything is sent. */
function recordConsent({ context, options }: ProposePass, plan: ProposalPlan, endpoint: ModelEndpoint): void {
  const { index } = context;
  const at = new Date().toISOString();
  const documents = plan.toAsk.length;
  index.transaction(() => {
    const event = index.events.append(
      'consent',
      {
        subject: endpoint.host,
        host: endpoint.host,
        model: endpoint.name,
        by: options.by,
        documents,
        pages: plan.sum.pages,
        types: Object.fromEntries([...plan.byType].map(([type, figures]) => [type, figures.documents])),
      },
      at,
    );
    index.consents.put({ event, host: endpoint.host, model: endpoint.name, by: options.by, at, documents });
  });
}

function tellPlan(
  { context, options }: ProposePass,
  plan: ProposalPlan,
  endpoint: ModelEndpoint | null,
  allowed: boolean,
): void {
  const { budget } = context.settings.model;
  context.listener({
    kind: 'model-plan',
    host: endpoint?.host ?? null,
    model: endpoint?.name ?? null,
    isPlain: endpoint?.isPlain ?? false,
    estimate: options.estimate,
    allowed,
    allowedHosts: options.allowedHosts,
    sum: plan.sum,
    byType: Object.fromEntries(plan.byType),
    standing: plan.standing,
    keptHere: Object.fromEntries(plan.keptHere),
    budget,
  });
}

/** Path as it may be shown, and first page. */
function shownDocument(
  { index }: RunContext,
  document: EvidenceDocument,
): { readonly path: string; readonly page: number; readonly type: string } {
  const { file, page } = document.pages[0]!;
  const primary = index.ledger.primary(file);
  return { path: primary === null ? file : index.names.shownPath(primary), page, type: document.type };
}

function waitingWords(event: Extract<ModelEvent, { kind: 'waiting' }>): string {
  const seconds = Math.max(1, Math.round(event.seconds));
  return event.reason === 'rate-limit'
    ? `waiting ${seconds} s for the limit on requests or tokens per minute`
    : `waiting ${seconds} s as the server asked`;
}

/** A sentence of the engine as part of another one; names and abbreviations keep their capitals. */
function insideSentence(text: string): string {
  return /^[A-Z][a-z]+ /u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
