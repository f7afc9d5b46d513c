import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/field.ts';
import { formatFingerprint } from '../../src/model/picture-fingerprint.ts';
import {
  observe,
  type TracedDocument,
  type TracedFile,
  type TracedInput,
  type TracedPage,
} from '../../src/tracing/index.ts';
import { verdictWordsInText } from '../tools/verdict-words.ts';

function field(
  document: string,
  file: string,
  path: string,
  value: string,
  normalized: string | null = value,
): Field {
  return {
    id: `${document}-${path}-${value}`,
    document,
    path,
    value,
    normalized,
    readings: [],
    warnings: [],
    polarity: 'asserted',
    subject: 'document',
    assertedBy: { capacity: 'seller' },
    basis: { kind: 'stated' },
    confidence: 0.9,
    engines: ['rules'],
    alternatives: [],
    review: 'proposed',
    because: 'label',
    groundings: [
      {
        status: 'exact',
        file,
        page: 1,
        boxes: [],
        offsets: [0, 1],
        quote: value,
        textOrigin: 'native',
        ocrConfidence: 1,
      },
    ],
  };
}

interface Paper {
  readonly file: string;
  readonly type?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly isTextOfFile?: boolean;
}

function inputOf(parts: {
  files?: TracedFile[];
  papers?: Paper[];
  pages?: TracedPage[];
  texts?: Record<string, string>;
}): TracedInput {
  const fields = new Map<string, Field[]>();
  const documents = (parts.papers ?? []).map((paper): TracedDocument => {
    const id = `document of ${paper.file}`;
    const all = Object.entries(paper.values).map(([path, value]) => field(id, paper.file, path, value));
    fields.set(id, all);
    return {
      id,
      type: paper.type ?? 'invoice',
      file: paper.file,
      isTextOfFile: paper.isTextOfFile ?? true,
      keyFields: all,
    };
  });
  return {
    files: parts.files ?? [],
    documents,
    pages: () => parts.pages ?? [],
    pictureOf: (file, page) =>
      parts.pages?.find((each) => each.file === file && each.page === page)?.picture ?? null,
    fieldsOf: (document) => fields.get(document) ?? [],
    textOf: (file, page) => parts.texts?.[`${file}:${page}`] ?? '',
  };
}

const kinds = (input: TracedInput): string[] => observe(input).map((each) => each.kind);

describe('dates', () => {
  const notice: Paper = { file: 'n', type: 'detention_notice', values: { issueDate: '2025-03-01' } };

  test('a file, a picture and a mail made after the notice are told with both dates and both places', () => {
    const files = [
      { sha256: 'a', facts: { created: "D:20250402103000+08'00'" } },
      { sha256: 'b', facts: { pictureTaken: '2025:03:02 08:00:00' } },
      { sha256: 'c', facts: { mailSent: '2025-03-05T01:00:00.000Z' } },
      { sha256: 'd', facts: { created: '2025-03-01T23:00:00Z' } },
      { sha256: 'e', facts: { created: 'yesterday', modified: '2025-09-01' } },
      { sha256: 'n', facts: { created: '2025-03-07' } },
    ];
    const found = observe(inputOf({ files, papers: [notice] })).filter(
      (each) => each.kind === 'created-after-detention-notice',
    );
    expect(found.map((each) => each.places[0]!.file).sort()).toEqual(['a', 'b', 'c']);
    const one = found.find((each) => each.places[0]!.file === 'a')!;
    expect(one.statement).toBe(
      'The file was created on 2025-04-02; the notice of detention is dated 2025-03-01.',
    );
    expect(one.places).toEqual([
      { file: 'a', page: null, fields: [], what: 'created', value: "D:20250402103000+08'00'" },
      {
        file: 'n',
        page: 1,
        fields: ['document of n-issueDate-2025-03-01'],
        what: 'issueDate',
        value: '2025-03-01',
      },
    ]);
  });

  test('nothing is said where there is no notice, or no date', () => {
    expect(kinds(inputOf({ files: [{ sha256: 'a', facts: { created: '2025-04-02' } }] }))).toEqual([]);
    expect(kinds(inputOf({ files: [{ sha256: 'a', facts: {} }], papers: [notice] }))).toEqual([]);
  });

  test('a file made long after the date on it is told, a scan is not; a paper dated after its file always is', () => {
    const papers = (isTextOfFile: boolean): Paper[] => [
      { file: 'a', values: { issueDate: '2024-12-31' }, isTextOfFile },
    ];
    const made = (created: string): TracedFile[] => [{ sha256: 'a', facts: { created } }];
    expect(kinds(inputOf({ files: made('2025-04-02'), papers: papers(true) }))).toEqual([
      'created-after-printed-date',
    ]);
    expect(kinds(inputOf({ files: made('2025-04-02'), papers: papers(false) }))).toEqual([]);
    expect(kinds(inputOf({ files: made('2025-01-20'), papers: papers(true) }))).toEqual([]);
    expect(kinds(inputOf({ files: made('2024-12-30'), papers: papers(false) }))).toEqual([]);
    expect(kinds(inputOf({ files: made('2024-12-20'), papers: papers(false) }))).toEqual([
      'dated-after-created',
    ]);
    const [found] = observe(inputOf({ files: made('2025-04-02'), papers: papers(true) }));
    expect(found!.statement).toBe(
      'The file was created on 2025-04-02, 92 days after the date printed on the document, 2024-12-31.',
    );
  });
});

