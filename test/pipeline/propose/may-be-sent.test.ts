import { describe, expect, test } from 'vitest';
import { defaultModelSettings } from '../../../src/extraction/llm/model-settings.ts';
import type { Page } from '../../../src/model/page.ts';
import { keptForContent, keptForType } from '../../../src/pipeline/propose/may-be-sent.ts';
import { makeDocument, makePage } from '../../extraction/helpers/make-page.ts';

const { send } = defaultModelSettings;
const page = makePage([[60, 40, 'Invoice No. 7']]);

function reasonOf(
  pages: readonly Page[],
  more = {},
  settings: Partial<typeof send> = {},
  paths = ['dump/paper.pdf'],
): string | null {
  const document = { ...makeDocument('invoice', [...pages]), ...more };
  return keptForContent(document, paths, pages, { ...send, ...settings })?.reason ?? null;
}

describe('what stays here', () => {
  test('worker records, and what is nearly one, unless they are named', () => {
    expect(keptForType('worker_record', send)).toMatchObject({ reason: 'type' });
    expect(keptForType('worker_record', { ...send, types: ['worker_record'] })).toBeNull();
    const nearly = { rivals: [{ type: 'worker_record', score: 1 }] };
    expect(reasonOf([page], nearly)).toBe('type');
    expect(reasonOf([page], nearly, { types: ['worker_record'] })).toBeNull();
    expect(reasonOf([page], { rivals: [{ type: 'stock_record', score: 2 }, ...nearly.rivals] })).toBeNull();
  });

  test('a mark in print, on a stamp, and in words that cannot be seen', () => {
    expect(reasonOf([page])).toBeNull();
    const stamp = {
      kind: 'seal',
      box: { x: 0.5, y: 0, width: 0.2, height: 0.2 },
      text: 'CONFIDENTIAL',
      confidence: 1,
      textConfidence: 1,
      reason: 'red ring',
      details: {},
    } as const;
    expect(reasonOf([{ ...page, marks: [stamp] }])).toBe('confidential');
    const printed = makePage([
      [60, 40, 'Invoice No. 7'],
      [60, 80, 'CONFIDENTIAL'],
    ]);
    expect(reasonOf([printed])).toBe('confidential');
    const unseen = printed.words.map((word) => (word.line === 1 ? { ...word, visible: false } : word));
    expect(reasonOf([{ ...printed, words: unseen }])).toBe('confidential');
    expect(reasonOf([printed], {}, { confidential: true })).toBeNull();
  });

  test('the name of its file, of a folder and of a container, of any copy of it', () => {
    for (const path of [
      'dump/CONFIDENTIAL cost sheet.pdf',
      'dump/Confidential/paper.pdf',
      'dump/机密.zip!/paper.pdf',
      'dump/strictly confidential.eml!/inner.zip!/paper.pdf',
    ]) {
      expect(reasonOf([page], {}, {}, [path]), path).toBe('confidential');
      expect(reasonOf([page], {}, {}, ['dump/paper.pdf', path]), path).toBe('confidential');
      expect(reasonOf([page], {}, { confidential: true }, [path]), path).toBeNull();
    }
    expect(reasonOf([page], {}, {}, ['dump/secretary/non-confidential.zip!/paper.pdf'])).toBeNull();
  });

  test('pages on which nothing can be read', () => {
    expect(reasonOf([makePage([])])).toBe('no-text');
    expect(reasonOf([{ ...page, words: page.words.map((word) => ({ ...word, visible: false })) }])).toBe(
      'no-text',
    );
  });
});
