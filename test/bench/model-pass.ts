/**
 * Benchmark of the whole model pass through `evidex run`: planning, asking, checking quotes, storing, extracting and
 * screening again. The documents are read by rules first; what is measured is a second run over the same index that asks a
 * model. Run with `npm run bench:model`; a number behind it takes so many documents in place of 200.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finished, startEvidex } from '../support/run-evidex.ts';
import { businessPdf } from './business-pdf.ts';
import type { ServedRequests } from './model-bench-server.ts';
import { watchPeak } from './process-tree-memory.ts';

const documents = Number(process.argv[2] ?? 200);
const concurrency = 8;
const secondsPerAnswer = 2;
/** Longest time as a multiple of the ideal; work per document without waiting, ms; memory of all processes, MB. */
const mostTime = 1.15;
const mostWork = 60;
const mostMegabytes = 1_500;

interface Measured {
  /** From the first event of the run to the last. */
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly served: ServedRequests;
}

const folder = mkdtempSync(join(tmpdir(), 'evidex-bench-'));
try {
  const dump = join(folder, 'dump');
  mkdirSync(dump);
  for (let file = 0; file < documents; file++)
    writeFileSync(join(dump, `${file}.pdf`), await businessPdf(1, file + 1));
  const pipeline = join(folder, 'pipeline.yaml');
  writeFileSync(pipeline, `model:\n  concurrency: ${concurrency}\n`);
  const rules = join(folder, 'rules');
  await run(['run', dump, '--index', rules, '--pipeline', pipeline, '--offline'], {});

  const waiting = await measure(secondsPerAnswer);
  const ideal = Math.ceil(documents / concurrency) * secondsPerAnswer;
  const share = waiting.seconds / ideal;
  const instant = await measure(0);
  const work = (1000 * instant.seconds) / documents;
  const peak = Math.max(waiting.peakMegabytes, instant.peakMegabytes);
  process.stdout.write(
    `
whole pass of ${documents} documents, concurrency ${concurrency}
time    answers after ${secondsPerAnswer} s: ${waiting.seconds.toFixed(1)} s, ideal ${ideal} s: ${share.toFixed(3)} (at most ${mostTime}), ${(documents / waiting.seconds).toFixed(2)} documents/s
work    answers at once: ${instant.seconds.toFixed(1)} s, ${work.toFixed(0)} ms a document (about ${mostWork} on a quiet machine), ${(documents / instant.seconds).toFixed(1)} documents/s
memory  ${waiting.peakMegabytes.toFixed(0)} MB and ${instant.peakMegabytes.toFixed(0)} MB at most, all processes (at most ${mostMegabytes})
server  ${waiting.served.requests} requests, at most ${waiting.served.mostAtOnce} open at one time\n`,
  );
  if (share > mostTime || peak > mostMegabytes || waiting.served.requests < documents) process.exitCode = 1;

  async function measure(seconds: number): Promise<Measured> {
    const server = fork(fileURLToPath(new URL('model-bench-server.ts', import.meta.url)), [
      `${seconds * 1000}`,
    ]);
    try {
      const baseUrl = (await told(server)) as string;
      const index = join(folder, `answers-after-${seconds}`);
      cpSync(rules, index, { recursive: true });
      const words = ['run', dump, '--index', index, '--pipeline', pipeline, '--json'];
      const made = await run([...words, '--allow-host', new URL(baseUrl).host], {
        EVIDEX_MODEL_BASE_URL: baseUrl,
        EVIDEX_MODEL: 'bench-model',
      });
      const served = told(server) as Promise<ServedRequests>;
      server.send('end');
      return { ...made, served: await served };
    } finally {
      server.kill();
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Omit<Measured, 'served'>> {
  const child = startEvidex(words, environment);
  const peak = watchPeak(child.pid!, 500, true);
  const result = await finished(child);
  if (result.code !== 0 && result.code !== 1) throw new Error(`the run failed: ${result.stderr}`);
  const times = result.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => Date.parse((JSON.parse(line) as { at: string }).at))
    .filter((time) => !Number.isNaN(time));
  return { seconds: (times.at(-1)! - times[0]!) / 1000, peakMegabytes: peak() };
}

function told(server: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    server.once('message', resolve);
    server.once('exit', () => reject(new Error('the model server ended')));
  });
}
