import { describe, expect, it } from 'vitest';
import { decideOcr, type PageFacts } from '../../src/reading/index.ts';

const textPage: PageFacts = {
  visibleCharacters: 1500,
  hiddenCharacters: 0,
  garbledShare: 0,
  unmappedShare: 0,
  imageShare: 0.02,
  largestImageShare: 0.02,
  readableImages: 0,
  paths: 20,
};

describe('decideOcr', () => {
  const cases: [string, Partial<PageFacts>, string, RegExp][] = [
    ['a page of text', {}, 'text', /^text layer$/],
    [
      'an empty page',
      { visibleCharacters: 0, imageShare: 0, largestImageShare: 0, paths: 0 },
      'blank',
      /neither/,
    ],
    [
      'a scan without text layer',
      { visibleCharacters: 0, imageShare: 1, largestImageShare: 1, readableImages: 1 },
      'ocr',
      /100 % of the page/,
    ],
    [
      'a scan with the hidden layer of an OCR program',
      { visibleCharacters: 0, hiddenCharacters: 900, largestImageShare: 1, readableImages: 1 },
      'ocr',
      /hidden under an image/,
    ],
    ['text that is garbled', { garbledShare: 0.6 }, 'ocr', /garbled \(60 %/],
    [
      'a stamp on a scan',
      { visibleCharacters: 60, largestImageShare: 0.95, readableImages: 1 },
      'mixed',
      /short text/,
    ],
    ['text with a scanned part', { largestImageShare: 0.3, readableImages: 2 }, 'mixed', /2 images/],
    [
      'letters drawn as outlines',
      { visibleCharacters: 0, paths: 900, largestImageShare: 0 },
      'ocr',
      /outlines/,
    ],
    [
      'text on a full-page ground',
      { largestImageShare: 1, imageShare: 1, readableImages: 0 },
      'text',
      /text layer/,
    ],
  ];
  it.each(cases)('%s', (_name, facts, decision, reason) => {
    const answer = decideOcr({ ...textPage, ...facts });
    expect(answer.decision).toBe(decision);
    expect(answer.reason).toMatch(reason);
  });
});
