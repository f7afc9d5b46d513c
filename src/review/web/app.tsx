import { useEffect } from 'react';
import { capital } from '../../model/labels.ts';
import { useRoute } from './client/route.ts';
import { SessionContext, useSessionState } from './client/session.ts';
import { Frame } from './parts/frame.tsx';
import { Waiting } from './parts/message.tsx';
import { navigation } from './parts/navigation.ts';
import type { Screen } from './screens/screens.ts';
import { screenOf } from './screens/screens.ts';
import { NoSession } from './screens/sign-in/no-session.tsx';
import { SignIn } from './screens/sign-in/sign-in.tsx';

/** The screen that the address names, in the frame that all screens share; before it, who reviews. */
export function App() {
  const route = useRoute();
  const { session, error, replace, again } = useSessionState();
  const CurrentScreen: Screen = screenOf(route);
  const label = navigation.find(({ name }) => name === route.name)?.label ?? route.name;
  useEffect(() => {
    document.title = `${capital(label)} – Evidex review`;
  }, [label]);
  if (error !== null) return <NoSession error={error} again={again} />;
  if (session === null) return <Waiting />;
  if (session.reviewer === null || route.name === 'sign-in')
    return <SignIn session={session} signedIn={replace} />;
  return (
    <SessionContext value={session}>
      <Frame route={route} session={session}>
        <CurrentScreen route={route} />
      </Frame>
    </SessionContext>
  );
}
