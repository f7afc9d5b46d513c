import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Names the SHA-256 of every file of a brief in the form that `sha256sum -c` reads. */
export const manifestName = 'manifest-sha256.txt';

/** A file of a brief: its path below the folder, `/` between parts, and the SHA-256 of its bytes, hex. */
export interface ManifestEntry {
  readonly path: string;
  readonly sha256: string;
}

/** Lines of the manifest, by path. */
export function manifestText(entries: readonly ManifestEntry[]): string {
  return [...entries]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** Entries of a manifest; null for what is none, or names anything but files below its own folder. */
export function readManifest(text: string): ManifestEntry[] | null {
  const entries: ManifestEntry[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, sha256, path] = /^([0-9a-f]{64}) {2}([A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*)$/u.exec(line) ?? [];
    if (sha256 === undefined || path === undefined || path.split('/').includes('..')) return null;
    entries.push({ path, sha256 });
  }
  return entries;
}

/** SHA-256 of the bytes of a file, hex; read in parts. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** Paths of all files below a folder, `/` between parts, by path; links are named and not followed. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
