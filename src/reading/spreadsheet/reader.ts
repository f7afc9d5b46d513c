import type { FormatReader } from '../format-reader.ts';
import { MemberWriter } from '../member-writer.ts';
import { addPartMembers } from '../office/package-members.ts';
import { openPackage } from '../package/open-package.ts';
import { partSource } from '../text/part-source.ts';
import { readOpenXmlWorkbook } from './open-xml/read-workbook.ts';
import { sheetParts } from './sheet-parts.ts';

/** Pictures and objects that lie in a workbook. */
const memberParts = /^xl\/(?:media|embeddings)\/[^/]+$/iu;

/** Excel workbooks of Office Open XML (.xlsx, .xlsm). Macros are not run, links are not followed. */
export const readExcelWorkbook: FormatReader = async (source, context) => {
  const opened = await openPackage(source, context);
  try {
    const workbook = await readOpenXmlWorkbook(opened);
    const writer = new MemberWriter(source, context);
    await addPartMembers(opened, writer, (name) => memberParts.test(name));
    return partSource({
      source,
      context,
      parts: workbook.sheets.flatMap((sheet) => sheetParts(sheet, 'sheet of an Excel workbook')),
      facts: { ...workbook.facts, sheets: String(workbook.sheets.length) },
      members: writer.members(),
      exceptions: workbook.exceptions,
    });
  } finally {
    opened.close();
  }
};
