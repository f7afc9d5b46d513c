import { describe, expect, it } from 'vitest';
import { chainOfMatter } from '../../../src/counsel/chain/chain-of-matter.ts';
import { placeByFirms } from '../../../src/counsel/chain/place-by-firm.ts';
import { placeDocument } from '../../../src/counsel/chain/place-document.ts';
import type { MatterDocument } from '../../../src/model/matter.ts';
import { type GivenDocument, type GivenField, makeDocument } from '../../support/counsel/make-snapshot.ts';

function place(
  type: string,
  fields: NonNullable<GivenDocument['fields']>,
  matter: MatterDocument | null = null,
  chain: string | null = 'cotton',
) {
  const made = makeDocument({ number: 1, type, fields });
  return placeDocument(made.document, made.fields, chain, matter);
}

const field = (path: string, value: string, more: Partial<GivenField> = {}): GivenField => ({
  path,
  value,
  ...more,
});

describe('place of a document in the chain', () => {
  it('is what a person decided before everything else, with the component', () => {
    const matter = { relation: 'in-chain', step: 5, component: 'rib' } as const;
    expect(place('capacity_report', { 'capacity[0].process': 'Ring spinning' }, matter)).toMatchObject({
      step: 5,
      name: 'knitter or weaver (greige fabric)',
      component: 'rib',
      basis: 'person',
    });
  });

  it('keeps the component of a person who left the step open', () => {
    const matter = { relation: null, step: null, component: 'sewing thread' };
    expect(place('invoice', { 'goods[0].description': 'Cotton yarn' }, matter)).toMatchObject({
      step: 4,
      basis: 'inferred',
      component: 'sewing thread',
    });
  });

  it('is stated where the document states its process, and leads to the field', () => {
    const made = makeDocument({
      number: 1,
      type: 'processing_contract',
      fields: { 'origin.process': '漂白、染色、定型', 'goods[0].description': '全棉汗布' },
    });
    expect(placeDocument(made.document, made.fields, 'cotton', null)).toEqual({
      step: 6,
      name: 'dyer/printer/finisher',
      component: null,
      basis: 'stated',
      because: 'states the process: 染色',
      field: made.fields[0]!.field.id,
    });
  });

  it('is no single step for a list of firms of several steps', () => {
    const placed = place('supplier_list', {
      'tier[0].name': 'Adler Spinning Ltd.',
      'tier[0].role': 'Spinning',
      'tier[1].name': 'Birk Dyers Ltd.',
      'tier[1].role': 'dyeing mill',
    });
    expect(placed).toMatchObject({ step: null, basis: 'stated' });
  });

  it('follows the title of a record of production, and not the title of a paper of trade', () => {
    expect(place('production_record', { title: '织造生产日报' })).toMatchObject({
      step: 5,
      basis: 'inferred',
    });
    expect(place('invoice', { title: 'Spinning division: invoice' }).step).toBeNull();
  });

  it('follows the goods only where they are all of one step', () => {
    expect(
      place('packing_list', { 'goods[0].description': 'Cotton yarn', 'goods[1].description': 'Raw cotton' })
        .step,
    ).toBeNull();
    expect(
      place('packing_list', { 'goods[0].description': 'Cotton yarn', 'goods[1].hsCode': '5205.22' }).step,
    ).toBe(4);
    expect(place('invoice', { 'goods[0].description': 'Shirt of cotton single jersey' }).step).toBe(7);
    expect(place('invoice', { 'goods[0].description': 'Single jersey, dyed navy' }).step).toBe(6);
  });

  it('takes nothing from a field that is rejected, denied or not found on the page', () => {
    for (const more of [
      { state: 'rejected' },
      { status: 'ungrounded' },
      { field: { polarity: 'denied' } },
      { field: { polarity: 'conditional' } },
    ] as Partial<GivenField>[])
      expect(place('declaration', [field('origin.process', 'spinning', more)]).step).toBeNull();
  });

  it('does not take the name of a seller for a process', () => {
    expect(place('production_record', { 'parties.manufacturer.name': 'Adler Spinning Ltd.' }).step).toBe(4);
    expect(place('production_record', { 'parties.seller.name': 'Adler Spinning Ltd.' }).step).toBeNull();
    expect(place('invoice', { 'parties.seller.name': 'Adler Spinning Ltd.' }).step).toBeNull();
  });

  it('is the importer for papers of the entry, in chains that end there', () => {
    expect(place('detention_notice', { 'goods[0].description': 'T-shirts' })).toMatchObject({
      step: 10,
      basis: 'inferred',
    });
    expect(place('detention_notice', {}, null, 'steel').step).toBe(9);
    expect(place('detention_notice', {}, null, 'no chain').step).toBeNull();
    expect(place('training_record', {}).step).toBeNull();
  });

  it('is open without a chain', () => {
    expect(place('capacity_report', { 'capacity[0].process': 'spinning' }, null, null).step).toBeNull();
  });

  it('is not led astray by words that objects inherit', () => {
    expect(place('invoice', { 'goods[0].description': 'constructor', title: '__proto__' }).step).toBeNull();
  });
});

