import { createReadStream } from 'node:fs';

/**
 * One value as one line. JSON leaves U+0085, U+2028 and U+2029 as they are, and many programs take them for line
 * breaks: they are escaped, which every JSON reader undoes.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The values of a JSONL file, one at a time. */
export async function* readJsonLines(path: string): AsyncGenerator<unknown, void, undefined> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield JSON.parse(line);
  }
  if (rest !== '') yield JSON.parse(rest);
}
