import type { ListEntry, ListedName } from '../list.ts';
import { identifiersOf } from '../party-identifiers.ts';
import { regionalOrderTerms } from '../regional-orders.ts';
import { oneLine } from './party-names.ts';

export const cbpListId = 'cbp-wro';

/** One withhold release order or finding, cut into its parts. */
export interface OrderRow {
  readonly id: string;
  /** `WRO` or `Finding`. */
  readonly type: string;
  /** The entity cell as printed. */
  readonly name: string;
  readonly members: readonly string[];
  readonly aliases: readonly string[];
  readonly vessels: readonly string[];
  /** Numbers that the cell gives for its vessels: `IMO 9074729`. */
  readonly numbers?: readonly string[];
  readonly country: string;
  readonly status: string;
  /** Effective date, YYYY-MM-DD. */
  readonly date: string;
  readonly merchandise: string | null;
  readonly remarks: string | null;
  /** True where the cell describes goods or a region and not a party. */
  readonly describesGoods: boolean;
  /** Key of search terms made from the row's goods and country, where it describes goods that no known order names. */
  readonly terms?: string;
}

const scopeClause =
  /\s*,?\s*\b(?:and|including)\s+(?:its|their|all)?\s*(?:[a-z]+\s+)?(?:subsidiaries|subordinates|subordinate and affiliated entities|joint ventures|affiliates)\b.*$/i;

/** `Enforcement of WRO superseded by enforcement of UFLPA rebuttable presumption`. */
const superseded = /superseded by enforcement of UFLPA/i;

/**
 * What an order no longer covers, one sentence each, in the words of the remarks: `Limbe Leaf Tobacco Company Limited
 * (LLTC) removed from the order, 07/31/2020`.
 */
export function carveOutsOf(remarks: string | null): string[] {
  if (remarks === null || !/removed from the order/i.test(remarks)) return [];
  const text = oneLine(remarks).slice(0, 4_000);
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/removed from the order[^0-9]{0,80}(?:\d{1,2}\/\d{1,2}\/\d{4})?/gi)) {
    const end = match.index + match[0].length;
    const part = text
      .slice(from, end)
      .replace(/^.*\bfollowing:\s*/i, '')
      .replace(/^[\s.,;]+/, '')
      .trim();
    parts.push(part);
    from = end;
  }
  return parts.filter((part) => part !== '');
}

/** Spellings that a cell of the official CSV packs into one: `(or Wuling)`, `Sichuan (Szechuan)`, `(XPCC)`. */
export function spellings(cell: string): string[] {
  const text = cell
    .replace(/^Fishing Vessels? owned by\s+|^Fishing Vessels?:\s*/i, '')
    .replace(scopeClause, '')
    .replace(/\.+$/, '.')
    .trim();
  const forms = new Set<string>();
  const alternative = /(\S+) \((?:or )?([\p{L}-]+(?: [\p{L}-]+)?)\)/u.exec(text);
  if (alternative === null) return [text];
  const [whole, word, other] = alternative as unknown as [string, string, string];
  if (/^[A-Z]{3,}$/.test(other)) {
    forms.add(text.replace(whole, word));
    forms.add(other);
  } else {
    forms.add(text.replace(whole, word));
    forms.add(text.replace(whole, `${word} ${other}`));
    if (/\((?:or |Szechuan|JinMa)/.test(whole)) forms.add(text.replace(whole, other));
  }
  return [...forms].flatMap((form) => (form === text ? [form] : spellings(form)));
}

/** What an order says besides its name. */
function remarksOf(row: OrderRow): string[] {
  const remarks = [
    `${row.type} of ${row.date} on ${row.merchandise ?? 'goods not stated'} (${row.country}), ${row.status.toLowerCase()}`,
  ];
  if (row.remarks !== null && superseded.test(row.remarks))
    remarks.push(
      'the list remarks: "Enforcement of WRO superseded by enforcement of UFLPA rebuttable presumption"',
    );
  if (row.remarks !== null && /removed/i.test(row.remarks))
    remarks.push(`carve-outs: ${row.remarks.replace(/\s+/g, ' ').trim()}`);
  return remarks;
}

/** One order as entries: an order on the goods of a region, a party or vessel with its names, or both. */
export function orderEntries(row: OrderRow): ListEntry[] {
  const entries: ListEntry[] = [];
  const remarks = remarksOf(row);
  const carveOuts = carveOutsOf(row.remarks);
  const facts = { listed: [row.date], carveOuts };
  const base = { list: cbpListId, id: row.id, name: row.name };
  const terms = row.describesGoods
    ? regionalOrderTerms.find((candidate) => candidate.matches.test(row.name))
    : undefined;
  if (terms !== undefined)
    entries.push({ kind: 'regional-order', ...base, terms: terms.key, remarks, ...facts });
  if (terms?.nameIsGoods) return entries;
  if (row.terms !== undefined)
    entries.push({ kind: 'regional-order', ...base, terms: row.terms, remarks, ...facts });
  const texts = [...row.members, ...row.aliases, ...row.vessels].flatMap(spellings).filter(Boolean);
  const identifiers = identifiersOf((row.numbers ?? []).join(';'));
  const names = [...new Set(texts)].map((text): ListedName => ({ text, origin: 'official' }));
  entries.push({
    kind: row.vessels.length === 0 ? 'party' : 'vessel',
    ...base,
    names,
    scope: scopeClause.test(row.name) ? ['and subsidiaries'] : [],
    remarks,
    ...facts,
    status: row.status,
    country: row.country,
    goods: row.merchandise === null ? [] : [row.merchandise],
    vessels: row.vessels,
    ...(identifiers.length === 0 ? {} : { identifiers }),
  });
  return entries;
}
