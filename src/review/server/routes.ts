import type { Hono } from 'hono';
import type { ReviewContext } from './context.ts';
import { activityRoutes } from './routes/activity.ts';
import { changeRoutes } from './routes/changes.ts';
import { columnRoutes } from './routes/columns.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { documentDecisionRoutes } from './routes/document-decisions.ts';
import { documentListRoutes } from './routes/document-lists.ts';
import { documentRoutes } from './routes/documents.ts';
import { exceptionRoutes } from './routes/exceptions.ts';
import { fileRoutes } from './routes/files.ts';
import { flagGroupRoutes } from './routes/flag-groups.ts';
import { historyRoutes } from './routes/history.ts';
import { leaseRoutes } from './routes/leases.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { overviewRoutes } from './routes/overview.ts';
import { pageRoutes } from './routes/pages.ts';
import { queueRoutes } from './routes/queue.ts';
import { searchRoutes } from './routes/search.ts';
import { secondRoutes } from './routes/second.ts';
import { tableRoutes } from './routes/tables.ts';
import { typeRoutes } from './routes/types.ts';
import { valueRoutes } from './routes/values.ts';

/** Makes the routes of one part of the app; all stand below /api. */
// biome-ignore lint/suspicious/noExplicitAny: parts differ in what they name their parameters
type Routes = (context: ReviewContext) => Hono<any>;

/** All parts. A part that is added is one line here. */
export const allRoutes: readonly Routes[] = [
  searchRoutes,
  queueRoutes,
  overviewRoutes,
  ledgerRoutes,
  exceptionRoutes,
  documentDecisionRoutes,
  documentListRoutes,
  columnRoutes,
  decisionRoutes,
  documentRoutes,
  historyRoutes,
  leaseRoutes,
  activityRoutes,
  changeRoutes,
  fileRoutes,
  flagGroupRoutes,
  pageRoutes,
  secondRoutes,
  tableRoutes,
  typeRoutes,
  valueRoutes,
];