describe('one number, two contents', () => {
  const values = { documentNumber: 'TX-1001', 'parties.seller.name': 'Acme Textile Co., Ltd.' };
  const paper = (file: string, more: Record<string, string>): Paper => ({
    file,
    values: { ...values, ...more },
  });

  test('names the fields that differ with both values, and nothing else', () => {
    const found = observe(
      inputOf({
        papers: [
          paper('a', { 'totals.amount': '12400.00', issueDate: '2025-01-01' }),
          paper('b', { 'totals.amount': '12900.00', issueDate: '2025-01-01' }),
        ],
      }),
    );
    expect(found.map((each) => each.kind)).toEqual(['same-number-different-content']);
    expect(found[0]!.statement).toBe(
      'invoice TX-1001 of Acme Textile Co., Ltd. was received in 2 files that read differently in totals.amount (12400.00 / 12900.00).',
    );
    expect(found[0]!.places.map((place) => [place.file, place.what, place.value])).toEqual([
      ['a', 'documentNumber', 'TX-1001'],
      ['b', 'documentNumber', 'TX-1001'],
      ['a', 'totals.amount', '12400.00'],
      ['b', 'totals.amount', '12900.00'],
    ]);
  });

  test('says nothing of copies that agree, of other issuers, other types, or a value only one of them has', () => {
    const same = paper('b', { 'totals.amount': '12400.00' });
    for (const other of [
      same,
      paper('b', { issueDate: '2025-01-01' }),
      { ...paper('b', { 'totals.amount': '1' }), type: 'packing_list' },
      { file: 'b', values: { ...values, 'parties.seller.name': 'Other Mill Ltd', 'totals.amount': '1' } },
      { file: 'b', values: { documentNumber: 'TX-1001', 'totals.amount': '1' } },
    ])
      expect(kinds(inputOf({ papers: [paper('a', { 'totals.amount': '12400.00' }), other] }))).toEqual([]);
  });

  test('lines of goods are compared only where all copies have as many', () => {
    const one = paper('a', { 'goods[0].amount': '10', 'goods[1].amount': '20' });
    expect(kinds(inputOf({ papers: [one, paper('b', { 'goods[0].amount': '20' })] }))).toEqual([]);
    expect(
      kinds(inputOf({ papers: [one, paper('b', { 'goods[0].amount': '10', 'goods[1].amount': '21' })] })),
    ).toEqual(['same-number-different-content']);
  });
});

