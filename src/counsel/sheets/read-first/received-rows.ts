import { occurrenceLabels, pageLabels } from '../../../model/labels.ts';
import type { PageKind } from '../../../model/page.ts';
import { pageKey } from '../../../model/page-key.ts';
import type { OccurrenceState } from '../../../model/source-file.ts';
import { headingRow, noteRow, type SheetRow } from '../../brief.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { counted } from '../../wording.ts';
import { receiptText } from '../custody-text.ts';
import { unreadStates } from '../not-read/unread-rows.ts';
import { factRow } from './fact-row.ts';

/** Who the files were received from, with what people said about their receipt. */
export function supplierRows({ occurrences, documents }: Snapshot): SheetRow[] {
  const suppliers = new Map<
    string,
    { files: Set<string>; paths: number; said: Set<string>; documents: number }
  >();
  const of = (label: string) => {
    const known = suppliers.get(label);
    if (known !== undefined) return known;
    const made = { files: new Set<string>(), paths: 0, said: new Set<string>(), documents: 0 };
    suppliers.set(label, made);
    return made;
  };
  for (const { supplier, state, file, receipt } of occurrences) {
    if (state === 'ignored' || state === 'container') continue;
    const own = of(supplier ?? 'not told');
    own.paths++;
    if (file !== null) own.files.add(file);
    const said = receiptText(receipt);
    if (said !== null) own.said.add(said);
  }
  for (const { occurrences: own } of documents) of(own[0]?.supplier ?? 'not told').documents++;
  const labels = [...suppliers.keys()].sort();
  return [
    headingRow('From whom the files were received'),
    ...labels.map((label) => {
      const { paths, said, documents: made } = suppliers.get(label)!;
      const told = [...said].sort();
      const shown = told.slice(0, 5);
      return factRow(label, `${counted(paths, 'file')}, ${counted(made, 'document')}`, [
        ...(told.length === 0 ? ['nobody said how they were received'] : shown),
        ...(told.length > shown.length ? [`and ${told.length - shown.length} more`] : []),
      ]);
    }),
    noteRow(
      'The name of a supplier is a label: from the person who received the files, else from the folder, the archive or the sender.',
    ),
  ];
}

const fileOrder: readonly OccurrenceState[] = [
  'read',
  'partial',
  'failed',
  'encrypted',
  'unsupported',
  'limited',
  'pending',
  'container',
  'duplicate',
  'ignored',
];
const pageOrder: readonly PageKind[] = ['text', 'ocr', 'mixed', 'native', 'blank', 'unreadable'];

/** Files and pages by state; what was not read is told in sheet 7. */
export function stateRows({ occurrences, documents, loosePages, exceptions }: Snapshot): SheetRow[] {
  const states = new Map<OccurrenceState, number>();
  for (const { state } of occurrences) states.set(state, (states.get(state) ?? 0) + 1);
  const pages = new Map<string, PageKind>();
  for (const page of [...documents.flatMap((document) => document.pages), ...loosePages])
    pages.set(pageKey(page), page.kind);
  const kinds = new Map<PageKind, number>();
  for (const kind of pages.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const files = unreadStates.reduce((total, state) => total + (states.get(state) ?? 0), 0);
  const short = documents.filter(({ document }) => document.pagination.missing.length > 0).length;
  return [
    headingRow('Files and pages'),
    ...fileOrder.flatMap((state) =>
      states.has(state) ? [factRow(`Files: ${occurrenceLabels[state]}`, states.get(state)!)] : [],
    ),
    ...pageOrder.flatMap((kind) =>
      kinds.has(kind) ? [factRow(`Pages: ${pageLabels[kind]}`, kinds.get(kind)!)] : [],
    ),
    factRow('Documents', documents.length, 'what the pages were put together to, each with its number'),
    headingRow('What is not read (each one in sheet 7)'),
    factRow('Files not read, or not as a whole', files),
    factRow('Pages that could not be read', kinds.get('unreadable') ?? 0),
    factRow('Blank pages', kinds.get('blank') ?? 0),
    factRow('Documents of which printed pages were not received', short),
    factRow(
      'Other things noted while reading',
      exceptions.filter(({ superseded }) => superseded !== true).length,
      'all exceptions that stand, those above included',
    ),
  ];
}

/** What was searched for listed names, with which lists, and what was not. */
export function searchRows({ search }: Snapshot): SheetRow[] {
  return [
    headingRow('Search for listed parties and places'),
    noteRow(search.statement),
    factRow('Names looked for', search.names),
    factRow('Pages searched', search.pagesSearched),
    ...search.notSearched.map(({ reason, pages, files }) =>
      factRow('Not searched', files > 0 ? counted(files, 'file') : counted(pages, 'page'), reason),
    ),
    ...search.lists.map((list) =>
      factRow(list.title, `${list.entries} entries, version ${list.version}`, [
        `fetched ${list.retrieved}; ${list.checked}`,
        ...(list.notes ?? []),
        `content ${list.hash.slice(0, 12)}`,
      ]),
    ),
  ];
}
