import { nameOf, type PdfDictionary, referenceOf } from './objects/lexer.ts';
import type { ObjectTable } from './objects/object-table.ts';
import { pageDictionaries } from './page-tree.ts';

/** An image that is too large to be decoded, and the page that paints it (1-based). */
export interface OversizedImage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

const deepest = 12;

/** Images with more pixels than the limit: they are left out of their pages, which must not look blank for it. */
export function oversizedImages(table: ObjectTable, mostPixels: number): OversizedImage[] {
  const large = new Map<number, { width: number; height: number }>();
  for (const [number, { dictionary }] of table.streams) {
    if (nameOf(table.resolve(dictionary.get('Subtype'))) !== 'Image') continue;
    const width = table.number(dictionary.get('Width')) ?? 0;
    const height = table.number(dictionary.get('Height')) ?? 0;
    if (width * height > mostPixels) large.set(number, { width, height });
  }
  if (large.size === 0) return [];
  const found: OversizedImage[] = [];
  pageDictionaries(table).forEach((page, index) => {
    for (const number of paintedObjects(table, page)) {
      const size = large.get(number);
      if (size !== undefined) found.push({ page: index + 1, ...size });
    }
  });
  return found;
}

/** Numbers of all objects that a page's resources offer for painting, forms inside forms included. */
function paintedObjects(table: ObjectTable, page: PdfDictionary): Set<number> {
  const seen = new Set<number>();
  const visit = (holder: PdfDictionary | null, depth: number): void => {
    if (holder === null || depth > deepest) return;
    const resources = table.dictionary(holder.get('Resources'));
    const objects = table.dictionary(resources?.get('XObject'));
    for (const value of objects?.values() ?? []) {
      const number = referenceOf(value);
      if (number === null || seen.has(number)) continue;
      seen.add(number);
      visit(table.dictionary(value), depth + 1);
    }
  };
  let holder: PdfDictionary | null = page;
  // Resources may be inherited from above (ISO 32000-1, 7.7.3.4).
  for (let level = 0; holder !== null && level < deepest; level++) {
    visit(holder, 0);
    if (holder.has('Resources')) break;
    holder = table.dictionary(holder.get('Parent'));
  }
  return seen;
}
