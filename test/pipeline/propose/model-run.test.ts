import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { exchangesPath, ModelExchanges } from '../../../src/index/exchange-store.ts';
import { callEvidex } from '../../support/call-evidex.ts';
import { callWithEnvironment } from '../../support/call-with-environment.ts';
import { type ModelServer, startModelServer, status } from '../../support/model-server/index.ts';
import {
  type Finished,
  finished,
  projectFolder,
  runEvidex,
  startEvidex,
  temporaryFolder,
} from '../../support/run-evidex.ts';
import { environmentFor, readsNumbers, startReadingServer } from './reading-server.ts';

const booked = 'the number under which we book it is KX-9907';
const note = `COMMERCIAL INVOICE\nSeller: Acme Cotton Ltd\nDate: 5 March 2025\n${booked} please quote it\nTotal amount: USD 100.00\n`;

/** A dump of text files, which are read at once. */
function makeDump(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder('model-run'), 'dump');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function indexFor(dump: string, name = 'index'): string {
  return join(dump, '..', name);
}

async function run(
  dump: string,
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Finished> {
  return callWithEnvironment(['run', dump, '--index', indexFor(dump), '--jobs', '1', ...words], environment);
}

/** The same in a process of its own: for what holds of a whole process, as that the network is refused. */
async function runAlone(
  dump: string,
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Finished> {
  return runEvidex(['run', dump, '--index', indexFor(dump), '--jobs', '1', ...words], environment);
}

async function exported(index: string): Promise<Record<string, string>> {
  const out = `${index}-export`;
  expect((await callEvidex(['export', '--index', index, '--out', out])).code).toBe(0);
  const names = readdirSync(out).filter((name) => name.endsWith('.jsonl'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(out, name), 'utf8')]));
}

interface FieldLine {
  readonly path: string;
  readonly value: string;
  readonly engines: readonly string[];
}

async function fieldsOf(index: string): Promise<FieldLine[]> {
  const text = (await exported(index))['fields.jsonl']!.trim();
  return text.split('\n').map((line) => JSON.parse(line) as FieldLine);
}

/** Events of a kind in the chain of an index. */
function eventsOf(folder: string, kind: string): Record<string, unknown>[] {
  const index = EvidenceIndex.open(folder);
  try {
    return index.events.ofKind(kind).map((event) => JSON.parse(event.body) as Record<string, unknown>);
  } finally {
    index.close();
  }
}

function storedProposals(folder: string): number {
  const index = EvidenceIndex.openToRead(folder);
  try {
    return index.proposals.totals().documents;
  } finally {
    index.close();
  }
}

