import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../src/model/word.ts';
import type { ColorImage } from '../../../src/reading/marks/coloured-ink.ts';
import { findSeals } from '../../../src/reading/marks/find-seals.ts';
import { kindOfWords } from '../../../src/reading/marks/seal-kinds.ts';
import { withoutSeals } from '../../../src/reading/marks/seal-pixels.ts';
import { findStrokes } from '../../../src/reading/marks/strokes.ts';
import { voted } from '../../../src/reading/marks/vote.ts';

type Context = ReturnType<ReturnType<typeof createCanvas>['getContext']>;

/** A page of 900 by 1200 pixels with rows of black bars for print. */
function picture(draw: (context: Context) => void): ColorImage {
  const canvas = createCanvas(900, 1200);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fbf8f0';
  context.fillRect(0, 0, 900, 1200);
  context.fillStyle = '#202020';
  for (let row = 0; row < 40; row++) {
    for (let word = 0; word < 8; word++) context.fillRect(60 + word * 100, 60 + row * 28, 70, 9);
  }
  draw(context);
  return { data: new Uint8Array(canvas.data()), width: 900, height: 1200, channels: 4 };
}

function seal(context: Context, x: number, y: number, radius: number, color: string, stretch = 1): void {
  context.save();
  context.translate(x, y);
  context.scale(stretch, 1);
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 4;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.stroke();
  for (let index = 0; index < 9; index++) {
    context.save();
    context.rotate(-2 + index * 0.5);
    context.fillRect(-6, -radius * 0.85, 12, 4);
    context.fillRect(-6, -radius * 0.72, 12, 4);
    context.fillRect(-2, -radius * 0.85, 4, 16);
    context.restore();
  }
  context.beginPath();
  for (let index = 0; index < 10; index++) {
    const length = radius * (index % 2 === 0 ? 0.28 : 0.11);
    context.lineTo(length * Math.sin((index * Math.PI) / 5), -length * Math.cos((index * Math.PI) / 5));
  }
  context.fill();
  context.restore();
}

const middle = (box: { left: number; top: number; width: number; height: number }): [number, number] => [
  box.left + box.width / 2,
  box.top + box.height / 2,
];

describe('seals on a picture', () => {
  it('finds a red round seal over print, with its box', () => {
    const [found, ...others] = findSeals(picture((context) => seal(context, 600, 800, 70, '#c8323c')));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ color: 'red', shape: 'round', partial: false });
    const [x, y] = middle(found!.box);
    expect(Math.abs(x - 600)).toBeLessThan(6);
    expect(Math.abs(y - 800)).toBeLessThan(6);
    expect(Math.abs(found!.box.width - 144)).toBeLessThan(14);
  });

  it('tells blue ones and ovals', () => {
    expect(findSeals(picture((context) => seal(context, 400, 500, 70, '#2c409c')))[0]).toMatchObject({
      color: 'blue',
      shape: 'round',
    });
    expect(findSeals(picture((context) => seal(context, 400, 500, 60, '#c8323c', 1.34)))[0]).toMatchObject({
      shape: 'oval',
    });
  });

  it('finds the half of a seal that was set across the edges of two sheets', () => {
    const [found] = findSeals(picture((context) => seal(context, 890, 600, 80, '#c8323c')));
    expect(found).toMatchObject({ partial: true });
    expect(found!.box.left + found!.box.width).toBeGreaterThan(890);
  });

  it('finds a rectangular stamp, tilted', () => {
    const [found] = findSeals(
      picture((context) => {
        context.translate(400, 600);
        context.rotate(-0.15);
        context.strokeStyle = '#b02040';
        context.fillStyle = '#b02040';
        context.lineWidth = 5;
        context.strokeRect(-110, -40, 220, 80);
        for (let letter = 0; letter < 7; letter++) {
          context.fillRect(-84 + letter * 25, -16, 5, 32);
          context.fillRect(-84 + letter * 25, -16, 14, 5);
        }
      }),
    );
    expect(found).toMatchObject({ shape: 'rectangular' });
  });

  it('takes no red print, rule, filled disc or empty ring for one', () => {
    const found = findSeals(
      picture((context) => {
        context.fillStyle = '#c02020';
        context.strokeStyle = '#c02020';
        context.beginPath();
        context.arc(140, 120, 60, 0, 2 * Math.PI);
        context.fill();
        context.lineWidth = 4;
        context.beginPath();
        context.arc(700, 150, 60, 0, 2 * Math.PI);
        context.stroke();
        for (let row = 0; row < 9; row++) context.fillRect(60, 600 + row * 30, 780, 2);
        for (let column = 0; column < 9; column++) context.fillRect(60 + column * 97, 600, 2, 240);
        for (let row = 0; row < 6; row++) {
          for (let word = 0; word < 6; word++) context.fillRect(80 + word * 120, 900 + row * 30, 80, 10);
        }
      }),
    );
    expect(found).toEqual([]);
  });

  it('sees none on a page in black and white', () => {
    expect(findSeals(picture((context) => seal(context, 600, 800, 70, '#404040')))).toEqual([]);
  });

  it('takes the ink of a seal out and leaves the print under it', () => {
    const color = picture((context) => {
      context.globalCompositeOperation = 'multiply';
      seal(context, 600, 800, 70, '#d83c46');
    });
    const grey = greyOf(color);
    const found = findSeals(color);
    const cleaned = withoutSeals(grey, color, found);
    const at = (x: number, y: number): number => y * 900 + x;
    // On the ring, between the bars; on a bar under the ring; outside.
    expect(grey.data[at(600, 730)]!).toBeLessThan(160);
    expect(cleaned.data[at(600, 730)]!).toBeGreaterThan(220);
    let dark = 0;
    for (let x = 540; x < 660; x++) if (cleaned.data[at(x, 792)]! < 90) dark++;
    expect(dark).toBeGreaterThan(60);
    expect(cleaned.data[at(100, 64)]).toBe(grey.data[at(100, 64)]);
  });
});

