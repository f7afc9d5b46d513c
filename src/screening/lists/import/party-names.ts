import { isLegalForm } from '../../matching/legal-forms.ts';

/** Forms of one word that editions of a list use for each other. */
const sameWords: ReadonlyMap<string, string> = new Map([
  ['limited', 'ltd'],
  ['company', 'co'],
  ['corporation', 'corp'],
  ['incorporated', 'inc'],
]);
const silentWords = new Set(['and', 'the']);

/**
 * What two printed names must share to be one name: case, punctuation, accents, spaces and `Limited` for `Ltd.` do not
 * count, any other letter or digit does. Empty for a text without letters and digits.
 */
export function printedNameKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? [])
    .filter((word) => !silentWords.has(word))
    .map((word) => sameWords.get(word) ?? word)
    .join('');
}

/** A cell as one line: non-breaking and zero-width spaces, line breaks and runs of spaces are one space. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text without the spaces and marks of `marks` at its end. */
export function withoutTrailing(text: string, marks = ',;:'): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1) === ' ')) end--;
  return text.slice(0, end);
}

/** True when the words end in a legal form: `Co.`, `Ltd.`, `S.A. de C.V.` */
export function endsInLegalForm(name: string): boolean {
  const last = /([\p{L}.]+)[\s.,)]*$/u.exec(name.slice(-24))?.[1];
  return last !== undefined && isLegalForm(last.replace(/\./g, '').toLowerCase());
}

/** Kinds of works, farms and bodies that end the name of a party without a legal form. */
const partyNoun =
  /\b(?:farm|factory|works|plant|prison|mine|mill|camp|group|park|center|centre|detachment|enterprise|institute|institution)s?$/i;

const hasWords = (text: string, count: number): boolean => text.split(' ').length >= count;

/** True when the first word of a piece behind a comma continues a legal form: `, Ltd.`, `, Limited`, `, S.A.` */
function continuesForm(piece: string): boolean {
  const first = /^[\p{L}.]+/u.exec(piece)?.[0];
  return first !== undefined && isLegalForm(first.replace(/\./g, '').toLowerCase());
}

/** Pieces between commas, with `, Ltd.` left with the name before it. */
function commaPieces(text: string): string[] {
  const pieces: string[] = [];
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (pieces.length > 0 && (continuesForm(part) || part === '')) {
      if (part !== '') pieces[pieces.length - 1] += `, ${part}`;
    } else pieces.push(part);
  }
  return pieces.filter((piece) => piece !== '');
}

const leadingAnd = /^(?:and|&)\s+/i;

/** Cuts `A Co., Ltd. and B Co., Ltd.` after the legal form; `Cotton and Linen` stays whole. */
function splitAtAnd(text: string): string[] {
  const names: string[] = [];
  let from = 0;
  for (const match of text.matchAll(
    / (?:and|&) (?=[\p{Lu}\d])(?!Subsidiar|Affiliat|Sons\b|Co\b|Company\b|Brothers\b)/gu,
  )) {
    const before = text.slice(from, match.index);
    if (!endsInLegalForm(before.slice(-140).replace(/\s*\([^()]*\)\s*$/u, ''))) continue;
    names.push(before);
    from = match.index + match[0].length;
  }
  return [...names, text.slice(from)];
}

/**
 * The parties that one run of text names. Semicolons always part them; ` and ` does after a legal form; a comma does
 * where the pieces are names by themselves: their number is the one that the list states, or one before the last ends in
 * a legal form, or the first of two is a farm, factory or the like. So `Cereals, Oils and Foods Co., Ltd.` stays whole.
 *
 * @param stated number of names that the list itself says there are.
 */
export function partyNames(text: string, stated: number | null = null): string[] {
  const clean = (name: string): string => withoutTrailing(name.trim().replace(leadingAnd, '')).trim();
  const segments = text.split(';').map(clean).filter(Boolean);
  if (stated !== null && segments.length === stated) return segments;
  return segments.flatMap((segment) => {
    const pieces = commaPieces(segment).map(clean).flatMap(splitAtAnd).map(clean).filter(Boolean);
    const before = pieces.slice(0, -1);
    const apart =
      pieces.length === stated ||
      (pieces.every((piece) => hasWords(piece, 2)) && before.some(endsInLegalForm)) ||
      (pieces.length === 2 &&
        hasWords(pieces[0]!, 3) &&
        hasWords(pieces[1]!, 4) &&
        partyNoun.test(pieces[0]!) &&
        endsInLegalForm(pieces[1]!));
    return apart ? pieces : splitAtAnd(segment).map(clean).filter(Boolean);
  });
}

/** Lower-case letters, digits and hyphens of a name; empty for a name without any. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
