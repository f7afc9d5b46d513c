import type { Word } from '../../model/word.ts';

/** Words at places where papers are signed, in the languages of the type schemas; and posts, under which people sign. */
const signaturePlace =
  /(?<!\p{L})(?:sign(?:ed|ature|atory|atories|atures)?|authori[sz]ed by|approved by|prepared by|issued by|faithfully|sincerely|truly yours|regards|on behalf of|firma(?:do|to)?|assinatura|assinado|unterschrift|gezeichnet|grüße|signé|imza|handtekening|chữ ký|ký tên|người ký|người bán|manager|director|directora|diretor|gerente|president|officer|secretary|supervisor|certifier|directeur|geschäftsführer|partner|head of \p{L}+|documentation|master|carrier|affiant|declarant)(?!\p{L})|签字|签名|签章|签署|法定代表|负责人|经办人|授权代表|审核|检验员|批准|班长|组长|操作工|ký,/iu;

/** Pixels; right and bottom beyond the last. */
interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A line of print that names a place for signing, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
}

/** Lines of words that name a place for signing. */
export function placesOf(words: readonly Word[], width: number, height: number): Place[] {
  const places: Place[] = [];
  for (const line of Map.groupBy(
    words.filter((word) => word.visible && word.box !== null),
    (word) => word.line,
  ).values()) {
    for (const run of runsOf(line)) {
      const text = run.map((word) => word.text).join(' ');
      const squeezed = run.map((word) => word.text).join('');
      if (!signaturePlace.test(text) && !/[\p{Script=Han}]/u.test(squeezed)) continue;
      if (!signaturePlace.test(text) && !signaturePlace.test(squeezed)) continue;
      // Running text that speaks of signing is no place to sign.
      if (text.length > 90) continue;
      places.push({
        left: Math.min(...run.map((word) => word.box!.x)) * width,
        top: Math.min(...run.map((word) => word.box!.y)) * height,
        right: Math.max(...run.map((word) => word.box!.x + word.box!.width)) * width,
        bottom: Math.max(...run.map((word) => word.box!.y + word.box!.height)) * height,
        text: text.slice(0, 60),
      });
    }
  }
  return places;
}

/** Words of a line that stand close together. */
function runsOf(line: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of [...line].sort((one, other) => one.box!.x - other.box!.x)) {
    const last = runs.at(-1)?.at(-1);
    const gap = last === undefined ? Infinity : word.box!.x - (last.box!.x + last.box!.width);
    if (gap < 0.03) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** The place for signing that strokes belong to, within a few letters' heights; null for none. */
export function nearestPlace(cluster: Extent, places: readonly Place[], size: number): Place | null {
  let best: { place: Place; distance: number } | null = null;
  for (const place of places) {
    const across = Math.max(0, place.left - cluster.right, cluster.left - place.right);
    const down = Math.max(0, place.top - cluster.bottom, cluster.top - place.bottom);
    const near = (across < 6 * size && down < 6 * size) || (across < 22 * size && down < 1.5 * size);
    if (!near) continue;
    const distance = across / 3 + down;
    if (best === null || distance < best.distance) best = { place, distance };
  }
  return best?.place ?? null;
}

/** Print that the strokes stand beside or under: the label of what was written. */
export function besideLabel(
  cluster: Extent,
  words: readonly Word[],
  width: number,
  height: number,
  size: number,
): string | null {
  const middle = (cluster.top + cluster.bottom) / 2;
  const left = words.filter((word) => {
    if (word.box === null || !word.visible || word.confidence < 0.6) return false;
    const right = (word.box.x + word.box.width) * width;
    const centre = (word.box.y + word.box.height / 2) * height;
    return (
      right <= cluster.left + size &&
      right > cluster.left - 26 * size &&
      Math.abs(centre - middle) < 1.1 * size + (cluster.bottom - cluster.top) / 3
    );
  });
  const row = left.sort((one, other) => one.box!.x - other.box!.x).map((word) => word.text);
  if (row.length > 0) return row.slice(-8).join(' ').slice(0, 80);
  const above = words.filter((word) => {
    if (word.box === null || !word.visible || word.confidence < 0.6) return false;
    const bottom = (word.box.y + word.box.height) * height;
    const centre = (word.box.x + word.box.width / 2) * width;
    return (
      bottom <= cluster.top + size &&
      bottom > cluster.top - 3 * size &&
      centre > cluster.left - 6 * size &&
      centre < cluster.right
    );
  });
  return above.length === 0
    ? null
    : above
        .map((word) => word.text)
        .slice(0, 8)
        .join(' ')
        .slice(0, 80);
}
