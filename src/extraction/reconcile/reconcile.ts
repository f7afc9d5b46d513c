import type { Field, Standing } from '../../model/field.ts';
import { fieldId } from '../../model/ids.ts';
import type { ValueContext } from '../../values/index.ts';
import type { CalibrationTable } from '../confidence/calibration-table.ts';
import { FurtherPlaces } from '../grounding/further-places.ts';
import type { GroundingPage } from '../grounding/grounding-page.ts';
import { HiddenParts } from '../hidden-parts.ts';
import { compactIndexes, mayRepeat } from '../path-indexes.ts';
import { alignThings } from './align-things.ts';
import { bestScore, type Cluster, clusterCandidates, compareClusters } from './cluster.ts';
import {
  comparePlaces,
  compareText,
  type GroundedCandidate,
  ownReader,
  readerOf,
  shareWords,
} from './grounded-candidate.ts';
import { isShortForm, rank, rivalsOfOthers } from './lead.ts';
import { StatedNothing } from './stated-nothing.ts';
import { indexedPath, withoutListIndex } from './thing-path.ts';
import { toField } from './to-field.ts';

export interface ReconcileInput {
  readonly document: string;
  readonly candidates: readonly GroundedCandidate[];
  readonly pages: readonly GroundingPage[];
  readonly context: ValueContext;
  /** Paths (without indexes) that may bear several values in this type of document. */
  readonly repeating: ReadonlySet<string>;
  /** Least strength (0..1) of what becomes a field. */
  readonly minimumScore: number;
  /** Paths of which another engine, asked for them, said that the document does not state them. */
  readonly notStated?: readonly string[];
  /** Measured shares of right values; without it the table that comes with this version. */
  readonly calibration?: CalibrationTable;
}

/** Alternatives kept of each reader. */
const mostAlternatives = 5;
/** Strength from which a further value of a list is taken beside a stronger one. */
const leastFurther = 0.5;

/**
 * Makes fields of candidates: the same value printed three times is one field with three groundings; a path that holds
 * one value gives one field, its rivals in `alternatives`; a path that may repeat gives one field per value. What two
 * engines read of one thing meets on one path: agreement is one field of both, disagreement keeps both, and a value that
 * another engine says is not stated stays with that doubt. The order of the candidates decides nothing.
 */
export function reconcile(input: ReconcileInput): Field[] {
  const listed = input.candidates.map((entry) =>
    readerOf(entry.candidate.engine) === ownReader ? entry : withoutIndexOfList(entry, input.repeating),
  );
  const aligned = alignThings(listed, input.context);
  const clusters = clusterCandidates(aligned, input.context);
  const byPath = new Map<string, Cluster[]>();
  for (const one of clusters) {
    const list = byPath.get(one.path);
    if (list === undefined) byPath.set(one.path, [one]);
    else list.push(one);
  }
  const further = new FurtherPlaces(input.pages, clusters);
  const hidden = new HiddenParts(input.pages.map(({ page }) => page));
  const nothing = new StatedNothing(aligned, input.notStated ?? []);
  const fields: Field[] = [];
  const add = (path: string, best: Cluster, rivals: readonly Cluster[], why: string): void => {
    const others = rivalsOfOthers(best, rivals, input.minimumScore);
    const standing = standingOf(best, others, nothing);
    fields.push(
      toField(
        { document: input.document, further, best, rivals, others, why, path, standing },
        input.calibration,
      ),
    );
  };
  for (const path of [...byPath.keys()].sort(compareText)) {
    const list = byPath.get(path)!.sort(compareClusters);
    if (list.every((one) => bestScore(one) < input.minimumScore)) continue;
    const groups = mayRepeat(path, input.repeating) ? valuesOfList(list) : null;
    (groups ?? [list]).forEach((group, index) => {
      const { clusters, why } = rank(group, hidden, input.minimumScore);
      const [best, ...rivals] = clusters;
      const indexed = groups === null ? path : `${path}[${index}]`;
      add(indexed, best!, keptRivals(rivals), why);
    });
  }
  return hidden
    .warn(compactIndexes(fields).map(withNumberOfLine))
    .map((field) => ({
      ...field,
      id: fieldId(input.document, field.path, field.groundings[0], field.value),
    }))
    .sort((one, other) => compareText(one.path, other.path));
}

function withoutIndexOfList(entry: GroundedCandidate, repeating: ReadonlySet<string>): GroundedCandidate {
  const path = withoutListIndex(entry.candidate.path, repeating);
  return path === entry.candidate.path ? entry : { ...entry, candidate: { ...entry.candidate, path } };
}

/** The strongest rivals of each reader: what one engine proposes never pushes out what another one found. */
function keptRivals(rivals: readonly Cluster[]): Cluster[] {
  const counts = new Map<string, number>();
  return rivals.filter((one) =>
    one.readers.some((reader) => {
      const count = (counts.get(reader) ?? 0) + 1;
      counts.set(reader, count);
      return count <= mostAlternatives;
    }),
  );
}

/**
 * The values of a list in the order of their places, each with its rivals. Weak values stand beside no stronger one of
 * the same reader; what another reader reads differently in the same words is a rival and no value of its own.
 */
function valuesOfList(list: readonly Cluster[]): Cluster[][] {
  const readers = new Set<string>();
  const worthy = list.filter((one) => {
    const isFirst = one.readers.some((reader) => !readers.has(reader));
    for (const reader of one.readers) readers.add(reader);
    return isFirst || one.strength >= leastFurther;
  });
  const found: Cluster[][] = [];
  for (const one of worthy) {
    const group = found.find(
      ([best]) =>
        !one.readers.some((reader) => best!.readers.includes(reader)) &&
        one.groundings.some((place) => best!.groundings.some((known) => shareWords(place, known))),
    );
    if (group === undefined) found.push([one]);
    else group.push(one);
  }
  return found.sort(
    ([one], [other]) =>
      comparePlaces(one!.groundings[0] ?? null, other!.groundings[0] ?? null) ||
      compareClusters(one!, other!),
  );
}

function standingOf(best: Cluster, others: readonly Cluster[], nothing: StatedNothing): Standing {
  const grounded = others.filter((rival) => rival.groundings.length > 0);
  if (grounded.some((rival) => !isShortForm(best, rival))) return 'differs';
  if (best.readers.length > 1 || grounded.length > 0) return 'agreed';
  return best.readers[0] === ownReader && nothing.isSaidOf(best.path) ? 'not-stated' : 'alone';
}

/** "goods line 7" is the number of the line among the lines of this document, whoever counted it. */
function withNumberOfLine(field: Field): Field {
  const thing = indexedPath(field.path);
  const match = /^(goods line|audit\.finding) \d+$/.exec(field.subject);
  if (thing === null || match === null) return field;
  return { ...field, subject: `${match[1]} ${thing.index! + 1}` };
}
