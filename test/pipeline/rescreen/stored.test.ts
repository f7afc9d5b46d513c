import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import { StoredTexts } from '../../../src/index/stored-texts.ts';
import type { Flag } from '../../../src/model/flag.ts';
import { pipelineSettingsSchema } from '../../../src/pipeline/pipeline-file.ts';
import { rescreen } from '../../../src/pipeline/rescreen/rescreen.ts';
import { screenStored } from '../../../src/pipeline/rescreen/screen-stored.ts';
import { ScreeningPass } from '../../../src/pipeline/rescreen/screening-pass.ts';
import { settleHolds } from '../../../src/pipeline/settle-holds.ts';
import { SCREEN_STAGE } from '../../../src/pipeline/stages.ts';
import { activateLists, createScreener, type ListEntry, loadLists } from '../../../src/screening/index.ts';
import { makeStoredIndex } from '../../bench/screening/stored-index.ts';

const made = mkdtempSync(join(tmpdir(), 'evidex-stored-'));
let folder: string;
let index: EvidenceIndex;
const lists = loadLists();
const { screening, analysis } = pipelineSettingsSchema.parse({});

beforeAll(() => makeStoredIndex(made, 104));
afterAll(() => rmSync(made, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-stored-'));
  cpSync(made, folder, { recursive: true });
  index = EvidenceIndex.open(folder);
});
afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

const files = (): string[] => [...index.ledger.files()].map(({ sha256 }) => sha256);

/** Stores a page again as if none of its words could be seen. */
function hideWords(file: string, page: number): void {
  const stored = index.pages.get(file, page)!;
  index.pages.put({ ...stored, words: stored.words.map((word) => ({ ...word, visible: false })) });
}

async function search(limits = analysis, searched = lists) {
  const pass = new ScreeningPass(index, 'screen', searched, screening);
  const { signal } = new AbortController();
  const outcome = await rescreen({ index, pass, lists: searched, screening, limits, jobs: 1, signal });
  index.transaction(() => pass.finish());
  return outcome;
}

describe('flags from stored texts', () => {
  it('are those of whole pages, words that cannot be seen included', () => {
    const screener = createScreener(lists);
    const flagsOf = (file: string): Flag[] => {
      const documents = index.results.documentsOf(file);
      const fields = documents.flatMap(({ id }) => index.results.fieldsOf(id));
      return screener.screen({ pages: index.pages.ofFile(file), documents, fields });
    };
    const [named] = files().flatMap(flagsOf);
    hideWords(named!.file, named!.page);
    expect(flagsOf(named!.file).filter(({ page }) => page === named!.page)).not.toEqual([]);
    const stored = new StoredTexts(folder);
    let flags = 0;
    for (const file of files()) {
      const whole = flagsOf(file);
      expect(screenStored(stored, screener, file).flags ?? []).toEqual(whole);
      flags += whole.length;
    }
    stored.close();
    expect(flags).toBeGreaterThan(0);
  });
});

describe('searching stored pages again', () => {
  it('comes to each file once, and writes nothing where nothing changed', async () => {
    const first = await search();
    expect(first).toMatchObject({ files: 26, pages: 104, failed: 0, interrupted: false });
    expect(first.changes.new).toBeGreaterThan(0);
    expect((await search()).files).toBe(0);
    for (const file of files()) index.work.markDone(SCREEN_STAGE, file, 'another list', '');
    const { sequence } = index.events.head();
    expect(await search()).toMatchObject({
      files: 26,
      changes: { new: 0, gone: 0, regraded: 0, changed: 0 },
    });
    // The pass itself, and no file.
    expect(index.events.head().sequence).toBe(sequence + 1);
  });

  it('takes whatever ids a list gives its entries', async () => {
    const ids = ['__proto__', 'constructor', '../../x'];
    const entries = ids.map((id, at): ListEntry => {
      const name = `Plover ${'klm'[at]}wick Spinning Ltd.`;
      const names = [{ text: name, origin: 'official' as const }];
      return { kind: 'party', list: 'house', id, name, names, scope: [], remarks: [] };
    });
    const facts = { id: 'house', title: 'House list', version: '2026-11-01', retrieved: '2026-11-01' };
    const house = activateLists([{ ...facts, source: 'a test', notes: [], entries }]);
    expect(await search(analysis, house)).toMatchObject({ failed: 0 });
    const kept = index.screenings.entriesOf('house', house.versions[0]!.hash)!;
    expect([...kept.entries.keys()].sort()).toEqual([...ids].sort());
    expect(kept.entries.get('__proto__')).toEqual({ names: ['Plover kwick Spinning Ltd.'] });
    expect(kept.entries.get('toString')).toBeUndefined();
  });

  it('leaves held files and those that no run has analysed alone', async () => {
    const [held, unknown] = files() as [string, string];
    const { path } = index.ledger.primary(held)!;
    index.transaction(() => {
      index.holds.put({
        path,
        file: held,
        state: 'held',
        basis: 'person',
        reason: 'r',
        by: 'A',
        at: '2026-11-01',
      });
      settleHolds(index);
      index.work.forget(SCREEN_STAGE, unknown);
      // Even where a mark of an earlier search is left.
      index.work.markDone(SCREEN_STAGE, held, 'another list', '');
    });
    expect(await search()).toMatchObject({ files: 24, pages: 96 });
    expect(index.results.flagsOf(held)).toEqual([]);
  });

  it('keeps the flags of a file that reaches a limit, and says which setting', async () => {
    await search();
    const before = [...index.results.flags()].map(({ id }) => id);
    for (const file of files()) index.work.markDone(SCREEN_STAGE, file, 'another list', '');
    const [one] = files();
    for (const file of files().slice(1)) index.work.forget(SCREEN_STAGE, file);
    expect(await search({ ...analysis, secondsPerFile: 0.001 })).toMatchObject({ files: 0, failed: 1 });
    expect([...index.results.flags()].map(({ id }) => id)).toEqual(before);
    expect(index.results.exceptionsOf(one!)).toEqual([
      expect.objectContaining({
        code: 'timeout',
        remedy: expect.stringContaining('analysis.secondsPerFile'),
      }),
    ]);
    expect(await search()).toMatchObject({ files: 1, failed: 0 });
    expect(index.results.exceptionsOf(one!)).toEqual([]);
  });
});
