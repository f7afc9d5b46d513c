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

/** A step of the way from raw material to importer, or the whole of it, with the words of the data file that mean it. */
interface Step {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
}

/** In the order of the way of goods; what is about more than one step comes last. */
const steps: readonly Step[] = [
  { id: 'raw-material', label: 'raw material', words: ['raw material'] },
  { id: 'ginning', label: 'ginning', words: ['gin'] },
  { id: 'spinning', label: 'spinning', words: ['spinner'] },
  { id: 'metal-chemical', label: 'metal or chemical', words: ['metals', 'chemicals'] },
  { id: 'intermediate', label: 'intermediate product', words: ['intermediate'] },
  { id: 'production', label: 'production at any step', words: ['each production step', 'manufacture'] },
  { id: 'sale', label: 'sale and payment', words: ['every transaction'] },
  {
    id: 'transport',
    label: 'transport and storage',
    words: ['every movement', 'every transfer', 'shipment'],
  },
  { id: 'export', label: 'export and customs', words: ['export', 'cross-border'] },
  { id: 'import', label: 'import', words: ['import', 'importer'] },
  {
    id: 'site',
    label: 'a firm or site',
    words: ['site', 'each site in PRC; farm', 'each entity', 'supplier'],
  },
  { id: 'product', label: 'the product', words: ['product'] },
  { id: 'chain', label: 'the whole chain', words: ['all', 'each', 'case'] },
];
const stepOfWords = new Map(steps.flatMap(({ id, words }) => words.map((word) => [word, id])));

/** Steps in the order of the way of goods, with their names for people. */
export const stepLabels: ReadonlyMap<string, string> = new Map(steps.map(({ id, label }) => [id, label]));

/** Steps that documents of a type speak of, by id, each once. */
export function stepsOf(type: string): readonly string[] {
  const words = rows.find((row) => row.id === type)?.production_steps ?? [];
  return [...new Set(words.map((word) => stepOfWords.get(word) ?? word))];
}

/** Name of a type for people; the id where the file does not know it. */
export function documentTypeName(type: string): string {
  return rows.find((row) => row.id === type)?.name ?? type;
}
