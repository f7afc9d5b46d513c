import { DocumentError } from '../../../model/exception.ts';
import type { FormatReader } from '../../format-reader.ts';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '../../markup/xml-tree.ts';
import { MemberWriter } from '../../member-writer.ts';
import { type OpenedPackage, openPackage } from '../../package/open-package.ts';
import { type Block, type LaidOut, layOut, paragraphsPart } from '../../text/blocks.ts';
import { partSource, type TextPart } from '../../text/part-source.ts';
import { drawnTexts } from '../drawn-texts.ts';
import { type FileException, factText, packageFacts, readOrSay } from '../package-facts.ts';
import { addPartMembers } from '../package-members.ts';
import { mainPart, type Relationship, relationshipsOf } from '../relationships.ts';
import { Numbering } from './numbering.ts';
import { wordStyles } from './styles.ts';
import { type Changes, WordText } from './word-text.ts';

const reason = 'text of a Word document';

/** A Word document (Office Open XML, transitional or strict): paragraphs and tables, with what stands beside them. */
export const readWord: FormatReader = async (source, context) => {
  const opened = await openPackage(source, context);
  try {
    const main = await mainPart(opened, 'word/document.xml');
    if (main === null) throw noDocument();
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const { facts, exceptions } = await packageFacts(opened);
    const noRelationships: ReadonlyMap<string, Relationship> = new Map();
    const relationships = await readOrSay(
      exceptions,
      'the list of the parts of the document',
      () => relationshipsOf(opened, main),
      noRelationships,
    );
    const partOf = (type: string): Promise<XmlElement | null> =>
      readOrSay(exceptions, `the part ${type}`, () => rootOf(opened, relationships, type), null);
    const text = new WordText(new Numbering(await partOf('numbering')), wordStyles(await partOf('styles')));

    const body: Block[] = [];
    const sections: XmlElement[] = [];
    const parsed = parseXml((await opened.read(main))!, {
      take: (element, ancestors) => {
        if (element.name === 'sectPr') sections.push(element);
        if (ancestors.length !== 2 || ancestors[1]!.name !== 'body') return false;
        body.push(...text.blocks([element]));
        return true;
      },
    });
    if (parsed.damage !== null) {
      exceptions.push({
        code: 'corrupt',
        cause: `the text of the document is damaged (${parsed.damage}): it was read as far as it goes`,
        remedy: 'ask the sender for the document again, or for a PDF of it',
      });
    }

    const margins = await marginsOf(opened, relationships, sections, text, exceptions);
    const parts: TextPart[] = [bodyPart(margins.head, layOut(body), margins.foot, text.insertions)];
    const add = (blocks: readonly Block[], name: string, more: Partial<TextPart> = {}): void => {
      const laidOut = layOut(blocks);
      if (laidOut.lines.every((line) => line.parts.every((part) => part.text.trim() === ''))) return;
      const inPart = paragraphsPart(laidOut);
      parts.push({
        lines: laidOut.lines,
        name: (range, count) => (count === 1 ? name : `${name}, ${inPart(range)}`),
        reason,
        ...more,
      });
    };
    add(notesOf(await partOf('footnotes'), 'footnote', text), 'footnotes');
    add(notesOf(await partOf('endnotes'), 'endnote', text), 'endnotes');
    add(margins.others, 'other headers and footers');
    add(await drawnTexts(opened, folder), 'charts and diagrams');
    const comments = commentsOf(await partOf('comments'), text);
    add(comments, 'comments', { notes: ['comments that stand beside the text'] });
    add(text.deleted, 'deleted text (tracked changes)', {
      hidden: `text that was deleted with tracked changes${changedBy(text.deletions)}`,
    });
    add(text.hidden, 'hidden text', { hidden: 'text with the attribute "hidden", or inside field codes' });

    if (text.insertions.count > 0) facts['trackedInsertions'] = describe(text.insertions);
    if (text.deletions.count > 0) facts['trackedDeletions'] = describe(text.deletions);
    if (comments.length > 0) facts['comments'] = 'present';
    if (text.linkingFields.length > 0)
      facts['linkingFields'] = `${text.linkingFields.map(factText).join('; ')}; not followed`;

    const writer = new MemberWriter(source, context);
    const otherTexts = new Set(
      text.otherTexts.map((id) => relationships.get(id)?.target.toLowerCase() ?? ''),
    );
    await addPartMembers(
      opened,
      writer,
      (name) => /(?:^|\/)(?:media|embeddings)\/[^/]+$/iu.test(name) || otherTexts.has(name.toLowerCase()),
    );
    return partSource({ source, context, parts, facts, members: writer.members(), exceptions });
  } finally {
    opened.close();
  }
};

function noDocument(): DocumentError {
  return new DocumentError({
    code: 'corrupt',
    stage: 'read',
    cause: 'the file is a package of Word, but its text is missing',
    remedy: 'ask the sender for the document again, or for a PDF of it',
  });
}

