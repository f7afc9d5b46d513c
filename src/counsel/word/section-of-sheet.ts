import { HeadingLevel, Paragraph, TextRun } from 'docx';
import type { Cell, Item, Sheet, SheetRow } from '../brief.ts';
import { readableText } from '../shown-text.ts';
import type { Links } from './links.ts';
import { isListOfDocuments, listOfDocuments } from './list-of-documents.ts';
import { textWidth } from './look.ts';
import { run, type TableParagraph, type Tables } from './tables.ts';
import { wordText } from './word-text.ts';

/** A sheet as a chapter of the document. */
export function sectionOfSheet(sheet: Sheet, links: Links, tables: Tables): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun(sheet.name.replace(/^\d+\s+/u, ''))],
    }),
    new Paragraph({ style: 'About', children: [new TextRun(sheet.about)] }),
    ...(isListOfDocuments(sheet)
      ? listOfDocuments(sheet, links, tables)
      : sheet.rows.flatMap((row) => blockOfRow(row, sheet, links, tables))),
  ];
}

/** A row as a heading and a table of what is told of it, what is stated beside what is inferred. */
function blockOfRow(row: SheetRow, sheet: Sheet, links: Links, tables: Tables): Paragraph[] {
  const over = (row.cells[0] ?? []).flatMap((item) => links.runs(item));
  if (row.kind === 'heading') return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: over })];
  if (row.kind === 'note') return [new Paragraph({ style: 'Note', children: over })];
  const facts = factsOf(row, sheet);
  const hasInferred = facts.some(({ inferred }) => inferred.length > 0);
  const title = titleOf(row, sheet);
  const labelWidth = 2_600;
  const rest = textWidth - labelWidth;
  // What goes over to the next page bears the name of whom it tells of.
  const columns = hasInferred
    ? [
        { title: stepOf(row, sheet), width: labelWidth },
        { title, width: Math.round(rest * 0.6) },
        { title: 'Inferred by rule', width: rest - Math.round(rest * 0.6) },
      ]
    : [
        { title: stepOf(row, sheet), width: labelWidth },
        { title, width: rest },
      ];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, children: [new TextRun(title)] }),
    tables.add(
      columns,
      facts.map(({ label, stated, inferred }) => {
        const cells = [[{ style: 'Label' as const, xml: run(label, 'Plain') }], paragraphs(stated, links)];
        return hasInferred ? [...cells, paragraphs(inferred, links)] : cells;
      }),
    ),
  ];
}

interface Fact {
  readonly label: string;
  readonly stated: Cell;
  readonly inferred: Cell;
}

const ofInference = /[,\s(]*\(?inferred\)?$/iu;
const ofStatement = /[,\s(]*\(?(?:as )?stated\)?$/iu;

/** Columns in pairs: `Inputs` and `Inputs, inferred` are one line. Columns without content are left out. */
function factsOf({ cells }: SheetRow, { columns }: Sheet): Fact[] {
  const facts = new Map<string, { stated: Cell; inferred: Cell }>();
  for (const [index, { header }] of columns.entries()) {
    const cell = cells[index] ?? [];
    if (cell.length === 0 || isStep(header)) continue;
    const isInferred = ofInference.test(header);
    const label = header.replace(ofInference, '').replace(ofStatement, '');
    const fact = facts.get(label) ?? { stated: [], inferred: [] };
    facts.set(label, isInferred ? { ...fact, inferred: cell } : { ...fact, stated: cell });
  }
  return [...facts].map(([label, fact]) => ({ label, ...fact }));
}

/** What a row is about: who makes it, else who sells or brings in, else what stands in its first columns. */
function titleOf(row: SheetRow, { columns }: Sheet): string {
  const maker = columns.findIndex(({ header }) => header.startsWith('Maker'));
  if (maker === -1) return textsOf(row.cells.slice(0, 2), 2).join(' – ');
  const makers = textsOf([row.cells[maker] ?? []], 2);
  if (makers.length > 0) return makers.join(' – ');
  // `seller: …`, `importer of record: …`: a trader is not called a maker who is not stated.
  const [trader] = textsOf(
    [row.cells[columns.findIndex(({ header }) => header.startsWith('Seller'))] ?? []],
    1,
  );
  return trader === undefined ? 'No firm named' : `${trader.charAt(0).toUpperCase()}${trader.slice(1)}`;
}

/** The texts of cells, of each no more than so many items. */
function textsOf(cells: readonly Cell[], most: number): string[] {
  return cells.flatMap((cell) => cell.slice(0, most).map(({ text }) => wordText(readableText(text))));
}

/** `Step 2: gin`, as the heading above says it too. */
function stepOf({ cells }: SheetRow, { columns }: Sheet): string {
  const words = columns.flatMap(({ header }, index) =>
    isStep(header) ? (cells[index] ?? []).slice(0, 1).map(({ text }) => wordText(readableText(text))) : [],
  );
  return words.length === 0 ? 'Step not told' : `Step ${words.join(': ')}`;
}

function isStep(header: string): boolean {
  return header === 'Step' || header === 'Step of the chain';
}

/** One paragraph for each item; what was not found is one list. */
function paragraphs(cell: Cell, links: Links): TableParagraph[] {
  const isListed = ({ style, place }: Item): boolean => style === 'not-found' && place === null;
  const listed = cell.filter(isListed);
  const items =
    listed.length < 2
      ? cell
      : [
          ...cell.filter((item) => !isListed(item)),
          { ...listed[0]!, text: listed.map(({ text }) => text).join('; ') },
        ];
  return items.map((item) => ({ xml: links.xml(item) }));
}
