import type { Rectangle } from './matrix.ts';
import { isOnLine, isWithin } from './outline.ts';
import type { PageContent, PaintedImage, PaintedShape } from './painted.ts';

interface Layer {
  readonly order: number;
  readonly area: Rectangle;
  readonly shape: PaintedShape | null;
  readonly image: PaintedImage | null;
}

/** Less than this lets nothing through that could be read. */
const opaqueFrom = 0.95;
/** Height, in points, of the strips of a page that are looked up at once; of a page of any size there are at most so many. */
const leastStrip = 16;
const mostStrips = 1000;

/** What is painted on a page, in its order: what lies under a point at a moment, and what is laid over it later. */
export class PaintedStack {
  readonly #strips = new Map<number, Layer[]>();
  readonly #strip: number;

  constructor(content: PageContent) {
    const layers: Layer[] = [
      ...content.shapes.map((shape) => ({ order: shape.order, area: shape.area, shape, image: null })),
      ...content.images.map((image) => ({ order: image.order, area: image.area, shape: null, image })),
    ];
    layers.sort((one, other) => one.order - other.order);
    const lowest = layers.reduce((most, layer) => Math.max(most, layer.area.bottom), 0);
    this.#strip = Math.max(leastStrip, lowest / mostStrips);
    for (const layer of layers) {
      const { top, bottom } = layer.area;
      for (let at = Math.floor(top / this.#strip); at <= Math.floor(bottom / this.#strip); at++) {
        const known = this.#strips.get(at);
        if (known) known.push(layer);
        else this.#strips.set(at, [layer]);
      }
    }
  }

  /** Red, green and blue under a point when the painting has come to `order`; null where a picture or a pattern lies there. */
  groundAt(x: number, y: number, order: number): readonly number[] | null {
    const layers = this.#strips.get(Math.floor(y / this.#strip)) ?? [];
    const through: { color: readonly number[]; alpha: number }[] = [];
    let ground: readonly number[] = white;
    for (let at = layers.length - 1; at >= 0; at--) {
      const layer = layers[at]!;
      if (layer.order >= order || !isAt(layer, x, y)) continue;
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
    const layers = this.#strips.get(Math.floor(y / this.#strip)) ?? [];
    for (let at = layers.length - 1; at >= 0; at--) {
      const layer = layers[at]!;
      if (layer.order <= order) return false;
      const covers =
        layer.shape === null
          ? opaqueImages.has(layer.image!)
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

function isAt({ area, shape, image }: Layer, x: number, y: number): boolean {
  // Asked of every layer of a strip for every letter in it: most lie elsewhere.
  if (x < area.left || x > area.right || !isWithin((shape ?? image)!, x, y)) return false;
  return shape === null || shape.line === null || isOnLine(shape.line.outline, x, y, shape.line.halfWidth);
}
