import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../src/extraction/grounding/claim.ts';
import { groundingPage } from '../../../src/extraction/grounding/grounding-page.ts';
import { extract } from '../../../src/extraction/index.ts';
import type { Candidate } from '../../../src/model/field.ts';
import { makeDocument, makePage, type Run } from '../helpers/make-page.ts';

const file = 'f'.repeat(64);

function candidate(
  kind: string,
  value: string,
  quote: string | null,
  more: Partial<Candidate> = {},
): Candidate {
  return {
    path: kind === 'country' ? 'origin.country' : 'x',
    value,
    kind,
    quote,
    hint: { page: { file, page: 1 } },
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'unknown' },
    basis: { kind: 'stated' },
    engine: 'llm',
    score: 0.8,
    because: 'a model read it',
    ...more,
  };
}

/** What comes of a candidate on a page: the words it stands on, with the polarity; null without grounding. */
function claim(runs: readonly Run[], given: Candidate, ocr = false): readonly [string, string] | null {
  const { grounding, candidate: kept } = claimOf(given, [groundingPage(makePage(runs, { ocr }))]);
  return grounding === null ? null : [grounding.quote, kept.polarity];
}

const line = (text: string): Run[] => [[40, 40, text]];
const lines = (...texts: string[]): Run[] => texts.map((text, index): Run => [40, 40 + index * 13, text]);

describe('a part of a longer value is not the value, whatever was quoted', () => {
  it.each([
    ['country', 'China', 'Bank of China', 'Account with Bank of China, Frankfurt'],
    ['country', 'China', 'China', 'Seller: China National Cotton Group Corp.'],
    ['country', '中国', '中国', '签发：中国外贸促进会宁波分会'],
    ['country', 'Mexico', 'Mexico', 'Grown in New Mexico, USA'],
    ['country', 'Guinea', 'Guinea', 'Country of origin: Papua New Guinea'],
    ['country', 'US', 'us', 'Please contact us'],
    ['country', 'IN', 'IN 46204', 'Indianapolis, IN 46204'],
    ['party-name', 'Shanghai Foo', 'Shanghai Foo', 'Seller: Shanghai Foo Textile Co., Ltd.'],
    ['party-name', 'Foo Textile Co., Ltd.', 'Foo Textile Co., Ltd.', 'Shanghai Foo Textile Co., Ltd.'],
    ['party-name', 'Acme GmbH', 'Acme GmbH', 'Acme GmbH & Co. KG'],
    ['party-name', '上海福纺织有限公司', '上海福纺织有限公司', '上海福纺织有限公司南通分公司'],
    ['party-name', 'Foo Mills Co., Ltd.', 'Foo Mills Co., Ltd.', 'Foo Mills Co., Ltd. Nantong Branch'],
    ['code', '4711', '4711', 'Invoice INV-4711'],
    ['code', '4711', '4711', 'Invoice 4711/2025'],
    ['hs-code', '5208', '5208', 'HS code 5208 11 20'],
    ['number', '12', '12', 'on 12/03/2025'],
    ['currency', 'ALL', 'ALL', 'ALL GOODS ARE NEW'],
    ['amount', '1,200.00', '1,200.00', 'Total -1,200.00'],
    ['amount', '1,200.00', '1,200.00', 'Total (1,200.00)'],
    ['quantity', '24000', '24000', '件 -24000'],
    ['place', 'Delhi', 'Delhi', 'Port of loading: New Delhi'],
  ])('%s %s out of "%s" on "%s"', (kind, value, quote, text) => {
    expect(claim(line(text), candidate(kind, value, quote))).toBeNull();
  });

  it.each([
    ['country', 'China', 'Ningbo 315010, China', 'Haishu District, Ningbo 315010, China'],
    ['country', 'US', 'US', 'Charleston, SC, US'],
    ['country', 'Çin', 'Ürünler Çin menşelidir', 'Ürünler Çin menşelidir.'],
    ['party-name', 'Shanghai Foo Textile', 'Shanghai Foo Textile', 'Seller: Shanghai Foo Textile Co., Ltd.'],
    ['party-name', 'Foo Textile Co., Ltd.', 'Seller Foo Textile Co., Ltd.', 'Seller Foo Textile Co., Ltd.'],
    ['code', '4711', 'Invoice No.4711', 'Invoice No.4711'],
    ['code', '0071840001', '0071840001-0071840220', 'Bales 0071840001-0071840220'],
    ['number', '12', '12', '12 on 12/03/2025'],
    ['code', '014E', 'MERIDIAN CORAL/014E', 'MERIDIAN CORAL/014E'],
    ['container', 'TGHU8452133', 'TGHU8452133', 'TGHU8452133/SL00417'],
    ['code', 'SL00417', 'SL00417', 'SL00417/TGHU8452133'],
    ['code', '4711', '4711', 'Invoice 4711/2025-06-12'],
    ['amount', '36000', '36,000.00', 'Total 36,000.00'],
    ['weight', '3720 kg', '3,720.00 KGS', 'Net 3,720.00 KGS'],
  ])('%s %s out of "%s" on "%s" is whole', (kind, value, quote, text) => {
    expect(claim(line(text), candidate(kind, value, quote))).not.toBeNull();
  });

  it('a name that goes on in the next line of its cell', () => {
    const runs = lines('Shanghai Foo', 'Textile Co., Ltd.');
    expect(claim(runs, candidate('party-name', 'Shanghai Foo', 'Shanghai Foo'))).toBeNull();
    expect(
      claim(
        runs,
        candidate('party-name', 'Shanghai Foo Textile Co., Ltd.', 'Shanghai Foo\nTextile Co., Ltd.'),
      ),
    ).not.toBeNull();
  });

  it('the box is that of the value and not of the firm that bears it in its name', () => {
    const text = 'China National Cotton Group Corp. states: made in China';
    const { grounding } = claimOf(candidate('country', 'China', text), [groundingPage(makePage(line(text)))]);
    expect(grounding!.offsets[0]).toBe(text.lastIndexOf('China'));
  });
});

