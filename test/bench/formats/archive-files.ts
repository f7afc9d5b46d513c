import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { buildRar5 } from '../../reading/archive/rar-builder.ts';
import { makeWithSevenZip } from '../../reading/archive/seven-zip-maker.ts';
import { buildTar } from '../../reading/archive/tar-builder.ts';
import { buildZip } from '../../reading/archive/zip-builder.ts';
import { aesMember } from '../../reading/archive/zip-encrypt.ts';

const memberCount = 200;

/** Papers of about ten kilobytes that pack as business papers do: two to one. */
function papers(): Record<string, Buffer> {
  let state = 4711;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  const words = ['cotton', 'invoice', 'lot', 'bale', 'spinning', 'mill', 'Tianjin', 'carton', '棉花', '发票'];
  return Object.fromEntries(
    Array.from({ length: memberCount }, (_, member) => {
      const lines = Array.from(
        { length: 180 },
        () =>
          `${words[next() % words.length]} ${next()} ${words[next() % words.length]} ${next() % 1000}.${next() % 100}`,
      );
      return [`paper-${String(member + 1).padStart(3, '0')}.txt`, Buffer.from(lines.join('\n'))];
    }),
  );
}

/**
 * Archives of one set of papers, one of each kind, for measuring. `pages` counts members: an archive has no pages.
 */
export async function makeFiles(folder: string): Promise<{ name: string; pages: number }[]> {
  const files = papers();
  const members = Object.entries(files).map(([name, data]) => ({ name, data }));
  const tar = buildTar(members);
  const made: [string, Buffer, number][] = [
    ['papers.zip', buildZip(members), memberCount],
    [
      'papers-aes.zip',
      buildZip(members.map(({ name, data }) => aesMember(name, data, 'bench'))),
      memberCount,
    ],
    ['papers-lzma.zip', await makeWithSevenZip(files, ['-tzip', '-mm=LZMA']), memberCount],
    ['papers.7z', await makeWithSevenZip(files, ['-t7z', '-mx=5']), memberCount],
    ['papers.rar', buildRar5(members), memberCount],
    ['papers.tar', tar, memberCount],
    ['papers.tar.gz', gzipSync(tar), 1],
    ['papers.tar.zst', zstdCompressSync(tar), 1],
    ['papers.tar.xz', await makeWithSevenZip({ 'papers.tar': tar }, ['-txz']), 1],
    ['papers.tar.bz2', await makeWithSevenZip({ 'papers.tar': tar }, ['-tbzip2']), 1],
  ];
  for (const [name, bytes] of made) await writeFile(join(folder, name), bytes);
  return made.map(([name, , pages]) => ({ name, pages }));
}

/** Password of the archive that has one. */
export const benchPasswords: readonly string[] = ['bench'];
