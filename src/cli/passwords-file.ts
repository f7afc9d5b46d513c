import { readFileSync } from 'node:fs';
import { UsageError } from '../model/exception.ts';

/** How the list is described in the help of every command that takes it. */
export const passwordsOption: readonly [string, string] = [
  '--passwords FILE',
  'passwords to try on protected files, one a line, in this order; only the place in the list is ever recorded',
];

/**
 * Reads a list of passwords: every line is one as it stands, blanks included; the end of the line and a byte order mark
 * are not part of it, and an empty line is none. The words stay in memory and go nowhere else.
 *
 * @throws UsageError for a file that is missing, empty or no UTF-8 text. The message never repeats a line.
 */
export function readPasswords(path: string): string[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`cannot read the list of passwords ${path} (${code ?? 'unknown reason'})`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`the list of passwords ${path} is not UTF-8 text; save it as UTF-8`);
  }
  const passwords = text.split(/\r\n|\n|\r/u).filter((line) => line !== '');
  if (passwords.length === 0) throw new UsageError(`the list of passwords ${path} is empty`);
  return passwords;
}
