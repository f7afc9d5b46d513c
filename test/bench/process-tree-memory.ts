import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of a process and all its descendants, in megabytes; 0 where /proc is missing (not Linux). Resident memory by
 * default: shared pages are counted once per process, so that this is an upper bound. With `proportional`, each process
 * answers for its share of them, so that the sum is what the tree really takes.
 */
export function treeMegabytes(root: number, proportional = false): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // The process ended between listing and reading.
    }
  }
  let sum = 0;
  const queue = [root];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    sum += (proportional ? proportionalMegabytes(next) : null) ?? resident.get(next) ?? 0;
    queue.push(...(children.get(next) ?? []));
  }
  return sum;
}

function proportionalMegabytes(pid: number): number | null {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Watches a process tree until stopped; returns the highest memory seen, in megabytes. */
export function watchPeak(root: number, intervalMilliseconds = 200, proportional = false): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMegabytes(root, proportional));
  }, intervalMilliseconds);
  return () => {
    clearInterval(timer);
    return Math.max(peak, 0);
  };
}
