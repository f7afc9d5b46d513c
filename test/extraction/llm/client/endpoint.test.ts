import { expect, test } from 'vitest';
import { endpointOf } from '../../../../src/extraction/llm/client/endpoint.ts';
import { answer, startModelServer } from '../../../support/model-server/index.ts';
import { asking, question } from './helpers.ts';

const auto = { authentication: 'auto', apiVersion: null } as const;

test('OpenAI, vLLM, llama.cpp and Ollama: bearer token, or no key at all', () => {
  expect(endpointOf('https://api.openai.com/v1/', 'k', auto)).toEqual({
    baseUrl: 'https://api.openai.com/v1',
    host: 'api.openai.com',
    headers: { authorization: 'Bearer k' },
    query: {},
  });
  expect(endpointOf('http://localhost:11434/v1', null, auto)).toMatchObject({
    host: 'localhost:11434',
    headers: {},
  });
});

test.each([
  ['https://r.openai.azure.com', '/openai/v1', {}],
  ['https://r.openai.azure.com/openai', '/openai/v1', {}],
  ['https://r.services.ai.azure.com/openai/v1/', '/openai/v1', {}],
  [
    'https://r.openai.azure.com/openai/deployments/d',
    '/openai/deployments/d',
    { 'api-version': '2024-10-21' },
  ],
  [
    'https://r.cognitiveservices.azure.com/openai/deployments/d?api-version=2025-01-01-preview',
    '/openai/deployments/d',
    { 'api-version': '2025-01-01-preview' },
  ],
  [
    'https://r.openai.azure.us/openai/deployments/d',
    '/openai/deployments/d',
    { 'api-version': '2024-10-21' },
  ],
])('Azure: %s', (url, path, query) => {
  const endpoint = endpointOf(url, 'k', auto);
  expect(endpoint.headers).toEqual({ 'api-key': 'k' });
  expect(new URL(endpoint.baseUrl).pathname).toBe(path);
  expect(endpoint.query).toEqual(query);
});

test('a host that only looks like Azure gets a bearer token', () => {
  expect(endpointOf('https://r.openai.azure.com.example.net/v1', 'k', auto).headers).toEqual({
    authorization: 'Bearer k',
  });
});

test('header and version can be set for gateways', async () => {
  await using server = await startModelServer(() => answer({ a: 1 }));
  await asking(
    server,
    { authentication: 'api-key', apiVersion: '2024-10-21' },
    { key: 'gateway-key' },
  ).model.ask(question());
  const [request] = server.requests;
  expect(request!.url).toBe('/v1/chat/completions?api-version=2024-10-21');
  expect(request!.headers).toMatchObject({ 'api-key': 'gateway-key' });
  expect(request!.headers).not.toHaveProperty('authorization');
});

test('a server without a key gets no header of authority', async () => {
  await using server = await startModelServer(() => answer({ a: 1 }));
  await asking(server, {}, { key: null }).model.ask(question());
  expect(server.requests[0]!.headers).not.toHaveProperty('authorization');
  expect(server.requests[0]!.headers).not.toHaveProperty('api-key');
});

test('what cannot be used is refused without showing it', () => {
  for (const url of ['ftp://h/v1', 'nonsense', 'https://user:secret-word@h/v1']) {
    expect(() => endpointOf(url, null, auto)).toThrow(/^(?!.*secret-word).*base URL/u);
  }
  for (const key of ['secret-word\n', 'secret word', 'sécret-word']) {
    expect(() => endpointOf('https://h/v1', key, auto)).toThrow(/^(?!.*s.cret.word)[^\n]*key/u);
  }
});
