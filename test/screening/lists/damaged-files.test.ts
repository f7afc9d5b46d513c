import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/model/exception.ts';
import { type ListFormat, readAliasTable, readListFile } from '../../../src/screening/lists/import/index.ts';
import type { PartyEntry } from '../../../src/screening/lists/list.ts';
import { uflpaEntityList } from '../../../src/screening/lists/uflpa-entity-list.ts';
import { dhsPageOf } from '../../support/lists/dhs-page.ts';
import { ordersCsv } from '../../support/lists/orders-csv.ts';
import { targetsCsv } from '../../support/lists/targets-csv.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

const parties = uflpaEntityList()
  .entries.filter((entry): entry is PartyEntry => entry.kind === 'party')
  .slice(0, 40);

const files: readonly (readonly [ListFormat, Buffer])[] = [
  ['dhs-entity-list-html', Buffer.from(dhsPageOf(parties))],
  [
    'cbp-orders-csv',
    ordersCsv([
      {
        date: '8/14/1992',
        entity: 'Oak Machinery, a/k/a Elm Factory; Ash Works',
        remarks: 'Ash removed from the order, 1/2/2020',
      },
      { date: '5/28/2025', entity: 'Fishing Vessel: Oak Fa 7', country: 'Fishing Vessels' },
      { date: '5/18/2018', entity: 'All Turkmenistan Cotton', country: 'Turkmenistan' },
    ]),
  ],
  [
    'opensanctions-csv',
    targetsCsv([
      { id: 'NK-1', name: 'Oak', aliases: ['橡树', 'Дуб'] },
      { id: 'NK-2', name: 'Elm' },
    ]),
  ],
  ['own-list', Buffer.from('name,aliases,listed\nOak Mill,Oak;橡树,2025-01-01\n"Elm, Ash & Co.",,\n')],
  [
    'own-list',
    Buffer.from(JSON.stringify({ version: '2026-01-01', entries: [{ name: 'Oak', aliases: ['a', 'Elm'] }] })),
  ],
];

/** Bytes changed, cut out, repeated or put in, at one to five places. */
function damaged(bytes: Buffer, next: () => number): Buffer {
  let result = bytes;
  const odd = [
    '\0',
    '"',
    '<',
    '\u00ff',
    '</td>',
    '<table>',
    '\r',
    ';',
    '{',
    '(',
    '\ufeff',
    '&nbsp;',
    '=cmd()',
    '\ud83d',
  ];
  for (let count = 1 + Math.floor(next() * 5); count > 0; count--) {
    const at = Math.floor(next() * result.length);
    const to = Math.min(result.length, at + Math.floor(next() ** 3 * result.length));
    const piece = odd[Math.floor(next() * odd.length)]!;
    const kinds = [
      () => [result.subarray(0, at), result.subarray(to)],
      () => [result.subarray(0, at), Buffer.from(piece), result.subarray(at)],
      () => [result.subarray(0, at), Buffer.from([Math.floor(next() * 256)]), result.subarray(at + 1)],
      () => [result.subarray(0, to), result.subarray(at, to), result.subarray(to)],
    ];
    result = Buffer.concat(kinds[Math.floor(next() * kinds.length)]!());
  }
  return result;
}

describe('damaged list files', () => {
  it.each(files)('in the form %s are read or refused with one line', (format, bytes) => {
    const next = randomNumbers(bytes.length);
    const outcomes = { read: 0, refused: 0 };
    for (let round = 0; round < 150; round++) {
      const file = damaged(bytes, next);
      try {
        const options = round % 2 === 0 ? { format } : {};
        const list = readListFile(file, 'list.txt', { ...options, version: '2026-01-01' });
        expect(list.entries.length).toBeGreaterThan(0);
        outcomes.read++;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).not.toContain('\n');
        expect(error.message.length).toBeLessThan(1_500);
        outcomes.refused++;
      }
    }
    expect(Math.min(outcomes.read, outcomes.refused)).toBeGreaterThan(5);
  });

  it('of aliases are read or refused with one line', () => {
    const bytes = Buffer.from(
      'list,entry,name,kind\nuflpa,uflpa-oak,橡树,registered\nuflpa,uflpa-elm,Elm,brand\n',
    );
    const next = randomNumbers(11);
    for (let round = 0; round < 150; round++) {
      try {
        readAliasTable(damaged(bytes, next), 'aliases.csv', { version: '2026-01-01' });
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).not.toContain('\n');
      }
    }
  });
});
