import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PDFContext, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exhibit } from '../../../src/counsel/exhibits/exhibit-plan.ts';
import { planExhibits } from '../../../src/counsel/exhibits/plan-exhibits.ts';
import { fileOf, makeSnapshot } from '../../support/counsel/make-snapshot.ts';
import { filesWithWord } from '../../support/counsel/words-in-files.ts';
import { bindAll, exhibitOf, ReceivedFiles } from './bound-exhibits.ts';

/** Stands on the second page alone, which is kept back. */
const secret = 'QUILLFEATHER';
const words = `BT /F 12 Tf 20 50 Td (TOLD) Tj ET BT /F 12 Tf 120 50 Td (${secret}) Tj ET`;

let folder: string;
let received: ReceivedFiles;
let made = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-kept-apart-'));
  received = new ReceivedFiles(join(folder, 'received'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Half = 'left' | 'right';
interface Content {
  readonly contents: string | PDFRef;
  readonly forms?: Readonly<Record<string, PDFRef>>;
}

/** Two pages that are the halves of one sheet. */
async function halves(
  boxes: 'MediaBox' | 'CropBox',
  contentOf: (half: Half, context: PDFContext) => Content,
): Promise<string> {
  const document = await PDFDocument.create();
  const { context } = document;
  const font = context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier' });
  for (const half of ['left', 'right'] as const) {
    const paper = document.addPage([200, 100]);
    const { contents, forms = {} } = contentOf(half, context);
    paper.node.set(PDFName.of('Resources'), context.obj({ Font: { F: font }, XObject: { ...forms } }));
    paper.node.set(
      PDFName.of('Contents'),
      typeof contents === 'string' ? context.register(context.stream(contents)) : contents,
    );
    paper.node.set(PDFName.of(boxes), context.obj(half === 'left' ? [0, 0, 100, 100] : [100, 0, 200, 100]));
  }
  return received.add(await document.save());
}

/** How the first pages of files are bound, all by one process: notes of each, and which exhibits hold the word. */
async function bound(
  given: readonly { readonly file: string; readonly toldPages?: readonly number[] }[],
): Promise<{ readonly notes: string[][]; readonly leaked: string[] }> {
  const target = join(folder, `out-${++made}`);
  const exhibits = given.map(({ file, ...told }, index): Exhibit => {
    const exhibit = exhibitOf(index + 1, file);
    return { ...exhibit, sources: exhibit.sources.map((source) => ({ ...source, ...told })) };
  });
  const results = await bindAll(received, target, exhibits);
  return {
    notes: results.map(({ notes }) => notes.map(({ text }) => text)),
    leaked: await filesWithWord(target, secret),
  };
}

describe('a page of a file with pages that are kept back', () => {
  const drawn =
    'shown as a picture of the page, because the page shows only a part of what the file holds for it';

  it('is a picture where boxes alone cut it out of a sheet that holds the words of both', async () => {
    const once = (make: (context: PDFContext) => PDFRef): ((context: PDFContext) => PDFRef) => {
      let known: PDFRef | null = null;
      return (context) => {
        known = known ?? make(context);
        return known;
      };
    };
    const stream = once((context) => context.register(context.stream(words)));
    const form = once((context) =>
      context.register(
        context.stream(words, {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 200, 100],
          Resources: { Font: { F: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier' } } },
        }),
      ),
    );
    const files = [
      await halves('MediaBox', (_, context) => ({ contents: stream(context) })),
      await halves('MediaBox', () => ({ contents: words })),
      await halves('MediaBox', (half, context) => ({
        contents: `q /Sheet Do Q % ${half}`,
        forms: { Sheet: form(context) },
      })),
      await halves('CropBox', (half) => ({ contents: `${words} % ${half}` })),
    ];
    const keptBack = await bound(files.map((file) => ({ file, toldPages: [1] })));
    expect(keptBack).toEqual({ notes: files.map(() => [drawn]), leaked: [] });
    // As received where nothing of the file is kept back, or no page of it.
    const told = await bound(files.flatMap((file) => [{ file }, { file, toldPages: [1, 2] }]));
    expect(told.notes.flat()).toEqual([]);
    expect(told.leaked).toHaveLength(told.notes.length);
  });

  it('is copied where it has its own content, though all pages bear the same short brackets', async () => {
    const file = await halves('MediaBox', (half) => ({
      contents: half === 'left' ? 'BT /F 12 Tf (TOLD) Tj ET' : words,
    }));
    expect(await bound([{ file, toldPages: [1] }])).toEqual({ notes: [[]], leaked: [] });
  });
});

it('the plan says which pages of such a file may be told, and nothing for other files', () => {
  const snapshot = makeSnapshot(
    [
      { number: 1, type: 'invoice', file: 'bundle', pages: [3, 4] },
      { number: 2, type: 'invoice', file: 'bundle', pages: [1] },
      { number: 3, type: 'invoice', file: 'other' },
    ],
    { partlyWithheld: new Set([fileOf('bundle')]) },
  );
  const { exhibits } = planExhibits(snapshot, new Set());
  expect(exhibits.map(({ sources }) => sources[0]!.toldPages)).toEqual([[1, 3, 4], [1, 3, 4], undefined]);
});
