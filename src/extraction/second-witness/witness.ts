import type { ValueKind } from '../../model/value-kind.ts';
import { elementAt, type XmlElement } from './xml-element.ts';

/** One value that structured invoice data state. */
export interface WitnessValue {
  /** Field path (contract §4); goods lines carry the index of their line, from 0. */
  readonly path: string;
  /** As the data write it. */
  readonly value: string;
  readonly kind: ValueKind;
  /** The pieces of a value that stands in several elements, in the order of the file. */
  readonly pieces?: readonly string[];
  /** ISO form, where the data write it otherwise than people do. */
  readonly iso?: string;
  /** Place in the order of the file. */
  readonly order: number;
}

/** Structured invoice data that came with a paper: a second witness for what the paper says. */
export interface Witness {
  /** SHA-256 of the file with the data. */
  readonly file: string;
  /** Name to show: `factur-x.xml`. */
  readonly name: string;
  readonly format: 'CII' | 'UBL' | 'e-fapiao';
  readonly values: readonly WitnessValue[];
}

/** Collects values, leaving out what is empty. */
export class WitnessValues {
  readonly values: WitnessValue[] = [];

  add(path: string, kind: ValueKind, element: XmlElement | null): void {
    if (element !== null && element.text !== '')
      this.values.push({ path, kind, value: element.text, order: element.order });
  }

  /** The first of several paths below an element that has text. */
  addFirst(path: string, kind: ValueKind, below: XmlElement | null, ...paths: readonly string[]): void {
    for (const each of paths) {
      const element = elementAt(below, each);
      if (element === null) continue;
      this.add(path, kind, element);
      return;
    }
  }

  /** A date, written `20250314` or `2025-03-14`. */
  addDate(path: string, element: XmlElement | null): void {
    if (element === null) return;
    const match = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(element.text);
    if (match === null) return;
    const iso = `${match[1]}-${match[2]}-${match[3]}`;
    this.values.push({ path, kind: 'date', value: element.text, iso, order: element.order });
  }

  /** An address out of its parts, in the order of the file. */
  addAddress(path: string, parts: readonly (XmlElement | null)[]): void {
    const present = parts
      .filter((part): part is XmlElement => part !== null && part.text !== '')
      .sort((one, other) => one.order - other.order);
    if (present.length < 2) return;
    const pieces = present.map((part) => part.text);
    this.values.push({ path, kind: 'address', value: pieces.join(', '), pieces, order: present[0]!.order });
  }
}
