import { type ClauseName, prescribedClauses } from './prescribed-clauses.ts';
import { restoreWord } from './restore-words.ts';

/** A statement found in a text, with UTF-16 places in it. */
export interface FoundClause {
  readonly name: ClauseName;
  readonly start: number;
  readonly end: number;
  /** What is filled in: the firm, the quantity, the place. Null where the words hold no such part. */
  readonly said: { readonly start: number; readonly end: number } | null;
  /** The words are those of the regulation. */
  readonly asPrescribed: boolean;
}

/** A certificate is a page or two: further text is not searched. */
const longest = 12_000;

/**
 * The statements of 19 CFR 12.43(a) that a text makes, each at its best place, in the order of the regulation.
 * @param ocr the text was read by OCR: letters of the regulation's words may be confused.
 */
export function findClauses(text: string, ocr = false): FoundClause[] {
  const { squeezed, lined, positions } = withoutFillLines(text.slice(0, longest), ocr);
  return prescribedClauses.flatMap((clause): FoundClause[] => {
    for (const [pattern, asPrescribed] of [
      [clause.prescribed, true] as const,
      ...clause.otherwise.map((other) => [other, false] as const),
    ]) {
      // A label has its value in its own line; a sentence runs over its lines.
      const labelled = pattern.source.includes('[:：] ?');
      const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(labelled ? lined : squeezed);
      if (match?.indices === undefined) continue;
      const place = ([from, to]: [number, number]): { start: number; end: number } => {
        const lead = /^[\s,;:]*/u.exec(squeezed.slice(from, to))![0].length;
        const tail = /[\s,;:]*$/u.exec(squeezed.slice(from, to))![0].length;
        return { start: positions[from + lead]!, end: positions[Math.max(from + lead, to - tail) - 1]! + 1 };
      };
      const said = match.indices.groups?.said;
      return [
        {
          name: clause.name,
          ...place(match.indices[0]!),
          said: said === undefined ? null : place(said),
          asPrescribed,
        },
      ];
    }
    return [];
  });
}

/** True when the words given as a statement are the prescribed ones. Words around them in the paper are not needed. */
export function isAsPrescribed(name: ClauseName, words: string, ocr = false): boolean {
  const clause = prescribedClauses.find((one) => one.name === name);
  if (clause === undefined) return false;
  const { squeezed } = withoutFillLines(words.replace(/\s+/gu, ' ').trim(), ocr);
  return (clauseAlone[name] ?? clause.prescribed).test(squeezed);
}

/** Prescribed words of statements whose pattern looks at their neighbours, when they stand alone. */
const clauseAlone: Readonly<Partial<Record<ClauseName, RegExp>>> = {
  quantity: /^consisting of \S/iu,
  description: /^of \S/iu,
  packages: /^in \S/iu,
  marks: /^bearing the following marks and numbers\b/iu,
  producedBy: /^(?:was|were) mined[,;]? (?:produced[,;]?|or produced) (?:or|and\/or) manufactured by \S/iu,
  producedAt: /^at or near \S/iu,
  ladenOnBoard: /^(?:was|were) laden on board \S/iu,
  ladenAt: /^at \S/iu,
  departedOn: /^which departed (?:from \S.{0,70}?,? )?on \S/iu,
  labor:
    /\S (?:was|were) not employed in any stage of the (?:mining[,;]? production[,;]? or manufacture|production) of the merchandise\b/iu,
  component: /^or of any component(?: thereof)?\b/iu,
  date: /^dated\b/iu,
};

/**
 * Runs of blanks and of lines to fill in as single spaces, with the UTF-16 place of each unit in the source; `lined` is the
 * same text with a line break in place of the space where the source has one.
 */
function withoutFillLines(
  text: string,
  ocr: boolean,
): { squeezed: string; lined: string; positions: number[] } {
  const positions: number[] = [];
  let squeezed = '';
  let lined = '';
  const fill = /[\s_…]+|\.{3,}|[^\s_….]+|\./gu;
  for (const match of text.matchAll(fill)) {
    const run = match[0];
    if (/^(?:[\s_…]+|\.{3,})$/u.test(run)) {
      if (squeezed.endsWith(' ')) continue;
      squeezed += ' ';
      lined += run.includes('\n') ? '\n' : ' ';
      positions.push(match.index);
      continue;
    }
    const restored = ocr ? restoreWord(run) : run;
    // Of a word with another number of letters the first and last keep their places.
    const step = restored.length > 1 ? (run.length - 1) / (restored.length - 1) : 0;
    for (let index = 0; index < restored.length; index++)
      positions.push(match.index + Math.round(index * step));
    squeezed += restored;
    lined += restored;
  }
  return { squeezed, lined, positions };
}
