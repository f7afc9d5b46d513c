import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRooms } from './check-rooms.ts';
import { moduleSpecifiers } from './module-specifiers.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));
const tool = fileURLToPath(new URL('check-rooms.ts', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidex-rooms-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe('checkRooms', () => {
  it('finds the real house in order, and finds a house to check', () => {
    const { files, mentions, violations } = checkRooms(house);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(50);
    expect(mentions).toBeGreaterThan(files);
  });

  it.each([
    [
      'src/model/a.ts',
      "import { fold } from '../text/fold.ts';",
      'imports text from model, which lies below it',
    ],
    ['src/intake/a.ts', "import type { Page } from '../reading/page.ts';", 'its neighbour'],
    ['src/reading/a.ts', "export * from '../index/store.ts';", 'its neighbour'],
    [
      'src/extraction/llm/a.ts',
      "const run = await import('../../pipeline/run.ts');",
      'imports pipeline from extraction',
    ],
    [
      'src/screening/a.ts',
      "export { type Run } from '../pipeline/run.ts';",
      'imports pipeline from screening',
    ],
    ['src/index/exports/a.ts', "fork(new URL('../../reading/child.ts', import.meta.url));", 'its neighbour'],
    ['src/review/server/a.ts', "import '../../evaluation/index.ts';", 'its neighbour'],
    ['src/pipeline/a.ts', "import { command } from '../cli/run.ts';", 'imports cli from pipeline'],
    [
      'schemas/invoice.ts',
      "import { extract } from '../src/extraction/index.ts';",
      'imports extraction from schemas',
    ],
    ['src/values/a.ts', "import { paths } from '../../schemas/paths.ts';", 'imports schemas from values'],
    ['src/cli/a.ts', "import { example } from '../../test/exports/example-reader.ts';", 'leaves the rooms'],
    ['src/attic/a.ts', '', 'not in a known room'],
    ['src/a.ts', '', 'not in a known room'],
    ['src/cli/a.ts', "import { it } from 'vitest';", 'is not among "dependencies"'],
  ])('sees what %s must not do: %s', (path, content, message) => {
    put('package.json', '{"name":"evidex","dependencies":{"zod":"1"},"devDependencies":{"vitest":"1"}}');
    put(path, content);
    const { files, violations } = checkRooms(root);
    expect(files).toBe(1);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(`${path}:1: `);
    expect(violations[0]).toContain(message);
  });

  it('allows what lies below, the own room, packages and the data beside the code', () => {
    put('package.json', '{"name":"evidex","dependencies":{"zod":"1","@scope/thing":"1"}}');
    put(
      'src/index/exports/a.ts',
      [
        "import { z } from 'zod';",
        "import thing from '@scope/thing/deep.js';",
        "import { readFile } from 'node:fs/promises';",
        "import { store } from '../store.ts';",
        "import { box } from '../../model/box.ts';",
        "import { core } from '../../../schemas/core-fields.ts';",
        "const folder = new URL('../../../schemas/json', import.meta.url);",
        "import version from '../../../package.json' with { type: 'json' };",
      ].join('\n'),
    );
    expect(checkRooms(root)).toEqual({ files: 1, mentions: 8, violations: [] });
  });

  it('keeps packages that the vocabulary needs on the server out of the browser, types aside', () => {
    put('package.json', '{"name":"evidex","dependencies":{"zod":"1"}}');
    put('src/model/page.ts', "import { z } from 'zod';\nexport const pageSchema = z.object({});");
    put('src/model/order.ts', "import { pageSchema } from './page.ts';");
    put('src/model/key.ts', "import type { Page } from './page.ts';");
    put(
      'src/review/web/a.ts',
      [
        "import type { Page } from '../../model/page.ts';",
        "import { key } from '../../model/key.ts';",
        "import { order } from '../../model/order.ts';",
      ].join('\n'),
    );
    const { violations } = checkRooms(root);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(
      "src/review/web/a.ts:3: '../../model/order.ts' brings 'zod' into the browser",
    );
  });

  it('fails as a program, with one line per violation; an empty house fails too', () => {
    put('src/model/a.ts', "import '../cli/run.ts';\nimport '../pipeline/run.ts';");
    const planted = spawnSync(process.execPath, [tool, root], { encoding: 'utf8' });
    expect(planted.status).toBe(1);
    expect(
      planted.stderr
        .trim()
        .split('\n')
        .map((line) => line.split(':', 2).join(':')),
    ).toEqual(['src/model/a.ts:1', 'src/model/a.ts:2']);
    rmSync(join(root, 'src'), { recursive: true });
    expect(spawnSync(process.execPath, [tool, root], { encoding: 'utf8' }).status).toBe(1);
  });
});

describe('moduleSpecifiers', () => {
  const found = (source: string): string[] => moduleSpecifiers(source).map(({ specifier }) => specifier);

  it('finds every form in which a module is named', () => {
    expect(
      found(`import 'side-effect'; import a from "one"; import * as b from 'two'; import c, { type d } from 'three'
import type { E } from 'four'; import { from } from 'five'; import type from 'six';
export { f } from 'seven'; export * as g from 'eight'; export type { H } from 'nine'; export type * from 'ten';
const i = await import('eleven'); const j = require('twelve'); type K = import('thirteen').K;
const l = import.meta.resolve('fourteen'); const m = new URL('fifteen', import.meta.url);
const n = \`\${await import('sixteen')} import 'not-this'\`;`),
    ).toEqual([
      'side-effect',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
      'thirteen',
      'fourteen',
      'fifteen',
      'sixteen',
    ]);
  });

  it('is not misled by comments, strings, templates, expressions and divisions', () => {
    expect(
      found(`// import a from 'a';
/* import b from 'b'; */
const c = "import c from 'c'"; const d = \`import d from 'd' \${1 + \`\${2}\`} export * from 'd'\`;
const e = /import e from 'e'["'\`/]/u.test(x); const f = (a + b) / 2; const g = '/'; const h = x / y;
export { c }; export const from = 'h'; export const i = { from: 'i' }; object.import('j'); object.require('k');
const url = new URL('l', 'http://example.com');
import { real } from 'real';`),
    ).toEqual(['real']);
  });

  it('tells the line of each', () => {
    expect(
      moduleSpecifiers("/*\n*/\nimport {\n a,\n} from 'x';\n`\n`;import 'y'").map(({ line }) => line),
    ).toEqual([5, 7]);
  });
});
