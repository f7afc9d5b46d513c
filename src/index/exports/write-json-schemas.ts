import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { lineSchemas } from './line-schemas.ts';

/** JSON Schema (2020-12) of each export line, by file name, as text. */
export function jsonSchemas(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, schema] of Object.entries(lineSchemas)) {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'output' });
    const title = name === 'words' ? 'One line of words/<sha256>.jsonl' : `One line of ${name}.jsonl`;
    files.set(`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`);
  }
  return files;
}

/** Writes the generated schemas to schemas/json: run by `npm run schemas:generate`. */
export async function writeJsonSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) await writeFile(`${folder}/${name}`, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeJsonSchemas(fileURLToPath(new URL('../../../schemas/json', import.meta.url)));
}
