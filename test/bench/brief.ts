import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { evidexEntry, finished, projectFolder, runEvidex, temporaryFolder } from '../support/run-evidex.ts';
import { makeBriefIndex } from './brief/make-brief-index.ts';
import { watchPeak, watchProcessor } from './process-tree-memory.ts';

/**
 * `npm run bench:brief [-- --documents N] [--keep DIR] [--jobs N]`: how long `evidex brief` takes on a matter of 2,000 documents with
 * 10,000 pages, and how much memory at most; the same again with nothing changed; and killed in the middle and run again.
 * The index is made first (about four minutes, 0.5 GB of disk); `--keep` leaves it in a folder and takes it from there the next
 * time. Exit code 1 when a mark is missed: five minutes, 1.5 GB, the same bytes each time, `sha256sum -c`, qpdf where installed.
 */
const words = process.argv.slice(2);
const option = (name: string): string | undefined =>
  words.includes(name) ? words[words.indexOf(name) + 1] : undefined;
const documents = Number(option('--documents') ?? 2000);
const jobs = option('--jobs') ?? '2';
const kept = option('--keep');
const marks = { seconds: 300, megabytes: 1500 };
const matter = 'Bench';

const folder = kept === undefined ? temporaryFolder('bench-brief') : resolve(kept);
const index = join(folder, 'index');
const write = (text: string): boolean => process.stdout.write(text);
let holds = true;

try {
  write(`Node ${process.versions.node}, ${availableParallelism()} cores, --jobs ${jobs}\n`);
  if (!existsSync(index)) await makeIndex();
  for (const name of ['straight', 'broken']) rmSync(join(folder, name), { recursive: true, force: true });
  report('first brief', await brief('straight'), true);
  const first = manifestOf('straight');
  report('again, nothing changed', await brief('straight'), true);
  check('the same bytes again', manifestOf('straight') === first);
  await breakOff('broken');
  report('after kill -9 in the middle', await brief('broken'), true);
  check('the same bytes as without the kill', manifestOf('broken') === first);
  const sums = spawnSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], {
    cwd: join(folder, 'straight'),
  });
  check('sha256sum -c', sums.status === 0);
  checkWithQpdf();
  write(`${megabytesOf(join(folder, 'straight')).toFixed(0)} MB written\n`);
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true });
}
process.exitCode = holds ? 0 : 1;

async function makeIndex(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const started = performance.now();
  const { size, assignments } = await makeBriefIndex(index, documents, (done) => {
    if (done % 500 === 0) write(`${done} documents made\n`);
  });
  write(`${JSON.stringify(size)} in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  const csv = join(folder, 'matter.csv');
  writeFileSync(csv, assignments);
  await done([
    'matter',
    'new',
    matter,
    '--chain',
    'cotton',
    '--detained',
    '2025-08-04',
    '--by',
    'Bench',
    '--index',
    index,
  ]);
  const assigned = performance.now();
  await done(['matter', 'assign', matter, csv, '--by', 'Bench', '--index', index]);
  write(`related to the matter in ${((performance.now() - assigned) / 1000).toFixed(1)} s\n`);
}

async function done(given: readonly string[]): Promise<void> {
  const result = await runEvidex(given);
  if (result.code !== 0) throw new Error(`${given.join(' ')}: ${result.stderr}`);
}

function start(out: string): ReturnType<typeof spawn> {
  const given = [
    'brief',
    '--matter',
    matter,
    '--out',
    join(folder, out),
    '--index',
    index,
    '--jobs',
    jobs,
    '--json',
  ];
  return spawn(process.execPath, [evidexEntry, ...given], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

interface Measured {
  readonly seconds: number;
  /** Of all its processes; where others use the machine too, this and not the time that passed says what a brief costs. */
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly told: Readonly<Record<string, unknown>>;
}

async function brief(out: string): Promise<Measured> {
  const started = performance.now();
  const child = start(out);
  const peak = watchPeak(child.pid!, 200, true);
  const processor = watchProcessor(child.pid!);
  const result = await finished(child);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = peak();
  const processorSeconds = processor();
  if (result.code !== 0) throw new Error(`the brief was not written: ${result.stderr.slice(0, 2000)}`);
  const events = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { seconds, processorSeconds, megabytes, told: events.find(({ kind }) => kind === 'finished') ?? {} };
}

/** Ends a brief and all its processes when half of the exhibits are bound. */
async function breakOff(out: string): Promise<void> {
  const child = start(out);
  const end = finished(child);
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of chunk.split('\n')) {
      const [, did, of] = /"kind":"exhibit".*"done":(\d+),"of":(\d+)/u.exec(line) ?? [];
      if (did !== undefined && Number(did) * 2 >= Number(of) && child.exitCode === null)
        killGroup(child.pid!);
    }
  });
  const result = await end;
  check(
    'killed before it was whole',
    result.signal === 'SIGKILL' && !existsSync(join(folder, out, 'manifest-sha256.txt')),
  );
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It ended by itself in the same moment, which the check behind it tells.
  }
}

function report(
  what: string,
  { seconds, processorSeconds, megabytes, told }: Measured,
  isMarked: boolean,
): void {
  const { exhibits, pages, kept: keptExhibits } = told as { exhibits: number; pages: number; kept: number };
  const isWithin = !isMarked || (seconds <= marks.seconds && megabytes <= marks.megabytes);
  holds &&= isWithin;
  write(
    `${what.padEnd(32)} ${seconds.toFixed(1).padStart(7)} s, ${processorSeconds.toFixed(1).padStart(6)} s of processors  ${megabytes.toFixed(0).padStart(6)} MB at most  ${exhibits} exhibits, ${keptExhibits} kept, ${pages} pages  <= ${marks.seconds} s, ${marks.megabytes} MB: ${isWithin ? 'holds' : 'MISSED'}\n`,
  );
}

function check(what: string, isSo: boolean): void {
  holds &&= isSo;
  write(`${what}: ${isSo ? 'holds' : 'MISSED'}\n`);
}

function manifestOf(out: string): string {
  return readFileSync(join(folder, out, 'manifest-sha256.txt'), 'utf8');
}

/** A sample of the exhibits: all of them would take longer than the brief. */
function checkWithQpdf(): void {
  if (spawnSync('qpdf', ['--version']).status !== 0) {
    write('qpdf is not installed\n');
    return;
  }
  const exhibits = join(folder, 'straight', 'exhibits');
  const names = readdirSync(exhibits).filter((name) => name.endsWith('.pdf'));
  const some = names.filter((_, position) => position % 20 === 0);
  const faulty = some.filter((name) => spawnSync('qpdf', ['--check', join(exhibits, name)]).status !== 0);
  check(
    `qpdf --check on ${some.length} of ${names.length} exhibits${faulty.length > 0 ? ` (${faulty[0]})` : ''}`,
    faulty.length === 0,
  );
}

function megabytesOf(place: string): number {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 1e6;
}
