import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  defaultPipelinePath,
  pipelineSettingsSchema,
  readPipelineFile,
} from '../../src/pipeline/pipeline-file.ts';

/** Every setting as `a.b.c`. */
function keysOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`));
}

const text = readFileSync(defaultPipelinePath(), 'utf8');
const uncommented = parse(text.replace(/^( *)#: /gmu, '$1')) as unknown;

describe('the default pipeline file', () => {
  it('states the defaults', () => {
    expect(readPipelineFile(defaultPipelinePath())).toEqual(
      pipelineSettingsSchema.parse({ name: 'supplier-evidence' }),
    );
  });

  it('shows every key with its default behind a mark that can be taken away', () => {
    const defaults = pipelineSettingsSchema.parse({ name: 'supplier-evidence' });
    expect(pipelineSettingsSchema.parse(uncommented)).toEqual(defaults);
    const { documents: _empty, ...shown } = defaults;
    expect(keysOf(uncommented).sort()).toEqual(keysOf(shown).sort());
  });

  it('explains every limit in the line above it', () => {
    const lines = text.split('\n');
    const unexplained = lines.filter(
      (line, at) => /^\s*#: {3}\w+: \S/u.test(line) && !/^\s*# |^\s*#: {3}/u.test(lines[at - 1]!),
    );
    expect(unexplained).toEqual(['  #:   enabled: true']);
  });
});
