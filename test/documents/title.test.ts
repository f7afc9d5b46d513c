import { describe, expect, it } from 'vitest';
import { splitAndClassify } from '../../src/documents/index.ts';
import { sketchFile } from './sketch-page.ts';

const rows = '\nName | Day\nAnn went by | 3 May\nBob went by | 4 May\nCid went by | 5 May';
const title = (sketch: string): string | null => splitAndClassify(sketchFile(sketch)).documents[0]!.title;

describe('titles', () => {
  it('are no firm, however large its name', () => {
    expect(title(`# Brightwell Cotton Traders${rows}`)).toBeNull();
  });

  it('do not end with a preposition', () => {
    expect(title(`# RECORD OF\n# VISITORS${rows}`)).toBe('RECORD OF VISITORS');
    expect(title(`# RECORDS${rows}`)).toBe('RECORDS');
    expect(title(`# RECORD OF${rows}`)).toBeNull();
  });
});
