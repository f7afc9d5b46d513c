import type { BigIntStats, Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';
import { UsageError } from '../model/exception.ts';
import { isHiddenSystemFile } from './system-files.ts';

/** Why a file could not be taken in, in words for the exceptions list. */
export interface IntakeFailure {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
}

/** One thing found on disk. Every one becomes a row of the ledger, readable or not. */
export interface FoundFile {
  /** Absolute path on this machine. */
  readonly diskPath: string;
  /** Path in the dump: `/` between parts, beginning with the name of the path that was given. */
  readonly path: string;
  /** The beginning of `path` that stands for the path that was given. */
  readonly givenPath: string;
  /** Bytes; 0 where it is unknown. */
  readonly size: number;
  /** Modification time, ISO 8601 in UTC; null where it is unknown. */
  readonly modified: string | null;
  /** Modification time in nanoseconds since 1970, decimal: with size, inode and device it tells an unchanged file. */
  readonly modifiedNanoseconds: string | null;
  readonly inode: string | null;
  readonly device: string | null;
  /** Set for what is ledgered but not read (system files, links, sockets): the reason. */
  readonly ignored: string | null;
  /** Set for what could not be read. */
  readonly failure: IntakeFailure | null;
}

export interface WalkOptions {
  /** Folders deeper than this below a given path are reported, not entered. Default 64. */
  readonly maximumDepth?: number;
  /** Absolute paths to leave out altogether, with all below them (the evidence index itself). */
  readonly exclude?: readonly string[];
}

interface Root {
  readonly diskPath: string;
  readonly name: string;
}

/**
 * Lists the files of a dump: files and folders as given, folders with all below them, in an order that depends on the
 * names alone (code units, folder by folder). Nothing is followed out of the dump: a symbolic link below a given path
 * is a row with a reason. A given path that is itself a link is followed, because a person named it.
 *
 * @throws {UsageError} when a given path does not exist or none is given.
 */
export async function* walk(
  paths: readonly string[],
  options: WalkOptions = {},
): AsyncGenerator<FoundFile, void, undefined> {
  const roots = await rootsOf(paths);
  const excluded = new Set((options.exclude ?? []).map((path) => resolve(path)));
  for (const root of roots) yield* walkRoot(root, excluded, options.maximumDepth ?? 64);
}

async function rootsOf(paths: readonly string[]): Promise<Root[]> {
  if (paths.length === 0) throw new UsageError('No path given: name the files or folders to read.');
  const absolute: string[] = [];
  for (const path of paths) {
    const full = resolve(path);
    try {
      await stat(full);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`No such file or folder: ${path}`);
      if (code === 'EACCES' || code === 'EPERM') throw new UsageError(`No permission to read: ${path}`);
      throw new UsageError(`Cannot read ${path}: ${(error as Error).message}`);
    }
    if (!absolute.includes(full)) absolute.push(full);
  }
  // A path inside another given folder is already part of it: each file is listed once.
  const outermost = absolute.filter(
    (path) =>
      !absolute.some((other) => other !== path && path.startsWith(other.endsWith(sep) ? other : other + sep)),
  );
  return outermost.map((path) => ({ diskPath: path, name: nameOf(path, outermost) }));
}

/** The shortest end of a path that no other given path shares: `docs`, or `spring/docs` beside `autumn/docs`. */
function nameOf(path: string, all: readonly string[]): string {
  const parts = relative(parse(path).root, path).split(sep).filter(Boolean);
  for (let count = 1; count < parts.length; count++) {
    const name = parts.slice(-count).join('/');
    const shared = all.some(
      (other) => other !== path && `/${other.split(sep).join('/')}`.endsWith(`/${name}`),
    );
    if (!shared) return name;
  }
  return parts.join('/');
}

