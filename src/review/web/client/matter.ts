import type { MatterName } from '../../api/session.ts';
import { aboutMatter } from './server.ts';
import { dropTrail } from './trail.ts';

const place = 'evidex.matter';

/** Read once: what is chosen in another tab changes nothing here. */
let chosen = kept();

/** Id of the matter that this tab worked on before, else of the one last chosen in this browser. */
function kept(): string | null {
  try {
    return window.sessionStorage.getItem(place) ?? window.localStorage.getItem(place);
  } catch {
    return null;
  }
}

/** The matter that is worked on in this tab: the one that was chosen, else the first. Null while there is none. */
export function chosenMatter(matters: readonly MatterName[]): MatterName | null {
  return matters.find(({ id }) => id === chosen) ?? matters[0] ?? null;
}

/** From now on this tab asks about the matter that is chosen among these, and stays with it when it is loaded again. */
export function enterMatter(matters: readonly MatterName[]): void {
  const id = chosenMatter(matters)?.id ?? null;
  aboutMatter(id);
  if (id === null) return;
  try {
    window.sessionStorage.setItem(place, id);
  } catch {
    // Then the tab begins with the one last chosen.
  }
}

/** Begins with a matter; before anything is asked. */
export function openWithMatter(id: string): void {
  chosen = id;
  remember(id);
}

/**
 * Goes on with another matter. The page is loaded again, so that nothing on it is of the one before; who calls that off,
 * because something is not yet saved, stays with the one before.
 */
export function chooseMatter(id: string): void {
  remember(id);
  window.location.reload();
}

/** What was walked along was a list of the matter before. */
function remember(id: string): void {
  dropTrail();
  try {
    window.sessionStorage.setItem(place, id);
    window.localStorage.setItem(place, id);
  } catch {
    // Where nothing can be kept, the first matter is the one.
  }
}