describe('units, currencies and shares are a part of the claim', () => {
  it.each([
    ['amount', 'EUR 1,200.00', 'Total USD 1,200.00'],
    ['amount', '€1,200.00', 'Total $1,200.00'],
    ['number', '100 %', '100 pcs of cotton'],
    ['quantity', '220 KGS', 'TOTAL BALES 220 NET 49,720.0 KG'],
    ['weight', '1200 kg', 'Net 1,200 lbs'],
  ])('%s %s is not in "%s"', (kind, value, text) => {
    expect(claim(line(text), candidate(kind, value, text))).toBeNull();
  });
  it('are taken as printed', () => {
    expect(claim(line('件 -24000'), candidate('quantity', '-24000', '-24000'))).not.toBeNull();
    expect(claim(line('件 24000'), candidate('quantity', '-24000', '24000'))).toBeNull();
    expect(claim(line('件 -24000'), candidate('quantity', '24000', '-24000'))).toBeNull();
    expect(
      claim(line('Total USD 1,200.00'), candidate('amount', 'USD 1,200.00', 'Total USD 1,200.00')),
    ).not.toBeNull();
    expect(claim(line('100 % cotton'), candidate('number', '100 %', '100 % cotton'))).not.toBeNull();
  });
});

describe('a quote reads on', () => {
  const form: Run[] = [
    [40, 40, 'Country of destination'],
    [300, 40, 'Country of origin'],
    [40, 54, 'Vietnam'],
    [300, 54, 'Pakistan'],
    [40, 300, 'Brazil'],
  ];
  it.each([
    ['Vietnam', 'Country of origin\nVietnam'],
    ['Vietnam', 'Country of origin Vietnam'],
    ['Pakistan', 'Country of destination\nPakistan'],
    ['Brazil', 'Country of origin\nBrazil'],
    ['Brazil', 'Country of destination\nBrazil'],
  ])('%s does not stand in %j', (value, quote) => {
    expect(claim(form, candidate('country', value, quote))).toBeNull();
  });
  it('from a heading to the value below it, and over whole lines', () => {
    expect(claim(form, candidate('country', 'Pakistan', 'Country of origin\nPakistan'))?.[0]).toBe(
      'Pakistan',
    );
    const whole = 'Country of destination Country of origin\nVietnam Pakistan';
    expect(claim(form, candidate('country', 'Pakistan', whole))?.[0]).toBe('Pakistan');
  });
  it('a name of words of two columns', () => {
    const runs: Run[] = [
      [40, 40, 'Shanghai Foo'],
      [300, 40, 'Ningbo Bar'],
      [40, 54, 'Textile Co., Ltd.'],
      [300, 54, 'Garment Inc.'],
    ];
    for (const name of ['Ningbo Bar Textile Co., Ltd.', 'Shanghai Foo Garment Inc.']) {
      expect(claim(runs, candidate('party-name', name, name))).toBeNull();
      expect(claim(runs, candidate('party-name', name, name.replace(/(Foo|Bar) /, '$1\n')))).toBeNull();
    }
    expect(
      claim(runs, candidate('party-name', 'Ningbo Bar Garment Inc.', 'Ningbo Bar\nGarment Inc.')),
    ).not.toBeNull();
  });
  it('whole lines may be quoted, the value still stands in one column of them', () => {
    const runs: Run[] = [
      [40, 40, 'Shanghai Foo'],
      [300, 40, 'Ningbo Bar'],
      [40, 54, 'Textile Co., Ltd.'],
      [300, 54, 'Garment Inc.'],
    ];
    const whole = 'Shanghai Foo Ningbo Bar\nTextile Co., Ltd. Garment Inc.';
    expect(claim(runs, candidate('party-name', 'Ningbo Bar Textile Co., Ltd.', whole))).toBeNull();
  });
  it('two cells of a line are no name', () => {
    const runs: Run[] = [
      [40, 40, 'Acme'],
      [90, 40, 'Trading'],
    ];
    expect(claim(runs, candidate('party-name', 'Acme Trading', 'Acme Trading'))).toBeNull();
  });
  it('a number broken at its hyphen does', () => {
    const runs = lines('Artikel N-7141-', '24');
    expect(claim(runs, candidate('code', 'N-7141-24', 'Artikel N-7141-\n24'))).not.toBeNull();
    expect(claim(runs, candidate('code', 'N-7141', 'Artikel N-7141-'))).toBeNull();
  });
});

