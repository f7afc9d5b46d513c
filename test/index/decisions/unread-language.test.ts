import { afterEach, describe, expect, it } from 'vitest';
import { decideFields } from '../../../src/index/decisions/decide-fields.ts';
import { unreadLanguage } from '../../../src/index/decisions/unread-language.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  pageOf,
  person,
  proposalAt,
  requestOn,
} from '../../support/review/decided-index.ts';

describe('the language that a value needs', () => {
  it('follows from its letters, and for running words from the paper', () => {
    const english = ['en'];
    expect(unreadLanguage('河北示例纺织有限公司', 'party-name', 'zh', english)).toBe('zh');
    expect(unreadLanguage('株式会社サンプル', 'party-name', 'ja', english)).toBe('ja');
    expect(unreadLanguage('شركة', 'party-name', null, english)).toBe('ar');
    expect(unreadLanguage('Công ty Ví Dụ', 'party-name', 'vi', english)).toBeNull();
    expect(unreadLanguage('Hàng dệt may', 'text', 'vi', english)).toBe('vi');
    expect(unreadLanguage('cotton yarn', 'text', 'zh', english)).toBeNull();
    expect(unreadLanguage('cotton yarn', 'text', 'en', english)).toBeNull();
  });

  it('is none for figures and codes, and for who reads it', () => {
    expect(unreadLanguage('2024年5月3日', 'date', 'zh', ['en'])).toBeNull();
    expect(unreadLanguage('合同-7', 'code', 'zh', ['en'])).toBeNull();
    expect(unreadLanguage('河北', 'place', 'zh', ['en', 'zh'])).toBeNull();
    expect(unreadLanguage('河北', 'place', 'zh', null)).toBeNull();
  });
});

const open: DecidedIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

describe('a value in a language that somebody does not read', () => {
  const [file, other] = [fileNamed('e'), fileNamed('f')];
  const page = pageOf(file, 1, ['卖方 河北示例纺织']);
  const english = pageOf(other, 1, ['Seller Hebei Example machine']);
  const original = documentOf(file, [1], { language: 'zh' });
  const translation = documentOf(other, [1], { type: 'translation' });
  const seller = proposalAt(original, 'parties.seller.name', page, '河北示例纺织');
  const reads = { ...person('Ann'), reads: ['en'] };

  function paired(method: string | null): DecidedIndex {
    const made = new DecidedIndex();
    open.push(made);
    made.putFile(file, [page]);
    made.putFile(other, [english], 'english.pdf');
    made.analyse(file, [{ document: original, fields: [seller] }]);
    const said = method === null ? [] : [proposalAt(translation, 'translation.method', english, method)];
    made.analyse(other, [{ document: translation, fields: said }]);
    made.index.transaction(() =>
      made.index.observations.replace([
        {
          id: 'o',
          kind: 'translation-of',
          statement: '',
          places: [
            { what: 'translation', file: other, page: 1, boxes: [], offsets: null, quote: '' },
            { what: 'original', file, page: 1, boxes: [], offsets: null, quote: '' },
          ],
        } as never,
      ]),
    );
    return made;
  }

  it('is confirmed only against a human translation, and the event names it', () => {
    const made = paired(null);
    const request = requestOn(made.field(seller.id), 'confirm');
    expect(decideFields(made.index, reads, [request])[0]).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('do not read'),
    });
    expect(decideFields(made.index, reads, [{ ...request, translation: original.id }])[0]).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('not paired'),
    });
    expect(decideFields(made.index, reads, [{ ...request, translation: translation.id }])[0]!.status).toBe(
      'saved',
    );
    const [event] = made.index.events.ofKind('decision');
    expect(JSON.parse(event!.body)).toMatchObject({ translation: translation.id });
  });

  it('is not confirmed against what a machine translated', () => {
    const made = paired('machine');
    const request = requestOn(made.field(seller.id), 'confirm', { translation: translation.id });
    expect(decideFields(made.index, reads, [request])[0]).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('machine'),
    });
  });

  it('may be rejected, sent to a second person, and confirmed by who reads it', () => {
    const made = paired(null);
    const send = (action: 'reject' | 'ask-second') =>
      decideFields(made.index, reads, [requestOn(made.field(seller.id), action)])[0]!.status;
    expect(send('ask-second')).toBe('saved');
    expect(send('reject')).toBe('saved');
    expect(made.about('Mei', seller.id, 'confirm').outcome.status).toBe('saved');
  });
});
