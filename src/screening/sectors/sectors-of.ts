import type { Flag } from '../../model/flag.ts';
import { forcedLaborGoods } from './forced-labor-goods.ts';
import { type PrioritySector, prioritySectors } from './priority-sectors.ts';

/** What of a field is looked at. */
export interface GoodsField {
  readonly path: string;
  readonly value: string;
  readonly normalized?: string | null;
}

/** Indexes are left out where there is only one thing of a kind. */
const codeField = /^(?:goods|components)(?:\[\d+\])?\.hsCode$/;
const countryField = /^(?:goods|components)(?:\[\d+\])?\.countryOfOrigin$|^origin(?:\[\d+\])?\.country$/;
const wordField =
  /^goods(?:\[\d+\])?\.(?:description|composition)$|^components(?:\[\d+\])?\.(?:material|product|composition)$|^origin(?:\[\d+\])?\.(?:material|component)$/;

/**
 * Sectors of priority that the goods of a document belong to, by codes of the Harmonized System and by words in its fields of
 * goods and materials, each with the year of the strategy that named it: `cotton (UFLPA strategy, 2022)`. In the order
 * of the strategy, and behind them pairs of country and good of the Department of Labor's list. Empty where the fields
 * name none; words elsewhere in the document do not count.
 */
export function sectorsOf(fields: readonly GoodsField[]): string[] {
  const codes: string[] = [];
  const words: string[] = [];
  const countries: string[] = [];
  for (const field of fields) {
    if (codeField.test(field.path)) codes.push((field.normalized ?? field.value).replace(/\D/g, ''));
    else if (wordField.test(field.path)) words.push(field.value.slice(0, 400));
    else if (countryField.test(field.path))
      countries.push((field.normalized ?? field.value).trim().toUpperCase());
  }
  return [
    ...prioritySectors.filter((sector) => belongsTo(sector, codes, words)).map(named),
    ...forcedLaborGoods(countries, words),
  ];
}

/** Adds to every flag the sectors of its document's goods. Flags outside a document, or of one without such goods, stay as they are. */
export function withSectors(
  flags: readonly Flag[],
  fields: readonly (GoodsField & { readonly document: string })[],
): Flag[] {
  const known = new Map<string, readonly string[]>();
  const sectors = (document: string): readonly string[] => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const found = sectorsOf(fields.filter((field) => field.document === document));
    known.set(document, found);
    return found;
  };
  return flags.map((flag) => {
    const found = flag.document === null ? [] : sectors(flag.document);
    return found.length === 0 ? flag : { ...flag, sectors: [...found] };
  });
}

function belongsTo(sector: PrioritySector, codes: readonly string[], words: readonly string[]): boolean {
  return (
    codes.some((code) => code.length >= 4 && sector.headings.some((heading) => code.startsWith(heading))) ||
    words.some((text) => sector.words.test(text))
  );
}

function named({ name, since }: PrioritySector): string {
  return since === 2022 ? `${name} (UFLPA strategy, 2022)` : `${name} (UFLPA strategy, update of ${since})`;
}
