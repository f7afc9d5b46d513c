/** Across documents: what stands side by side, stated with both sides and judged by nobody here. */
export { keyPaths } from './key-fields.ts';
export { observe } from './observations.ts';
export type { TracedDocument, TracedFile, TracedInput, TracedPage } from './traced-input.ts';
