import { text } from 'node:stream/consumers';
import {
  AlignmentType,
  Document,
  Footer,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import yauzl from 'yauzl';
import { withoutTimes } from '../../index/exports/workbook-times.ts';
import type { BriefAbout, Sheet } from '../brief.ts';
import type { ExhibitPlan } from '../exhibits/exhibit-plan.ts';
import { coreProperties } from '../package/core-properties.ts';
import { readableText } from '../shown-text.ts';
import { Links } from './links.ts';
import { pageSize, styles } from './look.ts';
import { sectionOfSheet } from './section-of-sheet.ts';
import { signsLine } from './signs.ts';
import { Tables } from './tables.ts';
import { wordText } from './word-text.ts';

/**
 * The given sheets as a document that counsel can edit in a word processor: a chapter for each sheet, with headings, tables and
 * links to the exhibits beside it. The same sheets give the same bytes.
 */
export async function documentBytes(
  sheets: readonly Sheet[],
  plan: ExhibitPlan,
  about: BriefAbout,
): Promise<Uint8Array> {
  const links = new Links(plan);
  const tables = new Tables();
  const children: (Paragraph | TableOfContents)[] = [
    new Paragraph({ style: 'Title', children: [new TextRun(wordText(readableText(about.matter)))] }),
    new Paragraph({ style: 'About', children: [new TextRun(asOf(about))] }),
    signsLine(),
    // Page numbers are the word processor's to reckon: it fills them in when the table is updated.
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
    }),
    new Paragraph({
      style: 'About',
      children: [new TextRun('Update this table (F9) for the numbers of pages.')],
    }),
    ...sheets.flatMap((sheet) => sectionOfSheet(sheet, links, tables)),
    // A document ends with a paragraph, never with a table.
    new Paragraph(''),
  ];
  const document = new Document({
    creator: about.program,
    title: `Brief: ${about.matter}`,
    styles,
    sections: [{ properties: { page: pageSize }, footers: { default: footer(about) }, children }],
  });
  links.relate(document);
  const draft = await Packer.toBuffer(document);
  const main = tables.put(withOwnNumbers(await documentText(draft)));
  const written = await Packer.toBuffer(document, undefined, [
    { path: 'word/document.xml', data: main },
    { path: 'docProps/core.xml', data: coreProperties(about) },
  ]);
  return withoutTimes(written);
}

/** The main part of a document, as the library writes it. */
async function documentText(written: Buffer): Promise<string> {
  const archive = await yauzl.fromBufferPromise(written);
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName === 'word/document.xml') return await text(await archive.openReadStreamPromise(entry));
  }
  throw new Error('the document has no main part');
}

/** Bookmarks of the table of contents bear numbers that count through the whole process: here they begin with 1. */
function withOwnNumbers(part: string): string {
  const numbers = new Map<string, number>();
  const own = (number: string): number => {
    const known = numbers.get(number) ?? numbers.size + 1;
    numbers.set(number, known);
    return known;
  };
  return part
    .replace(/<w:[^>]*>/gu, (tag) =>
      /^<w:bookmark(?:Start|End)\b/u.test(tag)
        ? tag.replace(
            /(w:id="|_Toc)(\d+)/gu,
            (_, before: string, number: string) => `${before}${own(number)}`,
          )
        : tag.replace(
            /(w:anchor="_Toc)(\d+)/u,
            (_, before: string, number: string) => `${before}${own(number)}`,
          ),
    )
    .replace(
      /(<w:instrText[^>]*>[^<]*PAGEREF _Toc)(\d+)/gu,
      (_, before: string, number: string) => `${before}${own(number)}`,
    );
}

function asOf({ head, program }: BriefAbout): string {
  return `Steps and documents as the index stood at event ${head.sequence} (${head.hash.slice(0, 16)}) of ${head.at.slice(0, 10)}. Made by ${program}; it draws no conclusion.`;
}

function footer({ matter, head }: BriefAbout): Footer {
  const left = `${wordText(readableText(matter).slice(0, 90))} – event ${head.sequence}, ${head.hash.slice(0, 16)} – page `;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [left, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
