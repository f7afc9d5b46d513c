import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { finished, projectFolder, temporaryFolder } from '../run-evidex.ts';
import { startSharedBrowser } from './browser.ts';
import { findBrowser } from './browser-binary.ts';
import { drawPages } from './draw-pages.ts';
import { type ReviewServer, startReviewServer } from './review-server.ts';
import { makeSampleIndex } from './sample-batch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Index of part of the samples, made by the real pipeline once for all tests of a run. Copied, never changed. */
    readonly reviewIndex: string;
    /** Folder of the review app as it is built from what stands in src now. */
    readonly reviewWeb: string;
    /** Address at which the one browser of a run is driven. */
    readonly reviewBrowser: string;
    /** Link of the one server of a run at which tests look, as Ana, and decide nothing. */
    readonly reviewLink: string;
  }
}

/**
 * Once for all browser tests of a run: a browser, the app, an index to review with its pages drawn, and a server for those
 * who only look. Who works on one test may name an index that is there already (EVIDEX_REVIEW_INDEX).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const place = temporaryFolder('review');
  let browser: BrowserServer | null = null;
  let server: ReviewServer | null = null;
  const tidy = async (): Promise<void> => {
    await Promise.all([browser?.close(), server?.stop()]);
    rmSync(place, { recursive: true, force: true });
  };
  try {
    // One after the other: the browser is unpacked once, and until then decides what the folder for temporary files is.
    browser = await startSharedBrowser(await findBrowser());
    project.provide('reviewBrowser', browser.wsEndpoint());
    const [index, web] = await Promise.all([
      process.env['EVIDEX_REVIEW_INDEX'] ?? makeSampleIndex(place),
      buildWeb(join(place, 'web')),
    ]);
    await drawPages(index);
    project.provide('reviewIndex', index);
    project.provide('reviewWeb', web);
    const looked = join(place, 'looked at');
    cpSync(index, looked, { recursive: true });
    server = await startReviewServer({ index: looked, web, as: 'Ana' });
    project.provide('reviewLink', server.link);
  } catch (error) {
    await tidy();
    throw error;
  }
  return tidy;
}

/** The app as it is delivered: a test run's own settings (NODE_ENV) would build another one. */
export async function buildWeb(folder: string): Promise<string> {
  const { NODE_ENV: _, VITEST: __, ...environment } = process.env;
  const vite = join(projectFolder, 'node_modules', 'vite', 'bin', 'vite.js');
  const settings = join(projectFolder, '.config', 'vite.config.ts');
  const words = ['build', '--config', settings, '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const done = await finished(
    spawn(process.execPath, [vite, ...words], { cwd: projectFolder, env: environment }),
  );
  if (done.code !== 0) throw new Error(`the review app was not built: ${done.stdout}${done.stderr}`);
  return folder;
}
