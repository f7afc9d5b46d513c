import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

const tierOf = (line: string): string | undefined =>
  read('supplier_correspondence', [
    [50, 40, 'LETTER', 15],
    [50, 120, line],
  ]).fields.find((field) => field.path.endsWith('asPrinted'))?.value;

describe('tiers in the words of the paper', () => {
  it('reads a tier and a level of suppliers', () => {
    expect(tierOf('Tier 3 spinning mill in Izmir')).toBe('Tier 3');
    expect(tierOf('三级供应商 纺纱厂')).toBe('三级供应商');
    expect(tierOf('our level 2 supplier of zips')).toBe('level 2 supplier');
  });

  it('takes no grade of quality for a tier', () => {
    expect(tierOf('耐水色牢度 三级以上')).toBeUndefined();
    expect(tierOf('Audit level 3, rubbing fastness level 4')).toBeUndefined();
    expect(tierOf('Niveau 2 de confort')).toBeUndefined();
  });
});
