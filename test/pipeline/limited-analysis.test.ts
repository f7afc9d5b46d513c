import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultExtractionSettings } from '../../src/extraction/index.ts';
import { EvidenceIndex } from '../../src/index/evidence-index.ts';
import type { PageRow } from '../../src/index/page-store.ts';
import { packWords, roundWords } from '../../src/index/page-words.ts';
import { DocumentError } from '../../src/model/exception.ts';
import { pageText } from '../../src/model/page-text.ts';
import { createAnalysisPool } from '../../src/pipeline/analysis-pool.ts';
import { type AnalysisTask, analyzePages } from '../../src/pipeline/analysis-task.ts';
import { analyzeFile } from '../../src/pipeline/analyze-file.ts';
import { pipelineSettingsSchema } from '../../src/pipeline/pipeline-file.ts';
import { ScreeningPass } from '../../src/pipeline/rescreen/screening-pass.ts';
import type { RunContext } from '../../src/pipeline/run-context.ts';
import { textPage } from '../../src/reading/text/text-page.ts';
import { createScreener, loadLists, screeningSettingsSchema } from '../../src/screening/index.ts';

const file = 'a'.repeat(64);
const listed = 'Hoshine Silicon Industry (Shanshan) Co., Ltd.';

/** A page of a long running text; every 40th one names a listed firm. */
function row(page: number): PageRow {
  const words = page % 40 === 0 ? `delivered by ${listed} last week` : `weighing slip ${page} of the day`;
  const made = textPage(
    { file, page, part: null, notes: [], reason: 'made' },
    Array.from({ length: 40 }, (_, line) => ({ parts: [{ text: `${words} line ${line}`, column: 0 }] })),
    100_000,
  );
  return {
    id: page,
    file,
    page,
    kind: made.kind,
    reason: made.reason,
    width: 0,
    height: 0,
    upright_turn: 0,
    skew: 0,
    ocr_languages: '[]',
    part: null,
    notes: '[]',
    text: pageText(made).text,
    words: packWords(roundWords(made.words)),
    marks: null,
    picture: null,
  };
}

describe('a file of more pages than one document is read from', () => {
  it('names the page from which on no fields were read, and searches all pages for listed names', () => {
    const pages = Array.from({ length: 120 }, (_, index) => row(index + 1));
    const screener = createScreener(loadLists());
    const result = analyzePages(
      {
        file,
        pages,
        documents: null,
        fields: null,
        extraction: { ...defaultExtractionSettings, pagesPerDocument: 50 },
      },
      screener,
    );
    const limits = result.fields!.exceptions.filter(({ code }) => code === 'limit-document-pages');
    const long = result.documents!.documents.filter((document) => document.pages.length > 50);
    expect(long.length).toBeGreaterThan(0);
    expect(limits.map(({ document }) => document)).toEqual(long.map(({ id }) => id));
    expect(limits[0]!.cause).toContain('extraction.pagesPerDocument');
    expect(limits[0]!.page).toBe(long[0]!.pages[50]!.page);
    expect(new Set(result.flags.map((flag) => flag.page))).toEqual(new Set([40, 80, 120]));
  });
});

describe('the analysis of a file that takes too much', () => {
  it('ends with the name of the setting, and the same worker pool goes on with the next', async () => {
    const pool = createAnalysisPool({
      lists: loadLists(),
      workers: 1,
      limits: { secondsPerFile: 0.001, memoryMegabytes: 768 },
      screening: {} as never,
    });
    const task = {
      file,
      pages: [row(1)],
      documents: null,
      fields: null,
      extraction: { ...defaultExtractionSettings, pagesPerDocument: 400 },
    };
    await expect(pool.analyze(task)).rejects.toMatchObject({
      code: 'timeout',
      remedy: expect.stringContaining('analysis.secondsPerFile'),
    });
    await pool.close();
  });
});

describe('a file that cannot be extracted within the limits', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'evidex-limited-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is searched for listed names all the same, and its state says what it was not', async () => {
    const index = EvidenceIndex.create(folder);
    const lists = loadLists();
    const screener = createScreener(lists);
    const words = `sold by ${listed} in June`.split(' ').map((text) => ({
      text,
      box: null,
      confidence: 1,
      line: 0,
      origin: 'native' as const,
      visible: true,
    }));
    index.ledger.putFile(file, 100, 'text/plain');
    index.pages.put({
      file,
      page: 1,
      kind: 'native',
      reason: 'made',
      width: 0,
      height: 0,
      uprightTurn: 0,
      skew: 0,
      ocrLanguages: [],
      part: null,
      notes: [],
      words,
    });
    const events: string[] = [];
    const context = {
      index,
      settings: pipelineSettingsSchema.parse({}),
      pass: new ScreeningPass(index, 'run', lists, screeningSettingsSchema.parse({})),
      signal: new AbortController().signal,
      listener: (event: { kind: string }) => events.push(event.kind),
      analysis: {
        analyze: async (task: AnalysisTask) => {
          if (task.documents !== null) return analyzePages(task, screener);
          throw new DocumentError({ code: 'memory', stage: 'extract', cause: 'too much', remedy: 'less' });
        },
      },
    } as unknown as RunContext;
    const source = { sha256: file, path: '', displayPath: 'long.txt', mediaType: 'text/plain', size: 100 };
    await analyzeFile(context, source, { key: 'k', pageCount: 1, read: { output: 'o', failures: [] } });
    expect(new Set(index.results.flagsOf(file).map((flag) => flag.page))).toEqual(new Set([1]));
    expect(index.ledger.file(file)).toMatchObject({
      state: 'limited',
      reason: expect.stringContaining('searched for listed names'),
    });
    expect(index.results.documentsOf(file)).toEqual([]);
    expect(events).toContain('exception');
    index.close();
  });
});
