import { readdirSync, readFileSync } from 'node:fs';

/**
 * Resident memory of a process and all its descendants, in megabytes; 0 where /proc is missing (not Linux).
 * Shared pages are counted once per process, so this is an upper bound.
 */
export function treeMegabytes(root: number): number {
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
    sum += resident.get(next) ?? 0;
    queue.push(...(children.get(next) ?? []));
  }
  return sum;
}

/** Watches a process tree until stopped; returns the highest resident memory seen, in megabytes. */
export function watchPeak(root: number, intervalMilliseconds = 200): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMegabytes(root));
  }, intervalMilliseconds);
  return () => {
    clearInterval(timer);
    return Math.max(peak, 0);
  };
}
