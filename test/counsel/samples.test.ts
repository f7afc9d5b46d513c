import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExhibitReader, type PlacedWord, popplerWords, wordsWithin } from '../support/brief/read-exhibit.ts';
import { type ReadCell, type ReadSheet, readWorkbook, textOf } from '../support/brief/read-workbook.ts';
import { type SampleMatter, said, sampleBrief, writeSampleBrief } from '../support/brief/sample-matter.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { runEvidex, temporaryFolder } from '../support/run-evidex.ts';

const seed = Number(process.env['EVIDEX_SEED'] ?? 48817);
/** Cells that are followed to their page. */
const followed = 200;

let sample: SampleMatter;
let sheets: ReadSheet[];
const exhibits = new ExhibitReader();

beforeAll(async () => {
  sample = await sampleBrief();
  sheets = readWorkbook(join(sample.out, 'brief.xlsx'));
}, 300_000);
afterAll(() => exhibits.close());

const sheet = (number: number): ReadSheet => sheets[number - 1]!;
const isInstalled = (program: string, word = '--version'): boolean =>
  spawnSync(program, [word]).error === undefined;

/** Rows of a sheet with all of these words in one line. */
function linesWith(given: ReadSheet, ...words: readonly string[]): string[] {
  return textOf(given)
    .split('\n')
    .filter((line) => words.every((word) => line.includes(word)));
}

/** What stands below a header in a row. */
function below(row: readonly ReadCell[], header: string): string {
  return row.find((cell) => cell.header === header)?.text ?? '';
}

/** Number of the document whose file has this name, as sheet 4 gives it. */
function numberOf(file: string, of: ReadSheet = sheet(4)): string {
  const row = of.rows.find((cells) => below(cells, 'File and pages').includes(file));
  expect(row, `${file} is not in the sheet of documents`).toBeDefined();
  return /\d{4}/u.exec(below(row!, 'No.'))![0];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Parts of an office file as text, without the marks between words. */
function partsOf(path: string): Record<string, string> {
  const parts = Object.entries(unzipSync(readFileSync(path)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

function wordText(path: string): string {
  return partsOf(path)
    ['word/document.xml']!.replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'");
}

describe('the brief of the samples', () => {
  test('is a workbook of eight sheets, a document, exhibits and a manifest that lists each of them', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      '1 Read first',
      '2 Adverse and unresolved',
      '3 Steps',
      '4 Documents',
      '5 Transactions and payments',
      '6 Requests',
      '7 Not read',
      '8 Provenance',
    ]);
    const lines = readFileSync(join(sample.out, 'manifest-sha256.txt'), 'utf8').trim().split('\n');
    const listed = Object.fromEntries(
      lines.map((line) => line.split(/ [ *]/u).reverse() as [string, string]),
    );
    const files = filesOf(sample.out).filter((name) => name !== 'manifest-sha256.txt');
    expect(Object.keys(listed).sort()).toEqual(files);
    for (const name of files) expect(listed[name], name).toBe(sha256(readFileSync(join(sample.out, name))));
    for (const name of files) expect(name).toMatch(/^[A-Za-z0-9_./-]+$/u);
    if (!isInstalled('sha256sum')) return;
    const checked = spawnSync('sha256sum', ['-c', '--strict', 'manifest-sha256.txt'], { cwd: sample.out });
    expect(checked.status, String(checked.stderr)).toBe(0);
  });

  test('holds text alone in its cells, never a formula, and no exhibit with anything that acts', async () => {
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells.filter(({ isText }) => !isText).map(({ address, text }) => `${address} ${text}`)).toEqual(
      [],
    );
    const pdfs = filesOf(sample.out).filter((name) => /^exhibits\/S.*\.pdf$/u.test(name));
    expect(pdfs.length).toBeGreaterThan(20);
    for (const name of pdfs) {
      const document = await exhibits.document(join(sample.out, name));
      expect(await document.getJSActions(), name).toBeNull();
      expect(await document.getAttachments(), name).toBeNull();
      expect((await document.getPageLabels())?.length, name).toBe(document.numPages);
      expect((await document.getOutline())?.length, name).toBeGreaterThan(0);
    }
  });

  test('has exhibits without a warning of qpdf', (context) => {
    if (!isInstalled('qpdf')) context.skip('qpdf is not installed');
    for (const name of filesOf(sample.out).filter((path) => /^exhibits\/S.*\.pdf$/u.test(path))) {
      const checked = spawnSync('qpdf', ['--check', join(sample.out, name)], { encoding: 'utf8' });
      expect([name, checked.status, /WARNING/u.test(checked.stderr)]).toEqual([name, 0, false]);
    }
  });
});

