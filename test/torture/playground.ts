import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type ExportName, lineSchemas } from '../../src/index/exports/line-schemas.ts';
import { watchPeak } from '../bench/process-tree-memory.ts';
import { callEvidex } from '../support/call-evidex.ts';
import {
  evidexEntry,
  type Finished,
  finished,
  projectFolder,
  startEvidex,
  temporaryFolder,
} from '../support/run-evidex.ts';

/** Settings for hostile files: the limits a person keeps, with shorter waits than the standard ones. */
const pipeline = `name: torture
version: 1
reading:
  limits: { secondsPerPage: 60, secondsPerDocument: 90, bytes: 110000000 }
analysis: { secondsPerFile: 60 }
`;

/** The limits as they stand when a person sets none. */
export const standardPipeline = 'name: torture\nversion: 1\n';

interface RunOptions {
  readonly jobs: number;
  /** Files outside the index that somebody else changes during the run. */
  readonly changing?: readonly string[];
  /** Text of the pipeline file. */
  readonly pipeline?: string;
  /** Passwords to try. */
  readonly passwords?: readonly string[];
  /** Runs where the system has no network at all, not even to itself; see `canCutNetwork`. */
  readonly withoutNetwork?: boolean;
}

export interface FileLine {
  readonly path: string;
  readonly parent: string | null;
  readonly sha256: string | null;
  readonly size: number;
  readonly state: string;
  readonly reason: string | null;
  readonly mediaType: string | null;
}
export interface ExceptionLine {
  readonly code: string;
  readonly stage: string;
  readonly cause: string;
  readonly page: number | null;
  readonly file: { readonly sha256: string | null; readonly path: string };
}
export interface PageLine {
  readonly file: { readonly sha256: string };
  readonly page: number;
  readonly kind: string;
  readonly reason: string;
}

/** What a run over hostile files left behind. */
export interface Outcome {
  readonly run: Finished;
  readonly verify: Finished;
  readonly ledger: Finished;
  readonly index: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly files: readonly FileLine[];
  readonly exceptions: readonly ExceptionLine[];
  readonly pages: readonly PageLine[];
  /** Export lines that do not fit their schema. */
  readonly misfits: readonly string[];
  /** Cells of the workbook with a formula. */
  readonly formulas: readonly string[];
  /** Files outside the index that the run made, changed or removed. */
  readonly strays: readonly string[];
  /** Attempts to reach the network. */
  readonly attempts: readonly string[];
}

/** A place with a home, a folder for temporary files and a dump; nothing but the index may change in it. */
export class Playground {
  readonly root: string;
  readonly dump: string;

  constructor(name: string) {
    this.root = temporaryFolder(name);
    this.dump = join(this.root, 'dump');
    for (const folder of ['dump', 'home', 'temporary']) mkdirSync(join(this.root, folder));
  }

  put(name: string | Buffer, bytes: Uint8Array): void {
    writeFileSync(Buffer.concat([Buffer.from(`${this.dump}/`), Buffer.from(name)]), bytes);
  }

  /** Runs the real command over the dump, then `verify`, `ledger` and `export`. */
  async run({ jobs, changing = [], passwords = [], ...options }: RunOptions): Promise<Outcome> {
    const settings = join(this.root, 'torture.yaml');
    writeFileSync(settings, options.pipeline ?? pipeline);
    const passwordFile = join(this.root, 'passwords.txt');
    writeFileSync(passwordFile, passwords.map((word) => `${word}\n`).join(''));
    const withPasswords = passwords.length === 0 ? [] : ['--passwords', passwordFile];
    const attemptsFile = join(this.root, 'attempts');
    writeFileSync(attemptsFile, '');
    const index = join(this.root, 'index');
    const before = this.#listing(changing);
    const counting = new URL('count-attempts.ts', import.meta.url).href;
    const started = Date.now();
    const start = options.withoutNetwork === true ? startWithoutNetwork : startEvidex;
    const child = start(
      ['run', this.dump, '--index', index, '--pipeline', settings, '--jobs', String(jobs), ...withPasswords],
      {
        HOME: join(this.root, 'home'),
        XDG_CONFIG_HOME: join(this.root, 'home'),
        XDG_CACHE_HOME: join(this.root, 'home'),
        TMPDIR: join(this.root, 'temporary'),
        NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
        EVIDEX_ATTEMPTS: attemptsFile,
        NODE_OPTIONS: `--import ${counting}`,
      },
    );
    const peak = watchPeak(child.pid!, 200, true);
    const run = await finished(child);
    const seconds = (Date.now() - started) / 1000;
    const peakMegabytes = peak();
    const after = this.#listing(changing);
    const out = join(this.root, 'index', 'export-of-test');
    const verify = await callEvidex(['verify', '--index', index]);
    const ledger = await callEvidex(['ledger', '--index', index]);
    const exported = await callEvidex(['export', '--index', index, '--out', out]);
    if (exported.code !== 0) throw new Error(`export failed: ${run.stderr}\n${exported.stderr}`);
    return {
      run,
      verify,
      ledger,
      index,
      seconds,
      peakMegabytes,
      files: lines(out, 'files'),
      exceptions: lines(out, 'exceptions'),
      pages: lines(out, 'pages'),
      misfits: misfits(out),
      formulas: formulas(out),
      strays: differences(before, after),
      attempts: readFileSync(attemptsFile, 'utf8').split('\n').filter(Boolean),
    };
  }

