import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportName, lineSchemas, writeExports } from '../../src/index/exports/index.ts';
import { sortLines } from '../../src/index/exports/sorted-lines.ts';
import { jsonSchemas } from '../../src/index/exports/write-json-schemas.ts';
import {
  type Example,
  example,
  exception,
  invoice,
  invoiceFile,
  photoFile,
  readerOf,
} from './example-reader.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evidex-exports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function exported(data: Example, name: string): Promise<string> {
  const out = join(folder, name);
  await writeExports(readerOf(data), out, { words: true });
  return out;
}

function lines(out: string, name: string): Record<string, unknown>[] {
  const text = readFileSync(join(out, `${name}.jsonl`), 'utf8');
  return text === ''
    ? []
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
}

describe('writeExports', () => {
  it('writes lines that all satisfy their schema, and every file of the contract', async () => {
    const out = await exported(example(), 'valid');
    const names = Object.keys(lineSchemas) as ExportName[];
    for (const name of names) {
      const written = name === 'words' ? lines(out, `words/${invoiceFile}`) : lines(out, name);
      expect(written.length, name).toBeGreaterThan(0);
      for (const line of written) expect(lineSchemas[name].strict().parse(line)).toEqual(line);
    }
    expect(readdirSync(out).sort()).toEqual(
      [
        ...names.filter((name) => name !== 'words').map((name) => `${name}.jsonl`),
        'evidence-index.xlsx',
        'words',
      ].sort(),
    );
  });

  it('never writes a value without words on a page to fields.jsonl, and lists each such reading', async () => {
    const out = await exported(example(), 'ungrounded');
    const fields = lines(out, 'fields');
    expect(JSON.stringify(fields)).not.toContain('ungrounded');
    expect(fields.map((line) => line['path'])).not.toContain('origin[0].country');
    const seller = fields.find((line) => line['path'] === 'parties.seller.name')!;
    expect(seller['groundings']).toHaveLength(1);
    const number = fields.find((line) => line['path'] === 'documentNumber')!;
    expect((number['alternatives'] as { value: string }[]).map((rival) => rival.value)).toEqual(['PO-9']);
    const readings = lines(out, 'ungrounded');
    expect(readings.map((line) => [line['path'], line['value'], line['alternativeOf']])).toEqual([
      ['documentNumber', 'INV-11', number['id']],
      ['origin[0].country', 'India', null],
    ]);
  });

  it('sorts by file hash, page and path, with indexes in counting order', async () => {
    const out = await exported(example(), 'sorted');
    const hashes = lines(out, 'pages').map((line) => (line['file'] as { sha256: string }).sha256);
    expect(hashes).toEqual([...hashes].sort());
    const pages = lines(out, 'pages').filter(
      (line) => (line['file'] as { sha256: string }).sha256 === invoiceFile,
    );
    expect(pages.map((line) => line['page'])).toEqual([1, 2, 10]);
    const paths = lines(out, 'fields')
      .filter((line) => (line['file'] as { sha256: string }).sha256 === photoFile)
      .map((line) => line['path']);
    expect(paths).toEqual(['goods[9].description', 'goods[10].description']);
  });

  it('gives the same bytes whatever order the index answers in', async () => {
    const one = await exported(example(), 'order-one');
    const data = example();
    for (const list of [data.occurrences, data.pages, data.documents, data.fields, data.flags])
      list.reverse();
    const other = await exported(data, 'order-other');
    for (const name of readdirSync(one).filter((file) => file.endsWith('.jsonl'))) {
      expect(readFileSync(join(other, name), 'utf8'), name).toBe(readFileSync(join(one, name), 'utf8'));
    }
  });

  it('names each file by its first path and shows pages of other files as references', async () => {
    const out = await exported(example(), 'references');
    const [document] = lines(out, 'documents');
    expect(document!['file']).toEqual({
      sha256: invoiceFile,
      path: 'dump/Hebei Example/inv-17.pdf',
      supplier: 'Hebei Example',
    });
    expect(document!['pages']).toEqual([1, 2, { file: photoFile, page: 1 }]);
    const onPhoto = lines(out, 'fields').find((line) => line['path'] === 'goods[9].description')!;
    expect((onPhoto['document'] as { pages: unknown }).pages).toEqual([
      { file: invoiceFile, page: 1 },
      { file: invoiceFile, page: 2 },
      1,
    ]);
  });

  it('tells facts with every occurrence of a file that is not held, and of a held one neither these nor a field under its path', async () => {
    const data = example();
    const held = data.occurrences.find((each) => each.path === 'dump/Hebei Example/inv-17.pdf')!;
    data.occurrences[data.occurrences.indexOf(held)] = { ...held, state: 'held', reason: 'held back' };
    const out = await exported(data, 'held');
    const files = new Map(lines(out, 'files').map((line) => [line['path'], line['facts']]));
    expect(files.get('dump/z/copy of inv-17.pdf')).toEqual({
      created: '2025-03-01',
      producer: 'Example Writer',
    });
    expect(files.get('dump/Hebei Example/inv-17.pdf')).toEqual({});
    const paths = lines(out, 'fields').map((line) => (line['file'] as { path: string }).path);
    expect(paths).toContain('dump/z/copy of inv-17.pdf');
    expect(paths).not.toContain('dump/Hebei Example/inv-17.pdf');
  });

  it('leaves no words of an earlier export beside it of a file that is held since', async () => {
    const data = example();
    const out = await exported(data, 'words-held');
    const words = join(out, 'words', `${photoFile}.jsonl`);
    expect(existsSync(words)).toBe(true);
    const reader = readerOf(data);
    const held = {
      ...reader,
      pages: () =>
        [...reader.pages()].map((page) => (page.file === photoFile ? { ...page, held: true } : page)),
    };
    await writeExports(held, out);
    expect(existsSync(words)).toBe(false);
    expect(existsSync(join(out, 'words', `${invoiceFile}.jsonl`))).toBe(true);
  });

  it('keeps line breaks of other programs out of the lines', async () => {
    const out = await exported(example(), 'breaks');
    const text = readFileSync(join(out, 'fields.jsonl'), 'utf8');
    expect(text).not.toContain('\u2028');
    expect(text).toContain('\\u2028');
  });

  it('writes words with their places, and null places for a format without pages', async () => {
    const data = example();
    data.pages[3]!.words[1]!.box = null;
    data.pages[3]!.words.push({ ...data.pages[3]!.words[0]!, text: 'hidden', visible: false });
    const out = await exported(data, 'words');
    const [first] = lines(out, `words/${invoiceFile}`);
    expect(first!['words']).toEqual([
      ['Hebei', 0.1, 0.12346, 0.05, 0.01, 0.9, 0],
      ['Example', null, null, null, null, 0.9, 0],
    ]);
    expect(first!['hiddenWords']).toHaveLength(1);
  });

  it('stops with one clear line when a result names a document that is not there', async () => {
    const data = example();
    data.documents = [];
    await expect(writeExports(readerOf(data), join(folder, 'damaged'))).rejects.toThrow(
      `names the document ${invoice.id}`,
    );
  });

  it('leaves no half-written file when it fails, and reports a folder it cannot write', async () => {
    const out = join(folder, 'half');
    const data = example();
    data.exceptions.push({ ...exception, document: 'nowhere', id: 'x' });
    await expect(writeExports(readerOf(data), out)).rejects.toThrow('does not hold together');
    expect(readdirSync(out).filter((name) => !name.endsWith('.jsonl'))).toEqual([]);
    writeFileSync(join(folder, 'a-file'), '');
    await expect(writeExports(readerOf(example()), join(folder, 'a-file', 'out'))).rejects.toThrow(
      'Cannot write the export',
    );
  });
});

describe('JSON Schemas', () => {
  it('are committed as the code generates them', () => {
    const committed = new URL('../../schemas/json/', import.meta.url).pathname;
    const generated = jsonSchemas();
    const names = readdirSync(committed).filter((name) => generated.has(name));
    expect(names.sort()).toEqual([...generated.keys()].sort());
    for (const [name, text] of generated) {
      expect(readFileSync(join(committed, name), 'utf8'), `${name}: run "npm run schemas:generate"`).toBe(
        text,
      );
    }
  });
});

describe('sortLines', () => {
  it('sorts runs on disk exactly as in memory and leaves nothing behind', async () => {
    const keyed = Array.from({ length: 500 }, (_, index) => ({
      key: String((index * 7919) % 500),
      line: `line ${index}\u2028 ${'x'.repeat(index % 13)}`,
    }));
    const collect = async (limit: number): Promise<string[]> => {
      const result: string[] = [];
      for await (const line of sortLines(keyed, folder, limit)) result.push(line);
      return result;
    };
    const inMemory = await collect(1e9);
    expect(inMemory).toHaveLength(500);
    expect(await collect(700)).toEqual(inMemory);
    expect(readdirSync(folder).filter((name) => name.startsWith('.sorting'))).toEqual([]);
  });
});
