import { describe, expect, it } from 'vitest';
import { adverseSheet } from '../../../src/counsel/sheets/adverse.ts';
import type { FieldDecision } from '../../../src/index/decisions/reviewed-field.ts';
import type { Mark } from '../../../src/model/page.ts';
import { pageKey } from '../../../src/model/page-key.ts';
import { hiddenPartNote } from '../../../src/model/page-notes.ts';
import { fileOf, type GivenField, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { allText, concluding, rowsBelow, textOf, textsOf } from './sheet-text.ts';

const box = { x: 0.4, y: 0.5, width: 0.2, height: 0.03 };

function mark(change: Partial<Mark>): Mark {
  return {
    kind: 'handwriting',
    box,
    text: null,
    confidence: 0.7,
    textConfidence: null,
    reason: 'strokes in blue ink',
    details: {},
    ...change,
  };
}

describe('handwriting, overwriting and seals', () => {
  const below = (marks: Mark[], fields: GivenField[] = []) =>
    rowsBelow(
      adverseSheet(makeSnapshot([{ number: 5, type: 'certificate_of_origin', marks, fields }])),
      'Handwriting, overwriting',
    );

  it('are shown with their place, whether or not something of them was read', () => {
    const rows = below([
      mark({ details: { besideLabel: 'Remarks' } }),
      mark({ text: 'Brazil + USA', details: { besideLabel: 'Country where the cotton was grown' } }),
      mark({ kind: 'overwriting', details: { struckOut: '12 bales' } }),
      mark({ kind: 'seal', reason: 'red ring' }),
      mark({ kind: 'seal', text: 'Example Textile' }),
      mark({ kind: 'signature' }),
    ]);
    expect(rows.map(({ cells }) => [textOf(cells[0]), textOf(cells[1])])).toEqual([
      ['Handwriting beside “Country where the cotton was grown”', 'Brazil + USA'],
      ['Struck out or written over', '12 bales'],
      ['Handwriting beside “Remarks”', 'could not be read'],
      ['1 seal that could not be read', 'seal of which nothing could be read'],
    ]);
    for (const { cells } of rows)
      expect(cells[1]![0]).toMatchObject({ style: 'unconfirmed', place: { number: 5, boxes: [box] } });
  });

  it('are no evidence from a rule, and evidence once a person typed what stands there', () => {
    const field = { path: 'execution.handwriting[0]', boxes: [box] };
    const read = below(
      [mark({ text: 'Brazil' })],
      [{ ...field, value: 'Brazil', field: { basis: { kind: 'inferred', rule: 'strokes' } } }],
    );
    expect(read[0]!.cells[1]![0]).toMatchObject({ text: 'Brazil', style: 'unconfirmed' });
    const typed = below(
      [mark({ text: 'Brazil' })],
      [{ ...field, value: 'Brazil and India', state: 'corrected' }],
    );
    expect(typed[0]!.cells[1]![0]).toMatchObject({ text: 'Brazil and India', style: 'confirmed' });
    expect(textOf(typed[0]!.cells[7])).toBe('corrected by a reviewer');
  });
});

describe('hidden parts', () => {
  it('are told with what they state, origins first, without what the visible part says too', () => {
    const snapshot = makeSnapshot([
      {
        number: 1,
        type: 'packing_list',
        pages: [1, 2],
        fields: [
          { path: 'goods[0].netWeight', value: '200.00', at: 2 },
          { path: 'goods[0].countryOfOrigin', value: 'India', at: 2 },
          { path: 'documentNumber', value: 'PL-1', at: 1 },
        ],
      },
    ]);
    const [document] = snapshot.documents;
    const pages = document!.pages.map((page) =>
      page.page === 2
        ? { ...page, part: '配棉 (hidden)', notes: ['hidden in the file: the sheet is hidden'] }
        : page,
    );
    const sheet = adverseSheet({ ...snapshot, documents: [{ ...document!, pages }] });
    const [row] = rowsBelow(sheet, 'Hidden parts');
    expect(textsOf(row!.cells[1])).toEqual(['配棉 (hidden)', 'India', '200.00']);
    expect(textOf(row!.cells[3])).toContain('the sheet is hidden');
  });

  it('in comments and deleted text are told in their own words', () => {
    const snapshot = makeSnapshot([{ number: 1, type: 'declaration', pages: [1, 2] }]);
    const [document] = snapshot.documents;
    const [first, second] = document!.pages;
    const pages = [
      { ...first!, part: 'comments', notes: ['comments that stand beside the text'] },
      { ...second!, part: 'deleted text', notes: [`${hiddenPartNote}text that was deleted`] },
    ];
    const sheet = adverseSheet({
      ...snapshot,
      documents: [{ ...document!, pages }],
      unseenWords: new Map([
        [pageKey(first!), 'Take India out before it goes to the customer'],
        [pageKey(second!), 'Cotton from India was used too.'],
      ]),
    });
    const rows = rowsBelow(sheet, 'Hidden parts');
    expect(rows.map(({ cells }) => textsOf(cells[1]))).toEqual([
      ['deleted text', 'Cotton from India was used too.'],
      ['Take India out before it goes to the customer'],
    ]);
    expect(rows[1]!.cells[1]).toMatchObject([
      { style: 'unconfirmed', place: { number: 1, page: { page: 1 } } },
    ]);
  });

  it('in words that a viewer does not show are told once for each page', () => {
    const snapshot = makeSnapshot([{ number: 1, type: 'invoice' }]);
    const [document] = snapshot.documents;
    const page = {
      ...document!.pages[0]!,
      notes: ['3 words of the text layer cannot be seen (same colour as its ground)'],
    };
    const sheet = adverseSheet({
      ...snapshot,
      documents: [{ ...document!, pages: [page] }],
      loosePages: [page],
      exceptions: [
        {
          id: 'e',
          code: 'hidden-instruction',
          stage: 'extract',
          file: page.file,
          path: 'a.pdf',
          page: 1,
          document: null,
          cause: 'the page holds orders to a reading program',
          remedy: 'ask the supplier',
        },
      ],
    });
    expect(rowsBelow(sheet, 'Hidden parts').map(({ cells }) => [textOf(cells[0]), textOf(cells[3])])).toEqual(
      [
        ['Hidden instruction', 'the page holds orders to a reading program; ask the supplier'],
        [
          'Words that may not be seen in a viewer, as far as a program can tell',
          '3 words of the text layer cannot be seen (same colour as its ground)',
        ],
      ],
    );
  });
});

describe('decisions that are open', () => {
  const decision = (change: Partial<FieldDecision>): FieldDecision => ({
    id: 'd',
    event: 5,
    at: '2026-02-01T10:00:00.000Z',
    reviewer: 'Dana Reviewer',
    action: 'confirm',
    value: null,
    normalized: null,
    place: null,
    seen: { value: null, normalized: null, place: null, image: null, milliseconds: null, version: null },
    reason: null,
    blind: false,
    undone: false,
    undoes: null,
    batch: null,
    translation: null,
    removed: false,
    ...change,
  });

  it('are told: decided in two ways, rejected under a listed name, changed since, for a second person; by no names', () => {
    const sheet = adverseSheet(
      makeSnapshot([
        {
          number: 1,
          type: 'invoice',
          fields: [
            { path: 'issueDate', value: '3 May', todo: 'second', state: 'confirmed' },
            {
              path: 'documentNumber',
              value: 'INV-1',
              state: 'confirmed',
              reviewed: { changedSince: { value: 'INV-7', normalized: null } },
            },
            {
              path: 'origin.country',
              value: 'China',
              todo: 'conflict',
              state: 'confirmed',
              reviewed: {
                decisions: [
                  decision({}),
                  decision({ action: 'correct', value: 'Vietnam', at: '2026-02-02T10:00:00.000Z' }),
                  decision({ action: 'reject', undone: true }),
                ],
              },
            },
            {
              path: 'parties.seller.name',
              value: 'Ningyuan Example Textile',
              state: 'rejected',
              reviewed: { flags: ['f'], decisions: [decision({ action: 'reject', reason: 'wrong-party' })] },
            },
            { path: 'title', value: 'Invoice', state: 'rejected' },
          ],
        },
      ]),
    );
    const rows = rowsBelow(sheet, 'Decisions that are open again');
    expect(rows.map(({ cells }) => textOf(cells[0]))).toEqual([
      'Decided in two ways: Origin: country',
      'Rejected, though a mention of a listed name rests on it: Seller: name',
      'Changed since decided: Document number',
      'Waits for a second person: Issue date',
    ]);
    expect(textsOf(rows[0]!.cells[1])).toEqual(['China', 'confirmed: the page says this', 'Vietnam']);
    expect(textOf(rows[1]!.cells[7])).toBe('rejected by a reviewer, reason: wrong party');
    expect(textsOf(rows[2]!.cells[1])).toEqual(['INV-1', 'INV-7']);
    expect(allText(sheet)).not.toContain('Dana');
  });

  it('between two readers of an origin or a party are told with both readings and their places', () => {
    const snapshot = makeSnapshot([{ number: 1, type: 'invoice' }]);
    const page = snapshot.documents[0]!.pages[0]!;
    const differs: GivenField = {
      path: 'parties.manufacturer.name',
      value: 'Mill One',
      field: {
        evidence: { score: 1, margin: null, standing: 'differs', doubted: false, table: 't', bin: 'b' },
        alternatives: [
          {
            value: 'Mill Two',
            normalized: null,
            confidence: 0.5,
            engines: ['llm'],
            groundings: [
              {
                status: 'exact',
                file: fileOf('document 1'),
                page: page.page,
                boxes: [box],
                offsets: [0, 8],
                quote: 'Mill Two',
                textOrigin: 'text-layer',
                ocrConfidence: 1,
              },
            ],
          },
        ],
      },
    };
    const below = (field: GivenField) =>
      rowsBelow(
        adverseSheet(makeSnapshot([{ number: 1, type: 'invoice', fields: [field] }])),
        'Origins and parties that two readers',
      );
    const [row] = below(differs);
    expect(row!.cells[1]).toMatchObject([
      { text: 'Mill One', style: 'unconfirmed' },
      { text: 'Mill Two', style: 'unconfirmed', place: { number: 1, boxes: [box] } },
    ]);
    expect(textsOf(row!.cells[2])).toEqual(['rules', 'language model']);
    expect(below({ ...differs, state: 'confirmed' })).toEqual([]);
    expect(below({ ...differs, path: 'title' })).toEqual([]);
  });
});

describe('readings that no page bears', () => {
  it('stand there alone, with no place on a page, until they are rejected', () => {
    const below = (state: 'proposed' | 'rejected') =>
      rowsBelow(
        adverseSheet(
          makeSnapshot([
            {
              number: 1,
              type: 'transport_document',
              fields: [
                { path: 'issueDate', value: '9 April 2025', status: 'ungrounded', state },
                { path: 'title', value: 'Delivery note' },
              ],
            },
          ]),
        ),
        'Readings not found on the page',
      );
    expect(below('rejected')).toEqual([]);
    const [row] = below('proposed');
    expect(row!.cells[1]).toMatchObject([{ text: '9 April 2025', place: null, style: 'unconfirmed' }]);
    expect(row!.cells[4]![0]!.place).toMatchObject({ number: 1, boxes: [] });
  });
});

describe('what documents themselves leave open', () => {
  it('are findings of inspections, those not closed first, and none that found nothing', () => {
    const sheet = adverseSheet(
      makeSnapshot([
        {
          number: 1,
          type: 'corrective_action',
          fields: [
            { path: 'audit.finding[0].text', value: 'Nine packers worked too long.' },
            { path: 'audit.finding[0].status', value: 'Closed' },
            { path: 'audit.finding[1].text', value: 'A bottle bore no label.' },
            { path: 'audit.finding[1].status', value: 'Open' },
            {
              path: 'audit.finding[2].text',
              value: 'No retention of papers.',
              field: { polarity: 'denied' },
            },
            { path: 'audit.finding[3].text', value: 'Exits.' },
            { path: 'audit.finding[3].severity', value: 'None' },
          ],
        },
        {
          number: 2,
          type: 'declaration',
          fields: [
            { path: 'execution.signature', value: 'absent' },
            { path: 'certificate.issuedRetroactively', value: 'ISSUED RETROACTIVELY' },
          ],
        },
      ]),
    );
    const rows = rowsBelow(sheet, 'What inspections and documents');
    expect(rows.map(({ cells }) => [textOf(cells[0]), textsOf(cells[1])[0]])).toEqual([
      ['Finding of an inspection, no state or date of closing read', 'A bottle bore no label.'],
      ['Finding of an inspection, said to be closed', 'Nine packers worked too long.'],
      ['Place for a signature, empty', 'absent'],
      ['Certificate that says it was issued after the fact', 'ISSUED RETROACTIVELY'],
    ]);
    expect(allText(sheet)).not.toMatch(concluding);
  });
});