async function rootOf(
  opened: OpenedPackage,
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): Promise<XmlElement | null> {
  for (const relationship of relationships.values()) {
    if (relationship.type !== type || relationship.external) continue;
    const bytes = await opened.read(relationship.target);
    if (bytes !== null) return parseXml(bytes).root;
  }
  return null;
}

interface Margins {
  /** Header of the first page: the letterhead. */
  readonly head: LaidOut;
  readonly foot: LaidOut;
  /** Headers and footers of other pages that say something else. */
  readonly others: readonly Block[];
}

async function marginsOf(
  opened: OpenedPackage,
  relationships: ReadonlyMap<string, Relationship>,
  sections: readonly XmlElement[],
  text: WordText,
  exceptions: FileException[],
): Promise<Margins> {
  const blocksById = new Map<string, Block[]>();
  for (const relationship of relationships.values()) {
    if (!/^(?:header|footer)$/.test(relationship.type) || relationship.external) continue;
    const bytes = await readOrSay(
      exceptions,
      `a ${relationship.type}`,
      () => opened.read(relationship.target),
      null,
    );
    if (bytes === null) continue;
    blocksById.set(relationship.id, text.blocks(childrenOf(parseXml(bytes).root)));
  }
  const used = new Set<string>();
  const take = (kind: 'headerReference' | 'footerReference'): Block[] => {
    for (const section of sections) {
      const wanted = childOf(section, 'titlePg') === null ? ['default', 'first'] : ['first', 'default'];
      const references = childrenOf(section, kind);
      for (const type of wanted) {
        const id = references.find((reference) => reference.attributes['type'] === type)?.attributes['r:id'];
        const blocks = id === undefined ? undefined : blocksById.get(id);
        if (blocks === undefined || plain(blocks).trim() === '') continue;
        used.add(plain(blocks));
        return blocks;
      }
    }
    return [];
  };
  const head = layOut(take('headerReference'));
  const foot = layOut(take('footerReference'));
  const others: Block[] = [];
  for (const blocks of blocksById.values()) {
    const said = plain(blocks);
    if (said.trim() === '' || used.has(said)) continue;
    used.add(said);
    others.push(...blocks);
  }
  return { head, foot, others };
}

function plain(blocks: readonly Block[]): string {
  return layOut(blocks)
    .lines.map((line) => line.parts.map((part) => part.text).join(' '))
    .join('\n');
}

/** The body between the letterhead and the footer, as the first and the last page show them. */
function bodyPart(head: LaidOut, body: LaidOut, foot: LaidOut, insertions: Changes): TextPart {
  const lines = [...head.lines, ...body.lines, ...foot.lines];
  const before = head.lines.length;
  const after = before + body.lines.length;
  const inBody = paragraphsPart(body);
  return {
    lines,
    breaks: body.breaks.map((line) => line + before),
    name: ({ first, end }) => {
      const from = Math.max(first, before);
      const to = Math.min(end, after);
      const names = [
        ...(first < before && end > first ? ['header'] : []),
        ...(to > from || lines.length === 0 ? [inBody({ first: from - before, end: to - before })] : []),
        ...(end > after ? ['footer'] : []),
      ];
      return names.join(', ');
    },
    reason,
    notes:
      insertions.count === 0
        ? []
        : [`tracked insertions are part of the text: ${insertions.count}${changedBy(insertions)}`],
  };
}

function changedBy(changes: Changes): string {
  const authors = [...changes.authors].join(', ');
  return authors === '' ? '' : ` by ${authors}${changes.last === null ? '' : `, last on ${changes.last}`}`;
}

function describe(changes: Changes): string {
  const dates =
    changes.first === null
      ? ''
      : `, ${changes.first === changes.last ? changes.first : `${changes.first} to ${changes.last}`}`;
  return factText(`${changes.count} by ${[...changes.authors].join(', ') || 'unknown'}${dates}`);
}

function notesOf(root: XmlElement | null, name: 'footnote' | 'endnote', text: WordText): Block[] {
  return childrenOf(root, name).flatMap((note) => {
    // Separators are lines that Word draws above the notes.
    const { type, id = '' } = note.attributes;
    if (type !== undefined && type !== 'normal') return [];
    const blocks = text.blocks(childrenOf(note));
    return [marked(`[${id}]`, blocks)].flat();
  });
}

/** Puts a mark before the first paragraph of some blocks. */
function marked(mark: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [{ kind: 'paragraph', text: mark }, ...blocks];
  return [{ ...first, text: `${mark} ${first.text.trimStart()}` }, ...rest];
}

function commentsOf(root: XmlElement | null, text: WordText): Block[] {
  return childrenOf(root, 'comment').flatMap((comment) => {
    const { author = '', date = '' } = comment.attributes;
    const by = [author, date].filter((value) => value !== '').join(', ');
    const blocks = text.blocks(childrenOf(comment));
    if (blocks.length === 0 && textOf(comment).trim() === '') return [];
    return marked(by === '' ? 'Comment:' : `Comment by ${by}:`, blocks);
  });
}
