import { useEffect } from 'react';
import { useRoute } from './client/route.ts';
import type { Screen } from './screens/screens.ts';
import { screenOf } from './screens/screens.ts';

/** The screen that the address names, in the frame that all screens share. */
export function App() {
  const route = useRoute();
  const CurrentScreen: Screen = screenOf(route);
  useEffect(() => {
    document.title = `${route.name} – Evidex review`;
  }, [route.name]);
  return <CurrentScreen route={route} />;
}
