import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentError } from '../../../model/exception.ts';
import type { SourceBytes } from '../../../model/ports.ts';
import type { ReaderContext } from '../../format-reader.ts';
import { writeProfile } from './profile.ts';
import { isolation } from './program.ts';

/** Memory that LibreOffice may map: its libraries alone take about 1.5 GB of addresses. */
const addressSpaceBytes = 6 * 1024 ** 3;
/** Largest PDF that is written. */
const outputBytes = 256 * 1024 ** 2;

export interface Conversion {
  readonly source: SourceBytes;
  readonly context: ReaderContext;
  readonly program: string;
  /** Ending that tells LibreOffice which of its filters to try first. */
  readonly ending: string;
  /** Name of the format for people. */
  readonly name: string;
}

/** OpenDocument in which a file keeps what it does not print. */
export type EditableEnding = 'odt' | 'odp';
export type TargetEnding = 'pdf' | EditableEnding;

/** Where what a file was converted to is kept, beside the members. */
export function keptPath({ source, context }: Conversion, to: TargetEnding): string {
  return join(context.membersFolder, `${source.sha256}.converted.${to}`);
}

/** Seconds that all conversions of a file may take: who waits for them has the time of a page, and must still be there
 * to say what happened. */
export function conversionSeconds({ settings: { libreOffice, limits } }: ReaderContext): number {
  return Math.min(libreOffice.seconds, Math.max(limits.secondsPerPage - 5, limits.secondsPerPage / 2));
}

/**
 * Converts a file and gives the path of what it became, which lies beside the members and outlives this process, so
 * that a file whose pages several processes read is converted once.
 *
 * @throws {DocumentError} `unsupported` where LibreOffice cannot be kept from the network, `timeout`, `corrupt`.
 */
export async function convertTo(conversion: Conversion, to: TargetEnding, seconds: number): Promise<string> {
  const { source, context } = conversion;
  const kept = keptPath(conversion, to);
  if ((await stat(kept).catch(() => null)) !== null) return kept;
  const folder = join(context.temporaryFolder, `office-${randomUUID()}`);
  await mkdir(join(folder, 'out'), { recursive: true });
  try {
    const input = join(folder, `document.${conversion.ending}`);
    // LibreOffice gets a copy: it writes lock files beside what it opens.
    await copyFile(source.path, input);
    await writeProfile(join(folder, 'profile'));
    await run(conversion, { folder, input, to, seconds });
    const written = (await readdir(join(folder, 'out'))).find((name) => name.endsWith(`.${to}`));
    if (written === undefined) throw notConverted(conversion);
    await mkdir(context.membersFolder, { recursive: true });
    await rename(join(folder, 'out', written), kept);
    return kept;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(
  conversion: Conversion,
  {
    folder,
    input,
    to,
    seconds,
  }: {
    readonly folder: string;
    readonly input: string;
    readonly to: TargetEnding;
    readonly seconds: number;
  },
): Promise<void> {
  const { libreOffice } = conversion.context.settings;
  const isolated = await isolation({ seconds, memoryBytes: addressSpaceBytes, fileBytes: outputBytes });
  if (isolated === null && !libreOffice.withoutIsolation) {
    throw new DocumentError({
      code: 'unsupported',
      stage: 'read',
      cause: `${conversion.name} is read through LibreOffice, which this system cannot keep from the network (no user namespaces)`,
      remedy:
        'save it as PDF and add the PDF; or, if the sender is trusted, set reading.libreOffice.withoutIsolation in the pipeline file',
    });
  }
  const command = [
    ...(isolated ?? []),
    conversion.program,
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--invisible',
    '--nologo',
    '--nodefault',
    '--norestore',
    '--nolockcheck',
    '--convert-to',
    to,
    '--outdir',
    join(folder, 'out'),
    input,
  ];
  const child = spawn(command[0]!, command.slice(1), {
    cwd: folder,
    stdio: 'ignore',
    // A group of its own: it is ended as a whole.
    detached: process.platform !== 'win32',
    // Nothing of our environment is its business: no proxy, no key, no setting.
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: folder,
      TMPDIR: folder,
      LANG: 'C.UTF-8',
      SAL_USE_VCLPLUGIN: 'svp',
    },
  });
  const endGroup = (): void => {
    if (child.pid === undefined) return;
    try {
      if (process.platform === 'win32') child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    endGroup();
  }, seconds * 1000);
  process.once('exit', endGroup);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
  } catch (error) {
    throw notConverted(conversion, (error as Error).message);
  } finally {
    clearTimeout(timer);
    process.off('exit', endGroup);
    endGroup();
  }
  if (!late) return;
  throw new DocumentError({
    code: 'timeout',
    stage: 'read',
    cause: `LibreOffice took longer than ${Math.round(seconds * 100) / 100} seconds to convert the file (reading.libreOffice.seconds)`,
    remedy: 'raise reading.libreOffice.seconds in the pipeline file, or save the file as PDF and add the PDF',
  });
}

function notConverted({ name }: Conversion, detail?: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `LibreOffice could not open the file as ${name}${detail === undefined ? '' : ` (${detail})`}`,
    remedy: 'open it in its own program and save it as PDF, or ask the sender for a PDF of it',
  });
}
