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
  | { readonly kind: 'other'; readonly meaning: string };

/** One label in its key form with all it may announce. */
export interface LabelEntry {
  readonly key: string;
  /** As the type file spells it. */
  readonly text: string;
  readonly targets: readonly LabelTarget[];
}

interface Node {
  readonly next: Map<string, Node>;
  entry: LabelEntry | null;
}

/** All labels of a type, ready to be looked up character by character. */
export interface LabelIndex {
  readonly root: Node;
  readonly entries: readonly LabelEntry[];
}

const cache = new WeakMap<DocumentTypeDefinition, LabelIndex>();

/** The label index of a type; `others` are types whose labels may stand on its papers without being asked for. */
export function labelIndex(
  type: DocumentTypeDefinition,
  others: readonly DocumentTypeDefinition[],
): LabelIndex {
  const known = cache.get(type);
  if (known !== undefined) return known;
  const byKey = new Map<string, { text: string; targets: LabelTarget[] }>();
  const add = (labels: Labels, target: LabelTarget): void => {
    for (const texts of Object.values(labels)) {
      for (const [place, text] of texts.entries()) {
        const key = labelKey(text);
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
  for (const other of others) {
    if (other === type) continue;
    for (const field of other.fields) add(field.labels, { kind: 'other', meaning: field.path });
  }
  const root: Node = { next: new Map(), entry: null };
  const entries: LabelEntry[] = [];
  for (const [key, { text, targets }] of byKey) {
    const entry: LabelEntry = { key, text, targets };
    entries.push(entry);
    let node = root;
    for (const character of key) {
      let next = node.next.get(character);
      if (next === undefined) {
        next = { next: new Map(), entry: null };
        node.next.set(character, next);
      }
      node = next;
    }
    node.entry = entry;
  }
  const index = { root, entries };
  cache.set(type, index);
  return index;
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
  let node: Node | undefined = index.root;
  for (let position = from; position < key.length; position++) {
    node = node.next.get(key[position]!);
    if (node === undefined) break;
    if (node.entry !== null) found.push(node.entry);
  }
  return found.reverse();
}
