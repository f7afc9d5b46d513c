import { oneLine, partyNames, withoutTrailing } from './party-names.ts';

/** What one cell of the DHS page says: `Name (also known as …) and subsidiaries`. */
export interface EntityCell {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  /** The list's own words on scope, lower case: `and subsidiaries`. */
  readonly scope: readonly string[];
  /** Subsidiaries that the cell names. */
  readonly subsidiaries: readonly string[];
  /** What does not add up, such as another number of aliases than the cell says. */
  readonly remarks: readonly string[];
}

const numbers: readonly string[] = 'one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const numberOf = (word: string): number | null => {
  const named = numbers.indexOf(word.toLowerCase());
  return named >= 0 ? named + 1 : /^\d{1,3}$/.test(word) ? Number(word) : null;
};

const knownAs = String.raw`also (?:and formerly |or formerly )?known as|(?:formerly|previously) (?:and also )?known as|formerly|a\.?k\.?a\.?|a\/k\/a|f\.?k\.?a\.?|f\/k\/a|d\/b\/a|doing business as|n\/k\/a|now known as`;
const counted = String.raw`(?:and|including) (?:its )?([a-z]+|\d+) alias(?:es)?\s*:?`;
/** Begins the names of an entity besides its first, in brackets or behind a comma. */
const opening = new RegExp(
  String.raw`(\(\s*|[,;]\s+|\s(?=(?:a\.k\.a|a\/k\/a|f\.k\.a|f\/k\/a|d\/b\/a|n\/k\/a)\b))(?:${counted}|(${knownAs})\s*:?\s)`,
  'iu',
);
const phrase = new RegExp(String.raw`(?:[;,]\s*|\s)(?:and\s+)?(${knownAs})\s+`, 'giu');
const subsidiaryList =
  /,?\s+and its (?:([a-z]+|\d+)\s+)?(?:[\p{L}-]+-based\s+)?subsidiar(?:y|ies)(?:,? which includes?|,? including|:)?\s+(?=[\p{Lu}\d])/iu;
const scopeClause =
  /\b((?:and|including)(?: all(?: of)?)?(?: its| their)? (?:subordinate and affiliated entities|subsidiaries and affiliates|affiliates and subsidiaries|subsidiaries|subordinates|affiliates|affiliated entities))\.?$/i;

const isFormer = (words: string): boolean =>
  /^(?:formerly|previously|f)/i.test(words) && !/also/i.test(words);

/** Index of the bracket that closes the one at `open`; the length of the text when it is never closed. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}

/**
 * Reads the phrasings of the DHS UFLPA Entity List: `also known as`, `formerly known as`, `and two aliases:`,
 * `including three aliases:`, `and subsidiaries`, `and its subordinate and affiliated entities`, `and its eight
 * …-based subsidiaries, which include …`, in any order and with brackets inside names.
 */
export function readEntityCell(cell: string): EntityCell {
  let text = oneLine(cell);
  const scope: string[] = [];
  const remarks: string[] = [];
  const subsidiaries: string[] = [];
  const takeScope = (from: string): string => {
    const clause = scopeClause.exec(from);
    if (clause === null) return from;
    scope.push(clause[1]!.toLowerCase());
    return withoutTrailing(from.slice(0, clause.index));
  };
  const named = subsidiaryList.exec(text);
  if (named !== null) {
    const stated = named[1] === undefined ? null : numberOf(named[1]);
    subsidiaries.push(...partyNames(text.slice(named.index + named[0].length), stated));
    if (stated !== null && stated !== subsidiaries.length)
      remarks.push(
        `the page speaks of ${stated} subsidiaries of this entry; ${subsidiaries.length} were read`,
      );
    text = text.slice(0, named.index);
  }
  text = takeScope(text);
  const aliases: string[] = [];
  const formerNames: string[] = [];
  const start = opening.exec(text);
  if (start !== null) {
    const bracketed = start[1]!.startsWith('(');
    const end = bracketed ? closingOf(text, start.index) : text.length;
    const inside = ` ${text.slice(start.index + start[0].length, end)}`;
    const stated = start[2] === undefined ? null : numberOf(start[2]);
    let former = start[3] !== undefined && isFormer(start[3]);
    let from = 0;
    const add = (part: string, count: number | null): void => {
      (former ? formerNames : aliases).push(...partyNames(part, count));
    };
    for (const match of inside.matchAll(phrase)) {
      add(inside.slice(from, match.index), null);
      former = isFormer(match[1]!);
      from = match.index + match[0].length;
    }
    add(inside.slice(from), from === 0 ? stated : null);
    const read = aliases.length + formerNames.length;
    if (stated !== null && read !== stated)
      remarks.push(`the page speaks of ${stated} aliases of this entry; ${read} were read`);
    text = takeScope(`${text.slice(0, start.index)} ${text.slice(end + 1)}`.replace(/\s+/g, ' ').trim());
  }
  const name = withoutTrailing(text).trim();
  return { name, aliases, formerNames, scope, subsidiaries, remarks };
}
