import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentFor, startReadingServer } from '../pipeline/propose/reading-server.ts';
import { answer, startModelServer, status } from '../support/model-server/index.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const booked = 'the number under which we book it is KX-9907';
const none = { EVIDEX_MODEL_BASE_URL: '', OPENAI_BASE_URL: '', EVIDEX_MODEL: '' };

describe('evidex eval --engine', () => {
  const place = temporaryFolder('eval-engine');
  mkdirSync(join(place, 'files'));
  writeFileSync(
    join(place, 'files', 'note.txt'),
    `COMMERCIAL INVOICE\nSeller: Acme Cotton Ltd\nDate: 5 March 2025\n${booked} please quote it\n`,
  );
  const gold = join(place, 'gold.jsonl');
  writeFileSync(
    gold,
    `${JSON.stringify({ file: 'files/note.txt', type: 'invoice', fields: { documentNumber: ['KX-9907'], issueDate: ['2025-03-05'] }, partial: true })}\n`,
  );
  interface Report {
    readonly byPath: Readonly<Record<string, { readonly right: number; readonly missed: number }>>;
    readonly model?: { readonly asked: number; readonly inputTokens: number };
  }

  test('rules, model and both are compared with the same gold', async () => {
    await using server = await startReadingServer({ [booked]: 'KX-9907' });
    const report = async (...words: string[]): Promise<Report> => {
      const result = await runEvidex(
        ['eval', gold, '--json', '--jobs', '1', '--allow-host', server.host, ...words],
        environmentFor(server),
      );
      expect(result.code, result.stderr).toBe(0);
      return JSON.parse(result.stdout) as Report;
    };
    const rules = await report('--engine', 'rules');
    expect(rules.byPath['documentNumber']).toMatchObject({ right: 0, missed: 1 });
    expect(rules.byPath['issueDate']).toMatchObject({ right: 1 });
    expect(rules.model ?? null).toBeNull();
    expect(server.requests).toHaveLength(0);
    const index = join(place, 'index');
    const llm = await report('--engine', 'llm', '--index', index);
    expect(llm.byPath['documentNumber']).toMatchObject({ right: 1, missed: 0 });
    expect(llm.byPath['issueDate']).toMatchObject({ right: 0, missed: 1 });
    expect(llm.model).toMatchObject({ asked: 1, inputTokens: 8000 });
    const both = await report('--engine', 'both', '--index', index);
    expect(both.byPath['documentNumber']).toMatchObject({ right: 1 });
    expect(both.byPath['issueDate']).toMatchObject({ right: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test('the printed report says model, tokens, cost and seconds per document', async () => {
    await using server = await startReadingServer({ [booked]: 'KX-9907' });
    const pipeline = join(place, 'prices.yaml');
    writeFileSync(pipeline, 'name: p\nmodel: { budget: { inputPrice: 1, outputPrice: 4, currency: EUR } }\n');
    const result = await runEvidex(
      ['eval', gold, '--engine', 'llm', '--jobs', '1', '--pipeline', pipeline, '--allow-host', server.host],
      environmentFor(server),
    );
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toMatch(/precision/);
    expect(result.stdout).toMatch(/^model +test-model on 127\.0\.0\.1/m);
    expect(result.stdout).toMatch(/^tokens +8,000 tokens in, 50 tokens out/m);
    expect(result.stdout).toMatch(/^cost +0\.0082 EUR/m);
    expect(result.stdout).toMatch(/^seconds per document +\d+\.\d\d/m);
  });

  test('without a model, or without consent, it says what is missing and runs nothing', async () => {
    const missing = await runEvidex(['eval', gold, '--engine', 'llm'], none);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/no language model can be asked: none is set up/);
    await using server = await startReadingServer({});
    const unasked = await runEvidex(['eval', gold, '--engine', 'both'], environmentFor(server));
    expect(unasked.code).toBe(2);
    expect(unasked.stderr).toContain(`add: --allow-host ${server.host}`);
    expect(server.requests).toHaveLength(0);
    expect((await runEvidex(['eval', gold, '--engine', 'magic'])).stderr).toMatch(/rules, llm or both/);
  });
});

describe('evidex doctor', () => {
  const lineOf = (text: string): string =>
    text.split('\n').find((line) => line.includes('language model')) ?? '';

  test('says whether a model is set up, and asks it only when told to', async () => {
    expect(lineOf((await runEvidex(['doctor'], none)).stdout)).toMatch(
      /optional +language model +none is set up/,
    );
    await using server = await startModelServer((request) => {
      expect(JSON.stringify(request.body)).not.toMatch(/paper/);
      return answer({ sum: 42 });
    });
    const silent = await runEvidex(['doctor'], environmentFor(server));
    expect(lineOf(silent.stdout)).toMatch(
      /works +language model +test-model on 127\.0\.0\.1:\d+ is set up; not asked/,
    );
    expect(server.requests).toHaveLength(0);
    const asked = await runEvidex(['doctor', '--model'], environmentFor(server));
    expect(asked.code, asked.stdout).toBe(0);
    expect(lineOf(asked.stdout)).toMatch(/works +language model +test-model on .* answered in \d+\.\d s/);
    expect(server.requests).toHaveLength(1);
  });

  test('a model that does not answer, or not what was asked, is named as missing', async () => {
    await using wrong = await startModelServer(() => answer({ sum: 41 }));
    const result = await runEvidex(['doctor', '--model'], environmentFor(wrong));
    expect(result.code).toBe(3);
    expect(lineOf(result.stdout)).toMatch(/missing +language model .*not what was asked/);
    await using refused = await startModelServer(() => status(401, 'bad key'));
    const unknown = await runEvidex(['doctor', '--model'], environmentFor(refused));
    expect(lineOf(unknown.stdout)).toMatch(/missing +language model/);
    expect(unknown.stdout).not.toContain('test-key');
  });
});
