import { foldKey } from '../text/fold.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

/** Letters or digits are what makes a run of characters words. */
const words = /[\p{L}\p{N}]/u;

/** A short run of words on one line: a title, a material, a process. Finding gives every line. */
export const textHandler: ValueHandler = {
  find(text) {
    const found = [];
    for (const match of text.matchAll(/[^\n]+/g)) {
      const line = match[0];
      const start = match.index + (line.length - line.trimStart().length);
      const end = match.index + line.trimEnd().length;
      if (end > start && words.test(line)) found.push(foundAt(text, start, end, plain(foldKey(line))));
    }
    return found;
  },
  parse(text) {
    return words.test(text) ? plain(foldKey(text)) : null;
  },
};

/** Running text over several lines: the whole of it is one value. */
export const paragraphHandler: ValueHandler = {
  find(text) {
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    return end > start && words.test(text) ? [foundAt(text, start, end, plain(foldKey(text)))] : [];
  },
  parse: textHandler.parse,
};
