import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, freemem, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { defaultPipelinePath, readPipelineFile } from '../pipeline/pipeline-file.ts';
import { projectFolder } from '../pipeline/project-folder.ts';
import { libreOfficeState } from '../reading/index.ts';
import { loadWebFiles } from '../review/server/web-files.ts';
import { bytesText } from './table.ts';

export interface CheckResult {
  readonly what: string;
  /** `optional` is for what is not needed for the main job. */
  readonly state: 'works' | 'optional' | 'missing';
  readonly detail: string;
  readonly remedy: string | null;
}

const require = createRequire(import.meta.url);
const execute = promisify(execFile);
const reinstall = 'run npm ci again in the project folder';

/** Each check tries the thing itself, not only whether a file lies where it should. */
export const checks: readonly (() => Promise<CheckResult>)[] = [
  async () => ({ what: 'Node', state: 'works', detail: process.versions.node, remedy: null }),
  async () => ({
    what: 'cores and memory',
    state: 'works',
    detail: `${availableParallelism()} cores, ${bytesText(totalmem())} memory, ${bytesText(freemem())} free`,
    remedy: freemem() < 2e9 ? 'less than 2 GB are free: use --jobs 1' : null,
  }),
  checkDatabase,
  checkPipeline,
  checkOcr,
  checkLanguages,
  checkCanvas,
  checkTemporaryFolder,
  checkReviewApp,
  () =>
    checkProgram(
      'tesseract',
      ['--version'],
      'another OCR engine (reading.ocr.engine: tesseract)',
      'install the package tesseract-ocr',
    ),
  checkLibreOffice,
];

async function checkDatabase(): Promise<CheckResult> {
  try {
    const { default: Database } = await import('better-sqlite3');
    const database = new Database(':memory:');
    database.exec('CREATE VIRTUAL TABLE probe USING fts5 (body)');
    const version = database.prepare('SELECT sqlite_version()').pluck().get() as string;
    database.close();
    return { what: 'SQLite with full-text search', state: 'works', detail: version, remedy: null };
  } catch (error) {
    return {
      what: 'SQLite with full-text search',
      state: 'missing',
      detail: (error as Error).message,
      remedy: reinstall,
    };
  }
}

async function checkReviewApp(): Promise<CheckResult> {
  const what = 'review app';
  try {
    const files = loadWebFiles(join(projectFolder(), 'dist', 'web'));
    return { what, state: 'works', detail: `built, ${files.size} files`, remedy: null };
  } catch (error) {
    return { what, state: 'missing', detail: (error as Error).message, remedy: 'run npm run build:web' };
  }
}

async function checkPipeline(): Promise<CheckResult> {
  try {
    const settings = readPipelineFile(defaultPipelinePath());
    return {
      what: 'default pipeline',
      state: 'works',
      detail: `${settings.name}, version ${settings.version}`,
      remedy: null,
    };
  } catch (error) {
    return {
      what: 'default pipeline',
      state: 'missing',
      detail: (error as Error).message,
      remedy: 'restore pipelines/supplier-evidence.yaml',
    };
  }
}

