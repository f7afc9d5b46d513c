import { randomNumbers } from '../../../support/random-numbers.ts';
import type { Next } from './fill.ts';
import { pageKinds } from './page-kinds.ts';

const total = pageKinds.reduce((sum, [share]) => sum + share, 0);

/**
 * A page of business text of about `length` characters: invoices, letters, contracts, bank papers, reports, lists and
 * mails, in English, Chinese, both and other languages, with invented firms, people and addresses from all over the world.
 * It names no party and no place of a screened list; short pages of one kind are followed by another.
 *
 * @param seed a number, for the same page every time, or a source of numbers in 0..1.
 */
export function businessText(seed: number | Next, length = 3_000): string {
  const next = typeof seed === 'number' ? randomNumbers(seed) : seed;
  let text = '';
  while (text.length < length) {
    let at = next() * total;
    const kind = pageKinds.find(([share]) => {
      at -= share;
      return at < 0;
    });
    text += `${text === '' ? '' : '\n\n'}${(kind ?? pageKinds[0]!)[1](next)}`;
  }
  // No word is cut: half of one may be another. Chinese text has hardly a space to cut at.
  const space = /\s/.test(text.charAt(length)) ? length : text.slice(0, length).search(/\s\S*$/);
  return text.slice(0, space > length - 60 ? space : length);
}