async function* walkRoot(
  root: Root,
  excluded: ReadonlySet<string>,
  maximumDepth: number,
): AsyncGenerator<FoundFile, void, undefined> {
  if (excluded.has(root.diskPath)) return;
  const stats = await stat(root.diskPath, { bigint: true });
  if (!stats.isDirectory()) {
    yield rowOf(root.diskPath, root.name, root.name, stats);
    return;
  }
  yield* walkFolder(root.diskPath, root.name, root.name, 0);

  async function* walkFolder(
    diskPath: string,
    path: string,
    givenPath: string,
    depth: number,
  ): AsyncGenerator<FoundFile, void, undefined> {
    const reason = depth === 0 ? null : isHiddenSystemFile(basename(diskPath));
    if (depth > maximumDepth) {
      yield failed(diskPath, path, givenPath, {
        code: 'limit-depth',
        cause: `folder lies more than ${maximumDepth} levels below the given path`,
        remedy: 'give this folder on its own',
      });
      return;
    }
    let entries: Dirent<Buffer>[];
    try {
      entries = await readdir(diskPath, { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      yield reason === null
        ? failed(diskPath, path, givenPath, readFailure('folder', error))
        : { ...failed(diskPath, path, givenPath, null), ignored: reason };
      return;
    }
    const named = entries
      .map((entry) => ({ entry, name: entry.name.toString('utf8') }))
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
    for (const { entry, name } of named) {
      const childDisk = join(diskPath, name);
      const childPath = path === '' ? name : `${path}/${name}`;
      if (excluded.has(childDisk)) continue;
      if (!Buffer.from(name, 'utf8').equals(entry.name)) {
        yield failed(childDisk, uniquePath(childPath, entry.name), givenPath, {
          code: 'file-name',
          cause: 'the name on disk is not valid UTF-8, so the file cannot be opened by its name',
          remedy:
            'rename it (for Chinese names: convmv -f gbk -t utf8), or give the archive it came from instead',
        });
        continue;
      }
      if (entry.isDirectory()) {
        yield* walkFolder(childDisk, childPath, givenPath, depth + 1);
        continue;
      }
      try {
        yield rowOf(childDisk, childPath, givenPath, await lstat(childDisk, { bigint: true }));
      } catch (error) {
        yield failed(childDisk, childPath, givenPath, readFailure('file', error));
      }
    }
  }
}

/** Two undecodable names may look alike once decoded: the raw bytes keep their rows apart. */
function uniquePath(path: string, raw: Buffer): string {
  return `${dirname(path)}/${raw.toString('utf8')} [bytes ${raw.toString('hex')}]`;
}

function rowOf(diskPath: string, path: string, givenPath: string, stats: BigIntStats): FoundFile {
  return {
    diskPath,
    path,
    givenPath,
    size: Number(stats.size),
    modified: new Date(Number(stats.mtimeNs / 1_000_000n)).toISOString(),
    modifiedNanoseconds: String(stats.mtimeNs),
    inode: String(stats.ino),
    device: String(stats.dev),
    ignored:
      isHiddenSystemFile(path.slice(givenPath.length)) ??
      isHiddenSystemFile(basename(path)) ??
      kindReason(stats),
    failure: null,
  };
}

function kindReason(stats: BigIntStats): string | null {
  if (stats.isSymbolicLink()) return 'symbolic link: not followed, give its target to have it read';
  if (stats.isFIFO()) return 'named pipe: not a document';
  if (stats.isSocket()) return 'socket: not a document';
  if (stats.isBlockDevice() || stats.isCharacterDevice()) return 'device: not a document';
  return null;
}

function failed(diskPath: string, path: string, givenPath: string, failure: IntakeFailure | null): FoundFile {
  return {
    diskPath,
    path,
    givenPath,
    size: 0,
    modified: null,
    modifiedNanoseconds: null,
    inode: null,
    device: null,
    ignored: null,
    failure,
  };
}

/** Words for an error of the file system. */
export function readFailure(what: 'file' | 'folder', error: unknown): IntakeFailure {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      code: 'unreadable',
      cause: `no permission to read this ${what}`,
      remedy: `give yourself read permission on the ${what} and run the same command again`,
    };
  }
  if (code === 'ENOENT') {
    return {
      code: 'vanished',
      cause: `the ${what} was gone when its turn came`,
      remedy: 'run the same command again when nothing else changes the folder',
    };
  }
  if (code === 'EISDIR') {
    return {
      code: 'unreadable',
      cause: 'a folder stands where a file was',
      remedy: 'run the same command again',
    };
  }
  return {
    code: 'unreadable',
    cause: `the ${what} could not be read: ${message}`,
    remedy: 'copy it to a sound local disk and run the same command again',
  };
}
