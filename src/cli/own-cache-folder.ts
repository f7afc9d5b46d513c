import { lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Folder for compiled code that this account alone can write; null where there is none. Compiled code is run as it is
 * found: in the folder that Node itself takes, which all accounts of a machine share, another one could leave some.
 */
export function ownCacheFolder(place = tmpdir()): string | null {
  // Windows has a folder for temporary files for each account, and no such numbers.
  const account = process.getuid?.();
  const folder = join(place, `evidex-compiled-${account ?? 'code'}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return null;
  }
  if (account === undefined) return folder;
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory() || found.uid !== account) return null;
  return (found.mode & 0o022) === 0 ? folder : null;
}
