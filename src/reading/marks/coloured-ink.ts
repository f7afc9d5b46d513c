/** A picture in colour: red, green, blue bytes row by row, laid on white; `channels` 4 has a byte in between that is not looked at. */
export interface ColorImage {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
}

/** Inks of seals: red for China, Korea and Japan; blue and violet for chops elsewhere. */
export type InkColor = 'red' | 'blue';

/** Where a picture shows ink of one colour, on a grid coarse enough to be searched quickly. */
export interface InkGrid {
  readonly color: InkColor;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture along one side of a cell. */
  readonly step: number;
  /** 1 where a cell holds ink of the colour. */
  readonly cells: Uint8Array;
  readonly inked: number;
}

/** Cells along the longer side of the grid. */
const gridSide = 900;
/** Least difference between the strongest and the weakest channel, of 255, and least share of the strongest. */
const leastChroma = 26;
const leastSaturation = 0.14;
/** Darkest pixel that counts: the hue of nearly black ones is noise. */
const leastBrightness = 55;

/** Brightness of the paper by channel, so that yellow paper and lamp light do not count as ink. */
export function groundOf(image: ColorImage): [number, number, number] {
  const { data, width, height, channels } = image;
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / 40_000)));
  const samples: [number, number, number][] = [];
  for (let y = step >> 1; y < height; y += step) {
    for (let x = step >> 1; x < width; x += step) {
      const at = (y * width + x) * channels;
      samples.push([data[at]!, data[at + 1]!, data[at + 2]!]);
    }
  }
  if (samples.length === 0) return [255, 255, 255];
  samples.sort((one, other) => one[0] + one[1] + one[2] - (other[0] + other[1] + other[2]));
  const bright = samples.slice(Math.floor(samples.length * 0.5), Math.ceil(samples.length * 0.95));
  const middle = (channel: 0 | 1 | 2): number => {
    const values = bright.map((sample) => sample[channel]).sort((one, other) => one - other);
    return Math.max(1, values[values.length >> 1] ?? 255);
  };
  const ground: [number, number, number] = [middle(0), middle(1), middle(2)];
  // A page that is coloured all over is no paper to balance on.
  const lightest = Math.max(...ground);
  return Math.min(...ground) < 0.6 * lightest ? [lightest, lightest, lightest] : ground;
}

/**
 * Tells the ink colour of a pixel given as shares of the paper's brightness (0..255): 0 none, 1 red, 2 blue or violet.
 * Red reaches from 315 to 25 degrees of hue, blue and violet from 200 to 315.
 */
function inkClass(red: number, green: number, blue: number): 0 | 1 | 2 {
  const most = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
  const least = red < green ? (red < blue ? red : blue) : green < blue ? green : blue;
  const chroma = most - least;
  if (chroma < leastChroma || most < leastBrightness || chroma < leastSaturation * most) return 0;
  if (most === red) {
    const lean = green - blue;
    if (lean > 0.42 * chroma) return 0;
    return lean < -0.75 * chroma ? 2 : 1;
  }
  if (most === blue) return red - green >= -0.67 * chroma ? 2 : 0;
  return 0;
}

/** The ink class of each pixel: 0 none, 1 red, 2 blue or violet. */
export function inkClassifier(image: ColorImage): (x: number, y: number) => 0 | 1 | 2 {
  const { data, width, channels } = image;
  const [red, green, blue] = groundOf(image).map((level) => 255 / level) as [number, number, number];
  return (x, y) => {
    const at = (y * width + x) * channels;
    return inkClass(
      Math.min(255, data[at]! * red),
      Math.min(255, data[at + 1]! * green),
      Math.min(255, data[at + 2]! * blue),
    );
  };
}

/** Fewer inked cells than these are no seal: the ring of a small one has more. */
const leastInked = 90;

/** Grids of the inks a picture shows; none for a picture without colour, at the cost of one walk over a part of its pixels. */
export function inkGrids(image: ColorImage): InkGrid[] {
  const { data, width, height, channels } = image;
  const [redGround, greenGround, blueGround] = groundOf(image);
  const redScale = 255 / redGround;
  const greenScale = 255 / greenGround;
  const blueScale = 255 / blueGround;
  const step = Math.max(1, Math.round(Math.max(width, height) / gridSide));
  const across = Math.ceil(width / step);
  const down = Math.ceil(height / step);
  const counts = [new Uint8Array(0), new Uint8Array(across * down), new Uint8Array(across * down)] as const;
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / step) * across;
    let at = y * width * channels;
    for (let x = 0; x < width; x++, at += channels) {
      const r = data[at]!;
      const g = data[at + 1]!;
      const b = data[at + 2]!;
      // Most pixels are grey: they are passed over before anything is balanced.
      if (r - g < 12 && g - r < 12 && b - g < 12 && g - b < 12 && r - b < 12 && b - r < 12) continue;
      const found = inkClass(
        Math.min(255, r * redScale),
        Math.min(255, g * greenScale),
        Math.min(255, b * blueScale),
      );
      if (found !== 0) {
        const cell = row + Math.floor(x / step);
        if (counts[found][cell]! < 255) counts[found][cell]!++;
      }
    }
  }
  const least = Math.max(1, Math.round(0.22 * step * step));
  return (['red', 'blue'] as const).flatMap((color, index): InkGrid[] => {
    const cells = counts[(index + 1) as 1 | 2];
    let inked = 0;
    for (let cell = 0; cell < cells.length; cell++) {
      cells[cell] = cells[cell]! >= least ? 1 : 0;
      inked += cells[cell]!;
    }
    return inked < leastInked ? [] : [{ color, width: across, height: down, step, cells, inked }];
  });
}
