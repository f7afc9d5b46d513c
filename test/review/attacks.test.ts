import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentView } from '../../src/review/api/document.ts';
import { reviewApp } from '../../src/review/server/app.ts';
import type { ReviewContext } from '../../src/review/server/context.ts';
import { Sessions } from '../../src/review/server/security/sessions.ts';
import { harmfulNames, harmfulSeller, turnsAround } from '../support/review/hostile-files.ts';
import { type Answer, type LocalServer, startLocalServer } from '../support/review/local-server.ts';
import { makeSmallIndex } from '../support/review/small-index.ts';

let small: Awaited<ReturnType<typeof makeSmallIndex>>;
let server: LocalServer;
let cookie: string;

beforeAll(async () => {
  small = await makeSmallIndex();
  server = await startLocalServer(small.folder);
  cookie = await server.signIn('Ada Okonkwo');
});
afterAll(async () => {
  await server.close();
  small.remove();
});

const asked = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  server.ask(path, { headers: { cookie, ...headers } });

/** Every address of the app with something in place of its parameters. */
function addresses(): { method: string; path: string }[] {
  const app = reviewApp({ index: server.index } as ReviewContext, {
    sessions: new Sessions('test'),
    files: new Map(),
    port: 1,
  });
  const all = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+/gu, 'a'.repeat(64)) }));
  return all.filter(
    ({ method, path }, at) => all.findIndex((other) => other.method === method && other.path === path) === at,
  );
}

function documents(): string[] {
  return server.index.results.documentList().map(({ id }) => id);
}

describe('requests of others', () => {
  test.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1.evil.example',
    '127.0.0.1:1',
    'localhost',
    'localhost:1',
    '127.0.0.2:{port}',
    '0.0.0.0:{port}',
    'evil.example:{port}',
    '127.0.0.1:{port}@evil.example',
    'localhost.:{port}',
    '[::ffff:127.0.0.1]:{port}',
  ])('a request for the host %s is refused, whatever it asks for', async (host) => {
    const named = host.replace('{port}', String(server.running.port));
    for (const path of ['/', '/assets/app-1.js', '/api/session', `/api/documents/${documents()[0]}`]) {
      const answer = await asked(path, { host: named, origin: '', 'sec-fetch-site': 'same-origin' });
      // What is no host at all is refused before the app sees it.
      expect([400, 403]).toContain(answer.status);
      expect(answer.text).not.toContain('<!doctype');
    }
    const withToken = await server.ask('/api/session', {
      headers: { host: named },
      body: { token: server.token },
    });
    expect([400, 403]).toContain(withToken.status);
    expect(withToken.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site in an old browser', { origin: 'https://evil.example', 'sec-fetch-site': '' }],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a frame in a sandbox', { origin: 'null', 'sec-fetch-site': '' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:9', 'sec-fetch-site': 'same-site' }],
    ['the same place over TLS', { origin: 'https://127.0.0.1:{port}', 'sec-fetch-site': 'same-site' }],
    ['nobody knows where', { origin: '', 'sec-fetch-site': '' }],
  ])('what %s sends is refused, with the cookie and the token', async (_who, headers) => {
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        value.replace('{port}', String(server.running.port)),
      ]),
    );
    for (const path of ['/api/session', '/api/reviewer', '/api/activity', '/api/decisions']) {
      const answer = await server.ask(path, {
        headers: { cookie, ...given },
        body: { token: server.token, name: 'Mallory', passphrase: 'correct horse' },
      });
      expect(answer.status).toBe(403);
    }
    expect(server.index.reviewers.get('Mallory')).toBeNull();
  });

  test.each(['cross-site', 'same-site'])(
    'a page of another site (%s) reads nothing, not even as a picture',
    async (site) => {
      const view = (await asked(`/api/documents/${documents()[0]}`)).json<DocumentView>();
      const image = view.pageViews[0]!.image!;
      for (const path of [
        `/api/documents/${view.id}`,
        image,
        '/api/queue',
        '/api/session',
        `/api/files/${view.file}/original`,
      ])
        for (const mode of ['no-cors', 'cors', 'navigate'])
          expect((await asked(path, { 'sec-fetch-site': site, 'sec-fetch-mode': mode })).status).toBe(403);
      for (const mode of ['no-cors', 'cors'])
        expect((await asked('/', { 'sec-fetch-site': site, 'sec-fetch-mode': mode })).status).toBe(403);
      // A link may lead to the app; that tells nothing.
      const visit = await asked('/', { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' });
      expect(visit.status).toBe(200);
      expect(visit.text).toBe('<!doctype html><title>Review</title>');
    },
  );

  test('a form of another site cannot send what the server takes', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])
      expect(
        (
          await server.ask('/api/activity', {
            headers: { cookie, 'content-type': type },
            body: '{"active":1,"idle":1}',
          })
        ).status,
      ).toBe(415);
  });

  test('asking beforehand (CORS) allows nothing', async () => {
    const answer = await server.ask('/api/decisions', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('the server listens on this machine alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) {
      const outcome = await new Promise((resolve) => {
        const socket = connect({ host: address, port: server.running.port, timeout: 2000 });
        socket.on('connect', () => resolve('connected'));
        socket.on('error', () => resolve('refused'));
        socket.on('timeout', () => resolve('refused'));
        socket.on('close', () => socket.destroy());
      });
      expect(outcome).toBe('refused');
    }
  });
});

