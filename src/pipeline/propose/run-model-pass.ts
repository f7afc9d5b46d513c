import { documentTypes } from '../../../schemas/index.ts';
import { ModelExchanges } from '../../index/exchange-store.ts';
import { hashOf } from '../../model/hashing.ts';
import type { Page } from '../../model/page.ts';
import { processFile } from '../process-file.ts';
import type { RunContext } from '../run-context.ts';
import type { RunEvent } from '../run-events.ts';
import type { ModelOptions } from './model-options.ts';
import { type ModelRecord, recordOfNone } from './model-record.ts';
import { filesBehind } from './proposal-inputs.ts';
import { proposeDocuments } from './propose-documents.ts';

/** Width of a page's picture for a model, pixels: small print stays legible. */
const pictureWidth = 1600;

/**
 * The model pass of a run, after everything was read and analysed by rules: asks where it may, and brings every file up
 * to the proposals that are stored for it, those of a run that was ended in between included.
 * @returns what was done.
 */
export async function runModelPass(context: RunContext, options: ModelOptions): Promise<ModelRecord> {
  const { index, settings, signal } = context;
  const { setup } = options;
  if (signal.aborted) return recordOfNone('the run was interrupted before');
  const days = settings.model.retentionDays;
  // With 0 they are dropped once the proposal stands: those of a document that a break left unfinished serve first.
  if (days !== 0 || setup.state === 'off') forgetOldExchanges(context);
  const refresh = (file: string): Promise<void> => refreshFile(context, file);
  let record = recordOfNone(setup.state === 'off' ? setup.reason : 'only an estimate was asked for');
  if (setup.state === 'ready' || options.estimate) {
    // The engine is loaded only where a model is set up, and the client only where its host is allowed.
    const { modelEngine } = await import('./llm-engine.ts');
    const done = await proposeDocuments({
      context,
      options,
      engine: modelEngine,
      typeVersion: (type) => {
        const definition = documentTypes().get(type);
        return context.types === '' || definition === undefined
          ? (definition?.version ?? 0)
          : hashOf([definition.version, context.types]);
      },
      createModel: async (given) => {
        const { createLanguageModel } = await import('../../extraction/llm/client/index.ts');
        return createLanguageModel({ ...given.endpoint, ...given });
      },
      picture: (page) => pictureOf(context, page),
      refresh,
    });
    if (done !== null) record = done;
    if (record.outcome !== 'interrupted') forgetOldExchanges(context);
  }
  for (const file of filesBehind({ index, settings })) {
    if (signal.aborted) break;
    await refresh(file);
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

/** Extracts and screens a file again; only what is new of its exceptions is told. */
async function refreshFile(context: RunContext, file: string): Promise<void> {
  const { index, listener } = context;
  if (context.signal.aborted || index.ledger.file(file) === null) return;
  const told = new Set(index.results.exceptionsOf(file).map(exceptionKey));
  const quiet = (event: RunEvent): void => {
    if (event.kind === 'exception' && !told.has(exceptionKey(event))) listener(event);
  };
  await processFile({ ...context, listener: quiet }, file, () => undefined);
}

function exceptionKey({ code, page, cause }: { code: string; page: number | null; cause: string }): string {
  return [code, page ?? '', cause].join('\n');
}

async function pictureOf({ index, pool }: RunContext, page: Page): Promise<Uint8Array | null> {
  const record = index.ledger.file(page.file);
  if (record === null) return null;
  const source = {
    sha256: page.file,
    path: index.originalPath(page.file),
    displayPath: index.ledger.primary(page.file)?.path ?? page.file,
    mediaType: record.mediaType ?? '',
    size: record.size,
  };
  try {
    const { default: sharp } = await import('sharp');
    // Every server that reads pictures reads JPEG; some read no WebP.
    return await sharp(await pool.pageImage(source, page.page, pictureWidth))
      .jpeg({ quality: 85 })
      .toBuffer();
  } catch {
    // A page that cannot be drawn is asked about by its text alone.
    return null;
  }
}
