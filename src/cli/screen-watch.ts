import { resolve } from 'node:path';
import { watchLists } from '../pipeline/rescreen/watch-lists.ts';
import type { WatchedFile } from '../pipeline/rescreen/watched-folder.ts';
import { exitCodes } from './exit-codes.ts';
import { exitCodeOf, type ScreenArguments, screenOptions } from './screen-once.ts';
import { plain } from './table.ts';

/** Milliseconds between two looks into the folder. */
const interval = 5000;

/** Watches a folder for list files. Resolves to the exit code. @throws UsageError, FatalError */
export async function screenWatching(
  given: ScreenArguments,
  watch: { readonly folder: string; readonly once: boolean },
  signal: AbortSignal,
): Promise<number> {
  const say = (event: Readonly<Record<string, unknown>>, words: string): void => {
    if (given.json) process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
    else process.stderr.write(`${words}\n`);
  };
  const { reports, refused, interrupted } = await watchLists({
    ...(await screenOptions(given, signal)),
    listFolder: resolve(watch.folder),
    once: watch.once,
    interval,
    onFile: (file) => say({ kind: 'list-file', ...file }, fileText(file)),
    onWaiting: (words) => say({ kind: 'waiting', words }, `Waiting: ${plain(words, 400)}`),
    onIdle: () =>
      say(
        { kind: 'watching', folder: watch.folder },
        `Watching ${plain(watch.folder)} for list files, and the index for runs; Ctrl-C ends it.`,
      ),
  });
  if (interrupted) {
    process.stderr.write('Interrupted; what was searched is stored. Run the same command to go on.\n');
    return exitCodes.interrupted;
  }
  const isNew = reports.some((report) => exitCodeOf(report) !== exitCodes.done);
  return isNew || refused > 0 ? exitCodes.doneWithExceptions : exitCodes.done;
}

function fileText({ file, state, words }: WatchedFile): string {
  const mark = state === 'refused' || state === 'unreadable' ? '!' : '-';
  // What is wrong with a file names it itself, there without the day that is no part of the name of its list.
  const named = [file, file.replace(/[-_. ]?\d{4}-\d{2}-\d{2}/u, '')].find((name) =>
    words.startsWith(`${name}: `),
  );
  const said = named === undefined ? words : words.slice(named.length + 2);
  return `${mark} ${plain(file)}: ${plain(said, 600)}.`;
}