describe('what is planted lands where it belongs', () => {
  test('the payee that is not the seller stands beside the seller and the agreement, each with its page', () => {
    const rows = sheet(5).rows.filter((cells) => below(cells, 'Invoice').includes('QH25-0612'));
    expect(below(rows[0]!, 'Seller')).toMatch(/NINGBO QINGHE/u);
    expect(below(rows[0]!, 'Payee')).toMatch(/GOLDEN ISTHMUS/u);
    const wire = numberOf('wire 2025-07-28.pdf');
    const agreement = numberOf('third party payment agreement.pdf');
    expect(below(rows[0]!, 'Payee')).toContain(`[${wire}:1]`);
    const beside = rows.map((cells) => below(cells, 'Third-party payment agreement')).join('\n');
    expect(beside).toContain(`[${agreement}:1]`);
    expect(beside).toMatch(/QH-TP-2025-03|Golden Isthmus/u);
    expect(textOf(sheet(5))).not.toMatch(/mismatch|suspicious|irregular|fraud/iu);
  });

  test('page 2 of 5 is under Not read and asked for', () => {
    const number = numberOf('BSCI p2.pdf');
    expect(linesWith(sheet(7), number).join('\n')).toMatch(/\b5\b/u);
    expect(linesWith(sheet(7), number).join('\n')).toMatch(/1, 3|1 and 3|3 [–-] ?5|3, 4/u);
    expect(linesWith(sheet(6), number).join('\n')).toMatch(/page/iu);
    expect(linesWith(sheet(6), number).join('\n')).toMatch(/第.*页|页/u);
  });

  test('the red-letter fapiao stands beside its original', () => {
    const rows = sheet(5).rows.filter((cells) => below(cells, 'Invoice').includes('04418273'));
    const credit = rows.map((cells) => below(cells, 'Credit note')).join('\n');
    expect(credit).toContain('04418290');
    expect(credit).toContain(`[${numberOf('红字发票.pdf')}:1]`);
    expect(below(rows[0]!, 'Invoice')).toContain(`[${numberOf('专票04418273.pdf')}:1]`);
  });

  test('the handwritten origin is adverse and unresolved, with its page', () => {
    const number = numberOf('supplier CO form.jpg');
    expect(linesWith(sheet(2), number).join('\n')).toMatch(/handwrit/iu);
    expect(linesWith(sheet(2), `[${number}:1]`)).not.toEqual([]);
  });

  test('half a translation is asked for, with the page that has none', () => {
    const original = numberOf('流程卡 0522.pdf');
    const asked = linesWith(sheet(6), original).join('\n');
    expect(asked).toMatch(/translation/iu);
    expect(asked).toMatch(/page 2|pages? without/iu);
    expect(asked).toMatch(/译/u);
  });

  test('another origin at the mill is adverse, as what a person related it as', () => {
    const number = numberOf('运单 0936.jpg');
    const lines = linesWith(sheet(2), number, 'same site, other origin');
    expect(lines).not.toEqual([]);
    expect(linesWith(sheet(3), `[${number}:`)).toEqual([]);
    expect(linesWith(sheet(5), `[${number}:`)).toEqual([]);
  });

  test('the listed yarn seller and the denial that another paper contradicts are adverse, though nobody confirmed them', () => {
    const yarn = numberOf('yarn NHF2504-117.pdf');
    expect(linesWith(sheet(2), 'NINGHAI HUAFU', `[${yarn}:1]`, 'UFLPA').join('\n')).toMatch(/○/u);
    const denial = numberOf('statement cotton origin.pdf');
    const section = textOf(sheet(2))
      .split(/^\d+ Denials that another document contradicts/mu)
      .at(-1)!;
    expect(section.split(/^\d+ [A-Z]/mu)[0]).toContain(denial);
  });

  test('the origin that the spinner hides is adverse, with the hidden part it stands in', () => {
    const list = numberOf('HZ-PL-2504-01.xlsx');
    expect(linesWith(sheet(2), 'India', `[${list}:3]`)).not.toEqual([]);
    expect(linesWith(sheet(2), 'hidden', list)).not.toEqual([]);
    const letter = numberOf('棉花来源声明.docx');
    expect(linesWith(sheet(2), '印度', `[${letter}:3]`)).not.toEqual([]);
  });

  test('what could not be opened is under Not read, with what can be done', () => {
    expect(linesWith(sheet(7), 'price list 2025.pdf').join('\n')).toMatch(/password/iu);
    expect(linesWith(sheet(7), 'marker layout.dwg')).not.toEqual([]);
    expect(linesWith(sheet(6), 'price list 2025.pdf').join('\n')).toMatch(/password/iu);
  });

  test('statements of 19 CFR 12.43 that were not found are asked for; what customs asks for is the checklist', () => {
    const certificate = numberOf('certificate 12.43.pdf');
    expect(linesWith(sheet(6), certificate).join('\n')).toMatch(/component|marks/iu);
    const notice = numberOf('attachment 2-B.pdf');
    expect(linesWith(sheet(6), `[${notice}:1]`, 'raw cotton').length).toBeGreaterThan(1);
  });

  test('original, certified translation and certificate are bound in this order', async () => {
    const number = numberOf('棉纱合同 RM-HZ-2503-07.pdf');
    const name = filesOf(join(sample.out, 'exhibits')).find((file) => file.endsWith(`_${number}.pdf`))!;
    const document = await exhibits.document(join(sample.out, 'exhibits', name));
    const labels = await document.getPageLabels();
    expect(labels).toEqual(['cover', '1', 'T1', 'C1']);
    const translation = await exhibits.page(join(sample.out, 'exhibits', name), 3);
    expect(translation.text).toContain('Cotton Yarn Purchase Contract');
    const certificate = await exhibits.page(join(sample.out, 'exhibits', name), 4);
    expect(certificate.text).toMatch(/Translator.s Certificate/u);
  });
});

