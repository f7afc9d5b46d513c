import type { AlignmentPart } from '../../model/flag.ts';

/** What a part of a firm's name says. */
export type PartKind = AlignmentPart['part'];

/** One part of a name: a word, a legal form of several words, a number, or a run of Han characters. */
export interface NamePart {
  readonly kind: PartKind;
  /** As printed. */
  readonly text: string;
  /** Equal for all ways of writing the same thing. */
  readonly key: string;
  /** Folded Latin letters and digits; for Han the characters, simplified. */
  readonly spelt: string;
  readonly han: boolean;
  /** How much the part tells about which firm it is. */
  readonly weight: number;
}

/** Weight of the brand by how telling its length is. */
export function brandWeight(spelt: string, isHan: boolean): number {
  if (isHan) return spelt.length >= 2 ? 1.1 : 0.6;
  if (spelt.length <= 1) return 0.4;
  if (spelt.length === 2) return 0.65;
  return spelt.length === 3 ? 0.85 : 1 + Math.min(0.3, (spelt.length - 4) * 0.05);
}

/** Weight of a part that a table knows, by its kind. */
export const kindWeight: Readonly<Record<PartKind, number>> = {
  brand: 1,
  word: 0.8,
  trade: 0.55,
  place: 0.55,
  number: 1,
  group: 0.35,
  'legal-form': 0.3,
};

/** Makes a part of a name. */
export function part(
  kind: PartKind,
  text: string,
  key: string,
  spelt: string,
  isHan = false,
  weight = kindWeight[kind],
): NamePart {
  return { kind, text, key, spelt, han: isHan, weight };
}
