import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder with all folders above it, one level at a time. Node's own recursive mkdir never returns on file
 * systems that answer ENOENT to a mkdir in an existing folder (/proc on Linux).
 * @param mode permissions of the folder itself, where it is made; those above it have the usual ones.
 * @throws the error of the file system for the first level that cannot be made.
 */
export function makeFolder(folder: string, mode?: number): void {
  const missing: string[] = [];
  let place = resolve(folder);
  while (!existsSync(place)) {
    missing.unshift(place);
    const parent = dirname(place);
    if (parent === place) break;
    place = parent;
  }
  for (const level of missing) {
    try {
      mkdirSync(level, level === missing.at(-1) ? { mode } : {});
    } catch (error) {
      // Another process may have made it in between.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
