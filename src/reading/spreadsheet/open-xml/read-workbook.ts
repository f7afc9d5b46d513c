import { DocumentError } from '../../../model/exception.ts';
import { childOf, childrenOf, descendantsOf, parseXml } from '../../markup/xml-tree.ts';
import { packageFacts } from '../../office/package-facts.ts';
import { mainPart, relationshipsOf } from '../../office/relationships.ts';
import type { OpenedPackage } from '../../package/open-package.ts';
import { formulaExceptions } from '../formula-exceptions.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { commentAuthors, drawingTexts, sheetExtras } from './sheet-extras.ts';
import { sharedStrings } from './strings.ts';
import { cellFormats } from './styles.ts';
import { readWorksheet } from './worksheet.ts';

const states = new Map<string | undefined, Sheet['state']>([
  ['hidden', 'hidden'],
  ['veryHidden', 'very hidden'],
]);

/**
 * Reads an Office Open XML workbook (.xlsx, .xlsm). A sheet whose part is damaged or missing is read as far as it goes
 * and named; the others are not touched by it.
 *
 * @throws {DocumentError} `corrupt` where there is no workbook part, and the limits of the package.
 */
export async function readOpenXmlWorkbook(opened: OpenedPackage): Promise<Workbook> {
  const part = await mainPart(opened, 'xl/workbook.xml');
  const bytes = part === null ? null : await opened.read(part);
  if (part === null || bytes === null) throw noWorkbook();
  const root = parseXml(bytes).root;
  const relationships = await relationshipsOf(opened, part);
  const target = (type: string): string | null =>
    [...relationships.values()].find((relationship) => relationship.type === type && !relationship.external)
      ?.target ?? null;
  const readBy = async (type: string): Promise<Buffer | null> => {
    const name = target(type);
    return name === null ? null : opened.read(name);
  };
  const { facts, exceptions } = await packageFacts(opened);
  const problems = [...exceptions];
  const date1904 = /^(?:1|true)$/iu.test(childOf(root, 'workbookPr')?.attributes['date1904'] ?? '');
  const tables = {
    strings: sharedStrings(await readBy('sharedStrings')),
    format: cellFormats(await readBy('styles')),
    system: { date1904 },
  };
  const people = await commentAuthors(opened);
  const sheets: Sheet[] = [];
  let toOutside = 0;
  for (const { attributes } of childrenOf(childOf(root, 'sheets'), 'sheet')) {
    const name = attributes['name'] ?? `Sheet${sheets.length + 1}`;
    const damaged = (cause: string): void => {
      problems.push(damagedSheet(name, cause));
    };
    const relationship = relationships.get(attributes['r:id'] ?? '');
    const state = states.get(attributes['state']) ?? 'visible';
    const empty = { ...emptySheet, name, state };
    if (relationship === undefined || relationship.external || !opened.has(relationship.target)) {
      damaged('the file holds no part for it');
      sheets.push(empty);
      continue;
    }
    try {
      if (relationship.type === 'chartsheet') {
        const drawings: string[] = [];
        for (const { type, target: drawing } of (
          await relationshipsOf(opened, relationship.target)
        ).values()) {
          if (type === 'drawing') drawings.push(...(await drawingTexts(opened, drawing)));
        }
        sheets.push({ ...empty, drawings, notes: ['the sheet is a chart'] });
        continue;
      }
      if (relationship.type === 'xlMacrosheet') facts['macros'] = 'present, not run';
      const content = readWorksheet((await opened.read(relationship.target))!, tables);
      if (content.damage !== null) damaged(`its XML is not well-formed (${content.damage})`);
      toOutside += content.formulasToOutside;
      const extras = await sheetExtras(opened, relationship.target, people, damaged);
      sheets.push({ ...empty, ...content, ...extras });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      // A limit holds for the whole file; damage costs the one sheet.
      if (error.code !== 'corrupt') throw error;
      damaged(error.message);
      sheets.push(empty);
    }
  }
  if (sheets.length === 0) throw noWorkbook();
  Object.assign(facts, await linkFacts(opened, toOutside));
  if (date1904) facts['dateSystem'] = '1904';
  return { sheets, facts, exceptions: [...problems, ...formulaExceptions(sheets)] };
}

const emptySheet = {
  cells: [],
  hiddenRows: new Map(),
  hiddenColumns: [],
  comments: [],
  drawings: [],
  headersAndFooters: [],
  formulas: 0,
  formulasWithoutValue: [],
  notes: [],
} satisfies Omit<Sheet, 'name' | 'state'>;

/** Links to other workbooks, DDE, data connections and kept source data: named, never followed. */
async function linkFacts(opened: OpenedPackage, formulasToOutside: number): Promise<Record<string, string>> {
  const facts: Record<string, string> = {};
  const links = opened.names.filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/iu.test(name));
  if (links.length > 0) facts['externalLinks'] = `${links.length}, not followed`;
  const dde: string[] = [];
  for (const name of links) {
    const bytes = await opened.read(name).catch(() => null);
    for (const { attributes } of bytes === null ? [] : descendantsOf(parseXml(bytes).root, 'ddeLink')) {
      dde.push(`${attributes['ddeService'] ?? ''} ${attributes['ddeTopic'] ?? ''}`.trim().slice(0, 200));
    }
  }
  if (dde.length > 0) facts['ddeLinks'] = `${dde.slice(0, 5).join('; ')}; not run`;
  if (formulasToOutside > 0) facts['formulasToOutside'] = `${formulasToOutside}, not followed`;
  const connections = await opened.read('xl/connections.xml').catch(() => null);
  if (connections !== null) {
    const count = descendantsOf(parseXml(connections).root, 'connection').length;
    facts['dataConnections'] = `${count}, not followed`;
  }
  const caches = opened.names.filter((name) => /pivotCacheRecords[^/]*\.(?:xml|bin)$/iu.test(name)).length;
  if (caches > 0) facts['pivotTables'] = `${caches} with a copy of their source data, which is not read`;
  return facts;
}

function damagedSheet(name: string, cause: string): Workbook['exceptions'][number] {
  return {
    code: 'damaged-part',
    cause: `the sheet "${name}" is damaged: ${cause}`,
    remedy: 'ask the sender for the workbook again, or for a PDF of it',
  };
}

function noWorkbook(): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: 'the file holds no workbook, though it is packed like one',
    remedy: 'ask the sender for the workbook again, or for a PDF of it',
  });
}