describe('boxes to tick', () => {
  it.each([
    ['Origin: ☐ China ☒ Vietnam', 'China', 'Vietnam'],
    ['Origin: China ☐ Vietnam ☑', 'China', 'Vietnam'],
    ['□ China ■ Vietnam', 'China', 'Vietnam'],
    ['[ ] China [x] Vietnam', 'China', 'Vietnam'],
    ['( ) China (X) Vietnam', 'China', 'Vietnam'],
    ['□ China √ Vietnam', 'China', 'Vietnam'],
    ['○ China ● Vietnam', 'China', 'Vietnam'],
  ])('%s states only what is ticked', (text, empty, ticked) => {
    expect(claim(line(text), candidate('country', empty, text))).toBeNull();
    expect(claim(line(text), candidate('country', empty, empty))).toBeNull();
    expect(claim(line(text), candidate('country', ticked, text))).toEqual([ticked, 'asserted']);
  });
  it('an option left empty is not found elsewhere on the page instead', () => {
    const runs = lines('Ningbo 315010, China', '', '☐ China ☒ Vietnam');
    const hint = { page: { file, page: 1 }, lines: [1] };
    expect(claim(runs, candidate('country', 'China', 'China', { hint }))).toBeNull();
  });
  it('a list with bullets has no options', () => {
    expect(
      claim(lines('● made in China', '● packed in Vietnam'), candidate('country', 'China', 'made in China')),
    ).not.toBeNull();
  });
});

