import { nameOf, type PdfDictionary, referenceOf } from './objects/lexer.ts';
import type { ObjectTable } from './objects/object-table.ts';

/** Pages as the page tree holds them, beside the number that the document states. */
export interface PageTree {
  /** `Count` of the root; null without one. */
  readonly stated: number | null;
  /** Different page objects that hang in the tree. */
  readonly found: number;
  /** Their object numbers, in order; pages written into the tree itself have none. */
  readonly references: readonly number[];
}

const mostNodes = 1_000_000;

/** Pages in the order of the tree, with their dictionaries. */
export function pageDictionaries(table: ObjectTable): PdfDictionary[] {
  return (pageTreeOf(table)?.references ?? []).flatMap((reference) => table.dictionary({ reference }) ?? []);
}

/** Walks the page tree (ISO 32000-1, 7.7.3) without believing its counts; null where none can be found. */
export function pageTreeOf(table: ObjectTable): PageTree | null {
  const root = table.catalog?.get('Pages');
  const top = table.dictionary(root);
  if (top === null) return null;
  let found = 0;
  const leaves = new Set<number>();
  let nodes = 0;
  const above = new Set<number>();
  const visit = (value: unknown, depth: number): void => {
    const reference = referenceOf(value as never);
    if (++nodes > mostNodes || depth > 500) return;
    // A node that hangs below itself is no page.
    if (reference !== null && above.has(reference)) return;
    const node = table.dictionary(value as never);
    if (node === null) return;
    if (nameOf(table.resolve(node.get('Type'))) === 'Page' || !node.has('Kids')) {
      if (reference === null) found++;
      else if (!leaves.has(reference)) {
        leaves.add(reference);
        found++;
      }
      return;
    }
    if (reference !== null) above.add(reference);
    for (const kid of table.array(node.get('Kids'))) visit(kid, depth + 1);
    if (reference !== null) above.delete(reference);
  };
  visit(root, 0);
  return { stated: table.number(top.get('Count')), found, references: [...leaves] };
}
