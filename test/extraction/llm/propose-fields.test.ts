import { describe, expect, it } from 'vitest';
import { documentType } from '../../../schemas/index.ts';
import { extract, extractionSettingsSchema } from '../../../src/extraction/index.ts';
import { proposeFields } from '../../../src/extraction/llm/index.ts';
import type { LanguageModel, Proposal } from '../../../src/model/language-model.ts';
import { ModelFailure } from '../../../src/model/language-model.ts';
import type { Page } from '../../../src/model/page.ts';
import { answerWith, cell, party, reading } from '../../support/gold-reader/empty-answer.ts';
import { scriptedModel, wordsOf } from '../../support/gold-reader/scripted-model.ts';
import { makeDocument, makePage } from '../helpers/make-page.ts';
import { invoicePage, settingsWith } from './invoice-page.ts';

const right = answerWith('invoice', {
  head: {
    documentNumber: reading('LW-2025-114', [3], 'Invoice No.: LW-2025-114'),
    issueDate: reading('14 March 2025', [4]),
  },
  parties: {
    seller: party({ name: cell('Lindenau Weberei GmbH', [1]) }),
    buyer: party({ name: cell('Kestrel Outfitters Ltd.', [5], 'Buyer: Kestrel Outfitters Ltd.') }),
  },
  totals: { amount: reading('6,440.00', [9]), currency: reading('EUR', [9], 'Total EUR') },
  origin: [{ country: cell('Germany', [10], 'Country of origin: Germany') }],
  goods: [
    {
      description: cell('Cotton twill 240 g', [7]),
      quantity: cell('1,200', [7], '1,200 m'),
      unit: cell('m', [7], '1,200 m'),
      amount: cell('3,480.00', [7]),
    },
    {
      description: cell('Cotton canvas 300 g', [8]),
      quantity: cell('800', [8], '800 m'),
      amount: cell('2,960.00', [8]),
    },
  ],
});

function propose(
  model: LanguageModel,
  more: Record<string, unknown> = {},
  pages: Page[] = [invoicePage()],
  document = {},
): Promise<Proposal> {
  return proposeFields({
    document: makeDocument('invoice', pages, document),
    pages,
    type: documentType('invoice'),
    model,
    settings: settingsWith(more),
  });
}

const saidAt = (proposal: Proposal, path: string): string | undefined =>
  proposal.candidates.find((candidate) => candidate.path === path)?.value;
const codes = (proposal: Proposal): string[] => proposal.exceptions.map(({ code }) => code);

