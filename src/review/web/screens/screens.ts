import type { ComponentType } from 'react';
import type { Route } from '../client/route.ts';
import { NotBuilt } from './not-built.tsx';

/** A screen gets the address it was reached by. */
export type Screen = ComponentType<{ readonly route: Route }>;

/** All screens by the first part of their address. */
const screens: Readonly<Record<string, Screen>> = {
  dashboard: NotBuilt,
  triage: NotBuilt,
  documents: NotBuilt,
  document: NotBuilt,
  queue: NotBuilt,
  column: NotBuilt,
  table: NotBuilt,
  flags: NotBuilt,
  second: NotBuilt,
  conflicts: NotBuilt,
  exceptions: NotBuilt,
  ledger: NotBuilt,
  search: NotBuilt,
};

export function screenOf(route: Route): Screen {
  return Object.hasOwn(screens, route.name) ? screens[route.name]! : NotBuilt;
}
