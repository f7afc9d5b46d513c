import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../src/index/review/snippet.ts';

const shown = (text: string, words: string): string =>
  snippetOf(text, words)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

describe('snippets of a search', () => {
  it('marks the words whatever their case, width and accents', () => {
    expect(shown('Cotton YARN, Tr\u00e0n H\u00f9ng', 'yarn tran')).toBe(
      'Cotton [YARN], [Tr\u00e0n] H\u00f9ng',
    );
    expect(shown('\uff39\uff21\uff32\uff2e 30S', 'yarn')).toBe('[\uff39\uff21\uff32\uff2e] 30S');
  });

  it('marks Chinese words within a run of characters, and over a broken line', () => {
    expect(shown('本批棉纱产自新疆地区', '新疆')).toBe('本批棉纱产自[新疆]地区');
    expect(shown('产自新\n疆地区', '新疆')).toBe('产自[新 疆]地区');
  });

  it('marks whole words alone, and beginnings where a star asks for them', () => {
    expect(shown('ginning and gin', 'gin')).toBe('ginning and [gin]');
    expect(shown('ginning and gin', 'gin*')).toBe('[gin]ning and [gin]');
  });

  it('finds a number in parts with whatever stands between them', () => {
    expect(shown('No. HZ-SH 250409', 'hz-sh-250409')).toBe('No. [HZ-SH 250409]');
  });

  it('shows passages apart with what is left out between them, and at most three of them', () => {
    const text = `one ${'x '.repeat(200)}two ${'y '.repeat(200)}three ${'z '.repeat(200)}four`;
    const parts = snippetOf(text, 'one two three four');
    expect(parts.filter((part) => part.hit).map((part) => part.text)).toEqual(['one', 'two', 'three']);
    expect(shown(text, 'two')).toMatch(/^… (?:x )+\[two\] (?:y )+…$/u);
  });

  it('keeps text as text and never cuts a character in two', () => {
    expect(shown('<script>alert(1)</script>', 'alert')).toBe('<script>[alert](1)</script>');
    const parts = snippetOf(`${'\u{20BB7}'.repeat(100)} gin ${'\u{20BB7}'.repeat(100)}`, 'gin');
    expect(parts.map((part) => part.text).join('')).not.toMatch(
      /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u,
    );
  });

  it('shows the beginning of a text where the words are not found again', () => {
    expect(snippetOf('some text', 'other')).toEqual([{ text: 'some text', hit: false }]);
  });
});
