import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EvidenceIndex } from '../index/evidence-index.ts';
import { DocumentError, UsageError } from '../model/exception.ts';
import { sha256 } from '../model/hashing.ts';
import { createReadingPool, type ReadingPool, readingSettingsSchema } from '../reading/index.ts';

/** Width of stored page images, pixels: small print stays legible at this size. */
export const pageImageWidth = 1600;

export interface PageImageFile {
  /** Where the WebP lies. */
  readonly path: string;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
}

/** Hashes of images that were looked at are kept for this many pages. */
const mostHashes = 5000;

/** Milliseconds until a page that could not be drawn is tried again. */
const triedAgainAfter = 120_000;

/**
 * Pictures of pages as WebP, made on first view by one pool of reading processes and kept in the index. Text without
 * pages, such as a sheet or a mail, is typed on one.
 */
export class PageImages {
  readonly #index: EvidenceIndex;
  readonly #passwords: readonly string[];
  readonly #jobs: number;
  #pool: ReadingPool | null = null;
  #folder: string | null = null;
  readonly #underWay = new Map<string, Promise<PageImageFile>>();
  readonly #hashes = new Map<string, string>();
  /** Pages that could not be drawn, with when that was: a page that takes a minute to fail is not tried at every look. */
  readonly #failed = new Map<string, { readonly error: DocumentError; readonly at: number }>();

  /** @param jobs pictures that are made at the same time. */
  constructor(index: EvidenceIndex, passwords: readonly string[] = [], jobs = 1) {
    this.#index = index;
    this.#passwords = passwords;
    this.#jobs = jobs;
  }

  /**
   * The picture of a page; asked for twice at once, it is made once.
   * @throws UsageError for a page that the index does not have, DocumentError where it cannot be drawn.
   */
  get(file: string, page: number): Promise<PageImageFile> {
    const key = `${file}/${page}`;
    const known = this.#underWay.get(key);
    if (known !== undefined) return known;
    const failed = this.#failed.get(key);
    if (failed !== undefined && performance.now() - failed.at < triedAgainAfter)
      return Promise.reject(failed.error);
    const image = this.#find(file, page)
      .catch((error: unknown) => {
        if (error instanceof DocumentError) this.#failed.set(key, { error, at: performance.now() });
        throw error;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, image);
    return image;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
  }

  async #find(file: string, page: number): Promise<PageImageFile> {
    const path = this.#index.pageImagePath(file, page);
    if (!existsSync(path)) await this.#make(file, page, path);
    const { mtimeMs, size } = statSync(path);
    const key = `${path} ${mtimeMs} ${size}`;
    let hash = this.#hashes.get(key);
    if (hash === undefined) {
      hash = sha256(readFileSync(path));
      if (this.#hashes.size >= mostHashes) this.#hashes.delete(this.#hashes.keys().next().value!);
      this.#hashes.set(key, hash);
    }
    return { path, sha256: hash };
  }

  async #make(file: string, page: number, path: string): Promise<void> {
    const record = this.#index.ledger.file(file);
    if (record === null || this.#index.pages.get(file, page) === null)
      throw new UsageError('this file has no pages that can be drawn');
    const image = await this.#startedPool().pageImage(
      {
        sha256: file,
        path: this.#index.originalPath(file),
        displayPath: this.#index.ledger.primary(file)?.path ?? file,
        mediaType: record.mediaType ?? '',
        size: record.size,
      },
      page,
      pageImageWidth,
    );
    // It may have been held or clawed back while its picture was made: then no trace of it may be left.
    if (!this.#index.views.isShown(file)) throw new UsageError('this file is no longer shown');
    mkdirSync(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}.tmp`;
    writeFileSync(unfinished, image);
    renameSync(unfinished, path);
  }

  #startedPool(): ReadingPool {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'evidex-picture-'));
    this.#pool ??= createReadingPool({
      jobs: this.#jobs,
      settings: readingSettingsSchema.parse({}),
      temporaryFolder: this.#folder,
      offline: true,
      passwords: this.#passwords,
    });
    return this.#pool;
  }
}