/** Draws a word and reads it again, through the same reading processes that a run uses. */
async function checkOcr(): Promise<CheckResult> {
  const what = 'OCR (tesseract.js)';
  const folder = mkdtempSync(join(tmpdir(), 'evidex-doctor-'));
  try {
    const { default: sharp } = await import('sharp');
    const { createReadingPool, readingSettingsSchema } = await import('../reading/index.ts');
    const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
    // A bare machine has no fonts of its own: the probe is drawn with the one that comes with the project.
    GlobalFonts.registerFromPath(
      require.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-latin-400-normal.woff2'),
      'probe',
    );
    const canvas = createCanvas(900, 200);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, 900, 200);
    context.fillStyle = 'black';
    context.font = '64px probe';
    context.fillText('Evidence index 2026', 60, 120);
    const path = join(folder, 'probe.png');
    await sharp(canvas.toBuffer('image/png')).toFile(path);
    const pool = createReadingPool({
      jobs: 1,
      settings: readingSettingsSchema.parse({}),
      temporaryFolder: folder,
      offline: true,
    });
    try {
      const started = Date.now();
      const pages = await pool.readPages(
        { sha256: '0'.repeat(64), path, displayPath: 'probe.png', mediaType: 'image/png', size: 1 },
        1,
        1,
      );
      const text = pages[0]?.words.map((word) => word.text).join(' ') ?? '';
      const right = /evidence\s*index/i.test(text);
      return {
        what,
        state: right ? 'works' : 'missing',
        detail: right
          ? `read a drawn line in ${((Date.now() - started) / 1000).toFixed(1)} s, start included`
          : `read "${text}" instead of a drawn line`,
        remedy: right ? null : reinstall,
      };
    } finally {
      await pool.close();
    }
  } catch (error) {
    return { what, state: 'missing', detail: (error as Error).message, remedy: reinstall };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checkLanguages(): Promise<CheckResult> {
  const wanted = readPipelineFile(defaultPipelinePath()).reading.languages;
  const absent = wanted.filter((language) => {
    try {
      return !existsSync(
        join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int'),
      );
    } catch {
      return true;
    }
  });
  return {
    what: 'OCR languages',
    state: absent.length === 0 ? 'works' : 'missing',
    detail: absent.length === 0 ? wanted.join(', ') : `no data for ${absent.join(', ')}`,
    remedy:
      absent.length === 0
        ? 'for more languages: npm install @tesseract.js-data/<code> and name the code in reading.languages of the pipeline file'
        : `npm install ${absent.map((language) => `@tesseract.js-data/${language}`).join(' ')}`,
  };
}

async function checkCanvas(): Promise<CheckResult> {
  try {
    const { createCanvas } = await import('@napi-rs/canvas');
    createCanvas(10, 10).getContext('2d').fillRect(0, 0, 5, 5);
    return { what: 'page rendering', state: 'works', detail: 'canvas', remedy: null };
  } catch (error) {
    return { what: 'page rendering', state: 'missing', detail: (error as Error).message, remedy: reinstall };
  }
}

async function checkTemporaryFolder(): Promise<CheckResult> {
  try {
    accessSync(tmpdir(), constants.W_OK);
    const space = statfsSync(process.cwd());
    return {
      what: 'free disk space here',
      state: 'works',
      detail: bytesText(space.bavail * space.bsize),
      remedy: null,
    };
  } catch (error) {
    return {
      what: 'disk',
      state: 'missing',
      detail: (error as Error).message,
      remedy: 'make the folder for temporary files writable',
    };
  }
}

async function checkLibreOffice(): Promise<CheckResult> {
  const { version, isolated } = await libreOfficeState();
  const what = 'LibreOffice';
  if (version === null) {
    return {
      what,
      state: 'optional',
      detail: 'not installed; would read old office files (.doc, .ppt and others)',
      remedy: 'install LibreOffice (Writer, Impress, Draw and Calc)',
    };
  }
  if (!isolated) {
    return {
      what,
      state: 'optional',
      detail: `${version}, but this system cannot keep it from the network, so it is not used`,
      remedy:
        'allow user namespaces (Linux), or set reading.libreOffice.withoutIsolation for senders you trust',
    };
  }
  return { what, state: 'works', detail: `${version}, kept from the network`, remedy: null };
}

async function checkProgram(
  program: string,
  words: readonly string[],
  use: string,
  remedy: string,
): Promise<CheckResult> {
  try {
    const { stdout, stderr } = await execute(program, [...words], { timeout: 10_000 });
    return { what: program, state: 'works', detail: (stdout || stderr).split('\n')[0]!, remedy: null };
  } catch {
    return { what: program, state: 'optional', detail: `not installed; would serve as ${use}`, remedy };
  }
}
