import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { OcrEngine } from '../../model/ports.ts';
import type { ReadingSettings } from '../settings.ts';
import { wordsOfTsv } from './tsv.ts';

const run = promisify(execFile);
/** One thread per process: the pool already runs as many readers as it was given jobs. */
const environment = { ...process.env, OMP_THREAD_LIMIT: '1' };

/** The `tesseract` command of the system, when installed with the languages asked for. */
export function createNativeTesseract(_settings: ReadingSettings): OcrEngine {
  return {
    name: 'tesseract',
    recognize: async (imagePath, languages, layout = 'page') => {
      const { stdout } = await run(
        'tesseract',
        [
          imagePath,
          'stdout',
          '-l',
          languages.join('+'),
          '--oem',
          '1',
          '--psm',
          layout === 'lines' ? '6' : '3',
          '--dpi',
          '300',
          'tsv',
        ],
        { env: environment, maxBuffer: 64 * 1024 * 1024 },
      );
      return wordsOfTsv(stdout);
    },
    detectTurn: async (imagePath) => {
      try {
        const { stdout } = await run('tesseract', [imagePath, 'stdout', '--psm', '0', '--dpi', '300'], {
          env: environment,
        });
        const turn = Number(/Rotate:\s*(\d+)/.exec(stdout)?.[1]);
        const confidence = Number(/Orientation confidence:\s*([\d.]+)/.exec(stdout)?.[1] ?? 0);
        const script = /Script:\s*(\S+)/.exec(stdout)?.[1] ?? null;
        if (turn !== 0 && turn !== 90 && turn !== 180 && turn !== 270) return null;
        return { turn, confidence, script };
      } catch {
        // Too few letters: tesseract ends with an error instead of an answer.
        return null;
      }
    },
    close: async () => undefined,
  };
}
