import { readFileSync } from 'node:fs';
import type { DecidedBy } from '../index/decisions/decision-store.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { EvidenceDocument } from '../model/document.ts';
import { UsageError } from '../model/exception.ts';
import { requireStep } from '../pipeline/document-decisions/decide-document.ts';
import { type SaidOfDocument, sayOfDocuments } from '../pipeline/document-decisions/say-of-documents.ts';
import { csvRecords } from '../text/csv-records.ts';
import { decodeText } from '../text/decode-text.ts';
import { documentsOfFile, findDocuments, readPages } from './find-documents.ts';
import {
  componentOf,
  confidentialityOf,
  privilegeOf,
  relationOf,
  stepOf,
  whileNothingRuns,
} from './matter-documents.ts';
import { programName } from './program.ts';
import { count, plain } from './table.ts';

const columns = ['path', 'pages', 'relation', 'step', 'component', 'confidentiality', 'privilege'] as const;
type Column = (typeof columns)[number];

/** A row of the file as it is written. */
interface Row {
  /** 1-based, for messages. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** Told to the person: what was stored, or each row that cannot be used, and that nothing was stored. */
export interface Assigned {
  readonly text: string;
  readonly faults: readonly string[];
}

/**
 * Says of many documents how they stand to a matter, from a CSV file: all rows in one transaction, or none. An empty cell
 * says nothing; what cannot be used is told for every row.
 * @throws UsageError for a file that cannot be read.
 */
export function assignDocuments(
  index: EvidenceIndex,
  words: string,
  csvPath: string,
  by: DecidedBy,
): Assigned {
  const matter = index.matters.findToChange(words);
  const rows = readRows(csvPath);
  const files = filesByPath(index);
  const faults: string[] = [];
  const said = new Map<string, { readonly line: number; readonly what: SaidOfDocument }>();
  const held: number[] = [];
  let silent = 0;
  for (const row of rows) {
    try {
      const what = saidInRow(row);
      requireStep(matter, what.step ?? null);
      const documents = documentsOfRow(index, files, row);
      if (documents === null) held.push(row.line);
      else if (Object.keys(what).length === 0) silent += 1;
      else
        for (const { id } of documents) {
          const before = said.get(id);
          if (before !== undefined)
            throw new UsageError(`a document of it was named in line ${before.line} already`);
          said.set(id, { line: row.line, what: { document: id, ...what } });
        }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(`line ${row.line}: ${error.message}`);
    }
  }
  if (faults.length > 0) return { text: '', faults };
  const all = [...said.values()].map(({ what }) => what);
  const holds = all.some(({ relation }) => relation === 'hold');
  const counts = whileNothingRuns(index, holds, () =>
    sayOfDocuments(index, matter, all, { by, program: programName() }),
  );
  const parts = [
    `${count(counts.related, 'document')} related`,
    `${counts.placed} placed`,
    `${counts.marked} marked`,
    `${counts.unchanged} as before`,
  ];
  const shown = held.slice(0, linesTold).join(', ');
  const heldText =
    held.length === 0
      ? ''
      : `Nothing is said of what is held back: ${count(held.length, 'row')} (line ${shown}${held.length > linesTold ? ', …' : ''}).\n`;
  const left = documentsNotNamed(index, said);
  return {
    text: `"${plain(matter.name)}": ${parts.join(', ')}.\n${
      silent === 0 ? '' : `${count(silent, 'row says', 'rows say')} nothing.\n`
    }${heldText}${left === 0 ? '' : `Not named in the file: ${count(left, 'document')} of the index.\n`}`,
    faults,
  };
}

/** Lines that are told of at most. */
const linesTold = 20;

function documentsNotNamed(index: EvidenceIndex, said: ReadonlyMap<string, unknown>): number {
  return index
    .count(
      `SELECT id AS name, 0 AS count FROM document
       WHERE NOT EXISTS (SELECT 1 FROM document_page p JOIN file ON sha256 = p.file WHERE p.document = document.id AND held = 1)`,
    )
    .filter(({ name }) => !said.has(name)).length;
}

function saidInRow({ cells }: Row): Omit<SaidOfDocument, 'document'> {
  const { relation, step, component, confidentiality, privilege } = cells;
  return {
    ...(relation === undefined ? {} : { relation: relationOf(relation) }),
    ...(step === undefined ? {} : { step: stepOf(step) }),
    ...(component === undefined ? {} : { component: componentOf(component) }),
    ...(confidentiality === undefined ? {} : { confidentiality: confidentialityOf(confidentiality) }),
    ...(privilege === undefined ? {} : { privilege: privilegeOf(privilege) }),
  };
}

/** Null for a file that is held back: nothing can be said of what is in it. @throws UsageError */
function documentsOfRow(
  index: EvidenceIndex,
  files: ReadonlyMap<string, ReadonlySet<string>>,
  { cells }: Row,
): EvidenceDocument[] | null {
  const { path = '' } = cells;
  if (path === '') throw new UsageError('the path is empty');
  const pages = cells.pages === undefined ? null : readPages(cells.pages);
  const found = files.get(normalizePath(path));
  if (found === undefined) {
    if (/^[0-9a-f]{6,64}$/u.test(path)) return findDocuments(index, path, pages);
    throw new UsageError(`no file of the index has the path "${plain(path)}"`);
  }
  if (found.size > 1)
    throw new UsageError(`"${plain(path)}" fits ${found.size} files: give more of the path, or the hash`);
  const [sha256] = found;
  if (index.holds.isHeld(sha256!)) return null;
  return documentsOfFile(index, path, sha256!, pages);
}

/** Files by every path they lie under, and by the end of it from any folder on. A whole path goes before an end of one. */
function filesByPath(index: EvidenceIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const whole = new Map<string, Set<string>>();
  const ends = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, path: string, file: string): void => {
    const known = map.get(path);
    if (known === undefined) map.set(path, new Set([file]));
    else known.add(file);
  };
  for (const { path, file, supersededBy } of index.ledger.occurrences()) {
    if (file === null || file === '' || supersededBy !== undefined) continue;
    const full = normalizePath(path);
    note(whole, full, file);
    for (let at = full.indexOf('/'); at >= 0; at = full.indexOf('/', at + 1))
      note(ends, full.slice(at + 1), file);
  }
  for (const [end, files] of ends) if (!whole.has(end)) whole.set(end, files);
  return whole;
}

