import { CFB } from '@e965/xlsx';

/** A storage of a compound file ([MS-CFB]) with what lies in it, by names in small letters. */
export interface Storage {
  readonly streams: Map<string, Buffer>;
  readonly storages: Map<string, Storage>;
}

interface Entry {
  readonly content?: ArrayLike<number>;
  readonly type: number;
}

const streamType = 2;
/** Deeper than any message holds messages. */
const deepest = 100;

/**
 * Reads a compound file as a tree.
 *
 * @throws Error for a file whose sectors do not hold together.
 */
export function readCompoundFile(bytes: Buffer): Storage {
  const file = CFB.read(bytes, { type: 'buffer' }) as { FullPaths: string[]; FileIndex: Entry[] };
  const root = emptyStorage();
  for (const [index, entry] of file.FileIndex.entries()) {
    const parts = file.FullPaths[index]!.split('/').slice(1);
    const isStream = entry.type === streamType;
    const name = (isStream ? parts.pop() : undefined)?.toLowerCase();
    if (parts.length > deepest) continue;
    let storage = root;
    for (const part of parts) {
      if (part === '') continue;
      const key = part.toLowerCase();
      let next = storage.storages.get(key);
      if (next === undefined) {
        next = emptyStorage();
        storage.storages.set(key, next);
      }
      storage = next;
    }
    if (name !== undefined) storage.streams.set(name, Buffer.from(entry.content ?? []));
  }
  return root;
}

function emptyStorage(): Storage {
  return { streams: new Map(), storages: new Map() };
}

/** Writes a tree of storages as a compound file; the same tree gives the same bytes. */
export function writeCompoundFile(root: Storage): Buffer {
  const file = CFB.utils.cfb_new() as unknown;
  const add = (storage: Storage, path: string): void => {
    for (const [name, content] of storage.streams) CFB.utils.cfb_add(file, `${path}/${name}`, content);
    for (const [name, inner] of storage.storages) add(inner, `${path}/${name}`);
  };
  add(root, '');
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}
