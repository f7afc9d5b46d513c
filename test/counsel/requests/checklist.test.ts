import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../../src/counsel/requests/checklist.ts';
import { requestKey } from '../../../src/counsel/requests/request-key.ts';
import { type GivenDocument, makeSnapshot } from '../../support/counsel/make-snapshot.ts';

const notice: GivenDocument = {
  number: 1,
  type: 'detention_notice',
  fields: [
    { path: 'request[0].text', value: 'Purchase order and invoice for the yarn' },
    { path: 'request[1].text', value: 'Time cards' },
    { path: 'request[2].text', value: 'Time  cards' },
    { path: 'request[3].text', value: 'A reading that was rejected', state: 'rejected' },
    { path: 'request[4].text', value: 'Not on the page', status: 'ungrounded' },
    { path: 'customs.port', value: '1703 Savannah' },
  ],
};

describe('the checklist', () => {
  it('has what customs asks for in its order, each once, without rejected and ungrounded readings', () => {
    const { documents } = makeSnapshot([notice]);
    expect(checklistOf(documents, []).map(({ request }) => request.field.value)).toEqual([
      'Purchase order and invoice for the yarn',
      'Time cards',
    ]);
  });

  it('bears what a person said of a request, whatever place in the list it has', () => {
    const { documents } = makeSnapshot([notice]);
    const key = requestKey(documents[0]!.document, { form: 'request.text', value: 'Time cards' });
    const answers = [{ request: key, state: 'not-held' as const, papers: [] }];
    expect(checklistOf(documents, answers).map(({ answer }) => answer?.state ?? null)).toEqual([
      null,
      'not-held',
    ]);
  });

  it('keeps its keys when the paper is cut otherwise behind its first page', () => {
    const short = makeSnapshot([notice]).documents[0]!;
    const long = makeSnapshot([{ ...notice, pages: [1, 2] }]).documents[0]!;
    const other = makeSnapshot([{ ...notice, file: 'another' }]).documents[0]!;
    const request = { form: 'request.text', value: 'Time cards' };
    expect(requestKey(long.document, request)).toBe(requestKey(short.document, request));
    expect(requestKey(other.document, request)).not.toBe(requestKey(short.document, request));
    expect(requestKey(short.document, { ...request, value: 'Time\u3000cards ' })).toBe(
      requestKey(short.document, request),
    );
  });
});
