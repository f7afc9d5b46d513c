import { SaxesParser, type SaxesTagNS } from 'saxes';
import { DocumentError } from '../../model/exception.ts';
import { decodeMarkup } from '../../text/declared-charset.ts';

/** Deeper elements than this are read as if they were not there, their text with their parent's. */
const deepest = 400;
/** This much deeper, reading ends: the parser looks through all open elements for every namespace. */
const deepestAtAll = 2000;
/** Characters handed to the parser at a time. */
const chunkCharacters = 64 * 1024;

/**
 * An element with names that do not hang on prefixes: `name` is the local name; attributes have their local name, but
 * for those of the relationships namespace, which are `r:id`, `r:embed`, `r:link`.
 */
export interface XmlElement {
  readonly name: string;
  /** Name with its prefix, as written. */
  readonly fullName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

export interface XmlOptions {
  /**
   * Called when an element ends, with its ancestors from the root; true for one that was dealt with and need not be
   * kept. So a document of any length is read one paragraph at a time.
   */
  readonly take?: (element: XmlElement, ancestors: readonly XmlElement[]) => boolean;
  /** Comments and processing instructions are dropped, except that these are told. */
  readonly onInstruction?: (target: string, body: string) => void;
}

export interface XmlDocument {
  readonly root: XmlElement | null;
  /** First thing that is not well-formed, null for a sound document. What could be read stands in `root`. */
  readonly damage: string | null;
  /** Document type declaration as written, null without one. */
  readonly doctype: string | null;
  readonly encoding: string;
}

/**
 * Reads XML without a document type definition: no entity is expanded but the five of XML, nothing is loaded. What is
 * not well-formed is read as far as it goes.
 *
 * @throws {DocumentError} `unsafe-xml` where entities are declared, which is how a few bytes are made to expand to
 * gigabytes and local files are pulled in.
 */
export function parseXml(bytes: Uint8Array, options: XmlOptions = {}): XmlDocument {
  const { text, encoding } = decodeMarkup(bytes);
  return { ...parseXmlText(text, options), encoding };
}

export function parseXmlText(text: string, options: XmlOptions = {}): Omit<XmlDocument, 'encoding'> {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  const scanned = scanXml(text, {
    onOpen: (element) => {
      open.push(element);
    },
    onText: (value) => {
      open.at(-1)?.children.push(value);
    },
    onClose: () => {
      const element = open.pop()!;
      if (options.take?.(element, open) === true) return;
      const parent = open.at(-1);
      if (parent === undefined) root ??= element;
      else parent.children.push(element);
    },
    ...(options.onInstruction === undefined ? {} : { onInstruction: options.onInstruction }),
  });
  return { root, ...scanned };
}

export interface XmlHandlers {
  readonly onOpen: (element: XmlElement) => void;
  readonly onText: (text: string) => void;
  /** Called once for every `onOpen`, for elements that a cut file left open too. */
  readonly onClose: () => void;
  readonly onInstruction?: (target: string, body: string) => void;
}

/**
 * Reads XML from its beginning to its end without keeping any of it.
 *
 * @throws {DocumentError} `unsafe-xml` as `parseXml`.
 */
export function scanXml(
  text: string,
  handlers: XmlHandlers,
): { damage: string | null; doctype: string | null } {
  const parser = new SaxesParser({ xmlns: true, fragment: false });
  let damage: string | null = null;
  let doctype: string | null = null;
  let depth = 0;
  let tooDeep = 0;
  parser.on('error', (error) => {
    damage ??= error.message;
  });
  parser.on('doctype', (declaration) => {
    doctype = declaration.trim();
    if (/<!ENTITY/iu.test(declaration)) throw unsafe(declaration);
  });
  parser.on('processinginstruction', ({ target, body }) => handlers.onInstruction?.(target, body));
  parser.on('opentag', (tag) => {
    if (depth >= deepest) {
      tooDeep++;
      if (tooDeep > deepestAtAll) throw new NestedForEver();
      return;
    }
    depth++;
    handlers.onOpen(elementOf(tag));
  });
  const close = (): void => {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    if (depth === 0) return;
    depth--;
    handlers.onClose();
  };
  parser.on('closetag', close);
  const onText = (value: string): void => {
    if (depth > 0) handlers.onText(value);
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  try {
    for (let at = 0; at < text.length; at += chunkCharacters)
      parser.write(text.slice(at, at + chunkCharacters));
    parser.close();
  } catch (error) {
    if (!(error instanceof NestedForEver)) throw error;
    damage ??= `elements are nested more than ${deepest + deepestAtAll} deep; what follows was not read`;
  }
  // Elements that the end of a cut file left open are closed, so that what they hold is not lost.
  tooDeep = 0;
  while (depth > 0) close();
  return { damage, doctype };
}

class NestedForEver extends Error {}

function elementOf(tag: SaxesTagNS): XmlElement {
  const attributes: Record<string, string> = Object.create(null);
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
    const name = attribute.uri.endsWith('/relationships') ? `r:${attribute.local}` : attribute.local;
    attributes[name] ??= attribute.value;
  }
  return { name: tag.local, fullName: tag.name, attributes, children: [] };
}

function unsafe(declaration: string): DocumentError {
  const external = /<!ENTITY\s[^>]*\b(?:SYSTEM|PUBLIC)\b/iu.test(declaration);
  return new DocumentError({
    code: 'unsafe-xml',
    stage: 'read',
    cause: external
      ? 'the XML declares external entities, which pull other files in; they were not followed and the file was not read'
      : 'the XML declares entities of its own, which can make a few bytes expand to gigabytes; it was not read',
    remedy: 'open it in a text editor; if it is in order, ask the sender for it without a document type',
  });
}

/** Child elements, all or those of one local name. */
export function childrenOf(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  if (element === null || element === undefined) return [];
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

/** First child element of a local name; `childOf(element, 'a', 'b')` is the b of the a. */
export function childOf(element: XmlElement | null | undefined, ...path: string[]): XmlElement | null {
  let at: XmlElement | null = element ?? null;
  for (const name of path) {
    at = (at?.children.find((child) => typeof child !== 'string' && child.name === name) ??
      null) as XmlElement | null;
  }
  return at;
}

/** All elements of a local name below an element, in document order. */
export function descendantsOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement): void => {
    for (const child of at.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  if (element !== null && element !== undefined) visit(element);
  return found;
}

/** All text below an element. */
export function textOf(element: XmlElement | string | null | undefined): string {
  if (element === null || element === undefined) return '';
  if (typeof element === 'string') return element;
  return element.children.map(textOf).join('');
}
