import type { Box } from '../../model/box.ts';
import type { Mark } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import { componentsOf, type GreyImage, type InkComponent, inkOf } from '../ocr/ink.ts';
import { type ColorImage, inkClassifier } from './coloured-ink.ts';
import { besideLabel, nearestPlace, type Place, placesOf } from './signature-places.ts';

export interface StrokeInput {
  readonly grey: GreyImage;
  /** Null for a picture without colour. */
  readonly color: ColorImage | null;
  /** Words with boxes in fractions of the picture. */
  readonly words: readonly Word[];
  /** Boxes (fractions) of what was found already, seals. */
  readonly taken: readonly Box[];
  /** The page was drawn from a text layer: all print is known, so whatever else is there was put on it. */
  readonly digital: boolean;
}

interface Cluster {
  left: number;
  top: number;
  right: number;
  bottom: number;
  readonly parts: InkComponent[];
  blue: boolean;
}

/** Signatures and handwriting: ink that is neither print nor rule, frame, picture or seal. */
export function findStrokes(input: StrokeInput): Mark[] {
  const { grey, words } = input;
  const { width, height } = grey;
  const sure = words.filter((word) => word.visible && word.box !== null && word.confidence >= 0.75);
  const heights = sure
    .filter((word) => /[\p{Lu}\p{N}\p{Script=Han}]/u.test(word.text))
    .map((word) => Math.min(word.box!.height * height, word.box!.width * width))
    .sort((one, other) => one - other);
  if (heights.length < 8) return [];
  const size = heights[heights.length >> 1]!;
  if (size < 5) return [];
  const ink = withoutSealInk(inkOf(grey), input);
  const printed = maskOf(sure, width, height);
  // A hand that writes clearly is read with some confidence, too: its ink tells it from print.
  const surelyPrinted = maskOf(
    sure.filter((word) => word.confidence >= 0.92),
    width,
    height,
  );
  const isBlue = blueOf(input);
  const candidates: { component: InkComponent; blue: boolean; long: boolean }[] = [];
  let blueParts = 0;
  let darkParts = 0;
  for (const component of componentsOf(ink, width, height)) {
    const wide = component.right - component.left + 1;
    const high = component.bottom - component.top + 1;
    if (wide > 0.45 * width || high > 10 * size || wide > 32 * size) continue;
    if (component.pixels < 0.12 * size * size || Math.max(wide, high) < 0.5 * size) continue;
    const blue = isBlue(component);
    if (blue) blueParts++;
    else darkParts++;
    if (!blue && input.taken.some((box) => insideShare(component, box, width, height) > 0.6)) continue;
    // Straight rules and the frames of boxes.
    if (high <= 0.3 * size || wide <= 0.3 * size) continue;
    // The ring of a seal whose colour says nothing is no signature.
    if (high > 3.5 * size && wide / high > 0.72 && wide / high < 1.4) continue;
    const filled = component.pixels / (wide * high);
    if (
      filled > 0.55 ||
      shareInMask(component, blue && !input.digital ? surelyPrinted : printed, ink, width) > 0.4
    )
      continue;
    if (frameShare(component, ink, width) > 0.55) continue;
    const long = wide > 2.6 * size && high > 1.05 * size && filled < 0.4;
    if (!long && !blue) continue;
    candidates.push({ component, blue, long });
  }
  // Where much of the print is blue, the colour tells nothing of a hand.
  const blueMatters = blueParts > 0 && blueParts < 0.22 * (blueParts + darkParts);
  const clusters = clustersOf(
    candidates.filter((candidate) => candidate.long || (blueMatters && !input.digital)),
    size,
  );
  const places = placesOf(words, width, height);
  return clusters.flatMap((cluster) => markOf(cluster, input, size, places, blueMatters) ?? []);
}

/**
 * Ink without what is red inside the seals found before: a name that is written across the ring of a seal would hang
 * together with it. Blue ink stays, for hands write in it too.
 */
