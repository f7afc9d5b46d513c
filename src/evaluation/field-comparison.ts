import { withoutIndexes } from '../../schemas/paths.ts';
import type { Box } from '../model/box.ts';
import { hull } from '../model/box.ts';
import type { Field } from '../model/field.ts';
import type { GoldDocument } from './gold.ts';
import { saysTheSame } from './value-match.ts';

/** Right, and where the gold says it stands. */
export interface RightValue {
  readonly path: string;
  readonly field: Field;
  readonly gold: string;
  /** Null when the gold gives no box for the value. */
  readonly box: { readonly anyPlace: boolean; readonly firstPlace: boolean } | null;
}

export interface FieldComparison {
  readonly right: readonly RightValue[];
  /** Values that the gold does not have, on paths that are scored. */
  readonly unexpected: readonly { readonly path: string; readonly field: Field }[];
  readonly missed: readonly { readonly path: string; readonly value: string }[];
}

/** Tables, where the same value on two lines is two values. */
const linePath = /^(?:goods|lots|audit\.finding)\./u;

/** Fields that count as evidence: words on a page bear them, and no reviewer has rejected them. */
export function isEvidence(field: Field): boolean {
  return (
    field.review !== 'rejected' && field.groundings.some((grounding) => grounding.status !== 'ungrounded')
  );
}

/**
 * Compares the fields of a document with its gold, path by path without indexes: indexes give order, not identity. A
 * second field with a value that was right already is no error, except in tables.
 */
export function compareFields(gold: GoldDocument, fields: readonly Field[]): FieldComparison {
  const expected = new Map<string, { value: string; goldPath: string }[]>();
  for (const [goldPath, values] of Object.entries(gold.fields)) {
    const path = withoutIndexes(goldPath);
    const list = expected.get(path) ?? [];
    list.push(...values.map((value) => ({ value, goldPath })));
    expected.set(path, list);
  }
  const produced = Map.groupBy(fields.filter(isEvidence), (field) => withoutIndexes(field.path));
  const right: RightValue[] = [];
  const unexpected: { path: string; field: Field }[] = [];
  const missed: { path: string; value: string }[] = [];
  for (const path of new Set([...expected.keys(), ...produced.keys()])) {
    const open = [...(expected.get(path) ?? [])];
    const isScored = !gold.partial || expected.has(path);
    const met: string[] = [];
    for (const field of produced.get(path) ?? []) {
      const at = bestMatch(path, gold, open, field);
      if (at !== -1) {
        const [{ value, goldPath }] = open.splice(at, 1) as [{ value: string; goldPath: string }];
        met.push(value);
        right.push({ path, field, gold: value, box: boxVerdict(gold, goldPath, field) });
        continue;
      }
      const repeats = !linePath.test(path) && met.some((value) => saysTheSame(path, value, field));
      if (!repeats && isScored) unexpected.push({ path, field });
    }
    missed.push(...open.map(({ value }) => ({ path, value })));
  }
  return { right, unexpected, missed };
}

/** Among gold values that fit, the one whose box fits too: two lines of a table may hold the same value. */
function bestMatch(
  path: string,
  gold: GoldDocument,
  open: readonly { value: string; goldPath: string }[],
  field: Field,
): number {
  let best = -1;
  for (const [index, { value, goldPath }] of open.entries()) {
    if (!saysTheSame(path, value, field)) continue;
    if (boxVerdict(gold, goldPath, field)?.anyPlace === true) return index;
    if (best === -1) best = index;
  }
  return best;
}

function boxVerdict(gold: GoldDocument, goldPath: string, field: Field): RightValue['box'] {
  const boxes = gold.boxes[goldPath];
  if (boxes === undefined || boxes.length === 0) return null;
  const verdicts = field.groundings
    .filter((grounding) => grounding.status !== 'ungrounded')
    .map((grounding) => {
      const place = hull(grounding.boxes);
      return (
        place !== null && boxes.some(([page, ...box]) => page === grounding.page && holdsCentre(box, place))
      );
    });
  return { anyPlace: verdicts.includes(true), firstPlace: verdicts[0] === true };
}

function holdsCentre([left, top, width, height]: [number, number, number, number], place: Box): boolean {
  const x = place.x + place.width / 2;
  const y = place.y + place.height / 2;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
