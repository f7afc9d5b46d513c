import type { ModelUsage } from '../../../model/language-model.ts';

/**
 * What the engine does, for progress and the record of a run. Holds no key, and of a document its id alone; a `cause` may
 * hold words of the server, shortened.
 */
export type ModelEvent =
  | {
      readonly kind: 'asked';
      readonly document: string;
      readonly attempt: number;
      readonly estimatedTokens: number;
    }
  | {
      readonly kind: 'answered';
      readonly document: string;
      readonly outcome: 'text' | 'refused' | 'cut-off' | 'empty';
      readonly usage: ModelUsage;
      /** Out of the store, or together with the same question: nothing was spent. */
      readonly reused: boolean;
      /** Of this run so far. `cost` is null without prices. */
      readonly spent: ModelUsage & { readonly cost: number | null };
    }
  /** An attempt failed; the next one follows after so many seconds, null when there is none. */
  | {
      readonly kind: 'attempt-failed';
      readonly document: string;
      readonly attempt: number;
      readonly cause: string;
      readonly retryInSeconds: number | null;
    }
  /** Nothing is sent for so long. `retry-after`: the server asked for `askedSeconds`; it is capped where they differ. */
  | { readonly kind: 'waiting'; readonly reason: 'rate-limit'; readonly seconds: number }
  | {
      readonly kind: 'waiting';
      readonly reason: 'retry-after';
      readonly seconds: number;
      readonly askedSeconds: number;
    }
  | {
      readonly kind: 'paused';
      readonly seconds: number;
      readonly pause: number;
      readonly of: number;
      readonly cause: string;
    }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'stopped'; readonly cause: string }
  /** The server does not know something that was asked of it; `change` says what is done instead for this run. */
  | { readonly kind: 'degraded'; readonly change: string; readonly cause: string };

/** Must not throw. */
export type ModelListener = (event: ModelEvent) => void;
