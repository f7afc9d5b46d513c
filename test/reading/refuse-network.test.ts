import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const preload = new URL('../../src/reading/refuse-network-preload.ts', import.meta.url).href;

/** What comes of a piece of program in a process of its own: the words of the error it ends with, or "done". */
function endOf(program: string, refusing: boolean): string {
  const text = `
    import net, { createConnection } from 'node:net';
    import tls from 'node:tls';
    import dns, { lookup, resolve4 } from 'node:dns';
    import dnsPromises from 'node:dns/promises';
    import dgram, { createSocket } from 'node:dgram';
    const later = (start) => new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
    const end = (words) => { console.log(words); process.exit(0); };
    setTimeout(() => end('done'), 400);
    try { ${program}; } catch (error) { end([error.message, error.cause?.message].join(' ')); }`;
  const flags = refusing ? [`--import=${preload}`] : [];
  const { stdout } = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', text], {
    encoding: 'utf8',
  });
  return stdout;
}

describe('the network refused', () => {
  test.each([
    ['fetch', "await fetch('http://127.0.0.1:34567/')"],
    ['a socket', "net.connect(34567, '127.0.0.1')"],
    ['a socket by a name of its own', "createConnection(34567, '127.0.0.1')"],
    ['TLS', "tls.connect(34567, '127.0.0.1')"],
    ['a port that listens', "net.createServer().listen(0, '127.0.0.1')"],
    ['a look-up', "await later((done) => lookup('localhost', done))"],
    ['a look-up as a promise', "await dnsPromises.lookup('localhost')"],
    ['a question to a name server', "await later((done) => resolve4('localhost', done))"],
    ['one as a promise', "await dns.promises.resolve('localhost')"],
    ['a resolver', "await later((done) => new dns.Resolver().resolveTxt('localhost', done))"],
    ['a resolver as a promise', "await new dnsPromises.Resolver().resolve4('localhost')"],
    ['a datagram socket', "createSocket('udp4')"],
    [
      'a datagram socket made by hand',
      "await later((done) => new dgram.Socket('udp4').send('x', 34567, '127.0.0.1', done))",
    ],
  ])('%s', (_name, program) => {
    expect(endOf(program, true)).toContain('the network is refused in this run (--offline)');
    // Without the guard the same program ends in another way: the test can fail.
    expect(endOf(program, false)).not.toContain('refused in this run');
  });
});
