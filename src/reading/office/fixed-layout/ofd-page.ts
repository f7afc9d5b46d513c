import { type Box, clampBox, roundBox } from '../../../model/box.ts';
import type { Word } from '../../../model/word.ts';
import { orderInLines } from '../../layout/reading-order.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../../markup/xml-tree.ts';

/** A rectangle in millimetres (ST_Box of GB/T 33190: x, y, width, height). */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Run {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly visible: boolean;
}

const wide = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/u;

/** Numbers of an ST_Array; what is no number counts as 0. */
export function numbersOf(text: string | undefined): number[] {
  return (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => {
      const value = Number(part);
      return Number.isFinite(value) ? value : 0;
    });
}

export function rectangleOf(text: string | undefined): Rectangle | null {
  const [x, y, width, height] = numbersOf(text);
  return x === undefined || y === undefined || !width || !height || width < 0 || height < 0
    ? null
    : { x, y, width, height };
}

/** Words of page content (GB/T 33190, 11.3) with their boxes on the page, in reading order. */
export function ofdWords(contents: readonly (XmlElement | null)[], page: Rectangle): Word[] {
  const runs = contents.flatMap((content) => runsOf(content, page));
  return orderInLines(runs).flatMap((line, number) =>
    line.map((run): Word => {
      const box: Box = {
        x: run.left / page.width,
        y: run.top / page.height,
        width: (run.right - run.left) / page.width,
        height: (run.bottom - run.top) / page.height,
      };
      return {
        text: run.text,
        box: roundBox(clampBox(box)),
        confidence: 1,
        line: number,
        origin: 'native',
        visible: run.visible,
      };
    }),
  );
}

function runsOf(content: XmlElement | null, page: Rectangle): Run[] {
  const runs: Run[] = [];
  const visit = (element: XmlElement): void => {
    if (element.name === 'TextObject') {
      runs.push(...textRuns(element, page));
      return;
    }
    for (const child of childrenOf(element)) visit(child);
  };
  if (content !== null) visit(content);
  return runs;
}

/** Runs of one text object: each TextCode cut at spaces and wide gaps. */
function textRuns(object: XmlElement, page: Rectangle): Run[] {
  const boundary = rectangleOf(object.attributes['Boundary']) ?? { x: 0, y: 0, width: 0, height: 0 };
  const size = Number(object.attributes['Size'] ?? '3') || 3;
  const stretch = Number(object.attributes['HScale'] ?? '1') || 1;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(object.attributes['CTM']);
  const visible =
    !/^(?:false|0)$/iu.test(object.attributes['Visible'] ?? 'true') && object.attributes['Alpha'] !== '0';
  const place = (x: number, y: number): readonly [number, number] => [
    boundary.x + a * x + c * y + e - page.x,
    boundary.y + b * x + d * y + f - page.y,
  ];
  const runs: Run[] = [];
  let x = 0;
  let y = 0;
  for (const code of childrenOf(object, 'TextCode')) {
    x = code.attributes['X'] === undefined ? x : Number(code.attributes['X']) || 0;
    y = code.attributes['Y'] === undefined ? y : Number(code.attributes['Y']) || 0;
    const characters = [...textOf(code).replace(/[\r\n]+/g, '')];
    const across = deltas(code.attributes['DeltaX'], characters.length);
    const down = deltas(code.attributes['DeltaY'], characters.length);
    let atX = x;
    let atY = y;
    let open: { text: string; corners: (readonly [number, number])[] } | null = null;
    const close = (): void => {
      if (open === null) return;
      const xs = open.corners.map(([left]) => left);
      const ys = open.corners.map(([, top]) => top);
      runs.push({
        text: open.text,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
        visible,
      });
      open = null;
    };
    characters.forEach((character, index) => {
      const own = (wide.test(character) ? size : size * 0.55) * stretch;
      const step = across[index] ?? (down[index] === undefined ? own : 0);
      if (/\s/u.test(character)) {
        close();
      } else {
        open ??= { text: '', corners: [] };
        open.text += character;
        open.corners.push(place(atX, atY - size * 0.85), place(atX + own, atY + size * 0.15));
        // A gap of more than a character is a place of its own: cells of a table in one text.
        if (step > own + size * 1.5) close();
      }
      atX += step;
      atY += down[index] ?? 0;
    });
    close();
  }
  return runs;
}

/** Steps from character to character; `g 3 5.1` stands for 5.1 three times (GB/T 33190, 11.3). */
export function deltas(text: string | undefined, length: number): number[] {
  const parts = (text ?? '').trim().split(/\s+/);
  const steps: number[] = [];
  for (let index = 0; index < parts.length && steps.length < length; index++) {
    if (parts[index] === 'g') {
      const count = Math.min(length, Number(parts[index + 1]) || 0);
      const step = Number(parts[index + 2]) || 0;
      for (let repeat = 0; repeat < count; repeat++) steps.push(step);
      index += 2;
    } else if (parts[index] !== '') {
      steps.push(Number(parts[index]) || 0);
    }
  }
  return steps;
}

/** How many pictures the content shows. */
export function picturesIn(contents: readonly (XmlElement | null)[]): number {
  let count = 0;
  const visit = (element: XmlElement): void => {
    if (element.name === 'ImageObject') count++;
    for (const child of childrenOf(element)) visit(child);
  };
  for (const content of contents) if (content !== null) visit(content);
  return count;
}

/** Physical box of a page: its own, else the document's. */
export function pageBox(page: XmlElement | null, common: Rectangle): Rectangle {
  return rectangleOf(textOf(childOf(page, 'Area', 'PhysicalBox'))) ?? common;
}
