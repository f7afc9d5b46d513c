import { expect, it } from 'vitest';
import { flagSchema } from '../../../src/model/flag.ts';
import { pageText } from '../../../src/model/page-text.ts';
import type { ListEntry } from '../../../src/screening/lists/list.ts';
import { activateLists } from '../../../src/screening/lists/load.ts';
import { reproduce } from '../../../src/screening/reproduce.ts';
import { createScreener } from '../../../src/screening/screener.ts';
import { documentOf, fieldOf, pageOf } from '../pages.ts';

const base = { kind: 'party' as const, list: 'invented', scope: [], remarks: [] };
const named = (id: string, text: string): ListEntry => ({
  ...base,
  id,
  name: text,
  names: [{ text, origin: 'official' }],
});
const entries: readonly ListEntry[] = [
  named('harvene', 'Guangzhou Harvene Information Technology Co., Ltd.'),
  named('harvene-two', 'Shanghai Harvene Information Technology Co., Ltd.'),
  { ...named('orrel', 'Orrel Steel Group'), scope: ['and subsidiaries'] } as ListEntry,
  {
    ...named('coded', 'Vastrel Looms'),
    identifiers: [{ kind: 'uscc', value: '913304007782903872' }],
  } as ListEntry,
];

it('flags of fields, affiliates and identifiers are derived again from their record and the page alone', () => {
  const screener = createScreener(
    activateLists([
      {
        id: 'invented',
        title: 'Invented',
        version: '2026-01-01',
        retrieved: '2026-01-01',
        source: '',
        notes: [],
        entries,
      },
    ]),
  );
  const page = pageOf(
    [
      'Seller: TECHN. INFORMATION HARVENE GUANGZHOU LTD',
      'Room 1203, 5 Harbour Road',
      'USCC 9133 0400 7782 903872',
      'Carrier: Orrel Steel Pipes Ltd',
      'Manufacturer ID: CNGUAHAR1203GUA',
    ].join('\n'),
  );
  const { text } = pageText(page);
  const value = text.slice(8, text.indexOf('\nUSCC'));
  const flags = screener.screen({
    pages: [page],
    documents: [documentOf([1])],
    fields: [fieldOf('parties.seller.name', value, [8, 8 + value.length])],
  });
  expect(flags.map((flag) => [flag.entry.id, flag.rule, flag.grade])).toEqual([
    ['harvene', 'field-name', 'E2'],
    ['coded', 'identifier-exact', 'E1'],
    ['orrel', 'brand-family', 'E4'],
    ['harvene', 'mid-name', 'E3'],
  ]);
  for (const flag of flags) {
    expect(() => flagSchema.parse(flag)).not.toThrow();
    expect(reproduce(flag, text), flag.explanation).toEqual({ reproduced: true, differences: [] });
    expect(reproduce({ ...flag, grade: 'P3' }, text).reproduced).toBe(false);
  }
  expect(flags[0]!.alignment!.map((part) => part.part)).toContain('brand');
});
