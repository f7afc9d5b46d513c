import { useCallback, useState } from 'react';
import type { DocumentChange } from '../../../../model/document-decision.ts';
import type { DocumentView } from '../../../api/document.ts';
import { documentHref, isAt } from '../../client/addresses.ts';
import { useChangesOnTheWay } from '../../client/document-changes.ts';
import { goTo } from '../../client/route.ts';
import { forgetDecision, rememberDecision } from '../../client/undo-stack.ts';
import { forgetWords } from '../../viewer/page-words.ts';

/** How the last decision went, told by the screen of the document that came of it. */
let told: { readonly words: string; readonly grave: boolean } | null = null;

/** What is to be said when a document opens; said once. */
export function takeTold(): typeof told {
  const now = told;
  told = null;
  return now;
}

export interface DocumentChanges {
  /** The decision that is being carried out, in words; null for none. Its document may be another one afterwards. */
  readonly underway: string | null;
  /** Goes on with the document as it is meanwhile. */
  letBe(): void;
  change(change: DocumentChange, words: string): void;
}

/**
 * Sends a decision about the document and goes to where its pages stand after it. `say` tells how it went; `words` name
 * the decision: "Type set to invoice".
 */
export function useDocumentChanges(
  document: DocumentView,
  again: () => void,
  say: (words: string, grave?: boolean) => void,
): DocumentChanges {
  const changes = useChangesOnTheWay();
  const [underway, setUnderway] = useState<string | null>(null);
  const change = useCallback(
    (decision: DocumentChange, words: string) => {
      setUnderway(words);
      const { id, answer } = changes.send(decision);
      if (decision.action !== 'undo')
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
        setUnderway(null);
        if (status === 'refused') {
          if (decision.action !== 'undo') forgetDecision(id);
          say(`Not saved: ${message ?? 'not taken'}`, true);
          return;
        }
        forgetWords();
        const back = decision.action === 'undo' ? '' : ' u takes it back.';
        const how = applied === 'waiting' ? ': waits for the run that is going on.' : `.${back}`;
        // The person may look at another document by now; only who still looks at this one is led on.
        if (isAt(document.id) && documents.length > 0 && !documents.includes(document.id)) {
          told = { words: `${words}${how}`, grave: false };
          goTo(documentHref(documents[0]!), true);
        } else {
          say(`${words}${how}`);
          again();
        }
      });
    },
    [changes, document.id, again, say],
  );
  return { underway, letBe: useCallback(() => setUnderway(null), []), change };
}
