import { describe, expect, it } from 'vitest';
import { missingLanguages, readingSettingsSchema } from '../../src/reading/index.ts';

describe('settings of reading', () => {
  it.each([
    [{ language: ['eng'] }, 'language'],
    [{ limits: { page: 5 } }, 'page'],
    [{ ocr: { deskw: false } }, 'deskw'],
  ])('refuse a misspelt key: %j', (settings, key) => {
    const result = readingSettingsSchema.safeParse(settings);
    expect(result.success).toBe(false);
    expect(result.error!.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: [key] });
  });

  it('tell which OCR languages have no data', () => {
    expect(missingLanguages(readingSettingsSchema.parse({}))).toEqual([]);
    expect(missingLanguages(readingSettingsSchema.parse({ languages: ['xyz', 'eng', 'zzz'] }))).toEqual([
      'xyz',
      'zzz',
    ]);
  });
});
