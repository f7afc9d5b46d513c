import { describe, expect, it } from 'vitest';
import { sealWordCount, withoutSealWords } from '../../../src/extraction/execution/seal-words.ts';
import { extract } from '../../../src/extraction/index.ts';
import type { EvidenceDocument } from '../../../src/model/document.ts';
import type { Mark, Page } from '../../../src/model/page.ts';
import type { Word } from '../../../src/model/word.ts';

const file = 'a'.repeat(64);

function word(text: string, x: number, y: number, line: number, confidence = 0.95): Word {
  return {
    text,
    box: {
      x,
      y,
      width: Math.min(0.9 - x, 0.011 * text.length * (/\p{Script=Han}/u.test(text) ? 2 : 1)),
      height: 0.014,
    },
    confidence,
    line,
    origin: 'ocr',
    visible: true,
  };
}

const seal: Mark = {
  kind: 'seal',
  box: { x: 0.6, y: 0.6, width: 0.16, height: 0.11 },
  text: '苏州明辉纺织有限公司\n合同专用章',
  confidence: 0.97,
  textConfidence: 0.9,
  reason: 'red ink in a round outline',
  details: {
    color: 'red',
    shape: 'round',
    type: 'seal',
    shapeName: 'round seal',
    namedKind: '合同专用章',
    ring: '苏州明辉纺织有限公司',
  },
};

const sealWords: Word[] = [
  {
    ...word('苏州明辉纺织有限公司', 0.61, 0.61, 8, 0.9),
    box: { x: 0.61, y: 0.61, width: 0.14, height: 0.07 },
  },
  { ...word('合同专用章', 0.63, 0.68, 9, 0.9), box: { x: 0.64, y: 0.68, width: 0.08, height: 0.012 } },
];

const print: Word[] = [
  word('CONTRACT', 0.4, 0.05, 0),
  word('Seller:', 0.08, 0.12, 1),
  word('苏州明辉纺织有限公司', 0.2, 0.12, 1),
  word('Country of origin', 0.08, 0.3, 2),
  word('Signature:', 0.08, 0.65, 3),
];

function pageWith(words: Word[], marks: Mark[] | undefined): Page {
  return {
    file,
    page: 1,
    kind: 'ocr',
    reason: 'image',
    width: 1000,
    height: 1414,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: ['eng'],
    part: null,
    words,
    notes: [],
    ...(marks === undefined ? {} : { marks }),
  };
}

function fieldsOf(page: Page) {
  const document = {
    id: 'd',
    type: 'unknown',
    categories: [],
    pages: [{ file, page: 1 }],
    language: 'en',
    title: null,
  } as unknown as EvidenceDocument;
  return extract({ document, pages: [page] });
}

describe('seals as fields', () => {
  const page = pageWith([...print, ...sealWords], [seal]);

  it('grounds what the seal says in its words, with the box of the seal', () => {
    const { fields } = fieldsOf(page);
    const by = (path: string) => fields.find((field) => field.path === path);
    expect(by('execution.seal.text')?.value).toBe('苏州明辉纺织有限公司 合同专用章');
    expect(by('execution.seal.owner')?.value).toBe('苏州明辉纺织有限公司');
    expect(by('execution.seal.kind')?.value).toBe('合同专用章');
    expect(by('execution.seal.kind')?.basis.kind).toBe('stated');
    expect(by('execution.seal.owner')?.groundings[0]).toMatchObject({
      status: 'exact',
      quote: '苏州明辉纺织有限公司',
      boxes: [seal.box],
    });
  });

  it('keeps words of seals out of the lines that rules read, at unchanged offsets', () => {
    expect(sealWordCount(page)).toBe(2);
    expect(withoutSealWords(page).words).toEqual(print);
    expect(withoutSealWords(pageWith(print, [seal])).words).toEqual(print);
  });

  it('takes an owner nearly read from the printed name as derived, and says no misread text', () => {
    const misread = '苏川明辉纺只有限公司';
    const marks = [{ ...seal, text: misread, details: { ...seal.details, ring: misread } }];
    const { fields } = fieldsOf(pageWith([...print, { ...sealWords[0]!, text: misread }], marks));
    const owner = fields.find((field) => field.path === 'execution.seal.owner');
    expect(owner?.value).toBe('苏州明辉纺织有限公司');
    expect(owner?.basis.kind).toBe('inferred');
    expect(owner?.groundings[0]?.status).toBe('derived');
    const text = fields.find((field) => field.path === 'execution.seal.text');
    expect(text?.value).toBe('苏州明辉纺织有限公司');
    expect(text?.groundings[0]?.status).toBe('derived');
  });

  it('names no owner where lettering is doubtful and nothing printed is like it', () => {
    const other = '广州恒泰供应链有限公司';
    const marks = [{ ...seal, text: other, textConfidence: 0.6, details: { ...seal.details, ring: other } }];
    const { fields } = fieldsOf(
      pageWith([...print, { ...sealWords[0]!, text: other, confidence: 0.6 }], marks),
    );
    expect(fields.some((field) => field.path === 'execution.seal.owner')).toBe(false);
    expect(fields.some((field) => field.path === 'execution.seal.kind')).toBe(true);
  });
});

describe('signatures and handwriting as fields', () => {
  const mark = (kind: Mark['kind'], details: Record<string, string> = {}): Mark => ({
    kind,
    box: { x: 0.3, y: 0.29, width: 0.2, height: 0.03 },
    text: null,
    confidence: 0.8,
    textConfidence: null,
    reason: 'strokes',
    details,
  });

  it('says present with the box of the stroke', () => {
    const { fields } = fieldsOf(pageWith(print, [mark('signature')]));
    const field = fields.find((one) => one.path === 'execution.signature');
    expect(field).toMatchObject({ value: 'present', normalized: 'present' });
    expect(field?.groundings[0]).toMatchObject({
      status: 'derived',
      boxes: [{ x: 0.3, y: 0.29, width: 0.2, height: 0.03 }],
    });
  });

  it('says absent only where the page was looked at', () => {
    const looked = fieldsOf(pageWith(print, [])).fields.find((one) => one.path === 'execution.signature');
    expect(looked?.value).toBe('absent');
    const not = fieldsOf(pageWith(print, undefined)).fields.find((one) => one.path === 'execution.signature');
    expect(not).toBeUndefined();
  });

  it('says nothing of a signature where a seal stands at its place', () => {
    const seal: Mark = { ...mark('seal'), box: { x: 0.15, y: 0.6, width: 0.15, height: 0.1 } };
    const paths = fieldsOf(pageWith(print, [seal])).fields.map((field) => field.path);
    expect(paths).not.toContain('execution.signature');
  });

  it('shows unread handwriting beside its label, and asks a person to look', () => {
    const { fields, exceptions } = fieldsOf(
      pageWith(print, [mark('handwriting', { besideLabel: 'Country of origin' })]),
    );
    const field = fields.find((one) => one.path.startsWith('execution.handwriting'));
    expect(field?.value).toBe('unread');
    expect(field?.groundings[0]?.quote).toBe('Country of origin');
    expect(exceptions).toContainEqual(expect.objectContaining({ code: 'handwriting-unread', page: 1 }));
    expect(exceptions.find(({ code }) => code === 'handwriting-unread')?.cause).toContain(
      'Country of origin',
    );
  });
});
