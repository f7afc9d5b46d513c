import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DocumentError, FatalError } from '../../model/exception.ts';
import { sha256 } from '../../model/hashing.ts';
import { pageKey } from '../../model/page-key.ts';
import { ProcessEnded } from '../../reading/index.ts';
import { addUnder } from '../add-under.ts';
import { sha256OfFile } from '../manifest.ts';
import { BINDING_VERSION, type BindingJob, type PageToBind, pageLabel, type Refused } from './binding-job.ts';
import { BindingProcess, bindingLimits } from './binding-process.ts';
import type { BindOptions, BoundExhibit, ExhibitNote } from './bound-exhibit.ts';
import { isDecodedHere } from './exhibit-names.ts';
import type { Exhibit } from './exhibit-plan.ts';
import { type Look, looksOf, type MarksOn } from './page-look.ts';

/** Pages that are drawn because they cannot be copied, with the reason. */
type Drawn = ReadonlyMap<string, string>;

/** Binds one exhibit after the other; several may be under way at once, each in a child process of its own. */
export class Binder {
  readonly #options: BindOptions;
  readonly #marks: MarksOn;
  readonly #idle: BindingProcess[] = [];
  readonly #all = new Set<BindingProcess>();
  /** PDFs that end whatever process opens them, with the reason: their other documents are drawn at once. */
  readonly #harmful = new Map<string, string>();
  #stopped = false;

  constructor(options: BindOptions, marks: MarksOn) {
    this.#options = options;
    this.#marks = marks;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  stop(): void {
    this.#stopped = true;
    for (const process of this.#all) process.end('stopped', 'stopped');
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((process) => process.close()));
  }

