import { describe, expect, it } from 'vitest';
import type { Candidate, Field } from '../../../src/model/field.ts';
import type { Run } from '../helpers/make-page.ts';
import { byModel, byRules, read, told } from './readings.ts';

/** Lines of goods as a table prints them: article, quantity, amount. */
const lines: readonly (readonly [string, string, string])[] = [
  ['A-10', '100', '500.00'],
  ['B-20', '100', '500.00'],
  ['C-30', '250', '900.00'],
  ['D-40', '100', '500.00'],
];
const table: Run[] = lines.flatMap(([article, quantity, amount], index): Run[] => [
  [40, 100 + 20 * index, article],
  [200, 100 + 20 * index, quantity],
  [320, 100 + 20 * index, amount],
]);

type Reader = typeof byRules;

/** What an engine reads of a printed line, under an index of its own. */
function line(
  reader: Reader,
  index: number,
  printed: number,
  parts = ['articleNumber', 'quantity', 'amount'],
): Candidate[] {
  const [article, quantity, amount] = lines[printed]!;
  const all = [
    reader(`goods[${index}].articleNumber`, 'code', article, { line: printed }),
    reader(`goods[${index}].quantity`, 'number', quantity, { line: printed }),
    reader(`goods[${index}].amount`, 'amount', amount, { line: printed }),
  ];
  return all.filter((one) => parts.includes(one.path.split('.')[1]!));
}

function articles(fields: readonly Field[]): string[] {
  return told(fields.filter((field) => field.path.endsWith('articleNumber')));
}

describe('lines of a table', () => {
  it("the model's first line is the rules' third where they stand in one row", () => {
    const fields = read(table, [
      ...line(byRules, 0, 0),
      ...line(byRules, 1, 1),
      ...line(byRules, 2, 2),
      ...line(byModel, 0, 2),
    ]);
    expect(fields).toHaveLength(9);
    expect(articles(fields)).toEqual([
      'goods[0].articleNumber=A-10 by rules',
      'goods[1].articleNumber=B-20 by rules',
      'goods[2].articleNumber=C-30 by llm+rules',
    ]);
  });

  it('a line that the rules missed is put in where it stands', () => {
    const fields = read(table, [
      ...line(byRules, 0, 0),
      ...line(byRules, 1, 3),
      ...[0, 1, 2, 3].flatMap((at) => line(byModel, at, at)),
    ]);
    expect(articles(fields)).toEqual([
      'goods[0].articleNumber=A-10 by llm+rules',
      'goods[1].articleNumber=B-20 by llm',
      'goods[2].articleNumber=C-30 by llm',
      'goods[3].articleNumber=D-40 by llm+rules',
    ]);
  });

  it('two lines with the same numbers are two, and the rows tell which is which', () => {
    const parts = ['quantity', 'amount'];
    const fields = read(table, [
      ...line(byRules, 0, 0, parts),
      ...line(byRules, 1, 1, parts),
      ...line(byModel, 0, 1, parts),
      ...line(byModel, 1, 3, parts),
    ]);
    const quantities = fields.filter((field) => field.path.endsWith('quantity'));
    expect(told(quantities)).toEqual([
      'goods[0].quantity=100 by rules',
      'goods[1].quantity=100 by llm+rules',
      'goods[2].quantity=100 by llm',
    ]);
  });

  it('other columns of one row are one line', () => {
    const fields = read(table, [
      ...line(byRules, 0, 2, ['articleNumber']),
      ...line(byModel, 4, 2, ['amount']),
    ]);
    expect(told(fields)).toEqual(['goods[0].amount=900.00 by llm', 'goods[0].articleNumber=C-30 by rules']);
  });

  it('a value that differs in one row is a disagreement about that line', () => {
    const fields = read(table, [
      ...line(byRules, 0, 0),
      byModel('goods[7].articleNumber', 'code', 'A-10'),
      byModel('goods[7].quantity', 'number', '500.00', { line: 0 }),
    ]);
    expect(told(fields.filter((field) => field.path.endsWith('quantity')))).toEqual([
      'goods[0].quantity=100 by rules [500.00 by llm]',
    ]);
  });

  it('a value at the head that holds for all lines stays with the line the model gave it', () => {
    const runs: Run[] = [[40, 40, 'Origin: China'], ...table];
    const origin = (reader: Reader, index: number): Candidate =>
      reader(`goods[${index}].countryOfOrigin`, 'country', 'China', { quote: 'Origin: China' });
    const fields = read(runs, [
      ...[0, 1, 2].flatMap((at) => [...line(byRules, at, at), origin(byRules, at)]),
      ...[0, 1, 2, 3].flatMap((at) => [...line(byModel, at, at), origin(byModel, at)]),
    ]);
    expect(told(fields.filter((field) => field.path.endsWith('countryOfOrigin')))).toEqual([
      'goods[0].countryOfOrigin=China by llm+rules',
      'goods[1].countryOfOrigin=China by llm+rules',
      'goods[2].countryOfOrigin=China by llm+rules',
      'goods[3].countryOfOrigin=China by llm',
    ]);
  });

  it('a line that an engine cuts in two adds nothing and is not doubled', () => {
    const fields = read(table, [
      ...line(byRules, 0, 2),
      ...line(byModel, 0, 2, ['articleNumber', 'amount']),
      ...line(byModel, 1, 2, ['quantity']),
    ]);
    expect(told(fields)).toEqual([
      'goods[0].amount=900.00 by llm+rules',
      'goods[0].articleNumber=C-30 by llm+rules',
      'goods[0].quantity=250 by llm+rules',
    ]);
  });

  it('a line that stands nowhere becomes no evidence and moves no other line', () => {
    const fields = read(table, [
      ...line(byRules, 0, 0),
      byModel('goods[0].articleNumber', 'code', 'Z-99'),
      byModel('goods[0].quantity', 'number', '777'),
    ]);
    expect(articles(fields.filter((field) => field.groundings.length > 0))).toEqual([
      'goods[0].articleNumber=A-10 by rules',
    ]);
    expect(fields.filter((field) => field.groundings.length === 0).map((field) => field.path)).toEqual([
      'goods[1].articleNumber',
      'goods[1].quantity',
    ]);
  });

  it('lines that the model leaves out while it lists others are doubted', () => {
    const fields = read(table, [...line(byRules, 0, 0), ...line(byRules, 1, 1), ...line(byModel, 0, 1)]);
    expect(fields.map((field) => field.evidence?.standing)).toEqual([
      ...Array(3).fill('not-stated'),
      ...Array(3).fill('agreed'),
    ]);
  });

  it('names the line by its number in the document', () => {
    const fields = read(table, [
      ...line(byRules, 0, 1).map((one) => ({ ...one, subject: 'goods line 1' })),
      ...line(byModel, 0, 0).map((one) => ({ ...one, subject: 'goods line 1' })),
    ]);
    expect(new Set(fields.map((field) => `${field.path.slice(0, 8)} ${field.subject}`))).toEqual(
      new Set(['goods[0] goods line 1', 'goods[1] goods line 2']),
    );
  });

  it('hundreds of lines of alike values are matched row by row in reasonable time', () => {
    const many: Run[] = Array.from({ length: 300 }, (_, row): Run[] => [
      [40, 20 + 2.7 * row, `L${1000 + row}`, 2],
      [200, 20 + 2.7 * row, '25.0', 2],
    ]).flat();
    // Every row is a line of its own: tops differ by less than a line only at the size of print, so lines are told by words.
    const rows = (reader: Reader, from: number): Candidate[] =>
      Array.from({ length: 300 - from }, (_, at): Candidate[] => [
        reader(`goods[${at}].lot`, 'code', `L${1000 + from + at}`),
      ]).flat();
    const fields = read(many, [...rows(byRules, 0), ...rows(byModel, 120)]);
    expect(fields).toHaveLength(300);
    expect(fields.filter((field) => field.engines.length === 2)).toHaveLength(180);
  });
});

