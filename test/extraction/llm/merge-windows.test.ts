import { describe, expect, it } from 'vitest';
import { documentType } from '../../../schemas/index.ts';
import { proposeFields } from '../../../src/extraction/llm/index.ts';
import type { ModelRequest, Proposal } from '../../../src/model/language-model.ts';
import { answerWith, cell, party, reading } from '../../support/gold-reader/empty-answer.ts';
import { readRows } from '../../support/gold-reader/read-rows.ts';
import { scriptedModel, wordsOf } from '../../support/gold-reader/scripted-model.ts';
import { makeDocument, makePage, type Run } from '../helpers/make-page.ts';
import { settingsWith } from './invoice-page.ts';

/** A packing list of 60 lines in which many lines are the same but for their number. */
const page = makePage([
  [60, 10, 'PACKING LIST PL-7'],
  ...Array.from({ length: 60 }, (_, row): Run[] => [
    [60, 30 + row * 12, `C-${100 + row}`],
    [160, 30 + row * 12, 'Cotton twill'],
    [300, 30 + row * 12, '60 pcs'],
  ]).flat(),
]);

/** Reads every line of the table that is shown. */
function readTable(request: ModelRequest): Record<string, unknown> {
  const rows = new Map<number, ReturnType<typeof readRows>>();
  for (const line of readRows(wordsOf(request))) rows.set(line.row, [...(rows.get(line.row) ?? []), line]);
  const goods = [...rows.values()].flatMap((lines) => {
    const number = /C-\d+/u.exec(lines[0]!.text)?.[0];
    if (number === undefined) return [];
    const at = [lines[0]!.number];
    return [
      {
        articleNumber: cell(number, at),
        description: cell('Cotton twill', at),
        quantity: cell('60', at, '60 pcs'),
      },
    ];
  });
  return answerWith('packing_list', { head: { documentNumber: reading('PL-7', [1]) }, goods });
}

function ask(
  script: Parameters<typeof scriptedModel>[0],
  settings: Record<string, unknown>,
  pages = [page],
): Promise<Proposal> {
  return proposeFields({
    document: makeDocument('packing_list', pages),
    pages,
    type: documentType('packing_list'),
    model: scriptedModel(script),
    settings: settingsWith(settings),
  });
}

