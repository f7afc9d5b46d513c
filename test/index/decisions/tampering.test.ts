import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyIndex } from '../../../src/index/verify.ts';
import { decideDocument } from '../../../src/pipeline/document-decisions/decide-document.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  pageOf,
  proposalAt,
} from '../../support/review/decided-index.ts';

const file = fileNamed('7');
const page = pageOf(file, 1, ['Invoice INV-100', 'Seller Hebei Example']);
const paper = documentOf(file, [1]);
const number = proposalAt(paper, 'documentNumber', page, 'INV-100');
const seller = proposalAt(paper, 'parties.seller.name', page, 'Hebei Example');

const open: DecidedIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** An index with decisions about fields and papers, one of them taken back, one with a note. */
function decided(): DecidedIndex {
  const made = new DecidedIndex();
  open.push(made);
  made.putFile(file, [page]);
  made.analyse(file, [{ document: paper, fields: [number, seller] }]);
  made.about('Ann', number.id, 'confirm', { note: 'Ask Ben about this' });
  const { request } = made.about('Ann', seller.id, 'reject');
  made.about('Ann', seller.id, 'undo', { undoes: request.id });
  decideDocument(made.index, {
    request: {
      id: randomUUID(),
      change: { action: 'relate', document: paper.id, relation: 'context' },
      reason: null,
      note: null,
    },
    by: { name: 'Ann', basis: 'terminal', account: 'tester' },
    program: 'Evidex test',
  });
  return made;
}

/** What verify tells of decisions after somebody wrote into the database by hand. */
async function toldAfter(sql: string): Promise<string[]> {
  const made = decided();
  const database = new Database(join(made.folder, 'index.sqlite'));
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
  const { problems } = await verifyIndex(made.index);
  return problems.filter(({ what }) => what === 'decision').map(({ reason }) => reason);
}

describe('verify of the decisions', () => {
  it('finds nothing where nobody touched them', async () => {
    const { problems } = await verifyIndex(decided().index);
    expect(problems.filter(({ what }) => what !== 'original')).toEqual([]);
  });

  it.each([
    ['another person', "UPDATE decision SET reviewer = 'Ben' WHERE action = 'confirm'"],
    ['another time', "UPDATE decision SET at = '2026-01-01T00:00:00.000Z' WHERE action = 'confirm'"],
    [
      'other words',
      `UPDATE decision SET body = replace(body, 'INV-100', 'INV-900') WHERE action = 'confirm'`,
    ],
    ['no words', "UPDATE decision SET body = NULL WHERE action = 'confirm'"],
    ['another action', "UPDATE decision SET action = 'reject' WHERE action = 'confirm'"],
    ['a decision taken back that was not', "UPDATE decision SET undone = 1 WHERE action = 'confirm'"],
    ['a decision not taken back that was', "UPDATE decision SET undone = 0 WHERE action = 'reject'"],
    [
      'a decision brought to another field',
      `UPDATE decision SET target = '${seller.id}' WHERE action = 'confirm'`,
    ],
    ['a decision missing', "DELETE FROM decision WHERE action = 'confirm'"],
    ['another note', "UPDATE note SET body = 'Nothing'"],
    ['no note', 'DELETE FROM note'],
    ['another state of a field', "UPDATE field_review SET state = 'rejected' WHERE path = 'documentNumber'"],
    [
      'a field that nobody is asked about',
      "UPDATE field_review SET todo = 0 WHERE path = 'parties.seller.name'",
    ],
    ['a field missing', "DELETE FROM field_review WHERE path = 'parties.seller.name'"],
    ['another relation', "UPDATE document_review SET relation = 'in-chain'"],
    ['no relation', 'DELETE FROM document_review'],
    ['a decision about papers that bears on nothing', 'DELETE FROM document_change'],
  ])('tells of %s', async (_what, sql) => {
    expect(await toldAfter(sql)).not.toEqual([]);
  });

  it('tells of fields that nobody decided about and that are kept from the queue, or from the exports', async () => {
    for (const sql of [
      "UPDATE field_review SET todo = 0 WHERE path = 'documentNumber'",
      "DELETE FROM field_review WHERE path = 'documentNumber'",
    ]) {
      const made = new DecidedIndex();
      open.push(made);
      made.putFile(file, [page]);
      made.analyse(file, [{ document: paper, fields: [number, seller] }]);
      const database = new Database(join(made.folder, 'index.sqlite'));
      expect(database.prepare(sql).run().changes).toBe(1);
      database.close();
      const { problems } = await verifyIndex(made.index);
      expect(problems.filter(({ what }) => what === 'decision')).toHaveLength(1);
    }
  });
});
