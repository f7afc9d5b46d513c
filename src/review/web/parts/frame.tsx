import { type ReactNode, useEffect, useRef, useState } from 'react';
import { capital } from '../../../model/labels.ts';
import type { Session } from '../../api/session.ts';
import { useActivity } from '../client/activity.ts';
import { useChanges } from '../client/changes.ts';
import { chooseMatter } from '../client/matter.ts';
import { useOverview } from '../client/overview.ts';
import { goTo, hrefOf, type Route, readRoute } from '../client/route.ts';
import { useMatter } from '../client/session.ts';
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
  useFocusOnArrival(`${route.name}/${route.parts.join('/')}`);
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
          <ChosenMatter matters={session.matters} />
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
      <main id="main" tabIndex={-1} aria-label={nameOfScreen(route)}>
        {children}
      </main>
      <KeyBar help={() => setHelp(true)} />
      {help ? <HelpOverlay close={() => setHelp(false)} /> : null}
    </div>
  );
}

/** What documents are related to here; where there are several, a choice among them. */
function ChosenMatter({ matters }: Pick<Session, 'matters'>) {
  const matter = useMatter();
  if (matter === null) return null;
  if (matters.length < 2)
    return (
      <span className="frame-matter" title="Documents are related to this matter.">
        <span className="unseen">Matter: </span>
        <DocumentText text={matter.name} />
      </span>
    );
  return (
    <select
      aria-label="Matter"
      className="frame-matter"
      title={`Documents are related to this matter: ${matter.name}. Choose another one here`}
      value={matter.id}
      onChange={(event) => chooseMatter(event.target.value)}
    >
      {matters.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Stands before the screens, so that theirs come first. */
function FrameKeys({ help, search }: { readonly help: () => void; readonly search: () => void }) {
  useKeys('Everywhere', [
    { key: '?', label: 'All keys', run: help },
    { key: '/', label: 'Search all documents', run: search },
    { key: 'F6', label: 'Screens above, then other parts that Tab walks through', run: goToNextPart },
  ]);
  return null;
}

function nameOfScreen(route: Route): string {
  return navigation.find(({ name }) => name === route.name)?.label ?? capital(route.name);
}

/** Who went to another screen goes on there: what had the focus before is gone, or stands in the navigation. */
function useFocusOnArrival(address: string): void {
  const before = useRef(address);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest('.frame-head nav') !== null)
      document.getElementById('main')?.focus({ preventScroll: true });
  }, [address]);
}

const controls = 'a[href], button:not(:disabled, [tabindex="-1"]), input, select';

/** From part to part of those where Tab is not taken by a screen for its fields, and back into the screen. */
function goToNextPart(): void {
  const parts = [...document.querySelectorAll('.frame-head, .frame-notices, main header, [data-tab="own"]')];
  const others = parts.filter((part) => part.querySelector(controls) !== null);
  const next = others[others.findIndex((part) => part.contains(document.activeElement)) + 1];
  const control =
    next?.querySelector<HTMLElement>('a[aria-current]') ?? next?.querySelector<HTMLElement>(controls);
  (control ?? document.getElementById('main'))?.focus();
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