describe('a run with a language model', () => {
  const dump = makeDump({
    'note.txt': note,
    'secret.txt': 'STRICTLY CONFIDENTIAL\nCOMMERCIAL INVOICE\nInvoice No.: SECRETWORD-1\n',
    'confidential terms.txt': 'COMMERCIAL INVOICE\nInvoice No.: NAMEDSECRET-1\n',
    'order.txt': 'PURCHASE ORDER\nOrder No.: PO-5521\nDate: 7 March 2025\nVendor: Acme Cotton Ltd\n',
  });
  const index = indexFor(dump);
  let server: ModelServer;
  beforeAll(async () => {
    server = await startReadingServer({ [booked]: 'KX-9907' });
  });
  afterAll(() => server.close());

  test('without address, name and key only the rules read, and that is said', async () => {
    const result = await run(dump, { EVIDEX_MODEL_BASE_URL: '', OPENAI_BASE_URL: '', EVIDEX_MODEL: '' });
    expect(result.code, result.stderr).toBe(0);
    expect(result.stderr).toMatch(
      /^Network: not used\.\nLanguage model: none is set up; only the rules read\.$/m,
    );
    const status = await callEvidex(['status', '--index', index]);
    expect(status.stdout).toMatch(/Last run: none is set up; only the rules read/);
    expect(status.stdout).toMatch(/Every field was read by rules alone/);
  });

  test('an estimate says what would be sent by type and in sum, and sends nothing', async () => {
    const result = await run(dump, environmentFor(server), '--estimate', '--allow-host', server.host);
    expect(result.code, result.stderr).toBe(0);
    expect(result.stdout).toMatch(
      /Would be sent: 2 documents, 2 pages, 2 requests, about [\d,]+ tokens in and [\d,]+ tokens out/,
    );
    expect(result.stdout).toMatch(/invoice +1 document +1 page +about [\d,]+ tokens/);
    expect(result.stdout).toMatch(/purchase_order +1 document/);
    expect(result.stdout).toMatch(/Not sent, read by rules alone: 2 marked confidential/);
    expect(result.stdout).toMatch(/Nothing was sent/);
    expect(server.requests).toHaveLength(0);
  });

  test('nothing is sent until exactly this host is allowed; one line says what to add', async () => {
    const [host, port] = server.host.split(':') as [string, string];
    for (const words of [
      [],
      ['--allow-host', host],
      ['--allow-host', `${host}:${Number(port) + 1}`],
      ['--allow-host', 'localhost'],
    ]) {
      const result = await run(dump, environmentFor(server), ...words);
      expect(result.code, result.stderr).toBe(0);
      expect(result.stderr).toMatch(/To be sent: 2 documents, 2 pages/);
      expect(result.stderr).toContain(`Nothing is sent.`);
      expect(result.stderr).toContain(`add: --allow-host ${server.host}`);
    }
    expect(server.requests).toHaveLength(0);
    expect(eventsOf(index, 'consent')).toEqual([]);
    expect((await callEvidex(['status', '--index', index])).stdout).toMatch(
      /was not asked: nothing may be sent there/,
    );
  });

  test('--no-model asks nothing of an allowed host', async () => {
    const result = await run(dump, environmentFor(server), '--allow-host', server.host, '--no-model');
    expect(result.stderr).toMatch(/Language model: not asked \(--no-model\)/);
    expect(server.requests).toHaveLength(0);
  });

  test('with consent what may be sent is, and what the model read is a field where it stands on the page', async () => {
    expect((await fieldsOf(index)).some(({ value }) => value === 'KX-9907')).toBe(false);
    const result = await run(dump, environmentFor(server), '--allow-host', server.host, '--by', 'A. Person');
    expect(result.code, result.stderr).toBe(0);
    expect(result.stderr).toMatch(/Sending to 127\.0\.0\.1:\d+, as --allow-host allows/);
    expect(server.requests).toHaveLength(2);
    const sent = server.requests.map(({ text }) => text).join('\n');
    expect(sent).toContain(booked);
    expect(sent).not.toContain('SECRETWORD');
    expect(sent).not.toContain('NAMEDSECRET');
    const field = (await fieldsOf(index)).find(({ value }) => value === 'KX-9907');
    expect(field).toMatchObject({ path: 'documentNumber', engines: ['llm'] });
    expect(result.stdout).toMatch(/2 documents asked about, 16,100 tokens/);
    expect(result.stdout).toMatch(/Not sent, read by rules alone: 2 marked confidential/);
    expect(result.stdout).toMatch(
      /Last allowed by A\. Person on \d{4}-\d\d-\d\d: 2 documents to test-model on 127\.0\.0\.1/,
    );
  });

  test('the chain says who allowed what, and what was asked by its hashes alone', async () => {
    expect(eventsOf(index, 'consent')).toMatchObject([
      {
        host: server.host,
        model: 'test-model',
        by: 'A. Person',
        documents: 2,
        pages: 2,
        types: { invoice: 1, purchase_order: 1 },
      },
    ]);
    const asked = eventsOf(index, 'work').filter(({ stage }) => stage === 'propose');
    expect(asked).toHaveLength(2);
    for (const event of asked) {
      expect(event).toMatchObject({ model: 'test-model', host: server.host });
      expect(event['output']).toMatch(/^[0-9a-f]{64}$/);
      for (const exchange of event['exchanges'] as Record<string, string>[])
        for (const hash of [exchange['key'], exchange['request'], exchange['answer']])
          expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(event)).not.toContain('KX-9907');
    }
    expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
  });

  test('a second run asks nothing again, with the model, without it and offline, and gives the same exports', async () => {
    const before = await exported(index);
    for (const words of [['--allow-host', server.host], [], ['--offline'], ['--no-model']]) {
      const given = words.includes('--offline') ? runAlone : run;
      const result = await given(dump, environmentFor(server), ...words);
      expect(result.code, result.stderr).toBe(0);
      expect(await exported(index), words.join(' ')).toEqual(before);
    }
    const none = await run(dump, { EVIDEX_MODEL_BASE_URL: '', EVIDEX_MODEL: '' });
    expect(none.code).toBe(0);
    expect(await exported(index)).toEqual(before);
    expect(server.requests).toHaveLength(2);
  });

  test('another model is asked anew, from the same words; the pipeline file says what is sent all the same', async () => {
    const pipeline = join(dump, '..', 'pipeline.yaml');
    writeFileSync(
      pipeline,
      'name: p\nmodel:\n  send: { confidential: true, exceptTypes: [purchase_order] }\n',
    );
    const other = { ...environmentFor(server), EVIDEX_MODEL: 'other-model' };
    const result = await run(dump, other, '--pipeline', pipeline, '--allow-host', server.host);
    expect(result.code, result.stderr).toBe(0);
    const sent = server.requests.slice(2).map(({ text }) => text);
    expect(sent).toHaveLength(3);
    expect(sent.join('\n')).toContain('SECRETWORD');
    expect(sent.join('\n')).not.toContain('PO-5521');
    expect(result.stderr).toMatch(/1 excepted by type/);
  });

  test('requests and answers are in a store of their own, and in no export', async () => {
    const instruction = 'You read one paper';
    expect(readFileSync(exchangesPath(index)).includes(instruction)).toBe(true);
    const out = await exported(index);
    for (const [name, text] of Object.entries(out)) expect(text, name).not.toContain(instruction);
    expect(readFileSync(join(index, 'index.sqlite')).includes(instruction)).toBe(false);
  });
});

