import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { makeFolder } from '../index/make-folder.ts';
import { isLockedByRun, lockForRun } from '../index/run-lock.ts';
import { isHiddenSystemFile } from '../intake/system-files.ts';
import { FatalError, UsageError } from '../model/exception.ts';
import { stopIfDue } from '../model/fault-points.ts';
import { sha256 as hashOfBytes } from '../model/hashing.ts';
import { filesBelow, manifestName, readManifest, sha256OfFile } from './manifest.ts';

const lockName = 'run-lock.sqlite';

/** Names told of files that stand in the way. */
const mostTold = 3;

/**
 * The folder of a brief. A brief is made in a folder beside it, which takes its place when all is there: under its name
 * stands a whole brief or none.
 */
export class BriefFolder {
  readonly path: string;
  /** Where the brief is made; what an interrupted one left is found there. */
  readonly staging: string;
  readonly #earlier: string;
  /** SHA-256 of the files of the brief that stands there now, by path. */
  readonly #standing: ReadonlyMap<string, string>;

  private constructor(path: string, standing: ReadonlyMap<string, string>) {
    this.path = path;
    this.staging = beside(path, 'brief-in-progress');
    this.#earlier = beside(path, 'earlier-brief');
    this.#standing = standing;
  }

  /**
   * Prepares to write a brief to a folder that is missing, empty or holds an earlier brief as it was written.
   * @param index folder of the evidence index, which no brief may lie in.
   * @throws UsageError for a folder with anything else, FatalError for a place that cannot be written.
   */
  static async prepare(out: string, index: string): Promise<BriefFolder> {
    const path = realPath(out);
    if (liesBelowFile(path)) throw new UsageError(`${out} lies below a file; --out needs a folder`);
    const own = realpathSync(index);
    if (path === own || path.startsWith(own + sep))
      throw new UsageError(`${out} lies in the evidence index; name a folder outside of it`);
    if (dirname(path) === path) throw new UsageError(`${out} is no folder for a brief; name one below it`);
    if (!existsSync(path) && lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(`${out} is a link that leads nowhere; remove it, or name another folder`);
    takeBack(path);
    if (existsSync(path) && !statSync(path).isDirectory())
      throw new UsageError(`${out} is a file; --out needs a folder`);
    const standing = await standingBrief(path, out);
    const folder = new BriefFolder(path, standing);
    // A command that ended between putting a brief in place and clearing up left the one before.
    if (standing.size > 0) folder.removeEarlier();
    requireOwnFolder(folder.staging);
    try {
      makeFolder(dirname(path));
      makeFolder(join(folder.staging, 'exhibits'));
    } catch (error) {
      throw new FatalError(`cannot write to ${dirname(path)}: ${(error as Error).message}`);
    }
    return folder;
  }

  /**
   * True when a file of the brief that is made is there already with these bytes: left by an interrupted one, or taken
   * over from the brief that stands.
   */
  has(path: string, sha256: string, size: number): boolean {
    const made = join(this.staging, path);
    if (existsSync(made) && statSync(made).size === size && hashOfBytes(readFileSync(made)) === sha256)
      return true;
    if (this.#standing.get(path) !== sha256) return false;
    rmSync(made, { force: true });
    try {
      linkSync(join(this.path, path), made);
    } catch {
      // Not every file system has links.
      copyFileSync(join(this.path, path), made);
    }
    return true;
  }

  /** Keeps others from writing the same brief. @returns what ends that. @throws FatalError while somebody else does */
  lock(): () => void {
    try {
      return lockForRun(this.staging);
    } catch (error) {
      throw isLockedByRun(error)
        ? new FatalError(`another command is writing a brief to ${this.path}; wait for it to end`)
        : new FatalError(`cannot write to ${this.staging}: ${(error as Error).message}`);
    }
  }

  /** Removes what an interrupted brief left and the new one does not hold; call while it is locked. */
  async keepOnly(paths: ReadonlySet<string>): Promise<void> {
    for (const path of await filesBelow(this.staging))
      if (!paths.has(path) && !path.startsWith(lockName)) rmSync(join(this.staging, path), { force: true });
  }

  /** Puts the brief that was made in the place of what stands there; call when it is no longer locked. @throws FatalError */
  replace(): void {
    try {
      rmSync(join(this.staging, lockName), { force: true });
      rmSync(this.#earlier, { recursive: true, force: true });
      const isThere = existsSync(this.path);
      if (isThere) renameSync(this.path, this.#earlier);
      stopIfDue('stopped-before-rename');
      renameSync(this.staging, this.path);
    } catch (error) {
      takeBack(this.path);
      throw new FatalError(`cannot put the brief in ${this.path}: ${(error as Error).message}`);
    }
  }

  /** Removes what stood there before; call when the new brief is recorded. */
  removeEarlier(): void {
    rmSync(this.#earlier, { recursive: true, force: true });
  }

  /** Leaves nothing of what was made. */
  discard(): void {
    rmSync(this.staging, { recursive: true, force: true });
  }
}

/** Where a folder lies, or will lie: what is there of the way to it may be links. */
function realPath(folder: string): string {
  const path = resolve(folder);
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
}

/**
 * What is made in the staging folder is found there by who made it, and what is left there is removed: it must be no way
 * to another place, laid by somebody else in a folder that all may write to.
 * @throws UsageError
 */
function requireOwnFolder(staging: string): void {
  const found = lstatSync(staging, { throwIfNoEntry: false });
  if (found === undefined) return;
  const isForeign = process.getuid !== undefined && found.uid !== process.getuid();
  if (!found.isDirectory() || isForeign)
    throw new UsageError(
      `${staging} is in the way: it is no folder of yours; remove it, or name another folder`,
    );
}

function beside(path: string, word: string): string {
  return join(dirname(path), `.${basename(path)}.${word}`);
}

/** A brief was moved away and the new one did not come: the earlier one stands again. */
function takeBack(path: string): void {
  const earlier = beside(path, 'earlier-brief');
  if (existsSync(earlier) && !existsSync(path)) renameSync(earlier, path);
}

/** The files of the brief in a folder, by path. @throws UsageError for what no brief has, or what was changed since. */
async function standingBrief(path: string, told: string): Promise<Map<string, string>> {
  if (!existsSync(path) || (await readdir(path)).length === 0) return new Map();
  const files = (await filesBelow(path)).filter((file) => isHiddenSystemFile(file) === null);
  if (files.length === 0) return new Map();
  const manifest = join(path, manifestName);
  const isManifest = lstatSync(manifest, { throwIfNoEntry: false })?.isFile() === true;
  const entries = isManifest ? readManifest(readFileSync(manifest, 'utf8')) : null;
  if (entries === null)
    throw new UsageError(
      `${told} holds other files and no brief; name an empty folder, or one that a brief was written to`,
    );
  const known = new Map(entries.map((entry) => [entry.path, entry.sha256]));
  const foreign = files.filter((file) => file !== manifestName && !known.has(file));
  if (foreign.length > 0)
    throw new UsageError(
      `${told} holds what belongs to no brief: ${listed(foreign)}; keep it elsewhere first, or name another folder`,
    );
  const changed: string[] = [];
  for (const file of files) {
    // Neither a link nor a pipe is what was written, whatever can be read from it.
    const isWritten = lstatSync(join(path, file)).isFile();
    if (!isWritten || (file !== manifestName && (await sha256OfFile(join(path, file))) !== known.get(file)))
      changed.push(file);
  }
  if (changed.length > 0)
    throw new UsageError(
      `files in ${told} were changed since the brief was written: ${listed(changed)}; keep them elsewhere first, or name another folder`,
    );
  for (const file of known.keys()) if (!files.includes(file)) known.delete(file);
  return known;
}

function listed(files: readonly string[]): string {
  const more = files.length > mostTold ? ` and ${files.length - mostTold} more` : '';
  return `${files
    .slice(0, mostTold)
    .map((file) => file.replace(/[\u0000-\u001f\u007f-\u009f]/gu, '?'))
    .join(', ')}${more}`;
}

/** True where the nearest part of a path that exists is a file, so that nothing can be made below it. */
function liesBelowFile(path: string): boolean {
  const above = dirname(path);
  if (above === path) return false;
  return existsSync(above) ? !statSync(above).isDirectory() : liesBelowFile(above);
}
