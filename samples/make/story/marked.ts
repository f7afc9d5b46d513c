/** Short ways to write marked values (see drawing/markup.ts) with their normalised forms. */
import type { Party } from './parties.ts';

/** A number with thousands marks; right also without them and without trailing zeros. */
export function number(path: string, printed: string, decimalComma = false): string {
  const plain = decimalComma ? printed.replaceAll('.', '').replace(',', '.') : printed.replaceAll(',', '');
  const short = plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  const forms = [...new Set([plain, short])].filter((form) => form !== printed);
  return `{${[`${path}=${printed}`, ...forms].join('~')}}`;
}

/** A date; more than one normal form where the paper does not say which of two readings is meant. */
export function date(path: string, printed: string, ...iso: string[]): string {
  return `{${[`${path}=${printed}`, ...iso].join('~')}}`;
}

export function value(path: string, printed: string, ...alternatives: string[]): string {
  return `{${[`${path}=${printed}`, ...alternatives].join('~')}}`;
}

export const title = (printed: string) => value('title', printed);

const countryCodes: Record<string, string> = {
  China: 'CN',
  CHINA: 'CN',
  'P.R. China': 'CN',
  'P. R. CHINA': 'CN',
  中国: 'CN',
  中华人民共和国: 'CN',
  USA: 'US',
  'U.S.A.': 'US',
  'United States': 'US',
  'UNITED STATES': 'US',
  美国: 'US',
  'UNITED STATES OF AMERICA': 'US',
  Brazil: 'BR',
  BRAZIL: 'BR',
  Brasil: 'BR',
  BRASIL: 'BR',
  巴西: 'BR',
  India: 'IN',
  印度: 'IN',
  Germany: 'DE',
  Deutschland: 'DE',
  Türkiye: 'TR',
  TÜRKİYE: 'TR',
  Spain: 'ES',
  España: 'ES',
  France: 'FR',
  'Việt Nam': 'VN',
  VIETNAM: 'VN',
  Switzerland: 'CH',
  Portugal: 'PT',
  'Hong Kong': 'HK',
};

export function country(path: string, printed: string): string {
  const code = countryCodes[printed];
  if (!code) throw new Error(`no code for the country ${printed}`);
  return `{${path}=${printed}~${code}}`;
}

export function nameOf(role: string, party: Party, chinese = false): string {
  return value(`parties.${role}.name`, chinese ? party.chineseName! : party.name);
}

/** The address as marked text; its last words, where they are a country, are the country as well. */
export function addressOf(role: string, party: Party, chinese = false, path = 'address'): string {
  const printed = chinese ? party.chineseAddress! : party.address;
  const name = Object.keys(countryCodes)
    .filter((candidate) => printed.endsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  const start = name ? printed.slice(0, printed.length - name.length) : printed;
  return `{parties.${role}.${path}=${start}${name ? country(`parties.${role}.country`, name) : ''}}`;
}

/** Name and address below each other. */
export function partyOf(role: string, party: Party, chinese = false): string {
  return `${nameOf(role, party, chinese)}\n${addressOf(role, party, chinese)}`;
}

/** One goods cell. */
export function goods(index: number, key: string, printed: string, ...alternatives: string[]): string {
  return value(`goods[${index}].${key}`, printed, ...alternatives);
}

export function goodsNumber(index: number, key: string, printed: string, decimalComma = false): string {
  return number(`goods[${index}].${key}`, printed, decimalComma);
}
