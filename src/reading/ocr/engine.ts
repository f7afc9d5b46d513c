import type { OcrEngine } from '../../model/ports.ts';
import type { ReadingSettings } from '../settings.ts';

/** Starts the OCR engine that the settings name. */
export async function createOcrEngine(settings: ReadingSettings): Promise<OcrEngine> {
  if (settings.ocr.engine === 'tesseract') {
    const { createNativeTesseract } = await import('./native-tesseract.ts');
    return createNativeTesseract(settings);
  }
  const { createTesseractJs } = await import('./tesseract-js.ts');
  return createTesseractJs(settings);
}
