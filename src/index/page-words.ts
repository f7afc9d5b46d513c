import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { TextOrigin, Word } from '../model/word.ts';

type PackedBox = [number, number, number, number];
type PackedWord = [string, PackedBox | null, number, number, number, number, string | null, PackedBox | null];
const origins: readonly TextOrigin[] = ['text-layer', 'ocr', 'native'];

/** Words as they will be when read back: the page text must not hang on digits that are not kept. */
export function roundWords(words: readonly Word[]): Word[] {
  return words.map((word) => ({
    ...word,
    box: word.box === null ? null : unpackBox(packBox(word.box)),
    confidence: Math.round(word.confidence * 1000) / 1000,
    ...(word.layout === undefined ? {} : { layout: unpackBox(packBox(word.layout)) }),
  }));
}

/** Packs the words of a page for storage (deflated JSON arrays: about 12 bytes a word). */
export function packWords(words: readonly Word[]): Buffer {
  const packed = words.map(
    (word): PackedWord => [
      word.text,
      word.box === null ? null : packBox(word.box),
      Math.round(word.confidence * 1000) / 1000,
      word.line,
      origins.indexOf(word.origin),
      word.visible ? 1 : 0,
      word.cell ?? null,
      word.layout === undefined ? null : packBox(word.layout),
    ],
  );
  return deflateRawSync(JSON.stringify(packed), { level: 1 });
}

export function unpackWords(data: Uint8Array): Word[] {
  const packed = JSON.parse(inflateRawSync(data).toString('utf8')) as PackedWord[];
  return packed.map(([text, box, confidence, line, origin, visible, cell, layout]) => ({
    text,
    box: box === null ? null : unpackBox(box),
    confidence,
    line,
    origin: origins[origin]!,
    visible: visible === 1,
    ...(cell === null ? {} : { cell }),
    ...(layout === null ? {} : { layout: unpackBox(layout) }),
  }));
}

function packBox(box: { x: number; y: number; width: number; height: number }): PackedBox {
  const round = (value: number): number => Math.round(value * 1e6) / 1e6;
  return [round(box.x), round(box.y), round(box.width), round(box.height)];
}

function unpackBox(box: PackedBox): { x: number; y: number; width: number; height: number } {
  return { x: box[0], y: box[1], width: box[2], height: box[3] };
}
