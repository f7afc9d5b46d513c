import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentView } from '../../../src/review/api/document.ts';
import { callEvidex } from '../../support/call-evidex.ts';
import { makeMail } from '../../support/make-mail.ts';
import { type Answer, type LocalServer, startLocalServer } from '../../support/review/local-server.ts';
import { runEvidex, temporaryFolder } from '../../support/run-evidex.ts';

const place = temporaryFolder('held-review');
const index = join(place, 'index');
const secret = 'gizmoquartz';
const name = 'wombatmemo.txt';
const memo = `INVOICE\nInvoice No.: GZ-77\nDate: 5 March 2025\nSeller: ${secret} Trading Co., Ltd.\nCotton from Xinjiang\n`;

let server: LocalServer;
let cookie: string;
const ask = (path: string): Promise<Answer> => server.ask(path, { headers: { cookie } });

/** Everything that lists something, and what is asked for a document by its id. */
const lists = [
  '/api/queue',
  '/api/queue?order=supplier&todo=any',
  '/api/queue?form=documentNumber',
  `/api/queue?words=${secret}`,
  '/api/documents',
  `/api/search?words=${secret}`,
  '/api/ledger',
  '/api/exceptions',
  '/api/overview',
  '/api/columns',
  '/api/tables',
  '/api/second',
  '/api/flag-groups',
];

let ofDocument: string[] = [];

beforeAll(async () => {
  const dump = join(place, 'dump');
  mkdirSync(dirname(join(dump, 'x')), { recursive: true });
  writeFileSync(
    join(dump, 'mail.eml'),
    makeMail({
      from: `sales@${secret}.example`,
      to: 'buyer@importer.example',
      subject: `about ${secret}`,
      body: `the body says ${secret}`,
      attachments: [[name, 'text/plain', memo]],
    }),
  );
  writeFileSync(join(dump, 'stays.txt'), 'Invoice No.: S-1\nDate: 6 March 2025\nkeepword\n');
  const done = await runEvidex(['run', dump, '--index', index, '--offline', '--jobs', '1']);
  expect([0, 1], done.stderr).toContain(done.code);
  server = await startLocalServer(index);
  cookie = await server.signIn('Ada');
});
afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true, force: true });
});

let held = '';
let ben = '';
/** What another person is told of as decided. */
const changes = async (): Promise<string> =>
  (await server.ask('/api/changes?since=1', { headers: { cookie: ben } })).text;

const told = async (paths: readonly string[]): Promise<{ path: string; status: number; text: string }[]> => {
  const answers = await Promise.all(paths.map(async (path) => ({ path, answer: await ask(path) })));
  return answers.map(({ path, answer }) => ({ path, status: answer.status, text: answer.text }));
};

test('before anything is held, lists and document tell of it', async () => {
  const documents = server.index.results.documentList().map(({ id }) => id);
  const views = await Promise.all(
    documents.map(async (id) => (await ask(`/api/documents/${id}`)).json<DocumentView>()),
  );
  const view = views.find(({ path }) => path.endsWith(name))!;
  const field = view.fieldViews.find(({ value }) => value.includes(secret))!;
  ofDocument = [
    `/api/documents/${view.id}`,
    `/api/documents/${view.id}/history`,
    `/api/documents/${view.id}/tables/goods`,
    `/api/fields/${field.id}`,
    `/api/fields/${field.id}/history`,
    view.pageViews[0]!.image!,
    view.pageViews[0]!.image!.replace(/image$/u, 'words'),
    `/api/files/${view.file}/original`,
  ];
  // Somebody decides about it, which others are told of.
  const decision = {
    id: '0d8f7c52-6a3e-4b1f-9c47-2e5d8a1b3f60',
    document: view.id,
    field: field.id,
    path: field.path,
    action: 'ask-second',
    seen: {
      value: field.value,
      normalized: null,
      place: null,
      image: null,
      milliseconds: null,
      version: null,
    },
    ...{ after: null, reason: null, note: `${secret} note`, undoes: null, blind: false, batch: null },
    translation: null,
  };
  const taken = await server.ask('/api/decisions', { headers: { cookie }, body: { decisions: [decision] } });
  expect(taken.json()).toMatchObject({ results: [{ status: 'saved' }] });
  held = view.id;
  ben = await server.signIn('Ben');
  expect(await changes()).toContain(held);
  const answers = await told([...lists, ...ofDocument.filter((path) => !path.includes('/tables/'))]);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const telling = answers.filter(({ text }) => text.includes(secret) || text.includes('wombatmemo'));
  expect(telling.length).toBeGreaterThan(8);
});

test('what is held while the server runs is in no answer from then on', async () => {
  const done = await callEvidex([
    'hold',
    'mail.eml',
    '--by',
    'Counsel',
    '--reason',
    'privileged',
    '--index',
    index,
  ]);
  expect(done.code, done.stderr).toBe(0);
  expect(await changes()).not.toContain(held);
  const answers = await told([...lists, ...ofDocument]);
  for (const { path, status, text } of answers) {
    expect([path, text.includes(secret)]).toEqual([path, false]);
    expect([path, text.includes('wombatmemo')]).toEqual([path, false]);
    expect([path, text.includes('GZ-77')]).toEqual([path, false]);
    expect([path, status]).toEqual([path, ofDocument.includes(path) ? 404 : 200]);
  }
  const documents = (await ask('/api/documents')).json<{ total: number }>();
  expect(documents.total).toBe(1);
});

test('while a run decides what is held, nothing is told at all', async () => {
  server.index.transaction(() =>
    server.index.events.append('run-started', { subject: 'run', privilege: 'list.csv' }),
  );
  for (const path of [...lists, ...ofDocument]) {
    const answer = await ask(path);
    expect([path, answer.status]).toEqual([path, 409]);
    expect(answer.text).not.toContain('keepword');
  }
  // Who one is may be asked all the same.
  expect((await ask('/api/session')).status).toBe(200);
  server.index.transaction(() => server.index.events.append('holds-decided', { subject: 'run' }));
  expect((await ask('/api/documents')).status).toBe(200);
});
