import { describe, expect, it } from 'vitest';
import { pageText } from '../../../src/model/page-text.ts';
import { createScreener, loadLists, reproduce } from '../../../src/screening/index.ts';
import { chineseNames } from '../../../src/screening/lists/chinese-names.ts';
import { activateLists, builtInEditions } from '../../../src/screening/lists/load.ts';
import { pageOf } from '../pages.ts';

const table = chineseNames();
const lists = loadLists();
const screener = createScreener(lists);
describe('the table of Chinese names', () => {
  it('names entries of the lists, each name once', () => {
    const ids = new Set(lists.entries.map((entry) => `${entry.list} ${entry.id}`));
    const keys = table.rows.map((row) => `${row.list} ${row.entry} ${row.name}`);
    expect(table.rows.filter((row) => !ids.has(`${row.list} ${row.entry}`))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(table.rows.filter((row) => row.source !== null).length).toBeGreaterThanOrEqual(50);
  });

  it('says of no row that somebody checked it', () => {
    expect(table.rows.filter((row) => row.checkedBy !== null || row.checkedOn !== null)).toEqual([]);
  });

  it('is found whole, sourced names as strong and the others as candidates', () => {
    for (const row of table.rows) {
      const text = `供应商：${row.name}，合同编号 12`;
      const found = screener
        .mentions(text)
        .filter((mention) => lists.entries[mention.entry]!.id === row.entry && mention.grade.startsWith('E'));
      expect(found, row.name).not.toEqual([]);
      const candidate = row.source === null || row.kind === 'brand';
      const own = found.filter((mention) => mention.alias === row.name);
      if (candidate)
        expect(
          own.filter((mention) => mention.grade < 'E3'),
          row.name,
        ).toEqual([]);
      else expect(found.map((mention) => mention.grade).sort()[0], row.name).toBe('E2');
    }
  });

  it('brings its names to another edition of the list by the id of the entry', () => {
    const [first] = builtInEditions();
    const edition = { ...first!, version: '2027-01-01', entries: first!.entries.slice(0, 40) };
    const later = activateLists([edition], { tables: [table] });
    const named = later.entries.find((entry) => entry.id === 'uflpa-century-sunshine-group-holdings-ltd');
    expect(named).toMatchObject({
      names: expect.arrayContaining([expect.objectContaining({ text: '世纪阳光集团控股有限公司' })]),
    });
  });
});

describe('flags of derived names', () => {
  it('are derived again from their record and the page', () => {
    const text =
      '供应商：阿克苏华孚色纺织品有限公司\n江苏银隆仓储物流有限公司\nZhengzhou Sinian Food Co., Ltd.\n上海嘉派机械科技有限公司';
    const page = pageOf(text);
    const flags = screener
      .screen({ pages: [page], documents: [], fields: [] })
      .filter((flag) => flag.rule.startsWith('derived-'));
    expect(flags.map((flag) => flag.rule)).toEqual(
      expect.arrayContaining(['derived-chinese-a', 'derived-latin']),
    );
    for (const flag of flags)
      expect(reproduce(flag, pageText(page).text), flag.explanation).toEqual({
        reproduced: true,
        differences: [],
      });
  });
});
