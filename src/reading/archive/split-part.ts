import type { FormatReader } from '../format-reader.ts';
import { missingVolume, volumeOf } from './volumes.ts';

/** A part of a split archive: nothing can be taken out of it alone, but the parts it belongs with can be named. */
export const readSplitPart: FormatReader = async (source) => {
  throw missingVolume(volumeOf(source.displayPath)?.other ?? 'with the beginning');
};
