import { useState } from 'react';
import type { ReviewerRequest, Session, SignOutRequest } from '../../../api/session.ts';
import { goTo, hrefOf } from '../../client/route.ts';
import { postJson, ServerError } from '../../client/server.ts';
import './sign-in.css';

/** Asks once who reviews. The name and how it was proved stand in every decision. */
export function SignIn({
  session,
  signedIn,
}: {
  readonly session: Session;
  readonly signedIn: (session: Session) => void;
}) {
  const [name, setName] = useState(session.suggested ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<ServerError | null>(null);
  const [busy, setBusy] = useState(false);
  const known = session.reviewers.includes(name.trim());
  const fromTerminal = session.suggested !== null && name.trim() === session.suggested;

  async function send() {
    setBusy(true);
    setError(null);
    const body: ReviewerRequest = {
      name: name.trim(),
      passphrase: passphrase === '' ? null : passphrase,
    };
    try {
      const next = await postJson<Session>('/api/reviewer', body);
      if (window.location.hash.startsWith('#/sign-in')) goTo(hrefOf('dashboard'), true);
      signedIn(next);
    } catch (failure) {
      if (failure instanceof ServerError) setError(failure);
      setBusy(false);
    }
  }

  /** From here on this browser shows nothing: what the page had read goes with it. */
  async function leave() {
    setBusy(true);
    try {
      await postJson<Session>('/api/sign-out', {} satisfies SignOutRequest);
      sessionStorage.clear();
      window.history.replaceState(null, '', window.location.pathname);
      window.location.reload();
    } catch (failure) {
      if (failure instanceof ServerError) setError(failure);
      setBusy(false);
    }
  }

  return (
    <main className="sign-in">
      <h1>Who reviews?</h1>
      <p>Your name stands in every decision you take. It is asked once in this browser.</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label htmlFor="reviewer">Name</label>
        <input
          id="reviewer"
          name="reviewer"
          list="reviewers"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the one thing that is asked here
          autoFocus={session.suggested === null}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id="reviewers">
          {session.reviewers.map((reviewer) => (
            <option key={reviewer} value={reviewer} />
          ))}
        </datalist>
        <label htmlFor="passphrase">Passphrase</label>
        <input
          id="passphrase"
          name="passphrase"
          type="password"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the name is there already
          autoFocus={session.suggested !== null}
          aria-describedby="passphrase-note"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
        <p id="passphrase-note" className="muted">
          {known
            ? 'The passphrase that was set for this name.'
            : 'A new name sets its passphrase, of 8 signs or more. You need it when you come back, and nobody else can decide under your name.'}
          {fromTerminal ? ' The name was given with --as: it may be left empty.' : null}
        </p>
        {error === null ? null : (
          <p className="sign-in-error" role="alert">
            {error.message}
            {error.remedy === null ? null : `: ${error.remedy}`}
          </p>
        )}
        <div className="sign-in-buttons">
          <button type="submit" className="main" disabled={busy || name.trim() === ''}>
            Begin
          </button>
          {session.reviewer === null ? null : (
            <>
              <a href={hrefOf('dashboard')}>Stay {session.reviewer.name}</a>
              <button type="button" disabled={busy} onClick={() => void leave()}>
                Sign out
              </button>
            </>
          )}
        </div>
      </form>
      <p className="muted sign-in-index">
        Index: <bdi>{session.index.folder}</bdi>
        {session.index.readOnly ? ' (read only: nothing can be decided)' : null}
      </p>
    </main>
  );
}
