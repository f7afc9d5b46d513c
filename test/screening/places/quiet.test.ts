import { describe, expect, it } from 'vitest';
import { pageText } from '../../../src/model/page-text.ts';
import { createScreener, loadLists, reproduce } from '../../../src/screening/index.ts';
import { random } from '../../bench/screening-noise.ts';
import { businessPage } from '../../bench/screening-pages.ts';
import { pageOf } from '../pages.ts';
import { screener } from './mentions-in.ts';

describe('other business', () => {
  it('gives no place above the lowest grade', () => {
    const next = random(11);
    for (let count = 0; count < 120; count++) {
      const text = businessPage(3000, next);
      expect(
        screener
          .mentions(text)
          .filter(({ grade }) => grade === 'P1' || grade === 'P2')
          .map(({ start, end, rule }) => `${rule} ${text.slice(start, end)}`),
      ).toEqual([]);
    }
  });

  it('in the places of other countries and provinces gives none', () => {
    for (const place of [
      'Jinjiang',
      'Xinxiang',
      'Lijiang',
      'Zhenjiang',
      'Kunming',
      'Hohhot',
      'Lanzhou',
      'Karaman',
      'Kazan',
      'Hanoi',
      'Ashgabat',
      'Almaty',
      'Tashkent',
      'Korea',
      'Jordan',
      'Tarragona',
      'Hamburg',
      'Alton',
    ])
      for (const line of [
        `Origin: ${place}`,
        `Address: No. 12 Jianshe Road, ${place} City, China`,
        `Country of origin: ${place}, China`,
      ])
        expect(
          screener.mentions(line).map(({ rule, alias }) => `${rule} ${alias}`),
          line,
        ).toEqual([]);
    for (const place of [
      '莆田',
      '吉林',
      '晋江',
      '新乡',
      '丽江',
      '阿拉善',
      '呼和浩特',
      '克拉科夫',
      '阿塞拜疆',
      '义乌',
      '昆明',
    ])
      for (const line of [
        `产地：${place}`,
        `地址：江苏省${place}市建设路12号`,
        `住所：${place}地区${place}县`,
      ])
        expect(
          screener.mentions(line).map(({ rule, alias }) => `${rule} ${alias}`),
          line,
        ).toEqual([]);
  });
});

describe('a page of nothing but places', () => {
  it('gives one mention for each, and each flag is derived again from its record', () => {
    expect(screener.mentions('新疆'.repeat(300))).toHaveLength(300);
    const text =
      'Origin: Xinjiong\nAddress: No. 3 Road, Hotam City, Xinjiang\n产地：新彊\n发票代码：6500214130\n报关单 出境关别 (9404)\nCotton of Turkmenistan';
    const page = pageOf(text);
    const flags = createScreener(loadLists()).screen({ pages: [page], documents: [], fields: [] });
    expect(flags.length).toBeGreaterThanOrEqual(7);
    for (const flag of flags)
      expect(reproduce(flag, pageText(page).text), flag.explanation).toEqual({
        reproduced: true,
        differences: [],
      });
  });
});
