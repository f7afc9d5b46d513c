import type { Item } from '../brief.ts';

/** Why something is asked for. */
export type RequestKind =
  | 'customs'
  | 'step'
  | 'pages'
  | 'named'
  | 'original'
  | 'unreadable'
  | 'signature'
  | 'clauses'
  | 'file'
  | 'translation'
  | 'certificate';

/** Of whom something is asked. */
export type Recipient =
  /** A supplier by its label, as the custody rows bear it; null where none is known. */
  | { readonly kind: 'supplier'; readonly label: string | null }
  /** A firm as documents name it, of which nothing was received under a label. */
  | { readonly kind: 'party'; readonly name: string }
  /** Who translates; by name where a translation states one. */
  | { readonly kind: 'translator'; readonly name: string | null }
  /** Nobody yet: counsel assigns what customs asks for. */
  | { readonly kind: 'unassigned' };

/** One thing that is asked for, in both languages, with what it rests on. */
export interface CounselRequest {
  readonly kind: RequestKind;
  readonly to: Recipient;
  /** What is not found, in few words. */
  readonly what: readonly Item[];
  readonly english: string;
  readonly chinese: string;
  /** Pages and documents that it rests on. */
  readonly rests: readonly Item[];
  /** What a person said of it; null where nobody can. */
  readonly state: string | null;
  /** Documents that may answer it, or that do as a person said. */
  readonly answers: readonly Item[];
  /** Name, address and other contact of the firm as a document states them. */
  readonly contact: readonly Item[];
  /** Day by which the paper that asks wants the answer, as it states it. */
  readonly statedDue: readonly Item[];
}

/** What we ask for ourselves: nobody has said anything of it, and no paper of customs states a day for it. */
export const ofOurs = { state: null, answers: [], statedDue: [] } as const;