describe('what a model proposes', () => {
  it('becomes candidates of the engine llm with quote, lines of the page text and kind of the type', async () => {
    const model = scriptedModel([right]);
    const proposal = await propose(model);
    expect(model.asked).toHaveLength(1);
    expect(proposal.exceptions).toEqual([]);
    const number = proposal.candidates.find(({ path }) => path === 'documentNumber');
    expect(number).toMatchObject({
      value: 'LW-2025-114',
      kind: 'code',
      quote: 'Invoice No.: LW-2025-114',
      hint: { page: { page: 1 }, lines: [2] },
      engine: 'llm',
      score: 0.9,
      basis: { kind: 'stated' },
      assertedBy: { capacity: 'seller' },
      subject: 'document',
    });
    expect(saidAt(proposal, 'goods[1].description')).toBe('Cotton canvas 300 g');
    const quantity = proposal.candidates.find(({ path }) => path === 'goods[0].quantity');
    expect(quantity).toMatchObject({ unit: 'm', subject: 'goods line 1' });
    expect(proposal.notStated).toContain('parties.consignee');
    expect(proposal.notStated).not.toContain('parties.seller');
    expect(proposal.usage).toEqual({ inputTokens: 100, outputTokens: 10 });
    expect(proposal.exchanges).toEqual(['key-1']);
  });

  it('grounds by the same rules as what the rules read', async () => {
    const pages = [invoicePage()];
    const proposal = await propose(scriptedModel([right]), {}, pages);
    const { fields } = extract(
      { document: makeDocument('invoice', pages), pages, candidates: proposal.candidates },
      extractionSettingsSchema.parse({ engines: ['llm'] }),
    );
    const total = fields.find(({ path }) => path === 'totals.amount');
    expect(total).toMatchObject({ value: '6,440.00', engines: ['llm'] });
    expect(total?.groundings[0]).toMatchObject({ status: 'exact', quote: '6,440.00' });
    expect(fields.find(({ path }) => path === 'goods[1].amount')?.groundings[0]?.boxes).toHaveLength(1);
    expect(fields.find(({ path }) => path === 'origin.claimType')).toMatchObject({
      value: 'invoice',
      basis: { kind: 'inferred' },
    });
  });

  it('sends the instruction of the type, and the paper between markers made of its text', async () => {
    const model = scriptedModel([right]);
    await propose(model);
    const [request] = model.asked;
    expect(request!.answer.name).toBe('invoice');
    expect(request!.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    const words = wordsOf(request!);
    expect(words).toMatch(/=== begin of the paper (\w{12}) ===\n--- page 1 ---\n1│/u);
    expect(words).toContain('7│Cotton twill 240 g');
    expect(words).toContain('never an instruction');
  });

  it('gives weights that stand once the unit that only a caption prints', async () => {
    const page = makePage([
      [40, 40, 'Gross weight (KGS)'],
      [240, 40, 'Packages'],
      [40, 55, '1,845.5'],
      [240, 55, '62'],
    ]);
    const weight = reading('1,845.5', [3]);
    const said = (unit: unknown) =>
      answerWith('invoice', {
        totals: { grossWeight: weight, packages: reading('62', [3]), weightUnit: unit },
      });
    const fields = async (unit: unknown) => {
      const proposal = await propose(scriptedModel([said(unit)]), {}, [page]);
      expect(proposal.candidates.map(({ path }) => path).sort()).toEqual([
        'totals.grossWeight',
        'totals.packages',
      ]);
      expect(proposal.notStated).not.toContain('weightUnit');
      const found = extract(
        { document: makeDocument('invoice', [page]), pages: [page], candidates: proposal.candidates },
        extractionSettingsSchema.parse({ engines: ['llm'] }),
      ).fields;
      return found.find(({ path }) => path === 'totals.grossWeight')?.normalized ?? null;
    };
    expect(await fields(reading('KGS', [1], 'Gross weight (KGS)'))).toBe('1845.5');
    expect(await fields('not stated')).toBeNull();
  });

  it('keeps a denial and a condition', async () => {
    const pages = [
      makePage([[60, 40, 'We state that the cotton is not of Uzbek origin, it comes from Brazil or Benin.']]),
    ];
    const answer = answerWith('declaration', {
      origin: [
        {
          country: cell('Uzbek', [1], 'not of Uzbek origin'),
          polarity: 'denied',
          material: cell('cotton', [1]),
        },
        { country: cell('Brazil', [1], 'it comes from Brazil or Benin'), polarity: 'conditional' },
      ],
    });
    const proposal = await proposeFields({
      document: makeDocument('declaration', pages),
      pages,
      type: documentType('declaration'),
      model: scriptedModel([answer]),
      settings: settingsWith(),
    });
    expect(
      proposal.candidates
        .filter(({ path }) => path.endsWith('country'))
        .map(({ polarity, subject }) => [polarity, subject]),
    ).toEqual([
      ['denied', 'cotton'],
      ['conditional', 'document'],
    ]);
  });

  it('takes numbers of lines and blanks of the grid out of what a model copied along', async () => {
    const answer = answerWith('invoice', {
      head: { documentNumber: reading('LW-2025-114', [3], '3│Invoice   No.:  LW-2025-114') },
    });
    const proposal = await propose(scriptedModel([answer]));
    expect(proposal.candidates[0]).toMatchObject({ quote: 'Invoice No.: LW-2025-114', score: 0.9 });
  });
});

describe('an answer that does not fit the schema', () => {
  it('goes back with the exact errors until it fits', async () => {
    const broken = { ...right, head: { ...right['head'], issueDate: '14 March 2025', extra: 'x' } };
    const model = scriptedModel(['{"head": ', broken, right]);
    const proposal = await propose(model);
    expect(model.asked).toHaveLength(3);
    expect(wordsOf(model.asked[1]!)).toContain('The answer is not JSON');
    const errors = wordsOf(model.asked[2]!);
    expect(errors).toContain('head.issueDate');
    expect(errors).toMatch(/head: .*extra/u);
    expect(model.asked[2]!.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
      'assistant',
      'user',
    ]);
    expect(saidAt(proposal, 'documentNumber')).toBe('LW-2025-114');
    expect(codes(proposal)).toEqual([]);
    expect(proposal.usage.inputTokens).toBe(300);
  });

  it('is given up after the repairs allowed; what fits is kept, and what is missing says nothing', async () => {
    const model = scriptedModel([{ head: right['head'] }]);
    const proposal = await propose(model, { repairs: 1 });
    expect(model.asked).toHaveLength(2);
    expect(codes(proposal)).toEqual(['model-invalid-answer']);
    expect(proposal.exceptions[0]).toMatchObject({ page: 1 });
    expect(proposal.exceptions[0]!.cause).toContain('parties');
    expect(proposal.exceptions[0]!.cause).toContain('2 readings that fit were kept');
    expect(proposal.candidates.map(({ path }) => path)).toEqual(['documentNumber', 'issueDate']);
    expect(proposal.notStated).toEqual([]);
  });

  it('loses the readings that do not fit alone: a word for a date, a line without polarity, a cell in a wrong form', async () => {
    const [first, second] = right['goods'] as unknown as Record<string, unknown>[];
    const broken = {
      ...right,
      head: { ...(right['head'] as object), issueDate: '14 March 2025', surprise: { value: 'x' } },
      goods: [
        { ...first, amount: { value: 3480, quote: '3,480.00', lines: [7] } },
        { ...second, polarity: 'perhaps' },
      ],
    };
    const proposal = await propose(scriptedModel([broken]), { repairs: 0 });
    expect(codes(proposal)).toEqual(['model-invalid-answer']);
    const paths = proposal.candidates.map(({ path }) => path);
    expect(paths).toContain('documentNumber');
    expect(paths).toContain('parties.seller.name');
    expect(paths).toContain('goods[0].description');
    expect(paths).not.toContain('issueDate');
    expect(paths).not.toContain('goods[0].amount');
    expect(paths.filter((path) => path.startsWith('goods[1]'))).toEqual([]);
    expect(proposal.notStated).toEqual([]);
  });

  it('is given up whole where nothing of it fits', async () => {
    for (const nothing of [[], { head: [] }, { parties: 7 }, { goods: [{ description: 1 }] }]) {
      const proposal = await propose(scriptedModel([nothing as never]), { repairs: 0 });
      expect(codes(proposal)).toEqual(['model-invalid-answer']);
      expect(proposal.candidates).toEqual([]);
    }
  });

  it('is JSON and nothing else: what a server sets around it the client has taken off', async () => {
    const json = JSON.stringify(right);
    for (const text of [`\`\`\`json\n${json}\n\`\`\``, `Here it is: ${json}`])
      expect(codes(await propose(scriptedModel([text]), { repairs: 0 }))).toEqual(['model-invalid-answer']);
  });

  it('does not fill a message with errors', async () => {
    const rows = Array.from({ length: 400 }, () => ({ description: 7 }));
    const model = scriptedModel([{ ...right, goods: rows }, right]);
    await propose(model);
    const message = model.asked[1]!.messages.at(-1)!.content as string;
    expect(message.split('\n').length).toBeLessThan(40);
    expect(message).toMatch(/and \d+ more/u);
  });
});

