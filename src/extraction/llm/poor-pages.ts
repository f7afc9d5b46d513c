import type { Page } from '../../model/page.ts';
import type { ModelSettings } from './model-settings.ts';

/** True for pages whose picture goes along: read by OCR with little confidence, or not at all. */
export function wantsPicture(
  page: Page,
  settings: Pick<ModelSettings, 'pictures' | 'pictureBelow'>,
): boolean {
  if (settings.pictures === 'never') return false;
  if (page.kind === 'unreadable') return true;
  const read = page.words.filter((word) => word.visible && word.origin === 'ocr');
  if (read.length === 0 || read.length * 2 < page.words.length) return false;
  const mean = read.reduce((sum, word) => sum + word.confidence, 0) / read.length;
  return mean < settings.pictureBelow;
}
