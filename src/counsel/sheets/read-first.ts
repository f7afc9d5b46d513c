import type { Sheet, SheetColumn } from '../brief.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

import { clockRows, matterRows } from './read-first/matter-rows.ts';
import { headRows, limitRows, numberRows, readingRows } from './read-first/reading-rows.ts';
import { searchRows, stateRows, supplierRows } from './read-first/received-rows.ts';
import { adverseRows, confirmedRows, relationRows, withheldRows } from './read-first/review-rows.ts';

const columns: readonly SheetColumn[] = [
  { header: 'What', width: 44 },
  { header: 'How many, or which', width: 34 },
  { header: 'More', width: 96 },
];

/**
 * What has to be known before anything else of the brief is read.
 * @param sheets the other sheets, of which the fields are counted as they stand there
 */
export function readFirstSheet(snapshot: Snapshot, sheets: readonly Sheet[] = []): Sheet {
  return {
    name: 'Read first',
    about:
      'What this brief is made of, what it leaves out, and how to read it. It tells what documents say and where they say it; it concludes nothing.',
    columns,
    rows: [
      ...matterRows(snapshot),
      ...clockRows(snapshot),
      ...supplierRows(snapshot),
      ...stateRows(snapshot),
      ...adverseRows(sheets),
      ...searchRows(snapshot),
      ...confirmedRows(snapshot, sheets),
      ...relationRows(snapshot),
      ...withheldRows(snapshot),
      ...numberRows(snapshot),
      ...readingRows(),
      ...headRows(snapshot),
      ...limitRows(),
    ],
  };
}
