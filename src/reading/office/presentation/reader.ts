import { DocumentError } from '../../../model/exception.ts';
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
import { type Block, layOut, paragraphsPart } from '../../text/blocks.ts';
import { partSource, type TextPart } from '../../text/part-source.ts';
import { drawnTexts } from '../drawn-texts.ts';
import { type FileException, packageFacts, readOrSay } from '../package-facts.ts';
import { addPartMembers } from '../package-members.ts';
import { mainPart, type Relationship, relationshipsOf } from '../relationships.ts';
import { slideText } from './slide-text.ts';

const reason = 'text of a presentation';

/** A PowerPoint presentation: page n is slide n; notes, comments and the texts of the masters follow. */
export const readPresentation: FormatReader = async (source, context) => {
  const opened = await openPackage(source, context);
  try {
    const main = await mainPart(opened, 'ppt/presentation.xml');
    if (main === null) {
      throw new DocumentError({
        code: 'corrupt',
        stage: 'read',
        cause: 'the file is a package of PowerPoint, but its presentation is missing',
        remedy: 'ask the sender for the presentation again, or for a PDF of it',
      });
    }
    const { facts, exceptions } = await packageFacts(opened);
    const none: ReadonlyMap<string, Relationship> = new Map();
    const related = (part: string): Promise<ReadonlyMap<string, Relationship>> =>
      readOrSay(exceptions, `the list of what belongs to ${part}`, () => relationshipsOf(opened, part), none);
    const relationships = await related(main);
    const noAuthors: ReadonlyMap<string, string> = new Map();
    const authors = await readOrSay(
      exceptions,
      'the list of authors',
      () => authorsOf(opened, relationships),
      noAuthors,
    );
    const order = await slideOrder(opened, main, relationships, exceptions);
    const slides: TextPart[] = [];
    const beside: TextPart[] = [];
    const hiddenShapes: Block[] = [];
    let hiddenSlides = 0;
    for (const [index, { name, listed }] of order.entries()) {
      const label = listed ? `slide ${index + 1}` : `slide file ${name.split('/').at(-1)}`;
      const root = await parsedPart(opened, name, label, exceptions);
      const { shown, hidden } = slideText(root, { placeholders: true });
      const isHidden = /^(?:0|false)$/u.test(root?.attributes['show'] ?? '');
      if (isHidden) hiddenSlides++;
      slides.push(
        part(shown, isHidden ? `${label} (hidden)` : label, {
          ...(isHidden ? { hidden: 'the slide is not shown in the presentation' } : {}),
          ...(listed ? {} : { hidden: 'the slide lies in the file, but not in the presentation' }),
        }),
      );
      if (hidden.length > 0) hiddenShapes.push({ kind: 'paragraph', text: label }, ...hidden);
      for (const { type, target, external } of (await related(name)).values()) {
        if (external || (type !== 'notesSlide' && type !== 'comments' && type !== 'comment')) continue;
        const beneath = await parsedPart(opened, target, `what stands beside ${label}`, exceptions);
        const notes = type === 'notesSlide';
        const blocks = notes
          ? slideText(beneath, { placeholders: true }).shown
          : commentBlocks(beneath, authors);
        if (blocks.length === 0) continue;
        beside.push(
          notes
            ? part(blocks, `notes of ${label}`, { hidden: 'notes for the speaker, not shown on the slide' })
            : part(blocks, `comments on ${label}`, { notes: ['comments that stand beside the slide'] }),
        );
      }
    }
    const parts = [...slides, ...beside];
    const add = (blocks: readonly Block[], name: string, more: Partial<TextPart> = {}): void => {
      if (blocks.length > 0) parts.push(part(blocks, name, more));
    };
    add(await drawnTexts(opened, 'ppt/'), 'charts and diagrams');
    add(await masterTexts(opened, exceptions), 'master slides');
    add(hiddenShapes, 'hidden shapes', { hidden: 'shapes that are hidden on their slides' });
    if (hiddenSlides > 0) facts['hiddenSlides'] = String(hiddenSlides);

    const writer = new MemberWriter(source, context);
    await addPartMembers(opened, writer, (name) => /(?:^|\/)(?:media|embeddings)\/[^/]+$/iu.test(name));
    return partSource({ source, context, parts, facts, members: writer.members(), exceptions });
  } finally {
    opened.close();
  }
};

