import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What is loaded with a module, packages by name: imports that are there when the program runs and are no calls. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set<string>();
  const waiting = [entry];
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (loaded.has(module)) continue;
    loaded.add(module);
    if (!module.endsWith('.ts')) continue;
    const source = readFileSync(join(root, module), 'utf8');
    for (const [, specifier] of source.matchAll(
      /^(?:import|export)\b(?! type\b)(?:[^;]*? from)? '([^']+)'/gmu,
    ))
      waiting.push(
        specifier!.startsWith('.') ? relative(root, resolve(root, dirname(module), specifier!)) : specifier!,
      );
  }
  return loaded;
}

it('the help of all commands needs no package', () => {
  const packages = [...loadedWith('src/cli/main.ts')].filter(
    (module) => !module.endsWith('.ts') && !module.startsWith('node:'),
  );
  expect(packages).toEqual([]);
});

it('a reading process draws and checks nothing to read a text', () => {
  for (const entry of ['src/reading/child.ts', 'src/reading/text/plain.ts']) {
    const loaded = loadedWith(entry);
    for (const library of ['zod', 'sharp', '@napi-rs/canvas']) expect(loaded, entry).not.toContain(library);
  }
});

it('a run leaves rules and searching to the threads that analyse', () => {
  const loaded = loadedWith('src/cli/run.ts');
  expect(loaded).toContain('src/pipeline/analysis-pool.ts');
  for (const stage of [
    'src/documents/split-and-classify.ts',
    'src/extraction/index.ts',
    'src/screening/screener.ts',
    'file-type',
  ])
    expect(loaded).not.toContain(stage);
  expect(loadedWith('src/pipeline/analysis-worker.ts')).toContain('src/screening/screener.ts');
});
