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

interface Picture {
  readonly page: TracedPage;
  readonly fingerprint: PictureFingerprint;
}

/** Share of words that two readings of one picture must have in common. One form filled in twice has fewer. */
const leastShared = 0.7;
/** Fewer words than this tell nothing: the picture alone decides. */
const fewestWords = 5;
/** Pages named in one observation. */
const mostPages = 20;
/** How far apart equal pictures may lie in one field of their relief; the comparison itself decides. */
const windowOfField = 13;

/** Pages in different files that show one picture, in whatever format, size or quality it was saved. */
export function samePictures(
  pages: Iterable<TracedPage>,
  textOf: (file: string, page: number) => string,
): Observation[] {
  const pictures: Picture[] = [];
  for (const page of pages) {
    const fingerprint = page.picture === null ? null : parseFingerprint(page.picture);
    if (fingerprint !== null) pictures.push({ page, fingerprint });
  }
  const groups = groupsOf(pictures, textOf);
  return groups.map((group) => {
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

function groupsOf(pictures: Picture[], textOf: (file: string, page: number) => string): TracedPage[][] {
  const field = mostVaried(pictures);
  const sorted = [...pictures].sort(
    (one, other) =>
      one.fingerprint.relief[field]! - other.fingerprint.relief[field]! || order(one.page, other.page),
  );
  const parent = sorted.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    parent[at] = root;
    return root;
  };
  for (let at = 0; at < sorted.length; at++) {
    const one = sorted[at]!;
    for (let next = at + 1; next < sorted.length; next++) {
      const other = sorted[next]!;
      if (other.fingerprint.relief[field]! - one.fingerprint.relief[field]! > windowOfField) break;
      if (one.page.file === other.page.file || rootOf(at) === rootOf(next)) continue;
      if (!sameFingerprint(one.fingerprint, other.fingerprint)) continue;
      if (readAlike(textOf(one.page.file, one.page.page), textOf(other.page.file, other.page.page)))
        parent[rootOf(at)] = rootOf(next);
    }
  }
  const groups = new Map<number, TracedPage[]>();
  for (const [at, { page }] of sorted.entries()) {
    const group = groups.get(rootOf(at));
    if (group === undefined) groups.set(rootOf(at), [page]);
    else group.push(page);
  }
  return [...groups.values()]
    .map((group) => group.sort(order))
    .filter((group) => new Set(group.map((page) => page.file)).size > 1);
}

/** The field of the relief in which the pictures differ most: sorting by it leaves the fewest pairs to compare. */
function mostVaried(pictures: readonly Picture[]): number {
  let best = 0;
  let most = -1;
  for (let field = 0; field < fingerprintColumns * fingerprintRows; field += 7) {
    let sum = 0;
    let squares = 0;
    for (const { fingerprint } of pictures) {
      const value = fingerprint.relief[field]!;
      sum += value;
      squares += value * value;
    }
    const variance = squares - (sum * sum) / Math.max(1, pictures.length);
    if (variance > most) {
      most = variance;
      best = field;
    }
  }
  return best;
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

function order(one: TracedPage, other: TracedPage): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.page - other.page;
}
