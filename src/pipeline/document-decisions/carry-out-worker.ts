// Entry of a worker thread: whatever a decision makes necessary is done beside the server, which goes on answering.
import { parentPort, workerData } from 'node:worker_threads';
import { CarryOut } from './carry-out.ts';

/** What the thread starts with. */
export interface CarryOutData {
  readonly folder: string;
  readonly passwords: readonly string[];
  readonly typeFolder: string | null;
}

/** What the thread is asked. */
export type CarryOutRequest =
  | { readonly id: number; readonly kind: 'carry-out'; readonly files: readonly string[] | null }
  | { readonly id: number; readonly kind: 'trace' }
  | { readonly id: number; readonly kind: 'warm' }
  | { readonly id: number; readonly kind: 'close' };

export type CarryOutAnswer =
  | { readonly id: number; readonly outcome: 'done' | 'busy' }
  | { readonly id: number; readonly fault: string };

const { folder, passwords, typeFolder } = workerData as CarryOutData;
const work = new CarryOut(folder, passwords, typeFolder);
const port = parentPort!;
let last: Promise<void> = Promise.resolve();

port.on('message', (request: CarryOutRequest) => {
  last = last.then(async () => port.postMessage(await answer(request)));
});

async function answer(request: CarryOutRequest): Promise<CarryOutAnswer> {
  const { id } = request;
  try {
    switch (request.kind) {
      case 'carry-out':
        return { id, outcome: await work.carryOut(request.files) };
      case 'warm':
        return { id, outcome: await work.warm() };
      case 'trace':
        return { id, outcome: await work.trace() };
      case 'close':
        await work.close();
        port.unref();
        return { id, outcome: 'done' };
    }
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
