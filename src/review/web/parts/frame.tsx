import { type ReactNode, useRef, useState } from 'react';
import type { Session } from '../../api/session.ts';
import { useActivity } from '../client/activity.ts';
import { useChanges } from '../client/changes.ts';
import { useOverview } from '../client/overview.ts';
import { goTo, hrefOf, type Route, readRoute } from '../client/route.ts';
import { readTrail } from '../client/trail.ts';
import { useKeys } from '../keys/use-keys.ts';
import { count, shortCount } from './counts.ts';
import { DocumentText } from './document-text.tsx';
import './frame.css';
import { HelpOverlay } from './help-overlay.tsx';
import { KeyBar } from './key-bar.tsx';
import { navigation } from './navigation.ts';
import { RefusedDecisions, SavedState } from './saved-state.tsx';

/** What every screen stands in: navigation with what is left, whether all is saved, who reviews, and the keys. */
export function Frame({
  route,
  session,
  children,
}: {
  readonly route: Route;
  readonly session: Session;
  readonly children: ReactNode;
}) {
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  useActivity(session.timing !== 'off');
  return (
    <div className="frame">
      <FrameKeys help={() => setHelp(true)} search={() => search.current?.focus()} />
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to content
      </button>
      <header className="frame-head">
        <Navigation route={route} />
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const words = search.current!.value.trim();
              if (words !== '') goTo(hrefOf('search', [], { words }));
              search.current!.blur();
            }}
          >
            <input
              ref={search}
              type="search"
              name="words"
              aria-label="Search all documents"
              placeholder="Search  /"
              key={route.name === 'search' ? (route.query['words'] ?? '') : ''}
              defaultValue={route.name === 'search' ? (route.query['words'] ?? '') : ''}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
              }}
            />
          </form>
        </search>
        <div className="frame-state">
          <SavedState />
          {session.reviewer === null ? null : (
            <a
              className="frame-reviewer"
              href={hrefOf('sign-in')}
              title={`Reviewing as ${session.reviewer.name}. Change reviewer`}
            >
              <DocumentText text={session.reviewer.name} />
            </a>
          )}
        </div>
      </header>
      <div className="frame-notices">
        {session.index.readOnly ? (
          <p className="frame-notice">This index is opened to be read: nothing can be decided in it.</p>
        ) : null}
        <Trouble />
        <RefusedDecisions />
      </div>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <KeyBar help={() => setHelp(true)} />
      {help ? <HelpOverlay close={() => setHelp(false)} /> : null}
    </div>
  );
}

/** Stands before the screens, so that theirs come first. */
function FrameKeys({ help, search }: { readonly help: () => void; readonly search: () => void }) {
  useKeys('Everywhere', [
    { key: '?', label: 'All keys', run: help },
    { key: '/', label: 'Search all documents', run: search },
  ]);
  return null;
}

function Navigation({ route }: { readonly route: Route }) {
  const { answer: left } = useOverview();
  // A document belongs to the list that it was opened from.
  const screen = route.name === 'document' ? readRoute(readTrail()?.back ?? '#/documents').name : route.name;
  return (
    <nav aria-label="Screens">
      <ul>
        {navigation.map(({ name, label, left: count_, unit }) => {
          const here = screen === name;
          const number = left === null || count_ === undefined ? null : count_(left);
          return (
            <li key={name}>
              <a href={hrefOf(name)} aria-current={here ? 'page' : undefined}>
                {label}
                {number === null || number === 0 ? null : (
                  <span className="nav-count" title={`${count(number)} ${unit}`}>
                    {shortCount(number)}
                    <span className="unseen"> {unit}</span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Trouble() {
  const { trouble } = useChanges();
  if (trouble === null) return null;
  return (
    <p className="frame-trouble" role="alert">
      {trouble.status === 401 || trouble.status === 403
        ? 'The server does not know this session any more: it was started again. Open the link that it printed. What is not saved stays in this browser.'
        : 'The server does not answer. What you decide is kept in this browser and sent as soon as it answers; check that evidex review still runs.'}
    </p>
  );
}
