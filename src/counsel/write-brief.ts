import { join } from 'node:path';
import { ensureProjected } from '../index/decisions/ensure-projected.ts';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { writeWhole } from '../index/exports/whole-file.ts';
import { lockForRun } from '../index/run-lock.ts';
import { FatalError } from '../model/exception.ts';
import { sha256 } from '../model/hashing.ts';
import type { Matter } from '../model/matter.ts';
import { PageImages } from '../pipeline/page-images.ts';
import type { BriefAbout, Sheet } from './brief.ts';
import { BriefFolder } from './brief-folder.ts';
import { bindExhibits } from './exhibits/bind-exhibits.ts';
import type { BoundExhibit } from './exhibits/bound-exhibit.ts';
import type { Exhibit, ExhibitPlan } from './exhibits/exhibit-plan.ts';
import { pageMarks } from './exhibits/page-marks.ts';
import { planExhibits } from './exhibits/plan-exhibits.ts';
import { KeptExhibits } from './kept-exhibits.ts';
import { type ManifestEntry, manifestName, manifestText } from './manifest.ts';
import { adverseSheet } from './sheets/adverse.ts';
import { documentsSheet } from './sheets/documents.ts';
import { notReadSheet } from './sheets/not-read.ts';
import { provenanceSheet } from './sheets/provenance.ts';
import { readFirstSheet } from './sheets/read-first.ts';
import { requestsSheet } from './sheets/requests.ts';
import { stepsSheet } from './sheets/steps.ts';
import { transactionsSheet } from './sheets/transactions.ts';
import { giveNumbers, readSnapshot } from './snapshot/read-snapshot.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import { HeldMeanwhile, HoldWatch } from './still-told.ts';
import { documentBytes } from './word/document.ts';
import { workbookBytes } from './workbook/workbook.ts';

/** How often it is looked whether something was held meanwhile, at most; milliseconds. */
const watchEvery = 1000;

/** How often numbers are given anew because somebody decided about documents before the snapshot was read. */
const attempts = 10;

/** How long to wait for a change that somebody is carrying out, milliseconds. */
const patience = 20_000;

export interface BriefOptions {
  readonly matter: Matter;
  readonly out: string;
  /** Name and version of this program. */
  readonly program: string;
  readonly passwords: readonly string[];
  /** Whether places of fields are drawn as annotations on the exhibits. */
  readonly boxes: boolean;
  /** Whether each exhibit has a cover sheet. */
  readonly cover: boolean;
  /** Child processes that bind exhibits. */
  readonly jobs: number;
  readonly signal: AbortSignal;
}

/** What happens while a brief is being written. */
export type BriefEvent =
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'read';
      readonly documents: number;
      readonly pages: number;
      readonly fields: number;
      /** Sequence number of the event that the brief tells the index as of. */
      readonly head: number;
    }
  | {
      readonly kind: 'exhibit';
      readonly number: number;
      readonly done: number;
      readonly of: number;
      readonly pages: number;
      readonly pagesDone: number;
      readonly ofPages: number;
      /** Made by an earlier brief from the same content. */
      readonly kept: boolean;
    }
  | { readonly kind: 'note'; readonly number: number; readonly label: string | null; readonly text: string }
  | { readonly kind: 'writing'; readonly name: string }
  | ({ readonly kind: 'finished' } & BriefOutcome);

export interface BriefOutcome {
  readonly folder: string;
  readonly head: { readonly sequence: number; readonly hash: string };
  readonly documents: number;
  readonly exhibits: number;
  /** Of these, how many were there already. */
  readonly kept: number;
  /** Pages of the exhibits, cover sheets included. */
  readonly pages: number;
  readonly fields: number;
  readonly files: number;
  /** SHA-256 of the manifest, hex. */
  readonly manifest: string;
  readonly withheld: Snapshot['withheld'];
  readonly notes: number;
}

/**
 * Writes the brief of a matter to a folder: workbook, summary, exhibits, manifest. The same snapshot gives the same bytes.
 * Interrupted, it goes on where it was; what comes to be held meanwhile ends it with nothing left.
 * @throws UsageError for a folder that holds something else, FatalError where it cannot be written; the reason of the
 *   signal when it is aborted.
 */
