import type { Hono } from 'hono';
import type { ReviewContext } from './context.ts';
import { documentRoutes } from './routes/documents.ts';
import { flagGroupRoutes } from './routes/flag-groups.ts';
import { pageRoutes } from './routes/pages.ts';
import { tableRoutes } from './routes/tables.ts';

/** Makes the routes of one part of the app; all stand below /api. */
// biome-ignore lint/suspicious/noExplicitAny: parts differ in what they name their parameters
type Routes = (context: ReviewContext) => Hono<any>;

/** All parts. A part that is added is one line here. */
export const allRoutes: readonly Routes[] = [documentRoutes, flagGroupRoutes, pageRoutes, tableRoutes];
