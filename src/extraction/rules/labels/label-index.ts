import { contactLabels, type PartyPart, partyParts } from '../../../../schemas/index.ts';
import type {
  ColumnDefinition,
  DocumentTypeDefinition,
  FieldDefinition,
  Labels,
  TableDefinition,
} from '../../../model/document-type.ts';
import { labelKey } from './label-key.ts';
import { otherLabels } from './other-labels.ts';

/** What a label announces. `other` = something the type does not ask for: it ends values and hides shorter labels. */
export type LabelTarget =
  | {
      readonly kind: 'field';
      readonly field: FieldDefinition;
      /** Place of the label in its list, 0 (first, the one preferred) to 1 (last). */
      readonly rank: number;
    }
  | { readonly kind: 'column'; readonly table: TableDefinition; readonly column: ColumnDefinition }
  | { readonly kind: 'part'; readonly part: PartyPart }
  | {
      readonly kind: 'other';
      readonly meaning: string;
      /** What other types ask for under a label that this type does not have; such a label may as well be a value. */
      readonly asks?: FieldDefinition['kind'];
    };

/** One label in its key form with all it may announce. */
export interface LabelEntry {
  readonly key: string;
  /** As the type file spells it. */
  readonly text: string;
  readonly targets: readonly LabelTarget[];
}

/** All labels of a type, ready to be looked up from any place of a text. */
export interface LabelIndex {
  readonly entries: readonly LabelEntry[];
  readonly byKey: ReadonlyMap<string, LabelEntry>;
  /** Lengths of the labels that begin with these characters (at most three), longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const prefixLength = 3;

/** Keys of labels: every type knows the labels of all others, so each is folded once. */
const keys = new Map<string, string>();

function keyOfLabel(text: string): string {
  let key = keys.get(text);
  if (key === undefined) {
    key = labelKey(text);
    keys.set(text, key);
  }
  return key;
}

const cache = new WeakMap<DocumentTypeDefinition, LabelIndex>();

/** The label index of a type; `types` are those whose labels may stand on its papers without being asked for. */
export function labelIndex(
  type: DocumentTypeDefinition,
  types: ReadonlyMap<string, DocumentTypeDefinition>,
): LabelIndex {
  const known = cache.get(type);
  if (known !== undefined) return known;
  const byKey = new Map<string, { text: string; targets: LabelTarget[] }>();
  const add = (labels: Labels, target: LabelTarget): void => {
    for (const texts of Object.values(labels)) {
      for (const [place, text] of texts.entries()) {
        const key = keyOfLabel(text);
        if (key === '') continue;
        const entry = byKey.get(key);
        const ranked = target.kind === 'field' ? { ...target, rank: place / texts.length } : target;
        if (entry?.targets.some((other) => isSame(other, target))) continue;
        if (entry === undefined) byKey.set(key, { text, targets: [ranked] });
        else if (target.kind !== 'other' || target.meaning === 'totalsOther') entry.targets.push(ranked);
      }
    }
  };
  for (const field of type.fields) add(field.labels, { kind: 'field', field, rank: 0 });
  for (const table of type.tables) {
    for (const column of table.columns) add(column.labels, { kind: 'column', table, column });
  }
  for (const part of partyParts) add(part.labels, { kind: 'part', part });
  add(contactLabels, { kind: 'other', meaning: 'contact' });
  for (const [meaning, texts] of Object.entries(otherLabels)) {
    add({ en: texts }, { kind: 'other', meaning });
  }
  for (const [key, { text, path, asks }] of fieldLabels(types)) {
    if (!byKey.has(key)) byKey.set(key, { text, targets: [{ kind: 'other', meaning: path, asks }] });
  }
  const index = indexOf([...byKey].map(([key, { text, targets }]) => ({ key, text, targets })));
  cache.set(type, index);
  return index;
}

interface TypeLabel {
  readonly text: string;
  readonly path: string;
  readonly asks: FieldDefinition['kind'];
}

const labelsOfTypes = new WeakMap<ReadonlyMap<string, DocumentTypeDefinition>, Map<string, TypeLabel>>();

/** The labels of the fields of all types by their keys, as the first type that has them gives them. */
function fieldLabels(types: ReadonlyMap<string, DocumentTypeDefinition>): ReadonlyMap<string, TypeLabel> {
  const known = labelsOfTypes.get(types);
  if (known !== undefined) return known;
  const byKey = new Map<string, TypeLabel>();
  for (const type of types.values()) {
    for (const field of type.fields) {
      for (const texts of Object.values(field.labels)) {
        for (const text of texts) {
          const key = keyOfLabel(text);
          if (key !== '' && !byKey.has(key)) byKey.set(key, { text, path: field.path, asks: field.kind });
        }
      }
    }
  }
  labelsOfTypes.set(types, byKey);
  return byKey;
}

function indexOf(entries: readonly LabelEntry[]): LabelIndex {
  const lengths = new Map<string, number[]>();
  for (const { key } of entries) {
    const prefix = key.slice(0, prefixLength);
    const known = lengths.get(prefix);
    if (known === undefined) lengths.set(prefix, [key.length]);
    else if (!known.includes(key.length)) known.push(key.length);
  }
  for (const list of lengths.values()) list.sort((one, other) => other - one);
  return { entries, byKey: new Map(entries.map((entry) => [entry.key, entry])), lengths };
}

/** The same label in another language or spelling announces the same thing once. */
function isSame(one: LabelTarget, other: LabelTarget): boolean {
  if (one.kind === 'field' && other.kind === 'field') return one.field === other.field;
  if (one.kind === 'column' && other.kind === 'column') return one.column === other.column;
  if (one.kind === 'part' && other.kind === 'part') return one.part === other.part;
  return one.kind === 'other' && other.kind === 'other' && one.meaning === other.meaning;
}

/** All labels that a key holds from a position on, longest first. */
export function labelsAt(index: LabelIndex, key: string, from: number): LabelEntry[] {
  const found: LabelEntry[] = [];
  const take = (length: number): void => {
    const entry = from + length <= key.length ? index.byKey.get(key.slice(from, from + length)) : undefined;
    if (entry !== undefined) found.push(entry);
  };
  const prefix = key.slice(from, from + prefixLength);
  if (prefix.length === prefixLength) for (const length of index.lengths.get(prefix) ?? []) take(length);
  // Labels shorter than the prefix they are looked up by.
  for (let length = Math.min(prefixLength, key.length - from + 1) - 1; length >= 1; length--) take(length);
  return found;
}
