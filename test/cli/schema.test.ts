import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerOf, promptText } from '../../schemas/answers/index.ts';
import { documentType } from '../../schemas/index.ts';
import { environmentFor, startReadingServer } from '../pipeline/propose/reading-server.ts';
import { callEvidex } from '../support/call-evidex.ts';
import type { ReceivedRequest } from '../support/model-server/index.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const gatePass = `export default ({ z, values, text }) => ({
  id: 'gate_pass', version: 2, name: 'Gate pass',
  titles: { en: ['Gate Pass', 'Factory Gate Pass'] },
  cues: [{ text: 'guard on duty', weight: 8 }], against: [],
  letterheadRole: 'issuer', assertedBy: 'maker',
  fields: [
    { path: 'documentNumber', kind: 'code', labels: { en: ['Gate pass no.'] }, guidance: 'Number of the gate pass, PROMPTWORD.' },
    { path: 'references.contract', kind: 'code', labels: { en: ['Haulage slip'] }, guidance: 'Slip of the haulage firm.' },
    { path: 'issueDate', kind: 'date', labels: { en: ['Issued on'] }, guidance: 'Day on which the goods left.' },
    { path: 'parties.carrier', kind: 'party', labels: { en: ['Driver of'] }, guidance: 'The firm whose lorry left.' },
  ],
  tables: [],
});
`;

function typeFolder(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder('types'), 'types');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** `show invoice --prompt` prints what was really sent about an invoice: instruction, frame of the paper, schema. */
async function expectPromptOf({ body }: ReceivedRequest): Promise<void> {
  const prompt = (await callEvidex(['schema', 'show', 'invoice', '--prompt'])).stdout;
  expect(prompt).toContain(promptText(documentType('invoice')));
  const json = await callEvidex(['schema', 'show', 'invoice', '--json']);
  expect(JSON.parse(json.stdout)).toEqual(answerOf(documentType('invoice')).jsonSchema);
  const sent = (role: string): string =>
    String(body.messages.find((message) => message.role === role)!.content).trim();
  expect(prompt).toContain(sent('system'));
  // The frame of the paper, without its lines and the code made of them.
  const frame = (text: string): string[] =>
    text
      .split('\n')
      .filter((line) => !/^\d+│/u.test(line))
      .map((line) => line.replace(/[0-9a-f]{12}/gu, 'code'));
  const shown = prompt.slice(
    prompt.indexOf('=== begin of the paper'),
    prompt.indexOf('\n\n--- response format'),
  );
  expect(frame(shown)).toEqual(frame(sent('user')));
  expect(body.response_format?.json_schema?.schema).toEqual(JSON.parse(json.stdout));
}

test('list names every type; show tells what is looked for; an unknown type is one clear line', async () => {
  const list = await callEvidex(['schema', 'list']);
  expect(list.code).toBe(0);
  expect(list.stdout).toMatch(/^ +invoice +version \d+ +\d+ fields/m);
  const shown = await callEvidex(['schema', 'show', 'invoice']);
  expect(shown.stdout).toMatch(/documentNumber +one +\S/);
  const labels = await callEvidex(['schema', 'show', 'invoice', '--labels']);
  expect(labels.stdout).toMatch(/Invoice No\..*/);
  expect(labels.stdout).toMatch(/发票号码/);
  const form = (await callEvidex(['schema', 'show', 'invoice', '--form'])).stdout.split('\n');
  expect(form[0]).toBe('documentNumber');
  expect(form).toContain('goods[].hsCode');
  expect(shown.stdout).toMatch(/^ {4}hsCode +of each +\S/m);
  expect(shown.stdout.slice(shown.stdout.indexOf('read by the rules alone'))).toMatch(
    /\n {2}language\n {2}execution\.signature\n/,
  );
  expect(new Set(form).size).toBe(form.length);
  expect((await callEvidex(['schema', 'list', 'invoice'])).stderr).toMatch(/"invoice" is a word too many/);
  const wrong = await callEvidex(['schema', 'show', 'invoic']);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toBe(
    'evidex schema: there is no document type "invoic"; evidex schema list names them all\n',
  );
  expect((await callEvidex(['schema', 'show', 'invoice', '--json', '--form'])).code).toBe(2);
  expect((await callEvidex(['schema'])).code).toBe(2);
});

test('check says of a folder of own types what is wrong, one line each, and ends with 2', async () => {
  const folder = typeFolder({
    'gate_pass.mjs': gatePass,
    'again.mjs': gatePass,
    'no_function.mjs': 'export default 7',
    'broken.mjs': 'export default (',
    'throws.mjs': 'export default () => { throw new Error("no luck"); }',
    'missing.mjs': `export default () => ({ id: 'missing' })`,
    'misspelt.mjs': gatePass
      .replaceAll('gate_pass', 'other_pass')
      .replace("kind: 'code'", "kind: 'codes', lables: {}")
      .replace("'issueDate'", "'invoice.date'"),
    'paths.mjs': gatePass
      .replace("'gate_pass'", "'third_pass'")
      .replace("'issueDate'", "'invoice.date'")
      .replace("'parties.carrier'", "'parties.driver'"),
    'notes.md': 'no type',
  });
  const result = await callEvidex(['schema', 'check', folder]);
  expect(result.code).toBe(2);
  const lines = result.stdout.trim().split('\n');
  const about = (name: string): string[] =>
    lines
      .filter((line) => line.startsWith(join(folder, name)))
      .map((line) => line.slice(join(folder, name).length + 2));
  expect(about('again.mjs')).toEqual(['gate_pass, version 2, 4 fields, 0 tables: can be used']);
  expect(about('gate_pass.mjs')).toEqual(['id: "gate_pass" is the id of again.mjs as well']);
  expect(about('no_function.mjs')).toEqual([
    'expected a default export that is a function of { z, values, text }',
  ]);
  expect(about('broken.mjs')[0]).toMatch(/^cannot be loaded: /);
  expect(about('throws.mjs')).toEqual(['its function failed: no luck']);
  expect(about('missing.mjs')).toContain('version: is missing');
  expect(about('misspelt.mjs').join('\n')).toMatch(/fields\[0\]\.kind: must be one of .*; found "codes"/);
  expect(about('misspelt.mjs')).toContain('fields[0]: "lables" is not a known key');
  expect(about('paths.mjs')).toEqual([
    'fields[2].path: "invoice.date" is no field path; is issueDate meant?',
    expect.stringMatching(/^fields\[3\]\.path: "parties\.driver" is no party; .*carrier/),
  ]);
  expect(lines.at(-1)).toMatch(/7 of 8 files cannot be used/);
  expect((await callEvidex(['schema', 'check', typeFolder({})])).code).toBe(2);
  expect((await callEvidex(['schema', 'check', '/no/such/folder'])).stderr).toMatch(
    /cannot read this folder/,
  );
});

test('check --prompt shows what would be sent about an own type', async () => {
  const result = await callEvidex(['schema', 'check', typeFolder({ 'gate_pass.mjs': gatePass }), '--prompt']);
  expect(result.code, result.stdout).toBe(0);
  expect(result.stdout).toMatch(
    /system message[\s\S]*Number of the gate pass, PROMPTWORD\.[\s\S]*json_schema "gate_pass"/,
  );
});

test('show --prompt prints what is really sent; own types are used in a run, by rules and by the model, and a change of them reads again what they bear on', async () => {
  const place = temporaryFolder('own-types');
  const dump = join(place, 'dump');
  mkdirSync(dump);
  writeFileSync(
    join(dump, 'pass.txt'),
    'FACTORY GATE PASS\nGate pass no.: GP-417\nIssued on: 5 March 2025\nHaulage slip: HS-88\nguard on duty\n',
  );
  writeFileSync(join(dump, 'invoice.txt'), 'COMMERCIAL INVOICE\nInvoice No.: P-1\nDate: 5 March 2025\n');
  const types = typeFolder({ 'gate_pass.mjs': gatePass });
  const index = join(place, 'index');
  const words = ['run', dump, '--index', index, '--jobs', '1'];
  const slip = async (): Promise<string[]> => {
    await callEvidex(['export', '--index', index, '--out', join(place, 'out')]);
    const text = readFileSync(join(place, 'out', 'fields.jsonl'), 'utf8').trim();
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { path: string; value: string; document: { type: string } })
      .filter(({ path }) => path === 'references.contract')
      .map(({ value, document }) => `${document.type} ${value}`);
  };
  await using server = await startReadingServer({});
  const built = await runEvidex([...words, '--allow-host', server.host], environmentFor(server));
  expect(built.code, built.stderr).toBe(0);
  await expectPromptOf(server.requests.find(({ text }) => text.includes('Invoice No.: P-1'))!);
  expect(await slip()).not.toContain('gate_pass HS-88');
  const own = await runEvidex(
    [...words, '--types', types, '--allow-host', server.host],
    environmentFor(server),
  );
  expect(own.code, own.stderr).toBe(0);
  expect(await slip()).toEqual(['gate_pass HS-88']);
  expect(server.requests.at(-1)!.text).toContain('PROMPTWORD');
  const asked = server.requests.length;
  // The same types from the pipeline file, by a path from where it lies: nothing is read or asked again.
  const pipeline = join(types, '..', 'pipeline.yaml');
  writeFileSync(pipeline, 'name: p\nschemas: types\n');
  const again = [...words, '--pipeline', pipeline, '--allow-host', server.host];
  expect((await runEvidex(again, environmentFor(server))).stderr).not.toMatch(/Sending to/);
  expect(await slip()).toEqual(['gate_pass HS-88']);
  expect(server.requests).toHaveLength(asked);
  // A label that is no more: the rules find nothing behind it, and the model is asked with the new guidance.
  writeFileSync(
    join(types, 'gate_pass.mjs'),
    gatePass.replace("['Haulage slip']", "['Other words']").replace('PROMPTWORD', 'NEWWORD'),
  );
  expect((await runEvidex(again, environmentFor(server))).code).toBe(0);
  expect(await slip()).toEqual([]);
  expect(server.requests.at(-1)!.text).toContain('NEWWORD');
  writeFileSync(join(types, 'gate_pass.mjs'), gatePass.replace("'maker'", "'nobody'"));
  const wrong = await callEvidex(again);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toMatch(/gate_pass\.mjs: assertedBy: must be one of/);
});
