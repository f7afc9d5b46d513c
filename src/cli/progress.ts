import type { RunEvent, RunListener } from '../pipeline/run-events.ts';
import { modelProgressText, planText } from './model-text.ts';
import { count, plain } from './table.ts';

interface Counts {
  found: number;
  filesDone: number;
  pagesKnown: number;
  pagesDone: number;
  pagesReadNow: number;
  exceptions: number;
}

/** Seconds between two plain lines of progress where there is no terminal. */
const lineInterval = 5;

/**
 * Shows the progress of a run: JSON events, a bar on a terminal, or a plain line every few seconds.
 * Writes to standard error, so that standard output holds results alone; JSON goes to standard output.
 */
export function progressListener(mode: 'json' | 'bar' | 'lines'): RunListener {
  if (mode === 'json')
    return (event) => process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
  const counts: Counts = {
    found: 0,
    filesDone: 0,
    pagesKnown: 0,
    pagesDone: 0,
    pagesReadNow: 0,
    exceptions: 0,
  };
  const started = Date.now();
  let lastShown = 0;
  return (event) => {
    tally(counts, event);
    const now = Date.now();
    if (event.kind === 'started') {
      process.stderr.write(
        `Reading ${event.paths.map((path) => plain(path)).join(', ')}\nNetwork: ${event.network}.\nLanguage model: ${event.model}.\nLists: ${event.lists.map((words) => plain(words, 400)).join('; ')}.\n`,
      );
      return;
    }
    if (event.kind === 'document-kept-here') return;
    if (event.kind === 'model-plan') {
      // An estimate is a result: the command prints it.
      if (!event.estimate) process.stderr.write(`${mode === 'bar' ? '\r\x1b[K' : ''}${planText(event)}`);
      return;
    }
    if (event.kind === 'model-note') {
      process.stderr.write(
        `${mode === 'bar' ? '\r\x1b[K' : ''}  language model: ${plain(event.words, 300)}\n`,
      );
      return;
    }
    if (event.kind === 'model-progress') {
      const due = now - lastShown >= (mode === 'bar' ? 100 : lineInterval * 1000);
      if (!due && event.done < event.of && event.waiting === null) return;
      lastShown = now;
      const text = modelProgressText(event);
      process.stderr.write(
        mode === 'bar' ? `\r${text}\x1b[K${event.done < event.of ? '' : '\n'}` : `${text}\n`,
      );
      return;
    }
    if (event.kind === 'searched-again') {
      const last = event.files === event.ofFiles;
      if (!last && now - lastShown < (mode === 'bar' ? 100 : lineInterval * 1000)) return;
      lastShown = now;
      const text = `Lists or rules have changed; stored pages searched again: ${event.pages.toLocaleString('en-US')} of ${count(event.ofPages, 'page')}`;
      process.stderr.write(mode === 'bar' ? `\r${text}\x1b[K${last ? '\n' : ''}` : `${text}\n`);
      return;
    }
    if (event.kind === 'exception') {
      if (mode === 'bar') process.stderr.write('\r\x1b[K');
      process.stderr.write(
        `  ! ${plain(event.path)}${event.page === null ? '' : `, page ${event.page}`}: ${plain(event.cause, 400)}\n`,
      );
    }
    const interval = mode === 'bar' ? 100 : lineInterval * 1000;
    const last = event.kind === 'finished';
    if (!last && now - lastShown < interval) return;
    lastShown = now;
    const line = progressLine(counts, (now - started) / 1000, mode === 'bar');
    if (mode === 'bar') process.stderr.write(`\r${line}\x1b[K${last ? '\n' : ''}`);
    else process.stderr.write(`${line}\n`);
  };
}

function tally(counts: Counts, event: RunEvent): void {
  if (event.kind === 'found') counts.found = event.files;
  if (event.kind === 'file-pages') counts.pagesKnown += event.pages;
  if (event.kind === 'file-done') {
    counts.filesDone += 1;
    counts.exceptions += event.exceptions ?? 0;
  }
  if (event.kind === 'exception') counts.exceptions += 1;
  if (event.kind === 'pages-read' && event.to >= event.from) {
    counts.pagesDone += event.to - event.from + 1;
    if (!event.reused) counts.pagesReadNow += event.to - event.from + 1;
  }
}

/** One line: files, pages, speed, and the time left once there is enough to reckon it from. */
export function progressLine(counts: Counts, seconds: number, withBar: boolean): string {
  const rate = seconds > 0 ? counts.pagesReadNow / seconds : 0;
  // Pages of files not yet opened are reckoned at the mean of those opened so far.
  const opened = Math.max(1, counts.filesDone);
  const expected =
    counts.filesDone === 0
      ? counts.pagesKnown
      : Math.max(counts.pagesKnown, (counts.pagesKnown / opened) * counts.found);
  const left = rate > 0 && counts.pagesReadNow > 5 ? Math.max(0, expected - counts.pagesDone) / rate : null;
  const share = counts.found === 0 ? 0 : Math.min(1, counts.filesDone / counts.found);
  const bar = withBar ? `[${'#'.repeat(Math.round(share * 24)).padEnd(24, '.')}] ` : '';
  const parts = [
    `${counts.filesDone} of ${counts.found} files`,
    count(counts.pagesDone, 'page'),
    `${rate.toFixed(1)} pages/s`,
    ...(left === null ? [] : [`about ${duration(left)} left`]),
    ...(counts.exceptions === 0 ? [] : [count(counts.exceptions, 'exception')]),
  ];
  return `${bar}${parts.join(' · ')}`;
}

/** Seconds as a person says them: `45 s`, `12 min`, `3 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
