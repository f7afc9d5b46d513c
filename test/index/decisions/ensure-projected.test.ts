import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ensureProjected } from '../../../src/index/decisions/ensure-projected.ts';
import { EvidenceIndex } from '../../../src/index/evidence-index.ts';
import {
  DecidedIndex,
  documentOf,
  fileNamed,
  pageOf,
  proposalAt,
} from '../../support/review/decided-index.ts';

const file = fileNamed('2');

/** An index as it is made without review: fields, and no projection of them. */
function indexWithoutProjection(papers: number): { folder: string; field: string } {
  const made = new DecidedIndex();
  const pages = Array.from({ length: papers }, (_, number) =>
    pageOf(file, number + 1, [`Invoice INV-${number}`]),
  );
  made.putFile(file, pages);
  const analysed = pages.map((page, number) => {
    const document = documentOf(file, [page.page]);
    return { document, fields: [proposalAt(document, 'documentNumber', page, `INV-${number}`)] };
  });
  made.analyse(file, analysed);
  made.close();
  const database = new Database(`${made.folder}/index.sqlite`);
  database.exec("DELETE FROM field_review; DELETE FROM work WHERE stage = 'review-projection'");
  database.close();
  return { folder: made.folder, field: analysed[0]!.fields[0]!.id };
}

test('an index that was made before is brought into the projection once, in parts, with progress', () => {
  const { folder, field } = indexWithoutProjection(450);
  const index = EvidenceIndex.open(folder);
  expect(index.reviewed.fieldsById([field])).toEqual([]);
  const told: string[] = [];
  ensureProjected(index, (done, total) => told.push(`${done}/${total}`), 200);
  expect(told).toEqual(['200/450', '400/450', '450/450']);
  expect(index.reviewed.fieldsById([field])).toMatchObject([{ state: 'proposed', todo: 'decide' }]);
  ensureProjected(index, () => told.push('again'));
  expect(told).not.toContain('again');
  index.close();
});

test('what was broken off goes on where it was', () => {
  const { folder } = indexWithoutProjection(450);
  const first = EvidenceIndex.open(folder);
  expect(() =>
    ensureProjected(
      first,
      () => {
        throw new Error('ended from outside');
      },
      200,
    ),
  ).toThrow('ended');
  first.close();
  const index = EvidenceIndex.open(folder);
  const told: number[] = [];
  ensureProjected(index, (done) => told.push(done), 200);
  expect(told).toEqual([400, 450]);
  const [rows] = index.count('SELECT 1 AS name, COUNT(*) AS count FROM field_review');
  expect(rows!.count).toBe(450);
  index.close();
});

test('rows that stay as they are are not written again: lists need not read them anew', () => {
  const { folder } = indexWithoutProjection(30);
  const index = EvidenceIndex.open(folder);
  ensureProjected(index);
  const marks = () => index.count("SELECT 'newest' AS name, MAX(version) AS count FROM list_change");
  const before = marks();
  index.work.forget('review-projection', 'index');
  const told: string[] = [];
  ensureProjected(index, (done, total) => told.push(`${done}/${total}`));
  expect(told).toEqual(['30/30']);
  expect(marks()).toEqual(before);
  index.close();
});
