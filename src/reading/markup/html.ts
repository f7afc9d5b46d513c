import { readFile } from 'node:fs/promises';
import { decodeMarkup } from '../../text/declared-charset.ts';
import type { FormatReader } from '../format-reader.ts';
import { MemberWriter } from '../member-writer.ts';
import { type Block, layOut, paragraphsPart } from '../text/blocks.ts';
import { partSource, type TextPart } from '../text/part-source.ts';
import { readHtmlDocument } from './html-document.ts';

/** An HTML page: what a browser shows, then what it hides; pictures inside the file are members. */
export const readHtml: FormatReader = async (source, context) => {
  const { text, encoding } = decodeMarkup(await readFile(source.path));
  const html = readHtmlDocument(text);
  const writer = new MemberWriter(source, context);
  for (const [index, picture] of html.pictures.entries()) {
    const ending = /\/([a-z0-9]+)/.exec(picture.mediaType)?.[1] ?? 'bin';
    await writer.add({
      name: `picture-${index + 1}.${ending}`,
      content: picture.content,
      claimedMediaType: picture.mediaType,
    });
  }
  const title: Block[] = html.title === '' ? [] : [{ kind: 'paragraph', text: html.title }];
  const shown = layOut([...title, ...html.visible]);
  const hidden = layOut(html.hidden);
  const parts: TextPart[] = [
    { lines: shown.lines, name: paragraphsPart(shown), reason: `text of an HTML page (${encoding})` },
  ];
  if (hidden.lines.length > 0) {
    parts.push({
      lines: hidden.lines,
      name: ({ first, end }) => `hidden elements, lines ${first + 1}-${end}`,
      reason: `hidden text of an HTML page (${encoding})`,
      hidden: 'a browser does not show these elements',
    });
  }
  return partSource({
    source,
    context,
    parts,
    facts: {
      encoding,
      ...(html.title === '' ? {} : { title: html.title }),
      ...(html.scripts === 0 ? {} : { scripts: `${html.scripts}, not run` }),
      ...(html.externalReferences === 0
        ? {}
        : { externalReferences: `${html.externalReferences}, not loaded` }),
    },
    members: writer.members(),
    notes: html.tooDeep
      ? ['elements are nested too deep for a page: the text was read without its layout']
      : [],
  });
};
