import type { ServerError } from '../../client/server.ts';
import { Problem } from '../../parts/message.tsx';
import './sign-in.css';

/** Shown where the app was reached without the link that the server printed, or the server does not answer. */
export function NoSession({ error, again }: { readonly error: ServerError; readonly again: () => void }) {
  const unknown = error.status === 401 || error.status === 403;
  return (
    <main className="sign-in">
      <h1>Evidex review</h1>
      {unknown ? (
        <p>
          This page opens by the link that <code>evidex review</code> printed when it was started. The link
          works for one start: after another one, use the new link.
        </p>
      ) : (
        <Problem error={error} again={again} />
      )}
    </main>
  );
}
