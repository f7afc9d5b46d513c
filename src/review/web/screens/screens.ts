import type { ComponentType } from 'react';
import type { Route } from '../client/route.ts';
import { Column } from './column/column.tsx';
import { Conflicts } from './conflicts/conflicts.tsx';
import { Dashboard } from './dashboard/dashboard.tsx';
import { DocumentScreen } from './document/document-screen.tsx';
import { Documents } from './documents/documents.tsx';
import { Exceptions } from './exceptions/exceptions.tsx';
import { Flags } from './flags/flags.tsx';
import { Ledger } from './ledger/ledger.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import { Queue } from './queue/queue.tsx';
import { Search } from './search/search.tsx';
import { Second } from './second/second.tsx';
import { Table } from './table/table.tsx';
import { Triage } from './triage/triage.tsx';

/** A screen gets the address it was reached by. */
export type Screen = ComponentType<{ readonly route: Route }>;

/** All screens by the first part of their address. */
const screens: Readonly<Record<string, Screen>> = {
  dashboard: Dashboard,
  triage: Triage,
  documents: Documents,
  document: DocumentScreen,
  queue: Queue,
  column: Column,
  table: Table,
  flags: Flags,
  second: Second,
  conflicts: Conflicts,
  exceptions: Exceptions,
  ledger: Ledger,
  search: Search,
};

export function screenOf(route: Route): Screen {
  return Object.hasOwn(screens, route.name) ? screens[route.name]! : NoSuchPage;
}
