import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../src/intake/index.ts';
import { hiddenReasons } from '../../../src/model/page-notes.ts';
import { libreOfficeState, type ReadingPool } from '../../../src/reading/index.ts';
import { newPool, source, textOf } from '../support.ts';
import { makePresentation, tableShape, textShape } from './make-presentation.ts';
import { makeWord, paragraph, table } from './make-word.ts';

const run = promisify(execFile);
const { version, isolated } = await libreOfficeState();
const folder = mkdtempSync(join(tmpdir(), 'evidex-libre-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let pool: ReadingPool;
beforeAll(() => {
  pool = newPool();
});
afterAll(() => pool.close());

/** Has LibreOffice convert a file; null where it cannot (its Writer or Impress is not installed). */
async function convert(path: string, to: string, ending: string): Promise<string | null> {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const words = [profile, '--headless', '--convert-to', to, '--outdir', folder, path];
  await run('soffice', words, { timeout: 100_000 }).catch(() => undefined);
  const made = join(
    folder,
    path
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, `.${ending}`),
  );
  return existsSync(made) ? made : null;
}

/** Words without marks of lists, which are drawn in other ways. */
function words(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\ufeff\u2022\uf0b7\u200b]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^\d+\.$/.test(word));
}

async function wordsRead(path: string): Promise<string[]> {
  const { mediaType } = await mediaTypeOf(path, path);
  const file = source(path.split('/').at(-1)!, readFileSync(path), mediaType);
  const { pageCount } = await pool.inspect(file);
  const pages = await pool.readPages(file, 1, pageCount);
  return words(pages.map(textOf).join('\n'));
}

/** Share of the expected words that were read, each as often as it stands there. */
function recall(expected: readonly string[], read: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of expected) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    found++;
    left.set(word, count - 1);
  }
  return found / expected.length;
}

const paper = makeWord({
  body:
    paragraph('Commercial Invoice 4711') +
    paragraph('Seller: Hebei Example Textile Co., Ltd. Straße Größe Łódź Привет') +
    paragraph('石家庄市棉纱出口有限公司') +
    table([
      ['Lot', 'Net weight', 'Origin'],
      ['L-1', '1,200 kg', 'Viet Nam'],
      ['L-2', '950 kg', 'India'],
    ]) +
    Array.from({ length: 40 }, (_, index) => paragraph(`Clause ${index + 1} of the terms of sale`)).join(''),
});

describe.skipIf(version === null)(
  'texts as LibreOffice gives them (skipped where it is not installed)',
  () => {
    it.each(['docx', 'odt', 'rtf'])('%s has the words of its own text conversion', async (ending) => {
      const start = join(folder, 'paper.docx');
      writeFileSync(start, paper);
      const made = ending === 'docx' ? start : await convert(start, ending, ending);
      if (made === null) return;
      const text = await convert(made, 'txt:Text (encoded):UTF8', 'txt');
      expect(text).not.toBeNull();
      const expected = words(readFileSync(text!, 'utf8'));
      expect(expected.length).toBeGreaterThan(280);
      expect(recall(expected, await wordsRead(made))).toBeGreaterThanOrEqual(0.99);
    });

    it.each(['pptx', 'odp'])('%s has the words of its slides', async (ending) => {
      const start = join(folder, 'deck.pptx');
      const slide =
        textShape('Tier one of the chain\nHanoi Example Garment') +
        tableShape([
          ['Step', 'Firm'],
          ['Spinning', 'Mill'],
        ]);
      writeFileSync(start, makePresentation([{ shapes: slide }, { shapes: textShape('Second slide 棉花') }]));
      const made = ending === 'pptx' ? start : await convert(start, ending, ending);
      if (made === null) return;
      expect(
        recall(
          words('Tier one of the chain Hanoi Example Garment Step Firm Spinning Mill Second slide 棉花'),
          await wordsRead(made),
        ),
      ).toBe(1);
    });

    it.skipIf(!isolated)(
      'old Word and PowerPoint files are converted, with pages that have places',
      async () => {
        for (const [name, bytes, ending, said] of [
          ['old-paper.docx', paper, 'doc', 'Commercial'],
          ['old-deck.pptx', makePresentation([{ shapes: textShape('Spinning mill') }]), 'ppt', 'Spinning'],
        ] as const) {
          const start = join(folder, name);
          writeFileSync(start, bytes);
          const made = await convert(start, ending, ending);
          if (made === null) continue;
          const { mediaType } = await mediaTypeOf(made, made);
          const file = source(`x.${ending}`, readFileSync(made), mediaType);
          const inspection = await pool.inspect(file);
          expect(inspection.facts['convertedBy']).toBe(`LibreOffice ${version}`);
          expect(inspection.facts['application']).toBeUndefined();
          expect(inspection.exceptions).toEqual([]);
          const [page] = await pool.readPages(file, 1, 1);
          expect(page!.notes).toContain(`converted by LibreOffice ${version}`);
          const word = page!.words.find((each) => each.text === said);
          expect(word?.box).not.toBeNull();
          expect(word).toBeDefined();
        }
      },
    );
  },
);

