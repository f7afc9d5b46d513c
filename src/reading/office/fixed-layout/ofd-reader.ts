import { DocumentError } from '../../../model/exception.ts';
import type { Page } from '../../../model/page.ts';
import type { FormatReader } from '../../format-reader.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../../markup/xml-tree.ts';
import { MemberWriter } from '../../member-writer.ts';
import { type OpenedPackage, openPackage } from '../../package/open-package.ts';
import { limitedPageCount } from '../../page-limit.ts';
import { pictureOfPlacedWords } from '../../text/page-picture.ts';
import { type FileException, factText } from '../package-facts.ts';
import { resolvePart } from '../relationships.ts';
import { ofdWords, pageBox, picturesIn, type Rectangle, rectangleOf } from './ofd-page.ts';

/** Points in a millimetre. */
const pointsPerMillimetre = 72 / 25.4;
const a4: Rectangle = { x: 0, y: 0, width: 210, height: 297 };

interface OfdPage {
  readonly part: string;
  readonly common: Rectangle;
  /** Parts of the templates of the document by id. */
  readonly templates: ReadonlyMap<string, string>;
}

/** An OFD document (GB/T 33190), the format of Chinese electronic invoices: words with their places on each page. */
export const readOfd: FormatReader = async (source, context) => {
  const opened = await openPackage(source, context);
  try {
    const root = await parsed(opened, 'OFD.xml');
    if (root === null) throw noDocument('its root file is missing');
    const facts: Record<string, string> = {};
    const exceptions: FileException[] = [];
    const writer = new MemberWriter(source, context);
    const pages: OfdPage[] = [];
    for (const body of childrenOf(root, 'DocBody')) {
      factsOf(body, facts);
      const main = resolvePart('', textOf(childOf(body, 'DocRoot')).trim());
      const document = await parsed(opened, main);
      if (document === null) {
        exceptions.push(missing(`the document ${main}`));
        continue;
      }
      const folder = folderOf(main);
      const common = childOf(document, 'CommonData');
      const box = rectangleOf(textOf(childOf(common, 'PageArea', 'PhysicalBox'))) ?? a4;
      const templates = new Map(
        childrenOf(common, 'TemplatePage').map(
          ({ attributes }) =>
            [attributes['ID'] ?? '', resolvePart(folder, attributes['BaseLoc'] ?? '')] as const,
        ),
      );
      for (const page of childrenOf(childOf(document, 'Pages'), 'Page')) {
        pages.push({ part: resolvePart(folder, page.attributes['BaseLoc'] ?? ''), common: box, templates });
      }
      await addAttachments(opened, document, folder, writer, exceptions);
    }
    if (pages.length === 0) throw noDocument('it has no pages');
    await addPictures(opened, writer);
    const { pageCount, exceptions: cut } = limitedPageCount(pages.length, context.settings.limits);
    const readPage = async (number: number): Promise<Page> => {
      const page = pages[number - 1];
      if (page === undefined) throw new Error(`there is no page ${number}`);
      return pageOf(opened, page, source.sha256, number, context.settings.limits.textPerPage);
    };
    return {
      inspect: async () => ({
        pageCount,
        members: writer.members(),
        facts,
        exceptions: [...exceptions, ...cut],
      }),
      readPage,
      pageImage: async (number, widthPixels) => pictureOfPlacedWords(await readPage(number), widthPixels),
      close: async () => opened.close(),
    };
  } catch (error) {
    opened.close();
    throw error;
  }
};

function noDocument(detail: string): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: `the file is an OFD package, but ${detail}`,
    remedy: 'ask the sender for the document again, or for a PDF of it',
  });
}

function missing(what: string): FileException {
  return {
    code: 'corrupt',
    cause: `${what} is missing from the file or damaged`,
    remedy: 'ask the sender for the document again, or for a PDF of it',
  };
}

