import { expect, test } from 'vitest';
import {
  messageCleaner,
  questionRemover,
  serverComplaint,
} from '../../../../src/extraction/llm/client/server-message.ts';
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

test('what a server repeats of a question is taken out of its words, in print, as JSON and in Chinese', () => {
  const paper = '7│Seller: Ningbo Acme Cotton Ltd\n8│Number KX-9907\n9│卖方：宁波清禾进出口有限公司';
  const clean = questionRemover([
    { role: 'system', content: 'Answer with the JSON object alone.' },
    { role: 'user', content: paper },
  ]);
  const told = (text: string): string => clean(text).replaceAll('[words of the question]', '#');
  expect(told('bad input: Seller: Ningbo Acme Cotton Ltd, sorry')).toBe('bad input: #, sorry');
  expect(told(`cannot parse ${JSON.stringify(paper)}`)).not.toMatch(/Ningbo|KX|宁波/u);
  expect(told('cannot parse \\u5b81\\u6ce2\\u6e05\\u79be')).toBe('cannot parse #');
  expect(told('unexpected word KX-9907')).toBe('unexpected word #');
  expect(told('Answer with the JSON object alone: max_tokens is too large: 16000')).toContain('16000');
  expect(told('')).toBe('');
});

test.each([
  ['an error', (text: string) => status(422, `bad input: ${text}`)],
  ['an error that may pass', (text: string) => status(503, text)],
  ['a body that is no completion', (text: string) => raw(JSON.stringify({ error: text }))],
  ['a body that is not JSON', (text: string) => raw(text)],
])('a question that the server repeats in %s stands in no error and no event', async (_name, reply) => {
  const asked = question('Shipper Blue Heron Knitwear of Dhaka, licence BD-443-118');
  await using server = await startModelServer(({ text }) => reply(text.slice(-250)));
  const { model, events } = asking(server, { attempts: 1 });
  const outcome = await model.ask(asked).catch((error: unknown) => error);
  expect(String(outcome)).toContain('[words of the question]');
  expect(JSON.stringify([String(outcome), events])).not.toMatch(/Heron|Knitwear|BD-443/u);
});
