import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { OcrEngine } from '../../model/ports.ts';
import type { ReadingSettings } from '../settings.ts';
import { languageFolder, orientationFolder } from './language-data.ts';
import { wordsOfTsv } from './tsv.ts';

/** Workers kept alive at a time: each holds a model and a heap of its own. */
const mostWorkers = 3;

/**
 * Tesseract compiled to WebAssembly. Models are read from installed npm packages and handed over as bytes, so that no
 * address is ever asked for them.
 */
export function createTesseractJs(_settings: ReadingSettings): OcrEngine {
  const workers = new Map<string, Promise<Worker>>();

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
      });
      await created.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '300' });
      return created;
    });

  return {
    name: 'tesseract.js',
    recognize: async (imagePath, languages) => {
      const engine = await recognizer(languages);
      const { data } = await engine.recognize(imagePath, {}, { text: false, tsv: true });
      return wordsOfTsv(data.tsv ?? '');
    },
    detectTurn: async (imagePath) => {
      const folder = orientationFolder();
      if (folder === null) return null;
      const engine = await worker('osd', async () =>
        createWorker('osd', OEM.TESSERACT_ONLY, {
          langPath: folder,
          cacheMethod: 'none',
          gzip: true,
          legacyCore: true,
          legacyLang: true,
        }),
      );
      const { data } = await engine.detect(imagePath).catch(() => ({ data: null }));
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
