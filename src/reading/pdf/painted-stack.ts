import { isOnLine, isWithin } from './outline.ts';
import type { PageContent, PaintedImage, PaintedShape } from './painted.ts';

type Layer =
  | { readonly shape: PaintedShape; readonly image: null }
  | { readonly shape: null; readonly image: PaintedImage };

/** Less than this lets nothing through that could be read. */
const opaqueFrom = 0.95;
/** Height, in points, of the strips of a page that are looked up at once. */
const strip = 16;

/** What is painted on a page, in its order: what lies under a point at a moment, and what is laid over it later. */
export class PaintedStack {
  readonly #strips = new Map<number, Layer[]>();

  constructor(content: PageContent) {
    const layers: Layer[] = [
      ...content.shapes.map((shape) => ({ shape, image: null })),
      ...content.images.map((image) => ({ shape: null, image })),
    ];
    layers.sort((one, other) => orderOf(one) - orderOf(other));
    for (const layer of layers) {
      const { top, bottom } = (layer.shape ?? layer.image).area;
      for (let at = Math.floor(top / strip); at <= Math.floor(bottom / strip); at++) {
        const known = this.#strips.get(at);
        if (known) known.push(layer);
        else this.#strips.set(at, [layer]);
      }
    }
  }

  /** Red, green and blue under a point when the painting has come to `order`; null where a picture or a pattern lies there. */
  groundAt(x: number, y: number, order: number): readonly number[] | null {
    const layers = this.#strips.get(Math.floor(y / strip)) ?? [];
    const through: { color: readonly number[]; alpha: number }[] = [];
    let ground: readonly number[] = white;
    for (let at = layers.length - 1; at >= 0; at--) {
      const layer = layers[at]!;
      if (orderOf(layer) >= order || !isAt(layer, x, y)) continue;
      if (layer.shape === null) return null;
      const { color, alpha } = layer.shape;
      const channels = color === null ? null : channelsOf(color);
      if (channels === null) return null;
      if (alpha > opaqueFrom) {
        ground = channels;
        break;
      }
      through.push({ color: channels, alpha });
    }
    for (const { color, alpha } of through.reverse()) {
      ground = ground.map((value, index) => value + (color[index]! - value) * alpha);
    }
    return ground;
  }

  /** True where an opaque shape, or one of the opaque images, is painted over a point after `order`. */
  isCovered(x: number, y: number, order: number, opaqueImages: ReadonlySet<PaintedImage>): boolean {
    const layers = this.#strips.get(Math.floor(y / strip)) ?? [];
    for (let at = layers.length - 1; at >= 0; at--) {
      const layer = layers[at]!;
      if (orderOf(layer) <= order) return false;
      const covers =
        layer.shape === null
          ? opaqueImages.has(layer.image)
          : layer.shape.color !== null && layer.shape.alpha > opaqueFrom;
      if (covers && isAt(layer, x, y)) return true;
    }
    return false;
  }
}

const white = [255, 255, 255];

/** Red, green and blue of `#rrggbb`; null for another form. */
export function channelsOf(color: string): number[] | null {
  if (!/^#[0-9a-f]{6}$/iu.test(color)) return null;
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function orderOf(layer: Layer): number {
  return (layer.shape ?? layer.image).order;
}

function isAt(layer: Layer, x: number, y: number): boolean {
  if (!isWithin(layer.shape ?? layer.image, x, y)) return false;
  const line = layer.shape?.line ?? null;
  return line === null || isOnLine(line.outline, x, y, line.halfWidth);
}
