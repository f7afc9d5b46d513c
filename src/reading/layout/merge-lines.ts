import type { Turn } from '../../model/page.ts';
import type { Word } from '../../model/word.ts';
import { orderInLines, turnBox } from './reading-order.ts';

/** Puts words of two readings of one page (text layer and pictures) in one reading order; unseen words come last. */
export function mergeLines(
  layer: readonly Word[],
  read: readonly Word[],
  width: number,
  height: number,
  turn: Turn,
): Word[] {
  if (read.length === 0) return [...layer];
  const sideways = turn === 90 || turn === 270;
  const across = sideways ? height : width;
  const down = sideways ? width : height;
  const seen = [...layer.filter((word) => word.visible), ...read].map((word) => {
    const box = turnBox(word.box!, turn);
    return {
      word,
      left: box.x * across,
      top: box.y * down,
      right: (box.x + box.width) * across,
      bottom: (box.y + box.height) * down,
    };
  });
  const lines = orderInLines(seen);
  const words = lines.flatMap((line, number) => line.map(({ word }) => ({ ...word, line: number })));
  const hidden = layer.filter((word) => !word.visible);
  const first = hidden[0]?.line ?? 0;
  for (const word of hidden) words.push({ ...word, line: lines.length + word.line - first });
  return words;
}
