import { describe, expect, it } from 'vitest';
import { libraryWords } from '../../../src/reading/image/failures.ts';

describe('what an image library says', () => {
  it('reaches a person without paths, names of functions and repetitions', () => {
    const path = `/somewhere/index/originals/ca/${'c'.repeat(64)}`;
    expect(libraryWords(`Input file has corrupt header: ${path}: bad seek to 12`)).toBe(
      'the file: bad seek to 12',
    );
    expect(
      libraryWords(
        'tiff2vips: Old-style JPEG is not configured\ntiff2vips: Old-style JPEG is not configured',
      ),
    ).toBe('Old-style JPEG is not configured');
    expect(libraryWords('Input file has corrupt header: tiff2vips: samples out of range')).toBe(
      'samples out of range',
    );
    expect(libraryWords('Warning treated as error due to failOn setting\nVipsJpeg: premature end')).toBe(
      'VipsJpeg: premature end',
    );
    expect(libraryWords('')).toBe('its header is damaged');
  });
});
