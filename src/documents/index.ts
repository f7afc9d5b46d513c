export { arrange } from './arrange.ts';
export { type FileDecisions, splitAndClassify } from './split-and-classify.ts';
