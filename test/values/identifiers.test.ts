import { describe, expect, it } from 'vitest';
import type { ValueKind } from '../../src/model/value-kind.ts';
import {
  cnpjIsValid,
  containerCheckDigit,
  gstinIsValid,
  gtinIsValid,
  ibanIsValid,
  imoIsValid,
  leiIsValid,
  luhnIsValid,
  mod1110IsValid,
  remainder97,
  swissUidIsValid,
  usccCheckCharacter,
  vietnameseTaxCodeIsValid,
  vknIsValid,
} from '../../src/values/check-digits.ts';
import { findValues, isGroundedIn, parseValue, sameValue } from '../../src/values/index.ts';

/** A small deterministic source of numbers, so that a failure can be repeated. */
function randomness(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const pick = (alphabet: string, length: number, random: (below: number) => number): string =>
  Array.from({ length }, () => alphabet[random(alphabet.length)]).join('');

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

describe('check digits', () => {
  it('know published examples', () => {
    expect(usccCheckCharacter('91110000600037341')).toBe('L');
    expect(containerCheckDigit('CSQU305438')).toBe('3');
    expect(gtinIsValid('4006381333931')).toBe(true);
    expect(gtinIsValid('96385074')).toBe(true);
    expect(leiIsValid('5493001KJTIIGC8Y1R12')).toBe(true);
    expect(ibanIsValid('DE89370400440532013000')).toBe(true);
    expect(ibanIsValid('GB82WEST12345698765432')).toBe(true);
    expect(imoIsValid('9074729')).toBe(true);
    expect(mod1110IsValid('136695976')).toBe(true);
    expect(luhnIsValid('00743110157')).toBe(true);
    expect(cnpjIsValid('11222333000181')).toBe(true);
    expect(swissUidIsValid('100155212')).toBe(true);
    expect(gstinIsValid('27AAPFU0939F1ZV')).toBe(true);
    expect(vknIsValid('4540536920')).toBe(true);
    expect(vietnameseTaxCodeIsValid('0100233488')).toBe(true);
  });

  it('notice every single wrong character of a social credit code', () => {
    const random = randomness(7);
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    for (let round = 0; round < 40; round++) {
      const body = `91${pick(digits, 6, random)}${pick(alphabet, 9, random)}`;
      const check = usccCheckCharacter(body);
      for (let at = 8; at < 17; at++) {
        const other = alphabet[(alphabet.indexOf(body[at]!) + 1 + random(30)) % 31]!;
        expect(usccCheckCharacter(body.slice(0, at) + other + body.slice(at + 1))).not.toBe(check);
      }
    }
  });

  it('notice every single wrong digit of IBAN, LEI and trade item numbers', () => {
    const random = randomness(11);
    for (let round = 0; round < 40; round++) {
      const body = pick(digits, 12, random);
      const valid = [...digits].map((digit) => body + digit).filter(gtinIsValid);
      expect(valid).toHaveLength(1);
      const at = random(12);
      const changed =
        valid[0]!.slice(0, at) +
        String((Number(valid[0]![at]) + 1 + random(9)) % 10) +
        valid[0]!.slice(at + 1);
      expect(gtinIsValid(changed)).toBe(false);

      const lei = pick(letters + digits, 18, random);
      const check = String(98 - remainder97(`${lei}00`)).padStart(2, '0');
      expect(leiIsValid(lei + check)).toBe(true);
      expect(leiIsValid(lei + String((Number(check) + 1 + random(95)) % 97).padStart(2, '0'))).toBe(
        (Number(check) + 1) % 97 === -1,
      );
    }
  });

  it('give one check digit for every container number', () => {
    const random = randomness(13);
    for (let round = 0; round < 40; round++) {
      const body = `${pick(letters, 3, random)}U${pick(digits, 6, random)}`;
      const digit = containerCheckDigit(body);
      expect(digit).toMatch(/^\d$/);
      const wrong = body + String((Number(digit) + 1) % 10);
      expect(parseValue('container', body + digit)?.warnings).toEqual([]);
      expect(parseValue('container', wrong)?.warnings).toHaveLength(1);
    }
  });
});

const good: readonly (readonly [ValueKind, string, string])[] = [
  ['uscc', '91110000600037341L', '91110000600037341L'],
  ['container', 'CSQU3054383', 'CSQU3054383'],
  ['container', 'CSQU 305438-3', 'CSQU3054383'],
  ['container', 'CSQU 305 438 3', 'CSQU3054383'],
  ['lei', '5493001KJTIIGC8Y1R12', '5493001KJTIIGC8Y1R12'],
  ['gtin', '4006381333931', '4006381333931'],
  ['hs-code', '5208', '5208'],
  ['hs-code', '61.09', '6109'],
  ['hs-code', '5208.11', '520811'],
  ['hs-code', '6109.10.00.12', '6109100012'],
  ['hs-code', '6109.10.0012', '6109100012'],
  ['hs-code', '6109100012', '6109100012'],
  ['hs-code', '5201 00 10', '52010010'],
  ['mid', 'CNHEBEXA12SHI', 'CNHEBEXA12SHI'],
  ['mid', 'USDHLEXP1304ERL', 'USDHLEXP1304ERL'],
  ['vat', 'DE136695976', 'DE136695976'],
  ['vat', 'DE 136 695 976', 'DE136695976'],
  ['vat', 'FR 40 303265045', 'FR40303265045'],
  ['vat', 'IT00743110157', 'IT00743110157'],
  ['vat', 'CHE-100.155.212 MWST', 'CHE100155212MWST'],
  ['vat', '11.222.333/0001-81', '11222333000181'],
  ['vat', '27AAPFU0939F1ZV', '27AAPFU0939F1ZV'],
  ['vat', '4540536920', '4540536920'],
  ['bank-account', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['bank-account', '6222 0212 0301 2345 678', '6222021203012345678'],
  ['vessel', 'M/V EVER EXAMPLE V.012E', 'ever example'],
  ['vessel', 'EVER EXAMPLE / 012E', 'ever example'],
  ['language', 'Chinese', 'zh'],
  ['language', 'Tiếng Việt', 'vi'],
  ['language', 'Deutsch', 'de'],
  ['language', 'fr', 'fr'],
  ['presence', 'unsigned', 'absent'],
  ['presence', 'Signed', 'present'],
  ['presence', '已签字', 'present'],
  ['presence', '未盖章', 'absent'],
  ['presence', 'illegible', 'illegible'],
  ['period', '2024', '2024'],
  ['period', '2024/25', '2024/2025'],
  ['period', 'Season 2024-2025', '2024/2025'],
  ['period', 'March 2025', '2025-03'],
  ['period', '2025年3月', '2025-03'],
  ['period', 'tháng 3 năm 2025', '2025-03'],
  ['period', 'Q1 2025', '2025-Q1'],
  ['period', '01.01.2025 - 30.06.2025', '2025-01-01/2025-06-30'],
  ['place', 'CNSHA', 'CNSHA'],
  ['place', 'Shanghai, China', 'shanghai china'],
];

describe('identifiers and small kinds', () => {
  it.each(good)('%s: %s', (kind, text, expected) => {
    expect(parseValue(kind, text)).toMatchObject({ normalized: expected, warnings: [] });
  });

  it.each<[ValueKind, string]>([
    ['uscc', '91110000600037341'],
    ['uscc', '110101199003074477'],
    ['container', 'CSQX3054383'],
    ['container', 'ABC1234567'],
    ['lei', '12345678901234567890'],
    ['gtin', '12345'],
    ['hs-code', '0000.11'],
    ['hs-code', '7712.11'],
    ['hs-code', '520811.5'],
    ['hs-code', '12345'],
    ['mid', 'ZZHEBEXA12SHI'],
    ['mid', 'SHANGHAI CITY'],
    ['vat', 'abc'],
    ['bank-account', '123'],
    ['period', '3024'],
    ['period', '2024 units'],
    ['period', '05.03.2025'],
    ['language', 'Chin'],
    ['presence', 'maybe'],
    ['place', '12345'],
  ])('%s: %s is none', (kind, text) => {
    expect(parseValue(kind, text)).toBeNull();
  });

  it('warns about failed check digits and keeps the value', () => {
    expect(parseValue('uscc', '91350100M0001TGQXM')).toMatchObject({
      normalized: '91350100M0001TGQXM',
      warnings: [expect.stringContaining('should be 1')],
    });
    expect(parseValue('container', 'CSQU3054384')?.warnings).toEqual([
      expect.stringContaining('should be 3'),
    ]);
    expect(parseValue('vat', 'DE136695977')?.warnings).toHaveLength(1);
    expect(parseValue('bank-account', 'DE89370400440532013001')?.warnings).toHaveLength(1);
    expect(parseValue('vessel', 'EVER EXAMPLE IMO 9074728')?.warnings).toHaveLength(1);
  });

  it('never shows a personal identity number as a social credit code', () => {
    expect(findValues('uscc', '身份证号 110101199003074477')).toEqual([]);
  });

  it('finds identifiers in text, and not other numbers', () => {
    const text =
      '统一社会信用代码：91110000600037341L Container CSQU305438-3, HS Code: 5208.11, total 1163.40, 6109.10.00.12, USt-IdNr. DE136695976, IBAN DE89 3704 0044 0532 0130 00 BIC';
    const all = (kind: ValueKind) => findValues(kind, text).map((one) => one.normalized);
    expect(all('uscc')).toEqual(['91110000600037341L']);
    expect(all('container')).toEqual(['CSQU3054383']);
    expect(all('hs-code')).toEqual(['520811', '6109100012']);
    expect(all('vat')).toContain('DE136695976');
    expect(all('bank-account')).toEqual(['DE89370400440532013000']);
    expect(all('gtin')).toEqual([]);
    expect(all('lei')).toEqual([]);
    expect(findValues('hs-code', 'Total 1163.40 EUR 20250305')).toEqual([]);
    expect(findValues('uscc', 'IBAN DE02 1203 0000 0000 2020 51 99')).toEqual([]);
    expect(findValues('mid', 'BIC: FIDCFR21XXX')).toEqual([]);
    expect(findValues('place', '指运港 宁波港').map((one) => one.text)).not.toContain('指运港');
    expect(findValues('vessel', 'shipped per M/V EVER EXAMPLE on 5 March').map((one) => one.text)).toEqual([
      'EVER EXAMPLE',
    ]);
    expect(findValues('period', 'harvested in 2024, dated 05.03.2025').map((one) => one.normalized)).toEqual([
      '2024',
    ]);
  });

  it('sets look-alike letters right on OCR text only', () => {
    expect(findValues('container', 'CSQU3O54383')[0]?.normalized).toBeUndefined();
    expect(findValues('container', 'CSQU3O54383', { ocr: true })[0]?.normalized).toBe('CSQU3054383');
    expect(parseValue('uscc', '9111OOOO600037341L', { ocr: true })?.normalized).toBe('91110000600037341L');
  });

  it('compares and grounds without separators, never a digit for another', () => {
    expect(sameValue('container', 'CSQU 305438-3', 'CSQU3054383')).toBe(true);
    expect(sameValue('hs-code', '5208.11', '520811')).toBe(true);
    expect(sameValue('hs-code', '5208.11', '5201.11')).toBe(false);
    expect(isGroundedIn('hs-code', '5208.11', 'HS 5208.11')).toBe('exact');
    expect(isGroundedIn('hs-code', '520811', 'HS code 5208.11')).toBe('normalized');
    expect(isGroundedIn('hs-code', '5208.11', 'HS code 5208.110')).toBeNull();
    expect(isGroundedIn('hs-code', '5208.11', 'HS code 5201.11', { ocr: true })).toBeNull();
    expect(isGroundedIn('container', 'CSQU3054383', 'CSQU 305438-3')).toBe('normalized');
    expect(isGroundedIn('uscc', '91110000600037341L', '91110000600037342L', { ocr: true })).toBeNull();
    expect(isGroundedIn('bank-account', 'DE89370400440532013000', 'IBAN: DE89 3704 0044 0532 0130 00')).toBe(
      'normalized',
    );
  });
});

describe('code', () => {
  it.each([
    ['471102', '471102'],
    ['RE-20201121/508', 'RE-20201121/508'],
    ['01.234.567.8-2018-1', '01.234.567.8-2018-1'],
    ['9314110911/00/M/00/N', '9314110911/00/M/00/N'],
    ['FA-2017-0009', 'FA-2017-0009'],
    ['INV 2024 0017', 'INV 2024 0017'],
    ['INV - 2024 / 15', 'INV-2024/15'],
    ['No. 12345678', '12345678'],
    ['粤AB1234', '粤AB1234'],
    ['（2024）第15号', '(2024)第15号'],
  ])('%s', (text, expected) => {
    expect(parseValue('code', text)?.normalized).toBe(expected.toUpperCase());
  });

  it.each([
    'Rechnung',
    'INVOICE',
    'a@b1.com',
    'www.example1.com',
    '10:30',
    'Page one of two',
    '1,163.40',
    '5 March 2025',
    'the order of 12 pieces',
  ])('%s is no code', (text) => {
    expect(parseValue('code', text)).toBeNull();
  });

  it('finds codes and leaves dates, money, times, measures, plain words', () => {
    const codes = (text: string, ocr = false) => findValues('code', text, { ocr }).map((one) => one.text);
    expect(codes('Rechnung Nr. RE-20201121/508 vom 21.11.2020 um 10:30 über 571,04 EUR')).toEqual([
      'RE-20201121/508',
    ]);
    expect(codes('Invoice No: 01.234.567.8-2018-1 Total 50.00')).toEqual(['01.234.567.8-2018-1']);
    expect(codes('Lot AB12, 5kg, 19%, +86 571 8888, info@mill9.cn 1st floor')).toEqual([
      'AB12',
      '571',
      '8888',
    ]);
    expect(codes('发票号码：24312000000012345678')).toEqual(['24312000000012345678']);
    expect(codes('1,234,567.00')).toEqual([]);
    expect(codes('INV - 2024 / 15 goods', true)).toEqual(['INV - 2024 / 15']);
  });

  it('grounds with every mark in place', () => {
    expect(isGroundedIn('code', 'A-12', 'No. A-12')).toBe('exact');
    expect(isGroundedIn('code', 'a-12', 'No. A - 12')).toBe('normalized');
    expect(isGroundedIn('code', 'A-12', 'No. A1-2')).toBeNull();
    expect(isGroundedIn('code', 'A-12', 'No. A-123')).toBeNull();
    expect(isGroundedIn('code', 'INV-2024', 'INV-2O24', { ocr: true })).toBe('ocr-tolerant');
    expect(isGroundedIn('code', 'INV-2024', 'INV-2O24')).toBeNull();
    expect(isGroundedIn('code', 'INV-2024', 'INV-2034', { ocr: true })).toBeNull();
  });
});
