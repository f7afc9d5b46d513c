import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadingSettings } from '../settings.ts';

const require = createRequire(import.meta.url);

/** Folder of the small LSTM model of a language, from its npm package; null when the package is not installed. */
export function languageFolder(language: string): string | null {
  try {
    const folder = join(
      dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)),
      '4.0.0_best_int',
    );
    return existsSync(join(folder, `${language}.traineddata.gz`)) ? folder : null;
  } catch {
    return null;
  }
}

/** Folder of the orientation and script model, which needs the older engine's data. */
export function orientationFolder(): string | null {
  try {
    return join(dirname(require.resolve('@tesseract.js-data/osd/package.json')), '4.0.0');
  } catch {
    return null;
  }
}

/** Languages of the settings that are installed, in their order. */
export function installedLanguages(languages: readonly string[]): string[] {
  return languages.filter((language) => languageFolder(language) !== null);
}

/**
 * Languages of the settings that cannot be read because the package of their data is missing, in their order.
 * Recognition leaves them out, so a run should not begin with any missing.
 */
export function missingLanguages(settings: ReadingSettings): string[] {
  return settings.languages.filter((language) => languageFolder(language) === null);
}
