import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentFor, readsNumbers, startReadingServer } from '../pipeline/propose/reading-server.ts';
import { callEvidex } from '../support/call-evidex.ts';
import { callWithEnvironment } from '../support/call-with-environment.ts';
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

  const index = join(place, 'index');
  const table = join(place, 'table.json');

  test('rules, model and both are compared with the same gold; a calibration table is written and said to be', async () => {
    await using server = await startReadingServer({ [booked]: 'KX-9907' });
    let told = '';
    const report = async (...given: string[]): Promise<Report> => {
      const words = ['eval', gold, '--json', '--jobs', '1', '--allow-host', server.host, '--index', index];
      // Rules alone refuse the network to their process.
      const evaluated = given.includes('rules') ? runEvidex : callWithEnvironment;
      const result = await evaluated([...words, ...given], environmentFor(server));
      expect(result.code, result.stderr).toBe(0);
      told = result.stderr;
      return JSON.parse(result.stdout) as Report;
    };
    const rules = await report('--engine', 'rules', '--calibrate', table);
    const { version } = JSON.parse(readFileSync(table, 'utf8')) as { version: string };
    expect(told).toContain(`Calibration table ${version} written to ${table}`);
    expect(rules.byPath['documentNumber']).toMatchObject({ right: 0, missed: 1 });
    expect(rules.byPath['issueDate']).toMatchObject({ right: 1 });
    expect(rules.model ?? null).toBeNull();
    expect(server.requests).toHaveLength(0);
    const llm = await report('--engine', 'llm');
    expect(llm.byPath['documentNumber']).toMatchObject({ right: 1, missed: 0 });
    expect(llm.byPath['issueDate']).toMatchObject({ right: 0, missed: 1 });
    expect(llm.model).toMatchObject({ asked: 1, inputTokens: 8000 });
    const both = await report('--engine', 'both');
    expect(both.byPath['documentNumber']).toMatchObject({ right: 1 });
    expect(both.byPath['issueDate']).toMatchObject({ right: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test('the printed report says model, tokens, cost and seconds per document', async () => {
    await using server = await startReadingServer({ [booked]: 'KX-9907' });
    const pipeline = join(place, 'prices.yaml');
    writeFileSync(pipeline, 'name: p\nmodel: { budget: { inputPrice: 1, outputPrice: 4, currency: EUR } }\n');
    const words = ['eval', gold, '--engine', 'llm', '--jobs', '1', '--index', index];
    const result = await callWithEnvironment(
      [...words, '--pipeline', pipeline, '--allow-host', server.host],
      // Another model than above is asked anew.
      { ...environmentFor(server), EVIDEX_MODEL: 'other-model' },
    );
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toMatch(/precision/);
    expect(result.stdout).toMatch(/^model +other-model on 127\.0\.0\.1/m);
    expect(result.stdout).toMatch(/^tokens +8,000 tokens in, 50 tokens out/m);
    expect(result.stdout).toMatch(/^cost +0\.0082 EUR/m);
    expect(result.stdout).toMatch(/^seconds per document +\d+\.\d\d/m);
  });

  test('a calibration table is used by a run that names it', async () => {
    const { version } = JSON.parse(readFileSync(table, 'utf8')) as { version: string };
    const words = ['eval', gold, '--engine', 'rules', '--jobs', '1', '--index', index];
    const pipeline = join(place, 'calibrated.yaml');
    writeFileSync(pipeline, 'name: p\nextraction: { calibration: table.json }\n');
    const nowhere = await runEvidex([
      ...words,
      '--pipeline',
      pipeline,
      '--calibrate',
      join(place, 'no', 'table.json'),
    ]);
    expect(nowhere.stdout).toContain(`calibration table used: ${version}`);
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toMatch(/cannot write the calibration table/);
    expect(nowhere.stdout).toMatch(/precision/);
  });

  test('without a model, or without consent, it says what is missing and runs nothing', async () => {
    const missing = await callWithEnvironment(['eval', gold, '--engine', 'llm'], none);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/no language model can be asked: none is set up/);
    await using server = await startReadingServer({});
    const unasked = await callWithEnvironment(['eval', gold, '--engine', 'both'], environmentFor(server));
    expect(unasked.code).toBe(2);
    expect(unasked.stderr).toContain(`add: --allow-host ${server.host}`);
    expect(server.requests).toHaveLength(0);
    expect((await callEvidex(['eval', gold, '--engine', 'magic'])).stderr).toMatch(/rules, llm or both/);
  });
});

describe('evidex doctor', () => {
  const lineOf = (text: string): string =>
    text.split('\n').find((line) => line.includes('language model')) ?? '';

  test('says whether a model is set up, and asks it only when told to', async () => {
    expect(lineOf((await callWithEnvironment(['doctor'], none)).stdout)).toMatch(
      /optional +language model +none is set up/,
    );
    await using server = await startModelServer((request) => {
      expect(JSON.stringify(request.body)).not.toMatch(/paper/);
      return answer({ sum: 42 });
    });
    const silent = await callWithEnvironment(['doctor'], environmentFor(server));
    expect(lineOf(silent.stdout)).toMatch(
      /works +language model +test-model on 127\.0\.0\.1:\d+ is set up; not asked/,
    );
    expect(server.requests).toHaveLength(0);
    const asked = await callWithEnvironment(['doctor', '--model'], environmentFor(server));
    expect(asked.code, asked.stdout).toBe(0);
    expect(asked.stdout).not.toMatch(/OCR|Formats/);
    expect(lineOf(asked.stdout)).toMatch(/works +language model +test-model on .* answered in \d+\.\d s/);
    expect(server.requests).toHaveLength(1);
  });

  test('a model that does not answer, or not what was asked, is named as missing', async () => {
    await using wrong = await startModelServer(() => answer({ sum: 41 }));
    const result = await callWithEnvironment(['doctor', '--model'], environmentFor(wrong));
    expect(result.code).toBe(3);
    expect(lineOf(result.stdout)).toMatch(/missing +language model .*not what was asked/);
    await using refused = await startModelServer(() => status(401, 'bad key'));
    const unknown = await callWithEnvironment(['doctor', '--model'], environmentFor(refused));
    expect(lineOf(unknown.stdout)).toMatch(/missing +language model/);
    expect(unknown.stdout).not.toContain('test-key');
  });
});

describe('evidex run with a model', () => {
  const place = temporaryFolder('model-words');
  mkdirSync(join(place, 'files'));
  writeFileSync(
    join(place, 'files', 'note.txt'),
    `COMMERCIAL INVOICE\nSeller: Acme Cotton Ltd\nInvoice No.: AC-12\nDate: 5 March 2025\n`,
  );
  const index = join(place, 'index');
  const words = ['run', join(place, 'files'), '--index', index, '--jobs', '1'];
  const pipelineOf = (model: string): string => {
    const path = join(place, 'pipeline.yaml');
    writeFileSync(path, `name: p\nmodel: ${model}\n`);
    return path;
  };

  test('a misspelt type in model.send ends the run before anything is read or sent', async () => {
    await using server = await startReadingServer({});
    for (const key of ['types', 'exceptTypes']) {
      const pipeline = pipelineOf(`{ send: { ${key}: [invoices] } }`);
      const result = await callWithEnvironment(
        [...words, '--pipeline', pipeline, '--allow-host', server.host],
        environmentFor(server),
      );
      expect(result.code).toBe(2);
      expect(result.stderr).toContain(`model.send.${key} in the pipeline file names "invoices"`);
    }
    expect(server.requests).toHaveLength(0);
  });

  test('the estimate names its cost, or what it needs for that', async () => {
    expect((await callWithEnvironment([...words, '--estimate'], none)).stdout).toMatch(
      /Cost: not known; give model\.budget\.inputPrice and outputPrice/,
    );
    const prices = pipelineOf('{ budget: { inputPrice: 1, outputPrice: 4, currency: EUR } }');
    const known = await callWithEnvironment([...words, '--estimate', '--pipeline', prices], none);
    expect(known.stdout).toMatch(/about \d\.\d{4} EUR/);
    expect(known.stdout).not.toContain('not known');
  });

  test('a reading found on no page is shown by the id that ungrounded.jsonl gives it', async () => {
    const out = join(place, 'out');
    const misread = readsNumbers({ 'Invoice No.: AC-12': 'AC-99' });
    await using server = await startModelServer((request) =>
      request.body.response_format?.json_schema?.name === 'quote_corrections'
        ? answer({ corrections: [] })
        : misread(request),
    );
    const allowed = [...words, '--allow-host', server.host];
    await callWithEnvironment(allowed, environmentFor(server));
    await callEvidex(['export', '--index', index, '--out', out]);
    const [line] = readFileSync(join(out, 'ungrounded.jsonl'), 'utf8').trim().split('\n');
    const reading = JSON.parse(line!) as { id: string; value: string; because: string };
    expect(reading.value).toBe('AC-99');
    expect(reading.because).toBe('not found on the page; the value kept for documentNumber is "AC-12"');
    const shown = await callEvidex(['show', reading.id.slice(0, 12), '--index', index]);
    expect(shown.code, shown.stderr).toBe(0);
    expect(shown.stdout).toMatch(/^ {2}value +AC-12$/m);
    expect(shown.stdout).toMatch(/^Also read as AC-99 by language model .*: not found on the page$/m);
  });

  test('a second run says that everything had been asked about before', async () => {
    await using server = await startReadingServer({});
    const again = await callWithEnvironment([...words, '--allow-host', server.host], environmentFor(server));
    expect(again.stdout).toMatch(/Last run: .*: nothing was sent; 1 document had been asked about before/);
  });
});
