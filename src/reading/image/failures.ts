import { DocumentError } from '../../model/exception.ts';

/**
 * What an image library says, for a person: without the path of our copy of the bytes (which differs from index to
 * index), the names of functions and options, and without saying the same thing twice.
 */
export function libraryWords(message: string): string {
  const parts = message
    .replace(/Warning treated as error due to failOn setting/gu, '')
    .replace(/Input file has corrupt header:?/gu, '')
    .split(/(?:^|\s)\w+2vips(?:_\w+)?:\s/u)
    .map((part) =>
      part
        .replace(/(?:[A-Za-z]:)?[/\\][^\s:]*[/\\][0-9a-f]{64}/gu, 'the file')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
  const words = [...new Set(parts)].join('; ').replace(/^[:;\s]+/u, '');
  return words === '' ? 'its header is damaged' : words.slice(0, 300);
}

export function corruptImage(message: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the image cannot be opened: ${libraryWords(message)}`,
    remedy: 'ask the sender to send the image again; it may have been cut off on its way',
  });
}

/** @throws {DocumentError} `limit-pixels`; checked before anything is decoded, as a decoder's own limit looks like damage. */
export function requirePixels(width: number, height: number, limits: { readonly pixels: number }): void {
  if (!(width > 0 && height > 0)) throw corruptImage('it states no size');
  if (width * height <= limits.pixels) return;
  throw new DocumentError({
    code: 'limit-pixels',
    stage: 'read',
    cause: `the image has ${width} × ${height} pixels; at most ${limits.pixels} are read (reading.limits.pixels)`,
    remedy: 'raise reading.limits.pixels in the pipeline file, or scan at a lower resolution',
  });
}
