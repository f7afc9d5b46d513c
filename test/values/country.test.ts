import { describe, expect, it } from 'vitest';
import { findValues, isGroundedIn, parseValue, sameValue } from '../../src/values/index.ts';

const countries = (text: string, use: 'prose' | 'address' = 'prose') =>
  findValues('country', text, { use }).map((one) => one.normalized);

describe('country', () => {
  it.each([
    ['China', 'CN'],
    ['P.R. China', 'CN'],
    ['P.R.CHINA', 'CN'],
    ['PRC', 'CN'],
    ["People's Republic of China", 'CN'],
    ['中国', 'CN'],
    ['中國', 'CN'],
    ['中华人民共和国', 'CN'],
    ['VR China', 'CN'],
    ['Chine', 'CN'],
    ['Trung Quốc', 'CN'],
    ['Çin', 'CN'],
    ['Viet Nam', 'VN'],
    ['VIETNAM', 'VN'],
    ['Việt Nam', 'VN'],
    ['越南', 'VN'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['土耳其', 'TR'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['United States of America', 'US'],
    ['美国', 'US'],
    ['Estados Unidos', 'US'],
    ['Vereinigte Staaten', 'US'],
    ["Côte d'Ivoire", 'CI'],
    ['COTE D’IVOIRE', 'CI'],
    ['Ivory Coast', 'CI'],
    ['Hong Kong', 'HK'],
    ['香港', 'HK'],
    ['Taiwan', 'TW'],
    ['台灣', 'TW'],
    ['South Korea', 'KR'],
    ['Republic of Korea', 'KR'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Alemania', 'DE'],
    ['Bangladesh', 'BD'],
    ['孟加拉国', 'BD'],
    ['Uzbekistan', 'UZ'],
    ['UK', 'GB'],
    ['The Netherlands', 'NL'],
    ['CN', 'CN'],
    ['CHN', 'CN'],
    ['VNM', 'VN'],
    ['China (CN)', 'CN'],
    ['CN - China', 'CN'],
    ['中国 CHINA', 'CN'],
    ['Made in Vietnam', 'VN'],
    ['MADE IN CHINA', 'CN'],
    ['Product of Turkey', 'TR'],
    ['Hecho en México', 'MX'],
    ['Fabriqué en France', 'FR'],
    ['中国制造', 'CN'],
    ['产自越南', 'VN'],
    ['Jersey', 'JE'],
    ['Papua New Guinea', 'PG'],
  ])('%s', (text, expected) => {
    expect(parseValue('country', text)?.normalized).toBe(expected);
  });

  it.each([
    'Shanghai',
    'Hangzhou, China',
    'in',
    'European Union',
    'China Textile Co., Ltd.',
    'XX',
    'Chinese',
    'cotton',
    '中国银行',
    'China / Vietnam',
  ])('%s is no country', (text) => {
    expect(parseValue('country', text)).toBeNull();
  });

  it.each([
    ['Country of origin: China', ['CN']],
    ['The cotton was grown in the United States and spun in Viet Nam.', ['US', 'VN']],
    ['Raw cotton from Brazil, India and P.R. China', ['BR', 'IN', 'CN']],
    ['原产国：中国，棉花产自美国', ['CN', 'US']],
    ['巴布亚新几内亚', ['PG']],
    ['MADE IN TURKEY', ['TR']],
    ['Product of Jersey', ['JE']],
  ])('in text: %s', (text, expected) => {
    expect(countries(text)).toEqual(expected);
  });

  it.each([
    'Indianapolis',
    'China Textile Co., Ltd.',
    'Bank of China',
    '中国银行',
    '中国纺织有限公司',
    '内蒙古自治区',
    'South China Sea',
    'Air India',
    'single jersey fabric',
    'Single Jersey fabric',
    'served with turkey',
    'Georgia Ave',
    'IN AT BE TO',
    'China Railway',
    'Michael Jordan',
    'india ink',
  ])('no mention in: %s', (text) => {
    expect(countries(text)).toEqual([]);
  });

  it('takes a country anywhere in an address', () => {
    expect(countries('Example Road, Nanjing, China Post 210000', 'address')).toEqual(['CN']);
    expect(countries('Example Road, Nanjing, China Post 210000')).toEqual([]);
  });

  it('compares and grounds by code', () => {
    expect(sameValue('country', 'CN', '中国')).toBe(true);
    expect(sameValue('country', 'China', 'Chile')).toBe(false);
    expect(isGroundedIn('country', 'CN', 'Country of origin: China')).toBe('normalized');
    expect(isGroundedIn('country', 'China', 'Country of origin: China')).toBe('exact');
    expect(isGroundedIn('country', 'IN', 'shipped IN good order and condition to Hamburg')).toBeNull();
    expect(isGroundedIn('country', 'India', 'Indianapolis')).toBeNull();
    expect(isGroundedIn('country', 'IN', 'Indianapolis')).toBeNull();
    expect(isGroundedIn('country', 'VN', 'Made in Viet Nam')).toBe('normalized');
  });

  it('takes a code behind the label of a country, or in front of postcode and town', () => {
    for (const [code, quote] of [
      ['PL', 'Herkunftsland: PL'],
      ['BD', 'Xuất xứ: BD'],
      ['CN', 'Country of origin: CN, lot 31 of this order'],
      ['DE', 'DE 33602 Bielefeld'],
      ['AT', 'AT-1010 Wien'],
      ['FR', '12 rue des Lilas\nFR 59000 Lille'],
    ] as const)
      expect(isGroundedIn('country', code, quote), quote).not.toBeNull();
    for (const [code, quote] of [
      ['IN', 'Country of origin IN FULL'],
      ['IN', 'Terms and conditions: IN FULL'],
      ['CA', '411 West 5th Street\nCA 90012 Los Angeles'],
      ['DE', '100 Market Street Wilmington\nDE 19801 United States'],
      ['DE', 'Article DE 33602 of the catalogue'],
      ['LA', 'EL SALVADOR 80333 LA Union'],
      ['PL', 'Herkunftsland: PLANO'],
    ] as const)
      expect(isGroundedIn('country', code, quote), quote).toBeNull();
  });
});
