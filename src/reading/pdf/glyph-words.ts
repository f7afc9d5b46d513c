import type { HiddenReason, PaintedGlyph } from './painted.ts';

/** Direction a run of text is read in on the displayed page: clockwise degrees from left-to-right. */
export type Direction = 0 | 90 | 180 | 270;

/** A word of the text layer in points of the displayed page. */
export interface LayerWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly direction: Direction;
  /** Exact angle of the baseline, degrees clockwise, -180..180. */
  readonly angle: number;
  readonly vertical: boolean;
  readonly fontSize: number;
  readonly hidden: HiddenReason | null;
  /** A space was painted after (before) the word: its neighbour is another word however close it stands. */
  readonly spaceAfter: boolean;
  readonly spaceBefore: boolean;
  readonly order: number;
}

/** A gap wider than this share of an em separates words; narrower ones are kerning or tracking. */
const wordGap = 0.12;
const wideWordGap = 0.35;
const wideCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

interface Run {
  glyphs: PaintedGlyph[];
  angle: number;
  size: number;
  endX: number;
  endY: number;
  spaceBefore: boolean;
}

/** Joins glyphs to words by their geometry, in the order they are painted; spaces and gaps part them. */
export function wordsOfGlyphs(glyphs: readonly PaintedGlyph[]): LayerWord[] {
  const words: LayerWord[] = [];
  let run: Run | null = null;
  const finish = (spaceAfter: boolean): void => {
    if (run !== null && run.glyphs.length > 0) words.push(...splitAtScripts(run, spaceAfter));
    run = null;
  };
  let afterSpace = false;
  const painted = new Map<string, PaintedGlyph>();
  for (const glyph of glyphs) {
    if (glyph.space) {
      finish(true);
      afterSpace = true;
      continue;
    }
    const size = Math.hypot(glyph.upX, glyph.upY);
    // Bold imitated by painting the same glyph twice, a hair apart, is one glyph.
    const key = `${glyph.text}:${Math.round((glyph.x / size) * 4)}:${Math.round((glyph.y / size) * 4)}`;
    const before = painted.get(key);
    if (
      before !== undefined &&
      before.hidden === glyph.hidden &&
      Math.hypot(before.x - glyph.x, before.y - glyph.y) < 0.12 * size
    )
      continue;
    painted.set(key, glyph);
    const angle = angleOf(glyph);
    if (run !== null && !continues(run, glyph, angle, size)) finish(false);
    if (run === null) {
      run = { glyphs: [], angle, size, endX: 0, endY: 0, spaceBefore: afterSpace };
    }
    run.glyphs.push(glyph);
    run.endX = glyph.x + glyph.advanceX;
    run.endY = glyph.y + glyph.advanceY;
    run.size = size;
    afterSpace = false;
  }
  finish(false);
  return words;
}

/** Angle of reading: along the advance, or down the page for vertical writing (which counts as upright). */
function angleOf(glyph: PaintedGlyph): number {
  // The up vector tells the turn of the letters even where the advance is mirrored or zero.
  const radians = Math.atan2(glyph.upX, -glyph.upY);
  return (radians * 180) / Math.PI;
}

function continues(run: Run, glyph: PaintedGlyph, angle: number, size: number): boolean {
  const last = run.glyphs.at(-1)!;
  if (last.hidden !== glyph.hidden || last.vertical !== glyph.vertical) return false;
  if (Math.abs(angleDifference(run.angle, angle)) > 3) return false;
  if (size > run.size * 1.6 || size < run.size / 1.6) {
    // A raised or lowered small figure is a word of its own: "m" and "2" of an area, a footnote mark.
    return false;
  }
  if (glyph.vertical) {
    const dx = glyph.x - last.x;
    const dy = glyph.y - last.y;
    const along = dx * (-glyph.upX / size) + dy * (-glyph.upY / size);
    const across = dx * (-glyph.upY / size) + dy * (glyph.upX / size);
    return along > 0.3 * size && along < 1.6 * size && Math.abs(across) < 0.4 * size;
  }
  const radians = (run.angle * Math.PI) / 180;
  const dx = glyph.x - run.endX;
  const dy = glyph.y - run.endY;
  const along = dx * Math.cos(radians) + dy * Math.sin(radians);
  const across = -dx * Math.sin(radians) + dy * Math.cos(radians);
  const wide = wideCharacter.test(last.text) && wideCharacter.test(glyph.text);
  return (
    Math.abs(across) < 0.25 * size && along > -0.6 * size && along < (wide ? wideWordGap : wordGap) * size
  );
}

/** Degrees from one angle to another, -180..180. */
export function angleDifference(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180;
}

function splitAtScripts(run: Run, spaceAfter: boolean): LayerWord[] {
  const { glyphs } = run;
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const glyph of glyphs) {
    const startX = glyph.vertical ? glyph.x : glyph.x;
    for (const [along, up] of [
      [0, -glyph.descent],
      [0, glyph.ascent],
      [1, -glyph.descent],
      [1, glyph.ascent],
    ] as const) {
      const x = startX + glyph.advanceX * along + glyph.upX * up;
      const y = glyph.y + glyph.advanceY * along + glyph.upY * up;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const first = glyphs[0]!;
  const text = glyphs.map((glyph) => glyph.text).join('');
  return [
    {
      text: text.normalize('NFC'),
      left,
      top,
      right,
      bottom,
      direction: quarterTurn(run.angle),
      angle: run.angle,
      vertical: first.vertical,
      fontSize: run.size * (first.ascent + first.descent),
      hidden: first.hidden,
      spaceAfter,
      spaceBefore: run.spaceBefore,
      order: first.order,
    },
  ];
}

function quarterTurn(angle: number): Direction {
  return ((((Math.round(angle / 90) * 90) % 360) + 360) % 360) as Direction;
}
