import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startEvidex } from '../run-evidex.ts';

/** A review server in a process of its own, as a person starts it. */
export interface ReviewServer {
  /** Link with the token of this start. */
  readonly link: string;
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  /** All that it has printed until now. */
  printed(): string;
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a lost power supply does. */
  kill(): Promise<void>;
}

export interface ReviewServerOptions {
  readonly index: string;
  readonly web: string;
  /** 0 or left out: one that is free. Null: the one that the server chooses. */
  readonly port?: number | null;
  /** Name of the reviewer; left out: the app asks for it. */
  readonly as?: string;
  readonly more?: readonly string[];
}

/** Starts the server and waits until it has told its link. */
export async function startReviewServer(options: ReviewServerOptions): Promise<ReviewServer> {
  const named = options.as === undefined ? [] : ['--as', options.as];
  const asked = options.port === null ? [] : ['--port', String(options.port ?? 0)];
  const place = ['--index', options.index, ...asked];
  const child = startEvidex(['review', ...place, ...named, '--no-open', ...(options.more ?? [])], {
    EVIDEX_WEB: options.web,
  });
  let printed = '';
  const link = await new Promise<string>((resolve, reject) => {
    const take = (chunk: string): void => {
      printed += chunk;
      const found = /http:\/\/\S+#\S+(?=\s)/u.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout!.setEncoding('utf8').on('data', take);
    child.stderr!.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code) =>
      reject(new Error(`evidex review ended (${code}) before it told its link: ${printed}`)),
    );
  });
  const { origin, port } = new URL(link);
  return {
    link,
    origin,
    port: Number(port),
    pid: child.pid!,
    printed: () => printed,
    stop: () => ended(child, 'SIGINT'),
    kill: async () => void (await ended(child, 'SIGKILL')),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, 'close') as Promise<[number | null]>;
  child.kill(signal);
  return (await closed)[0];
}
