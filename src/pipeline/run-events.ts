import type { ModelSettings } from '../extraction/llm/model-settings.ts';
import type { ProposalFigures } from './propose/plan-proposals.ts';
import type { RescreenProgress } from './rescreen/rescreen.ts';

/** What a run tells while it works: drawn as a bar, printed as lines or written as JSON by the command line. */
export type RunEvent =
  | {
      readonly kind: 'started';
      readonly paths: readonly string[];
      readonly network: string;
      /** Which language model may be asked, or why none is. */
      readonly model: string;
      readonly lists: readonly string[];
    }
  | { readonly kind: 'found'; readonly files: number }
  | { readonly kind: 'file-pages'; readonly path: string; readonly pages: number }
  | {
      readonly kind: 'pages-read';
      readonly path: string;
      readonly from: number;
      readonly to: number;
      readonly reused: boolean;
    }
  | {
      readonly kind: 'file-done';
      readonly path: string;
      readonly state: string;
      readonly documents: number;
      readonly fields: number;
      readonly flags: number;
      /** Exceptions that stand from an earlier run; those of this run are told one by one. */
      readonly exceptions?: number;
      readonly reused: boolean;
    }
  | {
      readonly kind: 'exception';
      readonly path: string;
      readonly page: number | null;
      readonly code: string;
      readonly cause: string;
      readonly remedy: string;
    }
  /** A document that is not sent to a language model, and why; told one by one in JSON alone. */
  | {
      readonly kind: 'document-kept-here';
      readonly path: string;
      readonly page: number;
      readonly type: string;
      readonly reason: string;
      readonly words: string;
    }
  /** What is about to be sent where, before anything is; or what it would be. */
  | {
      readonly kind: 'model-plan';
      /** Null when none is set up: only an estimate is asked for. */
      readonly host: string | null;
      readonly model: string | null;
      /** True when what is sent can be read on the way. */
      readonly isPlain: boolean;
      /** Only an estimate is asked for; nothing is sent. */
      readonly estimate: boolean;
      /** True when a person has named exactly this host. */
      readonly allowed: boolean;
      readonly allowedHosts: readonly string[];
      readonly sum: ProposalFigures;
      readonly byType: Readonly<Record<string, ProposalFigures>>;
      /** Documents whose proposal of an earlier run stands. */
      readonly standing: number;
      readonly keptHere: Readonly<Record<string, number>>;
      readonly budget: ModelSettings['budget'];
    }
  | {
      readonly kind: 'model-progress';
      readonly done: number;
      readonly of: number;
      readonly failed: number;
      /** Of this run so far. */
      readonly inputTokens: number;
      readonly outputTokens: number;
      /** Null without prices. */
      readonly cost: number | null;
      readonly currency: string;
      /** Why nothing is sent at the moment; null while something is. */
      readonly waiting: string | null;
    }
  /** Stored pages that are searched again because lists or rules have changed, so far. */
  | ({ readonly kind: 'searched-again' } & RescreenProgress)
  /** Something of the model pass that a person should know. */
  | { readonly kind: 'model-note'; readonly words: string }
  | { readonly kind: 'finished'; readonly seconds: number; readonly interrupted: boolean };

export type RunListener = (event: RunEvent) => void;
