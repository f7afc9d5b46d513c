import { foldKey } from '../text/fold.ts';

/*
 * Whether two numbers are the same depends on what follows from it, so that there are three ways to fold one:
 *
 * - A reference finds the document that is meant (`citedNumber`). Who cites a number writes it otherwise than who gave it: neither
 *   marks nor spaces count. What is not found is asked for in a letter, so that a document must not be missed.
 * - A tie brings documents together in one sale or at one step (`tyingNumber`). It rests on the value as it was normalised, and every
 *   mark counts: `AB-1203` and `AB1-203` are two orders.
 * - Copies and lots are set side by side for what they say differently (`printedNumber`). They are folded as in `tracing/`, whose
 *   observations tell of the same copies.
 */

/** A number without what is written in different ways: width, case, spaces, hyphens and the like. */
export function citedNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

/** Folded form of a number that may tie documents; '' for one that says too little to be held against others. */
export function tyingNumber({
  value,
  normalized,
}: {
  readonly value: string;
  readonly normalized: string | null;
}): string {
  const key = (normalized ?? value).normalize('NFKC').toUpperCase().replaceAll(/\s/gu, '');
  return key.length >= 4 && /\d/u.test(key) ? key : '';
}

/** Folded form of a number as printed; null for one without a digit, or shorter than `shortest`: many have such a one. */
export function printedNumber(number: string, shortest = 3): string | null {
  const key = foldKey(number);
  return key.length >= shortest && /\d/u.test(key) ? key : null;
}
