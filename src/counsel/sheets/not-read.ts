import type { OccurrenceState } from '../../model/source-file.ts';
import { headingRow, noteRow, type Sheet, type SheetColumn, type SheetRow } from '../brief.ts';
import type { ExhibitNote } from '../exhibits/bound-exhibit.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import { StandingExceptions } from './not-read/standing-exceptions.ts';
import { documentRows, fileRows, noteRows, otherRows, pageRows } from './not-read/unread-rows.ts';

const columns: readonly SheetColumn[] = [
  { header: 'File or document', width: 44 },
  { header: 'Page', width: 14 },
  { header: 'What was not read', width: 26 },
  { header: 'Why', width: 46 },
  { header: 'What can be done', width: 46 },
  { header: 'Received from', width: 24 },
];

/**
 * What could not be read or held together, each with what can be done about it. Never of files that are held back.
 * @param notes pages of exhibits that are not the pages as received
 */
export function notReadSheet(snapshot: Snapshot, notes: readonly ExhibitNote[] = []): Sheet {
  const standing = new StandingExceptions(snapshot);
  // Each section takes the exceptions it tells: what is left comes after them.
  const rows = [
    ...section('Files that were not read', fileRows(standing)),
    ...section('Pages that could not be read, or are blank', pageRows(standing)),
    ...section('Documents of which pages were not received', documentRows(standing)),
    ...section('Noted while reading', otherRows(standing)),
    ...section('Pages of the exhibits that are not the pages as received', noteRows(standing, notes)),
    ...leftOut(snapshot),
  ];
  return {
    name: 'Not read',
    about:
      'What is not among the readings of this brief, and what can be done about it. What is kept back is counted in sheet 1 and told nowhere.',
    columns,
    rows,
  };
}

function section(heading: string, rows: readonly SheetRow[]): SheetRow[] {
  if (rows.length === 0) return [headingRow(`${heading}: none`)];
  return [headingRow(`${heading} (${counted(rows.length, 'row')})`), ...rows];
}

/** What stands for nothing that could be read: counted. */
function leftOut({ occurrences }: Snapshot): SheetRow[] {
  const count = (wanted: OccurrenceState): number =>
    occurrences.filter(({ state }) => state === wanted).length;
  const replaced = occurrences.filter(({ supersededBy }) => supersededBy !== undefined).length;
  const notes = [
    [count('ignored'), 'left out as files of an operating system or a program'],
    [count('duplicate'), 'with the same bytes as another file, told of under the other one'],
    [replaced, 'of which other bytes stand under the same path on disk by now'],
  ] as const;
  return notes.flatMap(([number, words]): SheetRow[] =>
    number === 0 ? [] : [noteRow(`${counted(number, 'file')} ${words}.`)],
  );
}
