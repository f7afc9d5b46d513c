import PQueue from 'p-queue';
import { documentType } from '../../../schemas/index.ts';
import { proposeFields } from '../../extraction/llm/index.ts';
import { ModelExchanges } from '../../index/exchange-store.ts';
import { type LanguageModel, ModelFailure } from '../../model/language-model.ts';
import { isNetworkRefused } from '../../reading/refuse-network.ts';
import type { RunContext } from '../run-context.ts';
import { rethrowRunFaults } from '../take-in.ts';
import { FileRefreshes } from './file-refresh.ts';
import { insideSentence } from './inside-sentence.ts';
import { isAllowed, type ModelOptions } from './model-options.ts';
import { type ModelRecord, recordOfNone } from './model-record.ts';
import type { ModelEndpoint } from './model-setup.ts';
import { pagePicture } from './page-picture.ts';
import { PassProgress } from './pass-progress.ts';
import {
  isKeptBack,
  type PlannedDocument,
  type ProposalPlan,
  planProposals,
  storedPages,
} from './plan-proposals.ts';
import { storeConsent, storeFailure, storeProposal, storeStop } from './store-asking.ts';

/** Documents under way beyond those the client sends at once: it is never without a next one. */
const documentsInWaiting = 4;

/**
 * Asks the language model about every document that may be sent and has not been asked about in this way. Each proposal
 * is stored as soon as it is whole and its file is extracted and screened again, so that a run can be broken off at any
 * moment. Nothing is sent unless exactly this host was allowed.
 * @returns what was done.
 */
export async function proposeDocuments(context: RunContext, options: ModelOptions): Promise<ModelRecord> {
  const { setup } = options;
  const endpoint = setup.state === 'ready' ? setup.endpoint : null;
  const started = Date.now();
  const plan = await planProposals(context, endpoint?.name ?? null);
  const isHostAllowed = endpoint !== null && isAllowed(endpoint.host, options.allowedHosts);
  tellPlan(context, options, plan, endpoint, isHostAllowed);
  if (setup.state === 'off') return recordOfNone(setup.reason);
  if (options.estimate) return recordOfNone('only an estimate was asked for');
  const record: ModelRecord = {
    ...recordOfNone(null),
    host: setup.endpoint.host,
    model: setup.endpoint.name,
    outcome: 'finished',
    planned: plan.toAsk.length,
    standing: plan.standing,
    keptHere: Object.fromEntries(plan.keptHere),
    currency: context.settings.model.budget.currency,
  };
  if (context.signal.aborted) return { ...record, outcome: 'interrupted' };
  if (plan.toAsk.length === 0) return record;
  if (!isHostAllowed) return { ...record, outcome: 'no-consent' };
  const done = await askAll(context, options, plan, setup.endpoint);
  return { ...record, ...done, seconds: (Date.now() - started) / 1000 };
}

type AskingDone = Pick<
  ModelRecord,
  'outcome' | 'asked' | 'failed' | 'inputTokens' | 'outputTokens' | 'cost' | 'cause'
>;

async function askAll(
  context: RunContext,
  options: ModelOptions,
  plan: ProposalPlan,
  endpoint: ModelEndpoint,
): Promise<AskingDone> {
  const { index, signal } = context;
  const settings = context.settings.model;
  const progress = new PassProgress(context.listener, plan.toAsk.length, settings.budget.currency);
  const exchanges = ModelExchanges.open(index.folder);
  const faults: unknown[] = [];
  const fault = new AbortController();
  const onFault = (error: unknown): void => {
    faults.push(error);
    fault.abort();
  };
  const ending = AbortSignal.any([signal, fault.signal]);
  const refreshes = new FileRefreshes(context, plan.toAsk, onFault);
  /** What ended the asking: the budget is spent, or the server does not answer any more. */
  let stop: ModelFailure | null = null;

  const ask = async (planned: PlannedDocument, model: LanguageModel): Promise<void> => {
    if (ending.aborted || stop !== null) return;
    const document = index.results.document(planned.document);
    // It may have been held by a person since it was planned.
    if (document === null || isKeptBack(index, document)) return refreshes.settled(planned.file);
    try {
      exchanges.announce(
        document.id,
        document.pages.map(({ file }) => file),
      );
      const proposal = await proposeFields({
        document,
        pages: storedPages(context, document),
        type: documentType(document.type),
        settings,
        model,
        picture: (page) => pagePicture(context, page),
        signal: ending,
      });
      if (isKeptBack(index, document)) return refreshes.settled(planned.file);
      storeProposal(context, planned, document, proposal, endpoint, exchanges);
      progress.asked += 1;
      refreshes.changed(planned.file);
    } catch (error) {
      rethrowRunFaults(error);
      if (signal.aborted) return;
      if (endsAsking(error)) {
        // It concerns the run and not this document: no further one is asked about, answers under way are taken.
        stop ??= error;
        return;
      }
      if (ending.aborted) return;
      progress.failed += 1;
      storeFailure(context, document, error, exchanges);
    }
    progress.tell();
    refreshes.settled(planned.file);
  };

  try {
    // Loaded only now: a run that sends nothing never loads what can send.
    const { createLanguageModel } = await import('../../extraction/llm/client/index.ts');
    const model = createLanguageModel({
      ...endpoint,
      settings,
      store: exchanges,
      signal: ending,
      offline: isNetworkRefused(),
      listener: (event) => progress.onModelEvent(event),
    });
    storeConsent(context, options.by, plan, endpoint);
    const documents = new PQueue({ concurrency: settings.concurrency + documentsInWaiting });
    for (const planned of plan.toAsk) {
      if (ending.aborted || stop !== null) break;
      documents.add(() => ask(planned, model)).catch(onFault);
      // One waits for a place at most: a plan of thousands does not fill the queue.
      await documents.onSizeLessThan(1);
    }
    await documents.onIdle();
    await refreshes.finish();
    if (faults.length > 0) throw faults[0];
  } finally {
    exchanges.close();
  }
  // It is set inside a closure, which the type checker does not follow.
  const stopped = stop as ModelFailure | null;
  const { asked, failed, spent } = progress;
  const unasked = plan.toAsk.length - asked - failed;
  if (stopped !== null && unasked > 0) storeStop(context, stopped, unasked);
  return {
    outcome: signal.aborted ? 'interrupted' : stopped === null ? 'finished' : 'stopped',
    asked,
    failed,
    ...spent,
    cause: stopped === null ? null : insideSentence(stopped.message),
  };
}

function endsAsking(error: unknown): error is ModelFailure {
  return error instanceof ModelFailure && (error.code === 'model-stopped' || error.code === 'model-budget');
}

function tellPlan(
  { listener, settings }: RunContext,
  options: ModelOptions,
  plan: ProposalPlan,
  endpoint: ModelEndpoint | null,
  allowed: boolean,
): void {
  listener({
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
    budget: settings.model.budget,
  });
}
