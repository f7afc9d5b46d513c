import { contains, type Rectangle } from './matrix.ts';
import { isWithin, type Region } from './outline.ts';
import type { HiddenReason, PageContent, PaintedGlyph, PaintedImage } from './painted.ts';
import { channelsOf, PaintedStack } from './painted-stack.ts';

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
  readonly alpha: number;
  readonly clip: Region;
  readonly layerVisible: boolean;
}

/** Points where a letter is looked at, in parts of its advance and in em above its baseline: its middle first. */
const samples = [
  [0.5, 0.3],
  [0.25, 0.15],
  [0.75, 0.15],
  [0.25, 0.5],
  [0.75, 0.5],
] as const;
/** A letter is unseen where this many of its points are: a line through it does not hide it. */
const mostOfIt = 3;

/** Why a glyph cannot be seen at the moment it is painted; null when it can. Its ground and what covers it are looked at afterwards. */
export function hiddenReason(place: GlyphPlace, paint: GlyphPaint, page: Rectangle): HiddenReason | null {
  if (!paint.layerVisible) return 'hidden layer';
  if ((paint.renderMode & 3) === 3 || paint.alpha < 0.02) return 'invisible render mode';
  const middle = pointOf(place, samples[0]);
  if (!contains(page, ...middle)) return 'outside the page';
  const { area, within } = paint.clip;
  const widened = { left: area.left - 1, right: area.right + 1, top: area.top - 1, bottom: area.bottom + 1 };
  if (!contains(widened, ...middle)) return 'covered';
  if (within.length > 0 && mostly(place, (x, y) => !isWithin({ area: widened, within }, x, y)))
    return 'covered';
  if (Math.hypot(place.upX, place.upY) * place.height < 1.2) return 'too small to see';
  return null;
}

/**
 * Marks glyphs of the colour of their ground, and glyphs that something opaque is painted over afterwards.
 * `hasTransparency` is asked only for images that would cover a glyph, because only the decoded image tells.
 */
export async function hideUnseen(
  content: PageContent,
  hasTransparency: (image: PaintedImage) => Promise<boolean>,
): Promise<void> {
  const stack = new PaintedStack(content);
  for (const glyph of content.glyphs) {
    if (
      glyph.hidden === null &&
      mostly(glyph, (x, y) => isLikeGround(glyph, stack.groundAt(x, y, glyph.order)))
    )
      glyph.hidden = 'same colour as its ground';
  }
  const opaque = new Set<PaintedImage>();
  for (const image of content.images.filter((each) => each.opaque)) {
    const over = content.glyphs.some(
      (glyph) =>
        glyph.hidden === null &&
        glyph.order < image.order &&
        samples.some((sample) => contains(image.area, ...pointOf(glyph, sample))),
    );
    if (over && !(await hasTransparency(image))) opaque.add(image);
  }
  for (const glyph of content.glyphs) {
    if (glyph.hidden === null && mostly(glyph, (x, y) => stack.isCovered(x, y, glyph.order, opaque)))
      glyph.hidden = 'covered';
  }
}

type Placed = Pick<GlyphPlace, 'x' | 'y' | 'advanceX' | 'advanceY' | 'upX' | 'upY'>;

function pointOf(place: Placed, [along, up]: readonly [number, number]): [number, number] {
  return [
    place.x + place.advanceX * along + place.upX * up,
    place.y + place.advanceY * along + place.upY * up,
  ];
}

function mostly(place: Placed, isUnseen: (x: number, y: number) => boolean): boolean {
  let unseen = 0;
  for (let at = 0; at < samples.length && unseen + samples.length - at >= mostOfIt; at++) {
    if (isUnseen(...pointOf(place, samples[at]!))) unseen++;
    if (unseen === mostOfIt) return true;
  }
  return false;
}

function isLikeGround(glyph: PaintedGlyph, ground: readonly number[] | null): boolean {
  if (ground === null || glyph.colors.length === 0) return false;
  return glyph.colors.every((color) => {
    const own = color === null ? null : channelsOf(color);
    return own?.every((value, index) => Math.abs(value - ground[index]!) * glyph.alpha <= 6) ?? false;
  });
}
