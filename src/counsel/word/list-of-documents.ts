import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { addUnder } from '../add-under.ts';
import type { Cell, Sheet, SheetRow } from '../brief.ts';
import { readableText } from '../shown-text.ts';
import type { Links } from './links.ts';
import { textWidth } from './look.ts';
import { run, type TableParagraph, type Tables } from './tables.ts';
import { wordText } from './word-text.ts';

/**
 * Which columns of the sheet stand together in a cell of the list, told by how their headers begin; what is named nowhere goes
 * with the last. The purpose has room of its own: it is what counsel writes.
 */
const groups: readonly {
  readonly title: string;
  readonly width: number;
  readonly headers: readonly string[];
}[] = [
  { title: 'No.', width: 1_000, headers: ['No.', 'Exhibit'] },
  {
    title: 'Document',
    width: 3_700,
    headers: ['Type', 'Title', 'Issuer', 'Document no.', 'Dates', 'Component', 'Step, inferred'],
  },
  { title: 'Key information', width: 4_700, headers: ['Key information', 'References', 'Signature', 'Seal'] },
  { title: 'Purpose (for counsel)', width: 2_000, headers: ['Purpose'] },
  { title: 'Language, translation, pages, marks', width: textWidth - 11_400, headers: [] },
];

/** Columns whose items say themselves what they are. */
const withoutLabel = [
  'No.',
  'Exhibit',
  'Type',
  'Title (original)',
  'Dates',
  'Key information',
  'References',
  'Purpose',
  'Step',
];
const inBold = ['No.', 'Type'];
/** Told by the headings. */
const leftOut = (header: string): boolean => header === 'Step';

/** True for the sheet of documents: a line for each, with its number and a place for its purpose. */
export function isListOfDocuments({ columns }: Sheet): boolean {
  return ['No.', 'Type', 'Purpose'].every((name) => columns.some(({ header }) => header.startsWith(name)));
}

/** The annotated list of documents, as tables by step of the chain: what it is, what it says, what it is for. */
export function listOfDocuments(sheet: Sheet, links: Links, tables: Tables): Paragraph[] {
  const steps = new Map<string, SheetRow[]>();
  for (const row of sheet.rows) {
    if (row.kind !== 'row') continue;
    addUnder(steps, stepOf(row, sheet), row);
  }
  const inOrder = [...steps].sort(([one], [other]) => stepNumber(one) - stepNumber(other) || 0);
  return inOrder.flatMap(([step, rows]) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(wordText(readableText(step)))] }),
    tables.add(
      groups,
      rows.map((row) => groups.map((_, group) => paragraphsOf(row, sheet, group, links))),
    ),
  ]);
}

/** `Step 3: ginner`: where the document belongs, stated or inferred; its cell says which of both. */
function stepOf(row: SheetRow, { columns }: Sheet): string {
  const texts = columns.flatMap(({ header }, index) =>
    header.startsWith('Step') ? (row.cells[index] ?? []).map(({ text }) => text) : [],
  );
  const words = (texts[0] ?? '').split(':')[0]!.trim();
  if (!/^\d/u.test(words)) return 'Documents of no single step';
  return `Step ${words.replace(/^(\d+)\s+/u, '$1: ')}`;
}

function stepNumber(step: string): number {
  return Number(/^Step (\d+)/u.exec(step)?.[1] ?? Number.POSITIVE_INFINITY);
}

function groupOf(header: string): number {
  const group = groups.findIndex(({ headers }) => headers.some((name) => header.startsWith(name)));
  return group === -1 ? groups.length - 1 : group;
}

function paragraphsOf(row: SheetRow, { columns }: Sheet, group: number, links: Links): TableParagraph[] {
  return columns.flatMap(({ header }, index) => {
    const cell: Cell = row.cells[index] ?? [];
    if (leftOut(header) || groupOf(header) !== group) return [];
    const label = isNamed(header, withoutLabel) ? '' : run(`${header}: `, 'LabelRun');
    return cell.map((item): TableParagraph => {
      const xml = label + links.xml(item);
      return isNamed(header, inBold) ? { style: 'Label', xml } : { xml };
    });
  });
}

function isNamed(header: string, names: readonly string[]): boolean {
  return names.some(
    (name) => header === name || header.startsWith(`${name},`) || header.startsWith(`${name} (`),
  );
}
