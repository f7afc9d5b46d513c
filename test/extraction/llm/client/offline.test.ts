import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTransport } from '../../../../src/extraction/llm/client/http-transport.ts';
import { answer, startModelServer } from '../../../support/model-server/index.ts';
import { moduleSpecifiers } from '../../../tools/module-specifiers.ts';
import { asking } from './helpers.ts';

const root = new URL('../../../../', import.meta.url);

test('offline there is no language model', () => {
  expect(() => asking({ baseUrl: 'http://127.0.0.1:1/v1' }, {}, { offline: true })).toThrow('--offline');
});

test('the OpenAI client is made in exactly one file', () => {
  const importing = ['src', 'schemas']
    .flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      moduleSpecifiers(readFileSync(new URL(name, root), 'utf8')).some(({ specifier }) =>
        /^openai(?:\/|$)/u.test(specifier),
      ),
    );
  expect(importing).toEqual(['src/extraction/llm/client/chat-completions.ts']);
});

test('no other host than the one agreed to is asked', async () => {
  await using server = await startModelServer(() => answer({ a: 1 }));
  const transport = createTransport({ host: 'agreed.example', answerBytes: 1000 });
  await expect(
    transport(`${server.baseUrl}/chat/completions`, { method: 'POST', body: '{"messages":[]}' }),
  ).rejects.toMatchObject({ fault: 'other-host' });
  expect(server.requests).toHaveLength(0);
});
