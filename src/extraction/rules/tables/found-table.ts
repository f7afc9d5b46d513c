import type { TableBody } from './table-body.ts';
import type { TableHeader } from './table-header.ts';

/** A table found on a page. */
export interface FoundTable {
  readonly header: TableHeader;
  readonly body: TableBody;
}
