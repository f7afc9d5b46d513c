/**
 * Makes `samples/dump/`, `samples/gold.jsonl`, `samples/expected-exceptions.json` and the lists beside them: a made-up
 * supplier dump for one order of cotton T-shirts. The same bytes on every run. Use: `node samples/make/make.ts [FOLDER]`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Dump } from './dump.ts';
import { planDump } from './plan.ts';

const root = process.argv[2] ? resolve(process.argv[2]) : new URL('..', import.meta.url).pathname;
const dump = new Dump();
await planDump(dump);
await rm(join(root, 'dump'), { recursive: true, force: true });
for (const [path, bytes] of dump.files) {
  const target = join(root, 'dump', path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
const lines = dump.gold.sort((a, b) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.pages[0]! - b.pages[0]!,
);
await writeFile(join(root, 'gold.jsonl'), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
await writeFile(
  join(root, 'expected-exceptions.json'),
  `${JSON.stringify({ exceptions: dump.exceptions, notHits: dump.notHits }, undefined, 2)}\n`,
);
for (const [name, text] of dump.lists) await writeFile(join(root, name), text);
const total = [...dump.files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
console.log(`${dump.files.size} files, ${(total / 1e6).toFixed(2)} MB, ${lines.length} gold documents`);
