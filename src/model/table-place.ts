/** Where a field stands in a table of its document. */
export interface TablePlace {
  /** Path of the repeating thing: `goods`, `lots`, `audit.finding`. */
  readonly group: string;
  /** Row, from 0. */
  readonly row: number;
  /** Column: the path below the repeating thing. */
  readonly part: string;
}

/** Repeating things that are read as the rows of a table, with their words for people. */
const groups: Readonly<Record<string, string>> = {
  goods: 'Goods',
  lots: 'Lots and bales',
  components: 'Materials',
  stock: 'Stock',
  capacity: 'Capacity',
  tier: 'Listed suppliers',
  contents: 'Contents',
  'audit.finding': 'Findings',
};

export const tableGroups: readonly string[] = Object.keys(groups);

export function tableGroupLabel(group: string): string {
  return groups[group] ?? group;
}

const pattern = new RegExp(
  `^(${tableGroups.map((group) => group.replace('.', '\\.')).join('|')})(?:\\[(\\d+)\\])?\\.([A-Za-z]+)$`,
  'u',
);

/** Row and column of a path; null for a path that is no cell of a table. The index is left out where there is one row. */
export function tablePlaceOf(path: string): TablePlace | null {
  const match = pattern.exec(path);
  if (match === null) return null;
  return { group: match[1]!, row: Number(match[2] ?? '0'), part: match[3]! };
}

/** `countryOfOrigin` -> `Country of origin`. */
export function columnLabel(part: string): string {
  const words = part.replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`);
  return words === 'hs code' ? 'HS code' : `${words[0]!.toUpperCase()}${words.slice(1)}`;
}