describe('the words around a value decide how it is meant', () => {
  it.each([
    ['The goods were not made in Vietnam.', 'Vietnam'],
    ['Origin: any country other than Vietnam.', 'Vietnam'],
    ['No cotton from Vietnam is used.', 'Vietnam'],
    ['Yarn of non-Vietnam origin', 'Vietnam'],
    ['Made in India, not in Vietnam.', 'Vietnam'],
    ['Cotton from Vietnam is not used in our mills.', 'Vietnam'],
    ['Does it contain cotton from Vietnam? No.', 'Vietnam'],
    ['Raw material from Vietnam: none', 'Vietnam'],
    ['Die Ware wurde nicht in Vietnam hergestellt.', 'Vietnam'],
    ['Les produits ne sont pas fabriqués en Chine.', 'Chine'],
    ['Los productos no fueron fabricados en China.', 'China'],
    ['Os produtos não foram fabricados na China.', 'China'],
    ['La merce non è stata prodotta in Cina.', 'Cina'],
    ['Hàng hóa không phải sản xuất tại Thái Lan.', 'Thái Lan'],
    ['Ürünler Hindistan menşeli değildir.', 'Hindistan'],
    ['De goederen zijn niet vervaardigd in China.', 'China'],
    ['本产品非越南产。', '越南'],
    ['本产品不含越南棉花。', '越南'],
    ['原料产地为越南以外的国家。', '越南'],
    ['Our policy prohibits cotton from Vietnam.', 'Vietnam'],
    ['Cotton from Vietnam is strictly prohibited.', 'Vietnam'],
    ['Share of cotton from Vietnam: 0 %', 'Vietnam'],
    ['严禁使用越南棉花。', '越南'],
  ])('denied: %s', (text, country) => {
    const { candidate: kept, grounding } = claimOf(candidate('country', country, country), [
      groundingPage(makePage(line(text))),
    ]);
    expect(grounding).not.toBeNull();
    expect(kept.polarity).toBe('denied');
    expect(kept.warnings?.[0]).toMatch(/^given as asserted, but the words ".+" on the page deny it$/);
  });

  it.each([
    ['If the goods are made in Vietnam, inform us.', 'Vietnam'],
    ['The cotton may originate from Vietnam.', 'Vietnam'],
    ['We cannot confirm whether the yarn was spun in Vietnam.', 'Vietnam'],
    ['Is the cotton grown in Vietnam?', 'Vietnam'],
    ['The mill used to buy lint from Vietnam.', 'Vietnam'],
    ['Falls die Ware in Vietnam hergestellt wurde', 'Vietnam'],
    ['如果货物产自越南，须申报。', '越南'],
    ['棉花可能来自越南。', '越南'],
  ])('left open: %s', (text, country) => {
    expect(claim(line(text), candidate('country', country, country))?.[1]).toBe('conditional');
  });

  it.each([
    ['The yarn was not spun in India but in Vietnam.', 'Vietnam'],
    ['Grown in Vietnam and not in India.', 'Vietnam'],
    ['Country of origin: Vietnam. Goods are not returnable.', 'Vietnam'],
    ['Invoice No. 2025 made in Vietnam', 'Vietnam'],
    ['Made not only in Vietnam', 'Vietnam'],
    ['Product of Vietnam, free of charge, no value', 'Vietnam'],
    ['Made in Vietnam without child labour', 'Vietnam'],
    ['Country (if other than China): Vietnam', 'Vietnam'],
    ['原产国：越南，非卖品。', '越南'],
    ['江阴若棉针织有限公司 产地越南', '越南'],
  ])('asserted: %s', (text, country) => {
    expect(claim(line(text), candidate('country', country, country))?.[1]).toBe('asserted');
  });

  it('over a line break and in the cell to the left', () => {
    const wrapped = lines(
      'We confirm that the cotton of this order was not grown in',
      'Vietnam or by its firms.',
    );
    expect(claim(wrapped, candidate('country', 'Vietnam', 'Vietnam'))?.[1]).toBe('denied');
    const broken = lines(
      'If the goods are made in',
      'Vietnam, the importer shall inform the buyer in writing at once.',
    );
    expect(claim(broken, candidate('country', 'Vietnam', 'Vietnam'))?.[1]).toBe('conditional');
    const cells: Run[] = [
      [40, 40, 'Not made in'],
      [300, 40, 'Vietnam'],
    ];
    expect(claim(cells, candidate('country', 'Vietnam', 'Vietnam'))?.[1]).toBe('denied');
  });

  it('in the line that introduces a list', () => {
    const list = ['- India', '- Vietnam'];
    const given = candidate('country', 'Vietnam', 'Vietnam');
    expect(claim(lines('We do not buy cotton from these countries:', ...list), given)?.[1]).toBe('denied');
    expect(claim(lines('We buy cotton from these countries:', ...list), given)?.[1]).toBe('asserted');
    expect(
      claim(lines('Not in use:', 'the old ginning line of the farm was sold in May', ...list), given)?.[1],
    ).toBe('asserted');
  });

  it('a column beside says nothing about the value', () => {
    const cells: Run[] = [
      [40, 40, 'Invoice No'],
      [40, 54, 'not negotiable'],
      [300, 40, 'Origin'],
      [300, 54, 'Vietnam'],
    ];
    expect(
      claim(cells.slice(0, 1).concat(cells.slice(2)), candidate('country', 'Vietnam', 'Vietnam'))?.[1],
    ).toBe('asserted');
  });

  it('numbers and codes stand beside negations of other things', () => {
    expect(
      claim(line('Goods not carded, net 120 kg'), candidate('weight', '120 kg', 'net 120 kg'))?.[1],
    ).toBe('asserted');
    expect(claim(line('Invoice No INV-47'), candidate('code', 'INV-47', 'Invoice No INV-47'))?.[1]).toBe(
      'asserted',
    );
  });

  it('a denial that the page does not bear out is left open', () => {
    const { candidate: kept } = claimOf(
      candidate('country', 'Vietnam', 'Made in Vietnam', { polarity: 'denied' }),
      [groundingPage(makePage(line('Made in Vietnam')))],
    );
    expect(kept.polarity).toBe('conditional');
    expect(kept.warnings?.[0]).toContain('no words around the value on the page deny it');
  });

  it('a denial that the page says is kept as it is', () => {
    const given = candidate('country', 'Vietnam', 'not made in Vietnam', { polarity: 'denied' });
    const { candidate: kept } = claimOf(given, [groundingPage(makePage(line('not made in Vietnam')))]);
    expect(kept).toEqual(given);
  });

  it('rules read polarity themselves', () => {
    const given = candidate('country', 'Vietnam', 'Vietnam', { engine: 'rules' });
    expect(claim(line('not made in Vietnam'), given)?.[1]).toBe('asserted');
  });
});