function greyOf(color: ColorImage): { data: Uint8Array; width: number; height: number } {
  const data = new Uint8Array(color.width * color.height);
  for (let index = 0; index < data.length; index++) {
    const at = index * 4;
    data[index] = (color.data[at]! * 77 + color.data[at + 1]! * 150 + color.data[at + 2]! * 29) >> 8;
  }
  return { data, width: color.width, height: color.height };
}

describe('kinds of seals', () => {
  it('names the special seal, with one character misread', () => {
    expect(kindOfWords('苏州明辉纺织有限公司 合同专用章')).toBe('合同专用章');
    expect(kindOfWords('苏州明辉纺织有限公司 台同专用章')).toBe('合同专用章');
    expect(kindOfWords('检验检疫专用章')).toBe('检验检疫专用章');
  });
  it('tells working stamps, and names nothing it cannot know', () => {
    expect(kindOfWords('ORIGINAL')).toBe('stamp');
    expect(kindOfWords('苏州明辉纺织有限公司')).toBeNull();
  });
});

describe('vote on readings', () => {
  const reading = (text: string, confidence = 0.8) =>
    Array.from(text, (character) => ({ character, confidence }));
  it('takes what most readings have at each place', () => {
    const { line: result, lost } = voted([
      reading('苏州明辉纺织'),
      reading('苏州明耀纺织'),
      reading('苏州明辉织'),
      reading('苏川明辉纺织'),
    ]);
    expect(result.map(({ character }) => character).join('')).toBe('苏州明辉纺织');
    expect(lost).toBe(0);
  });
  it('says where a few readings have a character that the vote leaves out', () => {
    const { line, lost } = voted([reading('苏州纺织'), reading('苏州纺织'), reading('苏州明纺织')]);
    expect(line.map(({ character }) => character).join('')).toBe('苏州纺织');
    expect(lost).toBeCloseTo(1 / 3);
  });
  it('gives nothing for nothing, and less confidence where readings differ', () => {
    expect(voted([[], []])).toEqual({ line: [], lost: 0 });
    const [agreed] = voted([reading('章'), reading('章')]).line;
    const [split] = voted([reading('章'), reading('章'), reading('草')]).line;
    expect(split!.confidence).toBeLessThan(agreed!.confidence);
  });
});

describe('strokes of a hand', () => {
  const words: Word[] = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 8 }, (__, word) => ({
      text: row === 20 && word === 0 ? 'Signature' : 'Word',
      box: { x: (60 + word * 100) / 900, y: (60 + row * 28) / 1200, width: 70 / 900, height: 9 / 1200 },
      confidence: 0.95,
      line: row,
      origin: 'ocr' as const,
      visible: true,
    })),
  ).flat();
  const scribble = (context: Context, color: string, x: number, y: number): void => {
    context.strokeStyle = color;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x, y);
    for (let index = 0; index < 9; index++) {
      context.bezierCurveTo(
        x + index * 14 + 18,
        y - 26,
        x + index * 14 - 6,
        y + 10,
        x + index * 14 + 13,
        y - 4,
      );
    }
    context.stroke();
  };
  const look = (color: ColorImage) =>
    findStrokes({ grey: greyOf(color), color, words: words.slice(0, 21 * 8), taken: [], digital: false });

  it('boxes a running stroke beside the words for a signature', () => {
    const color = picture((context) => {
      context.fillStyle = '#fbf8f0';
      context.fillRect(0, 640, 900, 560);
      scribble(context, '#1b2a6b', 90, 670);
    });
    const marks = look(color);
    expect(marks.map((mark) => mark.kind)).toEqual(['signature']);
    expect(marks[0]!.box.y * 1200).toBeGreaterThan(630);
  });

  it('finds a name written across the ring of a red seal', () => {
    const color = picture((context) => {
      context.fillStyle = '#fbf8f0';
      context.fillRect(0, 640, 900, 560);
      seal(context, 200, 670, 70, '#c8323c');
      scribble(context, '#1b2a6b', 90, 670);
    });
    const [found] = findSeals(color);
    const taken = [
      {
        x: found!.box.left / 900,
        y: found!.box.top / 1200,
        width: found!.box.width / 900,
        height: found!.box.height / 1200,
      },
    ];
    const marks = findStrokes({
      grey: greyOf(color),
      color,
      words: words.slice(0, 21 * 8),
      taken,
      digital: true,
    });
    expect(marks.map((mark) => mark.kind)).toEqual(['signature']);
    expect(marks[0]!.box.x * 900).toBeLessThan(120);
  });

  it('sees nothing on print alone', () => {
    const color = picture((context) => {
      context.fillStyle = '#fbf8f0';
      context.fillRect(0, 640, 900, 560);
    });
    expect(look(color)).toEqual([]);
  });
});