describe('windows of one document', () => {
  it('give every line of a table once, though neighbours share lines', async () => {
    const proposal = await ask([readTable], { windowTokens: 150, windowOverlapLines: 4 });
    const articles = proposal.candidates.filter(({ path }) => path.endsWith('articleNumber'));
    expect(proposal.exchanges.length).toBeGreaterThan(3);
    expect(articles.map(({ value }) => value)).toEqual(
      Array.from({ length: 60 }, (_, row) => `C-${100 + row}`),
    );
    expect(articles.map(({ path }) => path)).toEqual(
      Array.from({ length: 60 }, (_, row) => `goods[${row}].articleNumber`),
    );
    expect(articles.at(-1)?.subject).toBe('goods line 60');
  });

  it('keep lines apart that are the same on different places', async () => {
    const same = (line: number) => () =>
      answerWith('packing_list', { goods: [{ description: cell('Cotton twill', [line]) }] });
    const proposal = await ask([{ end: 'cut-off' }, same(5), same(50)], { windowOverlapLines: 4 });
    expect(proposal.candidates.map(({ path }) => path)).toEqual([
      'goods[0].description',
      'goods[1].description',
    ]);
  });

  it('keep the better grounded of two readings of one line, and the longer of two equal ones', async () => {
    const line = (cells: Record<string, unknown>) => () => answerWith('packing_list', { goods: [cells] });
    const proposal = await ask(
      [
        { end: 'cut-off' },
        line({
          articleNumber: cell('C-129', [31]),
          description: cell('Cotton', [31]),
          quantity: cell('66', [31], '66 pcs'),
        }),
        { corrections: [] },
        line({
          articleNumber: cell('C-129', [31]),
          description: cell('Cotton twill', [31]),
          quantity: cell('60', [31], '60 pcs'),
        }),
      ],
      { windowOverlapLines: 4 },
    );
    expect(Object.fromEntries(proposal.candidates.map(({ path, value }) => [path, value]))).toEqual({
      'goods[0].articleNumber': 'C-129',
      'goods[0].description': 'Cotton twill',
      'goods[0].quantity': '60',
    });
  });

  it('state a value once, and let a rival stand behind it', async () => {
    const head = (number: string, line: number, lot: string) => () =>
      answerWith('packing_list', {
        head: { documentNumber: reading(number, [line]) },
        references: {
          lot: [reading('C-104', [6]), reading(lot, [Number(lot.slice(2)) - 98])].filter(
            ({ lines }) => (lines as number[])[0]! >= 1,
          ),
        },
      });
    const proposal = await ask([{ end: 'cut-off' }, head('PL-7', 1, 'C-110'), head('C-140', 42, 'C-150')], {
      windowOverlapLines: 4,
    });
    const numbers = proposal.candidates.filter(({ path }) => path === 'documentNumber');
    expect(numbers.map(({ value }) => value)).toEqual(['PL-7', 'C-140']);
    expect(numbers[0]!.score).toBeGreaterThan(numbers[1]!.score);
    const lots = proposal.candidates.filter(({ path }) => path === 'references.lot');
    expect(lots.map(({ value }) => value)).toEqual(['C-104', 'C-110', 'C-150']);
    expect(lots[0]!.score).toBe(lots[2]!.score);
  });

  it('take totals from the end', async () => {
    const words = makePage([
      [60, 30, 'carried over 20 pcs'],
      ...Array.from({ length: 40 }, (_, row): Run => [60, 50 + row * 12, `Row ${row}`]),
      [60, 600, 'total 90 pcs'],
    ]);
    const first = answerWith('packing_list', { totals: { quantity: reading('20 pcs', [1]) } });
    const second = answerWith('packing_list', { totals: { quantity: reading('90 pcs', [42]) } });
    const proposal = await ask([{ end: 'cut-off' }, first, second], { windowOverlapLines: 0 }, [words]);
    const totals = proposal.candidates.filter(({ path }) => path === 'totals.quantity');
    expect(totals.toSorted((one, other) => other.score - one.score).map(({ value }) => value)).toEqual([
      '90 pcs',
      '20 pcs',
    ]);
  });

  it('join claims that several windows repeat, and say not stated only of what none states', async () => {
    const claim = (polarity: string) => () =>
      answerWith('packing_list', {
        parties: { manufacturer: [party({ name: cell('Cotton twill', [30]) })] },
        origin: [{ material: cell('Cotton', [30]), polarity }],
      });
    const proposal = await ask([{ end: 'cut-off' }, claim('asserted'), claim('asserted')], {
      windowOverlapLines: 4,
    });
    expect(proposal.candidates.map(({ path }) => path)).toEqual([
      'parties.manufacturer[0].name',
      'origin[0].material',
    ]);
    const apart = await ask([{ end: 'cut-off' }, claim('asserted'), claim('denied')], {
      windowOverlapLines: 4,
    });
    expect(apart.candidates.map(({ path, polarity }) => [path, polarity])).toContainEqual([
      'origin[1].material',
      'denied',
    ]);
    const half = answerWith('packing_list', { head: { documentNumber: reading('PL-7', [1]) } });
    const stated = await ask([{ end: 'cut-off' }, half, answerWith('packing_list')], {
      windowOverlapLines: 4,
    });
    expect(stated.notStated).not.toContain('documentNumber');
    expect(stated.notStated).toContain('issueDate');
  });

  it('keep what could be read when one window has no answer', async () => {
    const half = answerWith('packing_list', { head: { documentNumber: reading('PL-7', [1]) } });
    const proposal = await ask([{ end: 'cut-off' }, half, { end: 'refused' }], { windowOverlapLines: 4 });
    expect(proposal.candidates.map(({ value }) => value)).toEqual(['PL-7']);
    expect(proposal.exceptions.map(({ code }) => code)).toEqual(['model-refused']);
    // What the other window might state is unknown.
    expect(proposal.notStated).toEqual([]);
  });
});
