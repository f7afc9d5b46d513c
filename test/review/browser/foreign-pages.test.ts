import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentCard } from '../../../src/review/api/document.ts';
import type { ListPage } from '../../../src/review/api/lists.ts';
import { sharedDesk } from '../../support/review/review-desk.ts';

// Pages that mean harm, on another port of the same machine and under another name of it, in the browser of somebody who
// is signed in. What they ask for is refused, and the browser notes that down for them.
const desk = sharedDesk();
let other: Server;
let port: number;
/** Cookies that the other server was sent. */
const sent: string[] = [];

beforeAll(async () => {
  other = createServer((request, answer) => {
    if (request.headers.cookie !== undefined) sent.push(request.headers.cookie);
    answer.setHeader('content-type', 'text/html').end('<title>Prize</title>');
  });
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  ({ port } = other.address() as AddressInfo);
});
afterAll(() => void other.close());

describe.each(['127.0.0.1', 'localhost'])('a page on another port of %s', (host) => {
  test('reads nothing, decides nothing and shows nothing', async () => {
    const ana = await desk.someone();
    const { items } = await ana.ask<ListPage<DocumentCard>>('/api/documents');
    const { id, file } = items[0]!;
    const page = await (await ana.page.context().browser()!.newContext()).newPage();
    await page.context().addCookies(await ana.context.cookies());
    await page.goto(`http://${host}:${port}/`);
    const got = await page.evaluate(
      async ([server, paper, original]: string[]) => {
        const asked = (path: string, init: RequestInit): Promise<string> =>
          fetch(`${server}${path}`, { credentials: 'include', ...init }).then(
            async (answer) => `${answer.type} ${(await answer.text()).slice(0, 40)}`,
            () => 'nothing',
          );
        const shown = (tag: string, path: string): Promise<string> =>
          new Promise((resolve) => {
            const { document } = globalThis as unknown as {
              // biome-ignore lint/suspicious/noExplicitAny: the test has no types of the browser
              document: { createElement(tag: string): any; body: { append(part: unknown): void } };
            };
            const part = document.createElement(tag);
            part.onload = () => resolve('loaded');
            part.onerror = () => resolve('nothing');
            part.src = `${server}${path}`;
            document.body.append(part);
          });
        const body = JSON.stringify({
          id: '7f3e2c1a-5b4d-4e6f-8a9b-0c1d2e3f4a5b',
          change: { action: 'relate', document: paper, relation: 'hold' },
          reason: null,
          note: null,
        });
        const json = { 'content-type': 'application/json' };
        return [
          await asked('/api/documents', {}),
          await asked('/api/documents', { mode: 'no-cors' }),
          await asked(`/api/files/${original}/original`, { mode: 'no-cors' }),
          await asked('/api/document-decisions', { method: 'POST', mode: 'no-cors', body }),
          await asked('/api/document-decisions', { method: 'POST', headers: json, body }),
          await shown('img', `/api/pages/${original}/1/image`),
          await shown('script', '/api/documents'),
        ];
      },
      [desk.server.origin, id, file],
    );
    expect(got).toEqual(Array.from(got, () => 'nothing'));
    const form = `<form method="post" enctype="text/plain" action="${desk.server.origin}/api/sign-out"></form>`;
    await page.setContent(form);
    const [answer] = await Promise.all([
      page.waitForResponse(/sign-out/u),
      page.evaluate("document.querySelector('form').submit()"),
    ]);
    expect(answer.status()).toBe(403);
    expect(await ana.ask<{ reviewer: unknown }>('/api/session')).toMatchObject({ reviewer: { name: 'Ana' } });
    expect((await ana.ask<DocumentCard>(`/api/documents/${id}`)).id).toBe(id);
    await page.context().close();
  });
});

test('the cookie that a browser sends to another port of the machine opens nothing there', async () => {
  const ana = await desk.someone();
  const page = await ana.context.newPage();
  await page.route('**', (route) => route.continue());
  sent.length = 0;
  const before = ana.leaks.length;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.close();
  // Going there was the test's own doing.
  (ana.leaks as string[]).length = before;
  const stolen = sent.find((cookie) => cookie.includes('evidex-'));
  expect(stolen).toBeDefined();
  const answer = await fetch(`${desk.server.origin}/api/documents`, { headers: { cookie: stolen! } });
  expect(answer.status).toBe(401);
});
