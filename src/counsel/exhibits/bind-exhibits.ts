import { mkdir } from 'node:fs/promises';
import PQueue from 'p-queue';
import { Binder } from './binder.ts';
import type { BindOptions, BoundExhibit } from './bound-exhibit.ts';
import { drawnMarks } from './drawn-marks.ts';
import type { ExhibitPlan } from './exhibit-plan.ts';
import type { PageMark } from './page-mark.ts';

/**
 * Writes every exhibit of a plan with the copies beside it. Received PDFs are opened in child processes alone; one that
 * harms its process, or that only some viewers could show, is bound as pictures of its pages, and is noted.
 *
 * @param progress called after each exhibit.
 * @returns in the order of the plan.
 * @throws FatalError for a full disk; the reason of the signal when it is aborted.
 */
export async function bindExhibits(
  plan: ExhibitPlan,
  marks: readonly PageMark[],
  options: BindOptions,
  progress: (bound: BoundExhibit, done: number, total: number) => void = () => {},
): Promise<BoundExhibit[]> {
  options.signal?.throwIfAborted();
  await mkdir(options.folder, { recursive: true });
  const binder = new Binder(options, drawnMarks(marks));
  const queue = new PQueue({ concurrency: Math.max(1, options.jobs) });
  const total = plan.exhibits.length;
  const bound = new Map<number, BoundExhibit>();
  const abort = (): void => binder.stop();
  options.signal?.addEventListener('abort', abort, { once: true });
  try {
    // Documents of one file follow each other, so that it is opened once.
    const inOrder = [...plan.exhibits].sort(
      (one, other) =>
        compare(one.sources[0]?.file ?? '', other.sources[0]?.file ?? '') || one.number - other.number,
    );
    let failure: unknown = null;
    const tasks = inOrder.map((exhibit) =>
      queue.add(async () => {
        if (failure !== null || binder.isStopped) return;
        try {
          const made = await binder.bind(exhibit);
          bound.set(exhibit.number, made);
          progress(made, bound.size, total);
        } catch (error) {
          failure ??= error;
          abort();
        }
      }),
    );
    await Promise.all(tasks);
    options.signal?.throwIfAborted();
    if (failure !== null) throw failure;
  } finally {
    options.signal?.removeEventListener('abort', abort);
    await binder.close();
  }
  return plan.exhibits.map(({ number }) => bound.get(number)!);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
