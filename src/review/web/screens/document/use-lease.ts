import { useCallback, useEffect, useState } from 'react';
import type { DocumentView, LeaseAnswer, LeaseRequest } from '../../../api/document.ts';
import { postJson } from '../../client/server.ts';

type Lease = DocumentView['lease'];

/** How often the server is told that the person is still there, milliseconds; it forgets them after twice that time. */
const interval = 40_000;

/** Says that this person is at work on a document, and tells when another one is. It keeps nobody from deciding. */
export function useLease(document: DocumentView): { readonly lease: Lease; readonly takeOver: () => void } {
  const [lease, setLease] = useState<Lease>(document.lease);
  const path = `/api/documents/${encodeURIComponent(document.id)}/lease`;
  const ask = useCallback(
    (action: LeaseRequest['action']) =>
      postJson<LeaseAnswer>(path, { action }).then(
        (answer) => answer.lease,
        () => null,
      ),
    [path],
  );
  useEffect(() => {
    let gone = false;
    const hold = () =>
      ask('hold').then((answer) => {
        if (!gone) setLease(answer);
      });
    // Who only passes by on the way to another document takes no lease.
    const first = setTimeout(hold, 600);
    const timer = setInterval(() => globalThis.document.visibilityState === 'visible' && hold(), interval);
    return () => {
      gone = true;
      clearTimeout(first);
      clearInterval(timer);
      void ask('release');
    };
  }, [ask]);
  return { lease, takeOver: () => void ask('take-over').then(setLease) };
}
