import { SaxesParser } from 'saxes';

/** An element of a small XML document, its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The element's own text, spaces trimmed. */
  text: string;
  /** Place in the order of the file. */
  readonly order: number;
}

const mostElements = 100_000;
const deepest = 60;

/**
 * The tree of an XML text; null for what is not well-formed, is too large or too deep, or has a document type: an
 * e-invoice has none, and entities are never expanded.
 */
export function xmlTree(text: string): XmlElement | null {
  const parser = new SaxesParser({ xmlns: false });
  let root: XmlElement | null = null;
  let count = 0;
  let fault = false;
  const open: XmlElement[] = [];
  parser.on('error', () => {
    fault = true;
  });
  parser.on('doctype', () => {
    fault = true;
  });
  parser.on('opentag', (tag) => {
    if (fault || ++count > mostElements || open.length >= deepest) {
      fault = true;
      return;
    }
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[localName(name)] = String(value);
    const element: XmlElement = {
      name: localName(tag.name),
      attributes,
      children: [],
      text: '',
      order: count,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined && !fault) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.replace(/\s+/g, ' ').trim();
  });
  try {
    // In pieces, so that a fault ends the work early.
    const piece = 65_536;
    const body = text.replace(/^\ufeff/, '');
    for (let at = 0; at < body.length && !fault; at += piece) parser.write(body.slice(at, at + piece));
    if (!fault) parser.close();
  } catch {
    return null;
  }
  return fault ? null : root;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** All elements at the end of a path such as `Party/Country/ID`; a part may name alternatives: `ID|IssuerAssignedID`. */
export function elementsAt(element: XmlElement, path: string): XmlElement[] {
  let found: XmlElement[] = [element];
  for (const part of path.split('/')) {
    const names = part.split('|');
    found = found.flatMap((each) => each.children.filter((child) => names.includes(child.name)));
  }
  return found;
}

/** The first element at a path that has text; null without one. */
export function elementAt(element: XmlElement | null, path: string): XmlElement | null {
  if (element === null) return null;
  return elementsAt(element, path).find((each) => each.text !== '') ?? null;
}

/** The first element at a path, with or without text. */
export function branchAt(element: XmlElement | null, path: string): XmlElement | null {
  return element === null ? null : (elementsAt(element, path)[0] ?? null);
}
