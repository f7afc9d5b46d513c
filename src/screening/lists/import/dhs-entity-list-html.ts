import { UsageError } from '../../../model/exception.ts';
import { decodeAnyText } from '../../../text/decode-text.ts';
import { readEntityCell } from './entity-cell.ts';
import { readPageTables } from './html-tables.ts';
import { type ListReader, rowsNote } from './list-reader.ts';
import { printedNameKey, slugOf } from './party-names.ts';
import { printedDay } from './printed-day.ts';
import { type UflpaRow, uflpaEntry, uflpaListId } from './uflpa-row.ts';

const nameColumn = /^(?:name of (?:the )?entity|entity(?: name)?)$/i;
const dateColumn = /^effective date$/i;
const section = /2\s*\(d\)\s*\(2\)\s*\(B\)\s*\(([ivx]+)\)/gi;
/** The official page has some 0.3 MB; a page of more than this many bytes is another. */
const largestPage = 32 * 1024 * 1024;
/** Longest cell of the page that a person wrote is some 600 characters long. */
const longestCell = 10_000;

/** One entity while its rows are gathered. */
interface Gathered {
  name: string;
  readonly aliases: string[];
  readonly formerNames: string[];
  readonly scope: string[];
  readonly sections: string[];
  readonly dates: string[];
  readonly remarks: string[];
}

/** Trailing abbreviation in brackets: `(XPCC)`. */
const trailingInitials = /\s*\(([A-Z]{3,8})\)$/;

/** `Xinjiang Production and Construction Corps (XPCC)`: the letters are the initials of the whole name before them. */
function initialsOf(name: string): { readonly name: string; readonly initials: string } | null {
  const match = trailingInitials.exec(name);
  if (match === null) return null;
  const before = name.slice(0, match.index);
  const words = before.split(/\s+/).filter((word) => !/^(?:and|of|the)$/i.test(word));
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
  return initials === match[1] ? { name: before, initials } : null;
}

/**
 * The page of the DHS UFLPA Entity List as a browser saves it: a table for each section of Pub. L. 117-78
 * section 2(d)(2)(B), the section named in the paragraph before it, columns `Name of Entity` and `Effective Date`.
 * Rows of one entity in several sections become one entry.
 */
