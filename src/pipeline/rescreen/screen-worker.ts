// Entry of a worker thread that searches stored texts: a page that takes for ever costs its file and not the pass.
import { parentPort, workerData } from 'node:worker_threads';
import { StoredTexts } from '../../index/stored-texts.ts';
import { refuseNetwork } from '../../reading/refuse-network.ts';
import { type ActiveLists, createScreener, type ScreeningSettings } from '../../screening/index.ts';
import { heapMeter } from '../worker-heap.ts';
import { screenStored } from './screen-stored.ts';

const { folder, lists, screening } = workerData as {
  folder: string;
  lists: ActiveLists;
  screening: ScreeningSettings;
};
// Nothing here needs it, whatever the options of the command.
refuseNetwork();
const heapMegabytes = heapMeter(80);
const screener = createScreener(lists, screening);
const stored = new StoredTexts(folder);

parentPort!.on('message', (files: readonly string[]) => {
  try {
    const screened = files.map((file) => screenStored(stored, screener, file));
    parentPort!.postMessage({ screened, heapMegabytes: heapMegabytes() });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    parentPort!.postMessage({ fault: { message, stack: stack ?? '' }, heapMegabytes: heapMegabytes() });
  }
});
