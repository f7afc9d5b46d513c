import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { giveBackMemory } from './give-back-memory.ts';

/** What a worker thread answers to a task: its result or a fault, and the heap it has taken from the system by then. */
export type ThreadAnswer<Result> = { readonly heapMegabytes: number } & (
  | { readonly result: Result }
  | { readonly fault: { readonly message: string; readonly stack: string } }
);

/**
 * For the entry of a worker thread of `limited-threads.ts`: answers each task that comes.
 * @param roomMegabytes by which the heap may grow beyond what it is at the start before garbage is collected after a
 *   task. The collector lets a heap grow to its limit before it gives anything back, and several of them would fill the
 *   machine.
 */
export function answerTasks<Task, Result>(roomMegabytes: number, work: (task: Task) => Result): void {
  const taken = (): number => getHeapStatistics().total_heap_size / 1e6;
  let tidyMegabytes: number | null = null;
  const heapMegabytes = (): number => {
    if (tidyMegabytes !== null && taken() > tidyMegabytes) giveBackMemory();
    return taken();
  };
  // Before the second task: a thread that has one task alone is gone before what its start left is in anybody's way.
  let tasks = 0;
  const tidyUp = (): void => {
    tasks += 1;
    if (tasks !== 2) return;
    giveBackMemory();
    tidyMegabytes = taken() + roomMegabytes;
  };
  const answered = (task: Task): { result: Result } | { fault: { message: string; stack: string } } => {
    try {
      return { result: work(task) };
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      return { fault: { message, stack: stack ?? '' } };
    }
  };
  parentPort!.on('message', (task: Task) => {
    tidyUp();
    const answer = answered(task);
    parentPort!.postMessage({ ...answer, heapMegabytes: heapMegabytes() } satisfies ThreadAnswer<Result>);
  });
}
