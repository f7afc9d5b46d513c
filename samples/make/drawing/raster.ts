/** Draws a sheet as pixels. */
import { type Canvas, createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { Sheet } from './sheet.ts';

/** Draws a pasted piece; given from outside, because pasting may degrade and degrading needs this module. */
export type PiecePainter = (piece: Sheet, finish: string) => Canvas;

export function paintSheet(
  sheet: Sheet,
  dotsPerInch: number,
  paintPiece: PiecePainter,
  paper = '#ffffff',
): Canvas {
  const scale = dotsPerInch / 72;
  const canvas = createCanvas(Math.round(sheet.width * scale), Math.round(sheet.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  // Boxes are computed from plain advances, so the canvas must not move letters together.
  context.fontKerning = 'none';
  for (const operation of sheet.operations) {
    if (operation.kind === 'text') paintText(context, operation);
    else if (operation.kind === 'path') {
      const path = new Path2D(operation.d);
      if (operation.fill) {
        context.fillStyle = operation.fill;
        context.fill(path);
      }
      if (operation.stroke) {
        context.strokeStyle = operation.stroke;
        context.lineWidth = operation.width;
        context.stroke(path);
      }
    } else {
      context.drawImage(
        paintPiece(operation.sheet, operation.finish),
        operation.x,
        operation.y,
        operation.width,
        operation.height,
      );
    }
  }
  return canvas;
}

function paintText(
  context: SKRSContext2D,
  operation: Extract<Sheet['operations'][number], { kind: 'text' }>,
): void {
  context.fillStyle = operation.color;
  context.save();
  context.translate(operation.x, operation.y);
  context.rotate(operation.angle);
  for (const run of operation.runs) {
    context.font = `${operation.size}px "${run.face.name}"`;
    context.fillText(run.text, run.offset, 0);
  }
  context.restore();
}