  async bind(exhibit: Exhibit): Promise<BoundExhibit> {
    this.#checkStopped();
    const looks = looksOf(exhibit, this.#options, this.#marks);
    const key = this.#keyOf(exhibit, looks);
    const known = this.#options.known?.(exhibit, key) ?? null;
    if (known !== null) return known;
    const target = join(this.#options.folder, `${exhibit.fileName}.unfinished`);
    try {
      const { answer, notes } = await this.#written(exhibit, looks, key, target);
      const natives = await this.#natives(exhibit);
      await rename(target, join(this.#options.folder, exhibit.fileName));
      return {
        number: exhibit.number,
        key,
        files: [{ fileName: exhibit.fileName, sha256: answer.sha256, size: answer.size }, ...natives],
        pages: answer.pages,
        notes,
      };
    } catch (error) {
      await rm(target, { force: true });
      throw fatalForFullDisk(error);
    }
  }

  /** Everything that the bytes follow from. */
  #keyOf(exhibit: Exhibit, looks: readonly (readonly Look[])[]): string {
    return sha256(JSON.stringify({ version: BINDING_VERSION, exhibit, boxes: this.#options.boxes, looks }));
  }

  /** Copies what can be copied; what is refused is drawn, and the exhibit is written again. */
  async #written(
    exhibit: Exhibit,
    looks: readonly (readonly Look[])[],
    key: string,
    target: string,
  ): Promise<{
    readonly answer: { sha256: string; size: number; pages: number };
    readonly notes: ExhibitNote[];
  }> {
    let drawn = new Map<string, string>();
    for (const { pages } of exhibit.bound)
      for (const { file } of pages)
        if (this.#harmful.has(file)) drawAll(exhibit, file, this.#harmful.get(file)!, drawn);
    let ended = 0;
    for (let attempt = 0; attempt < 6; attempt++) {
      const { pages, notes } = await this.#pages(exhibit, looks, drawn);
      const job: BindingJob = {
        exhibit,
        pages,
        boxes: this.#options.boxes,
        notes: noteLines(notes),
        id: key,
        target,
      };
      this.#checkStopped();
      const process = this.#take(ended > 0);
      try {
        const answer = await process.bind(job);
        if (answer.kind === 'bound') return { answer, notes };
        if (answer.kind === 'refused') {
          drawn = new Map(drawn);
          for (const refused of answer.refused) drawn.set(refusedKey(exhibit, refused), refused.reason);
          continue;
        }
        if (answer.code === 'ENOSPC' || answer.code === 'EDQUOT')
          throw Object.assign(new FatalError('no space left on the disk'), { code: 'ENOSPC' });
        drawn = allDrawn(exhibit, 'it cannot be copied');
      } catch (error) {
        if (!(error instanceof ProcessEnded)) throw error;
        this.#checkStopped();
        // It may have been ended for what was opened before it, or from outside: only the second end, in a process of
        // its own, is the doing of what it opened.
        ended++;
        if (ended < 2) continue;
        if (process.opening !== null) this.#harmful.set(process.opening, error.message);
        drawn = allDrawn(exhibit, error.message);
      } finally {
        this.#giveBack(process);
      }
    }
    throw new FatalError(`the exhibit ${exhibit.fileName} cannot be written`);
  }

  async #pages(
    exhibit: Exhibit,
    looks: readonly (readonly Look[])[],
    drawn: Drawn,
  ): Promise<{ readonly pages: PageToBind[][]; readonly notes: ExhibitNote[] }> {
    const media = new Map(exhibit.sources.map(({ file, mediaType }) => [file, mediaType]));
    const notes: ExhibitNote[] = [];
    const pages: PageToBind[][] = [];
    for (const [place, bound] of exhibit.bound.entries()) {
      const own: PageToBind[] = [];
      for (const [index, reference] of bound.pages.entries()) {
        this.#checkStopped();
        const { file, page } = reference;
        const mediaType = media.get(file) ?? '';
        const { width = 0, height = 0, part = null } = bound.displayed[index] ?? {};
        const refused = drawn.get(pageKey(reference)) ?? null;
        const label = pageLabel(bound, index);
        const { typed, marks } = looks[place]![index]!;
        const isCopied = refused === null && part === null && isDecodedHere(mediaType);
        const toDraw = typed === null && !isCopied;
        const picture = toDraw ? await this.#picture(file, page) : { path: null, failure: null };
        if (picture.failure !== null)
          notes.push({ number: bound.number, label, text: `neither copied nor drawn: ${picture.failure}` });
        else if (refused !== null && mediaType === 'application/pdf')
          notes.push({
            number: bound.number,
            label,
            text: `shown as a picture of the page, because ${refused}`,
          });
        own.push({
          file,
          page,
          path: this.#options.originalPath(file),
          mediaType,
          width,
          height,
          typed,
          picture: picture.path,
          neither: picture.failure,
          marks,
        });
      }
      pages.push(own);
    }
    return { pages, notes };
  }

  async #picture(
    file: string,
    page: number,
  ): Promise<{ readonly path: string | null; readonly failure: string | null }> {
    try {
      return { path: (await this.#options.picture(file, page)).path, failure: null };
    } catch (error) {
      this.#checkStopped();
      if (!(error instanceof DocumentError)) throw error;
      return { path: null, failure: error.message };
    }
  }

  async #natives(exhibit: Exhibit): Promise<BoundExhibit['files'][number][]> {
    const copies: BoundExhibit['files'][number][] = [];
    for (const { file, fileName } of exhibit.natives) {
      const target = join(this.#options.folder, fileName);
      await copyFile(this.#options.originalPath(file), `${target}.unfinished`);
      const found = await sha256OfFile(`${target}.unfinished`);
      if (found !== file) {
        await rm(`${target}.unfinished`, { force: true });
        throw new FatalError(
          `the stored bytes of a received file are not those received (${file}); run evidex verify`,
        );
      }
      await rename(`${target}.unfinished`, target);
      copies.push({ fileName, sha256: found, size: (await stat(target)).size });
    }
    return copies;
  }

  #take(fresh: boolean): BindingProcess {
    while (!fresh) {
      const process = this.#idle.pop();
      if (process === undefined) break;
      if (!process.ended) return process;
      this.#all.delete(process);
    }
    const process = new BindingProcess(this.#options.passwords, this.#options.limits ?? bindingLimits);
    this.#all.add(process);
    return process;
  }

  #giveBack(process: BindingProcess): void {
    if (process.ended) this.#all.delete(process);
    else if (process.isUsedUp) void process.close().then(() => this.#all.delete(process));
    else this.#idle.push(process);
  }

  #checkStopped(): void {
    this.#options.signal?.throwIfAborted();
    if (this.#stopped) throw new ProcessEnded('stopped', 'stopped');
  }
}

/** What of an exhibit is opened from received bytes is drawn by the readers instead, under their limits. */
function allDrawn(exhibit: Exhibit, reason: string): Map<string, string> {
  const drawn = new Map<string, string>();
  for (const { file } of exhibit.sources) drawAll(exhibit, file, reason, drawn);
  return drawn;
}

function drawAll(exhibit: Exhibit, file: string, reason: string, drawn: Map<string, string>): void {
  for (const { pages } of exhibit.bound)
    for (const page of pages) if (page.file === file) drawn.set(pageKey(page), reason);
}

function refusedKey(exhibit: Exhibit, { bound, index }: Refused): string {
  return pageKey(exhibit.bound[bound]!.pages[index]!);
}

/** Notes with the same words in one line: `Pages 1, 2: …`. */
function noteLines(notes: readonly ExhibitNote[]): string[] {
  const labels = new Map<string, string[]>();
  for (const { label, text } of notes) addUnder(labels, text, label ?? '');
  return [...labels].map(
    ([text, each]) => `${each.length === 1 ? 'Page' : 'Pages'} ${each.join(', ')}: ${text}.`,
  );
}

function fatalForFullDisk(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if ((code !== 'ENOSPC' && code !== 'EDQUOT') || error instanceof FatalError) return error;
  return Object.assign(new FatalError('no space left on the disk'), { code });
}
