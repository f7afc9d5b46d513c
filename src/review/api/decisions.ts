import type { FlagDecision } from '../../model/disposition.ts';
import type { DocumentDecisionRequest } from '../../model/document-decision.ts';
import type { FieldDecisionRequest } from '../../model/field-decision.ts';
import type { FieldView } from './document.ts';

/** POST /api/decisions: at most 500 at once, stored one by one in order. */
export interface FieldDecisionsRequest {
  readonly decisions: readonly FieldDecisionRequest[];
}
export interface FieldDecisionsResult {
  readonly results: readonly FieldDecisionResult[];
}
export interface FieldDecisionResult {
  readonly id: string;
  /** `known`: it was stored before. `refused`: it is not stored, see message. */
  readonly status: 'saved' | 'known' | 'refused';
  readonly message: string | null;
  /** The field after it; null where it is no more. */
  readonly field: FieldView | null;
}

/** POST /api/document-decisions */
export type { DocumentDecisionRequest };
export interface DocumentDecisionResult {
  readonly status: 'saved' | 'known' | 'refused';
  readonly message: string | null;
  /** `waiting`: a run is going on; it is carried out when that ends. */
  readonly applied: 'now' | 'waiting';
  /** Documents that stand in place of those it was about. */
  readonly documents: readonly string[];
}

/** POST /api/values: how a typed text would be taken at a path. */
export interface ValueRequest {
  readonly document: string;
  readonly path: string;
  readonly text: string;
}
export interface ValueAnswer {
  readonly kind: string;
  readonly normalized: string | null;
  readonly readings: readonly string[];
  readonly warnings: readonly string[];
}

/** POST /api/flag-groups/:key/decisions */
export interface FlagDecisionRequest {
  readonly id: string;
  /** Null re-opens. */
  readonly decision: FlagDecision | null;
  readonly reason: string;
  readonly identifierField: string | null;
  readonly note: string | null;
  /** `seal` of the group as it was shown: mentions that came since are not decided with it. */
  readonly seal: string;
  /** Ids of the flags whose places were drawn on the page image. */
  readonly shown: readonly string[];
}
export interface FlagDecisionResult {
  readonly status: 'saved' | 'known';
  /** True while a second person has yet to decide the same. */
  readonly awaitsSecond: boolean;
}

/** POST /api/table-decisions: every open cell of a table is confirmed, one event each, one batch. */
export interface TableDecisionRequest {
  readonly id: string;
  readonly document: string;
  readonly group: string;
  /** Indexes of the rows that were on screen. Refused unless it is all of them and the control total agrees. */
  readonly rowsShown: readonly number[];
  /** `seal` of the table as it was shown. */
  readonly seal: string;
  /** The page images that were shown beside it, by SHA-256. */
  readonly images: readonly { readonly file: string; readonly page: number; readonly sha256: string }[];
  /** How long the table was in view, milliseconds; null where timing is off. */
  readonly milliseconds: number | null;
}
export interface TableDecisionResult {
  readonly status: 'saved' | 'known';
  readonly confirmed: number;
  /** The decision about each cell, so that the whole can be taken back. */
  readonly decisions: readonly { readonly id: string; readonly field: string; readonly path: string }[];
}

/** POST /api/activity, every 30 s and when the page is left. */
export interface ActivityRequest {
  readonly active: number;
  readonly idle: number;
}

/** GET /api/fields/:id/history and /api/documents/:id/history */
export interface HistoryView {
  readonly entries: readonly {
    readonly event: number;
    readonly hash: string;
    readonly at: string;
    readonly who: string;
    /** In words. */
    readonly what: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly reason: string | null;
    readonly image: string | null;
  }[];
}
