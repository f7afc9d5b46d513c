import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { IndexExportReader } from '../../../src/index/export-reader.ts';
import { decisionLineSchema, fieldLineSchema } from '../../../src/index/exports/line-schemas.ts';
import { writeExports } from '../../../src/index/exports/write-exports.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  groundingAt,
  pageOf,
  placeOf,
  proposalAt,
  requestFor,
} from '../../support/review/decided-index.ts';

const file = fileNamed('1');
const page = pageOf(file, 1, ['Invoice INV-100', 'Lot L-1 sealed', 'Vessel Example Star']);
const paper = documentOf(file, [1]);
const number = proposalAt(paper, 'documentNumber', page, 'INV-100');
const lot = proposalAt(paper, 'lots[0].id', page, 'L-1');

const open: DecidedIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

function decided(): DecidedIndex {
  const made = new DecidedIndex();
  open.push(made);
  made.putFile(file, [page]);
  made.analyse(file, [{ document: paper, fields: [number, lot] }]);
  return made;
}

async function exported(made: DecidedIndex): Promise<{ folder: string; lines: (name: string) => unknown[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'evidex-decisions-'));
  await writeExports(new IndexExportReader(made.index, 'evidex test', []), folder);
  const lines = (name: string): unknown[] =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  return { folder, lines };
}

describe('exports after review', () => {
  it('give each field as it was decided, with what is still open', async () => {
    const made = decided();
    made.about('Ann', number.id, 'confirm', { note: 'for counsel alone' });
    made.about('Ann', lot.id, 'correct', {
      after: {
        value: 'L-7',
        place: { file, page: 1, boxes: [{ x: 0.7, y: 0.7, width: 0.1, height: 0.1 }], offsets: null },
        how: 'typed',
      },
    });
    made.decide('Ann', [
      requestFor(paper, 'transport.vessel', 'add', {
        after: { value: 'Example Star', place: placeOf(groundingAt(page, 'Example Star')), how: 'words' },
      }),
    ]);
    const { folder, lines } = await exported(made);
    const fields = lines('fields.jsonl').map((line) => fieldLineSchema.parse(line));
    expect(fields.map(({ path, value, review, reviewOpen }) => [path, value, review, reviewOpen])).toEqual([
      ['documentNumber', 'INV-100', 'confirmed', undefined],
      ['lots[0].id', 'L-7', 'corrected', 'awaits-second'],
      ['transport.vessel', 'Example Star', 'added', undefined],
    ]);
    expect(fields[1]!.alternatives.map(({ value }) => value)).toEqual(['L-1']);
    expect(fields.map(({ groundings }) => groundings[0]!.status)).toEqual([
      'exact',
      'transcribed',
      'by-reviewer',
    ]);
    const decisions = lines('decisions.jsonl').map((line) => decisionLineSchema.parse(line));
    expect(decisions.map(({ action, before, after }) => [action, before, after])).toMatchObject([
      ['confirm', { value: 'INV-100' }, null],
      ['correct', { value: 'L-1' }, { value: 'L-7', status: 'transcribed' }],
      ['add', null, { value: 'Example Star', quote: 'Example Star' }],
    ]);
    expect(decisions[0]!.anchor).toMatchObject({
      file,
      page: 1,
      path: 'documentNumber',
      valueSeen: 'INV-100',
    });
    for (const name of ['decisions.jsonl', 'fields.jsonl'])
      expect(readFileSync(join(folder, name), 'utf8')).not.toContain('for counsel alone');
    const again = await exported(made);
    for (const name of ['decisions.jsonl', 'fields.jsonl'])
      expect(readFileSync(join(again.folder, name), 'utf8')).toBe(readFileSync(join(folder, name), 'utf8'));
  });

  it('leave out the words of decisions about what is held, and tell that they do', async () => {
    const made = decided();
    made.about('Ann', number.id, 'confirm');
    made.index.transaction(() => {
      made.index.holds.put({
        path: `${file.slice(0, 4)}.pdf`,
        file,
        state: 'held',
        basis: 'person',
        reason: 'held',
        by: 'Ann',
        at: '2026-01-01T00:00:00Z',
      });
      made.index.holds.settle();
      made.index.results.removeAnalysis(file, []);
    });
    const { folder, lines } = await exported(made);
    expect(lines('decisions.jsonl')).toMatchObject([
      { action: 'confirm', withheld: 'held', before: null, after: null },
    ]);
    expect(readFileSync(join(folder, 'decisions.jsonl'), 'utf8')).not.toContain('INV-100');
  });

  it('give what the engines proposed where nobody decided anything', async () => {
    const { lines } = await exported(decided());
    const fields = lines('fields.jsonl').map((line) => fieldLineSchema.parse(line));
    expect(fields.map(({ review }) => review)).toEqual(['proposed', 'proposed']);
    expect(lines('decisions.jsonl')).toEqual([]);
  });
});
