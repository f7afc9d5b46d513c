import { unitOf } from '../unit-names.ts';

const codeToken = /[A-Za-z0-9]+(?:[-/._#*&:]+[A-Za-z0-9]+)*/gu;
/** Codes shorter than this are marks of lists, sizes and shifts, which a translation may write otherwise. */
const shortestCode = 3;

/** Runs of letters and digits that name something: numbers of papers, lots, containers, registrations. */
export function* codesIn(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(codeToken)) {
    const token = match[0];
    if (!/\d/.test(token)) continue;
    const start = match.index;
    const end = start + token.length;
    const before = text.charAt(start - 1);
    // A letter with a mark before or behind belongs to a word of another language.
    if (/[\p{Script=Latin}\p{M}]/u.test(before) || /[\p{Script=Latin}\p{M}]/u.test(text.charAt(end)))
      continue;
    const hasLetter = /[A-Za-z]/.test(token);
    if (!hasLetter) {
      const plainNumber = /^\d+(?:[.,]\d+)*$/.test(token);
      if (plainNumber && (token.length < 7 || /[.,]/.test(token))) continue;
      // A range of two numbers is two numbers: "98-102".
      if (/^\d{1,4}(?:\.\d+)?-\d{1,4}(?:\.\d+)?$/.test(token)) continue;
      if (/^\d{1,4}\/\d{1,4}$/.test(token) && token.length < 5) continue;
    } else {
      const glued = /^(\d+(?:\.\d+)?)([A-Za-z]+\d?)$/.exec(token);
      if (
        glued !== null &&
        (unitOf(glued[2]!) !== null || /^(?:st|nd|rd|th|er|x|s|ne|nm|tex|gsm|min|km|nd)$/i.test(glued[2]!))
      )
        continue;
      if (/^(?:no|nr|rmb|cny|usd|eur|us|tl|vnd)\.?\d+(?:[.,]\d+)*$/i.test(token)) continue;
      if (token.replace(/[^A-Za-z0-9]/g, '').length < shortestCode) continue;
      // "40-foot", "30-day": a number and a word.
      if (/^\d{1,4}-[a-z]{2,}$/.test(token)) continue;
      // `kg/1000m`, `EUR/100`: units, not names of anything.
      if (
        /^[A-Za-z]+[/:.]\d+(?:[.,]\d+)*[a-z]{0,2}$/.test(token) &&
        unitOf(token.split(/[/:.]/)[0]!) !== null
      )
        continue;
    }
    yield { start, end };
  }
}

/** A code as it is, and behind `~` without the letters before its first digit: `PO-48817` may stand as `48817`. */
export function codeReadings(printed: string): string[] {
  const capitals = printed.toUpperCase();
  const bare = (text: string): string => text.replace(/[^A-Z0-9]/g, '');
  const prefix = /^[A-Z][A-Z\-/._#&: ]*(?=\d)/.exec(capitals)?.[0];
  return prefix === undefined
    ? [bare(capitals)]
    : [bare(capitals), `~${bare(capitals.slice(prefix.length))}`];
}
