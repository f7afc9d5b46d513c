/**
 * Loaded into every process of a run by a test (NODE_OPTIONS): writes a line to the file EVIDEX_ATTEMPTS for each attempt
 * to reach the network, whether or not it is refused afterwards. Whoever replaces these functions later is wrapped too.
 */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const file = process.env['EVIDEX_ATTEMPTS'];

function watched(
  holder: object,
  name: string,
  isLocal: (words: readonly unknown[]) => boolean = () => false,
): void {
  let current = (holder as Record<string, unknown>)[name] as (...words: unknown[]) => unknown;
  Object.defineProperty(holder, name, {
    configurable: true,
    enumerable: true,
    get: () =>
      function watching(this: unknown, ...words: unknown[]): unknown {
        if (file !== undefined && !isLocal(words)) appendFileSync(file, `${name} ${describe(words)}\n`);
        return current.apply(this, words);
      },
    set: (next: typeof current) => {
      current = next;
    },
  });
}

function describe(words: readonly unknown[]): string {
  try {
    return JSON.stringify(words).slice(0, 300);
  } catch {
    return String(words[0]);
  }
}

/** Pipes between processes and threads are no network. */
function isPipe(words: readonly unknown[]): boolean {
  const target = Array.isArray(words[0]) ? words[0][0] : words[0];
  return typeof target === 'object' && target !== null && 'path' in target && Boolean(target.path);
}

watched(net.Socket.prototype, 'connect', isPipe);
watched(net.Server.prototype, 'listen');
watched(dgram, 'createSocket');
watched(dns, 'lookup');
watched(dns.promises, 'lookup');
