import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../pipeline/project-folder.ts';

/** Name and version of this program, as package.json states them. */
export function programName(): string {
  const text = readFileSync(join(projectFolder(), 'package.json'), 'utf8');
  return `evidex ${(JSON.parse(text) as { version: string }).version}`;
}