describe('things that a paper may state anywhere', () => {
  const runs: Run[] = [
    [40, 40, 'Cotton of Brazil, yarn spun in Vietnam'],
    [40, 60, 'Country of origin Vietnam'],
    [40, 80, 'Weaver Foo Weaving Ltd'],
    [40, 100, 'Dyer Bar Dyeing Ltd'],
    [40, 120, 'Foo Weaving Ltd, Hanoi'],
  ];

  it('origins meet by their values, though read at other places', () => {
    const fields = read(runs, [
      byRules('origin[0].country', 'country', 'Brazil'),
      byRules('origin[1].country', 'country', 'Vietnam', { line: 0 }),
      byModel('origin[0].country', 'country', 'Vietnam', { line: 1, quote: 'Country of origin Vietnam' }),
    ]);
    expect(told(fields)).toEqual([
      'origin[0].country=Brazil by rules',
      'origin[1].country=Vietnam by llm+rules',
    ]);
  });

  it('another material from the same country is another origin', () => {
    const fields = read(runs, [
      byRules('origin[0].country', 'country', 'Vietnam', { line: 1 }),
      byRules('origin[0].material', 'text', 'yarn'),
      byModel('origin[0].country', 'country', 'Vietnam', { line: 0 }),
      byModel('origin[0].material', 'text', 'Cotton'),
    ]);
    expect(fields.map((field) => field.path)).toEqual([
      'origin[0].country',
      'origin[0].material',
      'origin[1].country',
      'origin[1].material',
    ]);
  });

  it('two parties of one role stay two; the same one is one, wherever it is read', () => {
    const fields = read(runs, [
      byRules('parties.processor[0].name', 'party-name', 'Foo Weaving Ltd', { line: 2 }),
      byModel('parties.processor[0].name', 'party-name', 'Bar Dyeing Ltd'),
      byModel('parties.processor[1].name', 'party-name', 'Foo Weaving Ltd', { line: 4 }),
    ]);
    expect(told(fields)).toEqual([
      'parties.processor[0].name=Foo Weaving Ltd by llm+rules',
      'parties.processor[1].name=Bar Dyeing Ltd by llm',
    ]);
  });

  it('a party without an index is the same thing as one with', () => {
    const fields = read(runs, [
      byRules('parties.processor.name', 'party-name', 'Foo Weaving Ltd', { line: 2 }),
      byModel('parties.processor[0].name', 'party-name', 'Foo Weaving Ltd', { line: 2 }),
      byModel('parties.processor[1].name', 'party-name', 'Bar Dyeing Ltd'),
    ]);
    expect(told(fields)).toEqual([
      'parties.processor[0].name=Foo Weaving Ltd by llm+rules',
      'parties.processor[1].name=Bar Dyeing Ltd by llm',
    ]);
  });

  it('the same words cut otherwise are a disagreement about one party, not two parties', () => {
    const fields = read(runs, [
      byRules('parties.processor[0].name', 'party-name', 'Weaver Foo'),
      byModel('parties.processor[0].name', 'party-name', 'Foo Weaving Ltd', { line: 2 }),
    ]);
    expect(fields).toHaveLength(1);
    expect(fields[0]?.evidence?.standing).toBe('differs');
  });
});
