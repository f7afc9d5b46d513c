import { useMemo } from 'react';
import type { DocumentChange, DocumentDecisionRequest } from '../../../model/document-decision.ts';
import type { DocumentDecisionResult } from '../../api/decisions.ts';
import { useKeptRequests } from './kept-requests.ts';
import { ServerError } from './server.ts';

/** Decisions about documents on their way to the server: the person is already at the next document. */
export interface ChangesOnTheWay {
  /** Sends a change; resolves with the server's answer, however long that takes. The id is that of the decision. */
  send(change: DocumentChange): { readonly id: string; readonly answer: Promise<DocumentDecisionResult> };
}

/** The changes of who reviews here. */
export function useChangesOnTheWay(): ChangesOnTheWay {
  const kept = useKeptRequests();
  return useMemo(
    () => ({
      send(change) {
        const body: DocumentDecisionRequest = { id: crypto.randomUUID(), change, reason: null, note: null };
        const answer = kept
          .send<DocumentDecisionResult>({
            lane: 'documents',
            path: '/api/document-decisions',
            body,
            words: `Document: ${change.action}`,
          })
          .catch((error: unknown): DocumentDecisionResult => {
            if (!(error instanceof ServerError)) throw error;
            return { status: 'refused', message: error.message, applied: 'now', documents: [] };
          });
        return { id: body.id, answer };
      },
    }),
    [kept],
  );
}
