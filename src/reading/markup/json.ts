import { readFile } from 'node:fs/promises';
import { decodeAnyText } from '../../text/decode-text.ts';
import type { FormatReader } from '../format-reader.ts';
import { type Block, layOut, type Table } from '../text/blocks.ts';
import { lineSource } from '../text/line-source.ts';
import { linesOf } from '../text/text-page.ts';
import { labelOf } from './label.ts';

/** Deeper values than this are written as they stand. */
const deepest = 200;

type Json = string | Json[] | { [name: string]: Json };

/** JSON as indented lines `invoice number: 4711`; a list of records is a table. */
export const readJson: FormatReader = async (source, context) => {
  const { text, encoding } = decodeAnyText(await readFile(source.path));
  const blocks = jsonBlocks(text.replace(/^\ufeff/u, ''));
  return lineSource({
    source,
    context,
    lines: blocks === null ? linesOf(text) : layOut(blocks).lines,
    reason: blocks === null ? `JSON read as plain text (${encoding})` : `JSON (${encoding})`,
    part: ({ first, end }) => `lines ${first + 1}-${Math.max(first + 1, end)}`,
    facts: { encoding },
    notes: blocks === null ? ['the JSON is not sound and was read as plain text'] : [],
  });
};

/** Null for text that is no JSON, or nested too deep to be taken apart. */
export function jsonBlocks(text: string): Block[] | null {
  let value: Json;
  try {
    // Numbers stay as they are written: an identifier of 20 digits is no number of a program's.
    value = JSON.parse(text, ((_name: string, given: unknown, { source }: { source?: string }) =>
      source === undefined || typeof given === 'string' ? given : source) as (
      name: string,
      given: unknown,
    ) => unknown) as Json;
  } catch {
    return null;
  }
  const blocks: Block[] = [];
  write(value, null, 0, blocks);
  return blocks;
}

function write(value: Json, label: string | null, depth: number, blocks: Block[]): void {
  const indent = '  '.repeat(Math.min(depth, 20));
  const line = (text: string): void => {
    blocks.push({ kind: 'paragraph', text: indent + text });
  };
  const prefix = label === null ? '' : `${label}: `;
  if (typeof value === 'string') {
    line(prefix + value.replace(/\s+/g, ' ').trim());
    return;
  }
  if (depth >= deepest) {
    line(`${prefix}(nested deeper than ${deepest} levels)`);
    return;
  }
  if (label !== null) line(label);
  const inner = label === null ? depth : depth + 1;
  if (!Array.isArray(value)) {
    for (const [name, part] of Object.entries(value)) write(part, labelOf(name), inner, blocks);
    return;
  }
  const table = tableOf(value);
  if (table !== null) {
    blocks.push(table);
    return;
  }
  for (const [index, part] of value.entries()) {
    write(part, typeof part === 'string' ? null : `${index + 1}`, inner, blocks);
  }
}

/** A list of two or more records whose values are plain, as a table; null for any other list. */
function tableOf(list: readonly Json[]): Table | null {
  if (list.length < 2) return null;
  const names = new Set<string>();
  for (const record of list) {
    if (typeof record === 'string' || Array.isArray(record)) return null;
    for (const [name, part] of Object.entries(record)) {
      if (typeof part !== 'string') return null;
      names.add(name);
    }
    if (names.size > 60) return null;
  }
  if (names.size === 0) return null;
  const cell = (text: string) => ({
    blocks: [{ kind: 'paragraph' as const, text: text.replace(/\s+/g, ' ').trim() }],
    span: 1,
  });
  return {
    kind: 'table',
    rows: [
      [...names].map((name) => cell(labelOf(name))),
      ...(list as { [name: string]: string }[]).map((record) =>
        [...names].map((name) => cell(record[name] ?? '')),
      ),
    ],
  };
}
