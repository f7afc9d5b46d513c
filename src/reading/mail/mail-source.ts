import type { Page } from '../../model/page.ts';
import type { Failure, Member, SourceBytes } from '../../model/ports.ts';
import type { OpenedSource, ReaderContext } from '../format-reader.ts';
import { MemberWriter } from '../member-writer.ts';
import { limitedPageCount } from '../page-limit.ts';
import {
  cutIntoPages,
  type LineRange,
  lengthOf,
  linesOf,
  type TextLine,
  textPage,
} from '../text/text-page.ts';
import { headingFacts, headingLines } from './heading.ts';
import type { Attachment, MailContent, MailSection } from './mail-content.ts';

interface SectionPage {
  readonly section: MailSection;
  readonly lines: readonly TextLine[];
  readonly range: LineRange;
  readonly pagesOfSection: number;
}

/** A mail as an opened source: its heading and texts are pages, what it carries are members. */
export function mailSource(content: MailContent, source: SourceBytes, context: ReaderContext): OpenedSource {
  return sectionSource({
    source,
    context,
    sections: withHeading(content),
    facts: { ...headingFacts(content.heading), ...content.facts },
    exceptions: content.exceptions,
    members: () => writeMembers(content.attachments, source, context),
  });
}

export interface SectionSourceInput {
  readonly source: SourceBytes;
  readonly context: ReaderContext;
  readonly sections: readonly MailSection[];
  readonly facts: Readonly<Record<string, string>>;
  readonly exceptions: readonly Failure[];
  /** Takes the members out; called once, when the file is inspected. */
  readonly members: () => Promise<Member[]>;
}

/** An opened source whose pages are cut from several texts, each with a part name of its own. */
export function sectionSource(input: SectionSourceInput): OpenedSource {
  const { source, context } = input;
  const { limits } = context.settings;
  const pages = input.sections.flatMap(pagesOf);
  const readPage = (number: number): Page => {
    const page = pages[number - 1];
    if (page === undefined) throw new Error(`there is no page ${number}`);
    const { section, lines, range } = page;
    return textPage(
      {
        file: source.sha256,
        page: number,
        part: partName(page),
        notes: [...section.notes],
        reason: section.reason,
      },
      lines.slice(range.first, range.end),
      limits.textPerPage,
    );
  };
  return {
    inspect: async () => {
      const { pageCount, exceptions } = limitedPageCount(pages.length, limits);
      return {
        pageCount,
        members: await input.members(),
        facts: input.facts,
        exceptions: [...input.exceptions, ...exceptions],
      };
    },
    readPage: async (page) => readPage(page),
    pageImage: async (page, widthPixels) => {
      // Few ask for pictures, and the libraries that draw take longer to load than a text to read.
      const { pictureOfText } = await import('../text/page-picture.ts');
      return pictureOfText(readPage(page), widthPixels);
    },
    close: async () => undefined,
  };
}

function pagesOf(section: MailSection): SectionPage[] {
  const { lines } = section;
  const ranges = cutIntoPages(lines.map(lengthOf));
  return ranges.map((range) => ({ section, lines, range, pagesOfSection: ranges.length }));
}

function partName({ section, range, pagesOfSection }: SectionPage): string {
  if (pagesOfSection === 1) return section.part;
  return `${section.part}, lines ${range.first + 1}-${Math.max(range.first + 1, range.end)}`;
}

const emptyLine: TextLine = { parts: [] };

/** The heading stands above the first text, as in a mail program. */
function withHeading({ heading, sections }: MailContent): MailSection[] {
  const [first, ...rest] = sections;
  const body = first ?? { part: 'mail body', lines: [], reason: 'mail without text', notes: [] };
  return [
    { ...body, lines: [...linesOf([...headingLines(heading), ''].join('\n')), emptyLine, ...body.lines] },
    ...rest,
  ];
}

/** Attachments as members. Pictures shown inline (logos of signatures) are members too: they may be scans. */
async function writeMembers(
  attachments: readonly Attachment[],
  source: SourceBytes,
  context: ReaderContext,
): Promise<Member[]> {
  const writer = new MemberWriter(source, context);
  for (const attachment of attachments) {
    if ('failure' in attachment) writer.refuse(attachment.name, attachment.failure);
    else await writer.add({ ...attachment, content: attachment.content() });
  }
  return writer.members();
}
