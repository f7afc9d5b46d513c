import type { Rectangle } from './matrix.ts';
import type { HiddenReason, PageContent, PaintedImage, PaintedShape } from './painted.ts';

/** Where a glyph stands and how it is painted, for telling whether it can be seen. Points of the displayed page. */
export interface GlyphPlace {
  readonly x: number;
  readonly y: number;
  readonly advanceX: number;
  readonly advanceY: number;
  readonly upX: number;
  readonly upY: number;
  /** Extent from below the baseline to above it, in em. */
  readonly height: number;
}

/** State of the painting that decides whether a glyph can be seen. */
export interface GlyphPaint {
  readonly renderMode: number;
  readonly fillColor: string | null;
  readonly strokeColor: string | null;
  readonly fillAlpha: number;
  readonly clip: Rectangle;
  readonly layerVisible: boolean;
}

/** Why a glyph cannot be seen at the moment it is painted; null when it can. What covers it later is found afterwards. */
export function hiddenReason(
  place: GlyphPlace,
  paint: GlyphPaint,
  page: Rectangle,
  shapes: readonly PaintedShape[],
  images: readonly PaintedImage[],
): HiddenReason | null {
  if (!paint.layerVisible) return 'hidden layer';
  const mode = paint.renderMode & 3;
  if (mode === 3) return 'invisible render mode';
  if (paint.fillAlpha < 0.02 && mode === 0) return 'invisible render mode';
  const middleX = place.x + place.advanceX / 2 + place.upX * 0.3;
  const middleY = place.y + place.advanceY / 2 + place.upY * 0.3;
  const { clip } = paint;
  if (!contains(page, middleX, middleY)) return 'outside the page';
  if (
    middleX < clip.left - 1 ||
    middleX > clip.right + 1 ||
    middleY < clip.top - 1 ||
    middleY > clip.bottom + 1
  )
    return 'covered';
  if (Math.hypot(place.upX, place.upY) * place.height < 1.2) return 'too small to see';
  const color = mode === 1 ? paint.strokeColor : paint.fillColor;
  if (color !== null && paint.renderMode < 3) {
    const ground = groundColor(middleX, middleY, shapes, images);
    if (ground !== null && closeColors(color, ground)) return 'same colour as its ground';
  }
  return null;
}

/** Colour of what lies under a point; null on a picture, whose colour there is not known. */
function groundColor(
  x: number,
  y: number,
  shapes: readonly PaintedShape[],
  images: readonly PaintedImage[],
): string | null {
  let ground: string | null = '#ffffff';
  let groundOrder = -1;
  for (let index = shapes.length - 1; index >= 0; index--) {
    const shape = shapes[index]!;
    if (contains(shape.area, x, y)) {
      ground = shape.color;
      groundOrder = shape.order;
      break;
    }
  }
  for (const image of images) {
    if (image.order > groundOrder && contains(image.area, x, y)) ground = null;
  }
  return ground;
}

/**
 * Marks glyphs that an opaque image or rectangle is painted over afterwards. `hasTransparency` is asked only for images
 * that would cover a glyph, because only the decoded image tells.
 */
export async function hideCovered(
  content: PageContent,
  hasTransparency: (image: PaintedImage) => Promise<boolean>,
): Promise<void> {
  const covers: { area: Rectangle; order: number; image: PaintedImage | null }[] = [
    ...content.images
      .filter((image) => image.opaque)
      .map((image) => ({ area: image.area, order: image.order, image })),
    ...content.shapes.map((shape) => ({ area: shape.area, order: shape.order, image: null })),
  ];
  for (const cover of covers) {
    const under = content.glyphs.filter((glyph) => {
      if (glyph.hidden !== null || glyph.order > cover.order) return false;
      const middleX = glyph.x + glyph.advanceX / 2 + glyph.upX * 0.3;
      const middleY = glyph.y + glyph.advanceY / 2 + glyph.upY * 0.3;
      return contains(cover.area, middleX, middleY);
    });
    if (under.length === 0) continue;
    if (cover.image !== null && (await hasTransparency(cover.image))) continue;
    for (const glyph of under) glyph.hidden = 'covered';
  }
}

function contains(area: Rectangle, x: number, y: number): boolean {
  return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom;
}

function closeColors(one: string, other: string): boolean {
  const parse = (color: string): number[] | null => {
    const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
    return match === null ? null : match.slice(1).map((part) => Number.parseInt(part, 16));
  };
  const first = parse(one);
  const second = parse(other);
  if (first === null || second === null) return false;
  return first.every((value, index) => Math.abs(value - second[index]!) <= 6);
}