describe('offline', () => {
  test('no connection is opened, whatever is set up and allowed, and the network is refused in the process', async () => {
    let connections = 0;
    const listener: Server = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as { port: number };
    const host = `127.0.0.1:${port}`;
    const environment = { ...environmentFor({ baseUrl: `http://${host}/v1` }) };
    const dump = makeDump({ 'note.txt': note });
    try {
      const preload = join(projectFolder, 'src', 'reading', 'refuse-network-preload.ts');
      const refused = { ...environment, NODE_OPTIONS: `--import=${preload}` };
      for (const given of [environment, refused]) {
        const result = await runAlone(dump, given, '--offline', '--allow-host', host);
        expect(result.code, result.stderr).toBe(0);
        expect(result.stderr).toMatch(/Language model: not asked \(--offline\)/);
      }
      expect(connections).toBe(0);
      // The same words without --offline do open one: the test can fail.
      const pipeline = join(dump, '..', 'once.yaml');
      writeFileSync(pipeline, 'name: p\nmodel: { attempts: 1 }\n');
      const online = await run(dump, environment, '--allow-host', host, '--pipeline', pipeline);
      expect(connections).toBeGreaterThan(0);
      expect(online.code).toBe(1);
      expect(online.stdout).toMatch(/model-unreachable: dump\/note\.txt/);
    } finally {
      listener.close();
    }
  });
});

