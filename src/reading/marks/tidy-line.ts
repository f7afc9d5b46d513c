import { componentsOf } from '../ocr/ink.ts';
import type { FlatLine } from './unwrap.ts';

const dark = 140;

/**
 * A flattened ring of lettering made ready for recognition: remains of the ring's line are wiped out, so is lettering
 * off the ring's own (a line across the foot of the seal), and wide gaps between characters are closed, as engines take
 * far-spaced characters for columns.
 *
 * @param widestGap widest gap left, in shares of the line's height.
 */
export function tidyLine(line: FlatLine, margin: number, widestGap: number, feetBelow: boolean): FlatLine {
  const { width, height } = line.image;
  const data = Uint8Array.from(line.image.data);
  const bandHeight = height - 2 * margin;
  wipeRingLine(data, width, height, margin, feetBelow);
  const columns = new Int32Array(width);
  const weights = new Float64Array(width);
  for (let x = 0; x < width; x++) {
    for (let y = margin; y < height - margin; y++) {
      if (data[y * width + x]! >= dark) continue;
      columns[x]!++;
      weights[x]! += feetBelow ? y - margin : height - margin - 1 - y;
    }
  }
  wipeStrayGroups(data, columns, weights, width, height, bandHeight);
  wipeLowEnds(data, columns, width, height, margin, feetBelow);
  const kept: number[] = [];
  let empty = 0;
  for (let x = 0; x < width; x++) {
    empty = columns[x]! > 0 ? 0 : empty + 1;
    if (empty <= widestGap * bandHeight || x < margin) kept.push(x);
  }
  for (let x = 0; x < margin; x++) kept.push(width - 1);
  const narrowed = new Uint8Array(kept.length * height).fill(255);
  kept.forEach((from, to) => {
    for (let y = 0; y < height; y++) narrowed[y * kept.length + to] = data[y * width + from]!;
  });
  const original = (x: number): number => kept[Math.min(kept.length - 1, Math.max(0, Math.round(x)))]!;
  return {
    image: { data: narrowed, width: kept.length, height },
    boxOf: (left, top, right, bottom) => line.boxOf(original(left), top, original(right), bottom),
  };
}

/** The ring's line lies along the edge where the tops of the letters point to: long flat groups of ink, or nearly full rows. */
function wipeRingLine(
  data: Uint8Array,
  width: number,
  height: number,
  margin: number,
  feetBelow: boolean,
): void {
  const band = height - 2 * margin;
  const rowAt = (row: number): number => (feetBelow ? margin + row : height - margin - 1 - row);
  for (let row = 0; row < band * 0.18; row++) {
    const y = rowAt(row);
    let inked = 0;
    for (let x = margin; x < width - margin; x++) if (data[y * width + x]! < dark) inked++;
    if (inked > 0.62 * (width - 2 * margin)) data.fill(255, y * width, (y + 1) * width);
  }
  wipeThinRuns(data, width, height, margin, feetBelow);
  const ink = new Uint8Array(data.length);
  for (let index = 0; index < data.length; index++) ink[index] = data[index]! < 200 ? 1 : 0;
  for (const component of componentsOf(ink, width, height)) {
    const wide = component.right - component.left + 1;
    const high = component.bottom - component.top + 1;
    const nearEdge = feetBelow
      ? component.top < margin + 0.25 * band
      : component.bottom > height - margin - 0.25 * band;
    const flat = high < 0.3 * band && wide > 3 * high && wide > 0.35 * band;
    if (!nearEdge || !(flat || high <= 2)) continue;
    for (let y = component.top; y <= component.bottom; y++) {
      data.fill(255, y * width + component.left, y * width + component.right + 1);
    }
  }
}

/**
 * What is left of a line that waves a little, or touches the letters: thin ink that goes on level for longer than a
 * letter is wide. Looked for in the third of the band where the tops of the letters are.
 */
