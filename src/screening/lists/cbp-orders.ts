import { z } from 'zod';
import data from './data/cbp_wro_findings.json' with { type: 'json' };
import { cbpListId, orderEntries } from './import/order-row.ts';
import type { ListSource } from './list.ts';

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
      vessel: z.string().nullable(),
    }),
  ),
});

export { cbpListId };

/**
 * CBP withhold release orders and findings (19 U.S.C. 1307, 19 CFR 12.42) that were active, partially modified or in
 * litigation on 2026-06-23. Orders on the goods of a region become `regional-order` entries.
 */
export function cbpOrders(): ListSource {
  const { rows } = listSchema.parse(data);
  return {
    id: cbpListId,
    title: 'CBP withhold release orders and findings',
    version: '2026-06-23',
    retrieved: '2026-07-09',
    source: 'https://www.cbp.gov/document/stats/withhold-release-orders-findings',
    notes: [
      'Only rows that were active, partially modified or in litigation on that day; revoked orders are not included.',
    ],
    newerKnown: ['2026-09-29'],
    entries: rows.flatMap((row) =>
      orderEntries({
        ...row,
        members: row.vessel === null ? row.member_entities : [],
        vessels: row.vessel === null ? [] : [row.vessel],
        date: row.effective_date,
        describesGoods: row.is_region_or_commodity,
      }),
    ),
  };
}
