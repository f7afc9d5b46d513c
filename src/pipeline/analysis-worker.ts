// Entry of a worker thread: our own pure JavaScript, so that a page that takes for ever costs one file and not the run.
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { loadTypeFolder, useDocumentTypes } from '../../schemas/index.ts';
import { refuseNetwork } from '../reading/refuse-network.ts';
import { type ActiveLists, createScreener, type ScreeningSettings } from '../screening/index.ts';
import { type AnalysisTask, analyzePages } from './analysis-task.ts';

const { lists, screening, typeFolder, offline } = workerData as {
  lists: ActiveLists;
  screening: ScreeningSettings;
  typeFolder: string | null;
  offline: boolean;
};
// A thread has modules of its own: what is refused in the thread that started it is not refused here.
if (offline) refuseNetwork();
if (typeFolder !== null) useDocumentTypes(await loadTypeFolder(typeFolder));
// The collector lets a heap grow to its limit before it gives anything back; several of them would fill the machine.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const tidyMegabytes = 110;

const screener = createScreener(lists, screening);

/** Heap taken from the system, megabytes; garbage is given back first once there is much of it. */
function heapMegabytes(): number {
  const taken = (): number => getHeapStatistics().total_heap_size / 1e6;
  if (taken() > tidyMegabytes) collectGarbage();
  return taken();
}

parentPort!.on('message', (task: AnalysisTask) => {
  try {
    const result = analyzePages(task, screener);
    parentPort!.postMessage({ result, heapMegabytes: heapMegabytes() });
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    const { message, stack } = fault;
    parentPort!.postMessage({ fault: { message, stack: stack ?? '' }, heapMegabytes: heapMegabytes() });
  }
});