/** A letter with a comment, a deletion, a hidden paragraph, its author and date, as one OpenDocument file in XML. */
const letter = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><meta:initial-creator>Li Lei</meta:initial-creator><meta:creation-date>2024-02-02T10:00:00</meta:creation-date></office:meta>
<office:automatic-styles><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
<office:body><office:text><text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>Li Lei</dc:creator><dc:date>2024-03-02T10:00:00</dc:date></office:change-info><text:p>from the old gin</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>Cotton <text:change text:change-id="c1"/>as agreed<office:annotation><dc:creator>Li Lei</dc:creator><dc:date>2024-03-03T00:00:00</dc:date><text:p>not for the customs</text:p></office:annotation></text:p>
<text:p><text:span text:style-name="H">dispatched by the bureau</text:span></text:p></office:text></office:body></office:document>`;

describe.skipIf(version === null || !isolated)('what old office files hold and do not print', () => {
  it('comments, deleted and hidden text of a .doc stand on pages behind the printed ones', async () => {
    const flat = join(folder, 'letter.fodt');
    writeFileSync(flat, letter);
    const made = await convert(flat, 'doc', 'doc');
    if (made === null) return;
    const file = source('letter.doc', readFileSync(made), 'application/msword');
    const { pageCount, facts, exceptions } = await pool.inspect(file);
    const pages = await pool.readPages(file, 1, pageCount);
    expect(pages.map(({ page, part }) => [page, part])).toEqual([
      [1, null],
      [2, 'comments'],
      [3, 'deleted text (tracked changes)'],
      [4, 'hidden text'],
    ]);
    expect(textOf(pages[1]!)).toContain('not for the customs');
    expect(textOf(pages[2]!)).toContain('from the old gin');
    expect(textOf(pages[3]!)).toContain('dispatched by the bureau');
    expect(hiddenReasons(pages[3]!)).toEqual(['text with the attribute "hidden"']);
    expect(pages[0]!.notes.join()).toMatch(/deleted with tracked changes .* struck through/);
    expect(facts).toMatchObject({ creator: 'Li Lei', created: expect.stringContaining('2024-02-02') });
    expect(exceptions).toEqual([]);
    expect((await pool.pageImage(file, 4, 200)).length).toBeGreaterThan(100);
  });

  it('hidden slides and notes of a .ppt stand on pages behind the shown ones', async () => {
    const start = join(folder, 'secret.pptx');
    writeFileSync(
      start,
      makePresentation([
        { shapes: textShape('Shown slide'), notes: textShape('say nothing of the gin') },
        { shapes: textShape('Farms of the corps'), hidden: true },
      ]),
    );
    const made = await convert(start, 'ppt', 'ppt');
    if (made === null) return;
    const file = source('secret.ppt', readFileSync(made), 'application/vnd.ms-powerpoint');
    const pages = await pool.readPages(file, 1, (await pool.inspect(file)).pageCount);
    expect(pages.map(({ part }) => part)).toEqual([null, 'slide 2 (hidden)', 'notes of slide 1']);
    expect(textOf(pages[1]!)).toContain('Farms of the corps');
    expect(textOf(pages[2]!)).toContain('say nothing of the gin');
  });
});

describe('old office files', () => {
  it.skipIf(version === null)('are damaged when only their beginning is there, and not text', async () => {
    const beginning = Buffer.alloc(1400, 'A');
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(beginning);
    for (const [bytes, mediaType] of [
      [beginning.subarray(0, 8), 'application/msword'],
      [beginning, 'application/vnd.ms-powerpoint'],
      [Buffer.concat([beginning, Buffer.alloc(4000, 'B')]), 'application/msword'],
    ] as const) {
      await expect(pool.inspect(source('cut.doc', bytes, mediaType))).rejects.toMatchObject({
        code: 'corrupt',
        message: expect.stringContaining('damaged or cut short'),
      });
    }
  });

  const doc = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(3000)]);
  doc.write('WordDocument', 1024, 'utf16le');

  it('are unsupported with a remedy where LibreOffice is switched off or not installed', async () => {
    const off = newPool({ libreOffice: { enabled: false } });
    try {
      await expect(off.inspect(source('a.doc', doc, 'application/msword'))).rejects.toMatchObject({
        code: 'unsupported',
        message: expect.stringMatching(/^old Word document \(\.doc\) is read through LibreOffice, which/),
        remedy: expect.stringMatching(/PDF/),
      });
    } finally {
      await off.close();
    }
  });

  it.skipIf(version === null || !isolated)(
    'say that a password is needed, or that they are damaged',
    async () => {
      const locked = Buffer.from(doc);
      locked.writeUInt16LE(0xa5ec, 512);
      locked.writeUInt16LE(0xc1, 514);
      locked.writeUInt16LE(0x0100, 522);
      await expect(pool.inspect(source('b.doc', locked, 'application/msword'))).rejects.toMatchObject({
        code: 'encrypted',
      });
      // [MS-PPT]: the header token of an encrypted presentation, beyond the first megabyte.
      const slides = Buffer.concat([
        doc.subarray(0, 512),
        Buffer.alloc(1_500_000, 1),
        Buffer.from('14000000dfc4d1f3', 'hex'),
      ]);
      await expect(
        pool.inspect(source('d.ppt', slides, 'application/vnd.ms-powerpoint')),
      ).rejects.toMatchObject({
        code: 'encrypted',
      });
      await expect(pool.inspect(source('c.doc', doc, 'application/msword'))).rejects.toMatchObject({
        code: 'corrupt',
      });
    },
  );

  it.skipIf(version === null || !isolated)(
    'are ended at the limit of time, with all their processes',
    async () => {
      const hurried = newPool({ libreOffice: { seconds: 0.05 } });
      try {
        await expect(
          hurried.inspect(
            source('slow.doc', Buffer.concat([doc, Buffer.from('slow')]), 'application/msword'),
          ),
        ).rejects.toMatchObject({
          code: 'timeout',
          message: expect.stringMatching(/reading\.libreOffice\.seconds/),
        });
      } finally {
        await hurried.close();
      }
      const { stdout } = await run('ps', ['-eo', 'args']).catch(() => ({ stdout: '' }));
      expect(
        stdout
          .split('\n')
          .filter((line) => line.includes('slow.doc') || /soffice.*evidex-reading/.test(line)),
      ).toEqual([]);
    },
  );
});
