import { type Box, clampBox, roundBox } from '../../model/box.ts';
import type { Turn } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import { orderInLines, type Placed, turnBox } from '../layout/reading-order.ts';
import type { Direction, LayerWord } from './glyph-words.ts';

interface PlacedWord extends Placed {
  readonly text: string;
  readonly box: Box;
  readonly fontSize: number;
  readonly spaceAfter: boolean;
  readonly spaceBefore: boolean;
  readonly source: LayerWord;
}

const wideCharacter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Clockwise turn that makes the page upright: against the direction most of its characters are written in. */
export function mainTurn(words: readonly LayerWord[]): Turn {
  const characters = new Map<Direction, number>();
  for (const word of words) {
    characters.set(word.direction, (characters.get(word.direction) ?? 0) + word.text.length);
  }
  let best: Direction = 0;
  let most = 0;
  for (const [direction, count] of characters) {
    if (count > most || (count === most && direction === 0)) {
      best = direction;
      most = count;
    }
  }
  return ((360 - best) % 360) as Turn;
}

/**
 * Words of a text layer in reading order with boxes in fractions of the displayed page: first the lines of the main
 * direction, then text that runs otherwise (stamps, margins), then what cannot be seen.
 */
export function wordsInOrder(
  layerWords: readonly LayerWord[],
  width: number,
  height: number,
  turn: Turn,
): { words: Word[]; lineCount: number } {
  const main = ((360 - turn) % 360) as Direction;
  const seen = layerWords.filter((word) => word.hidden === null);
  const hidden = layerWords.filter((word) => word.hidden !== null);
  const words: Word[] = [];
  let line = 0;
  const add = (group: readonly LayerWord[], direction: Direction, visible: boolean): void => {
    for (const row of linesOf(group, width, height, direction)) {
      for (const word of row) {
        words.push({
          text: word.text,
          box: roundBox(clampBox(word.box)),
          confidence: 1,
          line,
          origin: 'text-layer',
          visible,
        });
      }
      line++;
    }
  };
  const directions: Direction[] = [
    main,
    ...([0, 90, 180, 270] as const).filter((direction) => direction !== main),
  ];
  for (const [group, visible] of [
    [seen, true],
    [hidden, false],
  ] as const) {
    for (const direction of directions) {
      const ofDirection = group.filter((word) => word.direction === direction);
      add(
        ofDirection.filter((word) => !word.vertical),
        direction,
        visible,
      );
      for (const column of verticalColumns(ofDirection.filter((word) => word.vertical))) {
        add([column], direction, visible);
      }
    }
  }
  return { words, lineCount: line };
}

/** Columns of vertical writing run from right to left. */
function verticalColumns(words: readonly LayerWord[]): LayerWord[] {
  return [...words].sort((one, other) => other.left - one.left || one.top - other.top);
}

function linesOf(
  words: readonly LayerWord[],
  width: number,
  height: number,
  direction: Direction,
): PlacedWord[][] {
  if (words.length === 0) return [];
  const turn = ((360 - direction) % 360) as Turn;
  const sideways = turn === 90 || turn === 270;
  const turnedWidth = sideways ? height : width;
  const turnedHeight = sideways ? width : height;
  const placed = words.map((word): PlacedWord => {
    const box: Box = {
      x: word.left / width,
      y: word.top / height,
      width: (word.right - word.left) / width,
      height: (word.bottom - word.top) / height,
    };
    const turned = turnBox(box, turn);
    return {
      left: turned.x * turnedWidth,
      top: turned.y * turnedHeight,
      right: (turned.x + turned.width) * turnedWidth,
      bottom: (turned.y + turned.height) * turnedHeight,
      text: word.text,
      box,
      fontSize: word.fontSize,
      spaceAfter: word.spaceAfter,
      spaceBefore: word.spaceBefore,
      source: word,
    };
  });
  return orderInLines(placed).map((row) => joinSpaced(joinTouching(row)));
}

function join(one: PlacedWord, other: PlacedWord): PlacedWord {
  const x = Math.min(one.box.x, other.box.x);
  const y = Math.min(one.box.y, other.box.y);
  return {
    ...one,
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    text: one.text + other.text,
    box: {
      x,
      y,
      width: Math.max(one.box.x + one.box.width, other.box.x + other.box.width) - x,
      height: Math.max(one.box.y + one.box.height, other.box.y + other.box.height) - y,
    },
    spaceAfter: other.spaceAfter,
  };
}

/** Joins pieces of one word that were painted apart (changes of font, letters placed singly in any order). */
function joinTouching(row: readonly PlacedWord[]): PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (const word of row) {
    const last = joined.at(-1);
    if (last !== undefined && !last.spaceAfter && !word.spaceBefore) {
      const gap = word.left - last.right;
      const size = Math.min(word.fontSize, last.fontSize);
      const alike = Math.max(word.fontSize, last.fontSize) < 1.3 * size;
      const level = Math.abs(word.bottom - last.bottom) < 0.2 * size;
      if (alike && level && gap < 0.1 * size && gap > -0.3 * size) {
        joined[joined.length - 1] = join(last, word);
        continue;
      }
    }
    joined.push(word);
  }
  return joined;
}

/** Joins spaced-out titles ("I N V O I C E"): four or more single letters at even gaps of less than an em. */
function joinSpaced(row: readonly PlacedWord[]): PlacedWord[] {
  const joined: PlacedWord[] = [];
  for (let at = 0; at < row.length; ) {
    let end = at;
    const single = (word: PlacedWord): boolean =>
      /^\p{Lu}$/u.test(word.text) && !wideCharacter.test(word.text);
    if (single(row[at]!)) {
      let narrowest = Infinity;
      let widest = 0;
      while (end + 1 < row.length && single(row[end + 1]!)) {
        const gap = row[end + 1]!.left - row[end]!.right;
        const size = row[end]!.fontSize;
        if (gap > 0.9 * size || gap < 0) break;
        if (Math.max(widest, gap) > 2 * Math.min(narrowest, gap) + 0.1 * size) break;
        narrowest = Math.min(narrowest, gap);
        widest = Math.max(widest, gap);
        end++;
      }
    }
    if (end - at >= 3) {
      joined.push(row.slice(at + 1, end + 1).reduce((word, next) => join(word, next), row[at]!));
    } else {
      joined.push(...row.slice(at, end + 1));
    }
    at = end + 1;
  }
  return joined;
}