export async function writeBrief(
  index: EvidenceIndex,
  options: BriefOptions,
  listener: (event: BriefEvent) => void = () => {},
): Promise<BriefOutcome> {
  index.requireHoldsDecided();
  const folder = await BriefFolder.prepare(options.out, index.folder);
  const unlock = folder.lock();
  let isLocked = true;
  const free = (): void => {
    if (isLocked) unlock();
    isLocked = false;
  };
  let watch: HoldWatch | null = null;
  try {
    listener({ kind: 'reading' });
    const snapshot = await takeSnapshot(index, options);
    listener({
      kind: 'read',
      documents: snapshot.documents.length,
      pages: sum(snapshot.documents.map(({ pages }) => pages.length)),
      fields: sum(snapshot.documents.map(({ fields }) => fields.length)),
      head: snapshot.head.sequence,
    });
    watch = new HoldWatch(index, snapshot);
    const made = await make({ index, snapshot, options, folder, listener, watch });
    await folder.keepOnly(new Set([...made.entries.map(({ path }) => path), manifestName]));
    options.signal.throwIfAborted();
    free();
    index.transaction(() => {
      // Nobody can hold anything back between the last look and the moment from which the brief stands.
      watch!.check();
      index.events.append('brief', {
        subject: 'brief',
        matter: snapshot.matter.id,
        head: snapshot.head.sequence,
        hash: snapshot.head.hash,
        manifest: made.outcome.manifest,
      });
      folder.replace();
    });
    folder.removeEarlier();
    listener({ kind: 'finished', ...made.outcome });
    return made.outcome;
  } catch (error) {
    free();
    // What was made so far is kept for the next command, unless some of it may be told no longer.
    if (error instanceof HeldMeanwhile || watch?.isOutdated() !== false) folder.discard();
    throw error;
  }
}

/** Gives numbers and reads what may be told, while no run changes it; people may decide meanwhile. */
async function takeSnapshot(index: EvidenceIndex, { matter, program }: BriefOptions): Promise<Snapshot> {
  const unlock = lockForRun(index.folder, patience);
  try {
    ensureProjected(index);
    for (let attempt = 0; attempt < attempts; attempt++) {
      index.transaction(() => {
        // A run that was to hold something may have begun since.
        index.requireHoldsDecided();
        giveNumbers(index, index.matters.byId(matter.id)!);
      });
      const snapshot = await index.snapshot(async () =>
        readSnapshot(index, index.matters.byId(matter.id)!, program),
      );
      if (snapshot !== null) return snapshot;
    }
    throw new FatalError('documents are being decided about all the time; run the same command again');
  } finally {
    unlock();
  }
}

interface Making {
  readonly index: EvidenceIndex;
  readonly snapshot: Snapshot;
  readonly options: BriefOptions;
  readonly folder: BriefFolder;
  readonly watch: HoldWatch;
  readonly listener: (event: BriefEvent) => void;
}

interface Made {
  readonly entries: readonly ManifestEntry[];
  readonly outcome: BriefOutcome;
}

