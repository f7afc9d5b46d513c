import type { Page } from '../../model/page.ts';
import { hiddenPartNote } from '../../model/page-notes.ts';
import type { Inspection, Member, SourceBytes } from '../../model/ports.ts';
import type { OpenedSource, ReaderContext } from '../format-reader.ts';
import { limitedPageCount } from '../page-limit.ts';
import { cutIntoPages, type LineRange, lengthOf, type TextLine, textPage } from './text-page.ts';

/** A part of a file that makes pages of its own: the body, the comments, one slide, one sheet. */
export interface TextPart {
  readonly lines: readonly TextLine[];
  /** Name of the page made of a run of lines: `paragraphs 1-80`, `slide 3`. */
  readonly name: (range: LineRange, pageCount: number) => string;
  /** How it was read, in words for a person. */
  readonly reason: string;
  /** Indexes of lines that begin a new page. */
  readonly breaks?: readonly number[];
  /** Set for what the sender's program does not show: why, in words. */
  readonly hidden?: string;
  readonly notes?: readonly string[];
}

export interface PartSourceInput {
  readonly source: SourceBytes;
  readonly context: ReaderContext;
  readonly parts: readonly TextPart[];
  readonly facts: Readonly<Record<string, string>>;
  readonly members?: readonly Member[];
  readonly exceptions?: NonNullable<Inspection['exceptions']>;
  /** Said on every page. */
  readonly notes?: readonly string[];
  readonly close?: () => Promise<void>;
}

/** An opened source made of text parts, each cut into pages. A part without lines makes one blank page. */
export function partSource(input: PartSourceInput): OpenedSource {
  const { source, context } = input;
  const { limits } = context.settings;
  const pages = input.parts.flatMap((part) => {
    const ranges = rangesOf(part);
    return ranges.map((range) => ({ part, range, name: part.name(range, ranges.length) }));
  });
  const { pageCount, exceptions } = limitedPageCount(pages.length, limits);
  const readPage = (number: number): Page => {
    const page = pages[number - 1];
    if (page === undefined) throw new Error(`there is no page ${number}`);
    const { part, range, name } = page;
    return textPage(
      {
        file: source.sha256,
        page: number,
        part: name,
        notes: [
          ...(part.hidden === undefined ? [] : [hiddenPartNote + part.hidden]),
          ...(part.notes ?? []),
          ...(input.notes ?? []),
        ],
        reason: part.reason,
      },
      part.lines.slice(range.first, range.end),
      limits.textPerPage,
    );
  };
  return {
    inspect: async () => ({
      pageCount,
      members: input.members ?? [],
      facts: input.facts,
      exceptions: [...(input.exceptions ?? []), ...exceptions],
    }),
    readPage: async (page) => readPage(page),
    pageImage: async (page, widthPixels) => {
      // Few ask for pictures, and the libraries that draw take longer to load than a text to read.
      const { pictureOfText } = await import('./page-picture.ts');
      return pictureOfText(readPage(page), widthPixels);
    },
    close: input.close ?? (async () => undefined),
  };
}

function rangesOf(part: TextPart): LineRange[] {
  const starts = [0, ...new Set(part.breaks ?? [])]
    .filter((start, index) => index === 0 || (start > 0 && start < part.lines.length))
    .sort((one, other) => one - other);
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? part.lines.length;
    return cutIntoPages(part.lines.slice(start, end).map(lengthOf)).map((range) => ({
      first: range.first + start,
      end: range.end + start,
    }));
  });
}
