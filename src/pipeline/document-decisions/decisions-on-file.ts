import type { DecidedChange } from '../../index/document-change-store.ts';
import type { EvidenceIndex } from '../../index/evidence-index.ts';
import { isPaperChange, type PairChange, type PaperChange } from '../../model/anchored-change.ts';
import { hashOf } from '../../model/hashing.ts';
import type { PageReference, Turn } from '../../model/page.ts';
import { pageKey } from '../../model/page-key.ts';
import type { StatedWords } from '../../screening/index.ts';
import { DECISIONS_STAGE } from '../stages.ts';

/** What people decided that bears on the work of one file. */
export interface DecisionsOnFile {
  /** About papers with pages of this file, and of files that they are put together with; oldest first. */
  readonly papers: readonly PaperChange[];
  /** Pages of other files that were put together with pages of this one, as far as they may be shown. */
  readonly guests: readonly PageReference[];
  /** How pages are to be turned before they are read. */
  readonly turns: ReadonlyMap<number, Turn>;
  /** Pages that somebody turned once, whether or not that was taken back. */
  readonly everTurned: ReadonlySet<number>;
  readonly pairs: readonly PairChange[];
  /** What people say stands on pages of this file: searched for listed names beside what was read. */
  readonly stated: readonly StatedWords[];
  /** Part of the key of what is made of the pages; empty where nobody decided anything. */
  readonly ofPapers: readonly string[];
  /** Part of the key of the fields. */
  readonly ofPairs: readonly string[];
  /** Part of the key of the file as a whole: also what others made of its pages. */
  readonly all: readonly string[];
  /** Key under which it is marked that they are carried out. */
  readonly key: string;
}

/** Key of a file about which nobody decided anything. */
export const noDecisions = hashOf([]);

const none: DecisionsOnFile = {
  papers: [],
  guests: [],
  turns: new Map(),
  everTurned: new Set(),
  pairs: [],
  stated: [],
  ofPapers: [],
  ofPairs: [],
  all: [],
  key: noDecisions,
};

/** What counts for a file now: decisions that were not taken back, and the pages they may be carried out with. */
export function decisionsOnFile(index: EvidenceIndex, file: string): DecisionsOnFile {
  const known = index.documentChanges.ofFile(file);
  const stated = index.decisions.statedOn(file);
  if (known.length === 0 && stated.length === 0) return none;
  const own = known.filter(({ undone }) => !undone);
  const { decisions, files } = withNeighbours(index, file, own);
  const papers = decisions.map(({ change }) => change).filter(isPaperChange);
  const turns = new Map<number, Turn>();
  const everTurned = new Set(
    known.flatMap(({ change }) => (change.action === 'turn' ? change.pages.map(({ page }) => page) : [])),
  );
  const pairs: PairChange[] = [];
  for (const { change } of own) {
    if (change.action === 'turn') turns.set(change.pages[0]!.page, change.turn);
    if (change.action === 'pair') pairs.push(change);
  }
  const neighbours = files.filter((other) => other !== file && mayBeShown(index, other));
  const guests = pagesNamed(papers, neighbours).filter((page) => index.pages.has(page.file, page.page));
  const ofPapers =
    papers.length === 0
      ? []
      : [hashOf([papers, guests, neighbours.map((other) => index.work.outputsUnder('read', `${other}:`))])];
  const ofPairs = pairs.length === 0 ? [] : [hashOf(pairs)];
  const ofTurns = turns.size === 0 ? [] : [hashOf([...turns])];
  const ofNeighbours = neighbours.map((other) =>
    hashOf(['documents', 'extract'].map((stage) => index.work.lastOutput(stage, other))),
  );
  const ofStated = stated.length === 0 ? [] : [hashOf(stated)];
  const all = [...ofPapers, ...ofPairs, ...ofTurns, ...ofNeighbours, ...ofStated];
  return { papers, guests, turns, everTurned, pairs, stated, ofPapers, ofPairs, all, key: hashOf(all) };
}

/** Files on which something was decided that is not carried out, or was taken back since. Held ones wait. */
export function filesBehindDecisions(index: EvidenceIndex): string[] {
  const files = new Set([...index.documentChanges.files(), ...index.decisions.filesWithStated()]);
  return [...files].filter((file) => isBehindDecisions(index, file));
}

/** True while something that was decided about papers of the file is not carried out. */
export function isBehindDecisions(index: EvidenceIndex, file: string): boolean {
  if (!mayBeShown(index, file) || index.ledger.file(file) === null) return false;
  const { key, all } = decisionsOnFile(index, file);
  const done = index.work.keyOf(DECISIONS_STAGE, file);
  return done === null ? all.length > 0 : done !== key;
}

/** The file, and all files that pages of it were put together with. */
export function neighboursOf(index: EvidenceIndex, file: string): readonly string[] {
  // What was taken back may still be carried out there.
  const files = [file];
  for (let at = 0; at < files.length; at++)
    for (const { change } of index.documentChanges.ofFile(files[at]!)) {
      if (change.action !== 'merge') continue;
      for (const page of change.pages) if (!files.includes(page.file)) files.push(page.file);
    }
  return files;
}

function standing(index: EvidenceIndex, file: string): DecidedChange[] {
  return index.documentChanges.ofFile(file).filter(({ undone }) => !undone);
}

/** Decisions on the file and on all files that pages of it were put together with, one by one, oldest first. */
function withNeighbours(
  index: EvidenceIndex,
  file: string,
  own: readonly DecidedChange[],
): { readonly decisions: readonly DecidedChange[]; readonly files: readonly string[] } {
  const decisions = new Map<number, DecidedChange>();
  const files = [file];
  for (let at = 0; at < files.length; at++) {
    for (const decided of at === 0 ? own : standing(index, files[at]!)) {
      decisions.set(decided.event, decided);
      if (decided.change.action !== 'merge') continue;
      for (const page of decided.change.pages) if (!files.includes(page.file)) files.push(page.file);
    }
  }
  return {
    decisions: [...decisions.values()].sort((one, other) => one.event - other.event),
    files: files.sort(),
  };
}

function mayBeShown(index: EvidenceIndex, file: string): boolean {
  return !index.holds.isHeld(file) && index.quarantine.get(file) === null;
}

function pagesNamed(papers: readonly PaperChange[], files: readonly string[]): PageReference[] {
  const named = new Map<string, PageReference>();
  for (const change of papers) {
    if (change.action !== 'merge') continue;
    for (const page of change.pages) if (files.includes(page.file)) named.set(pageKey(page), page);
  }
  return [...named.values()];
}
