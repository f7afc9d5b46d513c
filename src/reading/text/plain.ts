import { readFile } from 'node:fs/promises';
import { decodeAnyText } from '../../text/decode-text.ts';
import type { FormatReader } from '../format-reader.ts';
import { lineSource } from './line-source.ts';
import { linesOf } from './text-page.ts';

/** Plain text in any usual encoding. */
export const readPlainText: FormatReader = async (source, context) => {
  const { text, encoding } = decodeAnyText(await readFile(source.path));
  return lineSource({
    source,
    context,
    lines: linesOf(text),
    reason: `plain text (${encoding})`,
    part: ({ first, end }) => `lines ${first + 1}-${Math.max(first + 1, end)}`,
    facts: { encoding },
  });
};
