// Entry of a worker thread: our own pure JavaScript, so that a page that takes for ever costs one file and not the run.
import { workerData } from 'node:worker_threads';
import { loadTypeFolder, useDocumentTypes } from '../../schemas/index.ts';
import { refuseNetwork } from '../reading/refuse-network.ts';
import { createScreener } from '../screening/index.ts';
import type { AnalysisWorkerData } from './analysis-pool.ts';
import { type AnalysisTask, analyzePages } from './analysis-task.ts';
import { answerTasks } from './answering-thread.ts';

const { lists, screening, typeFolder, offline } = workerData as AnalysisWorkerData;
// A thread has modules of its own: what is refused in the thread that started it is not refused here.
if (offline) refuseNetwork();
if (typeFolder !== null) useDocumentTypes(await loadTypeFolder(typeFolder));
const screener = createScreener(lists, screening);
answerTasks(110, (task: AnalysisTask) => analyzePages(task, screener));
