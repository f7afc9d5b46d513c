import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '../model/exception.ts';

/** One command of the command line: what the help says of its options, and what it does. Resolves to the exit code. */
export interface Command {
  /** Lines of help about its options. */
  readonly options: readonly (readonly [string, string])[];
  run(words: readonly string[]): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses the words behind a command; a misspelt option is one clear line. @throws UsageError */
export function readWords<Given extends Options>(words: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/\.$/, ''));
  }
}

export const defaultIndexFolder = './evidence-index';
