import { describe, expect, it } from 'vitest';
import { findProcessWords, LabelMatcher, labelKey, outermost, productionSteps } from '../../schemas/index.ts';

function matcherOf(...labels: readonly string[]): LabelMatcher<string> {
  const matcher = new LabelMatcher<string>();
  for (const label of labels) matcher.add(label, label);
  return matcher;
}
const found = (matcher: LabelMatcher<string>, text: string): string[] =>
  outermost(matcher.find(text)).map((match) => text.slice(match.start, match.end));

describe('label comparison', () => {
  it('takes spellings of one label for the same', () => {
    for (const spelling of ['INV. NO', 'Inv.No.:', 'inv no'])
      expect(labelKey(spelling)).toBe(labelKey('Inv. No.'));
    expect(labelKey('發 票 號 碼')).toBe(labelKey('发票号码'));
    expect(labelKey('N° facture')).toBe(labelKey('No facture'));
    expect(labelKey('Số hóa đơn')).toBe(labelKey('SO HOA DON'));
  });

  it('keeps signs that carry meaning', () => {
    expect(labelKey('C/O')).not.toBe(labelKey('Co'));
    expect(labelKey('Invoice #')).not.toBe(labelKey('Invoice'));
  });
});

describe('finding labels', () => {
  it('finds them at word boundaries only', () => {
    const matcher = matcherOf('Total', 'Inv. No.');
    expect(found(matcher, 'Subtotal totally TOTAL: 12')).toEqual(['TOTAL']);
    expect(found(matcher, 'Inv.No.8841')).toEqual(['Inv.No']);
  });

  it('prefers the longest label and does not cross lines', () => {
    const matcher = matcherOf('Date', 'Invoice', 'Invoice Date');
    expect(found(matcher, 'Invoice Date: 3 May')).toEqual(['Invoice Date']);
    expect(found(matcher, 'Invoice\nDate')).toEqual(['Invoice', 'Date']);
  });

  it('does not cross a place the caller names', () => {
    const text = 'Item No.';
    const matches = matcherOf('Item', 'Item No.').find(text, (_from, to) => to === 5);
    expect(matches.map((match) => text.slice(match.start, match.end))).toEqual(['Item']);
  });

  it('finds Chinese without spaces around it', () => {
    expect(found(matcherOf('发票号码', '号码'), '电子发票号码04417723')).toEqual(['发票号码']);
  });

  it('gives places in the text as it was', () => {
    const text = '\u{1f600} Ｒｅｃｈｎｕｎｇ  Nr.: 7';
    const [match] = matcherOf('Rechnung Nr.').find(text);
    expect(text.slice(match!.start, match!.end)).toBe('Ｒｅｃｈｎｕｎｇ  Nr');
  });
});

describe('process words', () => {
  it.each([
    ['the cotton was ginned at our ginnery', 'cotton', 2],
    ['轧花厂：阿克苏', 'cotton', 2],
    ['Spinnerei Beispiel', 'cotton', 4],
    ['iplik fabrikası', 'cotton', 4],
    ['印染加工', 'cotton', 6],
    ['制衣厂', 'cotton', 7],
    ['电解铝生产', 'aluminium', 4],
  ])('%s', (text, chain, step) => {
    const steps = findProcessWords(text).flatMap((word) => word.steps);
    expect(steps.map((one) => [one.chain, one.step])).toContainEqual([chain, step]);
  });

  it('takes goods for no process', () => {
    expect(findProcessWords('cotton yarn Ne 30, raw cotton, fabric, T-shirts, 棉纱')).toEqual([]);
  });

  it('numbers steps from raw material as the data file does', () => {
    expect(productionSteps.find((one) => one.chain === 'cotton' && one.step === 2)?.name).toBe('gin');
  });
});
