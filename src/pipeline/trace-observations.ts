import type { EvidenceIndex } from '../index/evidence-index.ts';
import { workKey } from '../index/work-store.ts';
import { outputHash } from '../model/hashing.ts';
import { contradictionNote } from '../reading/pdf/layer-check.ts';
import { keyPaths, observe, type TracedInput, type TracedPage } from '../tracing/index.ts';
import { traceTranslations } from './trace-translations.ts';

const STAGE = 'observe';
const SUBJECT = 'index';

/** Raised whenever the same index would give other observations. */
const OBSERVATIONS_VERSION = 3;

/** True when the files of the index were compared with each other before. */
export function isTraced(index: EvidenceIndex): boolean {
  return index.work.keyOf(STAGE, SUBJECT) !== null;
}

/** Makes the observations across files anew, unless nothing has changed since they were made. */
export function traceObservations(index: EvidenceIndex): void {
  const key = workKey({
    stage: STAGE,
    version: OBSERVATIONS_VERSION,
    settings: null,
    inputs: [String(index.events.lastAboutPapers())],
  });
  if (index.work.outputOf(STAGE, SUBJECT, key) !== null) return;
  const observations = [...observe(tracedInput(index)), ...traceTranslations(index)].sort((one, other) =>
    `${one.kind}${one.id}` < `${other.kind}${other.id}` ? -1 : 1,
  );
  const output = outputHash(observations);
  index.transaction(() => {
    index.observations.replace(observations);
    index.work.markDone(STAGE, SUBJECT, key, output);
    index.events.append('observations', { subject: 'index', output, count: observations.length });
  });
}

function tracedInput(index: EvidenceIndex): TracedInput {
  const keyFields = index.results.fieldsAt(keyPaths);
  const fromPictures = index.results.documentsFromPictures();
  return {
    files: [...index.ledger.files()].filter((file) => !file.held),
    documents: [...index.results.documents()].map((document) => ({
      id: document.id,
      type: document.type,
      file: document.pages[0]!.file,
      isTextOfFile: !fromPictures.has(document.id),
      keyFields: keyFields.get(document.id) ?? [],
    })),
    pages: () => tracedPages(index),
    fieldsOf: (document) => index.results.fieldsOf(document),
    pictureOf: (file, page) => index.pages.picture(file, page),
    textOf: (file, page) => index.pages.text(file, page),
  };
}

function* tracedPages(index: EvidenceIndex): Generator<TracedPage> {
  for (const { file, page, picture, notes } of index.pages.looks()) {
    const note = notes.find((each) => each.startsWith(contradictionNote));
    yield { file, page, picture, contradiction: note?.slice(contradictionNote.length) ?? null };
  }
}
