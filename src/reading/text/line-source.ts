import { DocumentError } from '../../model/exception.ts';
import type { Page } from '../../model/page.ts';
import type { Member, SourceBytes } from '../../model/ports.ts';
import type { OpenedSource, ReaderContext } from '../format-reader.ts';
import { pictureOfText } from './page-picture.ts';
import { cutIntoPages, type LineRange, lengthOf, type TextLine, textPage } from './text-page.ts';

export interface LineSourceInput {
  readonly source: SourceBytes;
  readonly context: ReaderContext;
  readonly lines: readonly TextLine[];
  readonly reason: string;
  readonly part: (range: LineRange, pageCount: number) => string;
  readonly facts: Readonly<Record<string, string>>;
  readonly members?: readonly Member[];
  /** Said on every page. */
  readonly notes?: readonly string[];
}

/** An opened source whose pages are runs of lines: plain text, CSV, the body of a mail. */
export function lineSource(input: LineSourceInput): OpenedSource {
  const { source, context, lines } = input;
  const ranges = cutIntoPages(lines.map(lengthOf));
  const { limits } = context.settings;
  const readPage = (page: number): Page => {
    const range = ranges[page - 1];
    if (range === undefined) throw new Error(`there is no page ${page}`);
    return textPage(
      {
        file: source.sha256,
        page,
        part: input.part(range, ranges.length),
        notes: [...(input.notes ?? [])],
        reason: input.reason,
      },
      lines.slice(range.first, range.end),
      limits.textPerPage,
    );
  };
  return {
    inspect: async () => {
      if (ranges.length > limits.pages) {
        throw new DocumentError({
          code: 'limit-pages',
          stage: 'read',
          cause: `the text makes ${ranges.length} pages; at most ${limits.pages} are read`,
          remedy: 'raise limits.pages of the reading stage in the pipeline file, or split the file',
        });
      }
      return { pageCount: ranges.length, members: input.members ?? [], facts: input.facts };
    },
    readPage: async (page) => readPage(page),
    pageImage: (page, widthPixels) => pictureOfText(readPage(page), widthPixels),
    close: async () => undefined,
  };
}
