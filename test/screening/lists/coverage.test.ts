import { describe, expect, it } from 'vitest';
import { loadLists } from '../../../src/screening/index.ts';
import { coverageOf } from '../../../src/screening/lists/coverage.ts';
import { readListFile } from '../../../src/screening/lists/import/index.ts';
import { activateLists } from '../../../src/screening/lists/load.ts';
import { withPlantedConfusion } from '../../../src/screening/lists/planted-confusion.ts';
import { confusionClassOf } from '../../../src/text/confusions.ts';
import { targetsCsv } from '../../support/lists/targets-csv.ts';

describe('planted confusion', () => {
  it('changes one place by the declared table, outside the legal form', () => {
    const names = [
      'Xinjiang Oak Textile Co., Ltd.',
      'XPCC',
      'Oak No. 112',
      '新疆天山未来有限公司',
      'Modern Elm Works',
    ];
    for (const name of names) {
      const misread = withPlantedConfusion(name)!;
      expect(misread).not.toBe(name);
      const folded = (text: string): string =>
        [...text.toLowerCase().replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/cl/g, 'd')]
          .map(confusionClassOf)
          .join('');
      expect(folded(misread)).toBe(folded(name));
      expect(misread.endsWith(name.includes('Ltd.') ? 'Co., Ltd.' : misread.slice(-2))).toBe(true);
    }
    expect(withPlantedConfusion('Haax')).toBeNull();
  });
});

describe('coverage', () => {
  it('is whole for the built-in lists', () => {
    const report = coverageOf(loadLists());
    expect(report.missed).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.names).toBeGreaterThan(500);
    expect(report.tried).toBeGreaterThan(report.names * 1.5);
  });

  it('is whole for one list of several', () => {
    const report = coverageOf(loadLists(), { lists: ['cbp-wro'] });
    expect(report.passed).toBe(true);
    expect(report.names).toBeGreaterThan(80);
  });

  it('tells a name that cannot be found', () => {
    const list = readListFile(Buffer.from('name,aliases\nOak Textile Co.,Ab\n'), 'own.csv', {
      version: '2026-01-01',
    });
    const report = coverageOf(activateLists([{ ...list, entries: list.entries }]), { editShare: 0 });
    expect(new Set(report.missed.map((miss) => miss.name))).toEqual(new Set(['Ab']));
  });

  it('is tried for a list of many firms', () => {
    const trades =
      'Machinery Textile Trading Electronics Chemical Shipping Foods Timber Optics Ceramics'.split(' ');
    const firms = Array.from({ length: 300 }, (_, index) => {
      const brand = [...String(index * 7_919 + 100_003)]
        .map((digit) => 'bafelidoku'.charAt(Number(digit)))
        .join('');
      return {
        id: `NK-${index}`,
        name: `${brand.charAt(0).toUpperCase()}${brand.slice(1)} ${trades[index % trades.length]} Co., Ltd.`,
        aliases: [`${brand.toUpperCase()} GROUP`],
      };
    });
    const list = readListFile(targetsCsv(firms), 'targets.simple.csv');
    const report = coverageOf(activateLists([list]));
    expect(report.names).toBe(600);
    expect(report.missed).toEqual([]);
  });
});
