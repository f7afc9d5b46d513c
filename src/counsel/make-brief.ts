import { join } from 'node:path';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { writeWhole } from '../index/exports/whole-file.ts';
import { sha256 } from '../model/hashing.ts';
import { PageImages } from '../pipeline/page-images.ts';
import type { BriefAbout, Sheet } from './brief.ts';
import type { BriefEvent, BriefOutcome } from './brief-events.ts';
import type { BriefFolder } from './brief-folder.ts';
import type { BriefOptions } from './brief-options.ts';
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
import type { Snapshot } from './snapshot/snapshot.ts';
import type { HoldWatch } from './still-told.ts';
import { documentBytes } from './word/document.ts';
import { workbookBytes } from './workbook/workbook.ts';

/** How often it is looked whether something was held meanwhile, at most; milliseconds. */
const watchEvery = 1000;

/** What the files of a brief are made from, and what watches over it. */
export interface Making {
  readonly index: EvidenceIndex;
  readonly snapshot: Snapshot;
  readonly options: BriefOptions;
  readonly folder: BriefFolder;
  readonly watch: HoldWatch;
  readonly listener: (event: BriefEvent) => void;
}

/** Files that were made, with what is told of them. */
export interface Made {
  readonly entries: readonly ManifestEntry[];
  readonly outcome: BriefOutcome;
}

/** Makes all files of a brief in its staging folder. */
export async function makeBrief(making: Making): Promise<Made> {
  const { snapshot, options, folder, listener } = making;
  const about: BriefAbout = {
    matter: snapshot.matter.name,
    head: snapshot.head,
    program: snapshot.program,
  };
  const steps = stepsSheet(snapshot);
  const documents = documentsSheet(snapshot);
  const before = [
    adverseSheet(snapshot),
    steps,
    documents,
    transactionsSheet(snapshot),
    requestsSheet(snapshot),
  ];
  const provenance = provenanceSheet(snapshot);
  // What binding notes on pages is not known yet; a note leads to a page that is bound already.
  const told = [...before, notReadSheet(snapshot), provenance];
  const plan = planExhibits(snapshot, numbersLedTo(told), { cover: options.cover });
  // What an interrupted command made of a document that may be told no longer goes before anything else is done.
  await folder.keepOnly(new Set(plan.exhibits.flatMap(filesOf)));
  const { bound, kept } = await bind(plan, making);
  const notes = bound.flatMap((exhibit) => exhibit.notes);
  const behind = [...before, notReadSheet(snapshot, notes), provenance];
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
