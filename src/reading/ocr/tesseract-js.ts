import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { faultDue } from '../../model/fault-points.ts';
import type { OcrEngine } from '../../model/ports.ts';
import type { ReadingSettings } from '../settings.ts';
import { languageFolder, orientationFolder } from './language-data.ts';
import { wordsOfTsv } from './tsv.ts';

/** Workers kept alive at a time: each holds a model and a heap of its own. */
const mostWorkers = 3;

class OcrThreadEnded extends Error {}

/** The thread behind a worker: the library keeps it on the worker and its types do not tell of it. */
function threadOf(engine: Worker): Thread | undefined {
  return (engine as unknown as { worker?: Thread }).worker;
}

/** Every task's promise is rejected with the same error: thrown once more, it would end the whole process. */
function ignoreRepeated(): void {}

/**
 * Tesseract compiled to WebAssembly. Models are read from installed npm packages and handed over as bytes, so that no
 * address is ever asked for them.
 */
export function createTesseractJs(_settings: ReadingSettings): OcrEngine {
  const workers = new Map<string, Promise<Worker>>();
  /** How each worker takes an image to be laid out, as it was last told. */
  const layouts = new WeakMap<Worker, PSM>();

  const worker = async (key: string, start: () => Promise<Worker>): Promise<Worker> => {
    const known = workers.get(key);
    if (known !== undefined) {
      workers.delete(key);
      workers.set(key, known);
      return known;
    }
    if (workers.size >= mostWorkers) {
      const [oldest, old] = workers.entries().next().value!;
      workers.delete(oldest);
      await (await old).terminate();
    }
    const started = start();
    workers.set(key, started);
    return started;
  };

  /**
   * Runs a task on a worker. Its thread may die under it, of which the library says nothing and waits for ever: the
   * task is then done once more on a fresh one.
   */
  const onWorker = async <Result>(
    get: () => Promise<Worker>,
    task: (engine: Worker) => Promise<Result>,
  ): Promise<Result> => {
    for (let attempt = 1; ; attempt++) {
      const engine = await get();
      const thread = threadOf(engine);
      let onExit: (() => void) | null = null;
      const ended = new Promise<never>((_resolve, reject) => {
        onExit = () => reject(new OcrThreadEnded('the OCR thread ended in the middle of a page'));
        thread?.once('exit', onExit);
      });
      try {
        const running = task(engine);
        if (faultDue('ocr-worker-killed')) void thread?.terminate();
        return await Promise.race([running, ended]);
      } catch (error) {
        if (!(error instanceof OcrThreadEnded)) throw error;
        for (const [key, known] of workers) if ((await known) === engine) workers.delete(key);
        if (attempt === 2) throw error;
      } finally {
        if (onExit !== null) thread?.off('exit', onExit);
      }
    }
  };

  let joinedFolder: Promise<string> | null = null;
  /** One language is read from its package; several must lie in one folder, so they are copied to one. */
  const modelFolder = async (languages: readonly string[]): Promise<string> => {
    const folders = languages.map((code) => {
      const folder = languageFolder(code);
      if (folder === null)
        throw new Error(`OCR language ${code} is not installed: npm install @tesseract.js-data/${code}`);
      return folder;
    });
    if (folders.length === 1) return folders[0]!;
    joinedFolder ??= mkdtemp(join(tmpdir(), 'evidex-ocr-'));
    const target = await joinedFolder;
    for (const [index, code] of languages.entries()) {
      await copyFile(join(folders[index]!, `${code}.traineddata.gz`), join(target, `${code}.traineddata.gz`));
    }
    return target;
  };

  const recognizer = (languages: readonly string[]): Promise<Worker> =>
    worker(languages.join('+'), async () => {
      const created = await createWorker([...languages], OEM.LSTM_ONLY, {
        langPath: await modelFolder(languages),
        cacheMethod: 'none',
        gzip: true,
        errorHandler: ignoreRepeated,
      });
      await created.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' });
      return created;
    });

  return {
    name: 'tesseract.js',
    recognize: async (imagePath, languages, layout = 'page') => {
      const mode = layout === 'lines' ? PSM.SINGLE_BLOCK : PSM.AUTO;
      const { data } = await onWorker(
        () => recognizer(languages),
        async (engine) => {
          if ((layouts.get(engine) ?? PSM.AUTO) !== mode)
            await engine.setParameters({ tessedit_pageseg_mode: mode });
          layouts.set(engine, mode);
          return engine.recognize(imagePath, {}, { text: false, tsv: true });
        },
      );
      return wordsOfTsv(data.tsv ?? '');
    },
    detectTurn: async (imagePath) => {
      const folder = orientationFolder();
      if (folder === null) return null;
      const start = (): Promise<Worker> =>
        createWorker('osd', OEM.TESSERACT_ONLY, {
          langPath: folder,
          cacheMethod: 'none',
          gzip: true,
          legacyCore: true,
          legacyLang: true,
          errorHandler: ignoreRepeated,
        });
      const { data } = await onWorker(
        () => worker('osd', start),
        (engine) => engine.detect(imagePath),
      ).catch(() => ({ data: null }));
      const degrees = data?.orientation_degrees;
      if (data === null || degrees === null || degrees === undefined) return null;
      // Degrees the page must be turned clockwise to stand upright.
      const turn = ((degrees % 360) + 360) % 360;
      if (turn !== 0 && turn !== 90 && turn !== 180 && turn !== 270) return null;
      return { turn, confidence: data.orientation_confidence ?? 0, script: data.script };
    },
    close: async () => {
      const started = [...workers.values()];
      workers.clear();
      await Promise.all(started.map(async (entry) => (await entry).terminate()));
      if (joinedFolder !== null) await rm(await joinedFolder, { recursive: true, force: true });
    },
  };
}
