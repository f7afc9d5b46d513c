import { randomNumbers } from '../support/random-numbers.ts';
import type { ValidFile } from './valid-files.ts';

/** Ways to spoil a file. `splice` puts a piece of another file in. */
type Mutation = (bytes: Buffer, random: () => number, other: Buffer) => Buffer;

const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, random) => {
    const result = Buffer.from(bytes);
    const times = 1 + Math.floor(random() * 24);
    for (let time = 0; time < times; time++) {
      const at = Math.floor(random() * result.length);
      result[at] = result[at]! ^ (1 << Math.floor(random() * 8));
    }
    return result;
  },
  overwrite: (bytes, random) => {
    const result = Buffer.from(bytes);
    const at = Math.floor(random() * result.length);
    const values = [0, 0xff, 0x7f, 0x80, 0x30];
    return result.fill(
      values[Math.floor(random() * values.length)]!,
      at,
      Math.min(result.length, at + 1 + Math.floor(random() * 64)),
    );
  },
  number: (bytes, random) => {
    const result = Buffer.from(bytes);
    if (result.length < 8) return result;
    const at = Math.floor(random() * (result.length - 4));
    const values = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0x10000, 0xffff];
    result.writeUInt32LE(values[Math.floor(random() * values.length)]!, at);
    return result;
  },
  cut: (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  remove: (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + Math.floor(random() * 200))]);
  },
  repeat: (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    const piece = bytes.subarray(at, at + 1 + Math.floor(random() * 300));
    const pieces = Array.from({ length: 1 + Math.floor(random() * 40) }, () => piece);
    return Buffer.concat([bytes.subarray(0, at), ...pieces, bytes.subarray(at)]);
  },
  splice: (bytes, random, other) => {
    const at = Math.floor(random() * bytes.length);
    const from = Math.floor(random() * other.length);
    const piece = other.subarray(from, from + 1 + Math.floor(random() * 2000));
    return Buffer.concat([
      bytes.subarray(0, at),
      piece,
      bytes.subarray(at + (random() < 0.5 ? piece.length : 0)),
    ]);
  },
};

/**
 * Spoiled copies of the given files, the same ones for the same seed: every format gets the same share, and every way of
 * spoiling with it. Names tell the seed's number, the way and the file it was made of.
 */
export function mutated(files: readonly ValidFile[], count: number, seed: number): ValidFile[] {
  const random = randomNumbers(seed);
  const ways = Object.entries(mutations);
  return Array.from({ length: count }, (_, number) => {
    const { name, bytes } = files[number % files.length]!;
    const [way, mutate] = ways[Math.floor(random() * ways.length)]!;
    const other = files[Math.floor(random() * files.length)]!.bytes;
    return { name: `${String(number).padStart(5, '0')} ${way} ${name}`, bytes: mutate(bytes, random, other) };
  });
}
