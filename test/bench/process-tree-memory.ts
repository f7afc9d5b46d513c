import { readdirSync, readFileSync } from 'node:fs';

/**
 * Memory of a process and all its descendants, in megabytes; 0 where /proc is missing (not Linux). Resident memory by
 * default: shared pages are counted once per process, so that this is an upper bound. With `proportional`, each process
 * answers for its share of them, so that the sum is what the tree really takes; asking the system for that is slow, and it is
 * not asked where even the upper bound is below `atLeast`, in megabytes.
 */
export function treeMegabytes(root: number, proportional = false, atLeast = 0): number {
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
  const tree = [root];
  for (const member of tree) tree.push(...(children.get(member) ?? []));
  const sumOf = (megabytes: (member: number) => number): number =>
    tree.reduce((sum, member) => sum + megabytes(member), 0);
  const upperBound = sumOf((member) => resident.get(member) ?? 0);
  if (!proportional || upperBound < atLeast) return upperBound;
  return sumOf((member) => proportionalMegabytes(member) ?? resident.get(member) ?? 0);
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
    const now = treeMegabytes(root, proportional, peak);
    peak = Math.max(peak, now);
  }, intervalMilliseconds);
  return () => {
    clearInterval(timer);
    return Math.max(peak, 0);
  };
}

/** Clock ticks of a second as /proc tells times (USER_HZ, always 100 on Linux). */
const ticks = 100;

/** Seconds that a process, its descendants and those of them that ended have had of the processor; 0 where /proc is missing. */
function treeProcessorSeconds(root: number): number {
  const parents = new Map<number, number>();
  const own = new Map<number, number>();
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const name of names) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // Behind the name in brackets: parent 2nd; user and system time, own and of children that ended, 12th to 15th.
      const values = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      parents.set(Number(name), values[1]!);
      own.set(Number(name), (values[11]! + values[12]! + values[13]! + values[14]!) / ticks);
    } catch {
      // The process ended between listing and reading.
    }
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  return [...own].reduce((sum, [pid, seconds]) => sum + (isBelow(pid) ? seconds : 0), 0);
}

/** Watches a process tree until stopped; returns the seconds it has had of the processor, as last seen. */
export function watchProcessor(root: number, intervalMilliseconds = 200): () => number {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds = Math.max(seconds, treeProcessorSeconds(root));
  }, intervalMilliseconds);
  return () => {
    clearInterval(timer);
    return seconds;
  };
}
