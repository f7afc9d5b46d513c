import file from './data/document_types.json' with { type: 'json' };

interface TypeRow {
  readonly id: string;
  readonly name: string;
  readonly cbp_categories: readonly string[];
  readonly production_steps: readonly string[];
}

const rows: readonly TypeRow[] = file.rows;
const categories = new Map(rows.map((row) => [row.id, row.cbp_categories]));

/** Ids of all document types of the contract, in the order of the data file, with `unknown` at the end. */
export const documentTypeIds: readonly string[] = [...rows.map((row) => row.id), 'unknown'];

/**
 * Categories of evidence a type belongs to, in the spelling of the data file, plus `context` for papers that are on
 * no CBP list. A type the file does not know (`unknown`, a user's own) is context.
 */
export function categoriesOf(type: string): readonly string[] {
  return categories.get(type) ?? ['context'];
}

/** Steps of production, or of the way to the importer, that papers of a type speak of, in the words of the data file. */
export function stepsOf(type: string): readonly string[] {
  return rows.find((row) => row.id === type)?.production_steps ?? [];
}

/** Name of a type for people; the id where the file does not know it. */
export function documentTypeName(type: string): string {
  return rows.find((row) => row.id === type)?.name ?? type;
}
