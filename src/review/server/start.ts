import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { FatalError } from '../../model/exception.ts';
import { reviewApp } from './app.ts';
import type { ReviewContext } from './context.ts';
import { Sessions } from './security/sessions.ts';
import { loadWebFiles } from './web-files.ts';

export interface RunningServer {
  /** Address with the token in its fragment, which no browser sends on. */
  readonly link: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the server on the loopback address alone.
 * @param port 0 for any that is free.
 * @throws FatalError when the port is taken or the app is not built.
 */
export async function startReview(
  context: ReviewContext,
  { port, webFolder }: { readonly port: number; readonly webFolder: string },
): Promise<RunningServer> {
  const sessions = new Sessions();
  let listening = port;
  const app = reviewApp(context, { sessions, files: loadWebFiles(webFolder), port: () => listening });
  const server = createAdaptorServer({
    fetch: app.fetch,
    hostname: '127.0.0.1',
  }) as import('node:http').Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new FatalError(`port ${port} is taken; choose another with --port, or leave it out`)
          : new FatalError(`cannot listen on port ${port}: ${error.message}`),
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  listening = (server.address() as AddressInfo).port;
  return {
    port: listening,
    link: `http://127.0.0.1:${listening}/#token=${sessions.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
