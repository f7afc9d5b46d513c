import { readingsOf } from '../../text/pinyin.ts';
import { longestBrandWord, tradeNamesOf, translationsOf } from './brand-words.ts';
import { longestTradeWord, meaningsOfChinese, wordsForMeaning } from './industry-words.ts';

/** How one stretch of a Chinese brand was put into Latin letters. */
export interface Rendering {
  readonly chinese: string;
  readonly latin: string;
  readonly how: 'pinyin' | 'translation' | 'trade-name';
}

/** A listed key found in a Chinese text. */
export interface KeyMatch {
  /** Number of the key. */
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly renderings: readonly Rendering[];
}

const letters = 26;
const longestWord = Math.max(longestBrandWord(), longestTradeWord());

/**
 * Keys of listed names as a tree of letters, walked with the pinyin and the translations of Chinese characters. A walk
 * ends where no listed key goes on, so that its cost does not grow with the length of the list.
 */
export class LetterTree {
  private next = new Int32Array(letters * 1024);
  private keyAt: number[] = [-1];
  private readonly numbers = new Map<string, number>();

  /** Number of a key; the same key has the same number. Keys of other letters than a to z have none (-1). */
  add(key: string): number {
    if (!/^[a-z]+$/.test(key)) return -1;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    let node = 0;
    for (let index = 0; index < key.length; index++) {
      const at = node * letters + key.charCodeAt(index) - 97;
      if (this.next[at] === 0) {
        const made = this.keyAt.push(-1) - 1;
        if ((made + 1) * letters > this.next.length) {
          const larger = new Int32Array(this.next.length * 2);
          larger.set(this.next);
          this.next = larger;
        }
        this.next[at] = made;
      }
      node = this.next[at]!;
    }
    const number = this.numbers.size;
    this.numbers.set(key, number);
    this.keyAt[node] = number;
    return number;
  }

  /** The node behind some letters; -1 where no key goes on. */
  private follow(node: number, word: string): number {
    let at = node;
    for (let index = 0; index < word.length; index++) {
      const code = word.charCodeAt(index) - 97;
      if (code < 0 || code >= letters) return -1;
      at = this.next[at * letters + code]!;
      if (at === 0) return -1;
    }
    return at;
  }

  /** All keys that characters from `start` on can be read as. */
  matchesAt(text: string, start: number, limit: number): KeyMatch[] {
    const found: KeyMatch[] = [];
    const walk = (node: number, index: number, renderings: readonly Rendering[]): void => {
      const key = this.keyAt[node]!;
      if (key >= 0 && index > start) found.push({ key, start, end: index, renderings });
      if (index >= limit || renderings.length >= 8) return;
      const go = (length: number, latin: string, how: Rendering['how']): void => {
        const reached = this.follow(node, latin);
        if (reached >= 0)
          walk(reached, index + length, [
            ...renderings,
            { chinese: text.slice(index, index + length), latin, how },
          ]);
      };
      for (const reading of readingsOf(text.charAt(index))) go(1, reading, 'pinyin');
      for (let length = Math.min(longestWord, limit - index); length >= 1; length--) {
        const word = text.slice(index, index + length);
        for (const latin of tradeNamesOf(word)) go(length, latin, 'trade-name');
        for (const latin of translationsOf(word)) go(length, latin, 'translation');
        if (length >= 2)
          for (const latin of wordsForMeaning(meaningsOfChinese(word)?.[0] ?? ''))
            go(length, latin, 'translation');
      }
    };
    walk(0, start, []);
    return found;
  }
}
