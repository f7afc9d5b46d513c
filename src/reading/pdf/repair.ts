import { nameOf, type PdfDictionary, type PdfValue } from './objects/lexer.ts';
import type { ObjectTable } from './objects/object-table.ts';
import { writeValue } from './objects/write-value.ts';
import { pageTreeOf } from './page-tree.ts';

/**
 * A copy of a damaged PDF with a page tree and a trailer of our own behind it, so that every page object in it can be
 * read: for files cut off before their end, and for page trees that state fewer pages than they hold. The original
 * bytes stay as they are, in front.
 *
 * @returns null when no page object can be found, or the file is encrypted (its key went with its trailer).
 */
export function repairedBytes(bytes: Buffer, table: ObjectTable): Buffer | null {
  if (table.encrypted) return null;
  const kids = pageReferences(table);
  if (kids.length === 0) return null;
  const numbers = [...table.values.keys()];
  const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  const catalog: PdfDictionary = new Map(table.catalog ?? []);
  catalog.set('Type', { name: 'Catalog' });
  catalog.set('Pages', { reference: next });
  const pages: PdfDictionary = new Map<string, PdfValue>([
    ['Type', { name: 'Pages' }],
    ['Kids', kids.map((reference) => ({ reference }))],
    ['Count', kids.length],
  ]);
  // Without a usable table of places pdf.js looks for the objects itself and takes the last trailer with a root.
  const added = [
    `\n${next} 0 obj\n${writeValue(pages)}\nendobj`,
    `${next + 1} 0 obj\n${writeValue(catalog)}\nendobj`,
    `trailer\n<< /Size ${next + 2} /Root ${next + 1} 0 R >>`,
    'startxref\n0\n%%EOF\n',
  ].join('\n');
  return Buffer.concat([bytes, Buffer.from(added, 'latin1')]);
}

/** Page objects in the order of the page tree; those of a lost tree in the order of their numbers. */
function pageReferences(table: ObjectTable): number[] {
  const tree = pageTreeOf(table);
  if (tree !== null && tree.references.length > 0) return [...tree.references];
  return [...table.values]
    .filter(([, value]) => value instanceof Map && nameOf(value.get('Type')) === 'Page')
    .map(([number]) => number)
    .sort((one, other) => one - other);
}