export const dhsEntityListHtml: ListReader = {
  format: 'dhs-entity-list-html',
  name: 'DHS UFLPA Entity List page 1',
  recognises: (start) => /<(?:!doctype html|html|head|body|table)\b/i.test(start),
  read({ bytes, name }) {
    if (bytes.length > largestPage)
      throw new UsageError(`${name}: ${bytes.length} bytes are more than the page of the list can have`);
    const html = decodeAnyText(bytes).text;
    const page = readPageTables(html, name);
    const notes: string[] = [];
    const found = page.tables.flatMap((table, index) => {
      const headings = table.rows[0] ?? [];
      const named = headings.findIndex((heading) => nameColumn.test(heading));
      return named < 0 ? [] : [{ table, index, headings, named }];
    });
    if (found.length === 0) throw new UsageError(`${name}: ${whyNoTable(page)}`);
    const lower = html.toLowerCase();
    if (
      lower.lastIndexOf('<table') > lower.lastIndexOf('</table') ||
      !/<\/(?:body|html)\s*>/.test(lower.slice(-20_000))
    )
      throw new UsageError(`${name}: the page ends in the middle; save it again as a whole`);
    const byKey = new Map<string, Gathered>();
    const gathered = (printed: string): Gathered => {
      const initials = initialsOf(printed);
      const key = printedNameKey(initials?.name ?? printed);
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const lists = { aliases: [], formerNames: [], scope: [], sections: [], dates: [], remarks: [] };
      const fresh: Gathered = { name: initials?.name ?? printed, ...lists };
      byKey.set(key, fresh);
      return fresh;
    };
    let rowsRead = 0;
    for (const { table, index, headings, named } of found) {
      const dated = headings.findIndex((heading) => dateColumn.test(heading));
      if (dated < 0)
        throw new UsageError(
          `${name}: table ${index + 1} has no column "Effective Date" (it has ${headings.join(', ')})`,
        );
      const sections = [...table.before.matchAll(section)];
      const under = sections.length === 0 ? null : `2(d)(2)(B)(${sections.at(-1)![1]!.toLowerCase()})`;
      if (under === null) notes.push(`The page does not name the section of its table ${index + 1}.`);
      for (const [place, row] of table.rows.slice(1).entries()) {
        const cell = row[named] ?? '';
        if (cell === '' || nameColumn.test(cell)) continue;
        const at = `row ${place + 1} of table ${index + 1}`;
        if (cell.length > longestCell)
          throw new UsageError(`${name}: ${at} is no name: ${cell.length} characters in one cell`);
        const read = readEntityCell(cell);
        if (printedNameKey(read.name) === '')
          throw new UsageError(`${name}: ${at} holds no name: "${cell.slice(0, 60)}"`);
        const day = printedDay(row[dated] ?? '');
        if (day === null)
          notes.push(`No day could be read from "${(row[dated] ?? '').slice(0, 40)}" (${at}).`);
        rowsRead++;
        const entity = gathered(read.name);
        const initials = initialsOf(read.name)?.initials;
        put(entity.aliases, initials === undefined ? read.aliases : [...read.aliases, initials], entity.name);
        put(entity.formerNames, read.formerNames, entity.name);
        put(entity.scope, read.scope);
        put(entity.remarks, read.remarks);
        const members = read.subsidiaries.map((subsidiary) => {
          const member = gathered(subsidiary);
          put(member.remarks, [`named as a subsidiary of ${entity.name}`]);
          return member;
        });
        for (const each of [entity, ...members]) {
          if (under !== null) put(each.sections, [under]);
          if (day !== null) put(each.dates, [day]);
        }
      }
    }
    if (rowsRead === 0) throw new UsageError(`${name}: the tables of the page hold no rows`);
    const used = new Set<string>();
    const entries = [...byKey.values()].map((entity) => {
      const row: UflpaRow = {
        ...entity,
        id: freeId(`${uflpaListId}-${slugOf(entity.name) || printedNameKey(entity.name)}`, used),
        sections: [...entity.sections].sort(),
      };
      return uflpaEntry(row);
    });
    const days = entries.flatMap((entry) => entry.listed ?? []).sort();
    notes.unshift(
      ...rowsNote(rowsRead, entries.length),
      'The official page shows no addresses and no Chinese names.',
      'The page overwrites the effective date when a row is amended.',
    );
    return {
      id: uflpaListId,
      title: 'DHS UFLPA Entity List',
      source: 'https://www.dhs.gov/uflpa-entity-list',
      latestDay: days.at(-1) ?? null,
      entries,
      notes,
    };
  },
};

/** Adds what is not there yet; of further names that differ in punctuation alone the first stays. */
function put(into: string[], more: readonly string[], besides?: string): void {
  for (const text of more) {
    const key = printedNameKey(text);
    if (text === besides) continue;
    if (!into.some((known) => printedNameKey(known) === key)) into.push(text);
  }
}

function freeId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`;
  used.add(id);
  return id;
}

function whyNoTable({
  title,
  text,
  tables,
}: {
  title: string;
  text: string;
  tables: readonly unknown[];
}): string {
  const said = `${title} ${text.slice(0, 2_000)}`;
  if (/\b(?:403|access denied|forbidden|request blocked|unauthorized)\b/i.test(said))
    return `the server refused the page (${(title || text).slice(0, 60)}); open it in a browser and save it there`;
  if (/\b(?:log ?in|sign ?in|password|captcha|verify you are (?:a )?human)\b/i.test(said))
    return `this is a page to log in or to prove that one is human, not the list (${(title || text).slice(0, 60)})`;
  const count = tables.length === 0 ? 'no table' : `${tables.length} tables, none of them`;
  return `${count} with the column "Name of Entity" was found on the page${title === '' ? '' : ` "${title.slice(0, 60)}"`}`;
}
