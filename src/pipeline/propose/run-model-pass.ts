import { ModelExchanges } from '../../index/exchange-store.ts';
import type { RunContext } from '../run-context.ts';
import { refreshFile } from './file-refresh.ts';
import type { ModelOptions } from './model-options.ts';
import { type ModelRecord, recordOfNone } from './model-record.ts';
import { filesBehind } from './proposal-inputs.ts';

/**
 * The model pass of a run, after everything was read and analysed by rules: asks where it may, and brings every file up
 * to the proposals that are stored for it, those of a run that was ended in between included.
 * @returns what was done.
 */
export async function runModelPass(context: RunContext, options: ModelOptions): Promise<ModelRecord> {
  const { settings, signal } = context;
  const { setup } = options;
  if (signal.aborted) return recordOfNone('the run was interrupted before');
  // With 0 they are dropped once the proposal stands: those of a document that a break left unfinished serve first.
  if (settings.model.retentionDays !== 0 || setup.state === 'off') forgetOldExchanges(context);
  let record: ModelRecord;
  if (setup.state === 'off' && !options.estimate) {
    record = recordOfNone(setup.reason);
  } else {
    // Prompts and answer schemas are loaded only where a model is set up.
    const { proposeDocuments } = await import('./propose-documents.ts');
    record = await proposeDocuments(context, options);
    if (record.outcome !== 'interrupted') forgetOldExchanges(context);
  }
  for (const file of filesBehind(context)) {
    if (signal.aborted) break;
    await refreshFile(context, file);
  }
  return record;
}

/** Drops requests and answers that are older than a person wants them kept. */
function forgetOldExchanges({ index, settings }: RunContext): void {
  const days = settings.model.retentionDays;
  if (days === null) return;
  const exchanges = ModelExchanges.openExisting(index.folder);
  if (exchanges === null) return;
  try {
    const dropped = exchanges.dropOlderThan(days);
    if (dropped > 0)
      index.transaction(() =>
        index.events.append('exchanges-dropped', {
          subject: 'model',
          exchanges: dropped,
          retentionDays: days,
        }),
      );
  } finally {
    exchanges.close();
  }
}
