/** Where a cue stands: counted from the start of the part of the statement that holds it. */
export interface LocalCue {
  readonly part: 'before' | 'mention' | 'after' | 'tail' | 'next' | 'introduction';
  readonly start: number;
  readonly end: number;
}

/**
 * A mention with the words around it, cut at the ends of its statement. Line breaks stand as spaces, full-width
 * characters as ASCII, traditional characters as simplified ones, all unit for unit.
 */
export interface LocalStatement {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
  /** What follows the statement, up to the end of the next line: where answers stand. Line breaks are kept. */
  readonly tail: string;
  /** Line that introduces the list the mention is an item of; null when it is none. */
  readonly introduction: string | null;
  /** The mention's own line up to the mention: what stands in front of it in a row. */
  readonly lineBefore: string;
  /** The mention's own line behind the mention. */
  readonly lineAfter: string;
  /** The line below the mention's own. */
  readonly nextLine: string;
}

export interface LocalFinding {
  readonly value: 'asserted' | 'denied' | 'policy' | 'unclear';
  readonly cue: LocalCue | null;
  readonly rule: string;
}

/** How far words reach that govern a mention, in UTF-16 units. */
export const latinReach = 260;
export const chineseReach = 40;

/** Spaces in the place of words that are not to be read as cues: every index stays valid. */
export function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (words) => ' '.repeat(words.length));
}
