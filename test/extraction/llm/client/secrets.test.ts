import { expect, test } from 'vitest';
import { messageCleaner, serverComplaint } from '../../../../src/extraction/llm/client/server-message.ts';
import { answer, raw, refusal, startModelServer, status } from '../../../support/model-server/index.ts';
import { asking, question } from './helpers.ts';

const key = 'K3y-that-nobody-may-see';

test.each([
  ['an error', () => status(401, `Incorrect API key provided: ${key}. Bearer ${key}`)],
  ['an error that may pass', () => status(500, `failed for ${key}`)],
  ['a body that is not JSON', () => raw(`<p>${key}</p>`)],
  ['an answer', () => answer({ a: key })],
  ['a refusal', () => refusal(`not for ${key}`)],
  ['a cut-off answer', () => answer(`{"a":"${key}`, { finishReason: 'length' })],
])(
  'a key that the server repeats in %s stands in no error, event or stored exchange',
  async (_name, reply) => {
    await using server = await startModelServer(reply);
    const { model, store, events } = asking(server, { attempts: 2 }, { key });
    const outcome = await model.ask(question()).catch((error: unknown) => error);
    expect(server.requests[0]!.headers.authorization).toBe(`Bearer ${key}`);
    const shown = JSON.stringify([
      outcome,
      String(outcome),
      (outcome as Error).stack,
      events,
      [...store.exchanges.values()],
    ]);
    expect(shown).not.toContain(key);
    expect(shown).toContain('[key]');
  },
);

test('words of a server are shortened and lose control and direction characters', () => {
  const clean = messageCleaner(null);
  expect(clean('a\u0000b\u001b[31mc\u202ed\u200be\nf')).toBe('a b [31mc d e f');
  expect([...clean('ü'.repeat(5000))]).toHaveLength(300);
  expect(clean('Incorrect API key provided: sk-proj-*****abcd.')).not.toContain('abcd');
  expect(clean('<html><style>p{}</style><b>Bad</b> gateway</html>')).toBe('Bad gateway');
});

test('the complaint is found in every form in use', () => {
  expect(serverComplaint({ error: { message: 'm', param: 'p', code: 'c' } }, '')).toEqual({
    message: 'm',
    param: 'p',
    code: 'c',
  });
  expect(serverComplaint({ error: 'm' }, '')).toMatchObject({ message: 'm' });
  expect(serverComplaint({ message: 'm' }, '')).toMatchObject({ message: 'm' });
  expect(serverComplaint({ detail: [{ loc: ['body', 'seed'], msg: 'no' }] }, '').message).toContain('seed');
  expect(serverComplaint(null, 'plain')).toMatchObject({ message: 'plain' });
});

test.each([
  ['vLLM', JSON.stringify({ object: 'error', message: 'the words', code: 404 })],
  ['Ollama', JSON.stringify({ error: 'the words' })],
  ['FastAPI', JSON.stringify({ detail: 'the words' })],
  ['plain text', 'the words'],
])('an error in the form of %s is told in its words', async (_name, body) => {
  await using server = await startModelServer(() =>
    raw(body, { status: 404, headers: { 'content-type': 'application/json' } }),
  );
  await expect(asking(server).model.ask(question())).rejects.toMatchObject({
    message: `${server.host} answered 404: the words`,
  });
});

test('only what a request needs is told about this machine, and no setting of the environment is sent', async () => {
  const before = { ...process.env };
  Object.assign(process.env, {
    OPENAI_ORG_ID: 'org-of-environment',
    OPENAI_PROJECT_ID: 'project-of-environment',
    OPENAI_ADMIN_KEY: 'admin-of-environment',
    OPENAI_API_KEY: 'key-of-environment',
    OPENAI_CUSTOM_HEADERS: 'X-Custom: header-of-environment',
    OPENAI_BASE_URL: 'http://127.0.0.1:1/base-of-environment',
  });
  try {
    await using server = await startModelServer(() => answer({ a: 1 }));
    await asking(server, {}, { key: null }).model.ask(question());
    const { headers } = server.requests[0]!;
    expect(JSON.stringify(headers)).not.toContain('of-environment');
    expect(Object.keys(headers).sort()).toEqual(
      [
        'accept',
        'accept-encoding',
        'connection',
        'content-length',
        'content-type',
        'host',
        'user-agent',
      ].sort(),
    );
  } finally {
    process.env = before;
  }
});
