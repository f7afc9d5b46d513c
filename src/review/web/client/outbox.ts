import type { FieldDecisionRequest } from '../../../model/field-decision.ts';
import type { FieldDecisionResult } from '../../api/decisions.ts';

/** What is not yet acknowledged, and what came back. */
export interface OutboxState {
  readonly unsaved: number;
  /** In words, while sending does not succeed; null otherwise. */
  readonly trouble: string | null;
}

/**
 * Decisions on their way to the server. Each is kept in the browser until the server has acknowledged it, is sent again
 * under the same id after a lost connection or a closed tab, and never counts twice.
 */
export interface Outbox {
  /** Sends a decision; resolves with the server's answer, however long that takes. */
  send(decision: FieldDecisionRequest): Promise<FieldDecisionResult>;
  state(): OutboxState;
  subscribe(changed: () => void): () => void;
}
