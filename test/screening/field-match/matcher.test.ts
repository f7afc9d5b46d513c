import { describe, expect, it } from 'vitest';
import { createFieldMatcher } from '../../../src/screening/field-match/matcher.ts';
import type { ListEntry } from '../../../src/screening/lists/list.ts';
import { activateLists, loadLists } from '../../../src/screening/lists/load.ts';
import type { Mention } from '../../../src/screening/mention.ts';
import { createScreener } from '../../../src/screening/screener.ts';

type Party = Extract<ListEntry, { kind: 'party' | 'vessel' }>;
const party = (id: string, names: readonly string[], more: Partial<Party> = {}): Party => ({
  kind: 'party',
  list: 'invented',
  id,
  name: names[0]!,
  names: names.map((text) => ({ text, origin: 'official' as const })),
  scope: [],
  remarks: [],
  ...more,
});
const entries: readonly ListEntry[] = [
  party('harvene', ['Guangzhou Harvene Information Technology Co., Ltd.']),
  party('lumeris', ['Ganzhou Lumeris Manufacturing Co., Ltd.']),
  party('lumeris-two', ['Ganzhou Lumeris Manufacturing Factory No. 2']),
  party('bohu', ['Xinjiang Bohu Cotton Industry Co., Ltd.']),
  party('star', ['Star Trading Co., Ltd.']),
  party('orrel', ['Orrel Steel Group'], { scope: ['and subsidiaries'] }),
  party('coded', ['Vastrel Looms'], {
    identifiers: [
      { kind: 'uscc', value: '91330400778290387' + '2' },
      { kind: 'registration', value: '4471203' },
    ],
  }),
  { ...party('vessel', ['Brightsea No. 18', 'Long Xing 629']), kind: 'vessel' },
];
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
const inField = (value: string, path = 'parties.seller.name') => {
  const text = `Seller:\n${value}\nTotal 12`;
  return screener.mentions(text, [{ path, start: 8, end: 8 + value.length }]).map((mention) => ({
    id: entries[mention.entry]!.id,
    rule: mention.rule,
    grade: mention.grade,
    words: text.slice(mention.start, mention.end),
    alignment: mention.alignment,
    because: mention.because.join('; '),
  }));
};

describe('names that the page scan cannot find', () => {
  it.each([
    ['Harvene Info Tech Guangzhou', 'harvene', 'E2'],
    ['TECHNOLOGY INFORMATION HARVENE GUANGZHOU LTD', 'harvene', 'E2'],
    ['Lumeris Mfg. (Ganzhou) Co.', 'lumeris', 'E2'],
  ])('%s', (value, id, grade) => {
    const found = inField(value).filter((mention) => mention.rule === 'field-name');
    expect(found.map((mention) => [mention.id, mention.grade])).toContainEqual([id, grade]);
    expect(found[0]!.alignment!.length).toBeGreaterThan(1);
    expect(found[0]!.because).toContain('part by part');
  });

  it('reads the name alone where an address follows, in the same line or the next', () => {
    for (const address of [
      '\nRoom 1203, 5 Harbour Road, Guangzhou 510000, China',
      ', Room 1203, 5 Harbour Road, Guangzhou, China Tel 020 1234567',
    ]) {
      const [found] = inField(`Harvene Info Tech (Guangzhou) Co., Ltd.${address}`).filter(
        (mention) => mention.rule === 'field-name',
      );
      expect(found).toMatchObject({ id: 'harvene', grade: 'E2' });
      expect(found!.words).toBe('Harvene Info Tech (Guangzhou) Co., Ltd.');
    }
  });

  it('reads each half of a bilingual value and a name broken over two lines', () => {
    expect(inField('广州某某公司 Lumeris Mfg Ganzhou').map((mention) => mention.id)).toContain('lumeris');
    expect(inField('Harvene Info\nTech Guangzhou').map((mention) => mention.id)).toContain('harvene');
  });
});

describe('other firms', () => {
  it.each([
    'Shanghai Harvene Chemical Co., Ltd.',
    'Lumeris',
    'Star Foods Trading Ltd',
    'Sunny Trading Co., Ltd.',
    'Ganzhou Melvir Manufacturing Co., Ltd.',
    'Guangzhou Information Technology Co., Ltd.',
    '新疆博乐棉业有限公司',
  ])('%s adds nothing', (value) => {
    expect(inField(value).filter((mention) => mention.rule === 'field-name')).toEqual([]);
  });

  it('are not looked for in fields of goods', () => {
    expect(inField('Harvene Info Tech Guangzhou', 'goods[0].description')).toEqual([]);
  });

  it('numbers tell sister firms apart', () => {
    const ids = inField('Factory No. 3 Mfg Lumeris Ganzhou').map((mention) => mention.id);
    expect(ids).not.toContain('lumeris-two');
  });
});