describe('what a model may not settle', () => {
  it('a day that the paper leaves open stays as printed', () => {
    const { candidate: kept, grounding } = claimOf(candidate('date', '2024-04-03', 'Date: 03/04/2024'), [
      groundingPage(makePage(line('Date: 03/04/2024'))),
    ]);
    expect(grounding).not.toBeNull();
    expect(kept.value).toBe('03/04/2024');
    expect(kept.warnings?.[0]).toContain('2024-04-03');
  });
  it('a unit of a bare number has to be printed', () => {
    const unitOn = (runs: readonly Run[], unit: string) =>
      claimOf(candidate('weight', '1,200', '1,200', { unit }), [groundingPage(makePage(runs))]).candidate;
    expect(unitOn(lines('N.W. (KGS)', '1,200'), 'KGS').unit).toBe('KGS');
    expect(unitOn(lines('N.W. (LBS)', '1,200'), 'KGS').unit).toBeUndefined();
    expect(unitOn(lines('N.W. (KGS)', '1,200 lbs'), 'KGS').unit).toBeUndefined();
    expect(unitOn(lines('N.W. (LBS)', '1,200'), 'KGS').warnings?.[0]).toContain('the unit KGS');
  });
  it('what it infers follows by no rule', () => {
    const inferred = candidate('country', 'China', 'Shanghai', {
      basis: { kind: 'inferred', rule: 'by-city' },
    });
    expect(claim(line('Shanghai'), inferred)).toBeNull();
  });
});

describe('text that a person does not see', () => {
  it('stored in another order than shown', () => {
    const runs = line('Origin: \u202eanihC\u202c');
    expect(claim(runs, candidate('text', 'anihC', 'Origin: anihC'))).toBeNull();
    expect(claim(runs, candidate('country', 'China', 'Origin: China'))).toBeNull();
    expect(
      claim(line('No. \u202e1234\u202c'), candidate('code', '1234', '1234', { engine: 'rules' })),
    ).toBeNull();
  });
  it('unseen characters do not part a word, and do not hide it', () => {
    const runs = line('Made in Ni\u200bger\u200bia');
    expect(claim(runs, candidate('country', 'Niger', 'Niger'))).toBeNull();
    expect(claim(runs, candidate('country', 'Nigeria', 'Made in Nigeria'))).not.toBeNull();
    expect(claim(line('No. 47\u200b11'), candidate('code', '47', 'No. 47'))).toBeNull();
  });
  it('words in characters that are never shown', () => {
    const tagged = Array.from('China')
      .map((letter) => String.fromCodePoint(0xe0000 + letter.codePointAt(0)!))
      .join('');
    expect(
      claim(line(`Origin: ${tagged} unknown`), candidate('country', 'China', 'Origin: China')),
    ).toBeNull();
  });
  it('words that are not visible', () => {
    const page = makePage(line('Origin: China'));
    const hidden = { ...page, words: page.words.map((word) => ({ ...word, visible: false })) };
    expect(
      claimOf(candidate('country', 'China', 'Origin: China'), [groundingPage(hidden)]).grounding,
    ).toBeNull();
  });
});

describe('the candidates of a model inside an extraction', () => {
  const page = makePage(lines('DECLARATION', 'The cotton was not grown in Vietnam.'));
  const other = makePage(line('Country of origin: Pakistan'), { page: 2 });
  const read = (given: Candidate) =>
    extract({ document: makeDocument('declaration', [page]), pages: [page, other], candidates: [given] })
      .fields;

  it('become denied where the page denies them', () => {
    const fields = read(candidate('country', 'Vietnam', 'Vietnam'));
    const own = fields.find(({ value, engines }) => value === 'Vietnam' && engines.includes('llm'));
    expect(own?.polarity).toBe('denied');
  });
  it('never ground on a page of another document', () => {
    const hint = { page: { file, page: 2 } };
    const fields = read(candidate('country', 'Pakistan', 'Country of origin: Pakistan', { hint }));
    expect(fields.filter(({ value, groundings }) => value === 'Pakistan' && groundings.length > 0)).toEqual(
      [],
    );
  });
});
