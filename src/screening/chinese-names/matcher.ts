import type { ListEntry } from '../lists/list.ts';
import type { Mention } from '../mention.ts';

/** Finds firms under a Chinese name that no table knows: by the pinyin and the meaning of its parts. */
export interface ChineseNameMatcher {
  /**
   * Mentions of entries by Chinese names on a page.
   * @param known mentions that stand already; nothing is said twice about the same words and entry
   */
  mentions(text: string, known: readonly Mention[]): readonly Mention[];
}

export function createChineseNameMatcher(_entries: readonly ListEntry[]): ChineseNameMatcher {
  return { mentions: () => [] };
}
