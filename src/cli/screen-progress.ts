import type { ScreenEvent } from '../pipeline/rescreen/screen-index.ts';
import { duration } from './progress.ts';
import { count, plain } from './table.ts';

/** Seconds between two plain lines of progress where there is no terminal. */
const lineInterval = 5;

export type ScreenListener = (event: ScreenEvent) => void;

/** Shows the progress of a screening on standard error: a bar on a terminal, else a line every few seconds. */
export function screenProgress(mode: 'json' | 'bar' | 'lines'): ScreenListener {
  if (mode === 'json')
    return (event) => process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
  let started = Date.now();
  let lastShown = 0;
  return (event) => {
    const now = Date.now();
    if (event.kind === 'started') {
      started = now;
      process.stderr.write(
        `Searching the stored text of ${plain(event.index)}; nothing is read again, and the network is not used.\n`,
      );
      return;
    }
    if (event.kind !== 'searched') return;
    const last = event.files === event.ofFiles;
    if (!last && now - lastShown < (mode === 'bar' ? 100 : lineInterval * 1000)) return;
    lastShown = now;
    const line = searchedText(event, (now - started) / 1000);
    process.stderr.write(mode === 'bar' ? `\r${line}\x1b[K${last ? '\n' : ''}` : `${line}\n`);
  };
}

/** How far stored pages have been searched, the speed and the time left. */
function searchedText(
  { pages, ofPages, changes }: Extract<ScreenEvent, { kind: 'searched' }>,
  seconds: number,
): string {
  const rate = seconds > 0 ? pages / seconds : 0;
  const left = rate > 0 && pages < ofPages ? ` · about ${duration((ofPages - pages) / rate)} left` : '';
  const found = changes.new === 0 ? '' : ` · ${count(changes.new, 'new mention')}`;
  return `Searched again: ${pages.toLocaleString('en-US')} of ${count(ofPages, 'page')} · ${rate.toFixed(0)} pages/s${found}${left}`;
}
