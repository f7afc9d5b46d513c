import { describe, expect, test } from 'vitest';
import {
  boxBetween,
  fitPage,
  fitWidth,
  liesWithin,
  pointOnSheet,
  sheetSize,
  turnBox,
  turnPoint,
  unturnBox,
  unturnPoint,
  viewOf,
  zoomAt,
} from '../../../src/review/web/viewer/geometry.ts';

const a4 = { width: 595, height: 842 };
const viewport = { width: 800, height: 600 };
const sheet = sheetSize(a4, 0);
const turns = [0, 90, 180, 270] as const;

describe('turning', () => {
  test('a quarter clockwise brings the top left corner to the top right', () => {
    expect(turnPoint({ x: 0, y: 0 }, 90)).toEqual({ x: 1, y: 0 });
    expect(turnPoint({ x: 0, y: 0 }, 180)).toEqual({ x: 1, y: 1 });
    expect(turnPoint({ x: 0, y: 0 }, 270)).toEqual({ x: 0, y: 1 });
  });

  test('a box keeps its corners in order, and every turn has its way back', () => {
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.05 };
    const turned = turnBox(box, 90);
    expect(turned.x).toBeCloseTo(0.75);
    expect(turned.y).toBeCloseTo(0.1);
    expect(turned.width).toBeCloseTo(0.05);
    expect(turned.height).toBeCloseTo(0.3);
    for (const turn of turns) {
      const back = unturnBox(turnBox(box, turn), turn);
      for (const side of ['x', 'y', 'width', 'height'] as const) expect(back[side]).toBeCloseTo(box[side]);
      const point = unturnPoint(turnPoint({ x: 0.3, y: 0.9 }, turn), turn);
      expect(point.x).toBeCloseTo(0.3);
      expect(point.y).toBeCloseTo(0.9);
    }
  });

  test('a lying page has the sides of the standing one, changed over', () => {
    expect(sheetSize(a4, 90)).toEqual({ width: sheet.height, height: sheet.width });
    expect(sheetSize({ width: 0, height: 0 }, 0).height).toBeCloseTo(1414.2, 1);
  });
});

describe('views', () => {
  test('the whole page fits, and its whole width', () => {
    const page = fitPage(sheet, viewport);
    expect(sheet.height * page.scale).toBeLessThanOrEqual(viewport.height);
    expect(liesWithin({ x: 0, y: 0, width: 1, height: 1 }, page, sheet, viewport, 0)).toBe(true);
    const wide = fitWidth(sheet, viewport);
    expect(sheet.width * wide.scale).toBeLessThanOrEqual(viewport.width);
    expect(sheet.width * wide.scale).toBeGreaterThan(viewport.width * 0.9);
  });

  test('boxes are in view wherever they lie, at every turn, and a small print is brought to a legible size', () => {
    for (const turn of turns)
      for (const width of [0.02, 0.3, 0.6, 1])
        for (const height of [0.006, 0.03, 0.4, 1])
          for (const x of [0, 0.4, 1].map((share) => share * (1 - width)))
            for (const y of [0, 0.5, 1].map((share) => share * (1 - height)))
              for (const chosen of [null, 0.4, 3]) {
                const own = sheetSize(a4, turn);
                const box = turnBox({ x, y, width, height }, turn);
                const before = viewOf(
                  [{ x: 0.5, y: 0.1, width: 0.1, height: 0.01 }],
                  own,
                  viewport,
                  null,
                  chosen,
                );
                for (const view of [
                  viewOf([box], own, viewport, null, chosen),
                  viewOf([box], own, viewport, before, chosen),
                ])
                  expect(
                    liesWithin(box, view, own, viewport, 0),
                    `turned ${turn}, ${width} by ${height} at ${x} ${y}, size ${chosen}`,
                  ).toBe(true);
              }
    const small = viewOf([{ x: 0.4, y: 0.5, width: 0.08, height: 0.006 }], sheet, viewport, null, null);
    expect(small.scale).toBeGreaterThan(fitWidth(sheet, viewport).scale * 1.5);
  });

  test('nothing moves where the next boxes can be read in the view as it is', () => {
    const first = { x: 0.2, y: 0.2, width: 0.2, height: 0.015 };
    const view = viewOf([first], sheet, viewport, null, null);
    const next = { ...first, y: 0.23 };
    expect(viewOf([next], sheet, viewport, view, null)).toBe(view);
    const far = { ...first, y: 0.9 };
    const moved = viewOf([far], sheet, viewport, view, null);
    expect(moved.scale).toBe(view.scale);
    expect(moved.y).not.toBe(view.y);
  });

  test('a size that the person chose is kept unless the boxes do not fit', () => {
    const box = { x: 0.2, y: 0.2, width: 0.1, height: 0.015 };
    expect(viewOf([box], sheet, viewport, null, 2).scale).toBe(2);
    const wide = { x: 0, y: 0.2, width: 1, height: 0.015 };
    expect(viewOf([wide], sheet, viewport, null, 2).scale).toBeLessThan(1);
  });

  test('zooming keeps the point under the pointer', () => {
    const view = zoomAt(fitWidth(sheet, viewport), 3, { x: 400, y: 300 }, sheet, viewport);
    const before = pointOnSheet({ x: 400, y: 300 }, view, sheet);
    const after = pointOnSheet(
      { x: 400, y: 300 },
      zoomAt(view, 1.3, { x: 400, y: 300 }, sheet, viewport),
      sheet,
    );
    expect(after.x).toBeCloseTo(before.x);
    expect(after.y).toBeCloseTo(before.y);
  });

  test('a box may be drawn from any corner', () => {
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
    expect(boxBetween({ x: 0.4, y: 0.2 }, { x: 0.1, y: 0.6 })).toEqual({
      ...box,
      width: expect.closeTo(0.3),
      height: expect.closeTo(0.4),
    });
  });
});
