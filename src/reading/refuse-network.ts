import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** Thrown by every attempt to reach the network under `--offline`. */
export class NetworkRefused extends Error {
  override readonly name = 'NetworkRefused';
  constructor(what: string) {
    super(`the network is refused in this run (--offline): ${what}`);
  }
}

let refused = false;

/** Whether the network is refused in this process: what would open a connection need not even be made. */
export function isNetworkRefused(): boolean {
  return refused;
}

/**
 * Refuses the network in this process from here on: sockets, datagrams and name look-ups throw. HTTP, HTTPS, HTTP/2,
 * TLS and fetch all open their connections through `net.Socket`, so they are refused with it. Local pipes, which child
 * processes and worker threads may use, stay open.
 */
export function refuseNetwork(): void {
  if (refused) return;
  refused = true;
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function refusedConnect(this: net.Socket, ...words: unknown[]): net.Socket {
    const target = Array.isArray(words[0]) ? (words[0] as unknown[])[0] : words[0];
    const isPipe = typeof target === 'object' && target !== null && 'path' in target && Boolean(target.path);
    if (isPipe) return (connect as (...given: unknown[]) => net.Socket).apply(this, words);
    throw new NetworkRefused('a connection was to be opened');
  } as typeof net.Socket.prototype.connect;
  net.Server.prototype.listen = (() => {
    throw new NetworkRefused('a port was to be opened');
  }) as typeof net.Server.prototype.listen;
  dgram.createSocket = (() => {
    throw new NetworkRefused('a datagram socket was to be opened');
  }) as typeof dgram.createSocket;
  for (const name of ['bind', 'connect', 'send'] as const) {
    dgram.Socket.prototype[name] = (() => {
      throw new NetworkRefused('a datagram was to be sent or received');
    }) as never;
  }
  const lookup = ((...words: unknown[]) => {
    const done = words.at(-1);
    const error = new NetworkRefused(`the name ${String(words[0])} was to be looked up`);
    if (typeof done === 'function') process.nextTick(done as (error: Error) => void, error);
    else throw error;
  }) as typeof dns.lookup;
  dns.lookup = lookup;
  dns.promises.lookup = (() =>
    Promise.reject(new NetworkRefused('a name was to be looked up'))) as typeof dns.promises.lookup;
  refuseResolving();
  // `import { lookup } from 'node:dns'` gives what is exported, not what stands in the module's object.
  syncBuiltinESMExports();
}

/** Questions to name servers do not go through `lookup` and open sockets of their own. */
function refuseResolving(): void {
  const refuse = () => {
    throw new NetworkRefused('a name server was to be asked');
  };
  const holders = [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype];
  for (const holder of holders as unknown as Record<string, unknown>[]) {
    const names = Object.getOwnPropertyNames(holder).filter((name) =>
      /^(?:resolve|reverse|lookupService)/u.test(name),
    );
    for (const name of names) holder[name] = refuse;
  }
}
