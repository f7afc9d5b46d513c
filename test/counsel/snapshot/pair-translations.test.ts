import { describe, expect, it } from 'vitest';
import { inNumberingOrder } from '../../../src/counsel/snapshot/numbering-order.ts';
import { type NumberedDocument, pairTranslations } from '../../../src/counsel/snapshot/pair-translations.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { makeDocument } from '../../support/counsel/make-snapshot.ts';

const paper = (number: number, translates: number | null = null): NumberedDocument => {
  const { document } = makeDocument({ number, type: 'contract' });
  const original = translates === null ? null : makeDocument({ number: translates, type: 'contract' });
  return { number, document, translates: original?.document.id ?? null };
};

function observed(translation: number, original: number, ...certificates: number[]): Observation {
  const place = (number: number, what: string): Observation['places'][number] => ({
    ...paper(number).document.pages[0]!,
    fields: [],
    what,
    value: what,
  });
  return {
    id: `${translation} ${original}`,
    kind: 'translation-of',
    statement: 'a pair',
    places: [
      place(translation, 'translation'),
      place(original, 'original'),
      ...certificates.map((number) => place(number, "translator's certificate")),
    ],
  };
}

describe('pairs of originals and translations', () => {
  it('bind a translation of a translation, and its certificate, behind the first original', () => {
    const pairs = pairTranslations(
      [paper(1), paper(2), paper(3), paper(4)],
      [observed(2, 1), observed(3, 2, 4)],
    );
    expect(pairs.get(1)).toMatchObject({ translations: [2], boundIn: null });
    expect(pairs.get(2)).toMatchObject({ translations: [3], translates: 1, boundIn: 1 });
    expect(pairs.get(3)).toMatchObject({ translates: 2, certificates: [4], boundIn: 1 });
    expect(pairs.get(4)).toMatchObject({ translates: null, boundIn: 1 });
  });

  it('of two that are each said to translate the other have one that leads', () => {
    const pairs = pairTranslations([paper(1, 2), paper(2, 1)], []);
    expect([pairs.get(1)!.boundIn, pairs.get(2)!.boundIn]).toEqual([null, 1]);
  });

  it('bind a certificate of several translations once, where its number comes first', () => {
    const all = [paper(1), paper(2), paper(3), paper(4), paper(5)];
    const pairs = pairTranslations(all, [observed(4, 3, 5), observed(2, 1, 5)]);
    expect(pairs.get(5)!.boundIn).toBe(1);
    expect([pairs.get(2)!.certificates, pairs.get(4)!.certificates]).toEqual([[5], [5]]);
  });

  it('name nothing that is not among the documents, whoever said so', () => {
    const pairs = pairTranslations([paper(1), paper(2, 9)], [observed(1, 8), observed(7, 2)]);
    for (const number of [1, 2])
      expect(pairs.get(number)).toEqual({
        translations: [],
        translates: null,
        pairedBy: null,
        certificates: [],
        boundIn: null,
      });
  });

  it('hold a person above what was observed, certificates of the pair a person made included', () => {
    const pairs = pairTranslations([paper(1), paper(2), paper(3, 2), paper(4)], [observed(3, 1, 4)]);
    expect(pairs.get(3)).toMatchObject({ translates: 2, pairedBy: 'person', certificates: [], boundIn: 2 });
    expect(pairs.get(4)!.boundIn).toBeNull();
  });
});

describe('the order in which documents are numbered', () => {
  const given = (number: number, type: string, step: number | null, date: string | null, path: string) => {
    const made = makeDocument({ number, type, fields: date === null ? {} : { issueDate: date } });
    return { document: made.document, step, fields: made.fields, path };
  };

  it('is by step, type, date and path, what has none of them as names sort', () => {
    const documents = [
      given(1, 'invoice', 4, '2025-02-01', 'b'),
      given(2, 'invoice', 4, null, 'a'),
      given(3, 'invoice', 4, '2025-02-01', 'a'),
      given(4, 'invoice', 4, '2025-01-01', 'z'),
      given(5, 'bale_list', 4, null, 'z'),
      given(6, 'invoice', null, null, 'z'),
      given(7, 'invoice', 2, null, 'z'),
    ];
    const ids = new Map(documents.map(({ document }, at) => [document.id, at + 1]));
    const order = inNumberingOrder(documents).map(({ id }) => ids.get(id));
    expect(order).toEqual([6, 7, 5, 4, 3, 1, 2]);
    expect(inNumberingOrder([...documents].reverse()).map(({ id }) => ids.get(id))).toEqual(order);
  });
});
