/** Collects gold lines (contract section 7) from where the drawing code put the values. */
import type { Rectangle } from './drawing/sheet.ts';
import type { Paper } from './paper.ts';

export interface GoldLine {
  readonly file: string;
  readonly type: string;
  readonly pages: number[];
  readonly fields: Record<string, string[]>;
  readonly boxes: Record<string, number[][]>;
  readonly flags: { entry: string; page: number; quote: string; polarity: string }[];
  readonly partial: boolean;
}

/** Groups whose index 0 is always written. */
const alwaysIndexed = ['goods', 'audit.finding'];

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** Leaves out index 0 where a thing occurs once, as the contract writes paths. */
function withoutLoneIndexes(paths: string[]): (path: string) => string {
  const repeated = new Set<string>();
  for (const path of paths)
    for (const match of path.matchAll(/\[([1-9]\d*)\]/g)) repeated.add(path.slice(0, match.index));
  return (path) =>
    path.replaceAll(/\[0\]/g, (index, position: number) => {
      const base = path.slice(0, position);
      return repeated.has(base) || alwaysIndexed.includes(base) ? index : '';
    });
}

export function goldLineFor(
  file: string,
  paper: Paper,
  firstPage: number,
  placements: ((box: Rectangle) => Rectangle)[],
): GoldLine {
  const fields: Record<string, string[]> = {};
  const boxes: Record<string, number[][]> = {};
  const flags: GoldLine['flags'] = [];
  const rename = withoutLoneIndexes(paper.sheets.flatMap((sheet) => sheet.values.map((value) => value.path)));
  paper.sheets.forEach((sheet, index) => {
    const page = firstPage + index;
    for (const value of sheet.values) {
      const path = rename(value.path);
      const forms = value.forms.join(' | ');
      fields[path] ??= [];
      const known = fields[path].findIndex((other) =>
        other.split(' | ').some((form) => value.forms.includes(form)),
      );
      if (known < 0) fields[path].push(forms);
      else
        fields[path][known] = [...new Set([...fields[path][known]!.split(' | '), ...value.forms])].join(
          ' | ',
        );
      const placement = placements[index];
      if (value.box && placement) {
        const box = placement(value.box);
        boxes[path] ??= [];
        boxes[path].push([page, round(box.x), round(box.y), round(box.width), round(box.height)]);
      }
    }
    const seen = new Set<string>();
    for (const flag of sheet.flags) {
      if (seen.has(JSON.stringify(flag))) continue;
      seen.add(JSON.stringify(flag));
      flags.push({ entry: flag.entry, page, quote: flag.quote, polarity: flag.polarity });
    }
  });
  return {
    file,
    type: paper.type,
    pages: paper.sheets.map((_, index) => firstPage + index),
    fields,
    boxes,
    flags,
    partial: paper.partial,
  };
}
