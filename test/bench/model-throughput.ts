import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { createLanguageModel, estimateRequestTokens } from '../../src/extraction/llm/client/index.ts';
import { modelSettingsSchema } from '../../src/extraction/llm/model-settings.ts';
import type { ModelRequest } from '../../src/model/language-model.ts';
import { answer, slowly, startModelServer } from '../support/model-server/index.ts';

const documents = 200;
const concurrency = 8;
const secondsPerAnswer = 2;
/** Longest time, as a multiple of the ideal, and most growth of the heap between the first and the last quarter. */
const mostTime = 1.15;
const mostGrowth = 4;

/** A page and a half of an invoice, as it is sent: about 6,000 characters. */
function request(index: number): ModelRequest {
  const lines = Array.from(
    { length: 100 },
    (_, line) => `${line + 1} | ${index}-${line} cotton yarn 32s/1, 1,250.00 kg, USD 3.42 per kg`,
  );
  return {
    document: `document-${index}`,
    messages: [
      { role: 'system', content: 'Read the invoice.' },
      { role: 'user', content: lines.join('\n') },
    ],
    answer: { name: 'invoice', schema: { type: 'object', properties: {}, additionalProperties: false } },
  };
}

/** The server has a thread and a heap of its own. */
async function serve(): Promise<void> {
  const readings = Array.from({ length: 40 }, (_, line) => ({
    value: `lot ${line}`,
    quote: `lot ${line}`,
    lines: [line],
  }));
  const server = await startModelServer(() => slowly(secondsPerAnswer * 1000, answer({ readings })));
  parentPort!.postMessage(server.baseUrl);
  parentPort!.once('message', () => {
    parentPort!.postMessage({ requests: server.requests.length, mostAtOnce: server.mostAtOnce });
    void server.close();
  });
}

async function bench(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const worker = new Worker(new URL(import.meta.url));
  const next = () => new Promise<unknown>((resolve) => worker.once('message', resolve));
  const baseUrl = (await next()) as string;
  const model = createLanguageModel({
    settings: modelSettingsSchema.parse({ concurrency }),
    baseUrl,
    name: 'test-model',
    key: null,
    store: { find: () => null, keep: () => {} },
  });

  const heap: number[] = [];
  let answered = 0;
  let asked = 0;
  const started = performance.now();
  // As a run does it: a document is prepared when there is room, not all of them at the start.
  const oneAfterTheOther = async () => {
    while (asked < documents) {
      await model.ask(request(asked++));
      if (++answered % (documents / 4) !== 0) continue;
      collectGarbage();
      heap.push(process.memoryUsage().heapUsed / 2 ** 20);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, oneAfterTheOther));
  const seconds = (performance.now() - started) / 1000;
  worker.postMessage('done');
  const server = (await next()) as { requests: number; mostAtOnce: number };

  const ideal = Math.ceil(documents / concurrency) * secondsPerAnswer;
  const growth = heap.at(-1)! - heap[0]!;
  process.stdout.write(
    `${documents} documents of about ${estimateRequestTokens(request(1))} tokens, concurrency ${concurrency}, answers after ${secondsPerAnswer} s
time    ${seconds.toFixed(1)} s, ideal ${ideal} s: ${(seconds / ideal).toFixed(3)} (at most ${mostTime})
heap    ${heap.map((megabytes) => megabytes.toFixed(1)).join(', ')} MB after each quarter: ${growth.toFixed(2)} MB more (at most ${mostGrowth})
server  ${server.requests} requests, at most ${server.mostAtOnce} open at one time\n`,
  );
  if (seconds > mostTime * ideal || growth > mostGrowth || server.mostAtOnce > concurrency)
    process.exitCode = 1;
}

await (isMainThread ? bench() : serve());