describe('a run that is broken off', () => {
  const files = Object.fromEntries(
    Array.from({ length: 8 }, (_, number) => [
      `note ${number}.txt`,
      `COMMERCIAL INVOICE\nSeller: Firm ${number} Ltd\nthe number under which we book it is KX-${number}00 please quote it\n`,
    ]),
  );
  const readings = Object.fromEntries(
    Array.from({ length: 8 }, (_, number) => [
      `the number under which we book it is KX-${number}00`,
      `KX-${number}00`,
    ]),
  );
  const reply = readsNumbers(readings);
  const dump = makeDump(files);
  /** Where the rules have read everything, and nobody was asked: what a run that is killed begins with. */
  const readByRules = indexFor(dump, 'read by rules');
  let whole: Record<string, string>;
  beforeAll(async () => {
    const first = ['run', dump, '--index', readByRules, '--jobs', '1', '--no-model'];
    expect((await callEvidex(first)).code).toBe(0);
    cpSync(readByRules, indexFor(dump), { recursive: true });
    await using server = await startModelServer(reply);
    expect((await run(dump, environmentFor(server), '--allow-host', server.host)).code).toBe(0);
    whole = await exported(indexFor(dump));
    expect(whole['fields.jsonl']).toContain('KX-700');
  });

  /** Starts a run and ends it when so many requests have been answered, while others are open. */
  async function breakOff(
    signal: NodeJS.Signals,
    answered: number,
    index: string,
  ): Promise<{ server: ModelServer; result: Finished; open: Set<string> }> {
    // One that is interrupted has some seconds for what is under way: it reads first, so that its threads are at work by then.
    if (signal === 'SIGKILL') cpSync(readByRules, index, { recursive: true });
    let given = 0;
    const open = new Set<string>();
    const reached = Promise.withResolvers<void>();
    let holding = true;
    const server = await startModelServer(async (request) => {
      if (holding && given >= answered) {
        open.add(request.text);
        if (open.size >= 2) reached.resolve();
        await new Promise<void>((resolve) => setTimeout(resolve, 60_000).unref());
      }
      given += 1;
      return reply(request);
    });
    const child = startEvidex(
      ['run', dump, '--index', index, '--jobs', '1', '--allow-host', server.host],
      environmentFor(server),
    );
    const end = finished(child);
    await reached.promise;
    // What was answered is stored a moment later: how soon depends on how busy the machine is.
    await vi.waitFor(() => expect(storedProposals(index)).toBe(answered), { timeout: 60_000, interval: 100 });
    child.kill(signal);
    const result = await end;
    holding = false;
    return { server, result, open };
  }

  test('killed: what was finished is never asked again, and the exports are as if nothing had happened', async () => {
    const index = indexFor(dump, 'killed');
    const { server, result, open } = await breakOff('SIGKILL', 3, index);
    try {
      expect(result.signal).toBe('SIGKILL');
      const before = server.requests.length;
      const finishedTexts = new Set(
        server.requests.map(({ text }) => text).filter((text) => !open.has(text)),
      );
      expect(finishedTexts.size).toBe(3);
      const words = ['run', dump, '--index', index, '--jobs', '1', '--allow-host', server.host];
      const again = await callWithEnvironment(words, environmentFor(server));
      expect(again.code, again.stderr).toBe(0);
      const asked = server.requests.slice(before).map(({ text }) => text);
      expect(asked.filter((text) => finishedTexts.has(text))).toEqual([]);
      expect(asked).toHaveLength(5);
      expect(await exported(index)).toEqual(whole);
      expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
    } finally {
      await server.close();
    }
  });

  test('killed before its files were extracted again: a run without a model does that', async () => {
    const index = indexFor(dump, 'killed later');
    const { server } = await breakOff('SIGKILL', 4, index);
    await server.close();
    const result = await callEvidex(['run', dump, '--index', index, '--jobs', '1', '--no-model']);
    expect(result.code, result.stderr).toBe(0);
    expect(storedProposals(index)).toBe(4);
    expect((await fieldsOf(index)).filter(({ engines }) => engines.includes('llm'))).toHaveLength(4);
  });

  test('Ctrl-C ends what waits at once, and the same command goes on', async () => {
    const index = indexFor(dump, 'stopped');
    const { server, result } = await breakOff('SIGINT', 3, index);
    try {
      expect(result.code).toBe(130);
      expect(result.stderr).toMatch(/Run the same command to go on/);
      expect((await callEvidex(['status', '--index', index])).stdout).toMatch(
        /interrupted, run again to go on/,
      );
      const words = ['run', dump, '--index', index, '--jobs', '1', '--allow-host', server.host];
      expect((await callWithEnvironment(words, environmentFor(server))).code).toBe(0);
      expect(await exported(index)).toEqual(whole);
    } finally {
      await server.close();
    }
  });
});

