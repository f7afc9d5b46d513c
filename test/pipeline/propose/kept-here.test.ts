import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ModelExchanges } from '../../../src/index/exchange-store.ts';
import { callEvidex } from '../../support/call-evidex.ts';
import { callWithEnvironment } from '../../support/call-with-environment.ts';
import { answer, startModelServer } from '../../support/model-server/index.ts';
import { type Finished, runEvidex, temporaryFolder } from '../../support/run-evidex.ts';
import { environmentFor, nothingStated } from './reading-server.ts';

const invoice = (word: string): string =>
  `COMMERCIAL INVOICE\nInvoice No.: ${word}-17\nSeller: Acme Cotton Ltd\nBuyer: Kestrel Outfitters Ltd\nTotal: USD 100.00\n`;

/** A mail with a text file attached. */
const mail = (from: string, subject: string, body: string, name: string, attached: string): string =>
  [
    `From: ${from}`,
    'To: buyer@kestrel.example',
    `Subject: ${subject}`,
    'Date: Wed, 5 Mar 2025 10:00:00 +0000',
    'Message-ID: <1@kestrel.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '--b',
    `Content-Type: text/plain; charset=utf-8; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    attached,
    '--b--',
    '',
  ].join('\r\n');

const files: Readonly<Record<string, string>> = {
  'open.txt': invoice('OPENWORD'),
  'open mail.eml': mail(
    'sales@acme.example',
    'Our invoice OPENSUBJECT',
    'Please find the invoice attached.',
    'open attachment.txt',
    invoice('OPENATTACHED'),
  ),
  'letter.eml': mail(
    'Counsel <j.doe@lawfirm.example>',
    'PLANTEDSUBJECT on the case',
    'My advice is PLANTEDBODY.',
    'PLANTEDNAME memo.txt',
    invoice('PLANTEDATTACHED'),
  ),
  'later.txt': invoice('LATERWORD'),
  'later mail.eml': mail(
    'sales@acme.example',
    'LATERSUBJECT',
    'LATERBODY as agreed.',
    'later attachment.txt',
    invoice('LATERATTACHED'),
  ),
  'stamped.txt': `STRICTLY CONFIDENTIAL\n${invoice('PLANTEDSTAMPED')}`,
  'advice.txt': `ATTORNEY-CLIENT PRIVILEGED COMMUNICATION\n${invoice('PLANTEDADVICE')}`,
  'confidential/copy.txt': invoice('PLANTEDFOLDER'),
  'wages.txt':
    'PAYROLL REGISTER\nPay period: March 2025\nEmployee No.  Employee name  Days worked  Basic wage  Overtime  Net pay  Signature\n001  PLANTEDWORKER Li  22  3,000.00  200.00  3,200.00\n002  Wang Wu  22  3,000.00  0.00  3,000.00\n',
};

describe('what is kept back is in no request, over several runs', () => {
  const home = temporaryFolder('kept-here');
  const dump = join(home, 'dump');
  const index = join(home, 'index');
  const key = 'K3y-that-nobody-may-see';
  const counsel = join(home, 'counsel.txt');
  /** All that the command line wrote. */
  let written = '';
  const evidex = async (
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Finished> => {
    const done = await callWithEnvironment([...words, '--index', index], environment);
    written += done.stdout + done.stderr;
    return done;
  };
  beforeAll(() => {
    mkdirSync(join(dump, 'confidential'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dump, name), text);
    writeFileSync(counsel, 'lawfirm.example\n');
  });

  test('privileged, held later, marked, of workers: never; the rest is', async () => {
    await using server = await startModelServer((request) => answer(nothingStated(request)));
    const run = (model: string): Promise<Finished> =>
      evidex(['run', dump, '--jobs', '1', '--privilege', counsel, '--allow-host', server.host], {
        ...environmentFor(server),
        EVIDEX_MODEL: model,
        OPENAI_API_KEY: key,
      });
    const sent = (from: number): string =>
      server.requests
        .slice(from)
        .map(({ text }) => text)
        .join('\n');
    expect((await run('first')).code).toBe(0);
    for (const word of ['OPENWORD', 'OPENATTACHED', 'LATERWORD', 'LATERATTACHED'])
      expect(sent(0), word).toContain(word);
    expect(sent(0)).not.toContain('PLANTED');

    for (const name of ['later.txt', 'later mail.eml']) {
      const words = ['hold', name, '--by', 'A. Person', '--reason', 'privileged'];
      expect((await evidex(words)).code, name).toBe(0);
    }
    const before = server.requests.length;
    // Another model would be asked about everything anew.
    expect((await run('second')).code).toBe(0);
    expect(sent(before)).toContain('OPENWORD');
    expect(sent(before)).toContain('OPENATTACHED');
    expect(sent(before)).not.toMatch(/PLANTED|LATER/u);
  });

  test('neither they nor the key stand in what is written, shown or exported', async () => {
    for (const words of [['status'], ['exceptions'], ['hold', '--list'], ['ledger'], ['verify']])
      await evidex(words);
    const out = join(home, 'export');
    expect((await evidex(['export', '--out', out])).code).toBe(0);
    const texts = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    for (const text of [written, ...texts]) {
      expect(text).not.toMatch(/PLANTED(?:SUBJECT|BODY|NAME|ATTACHED)/u);
      expect(text).not.toContain(key);
    }
    const kept = readdirSync(index, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of kept) expect(readFileSync(path).includes(key), path).toBe(false);
  });
});

describe('proxies and addresses of the environment', () => {
  test('open no connection unless a host is allowed, and none but to that host then', async () => {
    let connections = 0;
    const other = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    await using server = await startModelServer((request) => answer(nothingStated(request)));
    try {
      const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
      const home = temporaryFolder('kept-proxies');
      const dump = join(home, 'dump');
      mkdirSync(dump);
      writeFileSync(join(dump, 'note.txt'), `${invoice('OPENWORD')}see ${address}/v1 and http://localhost\n`);
      const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'];
      const environment = {
        ...Object.fromEntries(proxies.map((name) => [name, address])),
        NO_PROXY: '',
        no_proxy: '',
        NODE_USE_ENV_PROXY: '1',
        OPENAI_BASE_URL: `${address}/v1`,
        OPENAI_API_KEY: 'test-key',
        EVIDEX_MODEL: 'm',
      };
      const run = (given: Readonly<Record<string, string>>, ...words: string[]): Promise<Finished> =>
        runEvidex(['run', dump, '--index', join(home, 'index'), '--jobs', '1', ...words], given);
      expect((await run(environment)).stderr).toContain('Nothing is sent.');
      expect(connections).toBe(0);
      await run({ ...environment, ...environmentFor(server) }, '--allow-host', server.host);
      expect(server.requests).toHaveLength(1);
      expect(connections).toBe(0);
    } finally {
      other.close();
    }
  });
});

