import type { EvidenceIndex } from '../index/evidence-index.ts';
import type { BriefFolder } from './brief-folder.ts';
import type { BoundExhibit } from './exhibits/bound-exhibit.ts';
import type { Exhibit } from './exhibits/exhibit-plan.ts';

/** Marks in the table `work` from what each exhibit was made, so that an equal one is not made again. */
const EXHIBIT_STAGE = 'brief-exhibit';

/** Exhibits of a matter that were made before from the same content and lie in the folder of the brief, whole. */
export class KeptExhibits {
  readonly #index: EvidenceIndex;
  readonly #matter: string;
  readonly #folder: BriefFolder;
  readonly #kept = new Set<number>();

  constructor(index: EvidenceIndex, matter: string, folder: BriefFolder) {
    this.#index = index;
    this.#matter = matter;
    this.#folder = folder;
  }

  /** How many were kept so far. */
  get count(): number {
    return this.#kept.size;
  }

  isKept(number: number): boolean {
    return this.#kept.has(number);
  }

  /** What was made for a key, where all its files are there with the bytes they were written with; null for anything else. */
  find({ number }: Exhibit, key: string): BoundExhibit | null {
    const stored = this.#index.work.outputOf(EXHIBIT_STAGE, this.#subjectOf(number), key);
    if (stored === null) return null;
    const bound = JSON.parse(stored) as BoundExhibit;
    // What could not be copied once may be now: with a password, or with more time.
    if (bound.notes.length > 0) return null;
    for (const { fileName, sha256, size } of bound.files)
      if (!this.#folder.has(`exhibits/${fileName}`, sha256, size)) return null;
    this.#kept.add(number);
    return bound;
  }

  /** Notes that an exhibit was made. */
  put(exhibit: BoundExhibit): void {
    if (this.#kept.has(exhibit.number)) return;
    const { number, key } = exhibit;
    this.#index.transaction(() =>
      this.#index.work.markDone(EXHIBIT_STAGE, this.#subjectOf(number), key, JSON.stringify(exhibit)),
    );
  }

  #subjectOf(number: number): string {
    return `${this.#matter}:${number}`;
  }
}