describe('page scan and field match together', () => {
  it('say one thing about the same words, with an alignment', () => {
    const found = inField('Ganzhou Lumeris Manufacturing Co., Ltd.').filter(
      (mention) => mention.id === 'lumeris',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rule: 'name-exact', grade: 'E1' });
    expect(found[0]!.alignment).toContainEqual(
      expect.objectContaining({ part: 'brand', printed: 'Lumeris', listed: 'Lumeris', likeness: 1 }),
    );
  });

  it('the better grade wins, and a sister that fits less well is an alternate or nothing', () => {
    const text = 'Harvene Info Tech Guangzhou';
    const scanned: Mention = {
      entry: 0,
      alias: entries[0]!.name,
      origin: 'official',
      grade: 'E3',
      rule: 'name-shortened',
      because: [],
      edits: [],
      start: 0,
      coreEnd: 7,
      end: 7,
      cost: 0,
      alternates: [],
    };
    const field = { path: 'parties.seller.name', start: 0, end: text.length };
    const better = createFieldMatcher(entries).refine(text, [field], [scanned]);
    expect(better).toMatchObject([{ entry: 0, rule: 'field-name', grade: 'E2', start: 0, end: text.length }]);
    const kept = createFieldMatcher(entries).refine(text, [field], [{ ...scanned, grade: 'E1' }]);
    expect(kept).toMatchObject([{ rule: 'name-shortened', grade: 'E1' }]);
  });

  it('a Chinese name in a field is a candidate by its pinyin only', () => {
    const text = '新疆博湖棉业有限公司';
    const found = createFieldMatcher(entries).refine(
      text,
      [{ path: 'parties.seller.name', start: 0, end: text.length }],
      [],
    );
    expect(found).toMatchObject([{ entry: 3, rule: 'field-name', grade: 'E3' }]);
  });
});

describe('vessels', () => {
  it.each(['M/V BRIGHTSEA 18', 'F/V Brightsea No 18', 'BRIGHTSEA N0. 18', 'MV Long Xing 629'])(
    '%s',
    (value) => {
      expect(inField(value, 'transport.vessel').map((mention) => mention.id)).toContain('vessel');
    },
  );

  it.each(['M/V BRIGHTSEA 81', 'Long Xing 627', 'Long Hai 629'])('%s is another', (value) => {
    expect(inField(value, 'transport.vessel').filter(({ rule }) => rule === 'field-name')).toEqual([]);
  });
});

describe('identifiers', () => {
  const found = (text: string, path?: string) =>
    screener
      .mentions(text, path === undefined ? [] : [{ path, start: 0, end: text.length }])
      .filter((mention) => mention.rule === 'identifier-exact')
      .map((mention) => mention.grade);

  it('of an entry are found anywhere, a misread character and blanks between groups included', () => {
    expect(found('USCC 913304007782903872')).toEqual(['E1']);
    expect(found('USCC 9133 0400 7782 903872')).toEqual(['E1']);
    expect(found('USCC 9I33O4007782903872')).toEqual(['E1']);
    expect(found('USCC 913304007782903873')).toEqual([]);
  });

  it('that are short need a label or their field', () => {
    expect(found('Total 4471203')).toEqual([]);
    expect(found('Company registration no. 4471203')).toEqual(['E1']);
    expect(found('4471203', 'parties.seller.identifiers.registration')).toEqual(['E1']);
  });

  it('made of a name by customs make candidates only', () => {
    const codes = screener
      .mentions('Manufacturer ID: CNGUAHAR1203GUA', [])
      .filter((mention) => mention.rule === 'mid-name');
    expect(codes.map((mention) => [entries[mention.entry]!.id, mention.grade])).toEqual([['harvene', 'E3']]);
  });
});

describe('a manufacturer code that stands for several listed firms', () => {
  it('is one candidate that bears the others as alternates', () => {
    const built = loadLists();
    const codes = createScreener(built)
      .mentions('Manufacturer ID: CNXINTIA1203URU', [])
      .filter((mention) => mention.rule === 'mid-name');
    expect(codes).toHaveLength(1);
    expect(codes[0]!.alternates.length).toBeGreaterThan(3);
    expect(codes[0]!.alternates.every((name) => name.startsWith('Xinjiang Tia'))).toBe(true);
  });
});

describe('affiliates', () => {
  const families = (text: string) =>
    screener.mentions(text, []).filter((mention) => mention.rule === 'brand-family');

  it('are candidates by the brand of an entry that covers unnamed firms, and say what was searched', () => {
    const [found] = families('Delivered by Orrel Steel Pipes Ltd of Wuhan');
    expect(found).toMatchObject({ grade: 'E4', searched: { brand: 'orrel' } });
    expect(families('Delivered by Orrel on the river')).toEqual([]);
    expect(families('Delivered by Lumeris Pipes Ltd')).toEqual([]);
  });
});

describe('hostile fields', () => {
  it('of many characters, and very many of them, end', () => {
    const matcher = createFieldMatcher(entries);
    for (const unit of ['Harvene ', '公司', 'Co., Ltd. ', 'A.', 'Lumeris\n', 'x', '1 ', 'CNGUAHAR1', '/,;']) {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      expect(
        matcher.refine(text, [{ path: 'parties.seller.name', start: 0, end: text.length }], []),
      ).toBeInstanceOf(Array);
    }
    const line = 'Guangzhou Harvene Info Tech 1234567\n';
    const text = line.repeat(5_000);
    const fields = Array.from({ length: 5_000 }, (_, index) => ({
      path: `tier[${index}].name`,
      start: index * line.length,
      end: (index + 1) * line.length - 1,
    }));
    expect(matcher.refine(text, fields, []).length).toBe(5_000);
  });
});
