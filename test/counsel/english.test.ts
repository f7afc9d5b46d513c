import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/counsel/brief.ts';
import { englishForms } from '../../src/counsel/english.ts';
import type { Snapshot } from '../../src/counsel/snapshot/snapshot.ts';
import {
  fileOf,
  type GivenDocument,
  type GivenField,
  makeDocument,
  makeSnapshot,
} from '../support/counsel/make-snapshot.ts';

function of(snapshot: Snapshot, number: number, path: string): readonly Item[] {
  const document = snapshot.documents.find((each) => each.number === number)!;
  return englishForms(snapshot).of(document, document.fields.find(({ field }) => field.path === path)!);
}

const chinese = (fields: readonly GivenField[], more: Partial<GivenDocument> = {}): GivenDocument => ({
  number: 1,
  type: 'invoice',
  language: 'zh',
  fields,
  ...more,
});
const seller = { path: 'parties.seller.name', value: '南通海洲纺纱有限公司' };

describe('English forms', () => {
  it('are what the paper gives beside the value', () => {
    const snapshot = makeSnapshot([
      chinese([
        seller,
        { path: 'parties.seller.nameTranslated', value: 'Nantong Haizhou', state: 'confirmed' },
      ]),
    ]);
    expect(of(snapshot, 1, 'parties.seller.name')).toMatchObject([
      { text: 'Nantong Haizhou', style: 'confirmed', place: { number: 1 } },
    ]);
  });

  it('are none where the paper gives the other script beside an English name', () => {
    const snapshot = makeSnapshot([
      chinese(
        [
          { ...seller, value: 'Nantong Haizhou' },
          { path: 'parties.seller.nameTranslated', value: '南通海洲' },
        ],
        {
          language: 'en',
        },
      ),
    ]);
    expect(of(snapshot, 1, 'parties.seller.name')).toEqual([]);
  });

  it('are what a paired English translation gives at the same path', () => {
    const documents = [
      chinese([seller, { path: 'goods[0].description', value: '棉纱' }], { more: { translations: [2] } }),
      {
        number: 2,
        type: 'invoice',
        fields: { 'parties.seller.name': 'Nantong Haizhou', 'goods[0].description': 'Cotton yarn' },
        more: { translates: 1 },
      },
    ];
    const snapshot = makeSnapshot(documents);
    expect(of(snapshot, 1, 'goods[0].description')).toMatchObject([
      { text: 'Cotton yarn', style: 'unconfirmed', place: { number: 2 } },
    ]);
    const german = makeSnapshot([documents[0]!, { ...documents[1]!, language: 'de' }]);
    expect(of(german, 1, 'goods[0].description')).toEqual([]);
  });

  it('are none at the same path where one paper has more of them than the other: indexes are no identity', () => {
    const snapshot = makeSnapshot([
      chinese(
        [
          { path: 'goods[0].description', value: '纸箱' },
          { path: 'goods[1].description', value: '棉纱' },
        ],
        {
          more: { translations: [2] },
        },
      ),
      { number: 2, type: 'invoice', fields: { 'goods[0].description': 'Cotton yarn' } },
    ]);
    expect(of(snapshot, 1, 'goods[0].description')).toEqual([]);
  });

  it('are what a translation gives for the place on the original, whatever its index', () => {
    const box = { x: 0.2, y: 0.5, width: 0.1, height: 0.02 };
    const made = makeDocument({
      number: 2,
      type: 'invoice',
      fields: { 'goods[0].description': 'Cotton yarn' },
    });
    const field = made.fields[0]!.field;
    const groundings = [
      ...field.groundings,
      { ...field.groundings[0]!, file: fileOf('document 1'), page: 1, boxes: [box] },
    ];
    const snapshot = makeSnapshot([
      chinese(
        [
          { path: 'goods[0].description', value: '纸箱' },
          { path: 'goods[1].description', value: '棉纱', boxes: [box] },
        ],
        { more: { translations: [2] } },
      ),
      {
        number: 2,
        type: 'invoice',
        fields: [{ path: 'goods[0].description', value: 'Cotton yarn', field: { groundings } }],
      },
    ]);
    expect(of(snapshot, 1, 'goods[1].description')).toMatchObject([{ text: 'Cotton yarn' }]);
  });

  it('are, for a name, what another paper gives for exactly this name, told as inferred', () => {
    const giving = chinese(
      [seller, { path: 'parties.seller.nameTranslated', value: 'Nantong Haizhou', state: 'confirmed' }],
      { number: 2 },
    );
    const snapshot = makeSnapshot([
      chinese([{ ...seller, value: '南通海洲纺纱 有限公司' }]),
      giving,
      chinese([{ ...seller, value: '南通海州纺纱有限公司' }], { number: 3 }),
    ]);
    expect(of(snapshot, 1, 'parties.seller.name')).toMatchObject([
      { text: 'Nantong Haizhou', style: 'inferred', place: { number: 2 } },
    ]);
    expect(of(snapshot, 3, 'parties.seller.name')).toEqual([]);
  });

  it('are the names of countries by their code', () => {
    const snapshot = makeSnapshot([chinese([{ path: 'origin.country', value: '巴西', normalized: 'BR' }])]);
    expect(of(snapshot, 1, 'origin.country')).toMatchObject([{ text: 'Brazil', style: 'unconfirmed' }]);
  });

  it('rest on nothing that was rejected or is not found on the page', () => {
    for (const bad of [{ state: 'rejected' }, { status: 'ungrounded' }] as const) {
      const snapshot = makeSnapshot([
        chinese([seller, { path: 'parties.seller.nameTranslated', value: 'Nantong Haizhou', ...bad }]),
      ]);
      expect(of(snapshot, 1, 'parties.seller.name')).toEqual([]);
    }
  });

  it('of a title are the titles of its English translations', () => {
    const snapshot = makeSnapshot([
      chinese([{ path: 'title', value: '销售合同' }], { title: '销售合同', more: { translations: [2] } }),
      { number: 2, type: 'invoice', fields: { title: 'Sales contract' } },
    ]);
    expect(englishForms(snapshot).title(snapshot.documents[0]!)).toMatchObject([
      { text: 'Sales contract', place: { number: 2 } },
    ]);
  });
});
