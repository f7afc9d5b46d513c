// Entry of a worker thread: our own pure JavaScript, so that a page that takes for ever costs one file and not the run.
import { parentPort, workerData } from 'node:worker_threads';
import { createScreener, loadLists, type ScreeningSettings } from '../screening/index.ts';
import { type AnalysisTask, analyzePages } from './analysis-task.ts';

const { screening } = workerData as { screening: ScreeningSettings };
const screener = createScreener(loadLists(), screening);

parentPort!.on('message', (task: AnalysisTask) => {
  try {
    parentPort!.postMessage({ result: analyzePages(task, screener) });
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    parentPort!.postMessage({ fault: { message: fault.message, stack: fault.stack ?? '' } });
  }
});
