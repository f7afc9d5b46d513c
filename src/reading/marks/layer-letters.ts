import type { Box } from '../../model/box.ts';
import type { Word } from '../../model/word.ts';
import { kindOfWords } from './seal-kinds.ts';

/** The lettering of a seal that was drawn as text: its letters stand in the page's text layer, each turned by itself. */
export interface LayerLettering {
  readonly ring: readonly string[];
  readonly kind: string | null;
  /** Words of the page that are letters of the seal. */
  readonly used: ReadonlySet<Word>;
}

const fewestLetters = 5;
/** Longest word on a ring: neighbours whose turned boxes touch were taken for one. */
const longestPart = 3;
/** Least arc that the lettering of a ring spans, radians. */
const leastArc = 2;

/**
 * Letters of the text layer that stand on the ring of a round seal, in their order round it; null where there are too
 * few, or what stands there is print in lines.
 */
export function layerLettering(words: readonly Word[], seal: Box): LayerLettering | null {
  const placed = words.flatMap((word) => {
    if (word.origin !== 'text-layer' || !word.visible || word.box === null) return [];
    const x = ((word.box.x + word.box.width / 2 - seal.x) / seal.width) * 2 - 1;
    const y = ((word.box.y + word.box.height / 2 - seal.y) / seal.height) * 2 - 1;
    return Math.hypot(x, y) < 0.97 ? [{ word, x, y, distance: Math.hypot(x, y) }] : [];
  });
  const kinds = placed.filter(
    ({ word, x, y }) => Math.abs(x) < 0.35 && y > 0.2 && y < 0.8 && kindOfWords(word.text) !== null,
  );
  const around = placed.filter(
    (entry) =>
      !kinds.includes(entry) &&
      entry.distance > 0.5 &&
      Array.from(entry.word.text).length <= longestPart &&
      /^[\p{L}\p{N}（）()&.,-]+$/u.test(entry.word.text),
  );
  const distances = around.map((entry) => entry.distance).sort((one, other) => one - other);
  const usual = distances[distances.length >> 1] ?? 0;
  const ring = around
    .filter((entry) => Math.abs(entry.distance - usual) < 0.12)
    .map((entry) => ({ ...entry, angle: Math.atan2(entry.y, entry.x) }))
    .sort((one, other) => one.angle - other.angle);
  const letters = ring.reduce((sum, { word }) => sum + Array.from(word.text).length, 0);
  if (letters < fewestLetters || ring.length < fewestLetters - 1) return null;
  const turns = ring.map((entry, index) => {
    const next = ring[(index + 1) % ring.length]!;
    return (next.angle - entry.angle + 2 * Math.PI) % (2 * Math.PI);
  });
  const widest = turns.indexOf(Math.max(...turns));
  if (2 * Math.PI - turns[widest]! < leastArc) return null;
  const inOrder = [...ring.slice(widest + 1), ...ring.slice(0, widest + 1)];
  const text = inOrder.map(({ word }) => word.text).join('');
  const han = /\p{Script=Han}/u.test(text);
  return {
    ring: han ? [text] : spaced(inOrder),
    kind: kinds.length === 1 ? kinds[0]!.word.text : null,
    used: new Set([...ring, ...kinds].map(({ word }) => word)),
  };
}

/** Letters of a spaced script as words: where there is room for one letter more between two of them is a space. */
function spaced(parts: readonly { readonly word: Word; readonly angle: number }[]): string[] {
  const lettersOf = (index: number): number => Array.from(parts[index]!.word.text).length;
  const turn = (index: number): number =>
    (parts[index]!.angle - parts[index - 1]!.angle + 2 * Math.PI) % (2 * Math.PI);
  // Angles are of the middles of parts: between them lie half the letters of each.
  const steps = (index: number): number => (lettersOf(index - 1) + lettersOf(index)) / 2;
  const pitches = parts.slice(1).map((_, index) => turn(index + 1) / steps(index + 1));
  const usual = [...pitches].sort((one, other) => one - other)[Math.floor(pitches.length * 0.4)] ?? 0;
  const words: string[] = [];
  parts.forEach(({ word }, index) => {
    if (index === 0 || turn(index) > (steps(index) + 0.6) * usual) words.push(word.text);
    else words.push(`${words.pop()}${word.text}`);
  });
  return words;
}