describe('what people said', () => {
  const marks = { confirmed: '●', unconfirmed: '○', inferred: '△' };

  test('only what they confirmed or corrected is shown as confirmed', () => {
    const decided = new Set([...sample.decided.confirmed, ...sample.decided.corrected].map(({ id }) => id));
    const told = sheet(8).rows.filter((cells) => below(cells, 'Field id') !== '');
    const confirmed = told.filter((cells) => below(cells, 'Value').startsWith(marks.confirmed));
    expect(confirmed.length).toBeGreaterThan(20);
    for (const cells of confirmed) expect(decided, below(cells, 'Value')).toContain(below(cells, 'Field id'));
    for (const { id, value } of sample.decided.corrected)
      expect(confirmed.some((cells) => cells[0]!.text === id && below(cells, 'Value').includes(value))).toBe(
        true,
      );
    // Nobody but who typed it has seen it.
    for (const { id } of sample.decided.awaiting)
      expect(
        told
          .find((cells) => cells[0]!.text === id)
          ?.map(({ text }) => text)
          .join(' '),
      ).toMatch(/○.*second person/u);
    const first = textOf(sheet(1));
    expect(first).toMatch(new RegExp(`${confirmed.length} of \\d+ confirmed`, 'u'));
  });

  test('a corrected value stands with what was typed; a rejected one is in none of the sheets of evidence', () => {
    const [corrected] = sample.decided.corrected;
    expect(linesWith(sheet(8), corrected!.value)).not.toEqual([]);
    const [rejected] = sample.decided.rejected;
    const order = numberOf('PO 48817.pdf');
    for (const number of [3, 4, 5])
      expect(linesWith(sheet(number), rejected!.value, `[${order}:`), `sheet ${number}`).toEqual([]);
  });

  test('sheets of evidence and the document bear no reviewer, no score and no grade', () => {
    const texts = [
      textOf(sheet(3)),
      textOf(sheet(4)),
      textOf(sheet(5)),
      wordText(join(sample.out, 'brief.docx')),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/Quillfeather|A\. Counsel/u);
      expect(text).not.toMatch(/\bconfidence\b|\bscore\b|\bgrade [EP]\d/iu);
    }
    expect(textOf(sheet(8))).toContain('Quillfeather');
  });

  test('the document tells steps and documents, and its links lead to pages of the exhibits', async () => {
    const path = join(sample.out, 'brief.docx');
    const text = wordText(path);
    for (const words of ['Nantong Haizhou Spinning', 'QH25-0612', '棉纱购销合同', 'HPA-0072918-4'])
      expect(text).toContain(words);
    const relations = partsOf(path)['word/_rels/document.xml.rels']!;
    const links = [...relations.matchAll(/Target="(exhibits\/[^"]+)"/gu)].map(([, target]) => target!);
    expect(links.length).toBeGreaterThan(25);
    for (const link of new Set(links)) {
      const [file, page] = link.split('#page=') as [string, string];
      const document = await exhibits.document(join(sample.out, file));
      expect(Number(page), link).toBeLessThanOrEqual(document.numPages);
    }
  });
});

