import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Where LibreOffice lies when it is not on the path: the bundle of macOS, the installer of Windows. */
const usualPlaces = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** The program of a name on the path; null where there is none. */
export function programOnPath(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = join(folder, name);
    if (isExecutable(path)) return path;
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice as it is installed here; null where it is not. */
export function findLibreOffice(): string | null {
  return (
    programOnPath('soffice') ??
    programOnPath('libreoffice') ??
    usualPlaces.find((path) => isExecutable(path)) ??
    null
  );
}

/** `7.4.7.2`; `of unknown version` where the program does not say. */
export async function libreOfficeVersion(program: string): Promise<string> {
  // Even for this it writes settings into the home folder.
  const home = await mkdtemp(join(tmpdir(), 'evidex-office-'));
  try {
    const { stdout } = await execute(program, ['--version'], {
      timeout: 20_000,
      env: { PATH: process.env['PATH'] ?? '', HOME: home },
    });
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'of unknown version';
  } catch {
    return 'of unknown version';
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

export interface IsolationLimits {
  readonly seconds: number;
  readonly memoryBytes: number;
  readonly fileBytes: number;
}

/**
 * Words before a command that keep it from the network and within limits, on Linux where user namespaces are allowed: a
 * network of its own without any device but a closed loopback, processes of its own that end with it, bounds on memory,
 * processor time and file size, and an end when its parent ends. Null where the system cannot do that.
 */
export async function isolation(limits: IsolationLimits): Promise<string[] | null> {
  if (process.platform !== 'linux') return null;
  const [limiter, binder, namespaces] = ['prlimit', 'setpriv', 'unshare'].map(programOnPath);
  if (!limiter || !binder || !namespaces) return null;
  const words = [
    limiter,
    `--as=${limits.memoryBytes}`,
    `--fsize=${limits.fileBytes}`,
    `--cpu=${Math.ceil(limits.seconds)}`,
    binder,
    '--pdeathsig',
    'KILL',
    namespaces,
    '--user',
    '--map-root-user',
    '--net',
    '--pid',
    '--fork',
    '--kill-child',
  ];
  try {
    await execute(words[0]!, [...words.slice(1), 'true'], { timeout: 10_000 });
    return words;
  } catch {
    return null;
  }
}

export interface LibreOfficeState {
  /** Null where it is not installed. */
  readonly version: string | null;
  /** Whether this system keeps it from the network; without that it is not run by itself. */
  readonly isolated: boolean;
}

/** What `evidex doctor` says of LibreOffice. */
export async function libreOfficeState(): Promise<LibreOfficeState> {
  const program = findLibreOffice();
  if (program === null) return { version: null, isolated: false };
  const words = await isolation({ seconds: 10, memoryBytes: 2 ** 31, fileBytes: 2 ** 20 });
  return { version: await libreOfficeVersion(program), isolated: words !== null };
}