function normalizePath(path: string): string {
  return path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '')
    .normalize('NFC');
}

/** Comma, semicolon or tab separated, in any encoding that a spreadsheet program writes. @throws UsageError */
function readRows(csvPath: string): Row[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(csvPath);
  } catch (error) {
    throw new UsageError(`${csvPath} cannot be read (${(error as Error).message})`);
  }
  const text = decodeText(bytes)?.text.replace(/^\ufeff/u, '');
  if (text === undefined) throw new UsageError(`${csvPath} is no text file; a CSV file was expected`);
  const [header, ...records] = csvRecords(text, csvPath);
  const names = headerOf(header?.cells ?? [], csvPath);
  return records.map(({ line, cells }) => {
    if (cells.slice(names.length).some((cell) => cell !== ''))
      throw new UsageError(`${csvPath}, line ${line}: more cells than columns`);
    const given = names.flatMap((name, at): [Column, string][] => {
      const cell = cells[at] ?? '';
      return cell === '' ? [] : [[name, cell]];
    });
    return { line, cells: Object.fromEntries(given) as Row['cells'] };
  });
}

function headerOf(cells: readonly string[], csvPath: string): Column[] {
  const names = cells.map((cell) => {
    const name = columns.find((column) => column === cell.toLowerCase());
    if (name === undefined)
      throw new UsageError(
        `${csvPath}, line 1: there is no column "${plain(cell)}"; there are ${columns.join(', ')}`,
      );
    return name;
  });
  if (!names.includes('path'))
    throw new UsageError(`${csvPath}, line 1 must name the columns: ${columns.join(', ')}`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new UsageError(`${csvPath}, line 1: the column "${twice}" stands there twice`);
  return names;
}