describe('what is kept back', () => {
  /** Words of the lawyer's letter, and of the quotation that a person marked as privileged. */
  const secrets = ['ashleyridge', 'first look', 'HZ-BJ-2502', '报价单', '118,800.00', '118800'];

  test('is in no part of the workbook and of the document, nor in any name', () => {
    for (const name of ['brief.xlsx', 'brief.docx'])
      for (const [part, text] of Object.entries(partsOf(join(sample.out, name))))
        for (const secret of secrets)
          expect(text.includes(secret), `${secret} in ${name}/${part}`).toBe(false);
    for (const name of filesOf(sample.out)) for (const secret of secrets) expect(name).not.toContain(secret);
  });

  test('is in no exhibit: page, bookmark, annotation or fact of the file', async () => {
    for (const name of filesOf(join(sample.out, 'exhibits'))) {
      const path = join(sample.out, 'exhibits', name);
      if (!/^S.*\.pdf$/u.test(name)) {
        const native = readFileSync(path);
        for (const secret of secrets) expect(native.includes(secret), `${secret} in ${name}`).toBe(false);
        continue;
      }
      const document = await exhibits.document(path);
      const said = [JSON.stringify([await document.getOutline(), await document.getMetadata()])];
      for (let page = 1; page <= document.numPages; page++) {
        const { text, marks } = await exhibits.page(path, page);
        said.push(text, ...marks.map(({ contents }) => contents));
      }
      for (const secret of secrets)
        expect(said.join('\n').includes(secret), `${secret} in ${name}`).toBe(false);
    }
  });

  test('is counted', () => {
    expect(textOf(sheet(1))).toMatch(/Files held back \| 1\b/u);
    expect(textOf(sheet(1))).toMatch(/privileged[^|]* \| 1\b/u);
  });
});