  /** Every file outside the index with a fingerprint of its content. */
  #listing(changing: readonly string[]): Map<string, string> {
    const found = new Map<string, string>();
    const walk = (folder: Buffer): void => {
      for (const name of readdirSync(folder, { encoding: 'buffer' })) {
        const path = Buffer.concat([folder, Buffer.from('/'), name]);
        const shown = path.subarray(this.root.length + 1).toString('latin1');
        if (shown === 'index' || shown === 'attempts' || changing.includes(shown)) continue;
        const stats = lstatSync(path);
        const isSmall = stats.isFile() && stats.size < 1_000_000;
        const content = isSmall ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
        found.set(shown, `${stats.mode} ${stats.size} ${stats.mtimeMs} ${content}`);
        if (stats.isDirectory()) walk(path);
      }
    };
    walk(Buffer.from(this.root));
    return found;
  }
}

const cutNetwork = ['--map-root-user', '--net'] as const;

/** Whether this system lets a process be started without any network. */
export function canCutNetwork(): boolean {
  return spawnSync('unshare', [...cutNetwork, 'true']).status === 0;
}

function startWithoutNetwork(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn('unshare', [...cutNetwork, process.execPath, evidexEntry, ...words], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const strays: string[] = [];
  // Folders change their time when something came and went in them: what is left counts.
  const settled = (entry: string | undefined): string | undefined =>
    entry?.startsWith('16') === true ? entry.split(' ')[0] : entry;
  for (const [path, entry] of after) if (settled(before.get(path)) !== settled(entry)) strays.push(path);
  for (const path of before.keys()) if (!after.has(path)) strays.push(`${path} is gone`);
  return strays;
}

function lines<Line>(folder: string, name: ExportName): Line[] {
  const text = readFileSync(join(folder, `${name}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

function misfits(folder: string): string[] {
  const found: string[] = [];
  for (const [name, schema] of Object.entries(lineSchemas)) {
    if (!existsSync(join(folder, `${name}.jsonl`))) continue;
    for (const line of lines<unknown>(folder, name as ExportName)) {
      const result = schema.safeParse(line);
      if (!result.success) found.push(`${name}: ${result.error.message.slice(0, 300)}`);
    }
  }
  return found;
}

function formulas(folder: string): string[] {
  const found: string[] = [];
  for (const [part, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'evidence-index.xlsx'))))) {
    if (!part.startsWith('xl/worksheets/')) continue;
    const cell = /<f[\s>/]/.exec(Buffer.from(bytes).toString('utf8'));
    if (cell !== null) found.push(`${part} at ${cell.index}`);
  }
  return found;
}

/** What must hold of any dump: every file settled, every page accounted for, no fault of our own. */
export function faultsOf(outcome: Outcome): string[] {
  const faults: string[] = [];
  if (![0, 1].includes(outcome.run.code ?? -1))
    faults.push(`the run ended with ${outcome.run.code}: ${outcome.run.stderr.slice(-2000)}`);
  if (outcome.verify.code !== 0) faults.push(`verify: ${outcome.verify.stdout}${outcome.verify.stderr}`);
  if (outcome.ledger.code !== 0) faults.push(`ledger: ${outcome.ledger.stdout}${outcome.ledger.stderr}`);
  for (const file of outcome.files) {
    if (file.state === 'pending') faults.push(`${file.path} was left pending`);
    if (
      !['read', 'container', 'duplicate'].includes(file.state) &&
      file.reason === null &&
      !['partial'].includes(file.state)
    )
      faults.push(`${file.path} is ${file.state} without a reason`);
  }
  for (const exception of outcome.exceptions) {
    const where = `${exception.file.path}${exception.page === null ? '' : ` page ${exception.page}`}`;
    if (exception.code === 'internal-error') faults.push(`internal error: ${where}: ${exception.cause}`);
    if (exception.code === 'crashed') faults.push(`reader crashed: ${where}: ${exception.cause}`);
    if (/^reading failed: /.test(exception.cause))
      faults.push(`error not foreseen: ${where}: ${exception.cause}`);
    if (isProgrammingError(exception.cause)) faults.push(`error of our own: ${where}: ${exception.cause}`);
  }
  const pages = new Map<string, number[]>();
  for (const page of outcome.pages)
    pages.set(page.file.sha256, [...(pages.get(page.file.sha256) ?? []), page.page]);
  for (const [file, numbers] of pages) {
    if (numbers.some((page, index) => page !== index + 1))
      faults.push(`pages of ${file} do not count 1, 2, 3: ${numbers.slice(0, 20)}`);
  }
  for (const file of outcome.files) {
    if (
      (file.state === 'read' || file.state === 'partial') &&
      file.sha256 !== null &&
      !pages.has(file.sha256) &&
      file.mediaType !== 'message/rfc822'
    )
      faults.push(`${file.path} is ${file.state} and has no page`);
  }
  faults.push(...outcome.misfits.map((misfit) => `export does not fit its schema: ${misfit}`));
  faults.push(...outcome.formulas.map((cell) => `formula in the workbook: ${cell}`));
  faults.push(...outcome.strays.map((path) => `changed outside the index: ${path}`));
  faults.push(...outcome.attempts.map((attempt) => `attempt to reach the network: ${attempt}`));
  if (outcome.peakMegabytes > 1500) faults.push(`peak memory ${Math.round(outcome.peakMegabytes)} MB`);
  return faults;
}

/** Words of JavaScript itself in a cause: a reader met what its author did not think of. */
function isProgrammingError(cause: string): boolean {
  return /is not a function|is not iterable|Cannot read propert|undefined \(reading|Maximum call stack|is not defined|Invalid array length|Invalid string length/.test(
    cause,
  );
}
