import {
  childOf,
  childrenOf,
  descendantsOf,
  parseXml,
  textOf,
  type XmlElement,
} from '../../markup/xml-tree.ts';
import { relationshipsOf } from '../../office/relationships.ts';
import type { OpenedPackage } from '../../package/open-package.ts';
import { type CellComment, oneLine, parseCellName } from '../workbook.ts';
import { unescapeText } from './strings.ts';

/** Texts that hang on a sheet without standing in its cells. */
export interface SheetExtras {
  readonly comments: CellComment[];
  readonly drawings: string[];
}

/** Comments, text boxes and charts of a sheet, by its relationships. What cannot be read is told, not thrown. */
export async function sheetExtras(
  opened: OpenedPackage,
  sheetPart: string,
  people: ReadonlyMap<string, string>,
  onDamage: (cause: string) => void,
): Promise<SheetExtras> {
  const extras: SheetExtras = { comments: [], drawings: [] };
  const threads: CellComment[] = [];
  for (const { type, target, external } of (await relationshipsOf(opened, sheetPart)).values()) {
    if (external) continue;
    try {
      if (type === 'comments') extras.comments.push(...legacyComments(await rootOf(opened, target)));
      else if (type === 'threadedComment')
        threads.push(...threadedComments(await rootOf(opened, target), people));
      else if (type === 'drawing') extras.drawings.push(...(await drawingTexts(opened, target)));
    } catch (error) {
      onDamage((error as Error).message);
    }
  }
  if (threads.length === 0) return extras;
  // A threaded comment has a copy among the old ones that older programs show.
  const threaded = new Set(threads.map(({ row, column }) => `${row}:${column}`));
  const old = extras.comments.filter(({ row, column }) => !threaded.has(`${row}:${column}`));
  return { ...extras, comments: [...old, ...threads] };
}

/** Names of the people who wrote threaded comments, by their id. */
export async function commentAuthors(opened: OpenedPackage): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for (const name of opened.names) {
    if (!/^xl\/persons\/[^/]+\.xml$/iu.test(name)) continue;
    const root = await rootOf(opened, name).catch(() => null);
    for (const { attributes } of childrenOf(root, 'person')) {
      people.set(attributes['id'] ?? '', attributes['displayName'] ?? '');
    }
  }
  return people;
}

async function rootOf(opened: OpenedPackage, part: string): Promise<XmlElement | null> {
  const bytes = await opened.read(part);
  return bytes === null ? null : parseXml(bytes).root;
}

function legacyComments(root: XmlElement | null): CellComment[] {
  const authors = childrenOf(childOf(root, 'authors'), 'author').map((author) => oneLine(textOf(author)));
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((comment) => {
    const place = parseCellName(comment.attributes['ref'] ?? '');
    const text = oneLine(unescapeText(descendantsOf(childOf(comment, 'text'), 't').map(textOf).join('')));
    if (place === null || text === '') return [];
    return [{ ...place, author: authors[Number(comment.attributes['authorId'])] ?? '', text }];
  });
}

function threadedComments(root: XmlElement | null, people: ReadonlyMap<string, string>): CellComment[] {
  return childrenOf(root, 'threadedComment').flatMap((comment) => {
    const place = parseCellName(comment.attributes['ref'] ?? '');
    const text = oneLine(textOf(childOf(comment, 'text')));
    if (place === null || text === '') return [];
    return [{ ...place, author: people.get(comment.attributes['personId'] ?? '') ?? '', text }];
  });
}

/** Paragraphs of the shapes of a drawing and of its charts, in their order. */
export async function drawingTexts(opened: OpenedPackage, part: string): Promise<string[]> {
  const texts = paragraphsOf(await rootOf(opened, part));
  for (const { type, target, external } of (await relationshipsOf(opened, part)).values()) {
    if (external || !/^chart/u.test(type)) continue;
    texts.push(...paragraphsOf(await rootOf(opened, target)));
  }
  return texts;
}

function paragraphsOf(root: XmlElement | null): string[] {
  return descendantsOf(root, 'p')
    .map((paragraph) => oneLine(descendantsOf(paragraph, 't').map(textOf).join('')))
    .filter((text) => text !== '');
}