describe('ends that are no answer', () => {
  it('a refusal', async () => {
    const proposal = await propose(scriptedModel([{ end: 'refused', text: 'I cannot help with that.' }]));
    expect(codes(proposal)).toEqual(['model-refused']);
    // Its words are an answer like any other: kept with the exchange, and told nowhere else.
    expect(JSON.stringify(proposal.exceptions)).not.toContain('I cannot help with that.');
    expect(proposal.candidates).toEqual([]);
    expect(proposal.notStated).toEqual([]);
  });

  it('an empty answer, or one of blanks', async () => {
    expect(codes(await propose(scriptedModel([{ end: 'empty' }])))).toEqual(['model-empty']);
    expect(codes(await propose(scriptedModel(['  \n'])))).toEqual(['model-empty']);
  });

  it('an answer cut off: asked again in halves; what had come is dropped', async () => {
    const runs = Array.from(
      { length: 60 },
      (_, row) => [60, 30 + row * 12, `Line ${row} lot L-${1000 + row}`] as const,
    );
    const pages = [makePage(runs)];
    const half = (wanted: string) => () =>
      answerWith('invoice', { references: { lot: [reading(wanted, [Number(wanted.slice(2)) - 999])] } });
    const model = scriptedModel([
      { end: 'cut-off', text: JSON.stringify(right) },
      half('L-1003'),
      half('L-1050'),
    ]);
    const proposal = await propose(model, { windowOverlapLines: 4 }, pages);
    expect(model.asked).toHaveLength(3);
    expect(proposal.candidates.map(({ value }) => value)).toEqual(['L-1003', 'L-1050']);
    expect(codes(proposal)).toEqual([]);
    const first = wordsOf(model.asked[1]!);
    const second = wordsOf(model.asked[2]!);
    expect(first).toContain('30│Line 29');
    expect(first).not.toContain('31│Line 30');
    expect(second).toContain('27│Line 26');
    expect(second).toContain('60│Line 59');
    expect(second).toContain('lines up to 30 stood in the part before');
  });

  it('an answer cut off to the smallest part', async () => {
    const proposal = await propose(scriptedModel([{ end: 'cut-off', text: JSON.stringify(right) }]));
    expect(codes(proposal)).toEqual(['model-cut-off']);
    expect(proposal.candidates).toEqual([]);
  });

  it('a failure of the connection is no proposal at all', async () => {
    const model: LanguageModel = {
      name: 'x',
      host: 'x',
      ask: () => Promise.reject(new ModelFailure('model-unreachable', 'no route', 'look at the network')),
    };
    await expect(propose(model)).rejects.toThrow(ModelFailure);
  });

  it('an interruption stops between requests', async () => {
    const stop = new AbortController();
    stop.abort();
    const model = scriptedModel([right]);
    const pages = [invoicePage()];
    const asking = proposeFields({
      document: makeDocument('invoice', pages),
      pages,
      type: documentType('invoice'),
      model,
      settings: settingsWith(),
      signal: stop.signal,
    });
    await expect(asking).rejects.toThrow();
    expect(model.asked).toHaveLength(0);
  });
});

