import type { ListEntry } from '../lists/list.ts';
import type { Mention } from '../mention.ts';
import type { FieldsOn } from '../page-fields.ts';
import { streetNamed } from './look-alikes.ts';
import type { NearMatch } from './near-names.ts';
import type { PageSigns } from './page-signs.ts';
import { placeField, placeMention, type Spread, type Structure, structureOf } from './place-structure.ts';

/** How far in front of a Chinese place the larger unit stands in an address; the last of them right before it. */
const largerUnitReach = 40;
const nextUnitReach = 10;

interface Supported {
  readonly match: NearMatch;
  readonly structure: Structure | null;
  readonly signal: string | null;
}

/** What speaks for a misread name; null where it needs more. */
function supportOf(match: NearMatch, signs: PageSigns, fieldsOn: FieldsOn): Supported | null {
  const field = fieldsOn(match.start, match.end).find((path) => placeField.test(path));
  const structure = structureOf(signs, match.start, match.end, field);
  const signal = match.pattern.chinese
    ? signs.xinjiangCueBefore(match.start, largerUnitReach)
    : (signs.xinjiangCue(match.start, match.end) ?? signs.sideCue(match.start, match.end));
  const supported = { match, structure, signal };
  // A street may be named after anything: one letter off, it is named after something else.
  if (signal === null && streetNamed(signs.text, match.end) !== null) return null;
  switch (match.needs) {
    case 'nothing':
      return supported;
    case 'one':
      return structure === null && signal === null ? null : supported;
    case 'origin':
      return signal !== null ||
        structure?.rule === 'place-of-origin' ||
        (field !== undefined && /origin|country/i.test(field))
        ? supported
        : null;
    case 'both':
      return structure === null || signal === null ? null : supported;
    case 'larger-unit': {
      const before = signs.text.slice(Math.max(0, match.start - nextUnitReach), match.start);
      return structure === null ||
        /省/u.test(before) ||
        signs.xinjiangCueBefore(match.start, nextUnitReach) === null
        ? null
        : supported;
    }
  }
}

/**
 * Mentions of places whose names are printed with other letters, as scans misread them. What is read as it stands
 * (`exact`) needs no second reading; of readings on the same words the one with fewer edits stays. P1 where a label and
 * another word about Xinjiang speak for it, P2 where a label alone does, else P3.
 */
export function misreadMentions(
  near: readonly NearMatch[],
  exact: readonly Spread[],
  entries: readonly ListEntry[],
  signs: PageSigns,
  fieldsOn: FieldsOn,
): Mention[] {
  const ordered = [...near].sort(
    (one, other) => one.start - other.start || one.cost - other.cost || other.end - one.end,
  );
  const taken = [...exact].sort((one, other) => one.start - other.start);
  const kept: Supported[] = [];
  let next = 0;
  let reach = -1;
  for (const match of ordered) {
    while (next < taken.length && taken[next]!.start < match.end) {
      reach = Math.max(reach, taken[next]!.end);
      next++;
    }
    if (reach > match.start) continue;
    const last = kept.at(-1);
    const overlapping = last !== undefined && last.match.end > match.start;
    if (overlapping && !isBetter(match, last.match)) continue;
    const supported = supportOf(match, signs, fieldsOn);
    if (supported === null) continue;
    if (overlapping) kept[kept.length - 1] = supported;
    else kept.push(supported);
  }
  return kept.map(({ match, structure, signal }) =>
    placeMention(
      match.form.text,
      match.form.entries,
      entries,
      match,
      {
        grade: structure === null ? 'P3' : signal === null ? 'P2' : 'P1',
        rule: 'place-misread',
        because: [
          'the name is printed with other letters or spaces, as scans misread them',
          ...(structure === null ? [] : [structure.because]),
          ...(signal === null ? [] : [`"${signal}" stands nearby`]),
        ].join(' and '),
      },
      match.cost,
    ),
  );
}

function isBetter(one: NearMatch, other: NearMatch): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.end - one.start > other.end - other.start);
}
