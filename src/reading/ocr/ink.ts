/** A greyscale image: one byte a pixel, 0 black. */
export interface GreyImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A connected group of ink pixels. */
export interface InkComponent {
  readonly left: number;
  readonly top: number;
  /** Inclusive. */
  readonly right: number;
  readonly bottom: number;
  readonly pixels: number;
}

/**
 * Ink of an image: darker than its surroundings. The ground is the mean of a window around each pixel (Bradley and
 * Roth 2007, with an integral image), so shadows and grey paper do not count as ink.
 */
export function inkOf(image: GreyImage): Uint8Array {
  const { data, width, height } = image;
  const radius = Math.max(8, Math.round(Math.min(width, height) / 40));
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(height, y + radius + 1);
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(width, x + radius + 1);
      const sum =
        sums[bottom * (width + 1) + right]! -
        sums[top * (width + 1) + right]! -
        sums[bottom * (width + 1) + left]! +
        sums[top * (width + 1) + left]!;
      const mean = sum / ((bottom - top) * (right - left));
      if (data[y * width + x]! < mean * 0.82 - 6) ink[y * width + x] = 1;
    }
  }
  return ink;
}

/** Connected components (8 neighbours) of ink, by union of row runs. */
export function componentsOf(ink: Uint8Array, width: number, height: number): InkComponent[] {
  const parent: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const top: number[] = [];
  const bottom: number[] = [];
  const pixels: number[] = [];
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    let at = index;
    while (parent[at] !== root) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  let previous: number[] = [];
  for (let y = 0; y < height; y++) {
    const current: number[] = [];
    let from = 0;
    for (let x = 0; x < width; ) {
      if (ink[y * width + x] === 0) {
        x++;
        continue;
      }
      let end = x;
      while (end + 1 < width && ink[y * width + end + 1] === 1) end++;
      const index = parent.length;
      parent.push(index);
      left.push(x);
      right.push(end);
      top.push(y);
      bottom.push(y);
      pixels.push(end - x + 1);
      current.push(index, x, end);
      // Runs of the row above are in order: those that end left of this one cannot touch a later one.
      while (from < previous.length && previous[from + 2]! < x - 1) from += 3;
      for (let at = from; at < previous.length && previous[at + 1]! <= end + 1; at += 3) {
        const one = find(previous[at]!);
        const other = find(index);
        if (one === other) continue;
        parent[other] = one;
        left[one] = Math.min(left[one]!, left[other]!);
        right[one] = Math.max(right[one]!, right[other]!);
        top[one] = Math.min(top[one]!, top[other]!);
        bottom[one] = Math.max(bottom[one]!, bottom[other]!);
        pixels[one] = pixels[one]! + pixels[other]!;
      }
      x = end + 1;
    }
    previous = current;
  }
  const components: InkComponent[] = [];
  for (let index = 0; index < parent.length; index++) {
    if (parent[index] !== index) continue;
    components.push({
      left: left[index]!,
      top: top[index]!,
      right: right[index]!,
      bottom: bottom[index]!,
      pixels: pixels[index]!,
    });
  }
  return components;
}