function withoutSealInk(ink: Uint8Array, { grey, color, taken }: StrokeInput): Uint8Array {
  if (color === null || taken.length === 0) return ink;
  const { width, height } = grey;
  const classOf = inkClassifier(color);
  const scaleX = color.width / width;
  const scaleY = color.height / height;
  const margin = 2;
  for (const box of taken) {
    const right = Math.min(width - 1, Math.ceil((box.x + box.width) * width) + margin);
    const bottom = Math.min(height - 1, Math.ceil((box.y + box.height) * height) + margin);
    for (let y = Math.max(0, Math.floor(box.y * height) - margin); y <= bottom; y++) {
      for (let x = Math.max(0, Math.floor(box.x * width) - margin); x <= right; x++) {
        if (ink[y * width + x] === 0) continue;
        const across = Math.min(color.width - 1, Math.round(x * scaleX));
        const down = Math.min(color.height - 1, Math.round(y * scaleY));
        if (classOf(across, down) === 1) ink[y * width + x] = 0;
      }
    }
  }
  return ink;
}

function markOf(
  cluster: Cluster,
  input: StrokeInput,
  size: number,
  places: readonly Place[],
  blueMatters: boolean,
): Mark | null {
  const { width, height } = input.grey;
  const wide = cluster.right - cluster.left;
  const high = cluster.bottom - cluster.top;
  if (wide < 1.6 * size || high < 0.8 * size) return null;
  const largest = Math.max(...cluster.parts.map((part) => part.right - part.left + 1));
  const blue = blueMatters && cluster.blue;
  const running = largest > 2.6 * size && largest > 0.35 * wide;
  const place = nearestPlace(cluster, places, size);
  if (place === null && input.digital) return null;
  if (place === null && !blue) return null;
  // One stroke that runs on over the length of a name is a signature wherever it stands.
  const flourish = blue && largest > 5 * size && largest > 0.7 * wide;
  const signature = running && (place !== null || flourish);
  if (!signature && !blue) return null;
  const beside = besideLabel(cluster, input.words, width, height, size);
  const box: Box = {
    x: cluster.left / width,
    y: cluster.top / height,
    width: wide / width,
    height: high / height,
  };
  const read = signature ? [] : wordsOn(box, input.words);
  const text = read.map((word) => word.text).join(' ');
  return {
    kind: signature ? 'signature' : 'handwriting',
    box,
    text: text === '' ? null : text,
    confidence: signature ? (place !== null && (blue || input.digital) ? 0.85 : 0.7) : 0.7,
    textConfidence:
      text === '' ? null : Math.round(Math.min(...read.map((word) => word.confidence)) * 1000) / 1000,
    reason: signature
      ? `a running stroke that is no print, ${place === null ? 'in blue ink' : `beside "${place.text}"`}`
      : 'strokes in blue ink on a page printed in another colour',
    details: { ...(blue ? { ink: 'blue' } : {}), ...(beside === null ? {} : { besideLabel: beside }) },
  };
}

/** Words that the engine made of a piece of handwriting, where it is fairly sure of all of them. */
function wordsOn(box: Box, words: readonly Word[]): Word[] {
  const on = words.filter((word) => word.visible && word.box !== null && centreWithin(word.box, box));
  return on.some((word) => /[\p{L}\p{N}]/u.test(word.text)) &&
    on.every((word) => word.confidence >= leastHandConfidence)
    ? on
    : [];
}

/** Engines are trained on print: of handwriting only what they read surely counts as read. */
const leastHandConfidence = 0.7;

function centreWithin(inner: Box, outer: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x > outer.x && x < outer.x + outer.width && y > outer.y && y < outer.y + outer.height;
}

/** Parts that stand within a letter's height of each other. */
function clustersOf(
  candidates: readonly { component: InkComponent; blue: boolean }[],
  size: number,
): Cluster[] {
  const clusters: Cluster[] = [];
  for (const { component, blue } of candidates.slice(0, 4000)) {
    let home: Cluster | null = null;
    for (let index = clusters.length - 1; index >= 0; index--) {
      const cluster = clusters[index]!;
      const across = Math.max(component.left - cluster.right, cluster.left - component.right);
      const down = Math.max(component.top - cluster.bottom, cluster.top - component.bottom);
      if (across > 1.5 * size || down > 0.35 * size) continue;
      if (home === null) {
        add(cluster, component);
        cluster.blue ||= blue;
        home = cluster;
      } else {
        for (const part of cluster.parts) add(home, part);
        home.blue ||= cluster.blue;
        clusters.splice(index, 1);
      }
    }
    if (home === null) clusters.push({ ...extentOf(component), parts: [component], blue });
  }
  return clusters;
}

