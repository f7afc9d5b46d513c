import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/counsel/brief.ts';
import { requestsSheet } from '../../../src/counsel/sheets/requests.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { verdictWordsInText } from '../../tools/verdict-words.ts';

const incomplete = (number: number, supplier: string | null): GivenDocument => ({
  number,
  type: 'audit_report',
  supplier,
  document: {
    pagination: {
      printedTotal: 2,
      printed: [1],
      received: 1,
      missing: [2],
      annexesNamed: [],
      annexesFound: [],
    },
  },
});
const documents: readonly GivenDocument[] = [
  incomplete(1, 'Lanting'),
  { number: 2, type: 'detention_notice', fields: { 'request[0].text': 'Time cards' } },
  incomplete(3, 'Example Mill'),
  incomplete(4, 'Lanting'),
  { number: 5, type: 'declaration', language: 'zh', supplier: null },
];

function headings(sheet: Sheet): string[] {
  return sheet.rows.flatMap(({ kind, cells }) => (kind === 'heading' ? [cells[0]![0]!.text] : []));
}
function column(sheet: Sheet, header: string): string[][] {
  const at = sheet.columns.findIndex((each) => each.header === header);
  return sheet.rows.flatMap(({ kind, cells }) =>
    kind === 'row' ? [cells[at]!.map(({ text }) => text)] : [],
  );
}

describe('the sheet of requests', () => {
  it('gives one list to each who is asked: customs’ own list first, suppliers by name, translators last', () => {
    expect(headings(requestsSheet(makeSnapshot(documents)))).toEqual([
      'For counsel to assign (asked for by customs, or at a step that no document speaks of): 1 request',
      'Example Mill: 1 request',
      'Lanting: 2 requests',
      'Sender not known: 1 request',
      'A translator, for counsel to choose: 1 request',
    ]);
  });

  it('gives a beginning of a letter in both languages to each but counsel’s own list', () => {
    const sheet = requestsSheet(makeSnapshot(documents, { facts: { answersBy: '2025-09-03' } }));
    const notes = sheet.rows.filter(({ kind }) => kind === 'note').map(({ cells }) => cells[0]![0]!);
    expect(notes).toHaveLength(8);
    expect(notes[0]!.text).toContain('by 2025-09-03');
    expect(notes[0]!.text).toContain('do not write, change or date any document for this request');
    expect(notes[1]).toMatchObject({ language: 'zh' });
    expect(notes[1]!.text).toContain('2025年9月3日前');
    expect(sheet.rows[1]!.kind).toBe('row');
  });

  it('gives the day that people set, else the earliest one of the law with its provision, else says that none follows', () => {
    const due = (facts: Parameters<typeof makeSnapshot>[1] & object): [string, string] => {
      const sheet = requestsSheet(makeSnapshot([incomplete(1, 'Lanting')], facts));
      return [column(sheet, 'Due')[0]![0]!, column(sheet, 'Why this day')[0]![0]!];
    };
    expect(due({ facts: { answersBy: '2025-09-03' } })).toEqual(['2025-09-03', 'set for the matter']);
    const [day, because] = due({ facts: { presentedOn: '1998-03-17', authority: 'withhold-release-order' } });
    expect(day).toBe('1998-04-16');
    expect(because).toContain('19 CFR 151.16(d)');
    expect(due({})).toEqual([
      'no day set',
      'no day set for this matter, and no day stated that a period of the law runs from',
    ]);
  });

  it('has both texts on every line, says what it rests on and fills every row', () => {
    const sheet = requestsSheet(makeSnapshot(documents));
    expect(
      column(sheet, 'Request (English)').every(
        ([text]) => text !== undefined && !/\p{Script=Han}/u.test(text),
      ),
    ).toBe(true);
    expect(column(sheet, 'Request (Chinese)').every(([text]) => /\p{Script=Han}/u.test(text ?? ''))).toBe(
      true,
    );
    expect(column(sheet, 'Rests on').every(({ length }) => length > 0)).toBe(true);
    for (const { kind, cells } of sheet.rows)
      expect(cells).toHaveLength(kind === 'row' ? sheet.columns.length : 1);
  });

  it('draws no conclusion in any of its words', () => {
    const sheet = requestsSheet(makeSnapshot(documents));
    const words = [sheet.about, ...sheet.rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text))];
    expect(verdictWordsInText(words.join('\n'))).toEqual([]);
    expect(words.join('\n')).not.toMatch(/missing evidence/iu);
  });

  it('is the same for the same snapshot, whatever was asked before', () => {
    const snapshot = makeSnapshot(documents);
    expect(requestsSheet(makeSnapshot(documents))).toEqual(requestsSheet(snapshot));
  });
});
