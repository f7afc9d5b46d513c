import type { Page, Turn } from '../model/page.ts';
import type { Inspection, SourceBytes } from '../model/ports.ts';
import type { UnpackLimits } from './archive/limits.ts';
import type { ReadingSettings } from './settings.ts';

/** What the pool tells a child process. */
export type ParentMessage =
  | {
      readonly kind: 'start';
      readonly settings: ReadingSettings;
      readonly temporaryFolder: string;
      readonly membersFolder: string;
      readonly passwords: readonly string[];
      readonly unpackLimits: UnpackLimits;
    }
  | {
      readonly kind: 'inspect';
      readonly id: number;
      readonly source: SourceBytes;
      /** Bytes that may still be unpacked below the same file of the dump. */
      readonly familyBytesLeft: number | null;
    }
  | {
      readonly kind: 'readPage';
      readonly id: number;
      readonly source: SourceBytes;
      readonly page: number;
      /** Clockwise turn that a person says makes the page upright. */
      readonly turn?: Turn;
    }
  | {
      readonly kind: 'pageImage';
      readonly id: number;
      readonly source: SourceBytes;
      readonly page: number;
      readonly widthPixels: number;
    }
  | { readonly kind: 'close'; readonly id: number };

export interface Failure {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
  readonly page: number | null;
}

/** What a child process answers. */
export type ChildMessage =
  | { readonly kind: 'inspection'; readonly id: number; readonly inspection: Inspection }
  | { readonly kind: 'page'; readonly id: number; readonly page: Page }
  | { readonly kind: 'image'; readonly id: number; readonly image: Buffer }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure };

/** Failure code between child and parent for a full disk, which ends the run in good order and is no fault of the file. */
export const diskFullCode = 'disk-full';
