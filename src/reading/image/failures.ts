import { DocumentError } from '../../model/exception.ts';

export function corruptImage(message: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the image cannot be opened: ${message.replace(/\s+/gu, ' ').trim().slice(0, 300)}`,
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
