import { UsageError } from '../../../model/exception.ts';
import type { ListEntry } from '../list.ts';
import { regionalOrderTerms, regionalTermsFor } from '../regional-orders.ts';
import { delimitedRows, headingKey, requireColumns, textOfFile } from './delimited-rows.ts';
import type { ListReader } from './list-reader.ts';
import { cbpListId, type OrderRow, orderEntries } from './order-row.ts';
import { endsInLegalForm, oneLine, partyNames, printedNameKey, slugOf } from './party-names.ts';
import { printedDay } from './printed-day.ts';

const columns = ['WRO/Finding', 'Effective Date', 'Country', 'Merchandise', 'Status', 'Entity', 'Remarks'];
const longestCell = 10_000;
/** Characters of the entity cell that its id takes up. */
const idLength = 50;

const alsoKnown =
  /[,;]?\s*\(?\b(?:a\/k\/a|a\.k\.a\.?|aka|also (?:doing business|trading|known) as|f\/k\/a|f\.k\.a\.?|(?:formerly|previously|now) known as|d\/b\/a|doing business as|trading as)\s+/gi;
const namedSubsidiaries =
  /,?\s+and its (?:[a-z]+\s+)?subsidiar(?:y|ies)(?: from [\p{Lu}][\p{L}]+)?(?:,? which includes?|,? including|,|:)\s+(?=[\p{Lu}\d])/iu;
const plainSubsidiaries =
  /\s*,?\s*\band (?:(?:its|their|all) )?(?:subsidiaries|subordinates|joint ventures|affiliates)\b.*$/i;
const goodsWords =
  /^(?:all|any)\b|\bproduced\b|\bproducts? (?:of|from|containing)\b|\bregion\b|\b(?:diamond )?fields$|\b(?:small |artisanal )mines?\b|\bharvested\b/i;

/** A second name in brackets at the end: `(Changsha No. 4 Prison)`. */
const bracketedParty =
  /\s*\(((?:[^()\s]+ ){1,6}(?:Group|Prison|Camp|Farm|Factory|Company|Corporation|Works))\)\.?$/;
/** Another name in brackets behind a legal form: `S.A. de C.V. (Rancho Alto)`, `Limited (PTML)`. */
const bracketedName = /\s*\((\p{Lu}[\p{L}\d.&'-]*(?: [\p{L}\d.&'-]+){1,7}|[A-Z]{3,})\)\.?$/u;
/** Numbers of a vessel and other words in brackets behind its name: `(IMO 9074729)`. */
const bracketsBehind = /\s*[,(]\s*(?:IMO|MMSI|call\s?sign|flag|reg(?:istration|\.)?|hull)\b[^()]*\)?$/iu;
const imoNumber = /\bIMO\s*(?:no\.?|number)?\s*[:#]?\s*(\d{7})\b/giu;
/** A place or a remark in brackets at the end: `(of Nagoya, Japan)`. */
const bracketedPlace = /\s*\((?:of|in|from) [^()]{1,60}\)\.?$/i;
/** A legal form that is itself printed with a full stop: `Ltd.`, `D.O.O.` */
const abbreviatedForm = /(?:\.\p{L}|\b(?:Co|Ltd|Inc|Corp|Pvt|Pte|Bhd|Sdn|LLC))\.*$/iu;

function tidied(name: string): string {
  const plain = name.replace(bracketedPlace, '').trim();
  const dots = endsInLegalForm(plain) && abbreviatedForm.test(plain) ? /(?<=\.)\.+$/ : /\.+$/;
  return plain.replace(dots, '').trim();
}

/** What an entity cell of the official file names. */
export interface OrderCell {
  readonly members: readonly string[];
  readonly aliases: readonly string[];
  readonly vessels: readonly string[];
  /** Numbers that the cell gives for its vessels: `IMO 9074729`. */
  readonly numbers: readonly string[];
}

/**
 * Cuts an entity cell into parties: `A, a/k/a B, a/k/a C; D`, `A Co., Ltd. and B Co., Ltd.`, `A and its two
 * subsidiaries from China, B and C`, `Fishing Vessel: NAME`. Places behind the last semicolon and `(of Nagoya, Japan)`
 * name no party.
 */
export function readOrderCell(printed: string): OrderCell {
  const cell = oneLine(printed);
  const vessel = /^Fishing Vessels?:\s*(.+)$/i.exec(cell);
  if (vessel !== null) {
    const numbers = [...vessel[1]!.matchAll(imoNumber)].map((match) => `IMO ${match[1]}`);
    const vessels = vessel[1]!
      .split(/\s*[;,]\s*(?!\s*(?:IMO|MMSI|call\s?sign|flag)\b)(?:and\s+)?|\s+and\s+/i)
      .flatMap((name) => name.split(alsoKnown))
      .map((name) =>
        name
          .replace(bracketsBehind, '')
          .replace(/^[\s(]+|[\s.)]+$/g, '')
          .trim(),
      )
      .filter(Boolean);
    return { members: [], aliases: [], vessels, numbers };
  }
  const withSubsidiaries = namedSubsidiaries.exec(cell);
  const main = withSubsidiaries === null ? cell : cell.slice(0, withSubsidiaries.index);
  const members: string[] = [];
  const aliases: string[] = [];
  const add = (into: string[], text: string): void => {
    const plain = tidied(text);
    const behind = bracketedName.exec(plain);
    const group =
      bracketedParty.exec(plain) ??
      (behind !== null && endsInLegalForm(plain.slice(0, behind.index)) ? behind : null);
    if (group !== null) aliases.push(group[1]!);
    const name = group === null ? plain : plain.slice(0, group.index).trim();
    if (name !== '') into.push(name);
  };
  for (const [index, segment] of main.split(';').entries()) {
    const parts = segment.split(alsoKnown).map((part) => part.trim());
    const [first = '', ...others] = parts;
    const names = partyNames(first.replace(plainSubsidiaries, ''));
    // A lone word behind a semicolon is the town of the parties before it.
    if (index > 0 && names.length === 1 && !names[0]!.includes(' ') && others.length === 0) continue;
    for (const name of names) add(members, name);
    for (const name of others) add(aliases, name.replace(/^[\s,(]+|[\s,]+$/g, ''));
  }
  if (withSubsidiaries !== null) {
    const named = cell.slice(withSubsidiaries.index + withSubsidiaries[0].length);
    for (const name of partyNames(named)) add(members, name);
  }
  return { members, aliases, vessels: [], numbers: [] };
}

/** True where the cell describes goods or a region for which search terms exist, and no firm. */
function describesGoods(cell: string): boolean {
  return (
    !endsInLegalForm(cell) &&
    regionalOrderTerms.some(
      (terms) => terms.matches.test(cell) && (goodsWords.test(cell) || !terms.nameIsGoods),
    )
  );
}

/**
 * CBP's table of withhold release orders and findings as published: CSV in Windows-1252, one order in a row, several
 * parties and exemptions in a cell. Orders that are no longer in force keep their status and stay searched for.
 */
export const cbpOrdersCsv: ListReader = {
  format: 'cbp-orders-csv',
  name: 'CBP withhold release orders and findings CSV 1',
  recognises: (start) => {
    const heading = headingKey(start.split(/\r?\n/, 1)[0] ?? '');
    return heading.includes('wro/finding') || (heading.includes('merchandise') && heading.includes('entity'));
  },
  read({ bytes, name }) {
    const table = delimitedRows(textOfFile(bytes, name, 'windows-1252'), name);
    requireColumns(table, columns, name);
    const entries: ListEntry[] = [];
    const notes: string[] = [];
    const days: string[] = [];
    const used = new Set<string>();
    for (const row of table.rows) {
      const cell = oneLine(row.cell('Entity'));
      const at = `line ${row.line}`;
      if (cell.length > longestCell)
        throw new UsageError(`${name}: ${at}: ${cell.length} characters are no name of an entity`);
      if (printedNameKey(cell) === '') throw new UsageError(`${name}: ${at} names no entity`);
      const date = printedDay(row.cell('Effective Date'));
      if (date === null)
        throw new UsageError(
          `${name}: ${at}: "${row.cell('Effective Date').slice(0, 40)}" is no day (mm/dd/yyyy)`,
        );
      const type = /finding/i.test(row.cell('WRO/Finding')) ? 'Finding' : 'WRO';
      const goods = describesGoods(cell);
      const merchandise = oneLine(row.cell('Merchandise')) || null;
      const others = !goods && goodsWords.test(cell) && !endsInLegalForm(cell);
      const terms = others
        ? regionalTermsFor({ name: cell, merchandise, country: row.cell('Country'), coversGoods: true })
        : null;
      if (others)
        notes.push(
          terms === null
            ? `"${cell.slice(0, 80)}" seems to be an order on goods or a region for which there are no search terms: only these words are searched for.`
            : `"${cell.slice(0, 80)}" is searched for by its goods and country (${terms}) and by these words.`,
        );
      const wanted = `cbp-${type.toLowerCase()}-${date}-${slugOf(cell).slice(0, idLength).replace(/-$/, '')}`;
      let id = wanted;
      for (let count = 2; used.has(id); count++) id = `${wanted}-${count}`;
      used.add(id);
      const order: OrderRow = {
        id,
        type,
        name: cell,
        ...readOrderCell(cell),
        country: row.cell('Country'),
        status: row.cell('Status') || 'status not stated',
        date,
        merchandise,
        remarks: oneLine(row.cell('Remarks')) || null,
        describesGoods: goods,
        ...(terms === null ? {} : { terms }),
      };
      days.push(date);
      entries.push(...orderEntries(order));
    }
    if (entries.length === 0) throw new UsageError(`${name}: there are headings and no rows below them`);
    const statuses = new Map<string, number>();
    for (const row of table.rows)
      statuses.set(row.cell('Status'), (statuses.get(row.cell('Status')) ?? 0) + 1);
    const standing = [...statuses]
      .map(([status, count]) => `${count} ${status || 'without status'}`)
      .join(', ');
    notes.unshift(`${table.rows.length} orders: ${standing}.`);
    return {
      id: cbpListId,
      title: 'CBP withhold release orders and findings',
      source: 'https://www.cbp.gov/document/stats/withhold-release-orders-findings',
      latestDay: days.sort().at(-1) ?? null,
      entries,
      notes,
    };
  },
};
