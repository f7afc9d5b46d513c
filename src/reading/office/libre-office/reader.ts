import { open, rm, stat } from 'node:fs/promises';
import { DocumentError } from '../../../model/exception.ts';
import type { Page } from '../../../model/page.ts';
import type { Inspection } from '../../../model/ports.ts';
import type { FormatReader } from '../../format-reader.ts';
import { readPdf } from '../../pdf/reader.ts';
import { conversionSeconds, convertTo, type EditableEnding } from './convert.ts';
import { findLibreOffice, libreOfficeVersion } from './program.ts';
import { nothing, openUnprinted } from './unprinted.ts';

/**
 * A reader that lets LibreOffice make a PDF of a file and reads that: pages have places and pictures. What the file
 * holds and does not print follows on pages of its own.
 *
 * @param editable OpenDocument in which LibreOffice keeps what is not printed; none for formats that print all.
 */
export function converted(name: string, ending: string, editable?: EditableEnding): FormatReader {
  return async (source, context) => {
    const program = findLibreOffice();
    if (program === null || !context.settings.libreOffice.enabled) {
      const isOff = program !== null;
      throw new DocumentError({
        code: 'unsupported',
        stage: 'read',
        cause: isOff
          ? `${name} is read through LibreOffice, which the pipeline file switches off (reading.libreOffice.enabled)`
          : `${name} is read through LibreOffice, which is not installed here`,
        remedy: isOff
          ? 'switch reading.libreOffice.enabled on, or save the file as PDF and add the PDF'
          : 'install LibreOffice and run again, or save the file as PDF and add the PDF',
      });
    }
    await requireWhole(source.path, source.mediaType, name);
    const conversion = { source, context, program, ending, name };
    const deadline = performance.now() + conversionSeconds(context) * 1000;
    const secondsLeft = (): number => Math.max(0.001, (deadline - performance.now()) / 1000);
    const path = await convertTo(conversion, 'pdf', secondsLeft());
    const { size } = await stat(path);
    const pdf = await readPdf({ ...source, path, size, mediaType: 'application/pdf' }, context).catch(
      async (error: unknown) => {
        await rm(path, { force: true });
        throw error;
      },
    );
    const unprinted =
      editable === undefined ? nothing() : await openUnprinted(conversion, editable, secondsLeft());
    const note = `converted by LibreOffice ${await libreOfficeVersion(program)}`;
    const notes = unprinted.printsDeletions
      ? [note, 'text that was deleted with tracked changes stands on the pages, too, struck through']
      : [note];
    let inspection: Promise<Inspection> | undefined;
    const printed = (): Promise<Inspection> => (inspection ??= pdf.inspect());
    return {
      inspect: async () => {
        const { pageCount, members, exceptions = [] } = await printed();
        // Facts of the PDF are those of the conversion and say nothing of the file that was received.
        return {
          pageCount: pageCount + unprinted.pageCount,
          members: [...members, ...unprinted.members],
          facts: { ...unprinted.facts, convertedBy: note.slice('converted by '.length) },
          exceptions: [...exceptions, ...unprinted.exceptions],
        };
      },
      readPage: async (number, turn): Promise<Page> => {
        const { pageCount } = await printed();
        if (number > pageCount) {
          const page = await unprinted.readPage(number - pageCount - 1, number);
          return { ...page, notes: [...page.notes, note] };
        }
        const page = await pdf.readPage(number, turn);
        return { ...page, notes: [...page.notes, ...notes] };
      },
      pageImage: async (number, widthPixels) => {
        const { pageCount } = await printed();
        return number > pageCount
          ? unprinted.pageImage(number - pageCount - 1, widthPixels)
          : pdf.pageImage(number, widthPixels);
      },
      close: async () => {
        await pdf.close();
        await unprinted.close();
      },
    };
  };
}

/** Bytes of an old Office file that are looked through for marks of encryption: nearly all are smaller. */
const searchedBytes = 64 * 1024 ** 2;
/** [MS-PPT] 2.3.2: `CurrentUserAtom` with the size 20 and the header token of an encrypted presentation. */
const encryptedPresentation = Buffer.from('14000000dfc4d1f3', 'hex');
/** [MS-PPT] 2.1.4: the stream that an encrypted presentation keeps its properties in. */
const encryptedSummary = Buffer.from('EncryptedSummary', 'utf16le');

/** Stream without which a compound file is no document of its kind ([MS-DOC] 2.1.1, [MS-PPT] 2.1.2). */
const mainStreams: ReadonlyMap<string, Buffer> = new Map(
  [
    ['application/msword', 'WordDocument'],
    ['application/vnd.ms-powerpoint', 'PowerPoint Document'],
  ].map(([mediaType, stream]) => [mediaType!, Buffer.from(stream!, 'utf16le')]),
);
/** [MS-CFB] 2.2: a header and a sector each for the allocation table, the directory and some content. */
const smallestCompoundFile = 4 * 512;

/**
 * @throws DocumentError `corrupt` for the beginning of an old Word or PowerPoint file, whose bytes LibreOffice would
 *   print as if they were text; `encrypted` for an old Word or PowerPoint file with a password, which LibreOffice would only
 *   refuse. [MS-DOC] 2.5.2: `fEncrypted` of the base of the file information block, which begins a sector.
 */
async function requireWhole(path: string, mediaType: string, name: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, searchedBytes));
    await handle.read(bytes, 0, bytes.length, 0);
    if (bytes.length < 4 || bytes.readUInt32BE(0) !== 0xd0cf11e0) return;
    const isEncryptedWord = (at: number): boolean =>
      bytes.readUInt16LE(at) === 0xa5ec &&
      bytes.readUInt16LE(at + 2) >= 0x65 &&
      (bytes.readUInt16LE(at + 10) & 0x0100) !== 0;
    let encrypted = bytes.includes(encryptedPresentation) || bytes.includes(encryptedSummary);
    for (let at = 512; at + 12 <= bytes.length && !encrypted; at += 512) encrypted = isEncryptedWord(at);
    if (encrypted) {
      throw new DocumentError({
        code: 'encrypted',
        stage: 'read',
        cause: `${name} is protected with a password`,
        remedy: 'open it with its password, save it without one or as PDF, and add that',
      });
    }
    const stream = mainStreams.get(mediaType);
    const isCut =
      stream !== undefined &&
      (size < smallestCompoundFile || (size <= searchedBytes && !bytes.includes(stream)));
    if (isCut) {
      throw new DocumentError({
        code: 'corrupt',
        stage: 'read',
        cause: `${name} is damaged or cut short: its text is not in it`,
        remedy: 'ask the sender for the file again; it may have been cut off on its way',
      });
    }
  } finally {
    await handle.close();
  }
}
