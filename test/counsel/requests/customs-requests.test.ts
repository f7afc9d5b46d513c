import { describe, expect, it } from 'vitest';
import { askedFor, typesOf } from '../../../schemas/requested-types.ts';
import { customsRequests } from '../../../src/counsel/requests/customs-requests.ts';
import { requestKey } from '../../../src/counsel/requests/request-key.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const asks = (text: string, more: Record<string, string> = {}): GivenDocument => ({
  number: 1,
  type: 'detention_notice',
  fields: { 'request[0].text': text, ...more },
});

function texts(items: readonly { readonly text: string }[]): string[] {
  return items.map(({ text }) => text);
}

describe('what the words of customs ask for', () => {
  it.each([
    ['Affidavit from the yarn producer', ['declaration']],
    ['Proof of payment for the yarn', ['proof_of_payment', 'third_party_payment_agreement']],
    ['wage payment receipts', ['worker_record']],
    ['Transportation documents from cotton grower to yarn maker', ['transport_document']],
    [
      'Breakdown of components, materials, or ingredients by weight',
      ['bill_of_materials', 'unit_consumption'],
    ],
    ['Something that nobody has a word for', []],
  ])('%s', (words, types) => {
    expect(typesOf(askedFor(words).rows)).toEqual(types);
  });

  it('takes cotton in the name of another material for no raw cotton', () => {
    expect(askedFor('invoice for cotton yarn').materials).toHaveLength(1);
    expect(askedFor('invoice for the yarn and raw cotton').materials).toHaveLength(2);
  });

  it('knows the goods of every step that a notice about solar modules names', () => {
    const words = 'Purchase orders for silicon metal, polysilicon, ingots, wafers, cells and modules';
    const { materials } = askedFor(words);
    for (const goods of ['工业硅', '太阳能级多晶硅', 'silicon ingots', '单晶硅片', 'solar cells', '光伏组件'])
      expect([goods, materials.some((material) => material.test(goods))]).toEqual([goods, true]);
    expect(materials.some((material) => material.test('cartons'))).toBe(false);
  });
});

describe('requests of customs', () => {
  it('names documents of the types asked for that speak of the material, as inferred', () => {
    const snapshot = makeSnapshot([
      asks('Invoice for the yarn'),
      { number: 2, type: 'invoice', fields: { 'goods[0].description': '棉纱 30支' } },
      { number: 3, type: 'invoice', fields: { 'goods[0].description': 'Cartons' } },
      { number: 4, type: 'invoice', fields: { 'goods[0].description': 'yarn' }, relation: 'other-shipment' },
      { number: 5, type: 'packing_list', fields: { 'goods[0].description': 'yarn' } },
      { number: 6, type: 'invoice', fields: { 'goods[0].description': 'yarn' }, more: { translates: 2 } },
    ]);
    const [request] = customsRequests(snapshot);
    expect(texts(request!.answers)).toEqual(['0002 Invoice']);
    expect(request!.answers[0]!.style).toBe('inferred');
    expect(request!.answers[0]!.place?.number).toBe(2);
    expect(request!.state).toBe('open');
  });

  it('names all of a type where none speaks of the material, since papers of payment seldom do', () => {
    const snapshot = makeSnapshot([
      asks('Invoice and proof of payment for the yarn'),
      { number: 2, type: 'invoice', fields: { 'goods[0].description': 'yarn' } },
      { number: 3, type: 'proof_of_payment' },
    ]);
    expect(texts(customsRequests(snapshot)[0]!.answers)).toEqual(['0002 Invoice', '0003 Proof of payment']);
  });

  it('tells types of which nothing is found', () => {
    const [request] = customsRequests(
      makeSnapshot([asks('Time cards and invoices'), { number: 2, type: 'invoice' }]),
    );
    expect(request!.answers.at(-1)).toMatchObject({
      text: 'not found among the documents of this matter: Worker record',
      style: 'not-found',
    });
  });

  it('bears what a person said, with the documents that answer it', () => {
    const documents = [asks('Time cards'), { number: 2, type: 'worker_record', file: 'cards' }];
    const given = makeSnapshot(documents);
    const request = requestKey(given.documents[0]!.document, { form: 'request.text', value: 'Time cards' });
    const papers = [given.documents[1]!.document.pages];
    const answered = customsRequests(
      makeSnapshot(documents, {
        answers: [{ request, state: 'answered', papers: papers.map((pages) => [...pages]) }],
      }),
    );
    expect(answered[0]).toMatchObject({ state: 'answered, as a person said' });
    expect(answered[0]!.answers).toMatchObject([{ text: '0002 Worker record', style: 'plain' }]);
    const none = customsRequests(
      makeSnapshot(documents, { answers: [{ request, state: 'not-held', papers: [] }] }),
    );
    expect(none[0]).toMatchObject({ state: 'not held, as a person said', answers: [] });
  });

  it('tells where a paper asks about another entry than the matter’s, and by when it wants the answer', () => {
    const documents = [
      asks('Time cards', { 'references.entry': 'HPA-0069113-2', 'dates.responseDue': '2025-09-03' }),
    ];
    const [other] = customsRequests(makeSnapshot(documents, { facts: { entry: 'HPA-0072918-4' } }));
    expect(texts(other!.rests)[1]).toBe('asks about entry HPA-0069113-2; entry of the matter: HPA-0072918-4');
    expect(texts(other!.statedDue)).toEqual(['stated by customs: 2025-09-03']);
    const [same] = customsRequests(makeSnapshot(documents, { facts: { entry: 'HPA 00691132' } }));
    expect(same!.rests).toHaveLength(1);
  });

  it('asks nothing on the word of a paper about another shipment', () => {
    expect(customsRequests(makeSnapshot([{ ...asks('Time cards'), relation: 'other-shipment' }]))).toEqual(
      [],
    );
  });

  it('leaves out the full stop of what it quotes inside a sentence', () => {
    const [request] = customsRequests(makeSnapshot([asks('Invoices for cells and modules.')]));
    expect(request!.english).toContain('asks for: “Invoices for cells and modules”. Please');
    expect(request!.chinese).toContain('“Invoices for cells and modules”（');
  });

  it('quotes customs in both languages', () => {
    const [request] = customsRequests(makeSnapshot([asks('Time cards')]));
    expect(request!.english).toContain('“Time cards”');
    expect(request!.chinese).toContain('“Time cards”（涉及文件类型：工资及考勤记录）');
  });
});
