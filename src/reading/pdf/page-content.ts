import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { extentOf, type FontFacts } from './font-extent.ts';
import { cleanText } from './glyph-text.ts';
import { type GraphicsState, graphicsStateAt } from './graphics-state.ts';
import { hiddenReason } from './hidden-text.ts';
import { applyTo, identity, type Matrix, multiply } from './matrix.ts';
import { narrowed, type Outline, outlineOf, outlineOfRectangle, type Region } from './outline.ts';
import type { PageContent, PaintedGlyph, PaintedImage, PaintedShape } from './painted.ts';
import { PaintedPaths } from './painted-paths.ts';

interface GlyphOperand {
  readonly unicode: string;
  readonly width: number;
  readonly vmetric?: number[];
  readonly isSpace: boolean;
}

interface GroupOperand {
  readonly matrix?: Matrix | null;
  readonly bbox?: ArrayLike<number> | null;
  readonly smask?: unknown;
}

export interface PageContentInput {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  /** From user space to points of the displayed page. */
  readonly viewportTransform: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontOf: (name: string) => FontFacts | null;
  readonly layerVisible: (group: unknown) => boolean;
}

const nothing: Region = { area: { left: 0, top: 0, right: 0, bottom: 0 }, within: [] };
/**
 * Walks a page's operators once, as a viewer would paint them, and notes every glyph and image with its place. Unlike a
 * text export this keeps what tells seen from unseen text: render mode, layers, colour, and what is painted over what.
 */
