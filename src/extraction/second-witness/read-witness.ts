import { ciiValues } from './cii.ts';
import { fapiaoValues } from './e-fapiao.ts';
import { ublValues } from './ubl.ts';
import type { Witness } from './witness.ts';
import { longestWitness, type WitnessText } from './witness-text.ts';
import { xmlTree } from './xml-element.ts';

/** Reads e-invoice data (CII, UBL, e-fapiao) out of an XML text; null for any other XML. Pure. */
export function readWitness({ file, name, text }: WitnessText): Witness | null {
  if (text.length > longestWitness) return null;
  const root = xmlTree(text);
  if (root === null) return null;
  for (const [format, read] of [
    ['CII', ciiValues],
    ['UBL', ublValues],
    ['e-fapiao', fapiaoValues],
  ] as const) {
    const values = read(root);
    if (values !== null && values.length > 0) return { file, name, format, values };
  }
  return null;
}
