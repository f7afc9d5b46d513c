import type { FoundValue } from '../model/value-kind.ts';
import { foldKey } from '../text/fold.ts';
import { foundAt, plain, type ValueHandler } from './value-handler.ts';

/** ISO 639-1 codes of languages on supplier papers. */
const codes =
  'en zh vi es de fr tr pt it nl ja ko th ar ru uk pl cs sk hu ro bg el sv da nb fi id ms km my lo bn hi ur ta te gu pa ne si fa he uz kk ky tg tk ug mn bo am sw'.split(
    ' ',
  );
const displayLanguages = ['en', 'zh', 'vi', 'es', 'de', 'fr', 'tr', 'pt', 'it', 'nl'];
const variants: Readonly<Record<string, string>> = {
  zh: 'Mandarin|Simplified Chinese|Traditional Chinese|Chinese (Simplified)|中文|汉语|漢語|普通话|简体中文|繁體中文|汉文',
  ug: 'Uyghur|Uighur|维吾尔语|维语|维文',
  en: '英文|英语',
};
let byName: Map<string, string> | null = null;

function names(): Map<string, string> {
  if (byName !== null) return byName;
  byName = new Map();
  for (const [code, list] of Object.entries(variants))
    for (const name of list.split('|')) byName.set(foldKey(name), code);
  for (const language of [...displayLanguages, ...codes]) {
    const display = new Intl.DisplayNames([language], { type: 'language' });
    // A language's own name for itself counts as well; its names for others only from the label languages.
    for (const code of displayLanguages.includes(language) ? codes : [language]) {
      const key = foldKey(display.of(code) ?? code);
      if (!byName.has(key)) byName.set(key, code);
    }
  }
  return byName;
}

/** A language by name in the label languages or its own, or by ISO 639-1 code as a whole value; normalizes to the code. */
export const languageHandler: ValueHandler = {
  find(text) {
    const found: FoundValue[] = [];
    for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      const word = match[0];
      if (!/^\p{Lu}|^\p{Lo}/u.test(word)) continue;
      const code = names().get(foldKey(word));
      if (code !== undefined && word.length > 2)
        found.push(foundAt(text, match.index, match.index + word.length, plain(code)));
      else if (code !== undefined && /\p{Lo}/u.test(word))
        found.push(foundAt(text, match.index, match.index + word.length, plain(code)));
    }
    return found;
  },
  parse(text) {
    const lower = text.toLowerCase();
    if (codes.includes(lower)) return plain(lower);
    if (/^[a-z]{2}[-_][A-Za-z]{2,4}$/.test(text) && codes.includes(lower.slice(0, 2)))
      return plain(lower.slice(0, 2));
    const code = names().get(foldKey(text));
    return code === undefined ? null : plain(code);
  },
};
