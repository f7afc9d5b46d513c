import { describe, expect, it } from 'vitest';
import { translationRequests } from '../../../src/counsel/requests/translation-requests.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { fileOf, type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const original: GivenDocument = {
  number: 1,
  type: 'production_record',
  language: 'zh',
  file: 'card',
  pages: [1, 2],
  fields: { documentNumber: 'LT-1' },
};
const english: GivenDocument = {
  number: 2,
  type: 'production_record',
  file: 'card EN',
  fields: { 'translation.method': 'human', 'translation.translator': 'Blue Lotus' },
  more: { translates: 1 },
};
const incomplete: Observation = {
  id: 'o1',
  kind: 'translation-incomplete',
  statement: 'both sides',
  places: [
    { file: fileOf('card EN'), page: 1, fields: [], what: 'translation', value: 'the translation' },
    { file: fileOf('card'), page: 2, fields: [], what: 'page without a translation', value: 'page 2' },
  ],
};
const paired = [{ ...original, more: { translations: [2] } }, english];

describe('translations', () => {
  it('asks nothing about what speaks of another document and its language alone', () => {
    const alone = (type: string): GivenDocument => ({ number: 1, type, language: 'zh' });
    expect(translationRequests(makeSnapshot([alone('translator_certificate')]))).toEqual([]);
    expect(translationRequests(makeSnapshot([alone('translation')]))).toEqual([]);
    expect(translationRequests(makeSnapshot([alone('declaration')]))).toHaveLength(1);
  });

  it('asks who translated for the page that has no translation, and for the certificate', () => {
    const requests = translationRequests(makeSnapshot(paired, { observations: [incomplete] }));
    expect(requests.map(({ kind, to }) => [kind, to])).toEqual([
      ['translation', { kind: 'translator', name: 'Blue Lotus' }],
      ['certificate', { kind: 'translator', name: 'Blue Lotus' }],
    ]);
    expect(requests[0]!.what).toMatchObject([
      {
        text: 'page 2 of the file has no translation',
        place: { number: 1, page: { page: 2 } },
        style: 'not-found',
      },
    ]);
    expect(requests[0]!.english).toContain('for page 2 nothing stands in the translation that we hold');
    expect(requests[0]!.chinese).toContain('未涵盖第2页');
  });

  it('asks for no certificate that is there, whether it stands beside the translation or the original', () => {
    for (const holder of [0, 1]) {
      const documents = paired.map((each, at) =>
        at === holder ? { ...each, more: { ...each.more, certificates: [3] } } : each,
      );
      expect(translationRequests(makeSnapshot(documents))).toEqual([]);
    }
  });

  it('asks for a translation of what is in another language and has none in English', () => {
    const requests = translationRequests(
      makeSnapshot([
        original,
        { ...original, number: 3, file: 'three', language: 'en' },
        { ...original, number: 4, file: 'four', language: null },
        { ...original, number: 5, file: 'five', relation: 'other-shipment' },
      ]),
    );
    expect(requests).toMatchObject([
      {
        kind: 'translation',
        to: { kind: 'translator', name: null },
        what: [{ text: 'no English translation of a document in Chinese' }],
      },
    ]);
    expect(requests[0]!.english).toContain('2 pages');
  });

  it('still asks where the only translation is in a third language', () => {
    const german = { ...english, language: 'de', more: { translates: 1, certificates: [9] } };
    const kinds = translationRequests(makeSnapshot([paired[0]!, german])).map(({ kind }) => kind);
    expect(kinds).toEqual(['translation']);
  });

  it('asks the sender for what a translation translates, where that is not among the documents', () => {
    const alone: GivenDocument = {
      ...english,
      supplier: '06 Haizhou',
      more: {},
      fields: [{ path: 'translation.method', value: 'Machine Translated', normalized: 'machine' }],
    };
    const [request] = translationRequests(makeSnapshot([alone]));
    expect(request).toMatchObject({ kind: 'original', to: { kind: 'supplier', label: '06 Haizhou' } });
    expect(request!.english).toContain('made by a program, as it says');
    expect(request!.chinese).toContain('机器翻译');
  });

  it('tells nothing of an observation of which one side is not in the snapshot', () => {
    const requests = translationRequests(makeSnapshot([english], { observations: [incomplete] }));
    expect(requests.map(({ kind }) => kind)).toEqual(['certificate']);
  });
});
