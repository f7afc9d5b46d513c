import { describe, expect, it } from 'vitest';
import { PartyBook } from '../../../src/counsel/chain/party-book.ts';
import { makeDocument } from '../../support/counsel/make-snapshot.ts';

const original = makeDocument({
  number: 1,
  type: 'production_record',
  language: 'zh',
  fields: { 'parties.processor.name': '绍兴兰汀印染有限公司', 'parties.buyer.name': '江阴若棉针织有限公司' },
});
const translation = makeDocument({
  number: 2,
  type: 'production_record',
  fields: {
    'parties.processor.name': 'Lanting Dyeing Co., Ltd.',
    'parties.buyer.name': 'Ruomian Knitting Co., Ltd.',
  },
  more: { translates: 1 },
});

describe('names of one party', () => {
  it('are the same name, however case, width, spaces and legal form are written', () => {
    const book = new PartyBook([]);
    expect(book.partyOf('ADLER SPINNING CO., LTD.')).toBe(book.partyOf('Adler Spinning Co. Ltd'));
    expect(book.partyOf('南通 海洲纺纱 有限公司')).toBe(book.partyOf('南通海洲纺纱有限公司'));
    expect(book.partyOf('  ')).toBe('');
  });

  it('are never brought together by likeness', () => {
    const book = new PartyBook([]);
    expect(book.partyOf('Llano Cotton Merchants, LLC')).not.toBe(book.partyOf('Liano Cotton Merchants, LLC'));
  });

  it('are those that a document sets side by side, with the reason', () => {
    const both = makeDocument({
      number: 1,
      type: 'invoice',
      fields: {
        'parties.seller.name': 'Qinghe Trading Co.',
        'parties.seller.nameTranslated': '宁波清禾进出口有限公司',
      },
    });
    const book = new PartyBook([both]);
    expect(book.partyOf('宁波清禾进出口有限公司')).toBe(book.partyOf('QINGHE TRADING CO'));
    expect(book.tiesOf(book.partyOf('Qinghe Trading Co.'))).toMatchObject([
      { because: 'both names on one document' },
    ]);
  });

  it('are those of an original and its translation under one role', () => {
    const book = new PartyBook([original, translation]);
    expect(book.partyOf('绍兴兰汀印染有限公司')).toBe(book.partyOf('Lanting Dyeing Co., Ltd.'));
    expect(book.partyOf('江阴若棉针织有限公司')).toBe(book.partyOf('Ruomian Knitting Co., Ltd.'));
    expect(book.partyOf('Lanting Dyeing Co., Ltd.')).not.toBe(book.partyOf('Ruomian Knitting Co., Ltd.'));
  });

  it('stay apart where a translation is observed to name another party', () => {
    const contested = new Set([translation.fields[0]!.field.id]);
    const book = new PartyBook([original, translation], contested);
    expect(book.partyOf('绍兴兰汀印染有限公司')).not.toBe(book.partyOf('Lanting Dyeing Co., Ltd.'));
    expect(book.partyOf('江阴若棉针织有限公司')).toBe(book.partyOf('Ruomian Knitting Co., Ltd.'));
  });

  it('stay apart where a role names several, or a field was rejected', () => {
    const two = makeDocument({
      number: 2,
      type: 'production_record',
      fields: { 'parties.processor[0].name': 'Adler', 'parties.processor[1].name': 'Birk' },
      more: { translates: 1 },
    });
    expect(new PartyBook([original, two]).partyOf('Adler')).toBe('adler');
    const rejected = makeDocument({
      number: 2,
      type: 'production_record',
      fields: [{ path: 'parties.processor.name', value: 'Adler', state: 'rejected' }],
      more: { translates: 1 },
    });
    expect(new PartyBook([original, rejected]).partyOf('Adler')).toBe('adler');
  });

  it('do not depend on the order of the documents', () => {
    const [one, other] = [new PartyBook([original, translation]), new PartyBook([translation, original])];
    for (const name of ['绍兴兰汀印染有限公司', 'Ruomian Knitting Co., Ltd.'])
      expect(one.partyOf(name)).toBe(other.partyOf(name));
  });
});
