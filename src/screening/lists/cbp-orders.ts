import { z } from 'zod';
import data from './data/cbp_wro_findings.json' with { type: 'json' };
import type { ListEntry, ListedName, ListSource } from './list.ts';
import { regionalOrderTerms } from './regional-orders.ts';

const listSchema = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      name: z.string(),
      member_entities: z.array(z.string()),
      aliases: z.array(z.string()),
      country: z.string(),
      status: z.string(),
      effective_date: z.string(),
      merchandise: z.string().nullable(),
      remarks: z.string().nullable(),
      is_region_or_commodity: z.boolean(),
      superseded_by_uflpa: z.boolean(),
      vessel: z.string().nullable(),
    }),
  ),
});
type Row = z.infer<typeof listSchema>['rows'][0];

export const cbpListId = 'cbp-wro';

/** What an order says besides its name. */
function remarksOf(row: Row): string[] {
  const remarks = [
    `${row.type} of ${row.effective_date} on ${row.merchandise ?? 'goods not stated'} (${row.country}), ${row.status.toLowerCase()}`,
  ];
  if (row.superseded_by_uflpa)
    remarks.push(
      'the list remarks: "Enforcement of WRO superseded by enforcement of UFLPA rebuttable presumption"',
    );
  if (row.remarks !== null && /removed/i.test(row.remarks))
    remarks.push(`carve-outs: ${row.remarks.replace(/\s+/g, ' ').trim()}`);
  return remarks;
}

const scopeClause =
  /\s*,?\s*\b(?:and|including)\s+(?:its|their|all)?\s*(?:two\s+)?(?:subsidiaries|subordinates|subordinate and affiliated entities)\b.*$/i;

/** Spellings that a cell of the official CSV packs into one: `(or Wuling)`, `Sichuan (Szechuan)`, `(XPCC)`. */
function spellings(cell: string): string[] {
  const text = cell
    .replace(/^Fishing Vessels? owned by\s+|^Fishing Vessel:\s*/i, '')
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

/**
 * CBP withhold release orders and findings (19 U.S.C. 1307, 19 CFR 12.42) that were active, partially modified or in
 * litigation on 2026-06-23. Orders on the goods of a region become `regional-order` entries.
 */
export function cbpOrders(): ListSource {
  const { rows } = listSchema.parse(data);
  const entries: ListEntry[] = [];
  for (const row of rows) {
    const remarks = remarksOf(row);
    const terms = regionalOrderTerms.find(
      (candidate) => row.is_region_or_commodity && candidate.matches.test(row.name),
    );
    if (terms !== undefined) {
      entries.push({
        kind: 'regional-order',
        list: cbpListId,
        id: row.id,
        name: row.name,
        terms: terms.key,
        remarks,
      });
    }
    if (terms?.nameIsGoods) continue;
    const texts = [
      ...row.member_entities,
      ...row.aliases,
      ...(row.vessel === null ? [] : [row.vessel]),
    ].flatMap(spellings);
    const names = [...new Set(texts)].map((text): ListedName => ({ text, origin: 'official' }));
    entries.push({
      kind: row.vessel === null ? 'party' : 'vessel',
      list: cbpListId,
      id: row.id,
      name: row.name,
      names,
      scope: scopeClause.test(row.name) ? ['and subsidiaries'] : [],
      remarks,
    });
  }
  return {
    id: cbpListId,
    title: 'CBP withhold release orders and findings',
    version: '2026-06-23',
    retrieved: '2026-07-09',
    source: 'https://www.cbp.gov/document/stats/withhold-release-orders-findings',
    notes: [
      'Only rows that were active, partially modified or in litigation on that day; revoked orders are not included.',
      'A newer official file of 2026-09-29 is known and not included.',
    ],
    newerKnown: ['2026-09-29'],
    entries,
  };
}