async function parsed(opened: OpenedPackage, name: string): Promise<XmlElement | null> {
  const bytes = await opened.read(name);
  return bytes === null ? null : parseXml(bytes).root;
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

const documentFacts: Readonly<Record<string, string>> = {
  Title: 'title',
  Author: 'creator',
  Subject: 'subject',
  CreationDate: 'created',
  ModDate: 'modified',
  Creator: 'application',
  CreatorVersion: 'applicationVersion',
};

function factsOf(body: XmlElement, facts: Record<string, string>): void {
  const information = childOf(body, 'DocInfo');
  for (const element of childrenOf(information)) {
    const fact = documentFacts[element.name];
    const value = factText(textOf(element));
    if (fact !== undefined && value !== '') facts[fact] ??= value;
  }
  // Invoices state number, date and amounts here as well as on the page.
  const custom = childrenOf(childOf(information, 'CustomDatas'), 'CustomData')
    .slice(0, 40)
    .map((data) => `${data.attributes['Name'] ?? ''}: ${factText(textOf(data))}`);
  if (custom.length > 0) facts['customProperties'] = custom.join('; ').slice(0, 2_000);
  if (childOf(body, 'Signatures') !== null) facts['digitalSignature'] = 'present, not checked';
}

async function addAttachments(
  opened: OpenedPackage,
  document: XmlElement,
  folder: string,
  writer: MemberWriter,
  exceptions: FileException[],
): Promise<void> {
  const list = textOf(childOf(document, 'Attachments')).trim();
  if (list === '') return;
  const part = resolvePart(folder, list);
  for (const attachment of descendantsOf(await parsed(opened, part), 'Attachment')) {
    const location = resolvePart(folderOf(part), textOf(childOf(attachment, 'FileLoc')).trim());
    const name = attachment.attributes['Name'] ?? location;
    try {
      const content = await opened.read(location);
      if (content === null) exceptions.push(missing(`the attachment ${factText(name)}`));
      else await writer.add({ name: location.split('/').at(-1) ?? name, content });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      writer.refuse(name, { code: error.code, cause: error.message, remedy: error.remedy });
    }
  }
}

/** Pictures of the pages: a scan in an OFD is nothing but one. */
async function addPictures(opened: OpenedPackage, writer: MemberWriter): Promise<void> {
  for (const name of opened.names) {
    if (!/\/Res\/[^/]+\.(?:png|jpe?g|bmp|tiff?|gif|jp2|jb2|webp)$/iu.test(name)) continue;
    try {
      const content = await opened.read(name);
      if (content !== null) await writer.add({ name: name.split('/').at(-1)!, content });
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      writer.refuse(name, { code: error.code, cause: error.message, remedy: error.remedy });
    }
  }
}

async function pageOf(
  opened: OpenedPackage,
  page: OfdPage,
  file: string,
  number: number,
  textPerPage: number,
): Promise<Page> {
  const root = await parsed(opened, page.part);
  if (root === null) throw new Error(`the content of page ${number} is missing from the file`);
  const box = pageBox(root, page.common);
  const contents: (XmlElement | null)[] = [];
  for (const template of childrenOf(root, 'Template')) {
    const part = page.templates.get(template.attributes['TemplateID'] ?? '');
    if (part !== undefined) contents.push(childOf(await parsed(opened, part), 'Content'));
  }
  contents.push(childOf(root, 'Content'));
  const all = ofdWords(contents, box);
  const notes: string[] = [];
  let characters = 0;
  const words = all.filter((word) => {
    characters += word.text.length + 1;
    return characters <= textPerPage;
  });
  if (words.length < all.length) {
    notes.push(
      `limit-text: only the first ${words.length} words of the page were kept: it holds more than ${textPerPage} characters (reading.limits.textPerPage)`,
    );
  }
  const pictures = picturesIn(contents);
  if (pictures > 0) notes.push(`pictures on the page are read as files of their own: ${pictures}`);
  const blank = words.length === 0 && pictures === 0;
  return {
    file,
    page: number,
    kind: blank ? 'blank' : 'native',
    reason: blank ? 'no text' : words.length === 0 ? 'pictures without text' : 'text of an OFD page',
    width: box.width * pointsPerMillimetre,
    height: box.height * pointsPerMillimetre,
    uprightTurn: 0,
    skew: 0,
    ocrLanguages: [],
    part: null,
    words,
    notes,
  };
}
