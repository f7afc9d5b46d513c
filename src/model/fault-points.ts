import { closeSync, mkdtempSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Places at which a test may make something fail. They do nothing unless the environment names them:
 * `EVIDEX_FAULTS="pdf-parser-throws@1,disk-full@5"` fails the first page of a PDF and the fifth write of an original.
 * The same name may be given with several counts. Passes are counted over all processes and threads of one command.
 */
const faultPoints = [
  /** The thread that runs OCR dies in the middle of a page. */
  'ocr-worker-killed',
  /** The process that reads a file is killed in the middle of a page. */
  'reading-process-killed',
  /** The PDF library throws an error on a page. */
  'pdf-parser-throws',
  /** No space is left for the bytes of an original (`ENOSPC`). */
  'disk-full',
  /** No space is left for a member taken out of a container (`ENOSPC` in the reading process). */
  'disk-full-member',
  /** No space is left for the database (`SQLITE_FULL`). */
  'disk-full-database',
  /** Another program holds the database for longer than is waited (`SQLITE_BUSY`). */
  'index-locked',
  /** The clock of the machine is put back by a day. */
  'clock-back',
  /** The clock of the machine is put forward by four hundred days. */
  'clock-forward',
  /** The machine stops when half of an original is written. */
  'truncated-write',
  /** The machine stops when the copy of an original is whole, but not under its name yet. */
  'stopped-before-rename',
  /** The machine stops inside a transaction. */
  'stopped-in-transaction',
  /** The machine stops between two transactions. */
  'stopped-after-transaction',
] as const;
export type FaultPoint = (typeof faultPoints)[number];

const wanted = process.env['EVIDEX_FAULTS'];
const faults = wanted === undefined || wanted === '' ? null : readFaults(wanted);

// Child processes and threads take the environment over and so count in the same folder.
if (faults !== null) process.env['EVIDEX_FAULTS_FOLDER'] ??= mkdtempSync(join(tmpdir(), 'evidex-faults-'));

/** True when the fault of this name is to happen now. Without `EVIDEX_FAULTS` it is one comparison. */
export function faultDue(point: FaultPoint): boolean {
  if (faults === null) return false;
  const counts = faults.get(point);
  return counts?.has(countPass(point)) === true;
}

/** Ends this process at once, as a power failure does, when the fault is due. */
export function stopIfDue(point: FaultPoint): void {
  if (faultDue(point)) process.kill(process.pid, 'SIGKILL');
}

/** Throws what the file system or the database throws when the fault is due. */
export function failIfDue(point: FaultPoint, code: string): void {
  if (faultDue(point)) throw Object.assign(new Error(`${code}: made to fail by EVIDEX_FAULTS`), { code });
}

/** Puts the clock of this process back or forward when the fault is due. */
export function moveClockIfDue(): void {
  if (faults === null) return;
  if (faultDue('clock-back')) moveClock(-24 * 3600 * 1000);
  if (faultDue('clock-forward')) moveClock(400 * 24 * 3600 * 1000);
}

function moveClock(milliseconds: number): void {
  const Before = globalThis.Date;
  const now = (): number => Before.now() + milliseconds;
  globalThis.Date = new Proxy(Before, {
    construct: (target, given, caller) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, caller) as object,
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}

function readFaults(text: string): Map<FaultPoint, Set<number>> {
  const result = new Map<FaultPoint, Set<number>>();
  for (const part of text.split(',')) {
    const [name = '', count = '1'] = part.trim().split('@');
    const point = faultPoints.find((known) => known === name);
    // A test with a misspelt fault would pass without it.
    if (point === undefined) throw new Error(`EVIDEX_FAULTS: there is no fault point "${name}"`);
    result.set(point, (result.get(point) ?? new Set()).add(Number(count)));
  }
  return result;
}

/** The how-manieth pass this is: each takes a file of its own, which only one process can make. */
function countPass(point: FaultPoint): number {
  const folder = process.env['EVIDEX_FAULTS_FOLDER']!;
  for (let pass = 1; ; pass++) {
    try {
      closeSync(openSync(join(folder, `${point}-${pass}`), 'wx'));
      return pass;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
