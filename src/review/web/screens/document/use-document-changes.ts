import { useCallback } from 'react';
import type { DocumentChange } from '../../../../model/document-decision.ts';
import type { DocumentView } from '../../../api/document.ts';
import { useChangesOnTheWay } from '../../client/document-changes.ts';
import { goTo, hrefOf } from '../../client/route.ts';
import { forgetWords } from '../../viewer/page-words.ts';
import { forgetDecision, rememberDecision } from './undo-stack.ts';

/**
 * Sends a decision about the document and goes to where its pages stand after it. `say` tells how it went; `words` name
 * the decision: "type set to invoice".
 */
export function useDocumentChanges(
  document: DocumentView,
  again: () => void,
  say: (words: string, grave?: boolean) => void,
): (change: DocumentChange, words: string) => void {
  const changes = useChangesOnTheWay();
  return useCallback(
    (change, words) => {
      say(`${words}: being carried out…`);
      const { id, answer } = changes.send(change);
      if (change.action !== 'undo')
        rememberDecision({
          kind: 'document',
          id,
          document: document.id,
          field: null,
          path: '',
          key: '',
          words,
        });
      void answer.then(({ status, message, applied, documents }) => {
        if (status === 'refused') {
          if (change.action !== 'undo') forgetDecision(id);
          say(`Not saved: ${message ?? 'not taken'}`, true);
          return;
        }
        forgetWords();
        say(
          applied === 'waiting'
            ? `${words}: waits for the run that is going on.`
            : `${words}. u takes it back.`,
        );
        const stays = documents.length === 0 || documents.includes(document.id);
        if (stays) again();
        else goTo(hrefOf('document', [documents[0]!]), true);
      });
    },
    [changes, document.id, again, say],
  );
}
