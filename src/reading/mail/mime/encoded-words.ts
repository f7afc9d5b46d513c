import { decodeCharset } from './charset.ts';
import { decodeBase64, decodeQuotedPrintable } from './transfer-encoding.ts';

interface Word {
  readonly charset: string;
  readonly base64: boolean;
  readonly text: string;
}

/**
 * Replaces the encoded words of a header (RFC 2047). Neighbouring words of one charset are put together before they
 * are decoded: many programs cut them inside a character of several bytes, some inside the base64.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  // The last word of a header that was cut on the way may lack its end.
  const pattern = /=\?([^?\s]{1,60})\?([BbQq])\?([^?]*)(?:\?=|$)/gu;
  let decoded = '';
  let last = 0;
  let run: Word[] = [];
  const flush = (): void => {
    decoded += decodeRun(run);
    run = [];
  };
  for (const match of value.matchAll(pattern)) {
    const between = value.slice(last, match.index);
    const [charset] = match[1]!.toLowerCase().split('*');
    const word = { charset: charset!, base64: match[2]!.toLowerCase() === 'b', text: match[3]! };
    const joins = run.length > 0 && between.trim() === '';
    if (!joins) {
      flush();
      decoded += between;
    } else if (run[0]!.charset !== word.charset) flush();
    run.push(word);
    last = match.index + match[0].length;
  }
  flush();
  return decoded + value.slice(last);
}

function decodeRun(words: readonly Word[]): string {
  if (words.length === 0) return '';
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!word.base64) {
      pieces.push(decodeQuotedPrintable(Buffer.from(word.text.replaceAll('_', ' '), 'latin1')));
      continue;
    }
    let { text } = word;
    while (words[at + 1]?.base64 && endsInsideByte(text)) text += words[++at]!.text;
    pieces.push(decodeBase64(Buffer.from(text, 'latin1')));
  }
  return decodeCharset(Buffer.concat(pieces), words[0]!.charset).text;
}

/** Base64 that ends with bits of a byte whose rest stands in the next word. */
function endsInsideByte(base64: string): boolean {
  const digits = base64.replace(/[^A-Za-z0-9+/]/gu, '');
  if (base64.includes('=') || digits.length % 4 === 0) return false;
  const lastValue = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(
    digits.at(-1)!,
  );
  const leftOver = digits.length % 4 === 2 ? 0x0f : digits.length % 4 === 3 ? 0x03 : 0x3f;
  return (lastValue & leftOver) !== 0 || digits.length % 4 === 1;
}
