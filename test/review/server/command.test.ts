import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../src/cli/open-browser.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { usualPort } from '../../../src/review/server/start.ts';
import { callWithEnvironment } from '../../support/call-with-environment.ts';
import { startReviewServer } from '../../support/review/review-server.ts';
import { temporaryFolder } from '../../support/run-evidex.ts';

const place = temporaryFolder('review-command');
const index = join(place, 'index');
const web = join(place, 'web');

beforeAll(() => {
  EvidenceIndex.create(index).close();
  mkdirSync(web);
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Review</title>');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What ends before it listens: called in this process. */
const refused = (words: readonly string[], folder = index, app = web) =>
  callWithEnvironment(['review', '--index', folder, '--no-open', ...words], { EVIDEX_WEB: app });
const tokenOf = ({ link }: { readonly link: string }): string => link.split('token=')[1]!;

describe('evidex review', () => {
  let token: string;

  test('tells one address, answers there, and ends with Ctrl-C in good order', async () => {
    const server = await startReviewServer({ index, web, as: 'Ada' });
    token = tokenOf(server);
    expect(server.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[A-Za-z0-9_-]{43}$/u);
    expect((await fetch(server.origin, { headers: { 'sec-fetch-mode': 'navigate' } })).status).toBe(200);
    expect(await server.stop()).toBe(0);
    const lines = server.printed().trim().split('\n');
    expect(lines).toEqual([
      `The review app is at ${server.link}`,
      'Ctrl-C ends it; every decision is stored as it is taken.',
    ]);
  });

  test('names the matter that it opens with in its address', async () => {
    const opened = EvidenceIndex.open(index);
    const by = { name: 'Ada', account: 'ada' };
    const { id } = opened.transaction(() => opened.matters.open('Trousers 7', {}, by));
    opened.close();
    const server = await startReviewServer({ index, web, as: 'Ada', more: ['--matter', 'trousers 7'] });
    expect(server.link).toMatch(new RegExp(`/#matter=${id}/token=[A-Za-z0-9_-]{43}$`, 'u'));
    await server.stop();
    const part = await refused(['--matter', 'trousers']);
    expect([part.code, part.stderr]).toEqual([
      2,
      'evidex review: "trousers" is not the whole name of a matter; write "Trousers 7"\n',
    ]);
  });

  test('has a new token at each start, and ends although a browser keeps its connection open', async () => {
    const server = await startReviewServer({ index, web });
    expect(tokenOf(server)).not.toBe(token);
    const connection = connect(server.port, '127.0.0.1');
    connection.on('error', () => undefined);
    await once(connection, 'connect');
    expect(await server.stop()).toBe(0);
    connection.destroy();
  });

  test('stays at the address of its index, and says so when that is taken', async () => {
    const port = usualPort(index);
    const own = await runningWithout(index);
    expect(own.port).toBe(port);
    const second = await runningWithout(index);
    expect(second.port).not.toBe(port);
    expect(second.printed()).toContain(
      `The usual port of this index, ${port}, is taken, perhaps by another evidex review on this index; this one listens on ${second.port}.`,
    );
    await Promise.all([own.stop(), second.stop()]);
  });

  test('a port that is asked for and taken is one line', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const result = await refused(['--port', String(port)]);
    other.close();
    expect(result.code).toBe(3);
    expect(result.stderr).toBe(
      `evidex review: port ${port} is taken by another program; choose another one with --port, or leave it out\n`,
    );
  });

  test.each([
    [['--port', '70000'], '--port is a number from 0 to 65535; 0 takes any that is free'],
    [['--port', '0x50'], '--port is a number from 0 to 65535; 0 takes any that is free'],
    [['--timing', 'always'], '--timing is one of off, aggregate, full'],
    [['--reads', 'chinese'], '--reads takes languages by their two letters, as zh,en'],
    [['--as', '\u202eadA'], '--as needs a name of letters and figures, at most 100 characters'],
    [['index'], 'review takes options alone; name the index with --index DIR'],
  ])('%j is bad usage', async (words, message) => {
    const result = await refused(words);
    expect(result.code).toBe(2);
    expect(result.stderr).toBe(`evidex review: ${message}\n`);
    expect(result.stdout).toBe('');
  });

  test('an app that was not built is one line with what builds it', async () => {
    const result = await refused([], index, join(place, 'none'));
    expect(result.code).toBe(3);
    expect(result.stderr).toMatch(
      /^evidex review: the review app is not built: .*npm run build:web makes it\n$/u,
    );
  });

  test('a folder without an index is one line', async () => {
    const result = await refused([], join(place, 'nothing'));
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('there is no evidence index in');
  });
});

describe('opening the browser', () => {
  test.runIf(process.platform === 'linux')(
    'gives it a file that this account alone can read, and no secret',
    async () => {
      const folder = temporaryFolder('open');
      const programs = join(folder, 'programs');
      mkdirSync(programs);
      writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\necho "$@" > "${folder}/words"\n`);
      chmodSync(join(programs, 'xdg-open'), 0o755);
      const { PATH, DISPLAY } = process.env;
      Object.assign(process.env, { PATH: `${programs}:${PATH}`, DISPLAY: ':9' });
      const remove = openBrowser('http://127.0.0.1:1/#token=secret', folder);
      process.env['PATH'] = PATH;
      if (DISPLAY === undefined) delete process.env['DISPLAY'];
      for (let look = 0; look < 200 && !existsSync(join(folder, 'words')); look++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const file = join(folder, 'open-review.html');
      expect(readFileSync(join(folder, 'words'), 'utf8')).toBe(`${file}\n`);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8')).toContain('http://127.0.0.1:1/#token=secret');
      remove!();
      expect(existsSync(file)).toBe(false);
      rmSync(folder, { recursive: true });
    },
  );
});

/** A server that chooses its port itself. */
function runningWithout(folder: string) {
  return startReviewServer({ index: folder, web, port: null });
}
