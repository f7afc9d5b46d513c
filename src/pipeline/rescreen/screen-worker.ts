// Entry of a worker thread that searches stored texts: a page that takes for ever costs its file and not the pass.
import { workerData } from 'node:worker_threads';
import { StoredTexts } from '../../index/stored-texts.ts';
import { refuseNetwork } from '../../reading/refuse-network.ts';
import { createScreener } from '../../screening/index.ts';
import { answerTasks } from '../answering-thread.ts';
import type { ScreenWorkerData } from './screen-pool.ts';
import { screenStored } from './screen-stored.ts';

const { folder, lists, screening } = workerData as ScreenWorkerData;
// Nothing here needs it, whatever the options of the command.
refuseNetwork();
const screener = createScreener(lists, screening);
const stored = new StoredTexts(folder);
answerTasks(30, (files: readonly string[]) => files.map((file) => screenStored(stored, screener, file)));
