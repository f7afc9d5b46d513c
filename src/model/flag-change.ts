import type { Flag } from './flag.ts';

/** `regraded`: the same words and entry with another grade. `changed`: same grade, but polarity, name or rule differ. */
export type FlagChangeKind = 'new' | 'gone' | 'regraded' | 'changed';

/** Why a flag came, went or changed, as far as it is known. */
export type FlagChangeCode =
  | 'list-added'
  | 'list-not-searched'
  | 'entry-added'
  | 'entry-removed'
  | 'entry-delisted'
  | 'entry-changed'
  | 'alias-added'
  | 'alias-removed'
  | 'matcher-changed'
  | 'other-entry'
  | 'paper-changed'
  | 'paper-received'
  | 'stated-changed'
  | 'unknown';

export interface FlagChangeReason {
  readonly code: FlagChangeCode;
  /** One clause for a person. */
  readonly words: string;
}

/** How one mention differs between two screenings of a file. */
export interface FlagChange {
  readonly kind: FlagChangeKind;
  readonly file: string;
  readonly reason: FlagChangeReason;
  /** The flag before, whole; null for a new one. */
  readonly before: Flag | null;
  /** The flag now; null for one that is gone. */
  readonly after: Flag | null;
}
