import type { BriefEvent } from '../counsel/brief-events.ts';
import { duration } from './progress.ts';
import { count, plain } from './table.ts';

/** Seconds between two lines where there is no bar. */
const lineInterval = 5;

/** Tells how far a brief has come: a bar on a terminal, else a line now and then; or each event as a line of JSON. */
export function briefProgress(mode: 'bar' | 'lines' | 'json'): (event: BriefEvent) => void {
  if (mode === 'json') return (event) => void process.stdout.write(`${JSON.stringify(event)}\n`);
  const started = performance.now();
  let lastShown = 0;
  let pagesMade = 0;
  const tell = (text: string, last = true): void => {
    process.stderr.write(mode === 'bar' ? `\r${text}\x1b[K${last ? '\n' : ''}` : `${text}\n`);
  };
  return (event) => {
    const now = performance.now();
    if (event.kind === 'reading') tell('Reading the index', mode !== 'bar');
    if (event.kind === 'read')
      tell(
        `${count(event.documents, 'document')}, ${count(event.pages, 'page')}, ${count(event.fields, 'field')}`,
      );
    if (event.kind === 'note')
      tell(
        `  ! ${String(event.number).padStart(4, '0')}${event.label === null ? '' : `, page ${plain(event.label)}`}: ${plain(event.text, 400)}`,
      );
    if (event.kind === 'writing') tell(`Writing ${event.name}`, mode !== 'bar');
    if (event.kind === 'finished' && mode === 'bar') process.stderr.write('\r\x1b[K');
    if (event.kind !== 'exhibit') return;
    if (!event.kept) pagesMade += event.pages;
    const isLast = event.done === event.of;
    if (!isLast && now - lastShown < (mode === 'bar' ? 100 : lineInterval * 1000)) return;
    lastShown = now;
    tell(progressLine(event, pagesMade, (now - started) / 1000, mode === 'bar'), isLast);
  };
}

function progressLine(
  { done, of, pagesDone, ofPages }: Extract<BriefEvent, { kind: 'exhibit' }>,
  pagesMade: number,
  seconds: number,
  withBar: boolean,
): string {
  const rate = seconds > 0 ? pagesMade / seconds : 0;
  const left = pagesMade > 20 && done < of ? `about ${duration((ofPages - pagesDone) / rate)} left` : null;
  const share = of === 0 ? 1 : done / of;
  const bar = withBar ? `[${'#'.repeat(Math.round(share * 24)).padEnd(24, '.')}] ` : '';
  return `${bar}${[
    `${done} of ${count(of, 'exhibit')}`,
    count(pagesDone, 'page'),
    `${rate.toFixed(1)} pages/s`,
    ...(left === null ? [] : [left]),
  ].join(' · ')}`;
}
