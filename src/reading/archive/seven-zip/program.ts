/**
 * 7-Zip as WebAssembly (package `7z-wasm`): of the readers tried it is the only one that knows 7z, RAR 4 and 5 with
 * passwords, cabinets, ARJ, LZH, ISO and the single streams alike. It sees two places only, both made here: the archive
 * to read, and a folder of members whose files go where `MemberSink` says. There is no other file system behind it, so
 * no name from an archive can become a path, and no link can be made.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { SevenZipModule, SevenZipModuleOptions } from '7z-wasm';

/** The package's own types describe an ES module; what Node loads is the CommonJS one. */
const SevenZip = createRequire(import.meta.url)('7z-wasm') as (
  options: Partial<SevenZipModuleOptions>,
) => Promise<SevenZipModule>;

/** Where the bytes of members go. Whatever a method throws ends the program and comes out of `runSevenZip`. */
export interface MemberSink {
  /** A new file is opened; the bytes that follow are its own. */
  open(): void;
  write(bytes: Uint8Array, position: number): void;
  close(): void;
}

export interface Run {
  /** Command and switches; the archive is added behind them. */
  readonly words: readonly string[];
  /** Where the archive lies. */
  readonly archive: string;
  readonly sink: MemberSink | null;
  /** A line of output; errors come through the same listener, in the order of events. */
  readonly line: (text: string, isError: boolean) => void;
}

const noSuchFile = 44;
const notPermitted = 63;
const notSupported = 138;

/** The part of Emscripten's file system that is used; its own types leave most of it out. */
interface Node {
  name: string;
  mode: number;
  id: number;
  size: number;
  node_ops: unknown;
  stream_ops: unknown;
}
interface Stream {
  node: Node;
  position: number;
}
interface FileSystem {
  ErrnoError: new (number: number) => Error;
  createNode(parent: Node | null, name: string, mode: number, device: number): Node;
  mkdir(path: string): void;
  mount(type: unknown, options: object, place: string): void;
}

const folderMode = 0o40755;
const fileMode = 0o100600;
const typeMask = 0o170000;

/**
 * Runs one command of 7-Zip on one archive. Every run has an instance of its own: a damaged archive cannot leave
 * anything behind in its memory for the next.
 *
 * @returns the exit code: 0 sound, 1 warnings, 2 errors.
 */
export async function runSevenZip(run: Run): Promise<number> {
  const archive = openSync(run.archive, 'r');
  try {
    const program = await SevenZip({
      print: (text: string) => run.line(text, false),
      printErr: (text: string) => run.line(text, true),
      // No question is ever answered: a password asked for on the terminal counts as none.
      stdin: () => null as unknown as number,
      quit: (_code: number, status: unknown) => {
        throw status;
      },
    });
    const files = program.FS as unknown as FileSystem;
    files.mkdir('/in');
    files.mount(inputPlace(files, archive), {}, '/in');
    files.mkdir('/out');
    files.mount(outputPlace(files, run.sink), {}, '/out');
    const [command, ...switches] = run.words;
    const words = [command!, ...switches, '-bd', '-y', '--', '/in/archive'];
    try {
      return (program.callMain(words) as unknown as number | undefined) ?? 0;
    } catch (error) {
      // The number of a C++ exception nobody caught, or memory the program may not touch: damage it stumbled over.
      if (typeof error === 'number' || (error as Error).name === 'RuntimeError') {
        run.line('ERROR: 7-Zip gave up on it', true);
        return 2;
      }
      const { status } = error as { status?: unknown };
      if (typeof status === 'number') return status;
      throw error;
    }
  } finally {
    closeSync(archive);
  }
}

function attributes(node: Node): object {
  const time = new Date(0);
  return {
    dev: 1,
    ino: node.id,
    mode: node.mode,
    nlink: 1,
    uid: 0,
    gid: 0,
    rdev: 0,
    size: node.size,
    atime: time,
    mtime: time,
    ctime: time,
    blksize: 65_536,
    blocks: Math.ceil(node.size / 512),
  };
}

function positionAfter(stream: Stream, offset: number, from: number): number {
  if (from === 1) return stream.position + offset;
  return from === 2 ? stream.node.size + offset : offset;
}

/** A folder that holds one file, `archive`, for reading alone. */
function inputPlace(files: FileSystem, descriptor: number): object {
  const fail = (number: number): never => {
    throw new files.ErrnoError(number);
  };
  const nodeOperations = {
    getattr: attributes,
    setattr: () => undefined,
    lookup: (parent: Node, name: string) =>
      name === 'archive' ? make(parent, name, 0o100444, fstatSync(descriptor).size) : fail(noSuchFile),
    readdir: () => ['.', '..', 'archive'],
    mknod: () => fail(notPermitted),
    rename: () => fail(notPermitted),
    unlink: () => fail(notPermitted),
    rmdir: () => fail(notPermitted),
    symlink: () => fail(notPermitted),
    readlink: () => fail(notPermitted),
  };
  const streamOperations = {
    llseek: positionAfter,
    read: (_stream: Stream, memory: Uint8Array, offset: number, length: number, position: number) =>
      length === 0 ? 0 : readSync(descriptor, memory, offset, length, position),
    write: () => fail(notPermitted),
    mmap: () => fail(notSupported),
  };
  const make = (parent: Node | null, name: string, mode: number, size: number): Node => {
    const node = files.createNode(parent, name, mode, 0);
    node.node_ops = nodeOperations;
    node.stream_ops = streamOperations;
    node.size = size;
    return node;
  };
  return { mount: () => make(null, '/', folderMode, 0) };
}

/** A folder that takes whatever is created in it, hands the bytes on and keeps no file. */
function outputPlace(files: FileSystem, sink: MemberSink | null): object {
  const fail = (number: number): never => {
    throw new files.ErrnoError(number);
  };
  const nodeOperations = {
    getattr: attributes,
    setattr: () => undefined,
    lookup: () => fail(noSuchFile),
    readdir: () => ['.', '..'],
    mknod: (parent: Node, name: string, mode: number) => {
      if (sink === null) return fail(notPermitted);
      const isFolder = (mode & typeMask) === 0o040000;
      return make(parent, name, isFolder ? folderMode : fileMode);
    },
    rename: () => undefined,
    // A second member of one name: 7-Zip removes the first file. Its bytes are kept already.
    unlink: () => undefined,
    rmdir: () => undefined,
    symlink: () => fail(notPermitted),
    readlink: () => fail(notPermitted),
  };
  const streamOperations = {
    open: (stream: Stream) => {
      if ((stream.node.mode & typeMask) === 0o100000) sink?.open();
    },
    close: (stream: Stream) => {
      if ((stream.node.mode & typeMask) === 0o100000) sink?.close();
    },
    llseek: positionAfter,
    read: () => 0,
    write: (stream: Stream, memory: Uint8Array, offset: number, length: number, position: number) => {
      sink?.write(memory.subarray(offset, offset + length), position);
      stream.node.size = Math.max(stream.node.size, position + length);
      return length;
    },
    allocate: () => undefined,
    mmap: () => fail(notSupported),
  };
  const make = (parent: Node | null, name: string, mode: number): Node => {
    const node = files.createNode(parent, name, mode, 0);
    node.node_ops = nodeOperations;
    node.stream_ops = streamOperations;
    node.size = 0;
    return node;
  };
  return { mount: () => make(null, '/', folderMode) };
}