describe('pictures, layers, signatures', () => {
  const picture = (seed: number, noise = 0): string =>
    formatFingerprint(
      0.7,
      new Uint8Array(
        Array.from({ length: 768 }, (_, at) => ((at * seed * 7919) % 200) + ((at * 31) % (noise + 1))),
      ),
    );
  const page = (file: string, number: number, fingerprint: string | null): TracedPage => ({
    file,
    page: number,
    picture: fingerprint,
    contradiction: null,
  });

  test('the same picture in two files is told once, whatever it was saved as', () => {
    const pages = [
      page('a', 1, picture(3)),
      page('b', 2, picture(3, 3)),
      page('c', 1, picture(5)),
      page('d', 1, null),
      page('a', 2, picture(11)),
      page('a', 3, picture(11)),
    ];
    const found = observe(inputOf({ pages }));
    expect(
      found.map((each) => [each.kind, each.places.map((place) => `${place.file}:${place.page}`)]),
    ).toEqual([['same-picture-under-two-names', ['a:1', 'b:2']]]);
    expect(observe(inputOf({ pages: pages.reverse() }))).toEqual(found);
  });

  test('every pair among many pictures is found, however the pictures lie between the others', () => {
    const seeds = Array.from({ length: 60 }, (_, at) => 2 * at + 3);
    const pages = seeds.flatMap((seed) => [
      page(`x${seed}`, 1, picture(seed)),
      page(`y${seed}`, 1, picture(seed, 4)),
    ]);
    const found = observe(inputOf({ pages })).map((each) => each.places.map((place) => place.file));
    expect(new Set(found.map(String))).toEqual(new Set(seeds.map((seed) => `x${seed},y${seed}`)));
  });

  test('one form filled in twice is not the same picture', () => {
    const pages = [page('a', 1, picture(3)), page('b', 1, picture(3))];
    const form = (numbers: string): string =>
      `Certificate of origin issued by the chamber of commerce ${numbers}`;
    const texts = (one: string, other: string) => ({ 'a:1': form(one), 'b:1': form(other) });
    const five = '1001 2002 3003 4004 5005 6006';
    expect(kinds(inputOf({ pages, texts: texts(five, five) }))).toHaveLength(1);
    expect(kinds(inputOf({ pages, texts: texts(five, '1001 7007 8008 9009 1212 3434') }))).toEqual([]);
  });

  test('a text layer that says other words, and bytes behind the last signature', () => {
    const against = {
      file: 'a',
      page: 4,
      picture: null,
      contradiction: 'it says "1" where the picture shows "7"',
    };
    const [layer] = observe(inputOf({ pages: [against] }));
    expect(layer!.places[0]).toMatchObject({ file: 'a', page: 4 });
    const signed = (...signatures: string[]): TracedFile => ({
      sha256: 's',
      facts: Object.fromEntries(signatures.map((value, index) => [`digitalSignature${index + 1}`, value])),
    });
    const open = 'does not cover the last 900 bytes, which were added after it';
    expect(kinds(inputOf({ files: [signed(open)] }))).toEqual(['changed-after-signing']);
    expect(kinds(inputOf({ files: [signed(open, 'covers the whole file')] }))).toEqual([]);
    expect(kinds(inputOf({ files: [signed()] }))).toEqual([]);
  });

  test('no statement judges', () => {
    const files = [
      { sha256: 'a', facts: { created: '2025-04-02', digitalSignature1: 'does not cover the last 9 bytes' } },
    ];
    const papers: Paper[] = [
      { file: 'n', type: 'detention_notice', values: { issueDate: '2025-03-01' } },
      { file: 'a', values: { issueDate: '2024-12-31' } },
    ];
    const found = observe(inputOf({ files, papers }));
    expect(found).toHaveLength(3);
    for (const each of found) expect(verdictWordsInText(each.statement), each.statement).toEqual([]);
  });
});
