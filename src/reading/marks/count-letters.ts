import type { GreyImage } from '../ocr/ink.ts';
import { lineMargin } from './unwrap.ts';

/** Widths of a Han character on a ring, in heights of its band, that are tried. */
const widths = [0.7, 0.78, 0.86, 0.94] as const;

/**
 * How many Han characters a flattened ring carries by their even pitch: the count whose cuts between characters meet
 * least ink. Null where no count is clearly better than its neighbours.
 *
 * @param image the flattened ring with its gaps as they are.
 */
export function countLetters(image: GreyImage): number | null {
  const { data, width, height } = image;
  const band = height - 2 * lineMargin;
  const columns: number[] = [];
  for (let x = 0; x < width; x++) {
    let inked = 0;
    for (let y = 0; y < height; y++) if (data[y * width + x]! < 140) inked++;
    columns.push(inked / band);
  }
  const first = columns.findIndex((share) => share > 0.04);
  const last = columns.findLastIndex((share) => share > 0.04);
  if (first === -1 || last - first < 3 * band) return null;
  const length = last - first + 1;
  const costs = new Map<number, number>();
  for (const share of widths) {
    const letter = share * band;
    for (let count = 4; count <= 30; count++) {
      const pitch = (length - letter) / (count - 1);
      if (pitch < letter * 0.98 || pitch > letter * 2.6) continue;
      let cost = 0;
      for (let cut = 1; cut < count; cut++) {
        const at = first + letter / 2 + (cut - 0.5) * pitch;
        const half = Math.max(1, (pitch - letter) / 4);
        let sum = 0;
        let seen = 0;
        for (let x = Math.round(at - half); x <= at + half; x++, seen++) sum += columns[x] ?? 0;
        cost += sum / seen;
      }
      cost /= count - 1;
      // More cuts are better where all are clean: a count that cuts only at every other gap is clean, too.
      const known = costs.get(count);
      if (known === undefined || cost < known) costs.set(count, cost);
    }
  }
  const clean = [...costs].filter(([, cost]) => cost < 0.035).sort((one, other) => other[0] - one[0]);
  return clean[0]?.[0] ?? null;
}