export function interpretPage(input: PageContentInput): PageContent {
  const glyphs: PaintedGlyph[] = [];
  const images: PaintedImage[] = [];
  const shapes: PaintedShape[] = [];
  const page: Region = { area: { left: 0, top: 0, right: input.width, bottom: input.height }, within: [] };
  let paths = 0;
  const ground = new PaintedPaths();
  const initial = graphicsStateAt(input.viewportTransform, page);
  let state: GraphicsState = { ...initial };
  const stack: GraphicsState[] = [];
  const layers: boolean[] = [];
  let textMatrix: Matrix = identity;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  let pendingClip: 'winding' | 'even-odd' | null = null;

  const save = (): void => {
    stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? { ...initial };
  };
  const clipTo = (outline: Outline): void => {
    state.clip = narrowed(state.clip, outline) ?? nothing;
  };
  const addShape = (
    region: Region | null,
    line: PaintedShape['line'],
    color: string | null,
    alpha: number,
    order: number,
  ): void => {
    if (region === null || !layers.every(Boolean) || state.makesMask) return;
    const known = state.blendsNormally && !state.masked;
    shapes.push({ ...region, line, color: known ? color : null, alpha: alpha * state.groupAlpha, order });
  };
  /** A group is painted as one, with the opacity that holds where it begins. */
  const beginGroup = (group: GroupOperand | undefined): void => {
    save();
    state.groupAlpha *= state.fillAlpha;
    state.fillAlpha = 1;
    state.strokeAlpha = 1;
    if (group?.smask) state.makesMask = true;
    const bounds = group?.bbox;
    if (!bounds) return;
    const matrix = group.matrix ? multiply(state.matrix, group.matrix) : state.matrix;
    clipTo(outlineOfRectangle(matrix, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!));
  };
  const paintPath = (operator: number, data: ArrayLike<number> | undefined, order: number): void => {
    const fill = ground.filled(operator, data, state.matrix);
    if (fill !== null) addShape(narrowed(state.clip, fill), null, state.fillColor, state.fillAlpha, order);
    const stroke = state.dashed ? null : ground.stroked(operator, data, state.matrix, state.lineWidth);
    if (stroke === null) return;
    const region = narrowed(state.clip, stroke.hull);
    addShape(region, stroke.line, state.strokeColor, state.strokeAlpha, order);
  };
  const setFont = (name: string, size: number): void => {
    state.font = input.fontOf(name);
    state.fontSize = Math.abs(size);
    state.fontDirection = size < 0 ? -1 : 1;
  };
  const moveText = (dx: number, dy: number): void => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const addImage = (
    objectId: string | null,
    matrix: Matrix,
    pixelWidth: number,
    pixelHeight: number,
    order: number,
    mask = false,
  ): void => {
    if (!layers.every(Boolean)) return;
    const region = narrowed(state.clip, outlineOfRectangle(matrix, 0, 0, 1, 1));
    if (region === null) return;
    const alpha = state.fillAlpha * state.groupAlpha;
    const opaque = !mask && alpha > 0.95 && state.blendsNormally && !state.masked && !state.makesMask;
    images.push({ objectId, matrix, ...region, mask, opaque, order, pixelWidth, pixelHeight });
  };

  const showText = (operands: readonly (GlyphOperand | number | null)[], order: number): void => {
    const font = state.font;
    if (font === null || state.fontSize === 0) return;
    const vertical = font.vertical === true;
    const fontMatrix = font.fontMatrix ?? [0.001, 0, 0, 0.001, 0, 0];
    const perUnit = state.fontSize * (fontMatrix[0] || 0.001);
    const direction = state.fontDirection;
    const scale = state.horizontalScale * direction;
    const base = multiply(state.matrix, textMatrix);
    const layerVisible = layers.every(Boolean);
    const [ascent, descent] = extentOf(font);
    const { renderMode, clip } = state;
    const mode = renderMode & 3;
    const { fillAlpha, strokeAlpha } = state;
    const ownAlpha = [fillAlpha, strokeAlpha, Math.max(fillAlpha, strokeAlpha), 0][mode]!;
    const alpha = ownAlpha * state.groupAlpha;
    const paint = { renderMode, alpha, clip, layerVisible };
    // Letters that clip what is painted next show its colours, not their own.
    const inside = mode === 0 || mode === 2 ? [state.fillColor] : [];
    const colors =
      renderMode > 3 ? [null] : [...inside, ...(mode === 1 || mode === 2 ? [state.strokeColor] : [])];
    let along = 0;
    for (const operand of operands) {
      if (operand === null) continue;
      if (typeof operand === 'number') {
        along += ((vertical ? 1 : -1) * operand * state.fontSize) / 1000;
        continue;
      }
      const spacing = (operand.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
      let width = operand.width * perUnit;
      let originX = along;
      let originY = 0;
      let advance: [number, number];
      if (vertical) {
        const metric = operand.vmetric ?? [-1000, operand.width / 2, 880];
        originX = -metric[1]! * perUnit;
        originY = along - metric[2]! * perUnit;
        advance = [operand.width * perUnit, 0];
        width = -metric[0]! * perUnit;
        along += metric[0]! * perUnit - spacing * direction;
      } else {
        advance = [width, 0];
        along += width + spacing * direction;
      }
      const [glyphX, glyphY] = applyTo(base, x + originX * scale, y + state.rise + originY);
      const advanceX = base[0] * advance[0] * scale;
      const advanceY = base[1] * advance[0] * scale;
      const upX = base[2] * state.fontSize * direction;
      const upY = base[3] * state.fontSize * direction;
      const text = cleanText(operand.unicode);
      const space = text.trim() === '';
      if (text === '') continue;
      glyphs.push({
        text,
        x: glyphX,
        y: glyphY,
        advanceX,
        advanceY,
        upX,
        upY,
        ascent,
        descent,
        vertical,
        space,
        colors,
        alpha,
        order,
        hidden: hiddenReason(
          { x: glyphX, y: glyphY, advanceX, advanceY, upX, upY, height: ascent + descent },
          paint,
          page.area,
        ),
      });
    }
    if (vertical) y += along;
    else x += along * scale;
  };

  const { operators, operands } = input;
  for (let index = 0; index < operators.length; index++) {
    const operands_ = (operands[index] ?? []) as unknown[];
    const number = (at: number): number => Number(operands_[at] ?? 0);
    switch (operators[index]) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
        restore();
        break;
      case OPS.transform:
        state.matrix = multiply(state.matrix, operands_ as unknown as Matrix);
        break;
      case OPS.beginText:
        textMatrix = identity;
        x = y = lineX = lineY = 0;
        break;
      case OPS.setTextMatrix: {
        const given = (operands_.length === 1 ? operands_[0] : operands_) as ArrayLike<number>;
        textMatrix = Array.from(given) as unknown as Matrix;
        x = y = lineX = lineY = 0;
        break;
      }
      case OPS.moveText:
        moveText(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state.leading = number(1);
        moveText(number(0), number(1));
        break;
      case OPS.nextLine:
        moveText(0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -number(0);
        break;
      case OPS.setHScale:
        state.horizontalScale = number(0) / 100;
        break;
      case OPS.setTextRise:
        state.rise = number(0);
        break;
      case OPS.setCharSpacing:
        state.characterSpacing = number(0);
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = number(0);
        break;
      case OPS.setTextRenderingMode:
        state.renderMode = number(0);
        break;
      case OPS.setFont:
        setFont(String(operands_[0]), number(1));
        break;
      case OPS.showText:
        showText(operands_[0] as (GlyphOperand | number | null)[], index);
        break;
      case OPS.setFillRGBColor:
        state.fillColor = String(operands_[0]);
        break;
      case OPS.setStrokeRGBColor:
        state.strokeColor = String(operands_[0]);
        break;
      case OPS.setFillTransparent:
      case OPS.setFillColorN:
        state.fillColor = null;
        break;
      case OPS.setStrokeTransparent:
      case OPS.setStrokeColorN:
        state.strokeColor = null;
        break;
      case OPS.setGState:
        for (const [key, value] of operands_[0] as [string, unknown][]) {
          if (key === 'ca') state.fillAlpha = Number(value);
          else if (key === 'CA') state.strokeAlpha = Number(value);
          else if (key === 'LW') state.lineWidth = Number(value);
          else if (key === 'D') state.dashed = isDashed(value);
          else if (key === 'SMask') state.masked = value !== false;
          else if (key === 'BM') state.blendsNormally = value === 'source-over';
          else if (key === 'Font' && Array.isArray(value)) setFont(String(value[0]), Number(value[1]));
        }
        break;
      case OPS.clip:
        pendingClip = 'winding';
        break;
      case OPS.eoClip:
        pendingClip = 'even-odd';
        break;
      case OPS.setLineWidth:
        state.lineWidth = number(0);
        break;
      case OPS.setDash:
        state.dashed = isDashed(operands_);
        break;
      case OPS.constructPath: {
        paths++;
        const bounds = operands_[2] as ArrayLike<number> | null;
        if (bounds !== null && bounds !== undefined) {
          const data = (operands_[1] as ArrayLike<number>[])[0];
          paintPath(number(0), data, index);
          if (pendingClip !== null) {
            const outline = outlineOf(data, state.matrix, {
              closed: true,
              evenOdd: pendingClip === 'even-odd',
            });
            clipTo(
              outline ?? outlineOfRectangle(state.matrix, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!),
            );
          }
        }
        pendingClip = null;
        break;
      }
      case OPS.shadingFill:
        addShape(state.clip === nothing ? null : state.clip, null, null, state.fillAlpha, index);
        break;
      case OPS.paintFormXObjectBegin: {
        save();
        const matrix = operands_[0] as Matrix | null;
        const bounds = operands_[1] as ArrayLike<number> | null;
        if (matrix) state.matrix = multiply(state.matrix, matrix);
        if (bounds) clipTo(outlineOfRectangle(state.matrix, bounds[0]!, bounds[1]!, bounds[2]!, bounds[3]!));
        break;
      }
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.beginAnnotation: {
        save();
        state = { ...initial };
        const transform = operands_[2] as Matrix | null;
        const matrix = operands_[3] as Matrix | null;
        if (transform) state.matrix = multiply(state.matrix, transform);
        if (matrix) state.matrix = multiply(state.matrix, matrix);
        break;
      }
      case OPS.endAnnotation:
        restore();
        break;
      case OPS.beginGroup:
        beginGroup(operands_[0] as GroupOperand | undefined);
        break;
      case OPS.endGroup:
        restore();
        break;
      case OPS.beginMarkedContent:
        layers.push(true);
        break;
      case OPS.beginMarkedContentProps:
        layers.push(operands_[0] === 'OC' ? input.layerVisible(operands_[1]) : true);
        break;
      case OPS.endMarkedContent:
        layers.pop();
        break;
      case OPS.paintImageXObject:
        addImage(String(operands_[0]), state.matrix, number(1), number(2), index);
        break;
      case OPS.paintInlineImageXObject: {
        const image = operands_[0] as { width: number; height: number };
        addImage(null, state.matrix, image.width, image.height, index);
        break;
      }
      case OPS.paintImageMaskXObject: {
        const image = operands_[0] as { width: number; height: number; data?: unknown };
        const id = typeof image.data === 'string' ? image.data : null;
        addImage(id, state.matrix, image.width, image.height, index, true);
        break;
      }
      case OPS.paintImageXObjectRepeat: {
        const positions = operands_[3] as ArrayLike<number>;
        for (let at = 0; at < positions.length; at += 2) {
          const matrix: Matrix = [number(1), 0, 0, number(2), positions[at]!, positions[at + 1]!];
          addImage(null, multiply(state.matrix, matrix), 0, 0, index);
        }
        break;
      }
      case OPS.paintInlineImageXObjectGroup:
        for (const entry of operands_[1] as { transform: Matrix; w: number; h: number }[]) {
          addImage(null, multiply(state.matrix, entry.transform), entry.w, entry.h, index);
        }
        break;
      case OPS.paintImageMaskXObjectGroup:
        for (const entry of operands_[0] as { transform: Matrix; width: number; height: number }[]) {
          addImage(null, multiply(state.matrix, entry.transform), entry.width, entry.height, index, true);
        }
        break;
      default:
        break;
    }
  }
  return { glyphs, images, shapes, paths };
}

function isDashed(operands: unknown): boolean {
  const pattern = Array.isArray(operands) ? operands[0] : null;
  return Array.isArray(pattern) && pattern.some((length) => Number(length) > 0);
}