describe(`${followed} cells (seed ${seed})`, () => {
  test('lead to a page of an exhibit, and the words stand inside the box of the field there', async () => {
    const provenance = sheet(8);
    const byLine = new Map(
      provenance.rows.map((cells) => [Number(/\d+$/u.exec(cells[0]!.address)![0]), cells]),
    );
    const linked = [2, 3, 4, 5, 8].flatMap((number) =>
      sheet(number)
        .rows.flat()
        .filter(({ link, tip }) => link?.startsWith('exhibits/') && /8 Provenance, line \d+/u.test(tip)),
    );
    expect(linked.length).toBeGreaterThan(1000);
    const random = randomNumbers(seed);
    const chosen = Array.from({ length: followed }, () => linked[Math.floor(random() * linked.length)]!);
    const counts = { digital: 0, byPoppler: 0, pictures: 0, withoutBox: 0 };
    const poppler = new Map<string, PlacedWord[] | null>();
    for (const cell of chosen) {
      const what = `${cell.sheet}!${cell.address} ${cell.text}`;
      const [file, page] = cell.link!.split('#page=') as [string, string];
      const exhibit = await exhibits.page(join(sample.out, file), Number(page));
      const line = byLine.get(Number(/8 Provenance, line (\d+)/u.exec(cell.tip)![1]))!;
      const [path, quote, box] = ['Path', 'Quote', 'Box (x, y, width, height)'].map((header) =>
        below(line, header),
      );
      if (box === '') {
        counts.withoutBox += 1;
        continue;
      }
      const marks = exhibit.marks.filter(({ contents }) =>
        contents.split('\n').some((each) => each.startsWith(`${path}: `)),
      );
      expect(marks, `${what}: no annotation of ${path}`).not.toEqual([]);
      if (exhibit.text.trim() === '') {
        counts.pictures += 1;
        continue;
      }
      counts.digital += 1;
      const within = marks.map(({ rectangle }) => exhibit.textWithin(rectangle));
      const isThere = [...within, within.join('')].some((text) => squash(text).includes(squash(quote!)));
      expect(isThere, `${what}: "${quote}" in ${JSON.stringify(within)}`).toBe(true);
      if (!poppler.has(cell.link!))
        poppler.set(cell.link!, popplerWords(join(sample.out, file), Number(page)));
      const words = poppler.get(cell.link!)!;
      if (words === null) continue;
      counts.byPoppler += 1;
      const read = marks.map(({ displayed }) => wordsWithin(words, displayed));
      const isRead = [...read, read.join('')].some(
        (text) =>
          squash(text).includes(squash(quote!)) ||
          // Readers go round a seal each in its own order.
          (path!.startsWith('execution.seal') && holdsLetters(text, quote!)),
      );
      expect(isRead, `${what}: "${quote}" by Poppler in ${JSON.stringify(read)}`).toBe(true);
    }
    expect(counts.digital, JSON.stringify(counts)).toBeGreaterThan(60);
  });
});

function holdsLetters(text: string, quote: string): boolean {
  const letters = new Set(squash(text));
  return [...squash(quote)].every((letter) => letters.has(letter));
}

/** Letters and digits alone: readers put spaces where they like. */
function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

describe('the brief again', () => {
  const place = temporaryFolder('brief-again');

  test('has the same bytes on the same snapshot', async () => {
    const same = join(place, 'same');
    await writeSampleBrief(sample.index, same);
    const manifest = (folder: string): string => readFileSync(join(folder, 'manifest-sha256.txt'), 'utf8');
    expect(manifest(same)).toBe(manifest(sample.out));
  });

  test('has all old numbers when one more document came, and a gap with a reason for one that is held back since', async () => {
    const index = join(place, 'index');
    cpSync(sample.index, index, { recursive: true });
    const run = await runEvidex(['run', sample.later, '--index', index, '--offline', '--jobs', '1']);
    // What is planted among the others stays an exception.
    expect([0, 1], run.stderr).toContain(run.code);
    const heldFile = 'HZ-PR-2503-07.pdf';
    const held = numberOf(heldFile);
    await said('hold', heldFile, '--by', 'A. Counsel', '--reason', 'privileged', '--index', index);
    const out = join(place, 'same');
    await writeSampleBrief(index, out);
    const now = readWorkbook(join(out, 'brief.xlsx'));
    const numbers = (of: ReadSheet): Map<string, string> =>
      new Map(
        of.rows.flatMap((cells) => {
          const [file, number] = [below(cells, 'File and pages'), below(cells, 'No.')];
          return file === '' || number === '' || number.includes(held) ? [] : [[file, number] as const];
        }),
      );
    const before = numbers(sheet(4));
    const after = numbers(now[3]!);
    for (const [file, number] of before) expect(after.get(file), file).toBe(number);
    expect(after.size).toBe(before.size + 1);
    const given = [...before.values(), held].map((number) => Number(/\d{4}/u.exec(number)?.[0] ?? 0));
    const added = sample.later.slice(sample.later.lastIndexOf('/') + 1);
    expect(Number(numberOf(added, now[3]))).toBe(Math.max(...given) + 1);
    expect(linesWith(now[3]!, added).join('\n')).toContain('not yet related to the matter');

    expect(linesWith(now[3]!, held).join('\n')).toMatch(/withheld/u);
    for (const each of now) expect(textOf(each), each.name).not.toContain(heldFile);
    expect(existsSync(join(out, 'exhibits'))).toBe(true);
    expect(filesOf(out).filter((name) => name.includes(`_${held}.`))).toEqual([]);
  });
});
