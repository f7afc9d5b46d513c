import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * For a worker thread: tells the heap it has taken from the system, in megabytes. The collector lets a heap grow to its
 * limit before it gives anything back, and several of them would fill the machine: garbage is given back first once
 * there is more than `tidyMegabytes`.
 */
export function heapMeter(tidyMegabytes: number): () => number {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const taken = (): number => getHeapStatistics().total_heap_size / 1e6;
  return () => {
    if (taken() > tidyMegabytes) collectGarbage();
    return taken();
  };
}