describe('two runs that ask nothing', () => {
  const home = temporaryFolder('kept-days');
  const dump = join(home, 'dump');
  const index = join(home, 'index');
  const pipeline = join(home, 'pipeline.yaml');
  const run = async (address: string, flag: string): Promise<void> => {
    writeFileSync(pipeline, `name: p\nmodel: { baseUrl: "${address}", name: m, retentionDays: 30 }\n`);
    // What refuses the network does so to its whole process.
    const call = flag === '--offline' ? runEvidex : callEvidex;
    const done = await call(['run', dump, '--index', index, '--jobs', '1', '--pipeline', pipeline, flag]);
    expect(`${done.stdout}${done.stderr}`).not.toContain('S3cret');
    expect(done.code).toBe(0);
  };
  beforeAll(async () => {
    mkdirSync(dump);
    writeFileSync(join(dump, 'note.txt'), invoice('OPENWORD'));
    await run('https://models.example/v1?code=S3cretOfQuery', '--no-model');
    const store = ModelExchanges.open(index);
    const day = 24 * 3600 * 1000;
    for (const [key, age] of [
      ['old', 31],
      ['young', 29],
    ] as const)
      store.keep({
        key,
        document: key,
        host: 'h',
        model: 'm',
        request: `REQUEST-${key} `.repeat(1000),
        answer: { kind: 'text', text: `ANSWER-${key}`, usage: { inputTokens: 1, outputTokens: 1 } },
        at: new Date(Date.now() - age * day).toISOString(),
      });
    store.close();
    await run('https://user:S3cretOfUser@models.example/v1', '--offline');
  });

  test('an address in the pipeline file that holds a key is stored with the run without it', () => {
    expect(readFileSync(join(index, 'index.sqlite')).includes('S3cret')).toBe(false);
    expect(readFileSync(join(index, 'index.sqlite')).includes('models.example/v1')).toBe(true);
  });

  test('what is older than the days of retention is dropped all the same, and the chain counts it', () => {
    const left = readdirSync(join(index, 'model')).map((name) =>
      readFileSync(join(index, 'model', name), 'latin1'),
    );
    expect(left.join('')).toMatch(/REQUEST-young.*ANSWER-young/su);
    expect(left.join('')).not.toMatch(/REQUEST-old|ANSWER-old/u);
    expect(readFileSync(join(index, 'index.sqlite'), 'latin1')).toContain('exchanges-dropped');
  });
});
