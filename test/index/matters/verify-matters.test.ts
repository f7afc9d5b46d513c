import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyTrail } from '../../../src/index/decisions/verify-trail.ts';
import { ann, bundle, first, MatterIndex, note, second } from './matter-index.ts';

const open: MatterIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** An index with two matters of which everything was said that can be. */
function said(): MatterIndex {
  const desk = new MatterIndex();
  open.push(desk);
  const { index } = desk;
  const one = desk.open('One', { entry: '1', detainedOn: '2026-06-01' });
  const two = desk.open('Two');
  index.transaction(() => {
    index.matters.setFacts(one, { goods: 'shirts' }, ann);
    index.matters.answer(
      one,
      { request: 'r', state: 'answered', papers: [[{ file: bundle, page: 1 }]] },
      ann,
    );
    index.matters.answer(one, { request: 's', state: 'not-held', papers: [] }, ann);
    index.matters.reopen(one, 's', ann);
    index.exhibitNumbers.give(one, [first.pages, second.pages]);
    index.exhibitNumbers.give(two, [note.pages]);
    index.exhibitNumbers.withdraw(one, [{ number: 2, reason: 'merged' }]);
    index.exhibitNumbers.withdraw(one, [{ number: 1, reason: 'withheld' }]);
    index.exhibitNumbers.restore(one, [1]);
  });
  desk.change({ action: 'relate', document: first.id, matter: two, relation: 'in-chain' });
  desk.change({ action: 'relate', document: second.id, matter: one, relation: 'context' });
  desk.change({ action: 'place', document: first.id, matter: one, step: 2, component: 'lining' });
  desk.change({ action: 'mark', document: note.id, confidentiality: null, privilege: 'attorney-client' });
  return desk;
}

function toldAfter(sql: string): string[] {
  const desk = said();
  const database = new Database(join(desk.folder, 'index.sqlite'));
  database.pragma('foreign_keys = OFF');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
  return verifyTrail(desk.index).map(({ reason }) => reason);
}

describe('verify of matters', () => {
  it('finds nothing where nobody touched them', () => {
    expect(verifyTrail(said().index)).toEqual([]);
  });

  it.each([
    ['another name', "UPDATE matter SET name = 'Three' WHERE name = 'One'"],
    ['another fact', `UPDATE matter SET facts = replace(facts, 'shirts', 'tiles')`],
    ['a matter that is gone', "DELETE FROM matter WHERE name = 'Two'"],
    ['another event of opening', "UPDATE matter SET event = 999 WHERE name = 'Two'"],
    ['other words', `UPDATE matter_change SET body = replace(body, 'shirts', 'tiles')`],
    [
      'an answer that is gone',
      "DELETE FROM matter_change WHERE action = 'answer' AND body LIKE '%answered%'",
    ],
    ['another answer', `UPDATE matter_change SET body = replace(body, 'answered', 'not-held')`],
    ['no words', "UPDATE matter_change SET body = '' WHERE action = 'answer'"],
    ['words of another matter', "UPDATE matter_change SET matter = 'x' WHERE action = 'facts'"],
    ['a number for other pages', "UPDATE exhibit_number SET pages = '[]' WHERE number = 1"],
    ['another number', 'UPDATE exhibit_number SET number = 7 WHERE number = 2'],
    ['a number less', 'DELETE FROM exhibit_number WHERE withdrawn IS NOT NULL'],
    [
      'a number that nobody gave',
      'INSERT INTO exhibit_number SELECT matter, 9, pages, 1, NULL FROM exhibit_number WHERE number = 2',
    ],
    ['a number used again', 'UPDATE exhibit_number SET withdrawn = NULL WHERE withdrawn IS NOT NULL'],
    ['a number no longer used', "UPDATE exhibit_number SET withdrawn = 'withheld' WHERE withdrawn IS NULL"],
    ['another reason', "UPDATE exhibit_number SET withdrawn = 'withheld' WHERE withdrawn = 'merged'"],
    ['another relation', "UPDATE matter_document SET relation = 'context' WHERE relation = 'in-chain'"],
    ['another step', 'UPDATE matter_document SET step = 5 WHERE step = 2'],
    ['another component', "UPDATE matter_document SET component = 'yarn' WHERE component IS NOT NULL"],
    ['no standing', 'DELETE FROM matter_document'],
    ['another privilege', "UPDATE document_review SET privilege = 'none' WHERE privilege IS NOT NULL"],
    ['a confidentiality', "UPDATE document_review SET confidentiality = 'none' WHERE privilege IS NOT NULL"],
  ])('tells of %s', (_what, sql) => {
    expect(toldAfter(sql)).not.toEqual([]);
  });
});
