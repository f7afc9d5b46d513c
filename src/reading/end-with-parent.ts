import { Worker } from 'node:worker_threads';

/** How often the watch looks, milliseconds. */
const interval = 1000;

/**
 * Ends this process soon after its parent is gone, even in the middle of an endless loop, when no event is handled any
 * more: the parent's limits on time and memory are gone with it. A thread of its own looks whether the process has been
 * handed to another parent.
 */
export function endWithParent(): void {
  const program = `
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    }, ${interval});
  `;
  const watch = new Worker(program, {
    eval: true,
    execArgv: [],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  watch.unref();
  // Where no further thread can be started, the limits of the parent have to do.
  watch.on('error', () => {});
}