describe('step of the firm whose document it is', () => {
  const list = makeDocument({
    number: 1,
    type: 'supplier_list',
    fields: {
      'tier[0].name': 'Adler Ltd.',
      'tier[0].role': 'spinning mill',
      'tier[1].name': 'Birk Ltd.',
      'tier[1].role': 'weaving',
    },
  });
  const places = (...documents: readonly GivenDocument[]) => {
    const made = [list, ...documents.map(makeDocument)].map((each) => ({
      ...each,
      placed: placeDocument(each.document, each.fields, 'cotton', null),
    }));
    const found = placeByFirms(made, 'cotton');
    return made.slice(1).map(({ document }) => found.get(document.id) ?? null);
  };

  it('is where other documents set that firm', () => {
    expect(
      places(
        { number: 2, type: 'business_licence', fields: { 'parties.certificateHolder.name': 'ADLER LTD' } },
        { number: 3, type: 'declaration', fields: { 'parties.declarant.name': 'Nobody Ltd.' } },
      ),
    ).toMatchObject([
      { step: 4, basis: 'inferred', because: 'step of the holder of the certificate: ADLER LTD' },
      null,
    ]);
  });

  it('does not touch what people decided, what a document states, or a firm at several steps', () => {
    const vertical = {
      number: 5,
      type: 'capacity_report',
      fields: { 'parties.manufacturer.name': 'Adler Ltd.', 'capacity[0].process': 'weaving' },
    };
    expect(
      places(vertical, {
        number: 2,
        type: 'business_licence',
        fields: { 'parties.certificateHolder.name': 'Adler Ltd.' },
      }),
    ).toEqual([null, null]);
  });

  it('takes no firm from documents of another shipment', () => {
    const made = [
      { ...list, relation: 'other-shipment' as const },
      makeDocument({
        number: 2,
        type: 'business_licence',
        fields: { 'parties.certificateHolder.name': 'Adler Ltd.' },
      }),
    ];
    expect(placeByFirms(made, 'cotton').size).toBe(0);
  });
});

describe('chain of a matter', () => {
  const documents = [
    makeDocument({ number: 1, type: 'supplier_list', fields: { 'tier.role': 'spinning mill' } }),
    makeDocument({ number: 2, type: 'supplier_list', fields: { 'tier.role': 'ginning' } }),
    makeDocument({ number: 3, type: 'supplier_list', fields: { 'tier.role': 'module assembly' } }),
  ];

  it('is the one a person named', () => {
    expect(chainOfMatter('tomato', documents)).toEqual({ id: 'tomato', basis: 'person', documents: 0 });
  });

  it('is otherwise the one most documents speak of, and none where none does', () => {
    expect(chainOfMatter(null, documents)).toEqual({ id: 'cotton', basis: 'inferred', documents: 2 });
    expect(chainOfMatter(null, [])).toEqual({ id: null, basis: 'inferred', documents: 0 });
    expect(chainOfMatter('no such chain', [])).toEqual({ id: null, basis: 'inferred', documents: 0 });
  });
});