/** Makes all files of a brief in its staging folder. */
async function make(making: Making): Promise<Made> {
  const { snapshot, options, folder, listener } = making;
  const about: BriefAbout = {
    matter: snapshot.matter.name,
    head: snapshot.head,
    program: snapshot.program,
  };
  const adverse = adverseSheet(snapshot);
  const steps = stepsSheet(snapshot);
  const documents = documentsSheet(snapshot);
  const transactions = transactionsSheet(snapshot);
  const requests = requestsSheet(snapshot);
  const provenance = provenanceSheet(snapshot);
  const told = [adverse, steps, documents, transactions, requests, notReadSheet(snapshot), provenance];
  const plan = planExhibits(snapshot, numbersLedTo(told), { cover: options.cover });
  // What an interrupted command made of a document that may be told no longer goes before anything else is done.
  await folder.keepOnly(new Set(plan.exhibits.flatMap(filesOf)));
  const { bound, kept } = await bind(plan, making);
  const notes = bound.flatMap((exhibit) => exhibit.notes);
  const behind = [
    adverse,
    steps,
    documents,
    transactions,
    requests,
    notReadSheet(snapshot, notes),
    provenance,
  ];
  const sheets = [readFirstSheet(snapshot, behind), ...behind];
  const entries: ManifestEntry[] = bound.flatMap(({ files }) =>
    files.map(({ fileName, sha256: hash }) => ({ path: `exhibits/${fileName}`, sha256: hash })),
  );
  const put = async (name: string, bytes: Uint8Array | string): Promise<void> => {
    options.signal.throwIfAborted();
    listener({ kind: 'writing', name });
    await writeWhole(join(folder.staging, name), (handle) => handle.writeFile(bytes));
    if (name !== manifestName) entries.push({ path: name, sha256: sha256(bytes) });
  };
  await put('brief.xlsx', await workbookBytes(sheets, plan, about));
  await put('brief.docx', await documentBytes([steps, documents], plan, about));
  const manifest = manifestText(entries);
  await put(manifestName, manifest);
  return {
    entries,
    outcome: {
      folder: folder.path,
      head: { sequence: snapshot.head.sequence, hash: snapshot.head.hash },
      documents: snapshot.documents.length,
      exhibits: bound.length,
      kept,
      pages: sum(bound.map(({ pages }) => pages)),
      fields: sum(snapshot.documents.map(({ fields }) => fields.length)),
      files: entries.length + 1,
      manifest: sha256(manifest),
      withheld: snapshot.withheld,
      notes: notes.length,
    },
  };
}

/** Binds the exhibits; those that were made before from the same content are kept. */
async function bind(
  plan: ExhibitPlan,
  { index, snapshot, options, folder, listener, watch }: Making,
): Promise<{ readonly bound: BoundExhibit[]; readonly kept: number }> {
  const images = new PageImages(index, options.passwords, options.jobs);
  const kept = new KeptExhibits(index, snapshot.matter.id, folder);
  const ofPages = sum(plan.exhibits.map(pagesOf));
  let pagesDone = 0;
  let watched = performance.now();
  try {
    const bound = await bindExhibits(
      plan,
      options.boxes ? pageMarks(snapshot) : [],
      {
        folder: join(folder.staging, 'exhibits'),
        originalPath: (file) => index.originalPath(file),
        picture: (file, page) => images.get(file, page),
        text: (file, page) => index.pages.get(file, page),
        boxes: options.boxes,
        jobs: options.jobs,
        passwords: options.passwords,
        signal: options.signal,
        known: (exhibit, key) => kept.find(exhibit, key),
      },
      (exhibit, done, of) => {
        kept.put(exhibit);
        pagesDone += exhibit.pages;
        listener({
          kind: 'exhibit',
          number: exhibit.number,
          done,
          of,
          pages: exhibit.pages,
          pagesDone,
          ofPages,
          kept: kept.isKept(exhibit.number),
        });
        for (const note of exhibit.notes) listener({ kind: 'note', ...note });
        if (performance.now() - watched < watchEvery) return;
        watched = performance.now();
        watch.check();
      },
    );
    return { bound, kept: kept.count };
  } finally {
    await images.close();
  }
}

/** Numbers of all documents that something in the sheets leads to. */
function numbersLedTo(sheets: readonly Sheet[]): Set<number> {
  const numbers = new Set<number>();
  for (const { rows } of sheets)
    for (const { cells } of rows)
      for (const cell of cells) for (const { place } of cell) if (place !== null) numbers.add(place.number);
  return numbers;
}

/** What an exhibit is written as, below the folder of the brief. */
function filesOf({ fileName, natives }: Exhibit): string[] {
  return [fileName, ...natives.map((native) => native.fileName)].map((name) => `exhibits/${name}`);
}

function pagesOf({ bound, cover }: Exhibit): number {
  return sum(bound.map(({ pages }) => pages.length)) + (cover === null ? 0 : 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
