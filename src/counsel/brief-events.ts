import type { Snapshot } from './snapshot/snapshot.ts';

/** What happens while a brief is being written. */
export type BriefEvent =
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'read';
      readonly documents: number;
      readonly pages: number;
      readonly fields: number;
      /** Sequence number of the event that the brief tells the index as of. */
      readonly head: number;
    }
  | {
      readonly kind: 'exhibit';
      readonly number: number;
      readonly done: number;
      readonly of: number;
      readonly pages: number;
      readonly pagesDone: number;
      readonly ofPages: number;
      /** Made by an earlier brief from the same content. */
      readonly kept: boolean;
    }
  | { readonly kind: 'note'; readonly number: number; readonly label: string | null; readonly text: string }
  | { readonly kind: 'writing'; readonly name: string }
  | ({ readonly kind: 'finished' } & BriefOutcome);

/** What came of a brief that was written. */
export interface BriefOutcome {
  readonly folder: string;
  readonly head: { readonly sequence: number; readonly hash: string };
  readonly documents: number;
  readonly exhibits: number;
  /** Of these, how many were there already. */
  readonly kept: number;
  /** Pages of the exhibits, cover sheets included. */
  readonly pages: number;
  readonly fields: number;
  readonly files: number;
  /** SHA-256 of the manifest, hex. */
  readonly manifest: string;
  readonly withheld: Snapshot['withheld'];
  readonly notes: number;
}
