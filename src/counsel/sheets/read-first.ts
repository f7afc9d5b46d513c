import type { Relation } from '../../model/document-decision.ts';
import {
  capital,
  enforcementAuthorityLabels,
  occurrenceLabels,
  pageLabels,
  relationLabels,
} from '../../model/labels.ts';
import type { MatterFacts, WithdrawalReason } from '../../model/matter.ts';
import type { PageKind } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import type { OccurrenceState } from '../../model/source-file.ts';
import {
  type Cell,
  headingRow,
  type ItemStyle,
  noteRow,
  plain,
  plainCell,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from '../brief.ts';
import { groundsLabels, lengthText, reckonClocks } from '../clocks/index.ts';
import { exhibitNumberText } from '../exhibits/exhibit-names.ts';
import { styleLabels } from '../shown-text.ts';
import type { Snapshot, SnapshotDocument } from '../snapshot/snapshot.ts';
import { counted } from '../wording.ts';
import { adverseSheetName } from './adverse.ts';
import { isConfirmed, isShown } from './items.ts';

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

function row(what: string, value: string | number | null, more: string | readonly string[] = ''): SheetRow {
  const texts = typeof more === 'string' ? [more] : more;
  return {
    kind: 'row',
    cells: [
      plainCell(what),
      plainCell(value === null ? null : String(value)),
      texts.flatMap((text) => plainCell(text)),
    ],
  };
}

const factLabels: readonly (readonly [keyof MatterFacts, string])[] = [
  ['entry', 'Entry number'],
  ['lines', 'Lines of the entry'],
  ['detention', 'Number of the detention notice'],
  ['detainedOn', 'Date of the detention notice'],
  ['importedOn', 'Imported on'],
  ['presentedOn', 'Presented for examination on'],
  ['excludedOn', 'Excluded on'],
  ['authority', 'Authority'],
  ['port', 'Port'],
  ['goods', 'Goods'],
  ['importer', 'Importer'],
  ['counsel', 'Counsel'],
  ['chain', 'Supply chain'],
  ['answersBy', 'Answers wanted by'],
];

function matterRows({ matter: { name, facts } }: Snapshot): SheetRow[] {
  const rows = factLabels.flatMap(([fact, label]): SheetRow[] => {
    const value = facts[fact];
    const text =
      fact === 'authority' && facts.authority !== null
        ? enforcementAuthorityLabels[facts.authority]
        : Array.isArray(value)
          ? value.join(', ')
          : value;
    return text === null || text === '' ? [] : [row(label, text as string)];
  });
  const unsaid = factLabels.filter(([fact]) => facts[fact] === null || facts[fact]?.length === 0);
  return [
    headingRow('The matter, as people told it'),
    row('Name', name),
    ...rows,
    ...(unsaid.length === 0
      ? []
      : [
          noteRow(
            `Not told: ${unsaid.map(([, label]) => label.toLowerCase()).join(', ')}. Nothing is filled in from documents.`,
          ),
        ]),
  ];
}

/** Periods that run from days of the matter, the earliest first. */
function clockRows({ matter: { facts } }: Snapshot): SheetRow[] {
  const running = reckonClocks(facts).filter(({ due }) => due !== null);
  if (running.length === 0)
    return [headingRow('Periods'), noteRow('No day is told that a period runs from: see evidex matter set.')];
  return [
    headingRow('Periods that run from the days told; the earliest first'),
    ...running.map(({ clock, due, start, remarks }) =>
      row(capital(clock.label), due, [
        `${lengthText(clock)} from ${start!.what}, ${start!.day}${start!.isStated ? '' : ' (itself reckoned)'}; ${clock.authority}; ${groundsLabels[clock.grounds]}`,
        ...remarks,
        ...(clock.note === null ? [] : [clock.note]),
      ]),
    ),
    noteRow('Reckoned by rule from the days that people told. Counsel decides which period counts.'),
  ];
}

/** Who the files were received from, with what people said about their receipt. */
function supplierRows({ occurrences, documents }: Snapshot): SheetRow[] {
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
    const said = [
      receipt.submittedBy === undefined ? null : `submitted by ${receipt.submittedBy}`,
      receipt.receivedFrom === undefined ? null : `from ${receipt.receivedFrom}`,
      receipt.receivedBy === undefined ? null : `received by ${receipt.receivedBy}`,
      receipt.receivedOn === undefined ? null : `on ${receipt.receivedOn}`,
      receipt.channel === undefined ? null : `by ${receipt.channel}`,
    ].filter((part) => part !== null);
    if (said.length > 0) own.said.add(said.join(' '));
  }
  for (const { occurrences: own } of documents) of(own[0]?.supplier ?? 'not told').documents++;
  const labels = [...suppliers.keys()].sort();
  return [
    headingRow('From whom the files were received'),
    ...labels.map((label) => {
      const { paths, said, documents: made } = suppliers.get(label)!;
      const told = [...said].sort();
      const shown = told.slice(0, 5);
      return row(label, `${counted(paths, 'file')}, ${counted(made, 'document')}`, [
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
function stateRows({ occurrences, documents, loosePages, exceptions }: Snapshot): SheetRow[] {
  const states = new Map<OccurrenceState, number>();
  for (const { state } of occurrences) states.set(state, (states.get(state) ?? 0) + 1);
  const pages = new Map<string, PageKind>();
  for (const page of [...documents.flatMap((document) => document.pages), ...loosePages])
    pages.set(pageKey(page), page.kind);
  const kinds = new Map<PageKind, number>();
  for (const kind of pages.values()) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const unread = ['failed', 'encrypted', 'unsupported', 'limited', 'partial', 'pending'] as const;
  const files = unread.reduce((total, state) => total + (states.get(state) ?? 0), 0);
  const short = documents.filter(({ document }) => document.pagination.missing.length > 0).length;
  return [
    headingRow('Files and pages'),
    ...fileOrder.flatMap((state) =>
      states.has(state) ? [row(`Files: ${occurrenceLabels[state]}`, states.get(state)!)] : [],
    ),
    ...pageOrder.flatMap((kind) =>
      kinds.has(kind) ? [row(`Pages: ${pageLabels[kind]}`, kinds.get(kind)!)] : [],
    ),
    row('Documents', documents.length, 'what the pages were put together to, each with its number'),
    headingRow('What is not read (each one in sheet 7)'),
    row('Files not read, or not as a whole', files),
    row('Pages that could not be read', kinds.get('unreadable') ?? 0),
    row('Blank pages', kinds.get('blank') ?? 0),
    row('Documents of which printed pages were not received', short),
    row(
      'Other things noted while reading',
      exceptions.filter(({ superseded }) => superseded !== true).length,
      'all exceptions that stand, those above included',
    ),
  ];
}

/** What was searched for listed names, with which lists, and what was not. */
function searchRows({ search }: Snapshot): SheetRow[] {
  return [
    headingRow('Search for listed parties and places'),
    noteRow(search.statement),
    row('Names looked for', search.names),
    row('Pages searched', search.pagesSearched),
    ...search.notSearched.map(({ reason, pages, files }) =>
      row('Not searched', files > 0 ? counted(files, 'file') : counted(pages, 'page'), reason),
    ),
    ...search.lists.map((list) =>
      row(list.title, `${list.entries} entries, version ${list.version}`, [
        `fetched ${list.retrieved}; ${list.checked}`,
        ...(list.notes ?? []),
        `content ${list.hash.slice(0, 12)}`,
      ]),
    ),
  ];
}

/** How many rows each section of the sheet of adverse readings has: what is against the goods is told on the first sheet too. */
function adverseRows(sheets: readonly Sheet[]): SheetRow[] {
  const sections: { readonly what: string; rows: number }[] = [];
  for (const { kind, cells } of sheets.find(({ name }) => name === adverseSheetName)?.rows ?? []) {
    if (kind === 'heading') sections.push({ what: cells[0]?.[0]?.text ?? '', rows: 0 });
    const last = sections.at(-1);
    if (kind === 'row' && last !== undefined) last.rows++;
  }
  const filled = sections.filter(({ rows }) => rows > 0);
  if (filled.length === 0) return [];
  return [
    headingRow('What speaks against the goods or is open: rows of sheet 2, confirmed or not'),
    ...filled.map(({ what, rows }) => row(what, rows)),
  ];
}

/** How much of what is shown people have confirmed: of all fields, and sheet by sheet. */
function confirmedRows({ documents }: Snapshot, sheets: readonly Sheet[]): SheetRow[] {
  let shown = 0;
  let confirmed = 0;
  let inferred = 0;
  let notFound = 0;
  for (const { fields } of documents)
    for (const reviewed of fields) {
      if (!isShown(reviewed)) {
        if (reviewed.state !== 'rejected') notFound++;
      } else if (reviewed.field.basis.kind === 'inferred' && !isConfirmed(reviewed)) inferred++;
      else {
        shown++;
        if (isConfirmed(reviewed)) confirmed++;
      }
    }
  return [
    headingRow('What people have confirmed'),
    row(
      'Values read on pages, in all',
      `${confirmed} of ${shown} confirmed`,
      'confirmed: a person said that the page says this, not that it is true',
    ),
    row('Values inferred by a named rule', inferred, 'shown apart from what is stated'),
    row('Readings not found on the page', notFound, 'in sheet 2 alone'),
    ...sheets.flatMap((sheet, at): SheetRow[] => {
      const styles = stylesOfFields(sheet);
      if (styles.size === 0) return [];
      const count = (wanted: ItemStyle): number =>
        [...styles.values()].filter((style) => style === wanted).length;
      const read = count('confirmed') + count('unconfirmed');
      return [
        row(
          `Sheet ${at + 2}: ${sheet.name}`,
          `${count('confirmed')} of ${read} confirmed`,
          count('inferred') === 0 ? '' : `${count('inferred')} more inferred by a named rule`,
        ),
      ];
    }),
  ];
}

/** How each field stands that a sheet shows; each field once. */
function stylesOfFields({ rows }: Sheet): Map<string, ItemStyle> {
  const styles = new Map<string, ItemStyle>();
  for (const { cells } of rows)
    for (const cell of cells)
      for (const { field, style } of cell) if (field !== null && style !== 'plain') styles.set(field, style);
  return styles;
}

const relationOrder: readonly Relation[] = [
  'in-chain',
  'same-site-other-origin',
  'other-shipment',
  'context',
  'to-counsel',
];

const relationNotes: Readonly<Partial<Record<Relation, string>>> = {
  'same-site-other-origin': 'not in sheets 3 and 5; in sheet 2 with what they state',
  'other-shipment': 'not in sheets 3 and 5',
  context: 'not in sheets 3 and 5',
};

function relationRows({ documents }: Snapshot): SheetRow[] {
  const count = (wanted: SnapshotDocument['relation']): number =>
    documents.filter(({ relation }) => relation === wanted).length;
  return [
    headingRow('How documents stand to the matter, as people decided'),
    ...relationOrder.flatMap((relation) =>
      count(relation) === 0
        ? []
        : [row(capital(relationLabels[relation]), count(relation), relationNotes[relation] ?? '')],
    ),
    row(
      'Not yet related to the matter',
      count(null),
      'told everywhere as such; nothing of them is shown as evidence',
    ),
  ];
}

/** What is kept back: numbers alone. */
function withheldRows({ withheld }: Snapshot): SheetRow[] {
  return [
    headingRow('Kept back: counted here and told nowhere else in this brief'),
    row('Files held back', withheld.heldFiles),
    row('Files removed after a clawback', withheld.quarantinedFiles),
    row('Documents marked as privileged, with what came in the same mail', withheld.privilegedDocuments),
    row('Files of such mails without documents', withheld.privilegedFiles),
    row('Documents on hold', withheld.documentsOnHold),
    row('Observations and mentions left out because one side is kept back', withheld.sidesWithheld),
  ];
}

const withdrawalLabels: Readonly<Record<WithdrawalReason, string>> = {
  withheld: 'withheld',
  merged: 'its pages went into another document',
  'no-longer-in-index': 'no longer in the index',
};

/** Numbers of documents: how many, which are new since the first ones were given, which are no longer used. */
function numberRows({ numbers, documents }: Snapshot): SheetRow[] {
  const used = numbers.filter(({ withdrawn }) => withdrawn === null);
  const gone = numbers.filter(({ withdrawn }) => withdrawn !== null);
  const events = [...new Set(numbers.map(({ event }) => event))].sort((one, other) => one - other);
  const last = events.at(-1);
  const latest = events.length < 2 ? [] : used.filter(({ event }) => event === last);
  const labels = (those: readonly { readonly number: number }[]): string =>
    those.map(({ number }) => exhibitNumberText(number)).join(', ');
  return [
    headingRow('Numbers of documents'),
    row(
      'In use',
      used.length,
      used.length === 0
        ? ''
        : `${exhibitNumberText(used[0]!.number)} to ${exhibitNumberText(used.at(-1)!.number)}`,
    ),
    ...(events.length < 2
      ? [row('New', 'all', 'these are the first numbers of the matter')]
      : [row('Given last', latest.length, labels(latest))]),
    row(
      'Withdrawn',
      gone.length,
      gone.map(({ number, withdrawn }) => `${exhibitNumberText(number)}: ${withdrawalLabels[withdrawn!]}`),
    ),
    ...(documents.some(({ boundIn }) => boundIn !== null)
      ? [
          row(
            'Bound behind another document',
            documents.filter(({ boundIn }) => boundIn !== null).length,
            "translations and translator's certificates, in the exhibit of what they belong to",
          ),
        ]
      : []),
    noteRow(
      'A number is given once and stays with its pages. The name of an exhibit (step, type, number) may change when a document is placed or typed otherwise; the number in it does not.',
    ),
  ];
}

/** How items are shown, each in its own way. */
function readingRows(): SheetRow[] {
  const styles: readonly (readonly [ItemStyle, string])[] = [
    [
      'confirmed',
      'read on a page, and a person confirmed, corrected or added it: what may be relied on as a reading',
    ],
    ['unconfirmed', 'read on a page by the program; nobody has confirmed it yet'],
    ['inferred', 'stands on no page: follows by a rule that is named, from readings that are shown'],
    ['not-found', 'looked for and not found among the documents of this matter that could be read'],
  ];
  const example = (style: ItemStyle): Cell => [plain(styleLabels[style], style)];
  return [
    headingRow('How to read this brief'),
    ...styles.map(
      ([style, words]): SheetRow => ({
        kind: 'row',
        cells: [plainCell('Looks like this'), example(style), plainCell(words)],
      }),
    ),
    row('0012:3', 'page 3 of document 0012', 'the link opens the exhibit at this page'),
    row(
      '0012:T1, 0012:T2-1, 0012:C1',
      'translation, certificate',
      "page 1 of its translation, of its second translation, of the translator's certificate",
    ),
    row(
      'Boxes in the exhibits',
      'annotations',
      'drawn on copies, never on a page as received; switch the layer “Places of fields” off to see the page alone',
    ),
    row(
      'Values',
      'as printed',
      'in the script of the document; an English form stands beside where a document gives one',
    ),
  ];
}

function headRows({ head, program }: Snapshot): SheetRow[] {
  return [
    headingRow('State that this brief tells, and how to check it'),
    row('Event', head.sequence, `${head.at}; hash ${head.hash}`),
    row('Program', program),
    row(
      'Files of this brief',
      'sha256sum -c manifest-sha256.txt',
      'in the folder of the brief: every file has the bytes it was written with',
    ),
    row(
      'Index',
      'evidex verify --index FOLDER',
      'reads all originals and the chain of events again; the event above has the hash above',
    ),
  ];
}

function limitRows(): SheetRow[] {
  return [
    headingRow('What this brief does not do'),
    ...[
      'It does not say whether goods may enter, whether a document is what it says it is, or whether the documents are enough. That is for people.',
      'It does not say that a party is unconnected: a name may be written in a way that no list knows, and a page may be misread.',
      'It does not translate. An English form is one that a document gives, or a translation that was received.',
      'It does not fill in what no document says. What is not found here may exist elsewhere.',
      'It holds nothing of files that are kept back, and no notes to counsel.',
    ].map(noteRow),
  ];
}