function wipeThinRuns(
  data: Uint8Array,
  width: number,
  height: number,
  margin: number,
  feetBelow: boolean,
): void {
  const band = height - 2 * margin;
  const thick = Math.max(2, Math.round(0.1 * band));
  const step = feetBelow ? 1 : -1;
  const rowAt = (row: number): number => (feetBelow ? margin + row : height - margin - 1 - row);
  /** Topmost ink of each column, as rows from the line's edge, and how thick it is; -1 for none or too thick ink. */
  const tops = new Int32Array(width).fill(-1);
  for (let x = margin; x < width - margin; x++) {
    for (let row = 0; row < 0.33 * band; row++) {
      if (data[rowAt(row) * width + x]! >= 190) continue;
      let end = row;
      while (end < band && data[rowAt(end) * width + x]! < 190) end++;
      if (end - row <= thick) tops[x] = row;
      break;
    }
  }
  for (let x = margin; x < width - margin; ) {
    if (tops[x] === -1) {
      x++;
      continue;
    }
    // Letters that touch the line interrupt it: gaps up to a stroke's width are part of it.
    let last = x;
    let seen = 1;
    for (let at = x + 1; at < width - margin && at - last <= 0.35 * band; at++) {
      if (tops[at] === -1 || Math.abs(tops[at]! - tops[last]!) > 1 + (at - last) * 0.12) continue;
      last = at;
      seen++;
    }
    const length = last - x + 1;
    if (length > 1.25 * band && seen > 0.5 * length) {
      let level = tops[x]!;
      for (let at = x; at <= last; at++) {
        if (tops[at] !== -1 && Math.abs(tops[at]! - level) <= 2) level = tops[at]!;
        for (let row = level - 1; row < level + thick && row < band; row++) {
          if (row < 0) continue;
          const y = rowAt(row);
          if (tops[at] === -1 && row > level + thick / 2) break;
          data[y * width + at] = 255;
          if (row >= level && data[(y + step) * width + at]! >= 190) break;
        }
      }
      x = last + 1;
    } else x++;
  }
}

/** Lettering that runs into the band at its ends, from a line across the foot of the seal: it does not reach up to the ring. */
function wipeLowEnds(
  data: Uint8Array,
  columns: Int32Array,
  width: number,
  height: number,
  margin: number,
  feetBelow: boolean,
): void {
  const band = height - 2 * margin;
  const groups: { from: number; to: number; top: number; ink: number }[] = [];
  let from = -1;
  let blank = 0;
  for (let x = 0; x <= width; x++) {
    const inked = x < width && columns[x]! > 0;
    if (inked && from === -1) from = x;
    blank = inked ? 0 : blank + 1;
    if (from === -1 || (blank <= 0.06 * band && x < width)) continue;
    const to = Math.min(width - 1, x - blank);
    let top = band;
    let ink = 0;
    for (let row = 0; row < band; row++) {
      const y = feetBelow ? margin + row : height - margin - 1 - row;
      for (let at = from; at <= to; at++) {
        if (data[y * width + at]! >= dark) continue;
        ink++;
        if (top === band) top = row;
      }
    }
    groups.push({ from, to, top, ink });
    from = -1;
  }
  const total = groups.reduce((sum, group) => sum + group.ink, 0);
  let sum = 0;
  const usual = [...groups]
    .sort((one, other) => one.top - other.top)
    .find((group) => {
      sum += group.ink;
      return sum >= 0.5 * total;
    });
  if (usual === undefined) return;
  const low = (group: { top: number }): boolean => group.top > usual.top + 0.25 * band;
  const wipe = (group: { from: number; to: number }): void => {
    columns.fill(0, group.from, group.to + 1);
    for (let y = 0; y < height; y++) data.fill(255, y * width + group.from, y * width + group.to + 1);
  };
  for (let at = 0; at < groups.length && low(groups[at]!); at++) wipe(groups[at]!);
  for (let at = groups.length - 1; at >= 0 && low(groups[at]!); at--) wipe(groups[at]!);
}

/** Wipes groups of ink that hang low, towards the middle of the seal, while others stand at the ring. */
function wipeStrayGroups(
  data: Uint8Array,
  columns: Int32Array,
  weights: Float64Array,
  width: number,
  height: number,
  bandHeight: number,
): void {
  const groups: { from: number; to: number; ink: number; depth: number }[] = [];
  let from = -1;
  let blank = 0;
  for (let x = 0; x <= width; x++) {
    const inked = x < width && columns[x]! > 0;
    if (inked && from === -1) from = x;
    blank = inked ? 0 : blank + 1;
    if (from !== -1 && (blank > 0.3 * bandHeight || x === width)) {
      const to = x - blank;
      let ink = 0;
      let depth = 0;
      for (let at = from; at <= to && at < width; at++) {
        ink += columns[at]!;
        depth += weights[at]!;
      }
      groups.push({ from, to, ink, depth: depth / Math.max(1, ink) / bandHeight });
      from = -1;
    }
  }
  const total = groups.reduce((sum, group) => sum + group.ink, 0);
  const usual = groups.reduce((sum, group) => sum + group.depth * group.ink, 0) / Math.max(1, total);
  for (const group of groups) {
    if (group.depth < usual + 0.16 && group.ink >= 0.004 * total) continue;
    for (let x = group.from; x <= group.to && x < width; x++) {
      columns[x] = 0;
      for (let y = 0; y < height; y++) data[y * width + x] = 255;
    }
  }
}