describe('what is kept back', () => {
  const dump = makeDump({ 'note.txt': note, 'held.txt': note.replaceAll('KX-9907', 'HELD-9908') });
  const index = indexFor(dump);
  let server: ModelServer;
  beforeAll(async () => {
    server = await startReadingServer({ [booked]: 'KX-9907' });
  });
  afterAll(() => server.close());
  const person = ['--by', 'A. Person'];

  /** One index for both: each run that takes fields out anew costs the start of what takes them out. */
  test('a held file is not sent; one that is held later keeps nothing of what was read of it, until it is released', async () => {
    await run(dump, {}, '--no-model');
    const privileged = [...person, '--reason', 'privileged', '--index', index];
    expect((await callEvidex(['hold', 'held.txt', ...privileged])).code).toBe(0);
    expect((await run(dump, environmentFor(server), '--allow-host', server.host)).code).toBe(0);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]!.text).not.toContain('HELD-9908');

    expect((await callEvidex(['hold', 'note.txt', ...privileged])).code).toBe(0);
    await run(dump, environmentFor(server), '--allow-host', server.host);
    expect((await exported(index))['fields.jsonl']).toBe('');
    const released = ['release', 'note.txt', ...person, '--reason', 'not-privileged', '--index', index];
    expect((await callEvidex(released)).code).toBe(0);
    await run(dump, environmentFor(server), '--allow-host', server.host);
    expect((await fieldsOf(index)).some(({ value }) => value === 'KX-9907')).toBe(true);
    expect(server.requests).toHaveLength(1);
  });

  test('a quarantined file leaves no exchange and no proposal', async () => {
    const holding = (words: string): string[] =>
      readdirSync(index, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => readFileSync(path).includes(words));
    expect(holding('KX-9907')).toContain(exchangesPath(index));
    const order = [...person, '--authority', 'letter', '--yes', '--index', index];
    const done = await callEvidex(['quarantine', 'dump/note.txt', ...order]);
    expect(done.code, done.stderr).toBe(0);
    expect(done.stdout).toMatch(/sent to a language model\n +127\.0\.0\.1:\d+ +test-model +20/);
    expect(holding('KX-9907')).toEqual([]);
    const exchanges = ModelExchanges.open(index);
    expect(exchanges.count()).toBe(0);
    exchanges.close();
    const opened = EvidenceIndex.open(index);
    expect(opened.proposals.totals().documents).toBe(0);
    opened.close();
    expect((await callEvidex(['verify', '--index', index])).code).toBe(0);
  });
  test('pages behind the limit from which no fields are read are not sent either', async () => {
    const lines = Array.from({ length: 260 }, (_, number) => `cotton yarn of lot L${number}`);
    const dump = makeDump({ 'long.txt': ['COMMERCIAL INVOICE', 'Invoice No.: L-1', ...lines].join('\n') });
    await using server = await startReadingServer({});
    const pipeline = join(dump, '..', 'first.yaml');
    writeFileSync(pipeline, 'name: p\nextraction: { pagesPerDocument: 1 }\n');
    await run(dump, environmentFor(server), '--allow-host', server.host, '--pipeline', pipeline);
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]!.text).toContain('lot L100');
    expect(server.requests[0]!.text).not.toContain('lot L255');
    await run(dump, environmentFor(server), '--allow-host', server.host);
    expect(server.requests.slice(1).some(({ text }) => text.includes('lot L255'))).toBe(true);
  });
});

