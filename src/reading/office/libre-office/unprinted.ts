import { stat, writeFile } from 'node:fs/promises';
import { DocumentError } from '../../../model/exception.ts';
import type { Page } from '../../../model/page.ts';
import { hiddenReasons } from '../../../model/page-notes.ts';
import type { Inspection } from '../../../model/ports.ts';
import type { OpenedSource } from '../../format-reader.ts';
import { readOpenDocument } from '../open-document/reader.ts';
import { type Conversion, convertTo, type EditableEnding, keptPath } from './convert.ts';

/** What a file holds that its printed pages do not show, as pages to stand behind these. */
export interface Unprinted {
  readonly pageCount: number;
  /** Facts that the file itself states, such as who made it and when. */
  readonly facts: Readonly<Record<string, string>>;
  readonly members: Inspection['members'];
  readonly exceptions: NonNullable<Inspection['exceptions']>;
  /** Text deleted with tracked changes, which LibreOffice prints struck through among the rest. */
  readonly printsDeletions: boolean;
  /** @param index place among these pages, from 0. @param number page of the file that it becomes. */
  readPage(index: number, number: number): Promise<Page>;
  pageImage(index: number, widthPixels: number): Promise<Buffer>;
  close(): Promise<void>;
}

const mediaTypes: Readonly<Record<EditableEnding, string>> = {
  odt: 'application/vnd.oasis.opendocument.text',
  odp: 'application/vnd.oasis.opendocument.presentation',
};

/**
 * Comments, deleted and hidden text, hidden slides, speaker's notes and embedded objects: a PDF has none of them, so
 * the file is converted a second time, to OpenDocument, and they are read from there.
 *
 * @param seconds time left for it.
 */
export async function openUnprinted(
  conversion: Conversion,
  to: EditableEnding,
  seconds: number,
): Promise<Unprinted> {
  const { source, context } = conversion;
  try {
    const path = await convertTo(conversion, to, seconds);
    const { size } = await stat(path);
    if (size === 0) return nothing([notLookedFor('corrupt', 'it could not be converted to OpenDocument')]);
    const opened = await readOpenDocument({ ...source, path, size, mediaType: mediaTypes[to] }, context);
    return await unprintedOf(opened);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    // An empty file stands for it, so that whoever reads further pages of the file comes to the same end.
    await writeFile(keptPath(conversion, to), '', { flag: 'wx' }).catch(() => undefined);
    return nothing([notLookedFor(error.code, error.message)]);
  }
}

function notLookedFor(code: string, why: string): Unprinted['exceptions'][number] {
  return {
    code,
    cause: `only what the file prints was read; comments, deleted or hidden text, notes and embedded objects were not looked for: ${why}`,
    remedy:
      'open it in its own program and look for them, or save it there as .docx, .pptx or .odt and add that',
  };
}

async function unprintedOf(opened: OpenedSource): Promise<Unprinted> {
  const { pageCount, members, facts, exceptions = [] } = await opened.inspect();
  const numbers: number[] = [];
  let printsDeletions = false;
  for (let number = 1; number <= pageCount; number++) {
    const page = await opened.readPage(number);
    if (!isUnprinted(page)) continue;
    numbers.push(number);
    printsDeletions ||= page.part?.startsWith('deleted text') === true;
  }
  // Who converted it and how its pictures lie in the package are of the conversion, not of the file.
  const { application: _, ...stated } = facts;
  return {
    pageCount: numbers.length,
    facts: stated,
    members: members.filter(({ name }) => !/^(?:Pictures|media)\//iu.test(name)),
    exceptions: exceptions.filter(({ code }) => code === 'external-reference'),
    printsDeletions,
    readPage: async (index, number) => ({ ...(await opened.readPage(numbers[index]!)), page: number }),
    pageImage: (index, widthPixels) => opened.pageImage(numbers[index]!, widthPixels),
    close: () => opened.close(),
  };
}

function isUnprinted(page: Page): boolean {
  return hiddenReasons(page).length > 0 || /^(?:comments|embedded objects)/u.test(page.part ?? '');
}

/** What stands for the unprinted parts where there are none or none could be read. */
export function nothing(exceptions: Unprinted['exceptions'] = []): Unprinted {
  const none = async (): Promise<never> => {
    throw new Error('there is no such page');
  };
  return {
    pageCount: 0,
    facts: {},
    members: [],
    exceptions,
    printsDeletions: false,
    readPage: none,
    pageImage: none,
    close: async () => undefined,
  };
}