function part(blocks: readonly Block[], name: string, more: Partial<TextPart> = {}): TextPart {
  const laidOut = layOut(blocks);
  const inPart = paragraphsPart(laidOut);
  return {
    lines: laidOut.lines,
    name: (range, count) => (count === 1 ? name : `${name}, ${inPart(range)}`),
    reason,
    ...more,
  };
}

async function parsedPart(
  opened: OpenedPackage,
  name: string,
  label: string,
  exceptions: FileException[],
): Promise<XmlElement | null> {
  try {
    const bytes = await opened.read(name);
    if (bytes === null) throw new Error('its part is missing');
    const { root, damage } = parseXml(bytes);
    if (damage !== null) throw Object.assign(new Error(damage), { root });
    return root;
  } catch (error) {
    const code = error instanceof DocumentError ? error.code : 'corrupt';
    exceptions.push({
      code,
      cause: `${label} is damaged (${(error as Error).message}): it was read as far as it goes`,
      remedy: 'ask the sender for the presentation again, or for a PDF of it',
    });
    return (error as { root?: XmlElement | null }).root ?? null;
  }
}

/** Slides in the order of the presentation, then those that lie in the file without being part of it. */
async function slideOrder(
  opened: OpenedPackage,
  main: string,
  relationships: ReadonlyMap<string, Relationship>,
  exceptions: FileException[],
): Promise<{ name: string; listed: boolean }[]> {
  const root = await parsedPart(opened, main, 'the list of slides', exceptions);
  const listed: string[] = [];
  for (const slide of childrenOf(childOf(root, 'sldIdLst'), 'sldId')) {
    const target = relationships.get(slide.attributes['r:id'] ?? '');
    if (target !== undefined && !target.external) listed.push(target.target);
  }
  const known = new Set(listed.map((name) => name.toLowerCase()));
  const rest = opened.names.filter(
    (name) => /^ppt\/slides\/[^/]+\.xml$/iu.test(name) && !known.has(name.toLowerCase()),
  );
  return [
    ...listed.map((name) => ({ name, listed: true })),
    ...rest.map((name) => ({ name, listed: false })),
  ];
}

async function authorsOf(
  opened: OpenedPackage,
  relationships: ReadonlyMap<string, Relationship>,
): Promise<ReadonlyMap<string, string>> {
  const authors = new Map<string, string>();
  for (const { type, target, external } of relationships.values()) {
    if (external || !/^(?:commentAuthors|authors)$/u.test(type)) continue;
    const bytes = await opened.read(target);
    if (bytes === null) continue;
    for (const author of childrenOf(parseXml(bytes).root)) {
      authors.set(author.attributes['id'] ?? '', author.attributes['name'] ?? '');
    }
  }
  return authors;
}

/** Comments of both kinds: the old ones hold a plain text, the modern ones a text body and replies. */
function commentBlocks(root: XmlElement | null, authors: ReadonlyMap<string, string>): Block[] {
  return ['cm', 'reply']
    .flatMap((name) => descendantsOf(root, name))
    .flatMap((comment): Block[] => {
      const { authorId = '', dt, created } = comment.attributes;
      const text =
        textOf(childOf(comment, 'text')) ||
        descendantsOf(childOf(comment, 'txBody'), 't').map(textOf).join('');
      if (text.trim() === '') return [];
      const by = [authors.get(authorId) ?? '', dt ?? created ?? ''].filter((value) => value !== '');
      return [{ kind: 'paragraph', text: `Comment${by.length > 0 ? ` by ${by.join(', ')}` : ''}: ${text}` }];
    });
}

/** Texts that masters and layouts put on every slide: a firm's name, a legal line. */
async function masterTexts(opened: OpenedPackage, exceptions: FileException[]): Promise<Block[]> {
  const said = new Map<string, Block>();
  for (const name of opened.names) {
    if (!/^ppt\/slide(?:Masters|Layouts)\/[^/]+\.xml$/iu.test(name)) continue;
    const root = await parsedPart(opened, name, `the master ${name}`, exceptions);
    for (const block of slideText(root, { placeholders: false }).shown) {
      said.set(JSON.stringify(block), block);
    }
  }
  return [...said.values()];
}
