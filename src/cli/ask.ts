import { createInterface } from 'node:readline/promises';

/**
 * Asks a person on the terminal; an empty answer is no.
 * @returns null where there is no terminal to ask on.
 */
export async function askOnTerminal(question: string): Promise<boolean | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl-C and the end of the input are a no.
  const end = new AbortController();
  terminal.once('SIGINT', () => end.abort());
  terminal.once('close', () => end.abort());
  try {
    const answer = await terminal.question(`${question} [y/N] `, { signal: end.signal });
    return /^y(?:es)?$/iu.test(answer.trim());
  } catch (error) {
    if (!end.signal.aborted) throw error;
    process.stderr.write('\n');
    return false;
  } finally {
    terminal.close();
  }
}