function extentOf({ left, top, right, bottom }: InkComponent): Omit<Cluster, 'parts' | 'blue'> {
  return { left, top, right: right + 1, bottom: bottom + 1 };
}

function add(cluster: Cluster, part: InkComponent): void {
  cluster.parts.push(part);
  cluster.left = Math.min(cluster.left, part.left);
  cluster.top = Math.min(cluster.top, part.top);
  cluster.right = Math.max(cluster.right, part.right + 1);
  cluster.bottom = Math.max(cluster.bottom, part.bottom + 1);
}

function maskOf(words: readonly Word[], width: number, height: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const word of words) {
    const box = word.box!;
    const left = Math.max(0, Math.floor(box.x * width) - 1);
    const right = Math.min(width, Math.ceil((box.x + box.width) * width) + 1);
    for (
      let y = Math.max(0, Math.floor(box.y * height) - 1);
      y < Math.min(height, (box.y + box.height) * height + 1);
      y++
    ) {
      mask.fill(1, y * width + left, y * width + right);
    }
  }
  return mask;
}

function shareInMask(component: InkComponent, mask: Uint8Array, ink: Uint8Array, width: number): number {
  let inside = 0;
  let all = 0;
  for (let y = component.top; y <= component.bottom; y++) {
    for (let x = component.left; x <= component.right; x++) {
      if (ink[y * width + x] === 0) continue;
      all++;
      inside += mask[y * width + x]!;
    }
  }
  return all === 0 ? 0 : inside / all;
}

/** Share of a component's ink that lies along the edges of its box: most of it, in a frame. */
function frameShare(component: InkComponent, ink: Uint8Array, width: number): number {
  const { left, right, top, bottom } = component;
  const edge = 2 + Math.round(Math.min(right - left, bottom - top) * 0.06);
  let near = 0;
  let all = 0;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      if (ink[y * width + x] === 0) continue;
      all++;
      if (x - left < edge || right - x < edge || y - top < edge || bottom - y < edge) near++;
    }
  }
  return all === 0 ? 0 : near / all;
}

function insideShare(component: InkComponent, box: Box, width: number, height: number): number {
  const across =
    Math.min(component.right + 1, (box.x + box.width) * width) - Math.max(component.left, box.x * width);
  const down =
    Math.min(component.bottom + 1, (box.y + box.height) * height) - Math.max(component.top, box.y * height);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / ((component.right - component.left + 1) * (component.bottom - component.top + 1));
}

/** Tells whether most of a component's pixels show blue ink; the colour picture may be larger than the grey one. */
function blueOf(input: StrokeInput): (component: InkComponent) => boolean {
  const { color, grey } = input;
  if (color === null) return () => false;
  const scaleX = color.width / grey.width;
  const scaleY = color.height / grey.height;
  const classOf = inkClassifier(color);
  const ink = (x: number, y: number): number => grey.data[y * grey.width + x]!;
  return (component) => {
    let blue = 0;
    let all = 0;
    const step = Math.max(
      1,
      Math.floor(Math.sqrt(((component.right - component.left) * (component.bottom - component.top)) / 2500)),
    );
    for (let y = component.top; y <= component.bottom; y += step) {
      for (let x = component.left; x <= component.right; x += step) {
        if (ink(x, y) > 170) continue;
        all++;
        if (
          classOf(
            Math.min(color.width - 1, Math.round(x * scaleX)),
            Math.min(color.height - 1, Math.round(y * scaleY)),
          ) === 2
        )
          blue++;
      }
    }
    return all >= 3 && blue > 0.5 * all;
  };
}
