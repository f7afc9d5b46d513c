import { describe, expect, it } from 'vitest';
import { adverseSheet } from '../../../src/counsel/sheets/adverse.ts';
import { aliasSeen, flagSubject } from '../../../src/index/flag-groups/flag-subject.ts';
import type { Disposition, FlagDecision } from '../../../src/model/disposition.ts';
import type { Flag } from '../../../src/model/flag.ts';
import { flagsOfSnapshot, makeFlag } from '../../support/counsel/make-flag.ts';
import { makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { headings, rowsBelow, textOf, textsOf } from './sheet-text.ts';

const documents = [
  { number: 1, type: 'invoice', file: 'a', fields: { documentNumber: 'INV-77' } },
  { number: 2, type: 'declaration', file: 'b', relation: 'context' as const },
];

function decided(
  flag: Flag,
  decision: FlagDecision,
  by: string,
  change: Partial<Disposition> = {},
): Disposition {
  return {
    subject: flagSubject(flag, 'Example Textile'),
    decision,
    reason: 'other-address',
    identifierField: null,
    by,
    at: '2026-02-03T10:00:00.000Z',
    seen: {
      entry: flag.entry.hash!,
      aliases: [aliasSeen(flag)],
      matcher: flag.matcher,
      documents: [flag.document ?? flag.file],
    },
    ...change,
  };
}

describe('mentions of listed names', () => {
  it('stand below their grade with the page, the list and its date, and the relation of the document', () => {
    const flag = makeFlag({ file: 'a', quote: 'Ningyuan Example Textile' });
    const sheet = adverseSheet(makeSnapshot(documents, flagsOfSnapshot([flag])));
    const [row] = rowsBelow(sheet, 'Mentions of listed parties and places: E1');
    const [what, words, readAs, because, document, relation, list, stands] = row!.cells;
    expect(textOf(what)).toContain('received from Example Textile; 1 mention');
    expect(words![0]).toMatchObject({
      text: 'Ningyuan Example Textile',
      style: 'unconfirmed',
      place: { number: 1, page: { file: flag.file, page: 1 }, boxes: flag.boxes },
    });
    expect(textOf(readAs)).toBe('stated');
    expect(textOf(because)).toBe(flag.explanation);
    expect(textOf(document)).toBe('0001 Invoice INV-77');
    expect(textOf(relation)).toBe('not yet related to the matter');
    expect(textOf(list)).toBe('uflpa, version 2026-08-03, fetched 2026-08-10');
    expect(textOf(stands)).toBe('to decide');
  });

  it('come in the order of their grades, and every one of them is there', () => {
    const grades = ['P3', 'E4', 'P2', 'E3', 'E2', 'P1', 'E1'] as const;
    const flags = grades.map((grade, at) =>
      makeFlag({ file: 'a', quote: `Name ${grade}`, entry: `Entry ${grade}`, grade, at: at * 50 }),
    );
    const sheet = adverseSheet(makeSnapshot(documents, flagsOfSnapshot(flags)));
    const told = headings(sheet).filter((heading) => heading.includes('Mentions of listed'));
    expect(told.map((heading) => /: ([EP]\d):/u.exec(heading)?.[1])).toEqual([
      'E1',
      'P1',
      'E2',
      'E3',
      'P2',
      'E4',
      'P3',
    ]);
    for (const { grade, quote } of flags)
      expect(textOf(rowsBelow(sheet, `Mentions of listed parties and places: ${grade}`)[0]!.cells[1])).toBe(
        quote,
      );
  });

  it('stay where they are while one person alone has set them aside', () => {
    const flag = makeFlag({ file: 'a', quote: 'Ningyuan Example Textile' });
    const snapshot = makeSnapshot(
      documents,
      flagsOfSnapshot([flag], [decided(flag, 'different-party', 'Dana')]),
    );
    const sheet = adverseSheet(snapshot);
    const [row] = rowsBelow(sheet, 'Mentions of listed parties and places: E1');
    expect(textOf(row!.cells[7])).toContain('a second person is needed');
    expect(rowsBelow(sheet, 'Mentions that people set aside')).toEqual([]);
  });

  it('that two people set aside have a section of their own at the end, with the coded reason and no names of people', () => {
    const flag = makeFlag({ file: 'a', quote: 'Ningyuan Example Textile' });
    const decisions = [decided(flag, 'different-party', 'Dana'), decided(flag, 'different-party', 'Chris')];
    const sheet = adverseSheet(makeSnapshot(documents, flagsOfSnapshot([flag], decisions)));
    expect(rowsBelow(sheet, 'Mentions of listed parties')).toEqual([]);
    const [row] = rowsBelow(sheet, 'Mentions that people set aside');
    expect(textOf(row!.cells[7])).toBe('different party, by two people on 2026-02-03, reason: other address');
    expect(JSON.stringify(sheet)).not.toMatch(/Dana|Chris/u);
    expect(headings(sheet).findLastIndex((heading) => heading.includes('set aside'))).toBe(
      headings(sheet).findIndex((heading) => heading.startsWith('Not found among')) - 1,
    );
  });

  it('that stand in a document nobody had looked at are among the standing ones again, with why', () => {
    const seen = makeFlag({ file: 'a', quote: 'Ningyuan Example Textile' });
    const unseen = makeFlag({ file: 'b', quote: 'Ningyuan Example Textile' });
    const decisions = [decided(seen, 'different-party', 'Dana'), decided(seen, 'different-party', 'Chris')];
    const sheet = adverseSheet(makeSnapshot(documents, flagsOfSnapshot([seen, unseen], decisions)));
    const [row] = rowsBelow(sheet, 'Mentions of listed parties and places: E1');
    expect(textOf(row!.cells[7])).toContain('it stands in a document that was not looked at then');
    expect(textsOf(row!.cells[5])).toEqual(['not yet related to the matter', 'context']);
  });

  it('of one group are told apart by the words that were decided about', () => {
    const aside = makeFlag({ file: 'a', quote: 'Ningyuan Exampel', at: 0 });
    const open = makeFlag({ file: 'a', quote: 'Ningyuan Example Textile', at: 80 });
    const decisions = [decided(aside, 'misread', 'Dana'), decided(aside, 'misread', 'Chris')];
    const sheet = adverseSheet(makeSnapshot(documents, flagsOfSnapshot([aside, open], decisions)));
    expect(textsOf(rowsBelow(sheet, 'Mentions of listed parties')[0]!.cells[1])).toEqual([open.quote]);
    expect(textsOf(rowsBelow(sheet, 'Mentions that people set aside')[0]!.cells[1])).toEqual([aside.quote]);
  });

  it('are confirmed readings only once people decided that it is the same party', () => {
    const flag = makeFlag({ file: 'a', quote: 'Ningyuan Example Textile' });
    const sheet = adverseSheet(
      makeSnapshot(documents, flagsOfSnapshot([flag], [decided(flag, 'same-party', 'Dana')])),
    );
    const [row] = rowsBelow(sheet, 'Mentions of listed parties and places: E1');
    expect(row!.cells[1]![0]!.style).toBe('confirmed');
    expect(textOf(row!.cells[7])).toContain('same party, by a person');
  });

  it('on a page that is in no document are told by the path of their file', () => {
    const flag = makeFlag({ file: 'b', page: 9, quote: 'Ningyuan Example Textile' });
    const snapshot = makeSnapshot(documents, flagsOfSnapshot([flag]));
    const [row] = rowsBelow(adverseSheet(snapshot), 'Mentions of listed parties and places: E1');
    expect(row!.cells[1]![0]!.place).toBeNull();
    expect(textOf(row!.cells[4])).toBe('page 9 of declaration-2.pdf, in no document');
  });

  it('that were not found are told in the words of the search record alone', () => {
    const snapshot = makeSnapshot(documents);
    const sheet = adverseSheet(snapshot);
    expect(textOf(sheet.rows[0]!.cells[0])).toBe(snapshot.search.statement);
    expect(headings(sheet)).toEqual(['Not found among the documents of this matter']);
  });
});

describe('lots of papers with a listed name', () => {
  it('lead to the other documents that bear the same number', () => {
    const listed = {
      number: 1,
      type: 'invoice',
      file: 'a',
      fields: [{ path: 'goods[0].lot', value: 'HF30-0419' }],
    };
    const other = {
      number: 2,
      type: 'packing_list',
      file: 'b',
      fields: [
        { path: 'goods[0].lot', value: 'hf30-0419' },
        { path: 'goods[1].lot', value: 'ZZ-9000' },
      ],
    };
    const flag = makeFlag({ file: 'a', quote: 'Ningyuan', fields: ['parties.seller.name'] });
    const below = (flags: Flag[]) =>
      rowsBelow(adverseSheet(makeSnapshot([listed, other], flagsOfSnapshot(flags))), 'Lots and containers');
    const rows = below([flag]);
    expect(rows).toHaveLength(1);
    expect(textsOf(rows[0]!.cells[1])).toEqual(['HF30-0419', 'hf30-0419']);
    expect(textOf(rows[0]!.cells[3])).toContain('beside Ningyuan Example Textile');
    expect(below([makeFlag({ file: 'a', quote: 'Ningyuan', fields: ['goods[0].description'] })])).toEqual([]);
    expect(
      below([
        makeFlag({ file: 'a', quote: 'Ningyuan', fields: ['parties.seller.name'], polarity: 'denied' }),
      ]),
    ).toEqual([]);
  });
});
