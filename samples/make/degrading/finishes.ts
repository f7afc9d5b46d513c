/** How a paper reached the file: scanner, fax or telephone, each with its faults. */
export interface Finish {
  readonly dotsPerInch: number;
  readonly color?: boolean;
  /** Degrees clockwise. */
  readonly skew?: number;
  /** Quarter turns clockwise of the delivered image. */
  readonly quarters?: number;
  /** Standard deviation of the grain, in grey levels. */
  readonly noise?: number;
  /** Gaussian blur in pixels. */
  readonly blur?: number;
  /** Black and white of the scan, in grey levels. */
  readonly tones?: readonly [number, number];
  /** Share by which the far corner is darker. */
  readonly shade?: number;
  /** Corners pushed in by this share of the page: a photograph on a table. */
  readonly perspective?: number;
  /** One bit a pixel, with specks. */
  readonly fax?: boolean;
  readonly jpegQuality?: number;
  readonly seed: number;
}

export const finishes = {
  flatbed: { dotsPerInch: 200, noise: 4, blur: 0.4, skew: 0.4, tones: [28, 250], jpegQuality: 62, seed: 11 },
  flatbedColor: {
    dotsPerInch: 170,
    color: true,
    noise: 4,
    blur: 0.4,
    skew: -0.5,
    tones: [22, 250],
    jpegQuality: 68,
    seed: 12,
  },
  skewed: { dotsPerInch: 180, noise: 6, blur: 0.5, skew: -1.8, tones: [30, 246], jpegQuality: 60, seed: 13 },
  skewedStrongly: {
    dotsPerInch: 200,
    noise: 5,
    blur: 0.4,
    skew: 2.7,
    tones: [30, 248],
    jpegQuality: 58,
    seed: 14,
  },
  skewedColor: {
    dotsPerInch: 170,
    color: true,
    noise: 5,
    blur: 0.4,
    skew: 1.3,
    tones: [26, 248],
    jpegQuality: 66,
    seed: 15,
  },
  upsideDown: {
    dotsPerInch: 180,
    noise: 5,
    blur: 0.4,
    skew: 0.6,
    quarters: 2,
    tones: [28, 248],
    jpegQuality: 60,
    seed: 16,
  },
  turnedRight: {
    dotsPerInch: 180,
    noise: 5,
    blur: 0.4,
    skew: -0.4,
    quarters: 1,
    tones: [28, 248],
    jpegQuality: 60,
    seed: 17,
  },
  turnedLeft: {
    dotsPerInch: 180,
    noise: 5,
    blur: 0.4,
    skew: 0.3,
    quarters: 3,
    tones: [28, 248],
    jpegQuality: 60,
    seed: 18,
  },
  pale: { dotsPerInch: 180, noise: 7, blur: 0.5, skew: 0.7, tones: [128, 224], jpegQuality: 62, seed: 19 },
  fax: { dotsPerInch: 170, noise: 26, blur: 0.6, skew: 0.8, fax: true, seed: 20 },
  photo: {
    dotsPerInch: 190,
    color: true,
    noise: 5,
    blur: 0.7,
    perspective: 0.035,
    shade: 0.34,
    tones: [34, 240],
    jpegQuality: 64,
    seed: 21,
  },
  photoLeft: {
    dotsPerInch: 180,
    color: true,
    noise: 6,
    blur: 0.6,
    perspective: -0.03,
    shade: 0.28,
    tones: [38, 238],
    jpegQuality: 62,
    seed: 22,
  },
  snippet: {
    dotsPerInch: 200,
    color: true,
    noise: 7,
    blur: 0.5,
    skew: -1.1,
    tones: [40, 240],
    shade: 0.12,
    jpegQuality: 66,
    seed: 23,
  },
} satisfies Record<string, Finish>;

export type FinishName = keyof typeof finishes;
