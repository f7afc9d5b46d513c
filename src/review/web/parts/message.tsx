import type { ReactNode } from 'react';
import { capital } from '../../../model/labels.ts';
import type { ServerError } from '../client/server.ts';
import './message.css';

/** Why something is not shown, in a sentence, with what can be done. */
export function Problem({ error, again }: { readonly error: ServerError; readonly again?: () => void }) {
  return (
    <div className="message problem" role="alert">
      <p>
        <strong>{sentence(error.message)}</strong> {error.remedy === null ? null : sentence(error.remedy)}
      </p>
      {again === undefined ? null : (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Said where a list has nothing in it. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className="message nothing">{children}</p>;
}

/** Said while an answer is awaited; shown only after a moment, so that quick answers do not flicker. */
export function Waiting({ what = 'Loading' }: { readonly what?: string }) {
  return (
    <p className="message waiting" role="status">
      {what}…
    </p>
  );
}

function sentence(words: string): string {
  const first = capital(words);
  return /[.!?]$/u.test(first) ? first : `${first}.`;
}
