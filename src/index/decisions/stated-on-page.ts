import type { Statements } from '../statements.ts';
import type { DecidedValue } from './field-content.ts';

/** What a person says stands at a place of a page, and for which fields. */
export interface StatedOnPage {
  readonly file: string;
  readonly page: number;
  /** `words`: it stands in the page text there. `typed`: the person typed what the place shows. */
  readonly how: 'words' | 'typed';
  /** Range of the page text, code points; empty where there are no words. */
  readonly offsets: readonly [number, number];
  readonly boxes: DecidedValue['grounding']['boxes'];
  readonly text: string;
  /** Paths of the fields, sorted. */
  readonly paths: readonly string[];
}

/** File of the place that a decision names, as the index of the table knows it. */
export const statedFile = "json_extract(d.body, '$.after.grounding.file')";

/**
 * What people say stands on the pages of a file: the last word of each person about each field, unless it was taken back.
 * Whose word counts is left open: of two people in conflict both are searched for listed names, and who is overruled by
 * another person still said what they saw. In the order of places; the same from two people is one.
 */
export function statedOn(statements: Statements, file: string): StatedOnPage[] {
  // By the file alone (+): half of all decisions are about fields, and every file of a run asks.
  const rows = statements
    .of(
      `SELECT json_extract(d.body, '$.path') AS path, json_extract(d.body, '$.after') AS after FROM decision d
       WHERE ${statedFile} = ? AND +d.subject = 'field' AND d.undone = 0 AND NOT EXISTS (
         SELECT 1 FROM decision later WHERE later.subject = 'field' AND later.subject_id = d.subject_id
           AND later.event > d.event AND later.reviewer = d.reviewer AND later.undone = 0
           AND later.action NOT IN ('undo', 'ask-second'))`,
    )
    .all(file) as { path: string; after: string }[];
  const places = new Map<string, { first: DecidedValue; paths: Set<string> }>();
  for (const { path, after } of rows) {
    const said = JSON.parse(after) as DecidedValue;
    const { page, status, offsets, boxes } = said.grounding;
    const key = JSON.stringify([page, status, offsets, boxes, said.value]);
    const known = places.get(key);
    if (known === undefined) places.set(key, { first: said, paths: new Set([path]) });
    else known.paths.add(path);
  }
  return [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([
        ,
        {
          first: { value, grounding },
          paths,
        },
      ]) => ({
        file,
        page: grounding.page,
        how: grounding.status === 'transcribed' ? 'typed' : 'words',
        offsets: grounding.offsets,
        boxes: grounding.boxes,
        text: value,
        paths: [...paths].sort(),
      }),
    );
}
