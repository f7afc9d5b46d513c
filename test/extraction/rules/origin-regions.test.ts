import { describe, expect, it } from 'vitest';
import { regionsStated } from '../../../src/extraction/rules/prose/origin-regions.ts';
import { read } from '../helpers/read.ts';

const said = (text: string): string[] =>
  regionsStated(text).map((one) => `${text.slice(one.start, one.end)} ${one.polarity}`);

describe('regions stated as origins', () => {
  it.each([
    ['The garments do not contain cotton from Xinjiang.', ['Xinjiang denied']],
    ['We buy cotton grown in Western Bahia only.', ['Western Bahia asserted']],
    ['本批面料未使用新疆棉花。', ['新疆 denied']],
    ['所用棉纱采用山东棉花。', ['山东 asserted']],
    ['No Xinjiang cotton is used.', ['Xinjiang denied']],
    ['We buy cotton from Delta Gin Ltd. in May.', []],
    ['RAW COTTON IN BALES and yarn in Cones', []],
    ['The cotton from our stock is white.', []],
    ['The cotton is from Brazil; cotton from Brazil is fine.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('are fields with their polarity', () => {
    const reading = read('declaration', [
      [200, 40, 'DECLARATION', 16],
      [50, 100, 'Our socks do not contain cotton from Xinjiang and we check each lot.'],
    ]);
    const region = reading.fields.find((field) => /^origin.*region$/.test(field.path));
    expect([region?.value, region?.polarity]).toEqual(['Xinjiang', 'denied']);
  });
});
