import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { FatalError } from '../../model/exception.ts';
import { reviewApp } from './app.ts';
import type { ReviewApp, ReviewContext } from './context.ts';
import { Sessions } from './security/sessions.ts';
import { loadWebFiles } from './web-files.ts';

export interface RunningServer {
  /** Address with the token in its fragment, which no browser sends on. */
  readonly link: string;
  readonly port: number;
  /** What a person should know of how it started, in words; null for nothing. */
  readonly notice: string | null;
  /** Ends it once what is under way was answered. */
  close(): Promise<void>;
}

export interface StartOptions {
  /** Null: the one that follows from the index, or where that is taken one that is free. 0: one that is free. */
  readonly port: number | null;
  /** Id of the matter that the app opens with; null: the one last chosen in the browser. */
  readonly matter?: string | null;
  /** Folder of the built app. */
  readonly webFolder: string;
}

/** This machine alone. */
const loopback = '127.0.0.1';

/** How long answers that are under way may take when the server is ended, milliseconds. */
const patience = 3000;

/**
 * Starts the server on the loopback address.
 * @throws FatalError when the port is taken or the app is not built.
 */
export async function startReview(context: ReviewContext, options: StartOptions): Promise<RunningServer> {
  const files = loadWebFiles(options.webFolder);
  // A decision is told as saved once its transaction returns.
  context.index.keepThroughPowerCut();
  let app: ReviewApp | null = null;
  // Requests that come before the port is known would be for another server.
  const server = createAdaptorServer({
    hostname: loopback,
    fetch: (request, environment) =>
      app === null ? new Response(null, { status: 503 }) : app.fetch(request, environment),
  }) as Server;
  const { port, notice } = await listenWhereAsked(server, options.port, context.folder);
  const sessions = new Sessions(`${context.folder} ${port}`);
  app = reviewApp(context, { sessions, files, port });
  return {
    port,
    notice,
    link: `http://${loopback}:${port}/#${options.matter == null ? '' : `matter=${options.matter}/`}token=${sessions.token}`,
    close: () => closed(server),
  };
}

/** The port of an index: what the browser keeps until it is saved belongs to an address, so a new start has the same. */
export function usualPort(folder: string): number {
  const [first = 0, second = 0] = createHash('sha256').update(folder).digest();
  return 20_000 + ((first * 256 + second) % 10_000);
}

async function listenWhereAsked(
  server: Server,
  asked: number | null,
  folder: string,
): Promise<{ readonly port: number; readonly notice: string | null }> {
  const wanted = asked ?? usualPort(folder);
  try {
    return { port: await listen(server, wanted), notice: null };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isTaken = code === 'EADDRINUSE';
    if (asked !== null)
      throw new FatalError(
        isTaken
          ? `port ${asked} is taken by another program; choose another one with --port, or leave it out`
          : `cannot listen on port ${asked}: ${message}`,
      );
    const port = await listen(server, 0).catch((second: Error) => {
      throw new FatalError(`cannot listen on any port of this machine: ${second.message}`);
    });
    const why = isTaken
      ? 'is taken, perhaps by another evidex review on this index'
      : `cannot be used (${message})`;
    return { port, notice: `The usual port of this index, ${wanted}, ${why}; this one listens on ${port}.` };
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