describe('without a session', () => {
  test('no address but the way in says anything', async () => {
    const all = addresses();
    expect(all.length).toBeGreaterThan(15);
    for (const { method, path } of all) {
      const body = method === 'GET' ? {} : { body: {} };
      const answer = await server.ask(path, { method, ...body });
      if (method === 'POST' && path === '/api/session') expect(answer.status).toBe(400);
      else expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  test.each([
    ['a wrong token', { token: 'A'.repeat(43) }],
    ['an empty one', { token: '' }],
    ['one that is no text', { token: { toString: 'x' } }],
    ['one with more behind it', { token: '{token}A' }],
  ])('%s opens nothing', async (_what, given) => {
    const body = JSON.parse(JSON.stringify(given).replace('{token}', server.token)) as unknown;
    const answer = await server.ask('/api/session', { body });
    expect([400, 401]).toContain(answer.status);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('the token in the address, a header or a cookie opens nothing', async () => {
    const name = cookie.split('=')[0]!;
    const path = `/api/documents/${documents()[0]}`;
    expect((await server.ask(`${path}?token=${server.token}`)).status).toBe(401);
    expect((await server.ask(path, { headers: { authorization: `Bearer ${server.token}` } })).status).toBe(
      401,
    );
    expect((await server.ask(path, { headers: { cookie: `${name}=${server.token}` } })).status).toBe(401);
    expect((await server.ask(path, { headers: { cookie: `other=1; ${name}=` } })).status).toBe(401);
  });

  test('the cookie is for the server alone, and another each time', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => server.ask('/api/session', { body: { token: server.token } })),
    );
    const cookies = answers.map(({ headers }) => headers['set-cookie']![0]!);
    for (const each of cookies) {
      expect(each).toMatch(/^evidex-[0-9a-f]{16}=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
      expect(each).not.toContain(server.token);
    }
    expect(new Set(cookies).size).toBe(2);
  });

  test('the cookie alone opens nothing: browsers send it to every port of the machine', async () => {
    const other = await server.signIn('Chidi Eze');
    for (const { method, path } of addresses().filter((each) => each.path !== '/api/session'))
      for (const key of ['', 'A'.repeat(43), '__proto__']) {
        const headers = { cookie: other, 'x-evidex-key': key };
        const answer = await server.ask(path, { method, headers, ...(method === 'GET' ? {} : { body: {} }) });
        expect([path, answer.status]).toEqual([path, 401]);
      }
    expect((await server.ask('/api/session', { headers: { cookie: other } })).status).toBe(200);
  });

  test('who is not signed in decides nothing', async () => {
    const nobody = await server.signIn();
    const answer = await server.ask('/api/activity', {
      headers: { cookie: nobody },
      body: { active: 1, idle: 1 },
    });
    expect(answer.status).toBe(401);
    expect(answer.json<{ error: string }>().error).toBe('nobody has signed in here');
  });

  test('who came in and did not say who they are, or signed out, reads nothing', async () => {
    const gone = await server.signIn('Chidi Eze');
    await server.ask('/api/sign-out', { headers: { cookie: gone }, body: {} });
    for (const nobody of [await server.signIn(), gone])
      for (const { path } of addresses().filter(({ method }) => method === 'GET')) {
        const answer = await server.ask(path, { headers: { cookie: nobody } });
        expect([path, answer.status]).toEqual([path, path === '/api/session' ? 200 : 401]);
      }
  });

  test('what is sent for one person is not taken while another one is signed in', async () => {
    const body = { active: 1, idle: 1 };
    const sent = async (name: string): Promise<number> =>
      (await server.ask('/api/activity', { headers: { cookie, 'x-evidex-reviewer': name }, body })).status;
    expect(await sent('Ada%20Okonkwo')).toBe(200);
    for (const other of ['Chidi%20Eze', 'Ada Okonkwo', 'ada%20okonkwo', '%', '__proto__'])
      expect(await sent(other)).toBe(401);
  });
});

describe('paths', () => {
  const file = 'b'.repeat(64);
  test.each([
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%5c..%5c..%5cpackage.json',
    '/assets//etc/passwd',
    '//etc/passwd',
    '/index.sqlite',
    '/originals',
    '/%00',
    '/assets/app-1.js%00.html',
    '/%',
    '/%ff%fe',
    '/api',
    '/api/',
    '/api/__proto__',
    '/__proto__',
    '/constructor',
    `/api/documents/..%2f..%2f..%2fetc%2fpasswd`,
    `/api/files/../original`,
    `/api/files/..%2f..%2findex.sqlite/original`,
    `/api/files/${file}/original`,
    `/api/files/${file.slice(0, 62)}..%2f/original`,
    `/api/pages/${file}/1/image`,
    `/api/pages/../../index.sqlite/image`,
    `/api/pages/..%2f..%2f..%2fetc/1/image`,
    `/api/pages/${file}/..%2f1/image`,
    `/api/pages/${file}/0/image`,
    `/api/pages/${file}/-1/words`,
    `/api/pages/${file}/1e3/words`,
    `/api/pages/${file}/99999999999999999999/words`,
    `/api/fields/%27%20OR%201=1--`,
    `/api/documents/%22%5d%2c%5b%22`,
  ])('%s leads nowhere', async (path) => {
    const answer = await asked(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers['content-type']).toMatch(/^application\/json/u);
    expect(answer.text).not.toMatch(/root:|"dependencies"|SQLite|node_modules|\/work|at .*\.ts/u);
  });

  test('the page of a file is named by its number alone', async () => {
    const { file: own } = (await asked(`/api/documents/${documents()[0]}`)).json<DocumentView>();
    expect((await asked(`/api/pages/${own}/1/words`)).status).toBe(200);
    for (const number of ['01', '1.0', '%31%20', '2', '0x1', '１'])
      expect((await asked(`/api/pages/${own}/${encodeURI(number)}/words`)).status).toBe(404);
    expect((await asked(`/api/pages/${own.toUpperCase()}/1/words`)).status).toBe(404);
  });
});

describe('an index that somebody else made', () => {
  test('a received file that only leads to another place of the machine is not given out', async () => {
    const { file } = (await asked(`/api/documents/${documents()[0]}`)).json<DocumentView>();
    const path = server.index.originalPath(file);
    renameSync(path, `${path}.kept`);
    symlinkSync('/etc/passwd', path);
    try {
      const answer = await asked(`/api/files/${file}/original`);
      expect(answer.status).toBe(404);
      expect(answer.text).not.toContain('root:');
    } finally {
      rmSync(path);
      renameSync(`${path}.kept`, path);
    }
    expect((await asked(`/api/files/${file}/original`)).status).toBe(200);
  });
});

describe('requests that no browser makes', () => {
  /** First line of what comes back for these bytes; empty where the connection is closed without a word. */
  const sent = (lines: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      let got = '';
      const socket = connect(server.running.port, '127.0.0.1');
      socket.setEncoding('latin1').setTimeout(5000);
      socket.on('data', (chunk: string) => {
        got += chunk;
      });
      socket.on('timeout', () => socket.destroy());
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(got.split('\r\n')[0]!));
      socket.end(`${lines.join('\r\n').replaceAll('{port}', String(server.running.port))}\r\n\r\n`);
    });

  test('a whole page for itself is given out', async () => {
    expect(await sent(['GET / HTTP/1.1', 'Host: 127.0.0.1:{port}', 'Connection: close'])).toBe(
      'HTTP/1.1 200 OK',
    );
  });

  test.each([
    [['GET http://evil.example/ HTTP/1.1', 'Host: evil.example', 'Connection: close']],
    [['GET http://127.0.0.1:{port}/ HTTP/1.1', 'Host: evil.example', 'Connection: close']],
    [['GET http://evil.example/api/session HTTP/1.1', 'Host: 127.0.0.1:{port}', 'Connection: close']],
    [['GET / HTTP/1.0']],
    [['GET / HTTP/1.1']],
    [['GET / HTTP/1.1', 'Host: 127.0.0.1:{port}', 'Host: evil.example', 'Connection: close']],
    [['GET //evil.example/api/session HTTP/1.1', 'Host: 127.0.0.1:{port}', 'Connection: close']],
    [['OPTIONS * HTTP/1.1', 'Host: 127.0.0.1:{port}', 'Connection: close']],
    [['CONNECT evil.example:80 HTTP/1.1', 'Host: 127.0.0.1:{port}']],
    [['TRACE / HTTP/1.1', 'Host: 127.0.0.1:{port}', 'Connection: close']],
    [['PROPFIND / HTTP/1.1', 'Host: 127.0.0.1:{port}', 'Connection: close']],
    [
      [
        'POST /api/session HTTP/1.1',
        'Host: 127.0.0.1:{port}',
        'Content-Length: 5',
        'Transfer-Encoding: chunked',
      ],
    ],
    [['GET / HTTP/1.1', 'Host: 127.0.0.1:{port}', `X: ${'x'.repeat(40_000)}`, 'Connection: close']],
  ])('%j is not answered with anything of the app', async (lines) => {
    expect(await sent(lines)).toMatch(/^(?:HTTP\/1\.1 (?:4\d\d|5\d\d) .*)?$/u);
  });

  test('the server goes on', async () => {
    expect((await asked('/api/session')).status).toBe(200);
  });
});

describe('every answer', () => {
  test('bears the policy, and lets no other site read it', async () => {
    const { id, file, pageViews } = (await asked(`/api/documents/${documents()[0]}`)).json<DocumentView>();
    const answers = await Promise.all([
      asked('/'),
      asked('/assets/app-1.js'),
      asked('/nothing'),
      asked(`/api/documents/${id}`),
      asked('/api/documents/nothing'),
      asked('/api/nothing'),
      asked(pageViews[0]!.image!),
      asked('/', { host: 'evil.example' }),
      server.ask('/api/queue'),
      server.ask('/api/activity', { headers: { cookie }, body: '{' }),
      server.ask('/', { method: 'DELETE' }),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/u);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['cache-control']).toMatch(/no-store|private/u);
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
    const download = await asked(`/api/files/${file}/original`);
    expect(download.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect(download.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('documents that mean harm', () => {
  test('their words are data in JSON, and nothing else is ever made of them', async () => {
    const views = await Promise.all(
      documents().map(async (id) => {
        const answer = await asked(`/api/documents/${id}`);
        expect(answer.headers['content-type']).toMatch(/^application\/json/u);
        return answer.json<DocumentView>();
      }),
    );
    const values = views.flatMap(({ fieldViews }) => fieldViews.map(({ value }) => value));
    expect(values.some((value) => harmfulSeller.includes(value) && value.includes('<script>'))).toBe(true);
    expect(views.map(({ path }) => path).some((path) => path.endsWith(harmfulNames.markup))).toBe(true);
  });

  test('a received file is given as a download under a name that neither misleads nor runs', async () => {
    const byName = new Map<string, Answer>();
    for (const id of documents()) {
      const { file, path } = (await asked(`/api/documents/${id}`)).json<DocumentView>();
      byName.set(path.slice(path.lastIndexOf('/') + 1), await asked(`/api/files/${file}/original`));
    }
    for (const { status, headers } of byName.values()) {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/octet-stream');
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="[^"]*"; filename\*=UTF-8''[!-~]*$/u,
      );
      expect(headers['content-disposition']).not.toMatch(/[<>]|%3C|%E2%80%AE/iu);
    }
    const turned = byName.get(harmfulNames.turned)!.headers['content-disposition']!;
    expect(turned).toContain('filename="invoice _fdp.txt"');
    expect(turned).not.toContain(turnsAround);
  });

  test('the picture of a page is a picture and nothing else', async () => {
    const { pageViews } = (await asked(`/api/documents/${documents()[0]}`)).json<DocumentView>();
    const image = await asked(pageViews[0]!.image!);
    expect(image.headers['content-type']).toBe('image/webp');
    expect(image.bytes.subarray(0, 4).toString('latin1')).toBe('RIFF');
    expect(image.bytes.subarray(8, 12).toString('latin1')).toBe('WEBP');
  });
});

describe('bodies that mean harm', () => {
  test.each([
    ['no JSON', '{"active":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['other types', '{"active":"1","idle":null}'],
    ['numbers beyond any', '{"active":1e999,"idle":0}'],
    ['a thousand levels', `${'['.repeat(1000)}${']'.repeat(1000)}`],
  ])('%s is refused in one line', async (_what, body) => {
    const answer = await server.ask('/api/activity', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(answer.json<{ error: string }>().error).not.toMatch(/\n|\.ts|node:/u);
  });

  test('names of prototypes change nothing', async () => {
    await server.ask('/api/activity', {
      headers: { cookie },
      body: '{"__proto__":{"reviewer":{"name":"Mallory"}},"constructor":1,"active":1,"idle":1}',
    });
    expect(({} as { reviewer?: unknown }).reviewer).toBeUndefined();
  });

  test('more than the server takes is refused before it is read to the end', async () => {
    const answer = await server.ask('/api/decisions', {
      headers: { cookie },
      body: JSON.stringify({ decisions: 'x'.repeat(9 * 1024 * 1024) }),
    });
    expect(answer.status).toBe(413);
  });
});