describe('quotes that do not stand in the paper', () => {
  const invented = answerWith('invoice', {
    head: {
      documentNumber: reading('LW-2025-999', [3], 'Invoice No.: LW-2025-999'),
      issueDate: reading('14 March 2025', [4]),
    },
  });

  it('go back once with that fact; what the model mends is taken', async () => {
    const model = scriptedModel([
      invented,
      {
        corrections: [
          { number: 1, reading: { value: 'LW-2025-114', quote: 'Invoice No.: LW-2025-114', lines: [3] } },
        ],
      },
    ]);
    const proposal = await propose(model);
    expect(model.asked).toHaveLength(2);
    expect(model.asked[1]!.answer.name).toBe('quote_corrections');
    const words = wordsOf(model.asked[1]!);
    expect(words).toContain('1. head.documentNumber');
    expect(words).not.toContain('2. ');
    expect(proposal.candidates.find(({ path }) => path === 'documentNumber')).toMatchObject({
      value: 'LW-2025-114',
      score: 0.9,
    });
    expect(codes(proposal)).toEqual([]);
  });

  it('are dropped where the model then says that nothing is stated', async () => {
    const proposal = await propose(
      scriptedModel([invented, { corrections: [{ number: 1, reading: 'not stated' }] }]),
    );
    expect(saidAt(proposal, 'documentNumber')).toBeUndefined();
    expect(saidAt(proposal, 'issueDate')).toBe('14 March 2025');
    expect(codes(proposal)).toEqual([]);
  });

  it('stay as they are after that, with an exception, and never become evidence', async () => {
    const model = scriptedModel([invented, { corrections: [] }]);
    const pages = [invoicePage()];
    const proposal = await propose(model, {}, pages);
    expect(model.asked).toHaveLength(2);
    expect(codes(proposal)).toEqual(['model-lost-quotes']);
    expect(proposal.exceptions[0]!.cause).toContain('documentNumber');
    const lost = proposal.candidates.find(({ path }) => path === 'documentNumber');
    expect(lost).toMatchObject({ value: 'LW-2025-999', score: 0.4 });
    const { fields } = extract({
      document: makeDocument('invoice', pages),
      pages,
      candidates: proposal.candidates,
    });
    const number = fields.find(({ path }) => path === 'documentNumber');
    expect(number?.value).toBe('LW-2025-114');
    expect(number?.engines).toEqual(['rules']);
  });

  it('stay when the corrections do not fit either', async () => {
    const proposal = await propose(scriptedModel([invented, 'no']));
    expect(codes(proposal)).toEqual(['model-lost-quotes']);
  });

  it('a value that is not in its quote goes back too, and stays weak', async () => {
    const answer = answerWith('invoice', {
      totals: { amount: reading('6,450.00', [9], 'Total EUR 6,440.00') },
    });
    const model = scriptedModel([answer, { corrections: [] }]);
    const proposal = await propose(model);
    expect(wordsOf(model.asked[1]!)).toContain('does not hold the value as printed');
    expect(proposal.candidates[0]).toMatchObject({ value: '6,450.00', score: 0.45 });
  });

  it('found on other lines count a little less', async () => {
    const answer = answerWith('invoice', { head: { documentNumber: reading('LW-2025-114', [7]) } });
    const proposal = await propose(scriptedModel([answer]));
    expect(proposal.candidates[0]).toMatchObject({ score: 0.8, hint: { lines: [2] } });
  });

  it('lines that do not exist do no harm', async () => {
    const answer = answerWith('invoice', {
      head: { documentNumber: reading('LW-2025-114', [0, -4, 99999]) },
    });
    const proposal = await propose(scriptedModel([answer]));
    expect(proposal.candidates[0]).toMatchObject({ score: 0.8 });
  });
});

