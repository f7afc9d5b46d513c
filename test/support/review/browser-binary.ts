import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { projectFolder } from '../run-evidex.ts';

/** The browser that the tests drive, and the environment it needs. */
export interface BrowserBinary {
  /** Null: an installed Chrome is looked for. */
  readonly executablePath: string | null;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The browser of the environment variable EVIDEX_CHROME; on Linux with an x64 processor the Chromium that npm brought,
 * unpacked once into the folder of installed packages; elsewhere an installed Chrome.
 */
export async function findBrowser(): Promise<BrowserBinary> {
  const named = process.env['EVIDEX_CHROME'];
  if (named !== undefined && named !== '') return { executablePath: named, environment: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { executablePath: null, environment: {} };
  const folder = await unpackedChromium();
  return { executablePath: join(folder, 'chromium'), environment: systemParts(folder) };
}

/** Unpacked beside its place and moved there when it is whole: two runs that start at once do not disturb each other. */
async function unpackedChromium(): Promise<string> {
  const require = createRequire(import.meta.url);
  const packageFile = join(dirname(require.resolve('@sparticuz/chromium')), '..', 'package.json');
  const { version } = require(packageFile) as { version: string };
  const cache = join(projectFolder, 'node_modules', '.cache', 'evidex-test-browser');
  const folder = join(cache, version);
  if (existsSync(join(folder, 'chromium'))) return folder;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'new-'));
  const usual = process.env['TMPDIR'];
  // The package unpacks to the folder for temporary files, where the next one with an account here could put its own.
  process.env['TMPDIR'] = fresh;
  try {
    await chromium.executablePath();
    await inflate(join(dirname(packageFile), 'bin', 'al2023.tar.br'));
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
  return folder;
}

/** Libraries and fonts that come with the package, for machines that have none of their own. */
function systemParts(folder: string): Record<string, string> {
  const libraries = spawnSync('ldd', [join(folder, 'chromium')], { encoding: 'utf8' });
  const missing = libraries.status !== 0 || libraries.stdout.includes('not found');
  const fontless =
    !existsSync('/etc/fonts/fonts.conf') ||
    !existsSync('/usr/share/fonts') ||
    readdirSync('/usr/share/fonts').length === 0;
  return {
    ...(missing ? { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } : {}),
    ...(fontless ? { FONTCONFIG_PATH: join(folder, 'fonts') } : {}),
  };
}
