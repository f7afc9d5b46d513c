import { readFile } from 'node:fs/promises';
import { DocumentError } from '../../model/exception.ts';
import { decodeMarkup } from '../../text/declared-charset.ts';
import type { FormatReader } from '../format-reader.ts';
import { lineSource } from '../text/line-source.ts';
import type { TextLine } from '../text/text-page.ts';
import { labelOf } from './label.ts';
import { scanXml, type XmlElement } from './xml-tree.ts';

/** Any XML as indented lines `Issue Date: 2025-03-14`, in the order of the file. */
export const readXml: FormatReader = async (source, context) => {
  const { text, encoding } = decodeMarkup(await readFile(source.path));
  const { lines, damage, doctype, root, instructions } = xmlLines(text);
  if (lines.length === 0 && damage !== null) {
    throw new DocumentError({
      code: 'corrupt',
      stage: 'read',
      cause: `the XML is not well-formed (${damage}) and nothing of it can be read`,
      remedy: 'ask the sender for the file again',
    });
  }
  return lineSource({
    source,
    context,
    lines,
    reason: `XML (${encoding})`,
    part: ({ first, end }) => `lines ${first + 1}-${Math.max(first + 1, end)}`,
    facts: {
      encoding,
      ...(root === null ? {} : { xmlRoot: root }),
      ...(doctype !== null && /\b(?:SYSTEM|PUBLIC)\b/u.test(doctype)
        ? { externalReferences: 'the document type names a file, not loaded' }
        : {}),
      ...(instructions === 0 ? {} : { stylesheets: `${instructions}, not loaded` }),
    },
    exceptions:
      damage === null
        ? []
        : [
            {
              code: 'corrupt',
              cause: `the XML is not well-formed (${damage}): it was read as far as it goes`,
              remedy: 'ask the sender for the file again',
            },
          ],
  });
};

interface XmlLines {
  readonly lines: TextLine[];
  readonly damage: string | null;
  readonly doctype: string | null;
  readonly root: string | null;
  readonly instructions: number;
}

interface OpenElement {
  readonly element: XmlElement;
  text: string;
  /** Its own line is written: it holds other elements. */
  written: boolean;
}

/** @throws {DocumentError} `unsafe-xml` where the file declares entities. */
export function xmlLines(source: string): XmlLines {
  const lines: TextLine[] = [];
  const open: OpenElement[] = [];
  let root: string | null = null;
  let instructions = 0;
  const write = (depth: number, text: string): void => {
    lines.push({ parts: [{ text, column: Math.min(depth, 20) * 2 }] });
  };
  const writeHeading = (entry: OpenElement, depth: number): void => {
    entry.written = true;
    write(depth, labelOf(entry.element.name));
    for (const [name, value] of Object.entries(entry.element.attributes)) {
      if (value.trim() !== '') write(depth + 1, `${labelOf(name)}: ${oneLine(value)}`);
    }
    writeText(entry, depth + 1);
  };
  const writeText = (entry: OpenElement, depth: number): void => {
    const text = oneLine(entry.text);
    entry.text = '';
    if (text !== '') write(depth, text);
  };
  const { damage, doctype } = scanXml(source, {
    onOpen: (element) => {
      root ??= element.fullName;
      const parent = open.at(-1);
      if (parent !== undefined) {
        if (parent.written) writeText(parent, open.length);
        else writeHeading(parent, open.length - 1);
      }
      open.push({ element, text: '', written: false });
    },
    onText: (text) => {
      const entry = open.at(-1);
      if (entry !== undefined) entry.text += text;
    },
    onClose: () => {
      const entry = open.pop()!;
      const depth = open.length;
      if (entry.written) {
        writeText(entry, depth + 1);
        return;
      }
      const attributes = Object.entries(entry.element.attributes).filter(([, value]) => value.trim() !== '');
      const text = oneLine(entry.text);
      if (text === '' && attributes.length > 1) {
        writeHeading(entry, depth);
        return;
      }
      const qualifiers = attributes.map(([name, value]) => `${labelOf(name)}: ${oneLine(value)}`);
      const own = text === '' && qualifiers.length > 0 ? [] : [text];
      const shown = [...own, ...qualifiers].join('   ');
      write(depth, shown === '' ? labelOf(entry.element.name) : `${labelOf(entry.element.name)}: ${shown}`);
    },
    onInstruction: (target) => {
      if (target === 'xml-stylesheet') instructions++;
    },
  });
  return { lines, damage, doctype, root, instructions };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
