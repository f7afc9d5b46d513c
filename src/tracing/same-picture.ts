import type { Observation } from '../model/observation.ts';
import {
  fingerprintColumns,
  fingerprintRows,
  type PictureFingerprint,
  parseFingerprint,
  sameFingerprint,
} from '../model/picture-fingerprint.ts';
import { observation } from './observation.ts';
import type { TracedPage } from './traced-input.ts';

/** A picture by the few fields that tell most pictures apart; the rest of its fingerprint is read again when it is needed. */
interface Picture {
  readonly file: string;
  readonly page: number;
  readonly shape: number;
  readonly keys: Float32Array;
}

/** Share of words that two readings of one picture must have in common. One form filled in twice has fewer. */
const leastShared = 0.7;
/** Fewer words than this tell nothing: the picture alone decides. */
const fewestWords = 5;
/** Pages named in one observation. */
const mostPages = 20;
/** How far apart equal pictures may lie in one field of their relief; the comparison itself decides. */
const windowOfField = 13;
/** Fields looked at first, and how many of them make the cells that pictures are sorted into. */
const mostKeys = 12;
const cellKeys = 3;
/** Fields closer together than this tell the same. */
const leastApart = 3;

/** What samePictures needs of an index. The pages are gone through twice and not kept: an index of any size fits. */
export interface PictureSource {
  readonly pages: () => Iterable<Pick<TracedPage, 'file' | 'page' | 'picture'>>;
  readonly pictureOf: (file: string, page: number) => string | null;
  readonly textOf: (file: string, page: number) => string;
}

/** Pages in different files that show one picture, in whatever format, size or quality it was saved. */
export function samePictures(source: PictureSource): Observation[] {
  const fields = tellingFields(fingerprintsOf(source));
  const pictures: Picture[] = [];
  for (const { file, page, fingerprint } of fingerprintsOf(source)) {
    const keys = Float32Array.from(fields, (field) => fingerprint.relief[field]!);
    pictures.push({ file, page, shape: fingerprint.shape, keys });
  }
  return groupsOf(pictures.sort(order), source).map((group) => {
    const files = new Set(group.map((page) => page.file)).size;
    return observation(
      'same-picture-under-two-names',
      `${group.length} pages of ${files} files show the same picture.`,
      group.slice(0, mostPages).map(({ file, page }) => ({
        file,
        page,
        fields: [],
        what: 'picture of the page',
        value: 'the same as the others',
      })),
    );
  });
}

interface Printed {
  readonly file: string;
  readonly page: number;
  readonly fingerprint: PictureFingerprint;
}

function* fingerprintsOf(source: PictureSource): Generator<Printed> {
  for (const { file, page, picture } of source.pages()) {
    const fingerprint = picture === null ? null : parseFingerprint(picture);
    // What is like nothing else, itself included, is nearly blank.
    if (fingerprint !== null && sameFingerprint(fingerprint, fingerprint)) yield { file, page, fingerprint };
  }
}

function groupsOf(pictures: readonly Picture[], source: PictureSource): Picture[][] {
  const cells = new Map<string, number[]>();
  for (const [at, picture] of pictures.entries()) {
    const cell = cellsAt(picture)[0]!;
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [at]);
    else known.push(at);
  }
  const parent = pictures.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    parent[at] = root;
    return root;
  };
  for (const [at, one] of pictures.entries()) {
    for (const cell of cellsAt(one)) {
      for (const next of cells.get(cell) ?? []) {
        const other = pictures[next]!;
        if (next <= at || one.file === other.file || !isNear(one, other)) continue;
        if (rootOf(at) !== rootOf(next) && showTheSame(one, other, source)) parent[rootOf(at)] = rootOf(next);
      }
    }
  }
  const groups = new Map<number, Picture[]>();
  for (const [at, picture] of pictures.entries()) {
    const group = groups.get(rootOf(at));
    if (group === undefined) groups.set(rootOf(at), [picture]);
    else group.push(picture);
  }
  return [...groups.values()].filter((group) => new Set(group.map((page) => page.file)).size > 1);
}

/** The cell a picture lies in, and those around it: equal pictures lie in one of them. */
function cellsAt({ keys }: Picture): string[] {
  let cells = [''];
  for (const key of keys.subarray(0, cellKeys)) {
    const step = Math.floor(key / windowOfField);
    cells = [step, step - 1, step + 1].flatMap((each) => cells.map((cell) => `${cell}${each},`));
  }
  return cells;
}

function isNear(one: Picture, other: Picture): boolean {
  for (let at = 0; at < one.keys.length; at++)
    if (Math.abs(one.keys[at]! - other.keys[at]!) > windowOfField) return false;
  return true;
}

function showTheSame(one: Picture, other: Picture, { pictureOf, textOf }: PictureSource): boolean {
  const [first, second] = [pictureOf(one.file, one.page), pictureOf(other.file, other.page)];
  if (first === null || second === null || !sameFingerprint(first, second)) return false;
  return readAlike(textOf(one.file, one.page), textOf(other.file, other.page));
}

/** The fields of the relief in which the pictures differ most, not close together: they leave the fewest pairs to compare. */
function tellingFields(pictures: Iterable<Printed>): number[] {
  const count = fingerprintColumns * fingerprintRows;
  const sums = new Float64Array(count);
  const squares = new Float64Array(count);
  let number = 0;
  for (const { fingerprint } of pictures) {
    number += 1;
    for (let field = 0; field < count; field++) {
      const value = fingerprint.relief[field]!;
      sums[field]! += value;
      squares[field]! += value * value;
    }
  }
  const variance = (field: number): number => squares[field]! - sums[field]! ** 2 / Math.max(1, number);
  const sorted = Array.from({ length: count }, (_, field) => field).sort(
    (one, other) => variance(other) - variance(one) || one - other,
  );
  const chosen: number[] = [];
  for (const field of sorted) {
    if (chosen.length === mostKeys) break;
    if (chosen.every((other) => apart(field, other) >= leastApart)) chosen.push(field);
  }
  return chosen;
}

/** Steps between two fields of the grid, the longer way. */
function apart(one: number, other: number): number {
  return Math.max(
    Math.abs((one % fingerprintColumns) - (other % fingerprintColumns)),
    Math.abs(Math.floor(one / fingerprintColumns) - Math.floor(other / fingerprintColumns)),
  );
}

/** One form filled in twice looks the same from afar: what was read of it tells the two apart. */
function readAlike(one: string, other: string): boolean {
  const first = wordsOf(one);
  const second = wordsOf(other);
  const smaller = Math.min(first.size, second.size);
  if (smaller < fewestWords) return true;
  const shared = (from: ReadonlySet<string>, of: ReadonlySet<string>): number =>
    [...from].filter((word) => of.has(word)).length / Math.max(1, from.size);
  if (shared(first, second) < leastShared && shared(second, first) < leastShared) return false;
  const numbers = [...first].filter((word) => /\d/u.test(word));
  const others = new Set([...second].filter((word) => /\d/u.test(word)));
  if (Math.min(numbers.length, others.size) < fewestWords) return true;
  return (
    numbers.filter((word) => others.has(word)).length / Math.min(numbers.length, others.size) >= leastShared
  );
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}

function order(one: Picture, other: Picture): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.page - other.page;
}
