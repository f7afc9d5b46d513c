import { readFile } from 'node:fs/promises';
import { DocumentError } from '../../model/exception.ts';
import type { Member, SourceBytes } from '../../model/ports.ts';
import type { FormatReader, OpenedSource, ReaderContext } from '../format-reader.ts';
import { MemberWriter } from '../member-writer.ts';
import { packageFacts } from '../office/package-facts.ts';
import { addPartMembers } from '../office/package-members.ts';
import { type OpenedPackage, openPackage } from '../package/open-package.ts';
import { partSource } from '../text/part-source.ts';
import { sheetParts } from './sheet-parts.ts';
import type { Workbook } from './workbook.ts';

/** Pictures and objects that lie in a workbook of Office Open XML. */
const openXmlMembers = /^xl\/(?:media|embeddings)\/[^/]+$/iu;
/** The same in an OpenDocument package. Objects are folders of their own; charts among them repeat the cells. */
const openDocumentMembers = /^(?:Pictures|ObjectReplacements)\/[^/]+$/u;

/** Excel workbooks of Office Open XML (.xlsx, .xlsm). Macros are not run, links are not followed. */
export const readExcelWorkbook: FormatReader = (source, context) =>
  withPackage(source, context, async (opened) => {
    const { readOpenXmlWorkbook } = await import('./open-xml/read-workbook.ts');
    const workbook = await readOpenXmlWorkbook(opened);
    const members = await membersOf(opened, openXmlMembers, source, context);
    return workbookSource(source, context, workbook, 'sheet of an Excel workbook', members);
  });

/** Binary Excel workbooks packed as ZIP (.xlsb). */
export const readBinaryPackage: FormatReader = (source, context) =>
  withPackage(source, context, async (opened) => {
    // The library unpacks by itself: every part is unpacked here first, within the limits, and let go again.
    for (const name of opened.names) await opened.read(name);
    const { facts, exceptions } = await packageFacts(opened);
    const { readBinaryWorkbook } = await import('./binary-workbook.ts');
    const workbook = readBinaryWorkbook(await readFile(source.path), context.passwords);
    const links = opened.names.filter((name) => /^xl\/externalLinks\/[^/]+\.bin$/iu.test(name)).length;
    return workbookSource(
      source,
      context,
      {
        sheets: workbook.sheets,
        facts: {
          ...workbook.facts,
          ...facts,
          ...(links > 0 ? { externalLinks: `${links}, not followed` } : {}),
        },
        exceptions: [...exceptions, ...workbook.exceptions],
      },
      'sheet of a binary Excel workbook',
      await membersOf(opened, openXmlMembers, source, context),
    );
  });

/** Old Excel workbooks (.xls). */
export const readOldExcelWorkbook: FormatReader = async (source, context) => {
  const { readBinaryWorkbook } = await import('./binary-workbook.ts');
  const workbook = readBinaryWorkbook(await readFile(source.path), context.passwords);
  return workbookSource(source, context, workbook, 'sheet of an old Excel workbook', []);
};

/** OpenDocument spreadsheets (.ods). */
export const readOpenDocumentSpreadsheet: FormatReader = (source, context) =>
  withPackage(source, context, async (opened) => {
    const manifest = await opened.read('META-INF/manifest.xml');
    if (manifest?.includes('encryption-data') === true) {
      throw new DocumentError({
        code: 'encrypted',
        stage: 'read',
        cause: 'the spreadsheet is protected with a password',
        remedy: 'ask the sender for the spreadsheet without a password',
      });
    }
    const content = await opened.read('content.xml');
    if (content === null) {
      throw new DocumentError({
        code: 'corrupt',
        stage: 'read',
        cause: 'the file holds no content, though it is packed like a spreadsheet',
        remedy: 'ask the sender for the spreadsheet again, or for a PDF of it',
      });
    }
    const { readOpenDocument } = await import('./open-document.ts');
    const workbook = readOpenDocument(content);
    const scripts = opened.names.some((name) => /^(?:Basic|Scripts)\/.+\.(?:xml|py|js|bsh)$/u.test(name));
    return workbookSource(
      source,
      context,
      { ...workbook, facts: { ...workbook.facts, ...(scripts ? { macros: 'present, not run' } : {}) } },
      'sheet of an OpenDocument spreadsheet',
      await membersOf(opened, openDocumentMembers, source, context),
    );
  });

/** OpenDocument spreadsheets as one XML file (.fods). */
export const readFlatSpreadsheet: FormatReader = async (source, context) => {
  const { readOpenDocument } = await import('./open-document.ts');
  const workbook = readOpenDocument(await readFile(source.path));
  return workbookSource(source, context, workbook, 'sheet of an OpenDocument spreadsheet', []);
};

async function withPackage(
  source: SourceBytes,
  context: ReaderContext,
  work: (opened: OpenedPackage) => Promise<OpenedSource>,
): Promise<OpenedSource> {
  const opened = await openPackage(source, context);
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}

async function membersOf(
  opened: OpenedPackage,
  fits: RegExp,
  source: SourceBytes,
  context: ReaderContext,
): Promise<Member[]> {
  const writer = new MemberWriter(source, context);
  await addPartMembers(opened, writer, (name) => fits.test(name));
  return writer.members();
}

function workbookSource(
  source: SourceBytes,
  context: ReaderContext,
  workbook: Workbook,
  reason: string,
  members: readonly Member[],
): OpenedSource {
  const { sheets } = workbook;
  const hidden = sheets.filter(({ state }) => state !== 'visible').length;
  return partSource({
    source,
    context,
    parts: sheets.flatMap((sheet) => sheetParts(sheet, reason)),
    facts: {
      ...workbook.facts,
      sheets: String(sheets.length),
      ...(hidden > 0 ? { hiddenSheets: String(hidden) } : {}),
    },
    members,
    exceptions: workbook.exceptions,
  });
}
