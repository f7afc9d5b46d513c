import { useSyncExternalStore } from 'react';

/** Where the app is: `#/queue?order=risk` gives name `queue`, `#/document/ID?field=F` gives parts `[ID]`. */
export interface Route {
  readonly name: string;
  readonly parts: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/u, '').split('?', 2);
  const [name = '', ...parts] = path.split('/').map(decodeURIComponent);
  return { name: name || 'dashboard', parts, query: Object.fromEntries(new URLSearchParams(search)) };
}

/** The address of a screen. */
export function hrefOf(
  name: string,
  parts: readonly string[] = [],
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  return `#/${[name, ...parts.map(encodeURIComponent)].join('/')}${search === '' ? '' : `?${search}`}`;
}

export function goTo(href: string, replace = false): void {
  if (replace) {
    window.history.replaceState(null, '', href);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else window.location.hash = href;
}

let lastHash: string | null = null;
let lastRoute: Route = readRoute('');

function current(): Route {
  if (window.location.hash !== lastHash) {
    lastHash = window.location.hash;
    lastRoute = readRoute(lastHash);
  }
  return lastRoute;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}