describe('a run with a retention of 0 days, told as JSON', () => {
  const dump = makeDump({
    'note.txt': note,
    'secret.txt': 'CONFIDENTIAL\nCOMMERCIAL INVOICE\nInvoice No.: S-1\n',
  });
  const index = indexFor(dump);
  let server: ModelServer;
  let result: Finished;
  const runAgain = (): Promise<Finished> => {
    const pipeline = join(dump, '..', 'none.yaml');
    writeFileSync(pipeline, 'name: p\nmodel: { retentionDays: 0 }\n');
    const words = ['--allow-host', server.host, '--pipeline', pipeline, '--json'];
    return run(dump, environmentFor(server), ...words);
  };
  beforeAll(async () => {
    server = await startReadingServer({ [booked]: 'KX-9907' });
    result = await runAgain();
  });
  afterAll(() => server.close());

  test('progress as JSON: plan, documents kept here, progress', () => {
    const events = result.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.find(({ kind }) => kind === 'document-kept-here')).toMatchObject({
      path: 'dump/secret.txt',
      page: 1,
      reason: 'confidential',
      words: 'page 1: "CONFIDENTIAL"',
    });
    expect(events.find(({ kind }) => kind === 'model-plan')).toMatchObject({
      host: server.host,
      allowed: true,
      sum: { documents: 1, pages: 1, requests: 1 },
      keptHere: { confidential: 1 },
    });
    expect(events.filter(({ kind }) => kind === 'model-progress').at(-1)).toMatchObject({
      done: 1,
      of: 1,
      failed: 0,
      inputTokens: 8000,
      outputTokens: 50,
    });
  });

  test('no text is left once the proposal stands; the hashes are', async () => {
    expect(result.code).toBe(0);
    expect(readFileSync(exchangesPath(index)).includes('KX-9907')).toBe(false);
    expect(eventsOf(index, 'work').filter(({ stage }) => stage === 'propose')[0]).toMatchObject({
      exchanges: [
        { key: expect.stringMatching(/^[0-9a-f]{64}$/), request: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
    expect((await runAgain()).code).toBe(0);
    expect(server.requests).toHaveLength(1);
  });
});

describe('what goes wrong', () => {
  const dump = makeDump(
    Object.fromEntries(
      Array.from({ length: 4 }, (_, number) => [`n${number}.txt`, `${note}Page of ${number}\n`]),
    ),
  );
  const readings = async (): Promise<string[]> =>
    (await fieldsOf(indexFor(dump))).map(({ value }) => value).filter((value) => value === 'KX-9907');

  test('a server that refuses the key: an exception for each document, rules read all the same', async () => {
    await using server = await startModelServer(() => status(401, 'Incorrect API key provided: sk-123'));
    const result = await run(dump, environmentFor(server), '--allow-host', server.host);
    expect(result.code).toBe(1);
    for (const name of ['n0', 'n1', 'n2', 'n3'])
      expect(result.stdout).toContain(`model-rejected: dump/${name}.txt, page 1`);
    expect(result.stdout).toMatch(/4 without an answer/);
    expect((await fieldsOf(indexFor(dump))).length).toBeGreaterThan(0);
    expect(await readings()).toEqual([]);
  });

  test('a budget that is spent ends the asking with one exception that counts what was not asked; all of them are asked in the end', async () => {
    const usage = { prompt_tokens: 30_000, completion_tokens: 10 };
    await using server = await startModelServer(readsNumbers({ [booked]: 'KX-9907' }, usage));
    const allowed = ['--allow-host', server.host, '--pipeline'];
    const pipeline = join(dump, '..', 'small.yaml');
    writeFileSync(pipeline, 'name: p\nmodel: { concurrency: 1, budget: { tokens: 40000 } }\n');
    const result = await run(dump, environmentFor(server), ...allowed, pipeline);
    expect(result.code).toBe(1);
    expect(server.requests.length).toBeGreaterThan(0);
    expect(server.requests.length).toBeLessThan(4);
    expect(result.stdout).toMatch(
      /model-budget: language model\n +\d documents? (?:was|were) not asked about: .*budget/,
    );
    const generous = join(dump, '..', 'generous.yaml');
    writeFileSync(generous, 'name: p\nmodel: { concurrency: 1, budget: { tokens: 900000 } }\n');
    const again = await run(dump, environmentFor(server), ...allowed, generous);
    expect(again.code, again.stdout).toBe(0);
    expect(server.requests).toHaveLength(4);
    expect(await readings()).toHaveLength(4);
  });
});
