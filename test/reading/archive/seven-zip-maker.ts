import { createRequire } from 'node:module';
import type { SevenZipModule, SevenZipModuleOptions } from '7z-wasm';

const SevenZip = createRequire(import.meta.url)('7z-wasm') as (
  options: Partial<SevenZipModuleOptions>,
) => Promise<SevenZipModule>;

/** Makes an archive with 7-Zip, in memory alone. `words` are its switches: `-t7z`, `-ppassword`, `-mhe=on`. */
export async function makeWithSevenZip(
  files: Readonly<Record<string, string | Buffer>>,
  words: readonly string[],
): Promise<Buffer> {
  const program = await SevenZip({ print: () => undefined, printErr: () => undefined });
  program.FS.mkdir('/work');
  program.FS.chdir('/work');
  for (const [name, data] of Object.entries(files)) program.FS.writeFile(name, data as never);
  program.callMain(['a', ...words, '/made', '-y', '--', ...Object.keys(files)]);
  const [made] = program.FS.readdir('/').filter((name) => name.startsWith('made'));
  if (made === undefined) throw new Error(`7-Zip made nothing with ${words.join(' ')}`);
  return Buffer.from(program.FS.readFile(`/${made}`) as Uint8Array);
}