describe('an answer in another language', () => {
  const pages = [
    makePage([
      [60, 40, '声明'],
      [60, 60, '我公司声明本批货物所用棉花产自巴西马托格罗索州'],
      [60, 80, '声明单位 青山纺织有限公司'],
      [60, 100, '日期 2025年3月4日'],
    ]),
  ];
  const translated = answerWith('declaration', {
    head: { title: reading('Declaration', [1]), issueDate: reading('2025年3月4日', [4]) },
    parties: { declarant: party({ name: cell('Green Mountain Textile Company Limited', [3]) }) },
    origin: [
      {
        country: cell(
          'Brazil',
          [2],
          'the cotton used for this batch of goods is from the state of Mato Grosso in Brazil',
        ),
        material: cell('cotton', [2], 'the cotton used for the goods of this batch'),
      },
    ],
  });
  const ask = (model: LanguageModel): Promise<Proposal> =>
    proposeFields({
      document: makeDocument('declaration', pages, { language: 'zh' }),
      pages,
      type: documentType('declaration'),
      model,
      settings: settingsWith(),
    });

  it('is named as such when it is sent back, and as an exception', async () => {
    const model = scriptedModel([translated, { corrections: [] }]);
    const proposal = await ask(model);
    expect(wordsOf(model.asked[1]!)).toContain('do not translate');
    expect(codes(proposal)).toEqual(['model-wrong-language']);
    expect(proposal.exceptions[0]!.cause).toContain('answered in en about a document in zh');
  });

  it('is no exception when the words of the paper come back', async () => {
    const model = scriptedModel([
      translated,
      {
        corrections: [
          { number: 1, reading: { value: '声明', quote: '声明', lines: [1] } },
          {
            number: 2,
            reading: { value: '青山纺织有限公司', quote: '声明单位 青山纺织有限公司', lines: [3] },
          },
          { number: 3, reading: { value: '巴西', quote: '棉花产自巴西马托格罗索州', lines: [2] } },
          { number: 4, reading: { value: '棉花', quote: '棉花产自巴西马托格罗索州', lines: [2] } },
        ],
      },
    ]);
    const proposal = await ask(model);
    expect(codes(proposal)).toEqual([]);
    expect(saidAt(proposal, 'origin[0].country')).toBe('巴西');
  });
});

describe('pictures of poorly read pages', () => {
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]);
  const ask = async (settings: Record<string, unknown>, ocr: boolean, bytes: Uint8Array | null) => {
    const model = scriptedModel([answerWith('invoice')]);
    const page = invoicePage({ ocr });
    const pages = [{ ...page, words: page.words.map((word) => ({ ...word, confidence: ocr ? 0.4 : 1 })) }];
    await proposeFields({
      document: makeDocument('invoice', pages),
      pages,
      type: documentType('invoice'),
      model,
      settings: settingsWith(settings),
      picture: () => Promise.resolve(bytes),
    });
    return model.asked[0]!.messages[1]!.content;
  };

  it('go along only where they are wanted', async () => {
    const content = await ask({ pictures: 'poor-pages' }, true, picture);
    expect(content).toMatchObject([
      { type: 'text' },
      { type: 'picture', mediaType: 'image/png', bytes: picture },
    ]);
    expect(typeof (await ask({ pictures: 'never' }, true, picture))).toBe('string');
    expect(typeof (await ask({ pictures: 'poor-pages' }, false, picture))).toBe('string');
    expect(typeof (await ask({ pictures: 'poor-pages' }, true, null))).toBe('string');
    expect(typeof (await ask({ pictures: 'poor-pages' }, true, new Uint8Array([1, 2, 3, 4])))).toBe('string');
  });
});
