import type { Cell, Item, SheetRow } from '../brief.ts';
import { plain, plainCell } from '../brief.ts';

/** One thing that a page says, with its way to the page and how it stands. */
export interface AdverseLine {
  /** Words of the page, or what was noticed about it. */
  readonly words: Item;
  /** How it is read: `denied`, `original`, `not clear`. */
  readonly readAs: string;
  /** Why it is here, for a person. */
  readonly because: string;
  readonly document: Item;
  /** Relation of the document to the matter, in words. */
  readonly relation: string;
  /** List and its date, where a list is what it rests on. */
  readonly list: string;
  /** What people decided, or what is open. */
  readonly stands: string;
}

/** Something adverse or open: all lines that belong to it, those on both sides included. */
export interface AdverseEntry {
  readonly what: string;
  readonly lines: readonly AdverseLine[];
}

/** Entries of one kind, what weighs most first. */
export interface AdverseSection {
  readonly heading: string;
  /** What the section holds and what it does not say; empty where the section before it said so. */
  readonly about: string;
  readonly entries: readonly AdverseEntry[];
}

const nothing = plain('');

/** A row of the sheet: the lines of an entry stand below each other, each cell with one item for each line. */
export function entryRow({ what, lines }: AdverseEntry): SheetRow {
  // Lines of an entry mostly say the same in a column, and there may be half a million of them.
  const column = (textOf: (line: AdverseLine) => string): Cell => {
    let last = nothing;
    return lines.map((line) => {
      const text = textOf(line);
      if (text === '') return nothing;
      if (text !== last.text) last = plain(text);
      return last;
    });
  };
  return {
    kind: 'row',
    cells: [
      plainCell(what),
      lines.map(({ words }) => words),
      column(({ readAs }) => readAs),
      column(({ because }) => because),
      lines.map(({ document }) => document),
      column(({ relation }) => relation),
      column(({ list }) => list),
      column(({ stands }) => stands),
    ],
  };
}
