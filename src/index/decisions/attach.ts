import { withoutIndexes } from '../../../schemas/paths.ts';
import { type Box, intersectionArea } from '../../model/box.ts';
import type { Field } from '../../model/field.ts';
import type { ValueKind } from '../../model/value-kind.ts';
import { foldKey } from '../../text/fold.ts';
import { sameValue } from '../../values/index.ts';
import type { KnownDecision } from './field-decision-of.ts';

/** Where a thread of decisions stands on the page. */
interface AnchorPlace {
  readonly file: string;
  readonly page: number;
  readonly boxes: readonly Box[];
  readonly offsets: readonly [number, number] | null;
}

/** Decisions that were taken on one field under one id, oldest first. */
export interface DecisionThread {
  /** Id of the field that they were taken on. */
  readonly field: string;
  readonly form: string;
  readonly path: string;
  readonly decisions: readonly KnownDecision[];
}

/** Two places share this much of the smaller one, or they are not the same. */
const leastShare = 0.5;

/** Groups decisions by the field that they were taken on, in the order of the first of each. */
export function threadsOf(decisions: readonly KnownDecision[]): DecisionThread[] {
  const threads = new Map<string, KnownDecision[]>();
  for (const decision of decisions) {
    const known = threads.get(decision.subjectId);
    if (known === undefined) threads.set(decision.subjectId, [decision]);
    else known.push(decision);
  }
  return [...threads].map(([field, own]) => ({
    field,
    form: own[0]!.form,
    path: own[0]!.path,
    decisions: own,
  }));
}

/** True for decisions that a path is not stated or cannot be read, where no field stood under it. */
export function isAbout(thread: DecisionThread): 'field' | 'absent' {
  return thread.decisions.some(
    (decision) =>
      decision.proposal !== null ||
      decision.action === 'add' ||
      decision.after !== null ||
      (decision.removed && decision.action !== 'not-stated' && decision.action !== 'illegible'),
  )
    ? 'field'
    : 'absent';
}

/**
 * Finds for each thread of decisions the field that it bears on now (contract §6): by place first, best overlap first,
 * then by path and value. A field takes several threads only where they are about the same place.
 * @returns field by thread; threads that nothing fits are left out.
 */
export function attach(
  threads: readonly DecisionThread[],
  fields: readonly Field[],
  kindOf: (path: string) => ValueKind,
): Map<DecisionThread, Field> {
  const attached = new Map<DecisionThread, Field>();
  const taken = new Map<string, DecisionThread>();
  const take = (thread: DecisionThread, field: Field): void => {
    attached.set(thread, field);
    if (!taken.has(field.id)) taken.set(field.id, thread);
  };
  const byForm = new Map<string, Field[]>();
  for (const field of fields) {
    const form = withoutIndexes(field.path);
    const known = byForm.get(form);
    if (known === undefined) byForm.set(form, [field]);
    else known.push(field);
  }
  const byId = new Map(fields.map((field) => [field.id, field]));
  for (const thread of threads) {
    const same = byId.get(thread.field);
    if (same !== undefined) take(thread, same);
  }
  const pairs = threads
    .filter((thread) => !attached.has(thread))
    .flatMap((thread) =>
      (byForm.get(thread.form) ?? []).map((field) => ({
        thread,
        field,
        share: sharedPlace(placesOfThread(thread), placesOfField(field)),
      })),
    )
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => other.share - one.share || nearness(other) - nearness(one));
  for (const { thread, field } of pairs) {
    const holder = taken.get(field.id);
    const isFree =
      holder === undefined || sharedPlace(placesOfThread(holder), placesOfThread(thread)) >= leastShare;
    if (!attached.has(thread) && isFree) take(thread, field);
  }
  for (const thread of threads) {
    if (attached.has(thread)) continue;
    const saying = (byForm.get(thread.form) ?? []).filter(
      (field) => !taken.has(field.id) && saysTheSame(thread, field, kindOf(field.path)),
    );
    const field =
      saying.find(({ path }) => path === thread.path) ?? (saying.length === 1 ? saying[0] : undefined);
    if (field !== undefined) take(thread, field);
  }
  return attached;
}

/** Equal paths, indexes included, before others. */
function nearness({ thread, field }: { thread: DecisionThread; field: Field }): number {
  return thread.path === field.path ? 1 : 0;
}

function saysTheSame(thread: DecisionThread, field: Field, kind: ValueKind): boolean {
  const said = thread.decisions.flatMap(({ proposal, after, seen }) => [
    ...(proposal === null ? [] : [proposal]),
    ...(after === null ? [] : [after]),
    ...(seen.value === null ? [] : [{ value: seen.value, normalized: seen.normalized }]),
  ]);
  return said.some(
    ({ value, normalized }) =>
      (normalized !== null && normalized === field.normalized) ||
      foldKey(value) === foldKey(field.value) ||
      sameValue(kind, value, field.value),
  );
}

/** Where the decisions were taken: the places of the proposal, and what was pointed at where there was none. */
function placesOfThread({ decisions }: DecisionThread): AnchorPlace[] {
  const places = decisions.flatMap(({ proposal, seen, after }): AnchorPlace[] => [
    ...(seen.place === null ? [] : [seen.place]),
    ...(proposal?.groundings ?? []),
    ...(proposal === null && after !== null ? [after.grounding] : []),
  ]);
  if (places.length > 0) return places;
  // Words were removed after a clawback: what the chain keeps is the place.
  return decisions.flatMap(({ file, page, boxes }) =>
    boxes.length === 0 ? [] : [{ file, page, boxes, offsets: null }],
  );
}

function placesOfField(field: Field): AnchorPlace[] {
  return field.groundings.filter(({ status }) => status !== 'ungrounded');
}

/** The greatest share of a place that two lists of places have in common, 0..1. */
export function sharedPlace(some: readonly AnchorPlace[], others: readonly AnchorPlace[]): number {
  let best = 0;
  for (const one of some)
    for (const other of others)
      if (one.file === other.file && one.page === other.page) best = Math.max(best, overlap(one, other));
  return best;
}

function overlap(one: AnchorPlace, other: AnchorPlace): number {
  if (one.boxes.length > 0 && other.boxes.length > 0) {
    let shared = 0;
    for (const first of one.boxes)
      for (const second of other.boxes) shared += intersectionArea(first, second);
    const smaller = Math.min(areaOf(one.boxes), areaOf(other.boxes));
    const larger = Math.max(areaOf(one.boxes), areaOf(other.boxes));
    if (smaller <= 0) return 0;
    // Of two that hold the place whole, the one that is nearer in size fits better.
    return Math.min(1, shared / smaller) * (0.9 + 0.1 * Math.min(1, smaller / larger));
  }
  if (one.offsets === null || other.offsets === null) return 0;
  const [start, end] = one.offsets;
  const [from, to] = other.offsets;
  const smaller = Math.min(end - start, to - from);
  return smaller <= 0 ? 0 : Math.max(0, Math.min(end, to) - Math.max(start, from)) / smaller;
}

function areaOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}
